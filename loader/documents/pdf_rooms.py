"""How much room the lines of a cell leave: whether a line ends because it is full, or was ended."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loader.documents.blocks import Span
from loader.documents.list_items import ITEM
from loader.documents.pdf_printed import Gutter, Printed

Cell = tuple[Printed, ...]
_BLANK: Final = 0.25
_DOUBT: Final = 0.5
"""Width of a blank, and by how much a room may be overrated, in sizes of the letters."""
_WIDER: Final = 1.3
"""Times the least distance of lines in a cell from which a paragraph ends."""


def with_rooms(
    rows: Sequence[Sequence[Cell]], spans: Sequence[Span], edges: Sequence[Gutter]
) -> tuple[tuple[Cell, ...], ...]:
    """The rows with the room that each line leaves in its cell; `edges` are the sides of the columns.

    What no line of a column comes near at either side is taken for its margin, as wide on both sides.
    """
    over = {(span.row, span.column): span for span in spans}
    margins = [_margin(rows, over, column, edge) for column, edge in enumerate(edges)]
    found = []
    for at, row in enumerate(rows):
        cells = []
        for column, cell in enumerate(row):
            last = column + (over[at, column].columns - 1 if (at, column) in over else 0)
            width = edges[last][1] - edges[column][0] - margins[column] - margins[last]
            cells.append(tuple(_with_room(line, width) for line in cell) if len(cell) > 1 else cell)
        found.append(tuple(cells))
    return tuple(found)


def _margin(
    rows: Sequence[Sequence[Cell]], over: dict[tuple[int, int], Span], column: int, edge: Gutter
) -> float:
    return max(
        0.0,
        min(
            (
                min(line.box.x0 - edge[0], edge[1] - line.box.x1)
                for at, row in enumerate(rows)
                if (at, column) not in over
                for line in row[column]
            ),
            default=0.0,
        ),
    )


def _with_room(line: Printed, width: float) -> Printed:
    return replace(line, room=width - (line.box.x1 - line.box.x0))


def paragraphs_of(cell: Sequence[Printed]) -> list[list[Printed]]:
    """The lines of a cell, those together that are one text broken by the width of the cell.

    A line goes on unless it had room for the first word of the next one, or that is an item of a list or
    further away than other lines; what stands on another page has a location of its own and stays apart.
    """
    steps = [b.base - a.base for a, b in pairwise(cell)]
    least = min((step for step in steps if step > 0), default=0.0)
    paragraphs: list[list[Printed]] = []
    for at, line in enumerate(cell):
        before = cell[at - 1] if at else None
        if before is None or line.location != before.location or _ends(before, line, steps[at - 1], least):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _ends(before: Printed, line: Printed, step: float, least: float) -> bool:
    if ITEM.match(line.text) or step > _WIDER * least:
        return True
    first = line.text.split()[0]
    first = first[: first.find("-") + 1] or first
    width = (line.box.x1 - line.box.x0) * len(first) / len(line.text)
    return width + (_BLANK + _DOUBT) * before.size < before.room
