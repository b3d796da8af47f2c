"""Actions without a lead, or without a named person."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import listed, part_of, percent
from analysis.plans import PlanActions, plans, titles
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

LEADERLESS: Final = Section(
    "action without lead",
    "Actions without any lead",
    "Actions for which no person, body or board is named as lead, or only a collective such as All Partners. "
    "One line for each plan.",
    "most actions first, then by the plan's name",
)
NAMELESS: Final = Section(
    "action without named person",
    "Actions without a named person",
    "Actions that a body or board leads and no named person. One line for each plan.",
    "gravest first, then most actions, then by the plan's name",
)


def leaderless_actions(ties: Ties) -> list[Finding]:
    """Plans with actions that nobody leads; each high, as nobody can be asked. Collectives do not lead."""
    found = [
        _missing(ties, LEADERLESS, group, missing, "high")
        for group in plans(ties)
        if (missing := [a for a in group.actions if not ties.incoming("LEADS", a.id)])
    ]
    return sorted(found, key=_rank)


def nameless_actions(ties: Ties) -> list[Finding]:
    """Plans with actions led by bodies only: medium where that is half of the plan's actions or more, else
    low.

    Actions without any lead are in their own section and not here.
    """
    found = []
    for group in plans(ties):
        missing = [a for a in group.actions if _bodies_only(ties, a)]
        severity: Severity = "medium" if 2 * len(missing) >= len(group.actions) else "low"
        if missing:
            found.append(_missing(ties, NAMELESS, group, missing, severity))
    return sorted(found, key=_rank)


def _bodies_only(ties: Ties, action: Node) -> bool:
    return bool(ties.incoming("LEADS", action.id)) and not ties.starts("LEADS", action.id, "Person")


def _rank(found: Finding) -> tuple[int, float, str]:
    return severity_rank(found.severity), -float(found.measures["without"]), found.message


def _missing(
    ties: Ties, section: Section, group: PlanActions, missing: list[Node], severity: Severity
) -> Finding:
    what = "lead is named for" if section is LEADERLESS else "person is named as lead of"
    every = len(missing) == len(group.actions)
    which = "" if every else f": {listed(titles(missing))}"
    part = part_of(len(missing), len(group.actions), "action")
    message = f"No {what} {part} of {group.where}{which}."
    measures: dict[str, str | float] = {
        "without": len(missing),
        "actions": len(group.actions),
        "share": percent(len(missing), len(group.actions)),
        "led by a collective only": sum(1 for a in missing if a.id in ties.led_by_collective),
    }
    rels = [rel for a in missing for rel in ties.incoming("LEADS", a.id)]
    return finding(ties.graph, section.name, severity, message, group.ids(missing), rels, measures)
