"""Tables that print one cell a line, each after a tab, the rows apart by blank lines.

A cell may hold blank lines itself, so a row is complete when it has as many cells as most rows have.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.blocks import Line, Row, Table
from loader.documents.tabbed_tables import cell_text

_LONGEST_ASIDE: Final = 3
"""Most lines that may stand between two cells after a blank line and still belong to the first."""


@dataclass(slots=True)
class _Cell:
    first: int
    lines: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    starts_group: bool = False


def is_stacked(lines: Sequence[Line], at: int) -> bool:
    """Whether the table at line `at` prints one cell a line."""
    near = [line.text for line in lines[at : at + 12] if "\t" in line.text]
    return len(near) >= 3 and all(text.startswith("\t") and text.count("\t") == 1 for text in near)


def stacked_table(lines: Sequence[Line], at: int) -> tuple[Table, int]:
    """The table that begins at line `at`, and the line after it."""
    cells, end = _cells(lines, at)
    groups = _groups(cells)
    width = _width(groups)
    rows: list[list[_Cell]] = []
    position = 0
    while position < len(groups):
        row, position = _complete(groups, position, width)
        rows.append(row)
        if row[-1].aside and not _fits(groups, position, width):
            end = _line_after(lines, row[-1])
            row[-1].aside = []
            break
    return Table(tuple(Row(tuple(cell_text([*c.lines, *c.aside]) for c in row)) for row in rows)), end


def _cells(lines: Sequence[Line], at: int) -> tuple[list[_Cell], int]:
    cells: list[_Cell] = []
    blank = False
    while at < len(lines):
        text = lines[at].text
        if text.startswith("\t"):
            cells.append(_Cell(at, [Line(text[1:], lines[at].location)], starts_group=blank or not cells))
        elif text.strip() and (blank or cells[-1].aside):
            if not _cell_follows(lines, at):
                break
            cells[-1].aside.append(lines[at])
        elif text.strip():
            cells[-1].lines.append(lines[at])
        blank = not text.strip(" ")
        at += 1
    return cells, at


def _cell_follows(lines: Sequence[Line], at: int) -> bool:
    aside = 0
    for line in lines[at:]:
        if line.text.startswith("\t"):
            return True
        aside += bool(line.text.strip())
        if aside > _LONGEST_ASIDE:
            return False
    return False


def _groups(cells: Sequence[_Cell]) -> list[list[_Cell]]:
    groups: list[list[_Cell]] = []
    for cell in cells:
        if cell.starts_group:
            groups.append([])
        groups[-1].append(cell)
    return groups


def _width(groups: Sequence[Sequence[_Cell]]) -> int:
    """Cells of a row: the commonest size of a group, the larger of two equally common ones."""
    sizes = Counter(len(group) for group in groups)
    return max(sizes, key=lambda size: (sizes[size], size))


def _complete(groups: Sequence[list[_Cell]], position: int, width: int) -> tuple[list[_Cell], int]:
    """The row that begins with group `position`: that group, and the next ones where they make it whole."""
    row = list(groups[position])
    taken = position + 1
    while taken < len(groups) and len(row) < width and position > 0:
        row = [*row, *groups[taken]]
        taken += 1
    if len(row) == width:
        return row, taken
    return list(groups[position]), position + 1


def _fits(groups: Sequence[list[_Cell]], position: int, width: int) -> bool:
    return position < len(groups) and len(_complete(groups, position, width)[0]) == width


def _line_after(lines: Sequence[Line], cell: _Cell) -> int:
    return cell.first + len(cell.lines) if len(lines) else 0
