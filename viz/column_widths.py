"""Room shared out between the columns of a table, so that its rows become low."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

_NARROWEST: Final = 3
_LONGEST_WORD: Final = 26
_LONGEST_LINE: Final = 80
_ROUNDS: Final = 40  # halvings, after which no column changes by a character
_PIECES: Final = re.compile(r"[\s/\-]+")  # after these a line may end


@dataclass(frozen=True, slots=True)
class _Need:
    """Characters: `least` keeps words whole, `most` keeps lines whole; between them goes the `weight`."""

    least: int
    most: int
    weight: float

    def width(self, scale: float) -> int:
        return max(self.least, min(self.most, int(self.weight * scale)))


def column_widths(columns: Sequence[Sequence[str]], room: int, padding: int = 0) -> tuple[int, ...]:
    """The width in characters of each column, given as its title and its cells, `padding` included.

    Together they fit into `room` unless the words alone are wider. The room is shared out so that the sum of
    the heights of all cells is least: a column's weight is the square root of its cells' mean length.
    """
    needs = [_need(texts) for texts in columns]
    left = room - padding * len(needs)
    low, high = 0.0, float(max(left, 1))
    for _ in range(_ROUNDS):
        scale = (low + high) / 2
        if sum(need.width(scale) for need in needs) <= left:
            low = scale
        else:
            high = scale
    return tuple(need.width(low) + padding for need in needs)


def _need(texts: Sequence[str]) -> _Need:
    lines = {line for text in texts for line in text.split("\n")}
    word = max(len(piece) for line in lines for piece in _PIECES.split(line))
    least = max(_NARROWEST, min(word, _LONGEST_WORD))
    most = max(least, min(max(map(len, lines)), _LONGEST_LINE))
    return _Need(least, most, sqrt(sum(map(len, texts)) / len(texts)))
