"""Tables that list recommendations, and what was answered to each."""

import re
from typing import Final

from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.recommendations import add_recommendation, add_recommendation_of
from loader.records.tables import Record, TypedTable

_NUMBER: Final = re.compile(
    r"(?:R(?:ec(?:ommendation)?)?\.?\s?)?(?P<number>\d{1,3}(?:\.\d{1,2})*(?:\s?\([a-z]\))?)[.:)]?"
)
_FEWEST_WORDS: Final = 4
"""Words of a cell that states a recommendation, and does not only name one."""


def read_recommendations(context: Context, table: TypedTable, report: Ref | None) -> None:
    """The recommendations of a table of that kind, of `report` or of the document itself; one that is known
    already gets its response."""
    for record in table.records:
        _read(context, table, record, report)


def _read(context: Context, table: TypedTable, record: Record, report: Ref | None) -> None:
    cell = table.of(record, "recommendation")
    number = _number(table.of(record, "number", "ref").plain) or _number(cell.plain)
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
        add_recommendation(context, number, cell, response.plain)


def _number(printed: str) -> str:
    """The number of a cell that holds nothing else: of `Rec 4`, 4."""
    match = _NUMBER.fullmatch(printed.strip())
    return re.sub(r"\s", "", match["number"]) if match else ""
