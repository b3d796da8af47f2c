"""Rows that a page end cuts: whether the first row of a page goes on with the last row of the page before."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.pdf_printed import Printed

Cell = Sequence[Printed]
_CLOSED: Final = re.compile(r"[.!?;:]['\"’”)]*$")
_OPEN: Final = re.compile(
    r"(?:[,&–—/(-]|\b(?:and|or|of|for|the|with|in|to|on|a|an|by|at|from|as|that))$", re.IGNORECASE
)
_LONG: Final = 4
"""Words of a text that no number, name or date has."""
_USUAL: Final = 0.8
"""Part of the rows that fill a column which a row of its own does not leave empty."""


def goes_on(rows: Sequence[Sequence[Cell]], row: Sequence[Cell]) -> bool:
    """Whether `row`, the first one of a page, is the rest of the last of `rows`.

    It leaves a column empty that rows usually fill, has text only where the last row has text, ends no
    sentence of that row, and at least one of its cells plainly goes on: in small letters, after a comma or a
    joining word, or, alone, from the one cell that reached the cut.
    """
    last = rows[-1]
    filled = [at for at, cell in enumerate(row) if cell]
    if not filled or not all(at < len(last) and last[at] for at in filled):
        return False
    if not any(not row[at] for at in _usual(rows)):
        return False
    if filled == [len(row) - 1] == [0]:
        return False
    plainly = [_plainly(last[at], row[at]) for at in filled]
    if 0 in filled and not plainly[0] and not _is_rest(rows, row, filled):
        return False
    if any(_is_closed(last[at], row[at]) for at in filled):
        return filled != [0] and len(filled) == 1 and _reached_cut(last, filled[0])
    if _is_rest(rows, row, filled):
        return True
    return any(plainly) or (len(filled) == 1 and _reached_cut(last, filled[0]))


def _is_rest(rows: Sequence[Sequence[Cell]], row: Sequence[Cell], filled: Sequence[int]) -> bool:
    """Whether long text in the first of several filled cells stands below long text, most columns empty that
    rows usually fill: a row of its own would fill them."""
    usual = _usual(rows)
    empty = sum(not row[at] for at in usual)
    long = all(len(_text(cell).split()) >= _LONG for cell in (rows[-1][0], row[0]))
    return 0 in filled and len(filled) > 1 and long and empty >= len(usual) / 2


def _text(cell: Cell) -> str:
    return " ".join(line.text for line in cell)


def _usual(rows: Sequence[Sequence[Cell]]) -> list[int]:
    """The columns that rows usually fill, by the rows below the header where there are some."""
    body = rows[1:] or rows
    return [
        at
        for at in range(len(rows[-1]))
        if rows[-1][at] and sum(bool(at < len(row) and row[at]) for row in body) >= _USUAL * len(body)
    ]


def _plainly(before: Cell, after: Cell) -> bool:
    return after[0].text[:1].islower() or bool(_OPEN.search(before[-1].text))


def _is_closed(before: Cell, after: Cell) -> bool:
    return bool(_CLOSED.search(before[-1].text)) and not after[0].text[:1].islower()


def _reached_cut(row: Sequence[Cell], at: int) -> bool:
    """Whether a cell of several lines ends lower than all others of its row."""
    bottom = row[at][-1].box.y1
    others = [cell[-1].box.y1 for n, cell in enumerate(row) if cell and n != at]
    return len(row[at]) > 1 and all(bottom > other + row[at][-1].size / 2 for other in others)
