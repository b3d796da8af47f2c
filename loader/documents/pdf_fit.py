"""Whether a table at the top of a page has the columns of the one at the foot of the page before."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loader.documents.pdf_printed import Gutter, PageTable, Printed

_SHIFTED: Final = 6.0
"""Points by which the columns of one table may be shifted from page to page."""


def fitted(part: PageTable, gutters: Sequence[Gutter]) -> PageTable | None:
    """The part in the columns between the gutters; None where it has others.

    A table without drawn lines may leave a whole column empty on a page: it shows one column less there.
    """
    if len(part.gutters) == len(gutters):
        matches = all(_meet(a, b) for a, b in zip(gutters, part.gutters, strict=True))
        return part if matches else None
    is_open = all(left < right for left, right in (*part.gutters, *gutters))
    if not is_open or len(part.gutters) > len(gutters):
        return None
    if not all(any(_meet(gutter, other) for other in gutters) for gutter in part.gutters):
        return None
    rows = [_in_columns(row, gutters) for row in part.rows]
    if any(row is None for row in rows):
        return None
    spans = tuple(replace(span, columns=len(gutters) + 1) for span in part.spans)
    return replace(
        part, gutters=tuple(gutters), rows=tuple(row for row in rows if row is not None), spans=spans
    )


def _meet(one: Gutter, other: Gutter) -> bool:
    return one[0] - _SHIFTED <= other[1] and other[0] - _SHIFTED <= one[1]


def _in_columns(
    row: Sequence[Sequence[Printed]], gutters: Sequence[Gutter]
) -> tuple[tuple[Printed, ...], ...] | None:
    """A row's lines by the gutters between which they stand; None where a line crosses one."""
    cells: list[list[Printed]] = [[] for _ in range(len(gutters) + 1)]
    for line in (line for cell in row for line in cell):
        column = sum(line.box.x0 > (left + right) / 2 for left, right in gutters)
        if column < len(gutters) and line.box.x1 > gutters[column][1]:
            return None
        cells[column].append(line)
    return tuple(tuple(cell) for cell in cells)
