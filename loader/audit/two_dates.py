"""The rule about date cells that hold two dates of which none is marked."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.values.date_forms import MONTH, MONTHS
from loader.values.dates import read_date

COLUMNS: Final = ("start", "end", "timescale", "raised", "reviewed")
_CUT: Final = re.compile(
    r"\s*[;&,\n]\s*|\s+/\s+|\s+(?:and|or)\s+|"
    rf"(?:(?<=\d{{4}})|(?<=[-/.]\d\d))\s+(?=\d|q|(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)
"""Where two dates may meet: at punctuation, at `and`, or at a blank between a year and a date."""
_LONE_MONTH: Final = re.compile(MONTH, re.IGNORECASE)
_QUARTER: Final = re.compile(r"q(?:uarter)?\s*[1-4]", re.IGNORECASE)
_COARSE: Final = 4
"""Digits of a date that says no more than a year."""


def two_dates(printed: str) -> tuple[str, str] | None:
    """The first two dates of a text that holds dates and nothing else; None for one date and for a range.

    A word such as `revised`, `from` or `final` marks a date, so the text has more than dates in it. Years
    alone (`2024/25, 2025/26`) are a span.
    """
    pieces = [piece for line in printed.split("\n") for piece in _pieces(line)]
    dates = list(dict.fromkeys(date for piece in pieces if (date := _date(piece, pieces[-1]))))
    told = len(pieces) > 1 and all(_date(piece, pieces[-1]) for piece in pieces)
    return (pieces[0], pieces[1]) if told and len(dates) > 1 else None


def _pieces(line: str) -> list[str]:
    """A line cut into its dates: not at all where it is one date, as `3 May 2025` is."""
    text = line.strip(" .,;()")
    if not text or (read_date(text) and _is_bare(text)):
        return [text] if text else []
    return [piece for part in _CUT.split(text) if (piece := part.strip(" .,;()"))]


def _date(piece: str, last: str) -> str:
    """ISO date of a piece that is a month, a day or a quarter and nothing else; a lone month or quarter has
    the year of the last piece."""
    if _LONE_MONTH.fullmatch(piece) or _QUARTER.fullmatch(piece):
        year = re.search(r"(?:20)?\d\d(?:\s*[/-]\s*\d\d)?$", last)
        piece = f"{piece} {year.group()}" if year else ""
    found = read_date(piece) if _is_bare(piece) else ""
    return found if len(found) > _COARSE and not _is_year(piece) else ""


def _is_year(piece: str) -> bool:
    """Whether a piece is a financial year, which reads as its last month."""
    return bool(re.fullmatch(r"(?:20)?\d\d\s*[/–-]\s*(?:20)?\d\d", piece))


def _is_bare(piece: str) -> bool:
    """Whether no word but months and quarters stands in a piece."""
    words = re.findall(r"[A-Za-z]+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", piece))
    return all(word.lower() in MONTHS or word.lower() in ("q", "quarter", "qtr") for word in words)


def unmarked(view: AuditView) -> Iterator[Fault]:
    """Date cells with two dates of which none is said to be the one that counts."""
    faults = (_fault(name, cell, found) for name, cell in date_cells(view) if (found := dates_of(cell)))
    yield from gathered(faults, "{count} date cells hold two dates, and none is marked: {subjects}")


def date_cells(view: AuditView) -> Iterator[tuple[str, Text]]:
    """The date cells of actions and risks, with the name of what they date."""
    for action in view.actions:
        for cell in dict.fromkeys(cell for row in action.rows for cell in row.dates):
            yield action.name, cell
    for table in view.outline.tables("risk"):
        for record in table.records:
            number = table.of(record, "number", "ref").plain
            for cell in table.all_of(record, *COLUMNS):
                yield f"risk {number}" if number else "a risk", cell


def dates_of(cell: Text) -> tuple[str, str] | None:
    """The two dates of a cell, lines taken apart."""
    return two_dates("\n".join(line.text for line in cell.lines))


def _fault(name: str, cell: Text, found: tuple[str, str]) -> Fault:
    first, second = found
    said = f"{name} is dated {quoted(first)} and {quoted(second)} in one cell, and neither is marked"
    return Fault(said, (cell.location,), subject=name)


RULES: Final = (
    Rule(
        "two dates in one cell",
        "A date cell with two dates",
        "medium",
        "A cell for one date that holds two days, months or quarters and no word such as revised, from or "
        "final that tells them apart. Ranges and pairs of years are one reading and let pass.",
        "One of them may be the old date, or there are two deadlines; nobody can say when it is late.",
        "action 6 is dated “March 2025” and “June 2025” in one cell, and neither is marked",
        unmarked,
    ),
)
