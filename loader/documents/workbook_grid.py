"""A sheet as a grid of what is seen: filled cells by row and column, hidden rows and columns left out."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.blocks import Line, Text
from loader.documents.markup import parts_at_breaks, without_markup
from loader.documents.position import At, untold
from loader.errors import TooLarge

MOST_CELLS: Final = 1_500_000
"""Filled cells that are read from one file."""
MOST_LETTERS: Final = 150_000_000
"""Letters of these cells together; a text that many cells share counts in each."""
MOST_COVERED: Final = 2_000_000
"""Cells that merged cells may reach over in one sheet, all together."""
_MARKUP: Final = frozenset("<&*[\v\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A filled cell; `marked` where bold type, large type or a fill sets it off."""

    text: Text
    marked: bool = False


_TOLD: Final = 5_000
"""So many cells are read between two words on how far the work is."""


class Budget:
    """What may still be read from one file: cells and their letters; `at` is told how many were read."""

    def __init__(self, file: str, at: At = untold) -> None:
        self.file = file
        self._at = at
        self._cells, self._letters = MOST_CELLS, MOST_LETTERS

    def take(self, printed: str) -> None:
        """Count a filled cell. Raises TooLarge."""
        self._cells -= 1
        self._letters -= len(printed)
        if self._cells % _TOLD == 0:
            self._at(f"{MOST_CELLS - self._cells:,} cells")
        if self._cells < 0 or self._letters < 0:
            raise TooLarge(
                f"{self.file}: it has over {MOST_CELLS:,} filled cells or {MOST_LETTERS:,} letters in them; "
                "export only the plan"
            )


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells, from the first row and column to the last, 1-based and inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """A sheet as stored: filled cells by row and column, 1-based; `narrow` columns are mere gaps, `unworked`
    cells hold a formula of which no result is stored."""

    name: str
    rows: dict[int, dict[int, GridCell]] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    narrow: set[int] = field(default_factory=set)
    unworked: set[tuple[int, int]] = field(default_factory=set)


@dataclass(slots=True)
class Grid:
    """What is seen of a sheet; rows and columns count only what is not hidden. `areas` are by first cell,
    `covered` has for each row the first and last columns of the merged cells that reach over it."""

    rows: dict[int, dict[int, GridCell]] = field(default_factory=dict)
    areas: dict[tuple[int, int], Area] = field(default_factory=dict)
    covered: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    narrow: set[int] = field(default_factory=set)

    def columns_of(self, row: int) -> set[int]:
        """The columns that hold something in a row, a merged cell's included."""
        own = set(self.rows.get(row, ()))
        return own.union(*(range(left, right + 1) for left, right in self.covered.get(row, ())))

    def occupied(self) -> list[int]:
        """The rows that hold something, in order."""
        return sorted({*self.rows, *self.covered})

    def part(self, rows: Sequence[int], left: int, right: int) -> "Grid":
        """The grid of some rows and the columns from `left` to `right`."""
        within = {
            row: {column: cell for column, cell in self.rows[row].items() if left <= column <= right}
            for row in rows
            if row in self.rows
        }
        covered = {
            row: [(a, b) for a, b in self.covered[row] if a >= left and b <= right]
            for row in rows
            if row in self.covered
        }
        return Grid(
            {row: cells for row, cells in within.items() if cells},
            self.areas,
            {row: spans for row, spans in covered.items() if spans},
            self.narrow,
        )


@dataclass(slots=True)
class Extent:
    """The rows of one table, and every column that they fill."""

    rows: list[int] = field(default_factory=list)
    columns: set[int] = field(default_factory=set)

    def add(self, grid: Grid, rows: Sequence[int]) -> None:
        """Take in further rows."""
        self.rows += rows
        self.columns.update(*(grid.columns_of(row) for row in rows))


def cell_text(printed: str, location: str, strong: str = "") -> Text | None:
    """The text of a cell as displayed, its line breaks kept as lines; None for an empty one."""
    lines = tuple(Line(text, location) for text in printed_lines(printed))
    if not lines:
        return None
    whole = lines[0].text if len(lines) == 1 else " ".join(line.text for line in lines)
    return Text(whole, lines, strong and (whole if strong == printed else " ".join(printed_lines(strong))))


def printed_lines(printed: str) -> list[str]:
    """The lines of a text as a reader sees them, the empty ones left out."""
    if printed.isascii() and "\n" not in printed and _MARKUP.isdisjoint(printed):
        plain = " ".join(printed.split())
        return [plain] if plain else []
    parts = [part for line in printed.splitlines() for part in parts_at_breaks(line)]
    return [text for part in parts if (text := without_markup(part))]


def seen(sheet: Sheet, file: str) -> Grid:
    """What is seen of a sheet. Raises TooLarge.

    Of merged cells only the first is seen, and where its row or column is hidden, it is seen in the others.
    """
    grid = Grid()
    rows, columns = _Places(sheet.hidden_rows), _Places(sheet.hidden_columns)
    merged = list(_merged(sheet, file))
    for number, cells in sheet.rows.items():
        if number not in sheet.hidden_rows:
            kept = {columns.of(c): cell for c, cell in cells.items() if c not in sheet.hidden_columns}
            if kept:
                grid.rows[rows.of(number)] = kept
    for area, cell in merged:
        top, bottom = rows.of(area.top), rows.of(area.bottom + 1) - 1
        left, right = columns.of(area.left), columns.of(area.right + 1) - 1
        if top <= bottom and left <= right:
            _cover(grid, Area(top, left, bottom, right), cell)
    grid.narrow = {columns.of(column) for column in sheet.narrow if column not in sheet.hidden_columns}
    return grid


def _merged(sheet: Sheet, file: str) -> Iterator[tuple[Area, GridCell]]:
    """The merged areas whose first cell is filled, cut where the sheet ends; what they cover is taken out."""
    last_row = max(sheet.rows, default=0)
    last_column = max((max(cells, default=0) for cells in sheet.rows.values()), default=0)
    reach = 0
    for area in sheet.merged:
        area = Area(area.top, area.left, min(area.bottom, last_row), min(area.right, last_column))
        size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        if area.bottom < area.top or area.right < area.left or size == 1:
            continue
        reach += size
        if reach > MOST_COVERED:
            raise TooLarge(f"{file}: its merged cells reach over too many cells; export only the plan")
        cell = sheet.rows.get(area.top, {}).get(area.left)
        for row in range(area.top, area.bottom + 1):
            for column in range(area.left, area.right + 1):
                sheet.rows.get(row, {}).pop(column, None)
        if cell is not None:
            sheet.rows[area.top][area.left] = cell
            yield area, cell


class _Places:
    """Numbers of rows or columns without the hidden ones."""

    def __init__(self, hidden: Iterable[int]) -> None:
        self._hidden = sorted(hidden)

    def of(self, number: int) -> int:
        return number - bisect_left(self._hidden, number)


def _cover(grid: Grid, area: Area, cell: GridCell) -> None:
    grid.rows.setdefault(area.top, {})[area.left] = cell
    grid.areas[area.top, area.left] = area
    for row in range(area.top, area.bottom + 1):
        grid.covered.setdefault(row, []).append((area.left, area.right))
