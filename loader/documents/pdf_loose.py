"""Rows of a table without drawn lines that stand alone at the edge of a page, too few there for a table."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from loader.documents.pdf_printed import Gutter, Page, PageTable, Printed
from loader.documents.pdf_sheet import Box

_MOST_LINES: Final = 6
_FEWEST_PARTS: Final = 3
_ROW_STEP: Final = 1.5
"""Distance of lines, in sizes of the letters, that parts rows."""


def with_loose_rows(pages: Sequence[Page]) -> list[Page]:
    """The pages, lines as rows where they continue the columns of the table on the page before, or begin
    those of the table on the next page. Such a part of a table has no location: its lines keep their own."""
    found = list(pages)
    for at in range(len(found) - 1):
        upper, lower = found[at].pieces, found[at + 1].pieces
        if not upper or not lower:
            continue
        if (first := lower[0]) and isinstance(first, PageTable) and _is_open(first.gutters):
            found[at] = replace(found[at], pieces=_with_last(upper, first.gutters))
        elif (last := upper[-1]) and isinstance(last, PageTable) and _is_open(last.gutters):
            found[at + 1] = replace(found[at + 1], pieces=_with_first(lower, last.gutters))
    return found


def _is_open(gutters: Sequence[Gutter]) -> bool:
    return len(gutters) + 1 >= _FEWEST_PARTS and all(left < right for left, right in gutters)


def _with_last(
    pieces: tuple[Printed | PageTable, ...], gutters: Sequence[Gutter]
) -> tuple[Printed | PageTable, ...]:
    lines = [
        piece
        for piece in takewhile(lambda piece: _fits(piece, gutters), reversed(pieces))
        if isinstance(piece, Printed)
    ][:_MOST_LINES]
    while lines and len(_row_at(lines, lines[-1].base)) < _FEWEST_PARTS:
        lines.pop()
    if not lines:
        return pieces
    return (*pieces[: len(pieces) - len(lines)], _table(lines[::-1], gutters))


def _with_first(
    pieces: tuple[Printed | PageTable, ...], gutters: Sequence[Gutter]
) -> tuple[Printed | PageTable, ...]:
    lines = [
        piece
        for piece in takewhile(lambda piece: _fits(piece, gutters), pieces)
        if isinstance(piece, Printed)
    ][:_MOST_LINES]
    is_prose = lines and all(part.box.x0 < gutters[0][0] for part in _row_at(lines, lines[0].base))
    if not lines or is_prose:
        return pieces
    return (_table(lines, gutters), *pieces[len(lines) :])


def _row_at(lines: Sequence[Printed], base: float) -> list[Printed]:
    return [part for line in lines if line.base == base for part in line.parts or (line,)]


def _fits(piece: Printed | PageTable, gutters: Sequence[Gutter]) -> bool:
    """Whether each part of a line stands between two gutters."""
    if not isinstance(piece, Printed):
        return False
    return all(
        _column(part.box, gutters) == len(gutters) or part.box.x1 <= gutters[_column(part.box, gutters)][1]
        for part in piece.parts or (piece,)
    )


def _column(box: Box, gutters: Sequence[Gutter]) -> int:
    return sum(box.x0 > (left + right) / 2 for left, right in gutters)


def _table(lines: Sequence[Printed], gutters: Sequence[Gutter]) -> PageTable:
    rows: list[list[list[Printed]]] = []
    base = lines[0].base
    for line in lines:
        for part in line.parts or (line,):
            column = _column(part.box, gutters)
            begins = column == 0 and line.base - base > _ROW_STEP * line.size
            if not rows or begins:
                rows.append([[] for _ in range(len(gutters) + 1)])
            rows[-1][column].append(replace(part, location=line.location))
            base = line.base
    boxes = [line.box for line in lines]
    box = Box(min(b.x0 for b in boxes), boxes[0].y0, max(b.x1 for b in boxes), boxes[-1].y1)
    return PageTable(box, tuple(gutters), tuple(tuple(map(tuple, row)) for row in rows), ())
