"""How high a row of a sheet must be: not every program that opens a workbook finds out by itself."""

from collections.abc import Iterable
from math import ceil
from typing import Final

from viz.wrapping import wrapped

MOST_LINES: Final = 31  # what Excel's highest row, 409 points, has room for

_LINE: Final = 13.0  # points, of the tables' letters
_SPARE: Final = 2.0
_SMALL_LETTERS: Final = 1.15  # in the width of one figure, by which sheets are measured
_WIDE: Final = "\u2e80"


def row_height(cells: Iterable[tuple[str, int]], size: float = 1.0) -> float:
    """Points for the highest of the cells, given as text and width of the column in characters.

    `size` is that of the letters beside those of tables.
    """
    lines = max((_lines(text, max(1, width) * _SMALL_LETTERS / size) for text, width in cells), default=1)
    return min(lines, MOST_LINES) * _LINE * size + _SPARE


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(_breadth(line.rstrip()) / width)) for line in wrapped(text, width, _breadth))


def _breadth(text: str) -> float:
    """In small letters; a capital is wider, and a sign of Chinese, Japanese or Korean twice as wide."""
    return sum(2.1 if sign >= _WIDE else 1.4 if sign.isupper() else 1 for sign in text)
