"""Rules about the dates of actions: out of order, outside the plan, impossible, not to be read, not there."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.periods import Dated, backwards, dated, first_day, has_date, last_day, says_anything
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.values.dates import read_date

_DAY: Final = re.compile(
    r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d\d)\b|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+\d{4}\b"
)
_YEAR: Final = re.compile(r"(?:[A-Z][a-z]{2,8}[\s-]+)?(?!19[5-9]\d|20\d\d)\d{4}")
_YEARS: Final = re.compile(r"\(\s*(?P<first>(?:19|20)\d\d)\s*[-–—/]\s*(?P<last>\d{4})\s*\)")
_NUMBERED_YEAR: Final = re.compile(r"\byears?\s*(?P<number>\d)\b", re.IGNORECASE)


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


def impossible(view: AuditView) -> Iterator[Fault]:
    """Days that the calendar does not have and years that cannot be meant."""
    for row in dated(view):
        for cell, read in _cells(row):
            if (
                not read
                and (_DAY.search(cell.plain) or _YEAR.search(cell.plain))
                and not backwards(cell.plain)
            ):
                yield row.action.fault(
                    f"{row.action.name} is dated “{cell.plain}”, which no calendar has", cell.location
                )
    for text in view.document.texts():
        for match in _YEARS.finditer(text.plain):
            if not 1900 <= int(match["last"]) <= 2100:
                yield Fault(f"“{match.group()}” names the year {match['last']}", (text.where(match.group()),))


def _cannot_be(printed: str) -> bool:
    no_day = any(not read_date(match.group()) for match in _DAY.finditer(printed))
    return no_day or bool(_YEAR.fullmatch(printed.strip()))


def not_readable(view: AuditView) -> Iterator[Fault]:
    """Dates that name no day, month or year."""
    defined = _defined_years(view)
    found: dict[tuple[str, str], Fault] = {}
    for row in dated(view):
        for cell, read in _cells(row):
            named = _NUMBERED_YEAR.findall(cell.plain)
            certain = _cannot_be(cell.plain) or backwards(cell.plain) or (named and set(named) <= defined)
            if not read and not certain and not row.period.ongoing:
                message = f"{row.action.name} is dated {quoted(cell.plain)}, which is no date"
                fault = row.action.fault(message, cell.location)
                found.setdefault((row.action.node.id, cell.location), fault)
    yield from gathered(found.values(), "{count} dates name no day, month or year: {subjects}")


def _cells(row: Dated) -> Iterator[tuple[Text, bool]]:
    """The date cells of a row that say anything, and whether they could be read."""
    both = row.start_cell is row.end_cell
    if row.start_cell and says_anything(row.start_cell.plain) and not both:
        yield row.start_cell, bool(row.period.start)
    if row.end_cell and says_anything(row.end_cell.plain):
        yield row.end_cell, bool(row.period.end or row.period.ongoing or (both and row.period.start))


def _defined_years(view: AuditView) -> set[str]:
    """The years of the plan that it explains: `Year 1 is …`, `Year 2 runs from …`."""
    explained = re.compile(r"\bYear\s*(\d)\s*(?:is|runs|means|covers|from|[=:(–-])", re.IGNORECASE)
    return {number for text in view.document.texts() for number in explained.findall(text.plain)}


def without_date(view: AuditView) -> Iterator[Fault]:
    """Actions without any date, where others have one."""
    undated = [action for action in view.actions if not has_date(action)]
    if undated and len(undated) == len(view.actions):
        if len(undated) > 1:
            places = tuple(dict.fromkeys(action.location for action in undated))
            yield Fault(f"none of the {len(undated)} actions has a date", places)
        return
    columns = {"start", "end", "timescale"}
    told = [action for action in undated if action.table and not action.is_fragment]
    found = [action for action in told if action.table and action.table.meanings & columns]
    yield from gathered(
        (action.fault(f"{action.name} has no date") for action in found),
        "{count} actions have no date: {subjects}",
    )


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
        "An action that ends before the period in the plan's title begins, or starts after that period is over.",
        "Either the action is carried over from an earlier plan, or a date is wrong.",
        "action 22 ends Mar-20, before the plan begins (2021)",
        outside_plan,
    ),
    Rule(
        "impossible date",
        "A date that cannot be",
        "medium",
        "A day that the calendar does not have (31/02/2024), or a year that cannot be meant, in a date cell or "
        "in a pair of years in brackets.",
        "A slip of the keys leaves it open when something is due.",
        "action 3 is dated “31/06/2025”, which no calendar has",
        impossible,
    ),
    Rule(
        "date not readable",
        "A date that names no day, month or year",
        "note",
        "What stands in a date cell and is no date: TBC, Spring 2026, completed. `Year 2` is let pass where the "
        "document says when Year 2 is.",
        "Nobody can be held to such a date, and no report can sort by it.",
        "action 2 is dated “Spring 2026”, which is no date",
        not_readable,
    ),
    Rule(
        "no date",
        "An action without a date",
        "medium",
        "An action whose date cells are all empty, or a plan in which no action has a date.",
        "An action that is never due is never late.",
        "action 9 has no date",
        without_date,
    ),
)
