"""Cells that span rows: what one of them says is said of every row that it covers."""

from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Row, Table, Text
from loader.records.typed_table import Column

_HEADS: Final = ("action", "risk", "recommendation", "body", "name", "objective")
"""Meanings of the columns that say what a row is about; the first that a table has counts."""

_OWN: Final = ("number", "ref")
"""Meanings of which each row has its own, or none."""


class Spanned:
    """The spanning cells of a table, by the row and the column that they cover."""

    def __init__(self, table: Table) -> None:
        self._rows = {id(row): at for at, row in enumerate(table.rows)}
        self._cells = {
            (at, span.column): table.rows[span.row].cells[span.column]
            for span in table.spans
            if span.rows > 1
            for at in range(span.row + 1, min(span.row + span.rows, len(table.rows)))
            if span.column < len(table.rows[span.row].cells)
        }

    def spread(self, rows: Sequence[Row], columns: Sequence[Column]) -> Iterator[Row]:
        """The rows with the cells that cover them, where a row is about something of its own.

        A row whose action is itself covered goes on with the row above; what that one says is said already.
        """
        head = next((m for m in _HEADS if any(column.meaning == m for column in columns)), "")
        for row in rows:
            yield self._filled(row, columns) if self._cells and _has(row, columns, head) else row

    def _filled(self, row: Row, columns: Sequence[Column]) -> Row:
        index = self._rows.get(id(row), -1)
        return Row(tuple(self._cell(index, at, cell, columns) for at, cell in enumerate(row.cells)))

    def _cell(self, index: int, at: int, cell: Text, columns: Sequence[Column]) -> Text:
        if cell or at >= len(columns) or columns[at].meaning in _OWN:
            return cell
        return self._cells.get((index, at), cell)


def _has(row: Row, columns: Sequence[Column], meaning: str) -> bool:
    return any(cell and column.meaning == meaning for cell, column in zip(row.cells, columns, strict=False))
