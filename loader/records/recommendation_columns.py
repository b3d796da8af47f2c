"""Which of the columns of recommendations holds their words, and which only their numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import Row
from loader.records.typed_table import Column

_CODE: Final = re.compile(
    r"(?:[A-Z]{1,6}|R(?:ec(?:ommendation)?)?)?\.?\s?(?:no\.?\s?)?\d{1,3}(?:\.\d{1,2})*(?:\s?\([a-z]\)|[a-z])?[.:)]?",
    re.IGNORECASE,
)
_WORDS: Final = 4
"""Words that a cell has on average where a column states recommendations."""


def numbers_apart(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns, one of bare numbers under `Recommendation` a number where another column has the words.

    The words stand under a second head of that meaning, or under the one head of sentences that says
    nothing. In a table of actions the numbers are what the actions answer, and stay.
    """
    kept = list(columns)
    if any(column.meaning == "action" for column in kept):
        return kept
    cited = [at for at, column in enumerate(kept) if column.meaning == "recommendation"]
    bare = [at for at in cited if _are_codes(_cells(rows, at))]
    told = [at for at in cited if _are_words(_cells(rows, at), len(rows))] or [
        at
        for at, column in enumerate(kept)
        if _says_nothing(column) and _are_words(_cells(rows, at), len(rows))
    ]
    if len(bare) == 1 and len(told) == 1:
        kept[bare[0]] = replace(kept[bare[0]], meaning="number")
        kept[told[0]] = replace(kept[told[0]], meaning="recommendation")
    return kept


def _says_nothing(column: Column) -> bool:
    return bool(column.header) and not column.meaning


def _cells(rows: Sequence[Row], at: int) -> list[str]:
    """The cells of a column in the rows that have more than one; a lone cell spans the table."""
    several = (row.cells for row in rows if sum(map(bool, row.cells)) > 1)
    return [cells[at].plain for cells in several if at < len(cells) and cells[at]]


def _are_codes(cells: Sequence[str]) -> bool:
    return bool(cells) and all(map(_CODE.fullmatch, cells))


def _are_words(cells: Sequence[str], rows: int) -> bool:
    return len(cells) >= 0.6 * rows and sum(len(cell.split()) for cell in cells) >= _WORDS * max(
        1, len(cells)
    )
