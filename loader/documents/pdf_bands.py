"""Lines one under the other that leave the same gaps free: tables without drawn lines, columns of prose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from loader.documents.pdf_printed import Gutter
from loader.documents.pdf_words import Word

Words = Sequence[Word]
"""One printed line across the page."""

_NARROWEST: Final = 4.5
_NARROWEST_PART: Final = 0.45
"""Width of a gap that may part columns, in points and in sizes of the letters."""
_CLEAR: Final = 1.2
"""Width of a gap, in sizes of the letters, that no justified line leaves between words."""
_MARKER: Final = re.compile(
    r"[^\w\s]|o|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,3}\.?"
)
_MOST_SPANNING: Final = 2
"""Lines in a row that may reach over all columns of a table."""
_LONGEST_SPANNING: Final = 16
_APART: Final = 3.6
_LONE_APART: Final = 2.4
"""Distance of lines, in sizes of the letters, from which they are apart; for a line without gaps."""
_ROW_STEP: Final = 1.5
"""Distance of lines, in sizes of the letters, that parts rows."""
_OUTSIDE: Final = (-1e6, 1e6)
"""Where there is no text any more on the left and on the right."""
_SAME_SIZE: Final = 0.75
_FEWEST_LINES: Final = 5
_FULL: Final = 0.7
"""Part of a column's width that most of its lines fill in prose."""
_MOST_COLUMNS: Final = 4
_MOSTLY: Final = 0.6


@dataclass(frozen=True, slots=True)
class Band:
    """Lines that leave the gutters free; those in `spanning` reach over them."""

    lines: tuple[Words, ...]
    gutters: tuple[Gutter, ...]
    spanning: frozenset[int]

    def cells(self, at: int) -> list[list[Word]]:
        """The words of a line by column; all in the first one where the line spans."""
        columns: list[list[Word]] = [[] for _ in range(len(self.gutters) + 1)]
        for word in self.lines[at]:
            column = 0
            if at not in self.spanning:
                middle = (word.box.x0 + word.box.x1) / 2
                column = sum(middle > (left + right) / 2 for left, right in self.gutters)
            columns[column].append(word)
        return columns


def bands_of(lines: Sequence[Words], rules: Sequence[float]) -> Iterator[Band | Words]:
    """Bands and the lines between them, in order; `rules` are the places of drawn level lines."""
    at = 0
    alone: list[Words] = []
    while at < len(lines):
        band = _band(lines, at, rules)
        if band is None:
            alone.append(lines[at])
            at += 1
            continue
        at += len(band.lines)
        above = _above(alone, band) if is_prose(band) else 0
        yield from alone[: len(alone) - above]
        yield _extended(band, alone[len(alone) - above :])
        alone = []
    yield from alone


def _above(lines: Sequence[Words], band: Band) -> int:
    """How many of the lines above columns of prose are theirs: one column may begin higher than another."""
    begun = 0
    for count, line in enumerate(reversed(lines), start=1):
        if len(_left_free(band.gutters, line)) < len(band.gutters):
            break
        if line[-1].box.x0 >= band.gutters[0][1]:
            begun = count
    return begun


def _extended(band: Band, above: Sequence[Words]) -> Band:
    spanning = frozenset(at + len(above) for at in band.spanning)
    return Band((*above, *band.lines), band.gutters, spanning) if above else band


def is_prose(band: Band) -> bool:
    """Whether a band is columns of prose: few columns, whose lines fill them."""
    columns = len(band.gutters) + 1
    cells = [band.cells(at) for at in range(len(band.lines)) if at not in band.spanning]
    for column in range(columns):
        texts = [line[column] for line in cells if line[column]]
        if columns > _MOST_COLUMNS or len(texts) < _FEWEST_LINES:
            return False
        lefts, rights = [words[0].box.x0 for words in texts], [words[-1].box.x1 for words in texts]
        width = max(rights) - min(lefts)
        if median(right - left for left, right in zip(lefts, rights, strict=True)) < _FULL * width:
            return False
    return True


def base_of(line: Words) -> float:
    """The base line of a line's first word."""
    return line[0].base


def gaps_of(line: Words) -> list[Gutter]:
    """The gaps of a line that may part columns; that behind the marker of a list item is none."""
    gaps = []
    reach = line[0].box.x1
    for before, word in pairwise(line):
        reach = max(reach, before.box.x1)
        if word.box.x0 - reach >= max(_NARROWEST, _NARROWEST_PART * word.size):
            gaps.append((reach, word.box.x0))
    is_item = len(gaps) == 1 and gaps[0][1] == line[1].box.x0 and _MARKER.fullmatch(line[0].text)
    return [] if is_item else gaps


def _band(lines: Sequence[Words], first: int, rules: Sequence[float]) -> Band | None:
    if not has_clear_gap(lines[first]):
        return None
    gutters = [
        (_OUTSIDE[0], lines[first][0].box.x0),
        *gaps_of(lines[first]),
        (_reach(lines[first]), _OUTSIDE[1]),
    ]
    at = first + 1
    end = at
    farthest = 0.0
    spanning: set[int] = set()
    while at < len(lines) and not _is_apart(lines, at, farthest):
        left = _left_free(gutters, lines[at])
        if at - 1 - first in spanning and not _lines_up(lines[at], lines[first:end]):
            break
        if _fits(_inner(gutters), left, lines[at]):
            farthest = max(farthest, base_of(lines[at]) - base_of(lines[at - 1]))
            gutters = left
            end = at + 1
        elif not _may_span(lines, at, first, end):
            break
        else:
            spanning.add(at - first)
        at += 1
    return _closed(lines[first:end], _inner(gutters), spanning, rules)


