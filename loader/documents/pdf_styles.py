"""How a document prints its text and its headings: the sizes of both, the usual distance of lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loader.documents.list_items import ITEM, is_numbered_heading
from loader.documents.pdf_printed import Printed

_LARGER: Final = 1.07
_SAME: Final = 0.6
"""Points by which the sizes of one style may differ."""
_LONGEST_HEADING: Final = 20
_LONGEST_BOLD: Final = 14
_MOST_LINES: Final = 4
_MOST_BOLD: Final = 0.4
"""Part of the lines that may be bold for bold to mean a heading."""
_DEEPEST: Final = 6
_LEADING: Final = 1.2
_FURTHEST: Final = 2.6
"""Distance of two lines of one paragraph in sizes of the letters: usually, and at most."""
_FEWEST_LINES: Final = 6
"""Lines outside tables from which their size is told from themselves."""
_ABOVE_TABLES: Final = 1.15
"""Size of prose to that of the text in tables, where there is little prose."""


@dataclass(frozen=True, slots=True)
class Styles:
    """`body` is the usual size, `larger` the sizes of headings from the largest; `leading` is the distance,
    in sizes, of lines of which the second plainly goes on: it begins in small letters."""

    body: float
    larger: tuple[float, ...]
    leading: float
    bold_heads: bool


def styles_of(lines: Sequence[Printed], in_tables: Sequence[Printed]) -> Styles:
    """The styles of a document, by its lines outside tables where it has enough of them."""
    body = _usual(lines) if len(lines) >= _FEWEST_LINES else _ABOVE_TABLES * _usual(in_tables or lines)
    steps = Counter(
        round((b.base - a.base) / a.size, 1)
        for a, b in pairwise(lines)
        if abs(a.size - b.size) <= _SAME and b.text[0].islower() and 0 < b.base - a.base < _FURTHEST * a.size
    )
    leading = max(steps, key=lambda step: (steps[step], -step)) if steps else _LEADING
    bold = sum(line.is_bold for line in lines)
    larger = sorted(
        {round(line.size * 2) / 2 for line in lines if _is_larger(line, body) and _is_short([line])},
        reverse=True,
    )
    return Styles(body, _apart(larger), max(_LEADING, leading), bold <= _MOST_BOLD * len(lines))


def _usual(lines: Sequence[Printed]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0


def _apart(sizes: Sequence[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for size in sizes:
        if not kept or kept[-1] - size > _SAME:
            kept.append(size)
    return tuple(kept)


def _is_larger(line: Printed, body: float) -> bool:
    return line.size >= max(_LARGER * body, body + _SAME)


def _is_short(lines: Sequence[Printed]) -> bool:
    return len(lines) <= _MOST_LINES and sum(len(line.text.split()) for line in lines) <= _LONGEST_HEADING


def heading_level(lines: Sequence[Printed], styles: Styles) -> int:
    """The level of lines that are a heading, 0 for others: larger than the text, or bold on their own."""
    if not _is_short(lines) or not any(c.isalpha() for line in lines for c in line.text):
        return 0
    if all(_is_larger(line, styles.body) for line in lines):
        rank = sum(size - lines[0].size > _SAME for size in styles.larger) + 1
        return min(rank, _DEEPEST)
    return min(len(styles.larger) + 1, _DEEPEST) if styles.bold_heads and _is_bold_head(lines) else 0


def _is_bold_head(lines: Sequence[Printed]) -> bool:
    text = " ".join(line.text for line in lines)
    short = len(text.split()) <= _LONGEST_BOLD and not text.endswith((".", ";", ","))
    is_item = bool(ITEM.match(text)) and not is_numbered_heading(text)
    return all(line.is_bold for line in lines) and short and not is_item


def is_one_style(one: Printed, other: Printed) -> bool:
    """Whether two lines may belong to one paragraph: of one size, and bold alike or bold running over."""
    runs_over = one.is_bold and bool(other.strong)
    return abs(one.size - other.size) <= _SAME and (one.is_bold == other.is_bold or runs_over)
