"""Rules about the order of dates: an end before its start, an action outside the plan's period."""

from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.periods import Dated, backwards, dated, first_day, last_day
from loader.audit.rule import Rule
from loader.audit.view import AuditView


def end_before_start(view: AuditView) -> Iterator[Fault]:
    """Rows whose end lies before their start."""
    for row in dated(view):
        start, end = row.period.start, row.period.end
        if _is_turned(row):
            yield _turned(row, row.period.start_printed, row.period.end_printed or end)
        elif not start and not end and (found := backwards(row.period.end_printed)):
            yield _turned(row, *found)


def _is_turned(row: Dated) -> bool:
    start, end = row.period.start, row.period.end
    return bool(start and end) and last_day(end) < first_day(start)


def _turned(row: Dated, start: str, end: str) -> Fault:
    name = row.action.name
    if start in ("", end):
        return row.action.fault(f"{name} is dated “{end}”, which ends before it begins", row.end_at)
    return row.action.fault(f"{name} ends {end}, before its start {start}", row.end_at, row.start_at)


def outside_plan(view: AuditView) -> Iterator[Fault]:
    """Actions that end before the plan's period begins, or begin after it is over."""
    start, end = (
        ("", "")
        if not view.plan
        else (str(view.plan.properties.get(f"period_{s}", "")) for s in ("start", "end"))
    )
    rows = (row for row in dated(view) if not _is_turned(row)) if start and end else ()
    found = [fault for row in rows for fault in _outside(row, start, end)]
    yield from gathered(
        found, "{count} actions lie outside the plan's own period (" + f"{start} to {end}" + "): {subjects}"
    )


def _outside(row: Dated, start: str, end: str) -> Iterator[Fault]:
    name, period = row.action.name, row.period
    if period.end and last_day(period.end) < first_day(start):
        yield row.action.fault(
            f"{name} ends {period.end_printed or period.end}, before the plan begins ({start})", row.end_at
        )
    elif period.start and first_day(period.start) > last_day(end):
        printed = period.start_printed or period.start
        yield row.action.fault(f"{name} starts {printed}, after the plan is over ({end})", row.start_at)


RULES: Final = (
    Rule(
        "end before start",
        "An end before its start",
        "high",
        "A row whose end date is earlier than its start date, each read as generously as it is printed.",
        "One of the two dates is wrong, and nobody can say when the action was, or is, due.",
        "action 4 ends Mar-10, before its start Oct-18",
        end_before_start,
    ),
    Rule(
        "outside the plan's period",
        "An action outside the plan's own period",
        "medium",
        "An action that ends before the period in the plan's title begins, or starts after that period is "
        "over.",
        "Either the action is carried over from an earlier plan, or a date is wrong.",
        "action 22 ends Mar-20, before the plan begins (2021)",
        outside_plan,
    ),
)
