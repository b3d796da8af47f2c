"""Cells that reach over rows and columns to a table."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Span, Table, Text
from loader.errors import TooLarge

MOST_CELLS: Final = 2_000_000
"""Places of one table, the covered ones too."""


@dataclass(slots=True)
class Cell:
    """A printed cell, its place in a grid (0-based), how far it reaches, and its text."""

    row: int
    column: int
    rows: int
    columns: int
    text: Text = NO_TEXT


def columns_of(cells: Sequence[Cell]) -> list[int]:
    """The columns of the grid in which a cell begins: those that can be seen."""
    return sorted({cell.column for cell in cells})


def table_of(cells: Sequence[Cell], height: int, file: str) -> Table:
    """The table of `height` rows that the cells make, without columns in which none begins.

    Raises TooLarge.
    """
    seen = columns_of(cells)
    if height * len(seen) > MOST_CELLS:
        raise TooLarge(f"{file}: one of its tables has over {MOST_CELLS:,} cells; export only the plan")
    rows = [[NO_TEXT] * len(seen) for _ in range(height)]
    spans: list[Span] = []
    for cell in cells:
        left = bisect_left(seen, cell.column)
        columns = bisect_left(seen, cell.column + cell.columns) - left
        rows[cell.row][left] = cell.text
        if cell.rows > 1 or columns > 1:
            spans.append(Span(cell.row, left, cell.rows, columns))
    return Table(tuple(Row(tuple(row)) for row in rows), tuple(spans))
