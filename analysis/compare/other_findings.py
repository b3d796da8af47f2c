"""Findings on what hung on the actions of two plans: recommendations, people and bodies."""

from collections.abc import Sequence

from analysis.compare.comparison import Comparison
from analysis.compare.facts import RECOMMENDATION
from analysis.compare.movements import NAMED, Movement
from analysis.compare.sections import LOST, MOVED
from analysis.evidence import finding
from analysis.phrases import listed
from analysis.plans import titles
from loader.finding import Finding, Severity
from loader.property_graph import PropertyGraph


def lost(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """Medium each; a note where the new plan names no recommendation at all, so that nothing can be told."""
    severity: Severity = "note" if RECOMMENDATION in comparison.only_old else "medium"
    found = []
    for each in comparison.lost:
        actions = listed(titles(each.actions))
        said = f"is addressed by {actions} of the old plan, and by no action of the new one"
        message = f"{each.recommendation.printed} {said}."
        nodes = [each.recommendation.node, *(a.id for a in each.actions)]
        rels = [
            rel
            for rel in graph.typed("ADDRESSES")
            if rel.end == each.recommendation.node and rel.start in nodes
        ]
        found.append(
            finding(graph, LOST.name, severity, message, [n for n in nodes if n in graph.nodes], rels)
        )
    return found


def moved(comparison: Comparison, graph: PropertyGraph) -> list[Finding]:
    """A note each."""
    return [_moved(graph, movement) for movement in comparison.movements]


def _moved(graph: PropertyGraph, movement: Movement) -> Finding:
    told = (
        _roles(movement.went, "the old plan", "the new one"),
        _roles(movement.came, "the new plan", "the old one"),
    )
    message = f"{movement.node.name} {'; '.join(said for said in told if said)}."
    return finding(
        graph, MOVED.name, "note", message, [movement.node.id] if movement.node.id in graph.nodes else []
    )


def _roles(roles: Sequence[str], plan: str, other: str) -> str:
    """``leads actions and chairs the Gangs Board in the old plan, and is not named in the new one``."""
    does = [role for role in roles if role != NAMED]
    if NAMED in roles:
        return f"{listed(does or [NAMED], 10)} in {plan}, and is not named in {other}"
    return f"{listed(does, 10)} in {plan}, and does not in {other}" if does else ""
