"""Actions plan by plan, so that what is missing throughout a plan is one finding."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.phrases import shortened
from analysis.ties import Ties
from loader.property_graph import Node


@dataclass(frozen=True, slots=True)
class PlanActions:
    """A plan (None: the actions of no plan) and its actions by number, then name."""

    plan: Node | None
    actions: tuple[Node, ...]

    @property
    def where(self) -> str:
        """The plan's name, as it stands in a sentence."""
        return self.plan.name if self.plan else "no stated plan"

    def ids(self, actions: Sequence[Node]) -> list[str]:
        """The plan's id, where there is one, and those of the actions."""
        return [*([self.plan.id] if self.plan else []), *(a.id for a in actions)]


def plans(ties: Ties) -> list[PlanActions]:
    """Every plan with actions, by name; actions of no plan last. An action of two plans stands in both."""
    groups: Mapping[str, list[Node]] = defaultdict(list)
    for action in ties.labelled("Action"):
        for plan in ties.ends("PART_OF", action.id, "Plan") or [""]:
            groups[plan].append(action)
    found = [
        PlanActions(ties.node(plan) if plan else None, tuple(sorted(actions, key=_by_number)))
        for plan, actions in groups.items()
    ]
    return sorted(found, key=lambda p: (p.plan is None, p.where, p.plan.id if p.plan else ""))


def _by_number(action: Node) -> tuple[list[int], str, str]:
    number = str(action.properties.get("number", ""))
    digits = "".join(c if c.isdecimal() else " " for c in number).split()
    return [int(d) for d in digits], action.name, action.id


def titles(actions: Sequence[Node]) -> list[str]:
    """``3 (Review the offer)``: number and name of each, as far as there are any."""
    return [_title(action) for action in actions]


def _title(action: Node) -> str:
    number = str(action.properties.get("number", ""))
    name = shortened(action.name, 60)
    return f"{number} ({name})" if number else f"“{name}”"
