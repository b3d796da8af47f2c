"""What would be left without a lead if one person went."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import counted, listed
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node, Relationship

SOLE: Final = Section(
    "hangs on one person",
    "What hangs on one person",
    "Actions of which a person is the only named lead, risks that only this person owns, and boards that "
    "only this person chairs. Where a body leads the action or owns the risk as well, somebody would be "
    "left, but no named person.",
    "gravest first, then by how much hangs on the person, how much of it would be left with nobody, and name",
)
_MANY: Final = 5
_SOME: Final = 2


def hanging(ties: Ties) -> list[Finding]:
    """People on whom something hangs.

    A thing hangs on a person who is the only person with LEADS to an action, OWNS to a risk or CHAIRS to a
    board; for actions and risks it is left with nobody where no body or board leads or owns it either.
    Severity: high for 5 things or more of which one at least would be left with nobody, medium for 5 or more,
    low for 2 to 4, note for 1. What was marked complete still counts.
    """
    found = [f for person in ties.labelled("Person") if (f := _hanging(ties, person)) is not None]
    return sorted(found, key=_rank)


def _rank(found: Finding) -> tuple[int, float, float, str]:
    measures = found.measures
    total = sum(float(measures[name]) for name in ("actions", "risks", "boards"))
    return severity_rank(found.severity), -total, -float(measures["left with nobody"]), found.message


def _hanging(ties: Ties, person: Node) -> Finding | None:
    actions, risks, boards = (_only(ties, type_, person.id) for type_ in ("LEADS", "OWNS", "CHAIRS"))
    held = [*actions, *risks, *boards]
    if not held:
        return None
    nobody = [rel for rel in (*actions, *risks) if len(ties.starts(rel.type, rel.end)) == 1]
    parts = ((actions, "lead", "action"), (risks, "owner", "risk"), (boards, "chair", "board"))
    words = [f"{role} of {counted(len(rels), noun)}" for rels, role, noun in parts if rels]
    left = f"; without {person.name}, {len(nobody)} would be left with nobody" if nobody else ""
    message = f"{person.name} is the only named {listed(words)}{left}."
    measures: dict[str, str | float] = {f"{noun}s": len(rels) for rels, _, noun in parts}
    measures["left with nobody"] = len(nobody)
    nodes = [person.id, *(rel.end for rel in held)]
    return finding(ties.graph, SOLE.name, _severity(held, nobody), message, nodes, held, measures)


def _only(ties: Ties, type_: str, person: str) -> list[Relationship]:
    """The person's relationships of that type with what no other person has."""
    held = sorted(ties.outgoing(type_, person), key=lambda rel: rel.end)
    return [rel for rel in held if len(ties.starts(type_, rel.end, "Person")) == 1]


def _severity(held: list[Relationship], nobody: list[Relationship]) -> Severity:
    if len(held) >= _MANY:
        return "high" if nobody else "medium"
    return "low" if len(held) >= _SOME else "note"
