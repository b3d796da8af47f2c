"""A sheet to its lines and tables in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loader.documents.blocks import Span
from loader.documents.pdf_bands import Band, Words, bands_of, gaps_of, has_clear_gap, is_prose
from loader.documents.pdf_grids import Grid, grids_of
from loader.documents.pdf_printed import Page, PageTable, Printed, in_margin, printed_of
from loader.documents.pdf_rooms import with_rooms
from loader.documents.pdf_rows import table_of
from loader.documents.pdf_rules import NEAR, Rule, rules_of
from loader.documents.pdf_sheet import Box, Sheet
from loader.documents.pdf_words import Word, lines_of, words_of

_BELOW: Final = 24.0
"""Points within which the rows under a row of painted header cells begin."""
_ALIGNED: Final = 6.0
_FEWEST_LINES: Final = 6
_FAR: Final = 4.0
"""Distance of words, in sizes of the letters, from which they have nothing to do with each other."""


def page_of(sheet: Sheet, number: int) -> Page:
    """The page that a sheet shows."""
    words = words_of(sheet)
    rules = rules_of(sheet)
    grids = [
        grid
        for grid in _outermost(grids_of(rules))
        if not _heads_open_rows(grid, words) and not _holds_columns(grid, words)
    ]
    inside, outside = _parted(words, grids)
    pieces: list[Printed | PageTable] = []
    for at, run in enumerate(_runs(outside, grids)):
        pieces.extend(_pieces(run, rules.level, sheet.height))
        if at < len(grids) and inside[at]:
            pieces.append(_table(grids[at], inside[at], rules.level))
    return Page(number, sheet.height, tuple(_located(pieces, number)))


def _outermost(grids: Sequence[Grid]) -> list[Grid]:
    """Grids that stand in no other; of two in one another that with more cells."""
    kept: list[Grid] = []
    for grid in sorted(grids, key=lambda grid: len(grid.cells), reverse=True):
        if not any(_overlap(grid, other) for other in kept):
            kept.append(grid)
    return sorted(kept, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _overlap(one: Grid, other: Grid) -> bool:
    a, b = one.box, other.box
    return min(a.x1, b.x1) - max(a.x0, b.x0) > NEAR and min(a.y1, b.y1) - max(a.y0, b.y0) > NEAR


def _heads_open_rows(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether a grid is one row of painted or boxed headers, the rows under it without lines."""
    if len(grid.ys) > 2:
        return False
    box = grid.box
    heads = {round(word.box.x0) for word in words if box.holds(word.box.x0, (word.box.y0 + word.box.y1) / 2)}
    below = [word for word in words if box.y1 <= word.box.y0 + NEAR and word.box.y0 <= box.y1 + _BELOW]
    first = next(iter(lines_of(below)), [])
    return sum(any(abs(word.box.x0 - x) <= _ALIGNED for x in heads) for word in first) > 1


def _holds_columns(grid: Grid, words: Sequence[Word]) -> bool:
    """Whether cells that reach over columns hold texts apart from each other: columns that no line parts."""
    wide = {(cell.row, cell.column) for cell in grid.cells if cell.columns > 1}
    held = _held(grid, words) if wide else {}
    return sum(has_clear_gap(line) for place in wide & held.keys() for line in lines_of(held[place])) > 1


def _held(grid: Grid, words: Iterable[Word]) -> dict[tuple[int, int], list[Word]]:
    """The words in a grid by the first row and column of their cell."""
    owner = {
        (r, c): (cell.row, cell.column)
        for cell in grid.cells
        for r in range(cell.row, cell.row + cell.rows)
        for c in range(cell.column, cell.column + cell.columns)
    }
    held: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = grid.cell_at(*_middle(word.box))
        if place is not None:
            held.setdefault(owner[place], []).append(word)
    return held


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def _parted(words: Iterable[Word], grids: Sequence[Grid]) -> tuple[list[list[Word]], list[Word]]:
    """The words of each grid, and the others."""
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in words:
        at = next((n for n, grid in enumerate(grids) if grid.box.holds(*_middle(word.box))), None)
        (outside if at is None else inside[at]).append(word)
    return inside, outside


