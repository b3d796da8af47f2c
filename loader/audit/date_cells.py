"""Rules about date cells: impossible, not to be read, empty."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.fault import Fault, gathered, quoted
from loader.audit.periods import Dated, backwards, dated, has_date, says_anything
from loader.audit.rule import Rule
from loader.audit.two_dates import dates_of
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.values.dates import read_date

_DAY: Final = re.compile(
    r"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d\d)\b|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+\d{4}\b"
)
_YEAR: Final = re.compile(r"(?:[A-Z][a-z]{2,8}[\s-]+)?(?!19[5-9]\d|20\d\d)\d{4}")
_COLUMNS: Final = frozenset({"start", "end", "timescale"})
_YEARS: Final = re.compile(r"\(\s*(?P<first>(?:19|20)\d\d)\s*[-–—/]\s*(?P<last>\d{4})\s*\)")
_NUMBERED_YEAR: Final = re.compile(r"\byears?\s*(?P<number>\d)\b", re.IGNORECASE)


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
            told = _cannot_be(cell.plain) or backwards(cell.plain) or dates_of(cell)
            certain = told or (named and set(named) <= defined)
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
    told = [action.fault(f"{action.name} has no date") for action in undated if _has_date_columns(action)]
    yield from gathered(told, "{count} actions have no date: {subjects}")
    outside = (action.fault(f"{action.name} has no date") for action in undated if not action.table)
    yield from gathered(outside, "{count} commitments outside tables have no date")


def _has_date_columns(action: AuditedAction) -> bool:
    return bool(action.table and action.table.meanings & _COLUMNS) and not action.is_fragment


RULES: Final = (
    Rule(
        "impossible date",
        "A date that cannot be",
        "medium",
        "A day that the calendar does not have (31/02/2024), or a year that cannot be meant, in a date "
        "cell or in a pair of years in brackets.",
        "A slip of the keys leaves it open when something is due.",
        "action 3 is dated “31/06/2025”, which no calendar has",
        impossible,
    ),
    Rule(
        "date not readable",
        "A date that names no day, month or year",
        "note",
        "What stands in a date cell and is no date: TBC, Spring 2026, completed. `Year 2` is let pass "
        "where the document says when Year 2 is.",
        "Nobody can be held to such a date, and no report can sort by it.",
        "action 2 is dated “Spring 2026”, which is no date",
        not_readable,
    ),
    Rule(
        "no date",
        "An action without a date",
        "medium",
        "An action whose date cells are all empty, a commitment of a list that says no year, or a plan in "
        "which no action has a date.",
        "An action that is never due is never late.",
        "action 9 has no date",
        without_date,
    ),
)
