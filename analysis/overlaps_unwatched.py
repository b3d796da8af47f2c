"""Actions that no board oversees."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import listed, part_of, percent
from analysis.plans import PlanActions, plans, titles
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

UNWATCHED: Final = Section(
    "action without board",
    "Actions that no board oversees",
    "Actions for which the documents name no board that oversees them, or their plan. One line for each "
    "plan.",
    "gravest first, then by the number of actions, most first, then by the plan's name",
)


def unwatched_actions(ties: Ties) -> list[Finding]:
    """Plans with actions that no board oversees, neither themselves nor through the plan.

    High where the plan has no board for any of its actions: nobody is named to hold it to account; medium
    where it has for some. A board that only leads an action does not oversee it; how many are led by a board
    is given as a measure. Actions of no plan stand together. A graph without actions has none.
    """
    found = [
        _unwatched(ties, group, missing)
        for group in plans(ties)
        if (missing := [a for a in group.actions if not overseers(ties, a)])
    ]
    return sorted(found, key=_rank)


def _rank(found: Finding) -> tuple[int, float, str]:
    return severity_rank(found.severity), -float(found.measures["actions without board"]), found.message


def overseers(ties: Ties, action: Node) -> list[str]:
    """The boards that oversee the action or a plan that it is part of."""
    found = set(ties.starts("OVERSEES", action.id))
    for plan in ties.ends("PART_OF", action.id, "Plan"):
        found.update(ties.starts("OVERSEES", plan))
    return sorted(found)


def _unwatched(ties: Ties, group: PlanActions, missing: list[Node]) -> Finding:
    whole = len(missing) == len(group.actions)
    which = "" if whole else f": {listed(titles(missing))}"
    part = part_of(len(missing), len(group.actions), "action")
    message = f"No board is named that oversees {part} of {group.where}{which}."
    measures: dict[str, str | float] = {
        "actions without board": len(missing),
        "actions": len(group.actions),
        "share": percent(len(missing), len(group.actions)),
        "led by a board": sum(1 for a in missing if ties.starts("LEADS", a.id, "Board")),
    }
    severity: Severity = "high" if whole else "medium"
    return finding(ties.graph, UNWATCHED.name, severity, message, group.ids(missing), (), measures)
