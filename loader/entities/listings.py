"""Tables that list recommendations, with what was answered to each, and tables that list objectives."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.recommendations import add_recommendation, add_recommendation_of
from loader.entities.themes import add_objective, objective_heading, objective_named
from loader.records.tables import Record, TypedTable
from loader.records.totals import is_total
from loader.values.citations import read_objectives

_NUMBER: Final = re.compile(
    r"(?:R(?:ec(?:ommendation)?)?\.?\s?)?(?P<number>\d{1,3}(?:\.\d{1,2})*(?:\s?\([a-z]\))?)[.:)]?"
)
_CODED: Final = re.compile(
    r"(?P<code>[A-Z][A-Za-z&]{1,7})\s+(?:[Rr]ec(?:ommendation)?\s+)?(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[.:)–-]?\s+"
    r"(?P<words>[A-Z‘“'].{11,})",
    re.DOTALL,
)
"""A line that states a recommendation behind the code of its report."""
_FEWEST_WORDS: Final = 4
"""Words of a cell that states a recommendation, and does not only name one."""
_NOTE: Final = re.compile(r"\*|†|‡|(?:n\.?b\b|notes?\b|source\b|key\b|please note\b)", re.IGNORECASE)
_FEWEST_WORDS_OF_AIM: Final = 2


def read_recommendations(context: Context, table: TypedTable, report: Ref | None) -> None:
    """The recommendations of a table of that kind, of `report` or of the document itself; one that is known
    already gets its response. Notes and totals are none."""
    for record in table.records:
        if not _is_aside(record):
            _read(context, table, record, report)


def _read(context: Context, table: TypedTable, record: Record, report: Ref | None) -> None:
    cell = table.of(record, "recommendation")
    marker = table.of(record, "number", "ref").plain
    number = _number(marker) or _number(cell.plain)
    response = table.of(record, "response")
    known = context.recommendations.get(number) if number and report is None else None
    if known is not None:
        thing = context.draft.things[known]
        if response:
            thing.properties.setdefault("response", response.plain)
            thing.sources.add(context.draft.source(response.location))
    elif len(cell.plain.split()) < _FEWEST_WORDS:
        return
    elif report is not None and number:
        add_recommendation_of(context, report, number, cell)
    elif report is None:
        add_recommendation(context, number, cell, response.plain, marker.strip(" .:"))


def _is_aside(record: Record) -> bool:
    """Whether a row is a total, or nothing but a note."""
    filled = [cell for cell in record.cells if cell]
    return is_total(record.cells) or (len(filled) == 1 and bool(_NOTE.match(filled[0].plain)))


def read_coded_recommendations(context: Context, texts: Sequence[Text]) -> None:
    """The recommendations of a known report that stand line by line behind its code: `QR 2 Light the quay`.

    A single line may be a remark on one of them.
    """
    found = [match for text in texts if (match := _CODED.fullmatch(text.plain))]
    for text in texts:
        match = _CODED.fullmatch(text.plain)
        if match and match["code"] in context.reports and _are_several(found, match["code"]):
            report = context.reports[match["code"]]
            add_recommendation_of(context, report, match["number"], Text(match["words"], text.lines))


def _are_several(found: Sequence[re.Match[str]], code: str) -> bool:
    return len({match["number"] for match in found if match["code"] == code}) > 1


def read_objectives_listed(context: Context, table: TypedTable) -> None:
    """The objectives of a table of that kind, where the document is a plan; one that is known by its number
    or its words is not told again."""
    for record in table.records if context.plan else ():
        cell = table.of(record, "objective")
        if _is_aside(record) or len(cell.plain.split()) < _FEWEST_WORDS_OF_AIM:
            continue
        printed, words = objective_heading(cell) or ("", cell.plain)
        number = printed or _aim_number(table.of(record, "number", "ref").plain)
        if number not in context.objectives and not objective_named(context, words):
            add_objective(context, number, cell, words)


def _aim_number(printed: str) -> str:
    numbers = read_objectives(printed)
    return numbers[0] if len(numbers) == 1 else ""


def _number(printed: str) -> str:
    """The number of a cell that holds nothing else: of `Rec 4`, 4."""
    match = _NUMBER.fullmatch(printed.strip())
    return re.sub(r"\s", "", match["number"]) if match else ""