def _runs(words: Iterable[Word], grids: Sequence[Grid]) -> list[list[Word]]:
    """The words before the first grid, those before the second one, and so on."""
    runs: list[list[Word]] = [[] for _ in range(len(grids) + 1)]
    for word in words:
        runs[sum(grid.ys[0] < word.box.y1 - NEAR for grid in grids)].append(word)
    return runs


def _pieces(words: Iterable[Word], rules: Sequence[Rule], height: float) -> Iterator[Printed | PageTable]:
    lines = lines_of(words)
    upright = [line for line in lines if not line[0].turns]
    for piece in bands_of(upright, [rule.at for rule in rules]):
        if not isinstance(piece, Band):
            yield from map(_with_parts, _apart(piece) if in_margin(piece[0].box, height) else [piece])
        elif is_prose(piece):
            yield from _columns(piece)
        else:
            yield table_of(piece, rules)
    yield from (printed_of(line) for line in lines if line[0].turns)


def _with_parts(line: Words) -> Printed:
    gaps = [right for _, right in gaps_of(line)]
    if not gaps:
        return printed_of(line)
    parts: list[list[Word]] = [[] for _ in range(len(gaps) + 1)]
    for word in line:
        parts[sum(word.box.x0 >= right for right in gaps)].append(word)
    return replace(printed_of(line), parts=tuple(map(printed_of, parts)))


def _apart(line: Words) -> Iterator[list[Word]]:
    """The far parts of a line at the top or foot of a page: a title on the left, a date on the right."""
    part: list[Word] = []
    for word in line:
        if part and word.box.x0 - part[-1].box.x1 > _FAR * word.size:
            yield part
            part = []
        part.append(word)
    yield part


def _columns(band: Band) -> Iterator[Printed]:
    """Columns of prose one after the other, from one line across them to the next."""
    start = 0
    for end in [*sorted(band.spanning), len(band.lines)]:
        cells = [band.cells(at) for at in range(start, end)]
        for column in range(len(band.gutters) + 1):
            printed = [printed_of(line[column]) for line in cells if line[column]]
            edge = max((line.box.x1 for line in printed), default=0.0)
            yield from (replace(line, room=edge - line.box.x1) for line in printed)
        if end < len(band.lines):
            yield printed_of(band.lines[end])
        start = end + 1


def _located(pieces: Sequence[Printed | PageTable], page: int) -> Iterator[Printed | PageTable]:
    """The lines and tables numbered from the top; lines that are in no column with what they leave free up to
    the right edge of what the page prints."""
    edge = max((piece.box.x1 for piece in pieces), default=0.0)
    lines = tables = 0
    base = 0.0
    for piece in pieces:
        if isinstance(piece, PageTable):
            tables += 1
            yield replace(piece, location=f"page {page} table {tables}")
        else:
            lines += not lines or piece.base != base
            base = piece.base
            room = piece.room or edge - piece.box.x1
            yield replace(piece, room=room, location=f"page {page} line {lines}")


def _table(grid: Grid, words: Sequence[Word], rules: Sequence[Rule]) -> PageTable:
    """The table in a grid; where lines part its columns only, its rows are told as without any lines."""
    open_rows = _open_rows(grid, words, rules) if len(grid.ys) <= 3 else None
    if open_rows is not None:
        return open_rows
    columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
    held = _held(grid, words)
    printed = tuple(
        tuple(tuple(map(printed_of, lines_of(held.get((r, c), ())))) for c in range(columns))
        for r in range(rows)
    )
    spans = tuple(
        Span(cell.row, cell.column, cell.rows, cell.columns)
        for cell in grid.cells
        if cell.rows * cell.columns > 1
    )
    edges = tuple(pairwise(grid.xs))
    return PageTable(grid.box, tuple((x, x) for x in grid.xs[1:-1]), with_rooms(printed, spans, edges), spans)


def _open_rows(grid: Grid, words: Sequence[Word], rules: Sequence[Rule]) -> PageTable | None:
    lines: list[Words] = [line for line in lines_of(words) if not line[0].turns]
    if len(lines) < _FEWEST_LINES or any(cell.rows * cell.columns > 1 for cell in grid.cells):
        return None
    table = table_of(Band(tuple(lines), tuple((x, x) for x in grid.xs[1:-1]), frozenset()), rules)
    told = [row for row in table.rows if row[0] and sum(map(bool, row)) > 1]
    return table if len(table.rows) > len(grid.ys) and len(told) == len(table.rows) else None
