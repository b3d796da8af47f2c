"""How many actions run at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from analysis.periods import Period, dated
from analysis.ties import Ties

OPEN_START: Final = date.min
OPEN_END: Final = date.max


@dataclass(frozen=True, slots=True)
class Peak:
    """The most actions at once, and the first stretch of days on which there are so many."""

    count: int
    period: Period

    @property
    def start(self) -> str:
        """The first day in ISO form; ``open`` where no start is stated."""
        return "open" if self.period.first == OPEN_START else self.period.first.isoformat()

    @property
    def end(self) -> str:
        """The last day in ISO form; ``open`` where no end is stated."""
        return "open" if self.period.last == OPEN_END else self.period.last.isoformat()


def running(ties: Ties, action: str) -> Period | None:
    """The days from the first of the printed start to the last of the printed end of an action.

    A start or end that is missing (no date, or one that cannot be read) is that of the plan; an action that
    is ongoing has an open end whatever the plan's. Where the plan states none either, or one that contradicts
    the action's other date, that side is open. None where neither side is known (it would run always) and
    where the action's own end lies before its own start.
    """
    node = ties.node(action)
    own_start, own_end = dated(node, "start_date"), dated(node, "end_date")
    if own_start and own_end:
        return Period(own_start.first, own_end.last) if own_start.first <= own_end.last else None
    plan_start, plan_end = _plan_period(ties, action)
    first = own_start.first if own_start else plan_start
    last = own_end.last if own_end else plan_end
    if node.properties.get("ongoing") is True:
        last = OPEN_END
    if first > last:
        first, last = first if own_start else OPEN_START, last if own_end else OPEN_END
    return None if (first, last) == (OPEN_START, OPEN_END) else Period(first, last)


def _plan_period(ties: Ties, action: str) -> tuple[date, date]:
    """From the earliest start to the latest end of the action's plans, open where they state none."""
    plans = [ties.node(plan) for plan in ties.ends("PART_OF", action, "Plan")]
    starts = [found.first for plan in plans if (found := dated(plan, "period_start"))]
    ends = [found.last for plan in plans if (found := dated(plan, "period_end"))]
    return min(starts, default=OPEN_START), max(ends, default=OPEN_END)


def steps(periods: Iterable[Period]) -> list[tuple[date, int]]:
    """Each day on which the number at once changes, rising, with the number from that day on.

    A sweep over the starts and ends in the order of time: a period counts on its first and on its last day;
    what ends on one day and what begins on the next are not at once.
    """
    changes: dict[date, int] = {}
    for period in periods:
        changes[period.first] = changes.get(period.first, 0) + 1
        if period.last != OPEN_END:
            after = date.fromordinal(period.last.toordinal() + 1)
            changes[after] = changes.get(after, 0) - 1
    found: list[tuple[date, int]] = []
    number = 0
    for day in sorted(changes):
        number += changes[day]
        if changes[day]:
            found.append((day, number))
    return found


def peak(periods: Sequence[Period]) -> Peak | None:
    """The most at once and the first stretch on which it holds; None for no periods."""
    changes = steps(periods)
    if not changes:
        return None
    most = max(number for _, number in changes)
    at = next(i for i, (_, number) in enumerate(changes) if number == most)
    last = date.fromordinal(changes[at + 1][0].toordinal() - 1) if at + 1 < len(changes) else OPEN_END
    return Peak(most, Period(changes[at][0], last))