def _lines_up(line: Words, before: Sequence[Words]) -> bool:
    """Whether the parts of a line begin, or have their middle, mostly where parts of lines before it have."""
    starts = {edge for other in before for part in _parts(other) for edge in part}
    parts = _parts(line)
    met = sum(any(abs(edge - start) <= _NARROWEST for edge in part for start in starts) for part in parts)
    return len(parts) == 1 or met >= _MOSTLY * len(parts)


def _parts(line: Words) -> list[tuple[float, float]]:
    """Where the parts between the gaps of a line begin, and their middles."""
    gaps = gaps_of(line)
    starts = [line[0].box.x0, *(right for _, right in gaps)]
    ends = [*(left for left, _ in gaps), _reach(line)]
    return [(start, (start + end) / 2) for start, end in zip(starts, ends, strict=True)]


def _closed(
    lines: Sequence[Words], gutters: Sequence[Gutter], spanning: set[int], rules: Sequence[float]
) -> Band | None:
    """The band of these lines, if they are one; lines below its last row that stand alone at its left are not
    of it."""
    end = len(lines)
    band = Band(tuple(lines), tuple(gutters), frozenset(n for n in spanning if n < end))
    while end > 2 and _stands_alone(band, end - 1, rules):
        end -= 1
    band = Band(tuple(lines[:end]), tuple(gutters), frozenset(n for n in spanning if n < end))
    return band if _is_band(band) else None


def _stands_alone(band: Band, at: int, rules: Sequence[float]) -> bool:
    cells = band.cells(at)
    above, base = base_of(band.lines[at - 1]), base_of(band.lines[at])
    apart = base - above > _ROW_STEP * band.lines[at][0].size or any(above < y < base for y in rules)
    return bool(cells[0]) and not any(cells[1:]) and apart


def _inner(gutters: Sequence[Gutter]) -> list[Gutter]:
    """The gutters that have text on both sides."""
    return [gutter for gutter in gutters if gutter[0] != _OUTSIDE[0] and gutter[1] != _OUTSIDE[1]]


def has_clear_gap(line: Words) -> bool:
    """Whether a line has a gap that parts columns beyond doubt."""
    return any(right - left >= _CLEAR * line[0].size for left, right in gaps_of(line))


def _reach(line: Words) -> float:
    return max(word.box.x1 for word in line)


def _left_free(gutters: Sequence[Gutter], line: Words) -> list[Gutter]:
    """The parts of the gutters that a line leaves free, those too narrow left out."""
    left: list[Gutter] = []
    for start, end in gutters:
        at = start
        for word in line:
            if word.box.x1 > at and word.box.x0 < end:
                if word.box.x0 - at >= _NARROWEST:
                    left.append((at, word.box.x0))
                at = max(at, word.box.x1)
        if end - at >= _NARROWEST:
            left.append((at, end))
    return left


def _fits(gutters: Sequence[Gutter], left: Sequence[Gutter], line: Words) -> bool:
    """Whether a line keeps the gutters: all of them where it has no gap itself, else half of them."""
    kept = sum(any(start <= a and b <= end for a, b in left) for start, end in gutters)
    return kept == len(gutters) or (bool(gaps_of(line)) and kept >= max(1, len(gutters) / 2))


def _may_span(lines: Sequence[Words], at: int, first: int, end: int) -> bool:
    """Whether a line may reach over all columns of the table around it: a title of what follows."""
    line = lines[at]
    short = len(line) <= _LONGEST_SPANNING and not line[-1].text.endswith(".")
    again = at + 1 < len(lines) and _text(lines[at + 1]) == _text(lines[first])
    return short and not gaps_of(line) and not again and at - end < _MOST_SPANNING


def _text(line: Words) -> str:
    return " ".join(word.text for word in line)


def _is_apart(lines: Sequence[Words], at: int, farthest: float) -> bool:
    step = base_of(lines[at]) - base_of(lines[at - 1])
    size = max(lines[at][0].size, lines[at - 1][0].size)
    other_size = abs(lines[at][0].size - lines[at - 1][0].size) > _SAME_SIZE
    if gaps_of(lines[at]) and not other_size:
        return step > max(_APART * size, 1.8 * farthest)
    if gaps_of(lines[at]):  # A running foot, or the smaller second line of a head.
        return step > max(_LONE_APART * size, 1.3 * farthest)
    return other_size or step > max(_LONE_APART * size, 1.3 * farthest)


def _is_band(band: Band) -> bool:
    filled = [sum(map(bool, band.cells(at))) for at in range(len(band.lines)) if at not in band.spanning]
    several = sum(count > 1 for count in filled)
    return bool(band.gutters) and several >= (2 if len(band.gutters) > 1 else 3)
