"""Ruled tables: where drawn lines cross, the cells between them, and the cells that reach over several."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.pdf_rules import NEAR, Rule, Rules, clustered, covered
from loader.documents.pdf_sheet import Box

_OPEN: Final = 8.0
"""Points by which lines reach beyond the last line across them where a side of the table is left open."""
_DRAWN: Final = 0.6
"""Part of the line between two cells that must be drawn for them to be two."""
_MOST_CELLS: Final = 20_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell and its place in the grid, 0-based, and how many rows and columns it reaches over."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines across `xs` and `ys`, and the cells between them, row by row."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        """The whole of it."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column between whose lines a point stands; None outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None


def grids_of(rules: Rules) -> list[Grid]:
    """The grids of a page from the top; a frame around one cell is none."""
    grids = [grid for level, upright in _crossing(rules) if (grid := _grid(level, upright)) is not None]
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _crossing(rules: Rules) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together by crossing each other."""
    left = set(range(len(rules.upright)))
    levels = set(range(len(rules.level)))
    while left:
        upright: set[int] = set()
        level: set[int] = set()
        wave = [left.pop()]
        while wave:
            at = wave.pop()
            upright.add(at)
            met = {n for n in levels if _meet(rules.level[n], rules.upright[at])}
            levels -= met
            level |= met
            reached = {n for n in left if any(_meet(rules.level[m], rules.upright[n]) for m in met)}
            left -= reached
            wave.extend(reached)
        yield [rules.level[n] for n in sorted(level)], [rules.upright[n] for n in sorted(upright)]


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - NEAR <= upright.at <= level.end + NEAR
        and upright.start - NEAR <= level.at <= upright.end + NEAR
    )


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    xs, across = _edges(upright, level)
    ys, down = _edges(level, upright)
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    cells = tuple(_cells(xs, ys, across, down))
    in_row = [cell.row for cell in cells]
    return Grid(tuple(xs), tuple(ys), cells) if len(set(in_row)) < len(in_row) else None


def _edges(rules: Sequence[Rule], other: Sequence[Rule]) -> tuple[list[float], list[list[Rule]]]:
    """The places of the lines in one direction, open sides among them, and the lines of each place."""
    if not rules or not other:
        return [], []
    places = clustered(rule.at for rule in rules)
    first, last = min(rule.start for rule in other), max(rule.end for rule in other)
    begin, end = min(rule.start for rule in rules), max(rule.end for rule in rules)
    lines: list[list[Rule]] = [[] for _ in places]
    for rule in rules:
        nearest = min(range(len(places)), key=lambda at: abs(places[at] - rule.at))
        lines[nearest].append(rule)
    if first < places[0] - _OPEN:
        places, lines = [first, *places], [[Rule(first, begin, end)], *lines]
    if last > places[-1] + _OPEN:
        places, lines = [*places, last], [*lines, [Rule(last, begin, end)]]
    return places, lines


def _cells(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Sequence[Rule]], down: Sequence[Sequence[Rule]]
) -> Iterator[GridCell]:
    columns, rows = len(xs) - 1, len(ys) - 1
    right = [
        [covered(across[c + 1], ys[r], ys[r + 1]) >= _DRAWN for c in range(columns)] for r in range(rows)
    ]
    below = [[covered(down[r + 1], xs[c], xs[c + 1]) >= _DRAWN for c in range(columns)] for r in range(rows)]
    taken = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            wide = _wide(right, taken, row, column, columns)
            high = _high(right, below, row, column, wide, rows)
            for r in range(row, row + high):
                for c in range(column, column + wide):
                    taken[r][c] = True
            box = Box(xs[column], ys[row], xs[column + wide], ys[row + high])
            yield GridCell(row, column, high, wide, box)


def _wide(
    right: Sequence[Sequence[bool]], taken: Sequence[Sequence[bool]], row: int, at: int, columns: int
) -> int:
    """Columns over which a cell reaches in its first row: up to the next line."""
    end = at
    while end + 1 < columns and not right[row][end] and not taken[row][end + 1]:
        end += 1
    return end - at + 1


def _high(
    right: Sequence[Sequence[bool]], below: Sequence[Sequence[bool]], row: int, at: int, wide: int, rows: int
) -> int:
    """Rows over which a cell reaches: down to the first line, as long as no line parts it."""
    end = row
    while (
        end + 1 < rows
        and not any(below[end][c] for c in range(at, at + wide))
        and not any(right[end + 1][c] for c in range(at, at + wide - 1))
        and (at + wide == len(right[row]) or right[end + 1][at + wide - 1])
        and (at == 0 or right[end + 1][at - 1])
    ):
        end += 1
    return end - row + 1
