"""Recommendations that many answer and nobody answers for."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import counted, listed
from analysis.recommendations_orphaned import called, in_order
from analysis.study import Section
from analysis.ties import Ties
from loader.finding import Finding
from loader.property_graph import Node

DIFFUSE: Final = Section(
    "diffuse recommendation",
    "Recommendations spread over many hands",
    "Recommendations answered by three actions or more, led in three bodies or more, without one person or "
    "body that leads them all. The bodies of an action are those that lead it and those that its lead "
    "people work for; collectives do not count.",
    "most bodies first, then most actions, then by report and number",
)
_ACTIONS: Final = 3
_BODIES: Final = 3


def diffuse_recommendations(ties: Ties) -> list[Finding]:
    """Recommendations with 3 actions or more in 3 bodies or more and no lead common to all; each medium.

    A lead is a person, body or board that LEADS the action. An action without a lead has none in common with
    the others. That the bodies are units of one parent does not make the parent a lead.
    """
    found = []
    for node in in_order(ties):
        actions = ties.starts("ADDRESSES", node.id)
        bodies = sorted({body for action in actions for body in _bodies(ties, action)})
        common = set.intersection(*(set(ties.starts("LEADS", a)) for a in actions)) if actions else set()
        if len(actions) >= _ACTIONS and len(bodies) >= _BODIES and not common:
            found.append(_diffuse(ties, node, actions, bodies))
    return sorted(found, key=lambda f: (-float(f.measures["bodies"]), -float(f.measures["actions"])))


def _bodies(ties: Ties, action: str) -> set[str]:
    found: set[str] = set()
    for lead in ties.starts("LEADS", action):
        person = ties.node(lead).label == "Person"
        found.update(ties.ends("WORKS_FOR", lead) if person else [lead])
    return found


def _diffuse(ties: Ties, node: Node, actions: list[str], bodies: list[str]) -> Finding:
    message = (
        f"{called(ties, node)} is answered by {counted(len(actions), 'action')} in {len(bodies)} bodies "
        f"({listed(ties.names(bodies))}), and nobody leads them all."
    )
    leads = [rel for action in actions for rel in ties.incoming("LEADS", action)]
    rels = [*ties.incoming("ADDRESSES", node.id), *leads]
    measures: dict[str, str | float] = {"bodies": len(bodies), "actions": len(actions)}
    nodes = [node.id, *actions, *bodies]
    return finding(ties.graph, DIFFUSE.name, "medium", message, nodes, rels, measures)
