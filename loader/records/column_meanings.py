"""What the columns under a header mean: by the header's words, by the cells, by the other columns."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Text
from loader.records.answers import with_answers
from loader.records.columns import fit
from loader.records.headers import read_header
from loader.records.recommendation_columns import numbers_apart
from loader.records.table_kinds import in_company
from loader.records.typed_table import LEADS, Column, padded
from loader.values.bodies import is_abbreviation
from loader.values.ratings import read_level, read_product

_CODE: Final = r"(?:[A-Z]{2,6}(?:\s[A-Z][a-z]?)?|R(?:ec(?:ommendation)?)?s?\.?)\s*[-–:]?\s*\d"
_CODED: Final = re.compile(_CODE)
_CITED: Final = re.compile(rf"{_CODE}.*|[\d\s,.&–-]*\d[\d\s,.&–-]*")
_ONE_NUMBER: Final = re.compile(r"(?!R(?:ec)?\b)[A-Z]{0,6}[\s.-]?\d{1,3}(?:\.\d{1,3})*[.)]?")
_NOTHING: Final = frozenset({"-", "–"})
_SUBJECTS: Final = frozenset({"action", "risk", "recommendation", "body", "name", "outcome", "objective"})
_OF_ACTIONS: Final = frozenset(
    {
        "lead",
        "lead_person",
        "lead_body",
        "supporting",
        "board",
        "start",
        "end",
        "timescale",
        "status",
        "progress",
    }
)
_WORDY: Final = 4
"""Words that the cells of a column have on average when it holds sentences."""
_RATED: Final = frozenset({"likelihood", "impact", "score"})
_SECOND: Final = ("residual", "post", "after", "net", "current")
_LEADS_UNDER: Final = {"name": "lead_person", "organisation": "lead_body", "lead_body": "lead_body"}
"""What a column of names or bodies holds under a head that says who leads."""
_RIVALS: Final = (("action", "outcome"), ("number", "ref"), ("risk", "comment"), ("name", "role"))
"""Meanings that one column only has, and what the other one then is."""


def columns_of(header: Sequence[Row], rows: Sequence[Row]) -> tuple[Column, ...]:
    """The columns under header rows, of which the last one names the columns and others may name groups."""
    last = header[-1].cells
    width = len(last)
    while width and not last[width - 1] and not values_of(rows, width - 1):
        width -= 1
    read = [_column(cell, at, header, rows) for at, cell in enumerate(padded(last, width))]
    known = _action_found(_theme_found(read, rows), rows)
    told = with_answers(numbers_apart(in_company(known), rows), rows)
    return tuple(_second_group(_without_rivals(told, rows)))


def values_of(rows: Sequence[Row], at: int) -> list[str]:
    """The cells of a column that are not empty."""
    return [row.cells[at].plain for row in rows if at < len(row.cells) and row.cells[at]]


def _column(cell: Text, at: int, header: Sequence[Row], rows: Sequence[Row]) -> Column:
    reading = read_header(cell.plain) if cell else None
    upper = header[-2].cells[at] if len(header) > 1 and at < len(header[-2].cells) else NO_TEXT
    under = _lead_under(cell, at, header)
    if under:
        return Column(under, cell)
    if reading is None and upper:
        reading = read_header(f"{upper.plain} {cell.plain}".strip())
    values = values_of(rows, at)
    if reading is None:
        return Column(_meaning_of_content(values, cell or upper, at) if cell or upper else "", cell or upper)
    return Column(_by_content(reading.meaning, values), cell or upper)


def _lead_under(cell: Text, at: int, header: Sequence[Row]) -> str:
    """Whose lead a column holds that stands under a head such as `Lead`: a person's or a body's."""
    if len(header) < 2 or not cell:
        return ""
    groups = [group for group in header[-2].cells[: at + 1] if group]
    own = header[-2].cells[at] if at < len(header[-2].cells) else NO_TEXT
    group = own or (groups[-1] if groups else NO_TEXT)
    over, reading = read_header(group.plain) if group else None, read_header(cell.plain)
    if over is None or reading is None or over.meaning not in LEADS:
        return ""
    return _LEADS_UNDER.get(reading.meaning, "")


def _meaning_of_content(values: Sequence[str], header: Text, at: int) -> str:
    """The meaning of a column whose header says nothing: citations, dates or people beyond doubt, else ''.

    A first column whose values only count on numbers its own rows. Bare numbers cite where the header is the
    code of a report.
    """
    if _mostly([v for v in values if _CITED.fullmatch(v)], _told(values)):
        if at == 0 and _counts_on(values):
            return "number"
        coded = is_abbreviation(header.plain) or any(map(_CODED.match, values))
        return "recommendation" if coded else ""
    if values and all(map(re.compile(rf"{re.escape(header.plain)}\s*\d").match, values)):
        return "recommendation" if is_abbreviation(header.plain) else ""
    if values and all(map(read_product, values)):
        return "score"
    for meaning, least in (("timescale", 1.5), ("lead_person", 1.2)):
        if len(values) >= 2 and _mean_fit(meaning, values) >= least:
            return meaning
    return ""


def _counts_on(values: Sequence[str]) -> bool:
    """Whether every value is one number that is higher than the one before: `1.1, 1.2, 2.1`."""
    if not all(map(_ONE_NUMBER.fullmatch, values)):
        return False
    numbers = [[int(digits) for digits in re.findall(r"\d+", value)] for value in values]
    return all(first < second for first, second in pairwise(numbers))


def _by_content(meaning: str, values: Sequence[str]) -> str:
    """The meaning of a header, unless the cells under it hold something else beyond doubt."""
    told = _told(values)
    if meaning == "outcome" and told and all(fit("objective", value) >= 1.5 for value in told):
        return "objective"
    coded = [value for value in told if _CODED.match(value)]
    if meaning in {"response", "reports_to"} and _mostly(coded, told):
        return "recommendation"
    if meaning in {"objective", "theme"} and values and all(map(_is_level, values)):
        return "comment"
    if meaning in {"outcome", "action"} and len(values) >= 2 and _mean_fit("end", values) >= 1.2:
        return "end"
    return meaning


def _told(values: Sequence[str]) -> list[str]:
    return [value for value in values if value not in _NOTHING]


def _mostly(some: Sequence[str], all_: Sequence[str]) -> bool:
    return len(some) >= 2 and len(some) >= 0.6 * len(all_)


def _mean_fit(meaning: str, values: Sequence[str]) -> float:
    return sum(fit(meaning, value) for value in values) / len(values)


def _is_level(value: str) -> bool:
    """Whether a cell is a word such as high or low."""
    return bool(read_level(value)) and not value.isdigit()


def _theme_found(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """An empty theme column gives its meaning to the column on its left where the themes really stand; so
    does a first column without a header that holds a text now and then."""
    kept = list(columns)
    at = next((at for at, column in enumerate(kept) if column.meaning == "theme"), None)
    if at and kept[at - 1].meaning in {"", "ref"} and len(values_of(rows, at)) <= len(rows) // 6:
        if any(fit("number", value) < 0 for value in values_of(rows, at - 1)):
            kept[at - 1 : at + 1] = [replace(kept[at - 1], meaning="theme"), replace(kept[at], meaning="")]
    elif (
        at is None
        and not kept[0].meaning
        and not kept[0].header
        and _holds_themes(values_of(rows, 0), len(rows))
    ):
        kept[0] = replace(kept[0], meaning="theme")
    return kept


def _action_found(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Where no column is the action and others say who, when or how far, the one column of sentences that is
    not understood is it."""
    kept = list(columns)
    has = {column.meaning for column in kept}
    if has & _SUBJECTS or len(has & _OF_ACTIONS) < 2:
        return kept
    unread = [at for at, column in enumerate(kept) if not column.meaning and column.header]
    found = [at for at in unread if _holds_sentences(values_of(rows, at), len(rows))]
    if len(found) == 1:
        kept[found[0]] = replace(kept[found[0]], meaning="action")
    return kept


