"""Tables drawn with strokes: `| a | b |`, boxes of `+---+`, Markdown, columns parted by `|`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loader.documents.blocks import Line, Row, Table
from loader.documents.tabbed_tables import cell_text

_BOX: Final = str.maketrans(
    dict.fromkeys("│┃║", "|")
    | dict.fromkeys("─━═┄┈", "-")
    | dict.fromkeys("┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╪╫", "+")
)
_BORDER: Final = re.compile(r"\s*(?=.*[-=])(?=.*[+|])[-=+|: ]{3,}\s*")
_STROKE: Final = re.compile(r"(?<!\\)\|")
_FEWEST_ROWS: Final = 2
_LOOK: Final = 60
"""Lines by which it is told whether there is a table."""
_FEWEST_BARE: Final = 3
"""Lines, and cells of each, that make a table where neither borders nor outer strokes say that it is one."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line of the table: its cells, none for a border."""

    cells: tuple[Line, ...]


def ruled_table(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """The drawn table that begins at line `at`, and the line after it; None for other lines."""
    drawn: list[_Drawn] = []
    end = at
    while end < len(lines) and (found := _drawn(lines[end])) is not None:
        drawn.append(found)
        end += 1
        bare = len(drawn) == _FEWEST_BARE and all(line.cells for line in drawn)
        if (bare or len(drawn) == _LOOK) and not _is_table(drawn, lines[at:end]):
            return None
    if not _is_table(drawn[:_LOOK], lines[at:end]):
        return None
    return Table(tuple(_row(group) for group in _grouped(drawn))), end


def _drawn(line: Line) -> _Drawn | None:
    text = line.text.translate(_BOX)
    if "\t" in text:
        return None
    if _BORDER.fullmatch(text):
        return _Drawn(())
    if "|" not in text:
        return None
    inner = text.strip()
    first = text.index(inner)
    cuts = [first - 1, *(first + stroke.start() for stroke in _STROKE.finditer(inner)), first + len(inner)]
    cells = [line.text[a + 1 : b].replace("\\|", "|") for a, b in pairwise(cuts)]
    cells = cells[inner.startswith("|") : len(cells) - inner.endswith("|")]
    return _Drawn(tuple(Line(cell, line.location) for cell in cells)) if len(cells) > 1 else None


def _is_table(drawn: Sequence[_Drawn], lines: Sequence[Line]) -> bool:
    """Whether borders or outer strokes show a table, or several strokes in each of several lines."""
    rows = [line for line in drawn if line.cells]
    if len(rows) < _FEWEST_ROWS:
        return False
    if len(rows) < len(drawn) or all(line.text.translate(_BOX).strip().startswith("|") for line in lines):
        return True
    widths = {len(row.cells) for row in rows}
    return len(rows) >= _FEWEST_BARE and len(widths) == 1 and max(widths) >= _FEWEST_BARE


def _grouped(drawn: Sequence[_Drawn]) -> Iterator[list[_Drawn]]:
    """The lines of each row: all between two borders where borders stand between rows, else one a row.

    In a box with borders only around it, a line whose first cell is empty goes on the row before it.
    """
    borders = [at for at, line in enumerate(drawn) if not line.cells]
    boxed = bool(borders) and borders[0] == 0
    between = boxed and len([at for at in borders if 0 < at < len(drawn) - 1]) > 1
    group: list[_Drawn] = []
    for line in drawn:
        goes_on = between or (boxed and line.cells and not line.cells[0].text.strip())
        if group and not (line.cells and goes_on):
            yield group
            group = []
        if line.cells:
            group.append(line)
    if group:
        yield group


def _row(group: Sequence[_Drawn]) -> Row:
    width = max(len(line.cells) for line in group)
    return Row(
        tuple(cell_text([line.cells[at] for line in group if at < len(line.cells)]) for at in range(width))
    )
