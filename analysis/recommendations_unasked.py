"""Actions that answer no recommendation, in plans whose other actions do."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import listed, part_of, percent
from analysis.plans import PlanActions, plans, titles
from analysis.study import Section
from analysis.ties import Ties
from loader.finding import Finding
from loader.property_graph import Node

UNASKED: Final = Section(
    "action without recommendation",
    "Actions that answer no recommendation",
    "Actions of plans in which at least one action names a recommendation that it answers. An action may "
    "well stand by itself; the list shows what the recommendations did not ask for. One line for each plan.",
    "most actions first, then by the plan's name",
)


def unasked_actions(ties: Ties) -> list[Finding]:
    """Plans that use recommendations, and their actions without ADDRESSES; each a note."""
    found = []
    for group in plans(ties):
        without = [a for a in group.actions if not ties.outgoing("ADDRESSES", a.id)]
        if group.plan and without and len(without) < len(group.actions):
            found.append(_unasked(ties, group, without))
    return sorted(found, key=lambda f: (-float(f.measures["actions without recommendation"]), f.message))


def _unasked(ties: Ties, group: PlanActions, without: list[Node]) -> Finding:
    answer = "answers" if len(without) == 1 else "answer"
    part = part_of(len(without), len(group.actions), "action")
    message = (
        f"{part} of {group.where} {answer} no recommendation, though others do: {listed(titles(without))}."
    )
    measures: dict[str, str | float] = {
        "actions without recommendation": len(without),
        "actions": len(group.actions),
        "share": percent(len(without), len(group.actions)),
    }
    return finding(ties.graph, UNASKED.name, "note", message, group.ids(without), (), measures)
