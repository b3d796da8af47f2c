"""Tables that print one cell a line, each after a tab, the rows apart by blank lines.

A cell may hold blank lines itself, so a row is complete when it has as many cells as most rows have.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from loader.documents.blocks import Line, Row, Table
from loader.documents.tabbed_tables import cell_text

_LONGEST_ASIDE: Final = 3
"""Most lines that may stand between two cells after a blank line and still belong to the first."""
_FEWEST: Final = 3
_NEAR: Final = 12
"""Lines within which the next cell must stand."""
_AHEAD: Final = 60
"""Groups of cells from which the width of the table is told."""
_LONGEST_HEADING: Final = 14


@dataclass(slots=True)
class _Cell:
    first: int
    lines: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    starts_group: bool = False

    @property
    def end(self) -> int:
        """The line after the cell, what stands aside left out."""
        return self.first + len(self.lines)


def is_stacked(lines: Sequence[Line], at: int) -> bool:
    """Whether the table at line `at` prints one cell a line: three cells or more before a row of several."""
    cells = 0
    blank = False
    for line in lines[at : at + _NEAR]:
        if _is_cell(line.text):
            cells += 1
        elif "\t" in line.text.strip(" "):
            return blank and cells >= _FEWEST
        blank = not line.text.strip()
    return cells >= _FEWEST


def stacked_table(lines: Sequence[Line], at: int) -> tuple[Table, int]:
    """The table that begins at line `at`, and the line after it."""
    stream = _groups(_cells(lines, at))
    ahead = deque(islice(stream, _AHEAD))
    width = _width(ahead)
    rows: list[list[_Cell]] = []
    while ahead:
        taken = _taken(ahead, width) if rows else 1
        rows.append([cell for _ in range(taken) for cell in ahead.popleft()])
        ahead.extend(islice(stream, taken))
        last = rows[-1][-1]
        if last.aside and (not _fits(ahead, width) or _begins_again(last, ahead, rows[0])):
            last.aside = []
            break
    table = Table(tuple(Row(tuple(cell_text([*c.lines, *c.aside]) for c in row)) for row in rows))
    return table, rows[-1][-1].end


def _is_cell(text: str) -> bool:
    return text.startswith("\t") and "\t" not in text[1:]


def _cells(lines: Sequence[Line], at: int) -> Iterator[_Cell]:
    cell = _Cell(at, [Line(lines[at].text[1:], lines[at].location)], starts_group=True)
    blank = False
    for here in range(at + 1, len(lines)):
        line = lines[here]
        if _is_cell(line.text):
            yield cell
            cell = _Cell(here, [Line(line.text[1:], line.location)], starts_group=blank)
        elif "\t" in line.text.strip(" "):
            break
        elif line.text.strip() and (blank or cell.aside):
            if not _cell_follows(lines, here):
                break
            cell.aside.append(line)
        elif line.text.strip():
            cell.lines.append(line)
        blank = not line.text.strip() and not _is_cell(line.text)
    yield cell


def _cell_follows(lines: Sequence[Line], at: int) -> bool:
    aside = 0
    for line in lines[at : at + _NEAR]:
        if "\t" in line.text.strip(" "):
            return _is_cell(line.text)
        aside += bool(line.text.strip())
        if aside > _LONGEST_ASIDE:
            return False
    return False


def _groups(cells: Iterable[_Cell]) -> Iterator[list[_Cell]]:
    group: list[_Cell] = []
    for cell in cells:
        if cell.starts_group and group:
            yield group
            group = []
        group.append(cell)
    yield group


def _width(groups: Iterable[Sequence[_Cell]]) -> int:
    """Cells of a row: the commonest size of a group, the larger of two equally common ones."""
    sizes = Counter(len(group) for group in groups)
    return max(sizes, key=lambda size: (sizes[size], size))


def _taken(groups: Iterable[Sequence[_Cell]], width: int) -> int:
    """How many of the groups make one row: the first, and the next ones where they make it whole."""
    cells = 0
    for count, group in enumerate(groups, start=1):
        cells += len(group)
        if cells >= width:
            return count if cells == width else 1
    return 1


def _fits(groups: Sequence[Sequence[_Cell]], width: int) -> bool:
    taken = _taken(groups, width)
    return sum(len(group) for group in islice(groups, taken)) == width


def _begins_again(last: _Cell, ahead: Sequence[Sequence[_Cell]], header: Sequence[_Cell]) -> bool:
    """Whether what stands aside is a heading, and the table after it begins with the same header."""
    title = last.aside[0].text.strip()
    is_title = (
        len(title.split()) <= _LONGEST_HEADING
        and not title.endswith((".", ";", ","))
        and not title[0].islower()
    )
    return is_title and [c.lines[0].text.strip() for c in ahead[0]] == [
        c.lines[0].text.strip() for c in header
    ]
