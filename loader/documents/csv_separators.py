"""Which sign parts the cells of an export."""

import csv
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

_SEPARATORS: Final = (",", ";", "\t", "|")
_LOOK: Final = 200
"""Rows that are looked at."""


def separator_of(lines: Sequence[str]) -> str:
    """The separator that most rows of several cells have in the same number; a comma where none has any."""
    scores = {separator: _evenness(lines, separator) for separator in _SEPARATORS}
    return max(_SEPARATORS, key=lambda separator: scores[separator])


def _evenness(lines: Sequence[str], separator: str) -> tuple[float, int]:
    """The share of rows that have the commonest number of cells, and that number; empty rows do not count."""
    try:
        rows = list(islice(csv.reader(lines, delimiter=separator), _LOOK))
    except csv.Error:
        return 0.0, 0
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    several = {width: count for width, count in widths.items() if width > 1}
    if not several:
        return 0.0, 0
    width, count = max(several.items(), key=lambda item: (item[1], item[0]))
    return count / sum(widths.values()), width
