"""A table of which it is known what its columns mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Text

LEADS: Final = ("lead", "lead_person", "lead_body")
"""The meanings of columns that say who leads."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's meaning, '' where it is not understood, and its header as printed; `after` for the second
    of two groups (after mitigation)."""

    meaning: str
    header: Text
    after: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A body row in the order of the columns; `torn` where its cells were put right or joined from two rows,
    `header_before` where a header that is printed again stands right before it, `over_head` where the row is
    one text that stands over the header itself."""

    cells: tuple[Text, ...]
    location: str
    torn: bool = False
    header_before: bool = False
    over_head: bool = False


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table of one kind: action, risk, funding, recommendation, board, roster, glossary, objective,
    information, contents; '' where it is not recognised."""

    kind: str
    columns: tuple[Column, ...]
    records: tuple[Record, ...]

    def of(self, record: Record, *meanings: str, after: bool = False) -> Text:
        """The record's first cell of these meanings that is not empty."""
        return next(iter(self.all_of(record, *meanings, after=after)), NO_TEXT)

    def all_of(self, record: Record, *meanings: str, after: bool = False) -> tuple[Text, ...]:
        """The record's cells of these meanings that are not empty."""
        pairs = zip(self.columns, record.cells, strict=True)
        return tuple(cell for col, cell in pairs if cell and col.meaning in meanings and col.after == after)

    @property
    def meanings(self) -> frozenset[str]:
        """The meanings that the columns have."""
        return frozenset(column.meaning for column in self.columns if column.meaning)


def padded(cells: Sequence[Text], width: int) -> tuple[Text, ...]:
    """As many cells as there are columns, empty ones at the end."""
    return tuple(cells[at] if at < len(cells) else NO_TEXT for at in range(width))
