"""Tables whose columns are lined up with blanks, two or more between the cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import Line, Row, Table
from loader.documents.list_items import ITEM
from loader.documents.tabbed_tables import cell_text, is_gap

_GAP: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
_BLANKS: Final = re.compile(r" +")
_FEWEST_ROWS: Final = 3
"""Lines of several cells, the header among them, that make a table."""
_LONGEST_HEADER: Final = 6
_WIDE: Final = 12
"""Letters of a column in which sentences may run over lines."""
_LONGEST_MARKER: Final = 4
_LOOK: Final = 60
"""Lines by which it is told whether there is a table."""
_FURTHEST: Final = 3
"""Blank lines after which a table is over."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A line cut at the columns; `after_blank` where a blank line stands above it."""

    cells: tuple[Line, ...]
    after_blank: bool

    @property
    def filled(self) -> int:
        return sum(bool(cell.text.strip()) for cell in self.cells)


def aligned_table(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """The table in lined-up columns that begins at line `at`, and the line after it; None for other lines."""
    gaps = [match.span() for match in _GAP.finditer(lines[at].text)]
    if not gaps or "\t" in lines[at].text or not _may_begin(lines[at].text, gaps):
        return None
    kept, near, _ = _block(lines, at, gaps, min(len(lines), at + _LOOK))
    if not _is_table(_cuts(lines, kept, near)):
        return None
    kept, gaps, end = _block(lines, at, gaps, len(lines))
    return Table(tuple(_row(group) for group in _grouped(_cuts(lines, kept, gaps), gaps))), end


def _cuts(lines: Sequence[Line], kept: Sequence[int], gaps: Sequence[tuple[int, int]]) -> list[_Cut]:
    """The lines cut at the gaps."""
    blank = [here > kept[0] and not lines[here - 1].text.strip() for here in kept]
    return [_cut(lines[here], gaps, after) for here, after in zip(kept, blank, strict=True)]


def _may_begin(text: str, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether a line's cells begin as names do, and are short; of two cells the second may be long."""
    cells = [cell.strip() for cell in _cells(text, gaps)]
    named = all(cell[0].isupper() or not cell[0].isalpha() for cell in cells)
    if len(cells) == 2 and cells[0].endswith(":"):
        return False
    return named and not ITEM.match(text) and all(map(_is_short, cells[:1] if len(cells) == 2 else cells))


def _is_short(cell: str) -> bool:
    return len(cell.split()) <= _LONGEST_HEADER and not cell.endswith((".", ",", ";"))


def _block(
    lines: Sequence[Line], at: int, gaps: list[tuple[int, int]], stop: int
) -> tuple[list[int], list[tuple[int, int]], int]:
    """The lines of the table that are not blank or drawn, the gaps that all of them leave, and its end."""
    kept, end, blank = [at], at + 1, 0
    for here in range(at + 1, stop):
        text = lines[here].text
        if is_gap(text):
            blank += not text.strip()
            if blank >= _FURTHEST:
                break
            continue
        left = None if "\t" in text else _left(text, gaps)
        if left is None or (blank and not _parted(text, left)):
            break
        kept.append(here)
        gaps, end, blank = left, here + 1, 0
    return kept, gaps, end


def _left(text: str, gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """What a line leaves of the gaps; None where it writes over one.

    A cell may fill its column up to the last blank, where other cells of the line stand well apart.
    """
    left: list[tuple[int, int]] = []
    tight = 0
    for start, end in gaps:
        runs = [(start + run.start(), start + run.end()) for run in _BLANKS.finditer(text[start:end])]
        if len(text) < end:
            runs.append((len(text.rstrip()) if len(text.rstrip()) > start else start, end))
        widest = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
        if widest[1] - widest[0] >= 2:
            left.append(widest)
        elif text[end - 1 : end] == " ":
            left.append((end - 1, end))
            tight += 1
        else:
            return None
    return left if not tight or _parted(text, [gap for gap in left if gap[1] - gap[0] > 1]) else None


def _parted(text: str, gaps: Sequence[tuple[int, int]]) -> bool:
    """Whether cells stand on both sides of a gap of the line."""
    return any(text[:start].strip() and text[end:].strip() for start, end in gaps)


def _cells(text: str, gaps: Sequence[tuple[int, int]]) -> list[str]:
    starts = [0, *(end for _, end in gaps)]
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def _cut(line: Line, gaps: Sequence[tuple[int, int]], after_blank: bool) -> _Cut:
    return _Cut(tuple(Line(cell, line.location) for cell in _cells(line.text, gaps)), after_blank)


def _is_table(cuts: Sequence[_Cut]) -> bool:
    """Whether enough lines hold several cells, and two columns are no list, no labelled lines, no contents
    and no prose in columns."""
    if sum(cut.filled > 1 for cut in cuts) < _FEWEST_ROWS:
        return False
    if len(cuts[0].cells) > 2:
        return True
    first, second = ([c for cut in cuts if (c := cut.cells[at].text.strip())] for at in (0, 1))
    if all(len(text) <= _LONGEST_MARKER and ITEM.match(f"{text} x") for text in first):
        return False
    if sum(text.endswith(":") for text in first) * 2 > len(first) or all(map(str.isdigit, second)):
        return False
    if not _is_short(cuts[0].cells[1].text.strip()) and first.count(first[0]) < 2:
        return False  # neither a header nor the first label of cards
    running = sum(text[0].islower() for text in [*first, *second])
    return running * 2 <= len(first) + len(second)


def _grouped(cuts: Sequence[_Cut], gaps: Sequence[tuple[int, int]]) -> Iterator[list[_Cut]]:
    """The lines of each row."""
    group: list[_Cut] = []
    width = gaps[0][0]
    for cut in cuts:
        if group and not _goes_on(group[-1], cut, width):
            yield group
            group = []
        group.append(cut)
    yield group


def _goes_on(before: _Cut, cut: _Cut, width: int) -> bool:
    """Whether a line goes on the row above it: with an empty first cell, in small letters, or because the
    sentence above it had no room left for its first word."""
    if cut.after_blank:
        return False
    first = cut.cells[0].text.strip()
    if not first or first[0].islower():
        return True
    above = before.cells[0].text.rstrip()
    wide = width >= _WIDE and len(above.split()) > 1
    no_room = len(above) + 1 + len(first.split()[0]) > width
    return wide and no_room and cut.filled < len(cut.cells) and not first[0].isdigit()


def _row(group: Sequence[_Cut]) -> Row:
    return Row(tuple(cell_text([cut.cells[at] for cut in group]) for at in range(len(group[0].cells))))