def _holds_sentences(values: Sequence[str], rows: int) -> bool:
    """Whether most rows have a text of several words."""
    return len(values) >= max(2, 0.6 * rows) and sum(len(v.split()) for v in values) >= _WORDY * len(values)


def _holds_themes(values: Sequence[str], rows: int) -> bool:
    """Whether texts of several words stand in half of the rows at most."""
    few = 0 < len(values) <= rows / 2
    return few and all(fit("theme", value) > 0 and len(value.split()) > 1 for value in values)


def _without_rivals(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Only one column is the action, the outcome or the number: the fuller one where there are two."""
    kept = list(columns)
    for meaning, other in _RIVALS:
        rivals = [at for at, column in enumerate(kept) if column.meaning == meaning]
        if len(rivals) < 2:
            continue
        fullest = max(rivals, key=lambda at: sum(map(len, values_of(rows, at))))
        winner = fullest if meaning in {"action", "risk"} else rivals[0]
        for at in rivals:
            if at != winner:
                numbers = any(fit("number", value) > 0 for value in values_of(rows, at))
                kept[at] = replace(kept[at], meaning="number" if numbers else other)
    return kept


def _second_group(columns: Sequence[Column]) -> list[Column]:
    """A second likelihood, impact or score is that after mitigation; so is one whose header says so."""
    seen: set[str] = set()
    result: list[Column] = []
    for column in columns:
        if column.meaning in _RATED:
            said = any(word in column.header.plain.lower() for word in _SECOND)
            column = replace(column, after=said or column.meaning in seen)
            seen.add(column.meaning)
        result.append(column)
    return result
