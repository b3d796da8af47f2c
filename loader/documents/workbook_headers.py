"""Whether rows under a blank one begin a table of their own, told by their shape and not by their words."""

from collections.abc import Sequence
from typing import Final

from loader.documents.workbook_grid import Extent, Grid, GridCell

_LONGEST_HEADER: Final = 6
"""Words of a cell that may head a column."""
_LONG: Final = 40
_LOOK: Final = 12
"""Rows under a header that are looked at."""


def begins_table(grid: Grid, table: Extent, rows: Sequence[int], titled: bool) -> bool:
    """Whether `rows`, the first of which holds several cells, are another table than `table` above them.

    They are where they reach beyond its columns, repeat its first row, or open with a row set off by bold
    type or a fill, or with short words over columns of numbers, dates and long texts; under a title of their
    own also where short words head another number of columns.
    """
    head, old = _cells(grid, rows[0]), _cells(grid, table.rows[0])
    if not head or min(head) < min(table.columns) or max(head) > max(table.columns):
        return True
    if [cell.text.plain for cell in head.values()] == [cell.text.plain for cell in old.values()]:
        return True
    below = [cells for row in rows[1 : 1 + _LOOK] if (cells := _cells(grid, row))]
    if not below:
        return False
    if _is_set_off(head) and not _is_set_off(below[0]):
        return True
    return _are_labels(head) and (_heads(head, below) or (titled and len(head) != len(old)))


def _cells(grid: Grid, row: int) -> dict[int, GridCell]:
    return dict(sorted(grid.rows.get(row, {}).items()))


def _is_set_off(cells: dict[int, GridCell]) -> bool:
    return all(cell.marked for cell in cells.values())


def _are_labels(cells: dict[int, GridCell]) -> bool:
    """Whether the cells are short, distinct and without numbers, as the headers of columns are."""
    texts = [cell.text.plain for cell in cells.values()]
    short = all(len(text.split()) <= _LONGEST_HEADER and not text.endswith(".") for text in texts)
    worded = all(any(map(str.isalpha, text)) and not any(map(str.isdigit, text)) for text in texts)
    return short and worded and len(set(texts)) == len(texts)


def _heads(head: dict[int, GridCell], below: Sequence[dict[int, GridCell]]) -> bool:
    """Whether two columns at least hold under their label nothing but numbers and dates, or long texts."""
    sure = 0
    for column in head:
        texts = [cells[column].text.plain for cells in below if column in cells]
        numbered = all(any(map(str.isdigit, text)) for text in texts)
        long = all(len(text) > _LONG for text in texts)
        sure += bool(texts) and (numbered or long)
    return sure >= 2
