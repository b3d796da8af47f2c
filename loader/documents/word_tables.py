"""A table of Word to its rows and cells: merged cells once, columns as they are seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lxml import etree

from loader.documents.spanning_cells import Cell
from loader.documents.word_xml import child, inside, name_of, number, switch, value

_WIDEST: Final = 1000
"""Columns of the grid; Word itself stops at 63."""
_SLIVER: Final = 283
"""Width, in twentieths of a point, under which a column that no cell fills is only a crooked edge: 5 mm."""
_UNSHADED: Final = frozenset(["", "auto", "ffffff"])


@dataclass(frozen=True, slots=True)
class WordCell:
    """A printed cell, its content in the element `element`."""

    cell: Cell
    element: etree._Element
    shaded: bool


@dataclass(frozen=True, slots=True)
class WordTable:
    """The cells of a table by their rows, which rows Word repeats on each page, its columns' widths."""

    rows: tuple[tuple[WordCell, ...], ...]
    repeated: frozenset[int]
    widths: tuple[int, ...]

    @property
    def cells(self) -> list[Cell]:
        """All cells in reading order."""
        return [each.cell for row in self.rows for each in row]


def word_table(element: etree._Element) -> WordTable:
    """The table as printed: without deleted and hidden rows, deleted cells, and cells merged into others."""
    kept = [row for row in inside(element) if name_of(row) == "tr" and not _is_gone(row)]
    grid = child(element, "tblGrid")
    widths = [number(column, "w") or 0 for column in (() if grid is None else grid)]
    placed = [list(_placed(row)) for row in kept]
    edges = _straight(placed, widths)
    open_cells: dict[int, Cell] = {}
    rows = [
        tuple(_printed(at, [(edges[c], edges[c + n], tc) for c, n, tc in row], open_cells))
        for at, row in enumerate(placed)
    ]
    repeated = frozenset(at for at, row in enumerate(kept) if switch(child(row, "trPr"), "tblHeader"))
    return WordTable(tuple(rows), repeated, _seen_widths(rows, widths))


def _is_gone(row: etree._Element) -> bool:
    properties = child(row, "trPr")
    return child(properties, "del") is not None or bool(switch(properties, "hidden"))


def _placed(row: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """The cells of a row with the columns of the grid in which they begin, and over how many they reach."""
    properties = child(row, "trPr")
    column = min(max(number(child(properties, "gridBefore")) or 0, 0), _WIDEST)
    for cell in inside(row):
        if name_of(cell) != "tc" or child(cell, "tcPr", "cellDel") is not None:
            continue
        wanted = number(child(cell, "tcPr", "gridSpan")) or 1
        columns = min(max(wanted, 1), _WIDEST - column)
        if columns < 1:
            return
        yield column, columns, cell
        column += columns


def _straight(rows: Sequence[Sequence[tuple[int, int, etree._Element]]], widths: Sequence[int]) -> list[int]:
    """For each edge of the grid the edge in whose stead it stands: crooked edges are made one.

    Two edges next to each other are one where they are under 5 mm apart and no row has a cell between them.
    """
    edges = {edge for row in rows for column, columns, _ in row for edge in (column, column + columns)}
    filled = {(column, column + columns) for row in rows for column, columns, _ in row}
    straight = list(range(_WIDEST + 1))
    known = sorted(edges)
    for left, right in pairwise(known):
        width = sum(widths[left:right])
        if (
            right <= len(widths)
            and 0 < width < _SLIVER
            and (left, right) not in filled
            and straight[left] == left
        ):
            straight[right] = left
    return straight


def _printed(
    at: int, row: Sequence[tuple[int, int, etree._Element]], open_cells: dict[int, Cell]
) -> Iterator[WordCell]:
    """The cells of row `at` that begin in it; `open_cells` are those above by the column they begin in."""
    above = dict(open_cells)
    open_cells.clear()
    last: Cell | None = None
    for left, right, element in row:
        properties = child(element, "tcPr")
        if last is not None and value(child(properties, "hMerge")) == "continue":
            last.columns = right - last.column
            continue
        merge = child(properties, "vMerge")
        over = above.get(left)
        if merge is not None and value(merge) != "restart" and over and over.columns == right - left:
            over.rows = at - over.row + 1
            open_cells[left] = last = over
            continue
        last = Cell(at, left, 1, max(right - left, 1))
        if merge is not None:
            open_cells[left] = last
        yield WordCell(last, element, _is_shaded(properties))


def _is_shaded(properties: etree._Element | None) -> bool:
    return value(child(properties, "shd"), "fill").lower() not in _UNSHADED


def _seen_widths(rows: Sequence[Sequence[WordCell]], widths: Sequence[int]) -> tuple[int, ...]:
    """The widths of the columns in which cells begin; empty where the file does not state them."""
    starts = sorted({each.cell.column for row in rows for each in row})
    if not all(widths) or not starts or starts[-1] >= len(widths):
        return ()
    ends = [*starts[1:], len(widths)]
    return tuple(sum(widths[left:right]) for left, right in zip(starts, ends, strict=True))
