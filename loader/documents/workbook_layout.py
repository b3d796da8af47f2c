"""A grid to blocks: titles and notes as prose, what stands in rows and columns as tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Block, Row, Span, Table, Text
from loader.documents.workbook_grid import Extent, Grid
from loader.documents.workbook_headers import begins_table
from loader.documents.workbook_prose import prose_of

_FEWEST_COLUMNS: Final = 2
_DEEPEST: Final = 20
"""How often tables side by side may be parted again."""


def blocks_of(grid: Grid, depth: int = 0) -> Iterator[Block]:
    """The blocks of a grid in reading order.

    A blank row ends a table where what follows begins another; else the table goes on under it.
    """
    table, waiting = Extent(), list[int]()
    for stretch in _stretches(grid.occupied()):
        parts = _side_by_side(grid, stretch) if depth < _DEEPEST else []
        if len(parts) > 1:
            yield from _flush(grid, table, waiting)
            table, waiting = Extent(), []
            for left, right in parts:
                yield from blocks_of(grid.part(stretch, left, right), depth + 1)
            continue
        first = next((at for at, row in enumerate(stretch) if not _is_lone(grid, row)), len(stretch))
        first -= _heads_columns(grid, stretch, first)
        if first == len(stretch):
            waiting += stretch
        elif table.rows and not begins_table(grid, table, stretch[first:], titled=bool(first or waiting)):
            table.add(grid, [*waiting, *stretch])
            waiting = []
        else:
            yield from _flush(grid, table, [*waiting, *stretch[:first]])
            table, waiting = Extent(), []
            table.add(grid, stretch[first:])
    yield from _flush(grid, table, waiting)


def _flush(grid: Grid, table: Extent, lone: Sequence[int]) -> Iterator[Block]:
    if table.rows:
        yield _table(grid, table)
    for stretch in _stretches(lone):
        yield from prose_of(grid, stretch)


def _stretches(rows: Iterable[int]) -> Iterator[list[int]]:
    """Runs of rows without a blank one between them."""
    run: list[int] = []
    for row in rows:
        if run and row > run[-1] + 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _is_lone(grid: Grid, row: int) -> bool:
    """Whether a row holds one cell, or a part of one, and nothing else, merged or not."""
    own = sum((row, column) not in grid.areas for column in grid.rows.get(row, ()))
    return own + len(grid.covered.get(row, ())) == 1


def _heads_columns(grid: Grid, stretch: Sequence[int], first: int) -> bool:
    """Whether the lone cell right above the first row of several names a group of its columns."""
    if not 0 < first < len(stretch):
        return False
    areas = [grid.areas.get((stretch[first - 1], column)) for column in grid.rows.get(stretch[first - 1], ())]
    columns = grid.columns_of(stretch[first])
    return any(area and area.left > min(columns) and area.right <= max(columns) for area in areas)


def _side_by_side(grid: Grid, rows: Sequence[int]) -> list[tuple[int, int]]:
    """First and last columns of the tables that stand side by side in these rows; one pair for one table."""
    body = [row for row in rows if not _is_lone(grid, row)]
    groups = _column_groups(set[int]().union(*(grid.columns_of(row) for row in body)))
    whole = [(min(groups)[0], max(groups)[1])] if groups else []
    if len(groups) < 2 or any(right - left + 1 < _FEWEST_COLUMNS for left, right in groups):
        return whole
    parted = [groups[0]]
    for group in groups[1:]:
        if _are_apart(grid, body, parted[-1], group):
            parted.append(group)
        else:
            parted[-1] = (parted[-1][0], group[1])
    return parted if len(parted) > 1 else whole


def _column_groups(columns: Iterable[int]) -> list[tuple[int, int]]:
    return [(run[0], run[-1]) for run in _stretches(sorted(columns))]


def _are_apart(grid: Grid, rows: Sequence[int], left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether an empty column parts two tables, and is no gap within one.

    Tables that stand apart begin in different rows, share a header, have more than one column between them
    or end in different rows; a narrow column is a gap, wherever the columns beside it end.
    """
    a, b = (_filled_rows(grid, rows, group) for group in (left, right))
    if not a or not b or a[0] != b[0]:
        return True
    shared = _texts(grid, a[0], left) & _texts(grid, b[0], right)
    gap = range(left[1] + 1, right[0])
    return bool(shared) or len(gap) > 1 or (a[-1] != b[-1] and not grid.narrow.issuperset(gap))


def _filled_rows(grid: Grid, rows: Sequence[int], group: tuple[int, int]) -> list[int]:
    return [row for row in rows if any(group[0] <= column <= group[1] for column in grid.columns_of(row))]


def _texts(grid: Grid, row: int, group: tuple[int, int]) -> set[str]:
    cells = grid.rows.get(row, {}).items()
    return {cell.text.plain for column, cell in cells if group[0] <= column <= group[1]}


def _table(grid: Grid, extent: Extent) -> Table:
    columns = sorted(extent.columns)
    place = {column: at for at, column in enumerate(columns)}
    line = {row: at for at, row in enumerate(extent.rows)}
    return Table(
        tuple(Row(tuple(_text(grid, row, column) for column in columns)) for row in extent.rows),
        tuple(_spans(grid, line, place)),
    )


def _text(grid: Grid, row: int, column: int) -> Text:
    cell = grid.rows.get(row, {}).get(column)
    return cell.text if cell else NO_TEXT


def _spans(grid: Grid, line: dict[int, int], place: dict[int, int]) -> Iterator[Span]:
    for row in line:
        for column in sorted(grid.rows.get(row, ())):
            area = grid.areas.get((row, column))
            if area is not None:
                bottom, right = line.get(area.bottom, len(line) - 1), place.get(area.right, len(place) - 1)
                yield Span(line[row], place[column], bottom - line[row] + 1, right - place[column] + 1)
