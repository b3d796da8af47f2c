"""What a page prints once its letters are words: lines, and tables of cells of lines."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import Span
from loader.documents.pdf_sheet import Box
from loader.documents.pdf_words import Word

_MARGIN: Final = 0.15
"""Part of a page's height at its top and foot in which running titles and page numbers stand."""

Gutter = tuple[float, float]
"""Where a column ends and the next one begins; both the same where a line is drawn between them."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line; `strong` is its leading part in bold, `size` and `base` those of most of its letters,
    `room` what it leaves free up to the right edge of its column, `parts` what gaps set apart in it. A line
    of a cell has no location of its own."""

    text: str
    strong: str
    box: Box
    size: float
    base: float
    room: float = 0.0
    location: str = ""
    parts: tuple["Printed", ...] = ()

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return self.strong == self.text


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table, or the part of it on one page: rows of cells of printed lines. Row 7 of it stands at its
    location and ` row 7`."""

    box: Box
    gutters: tuple[Gutter, ...]
    rows: tuple[tuple[tuple[Printed, ...], ...], ...]
    spans: tuple[Span, ...]
    location: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines and tables of a page in reading order."""

    number: int
    height: float
    pieces: tuple[Printed | PageTable, ...]


def printed_of(words: Sequence[Word]) -> Printed:
    """The line that words from left to right make."""
    bold = 0
    while bold < len(words) and words[bold].bold:
        bold += 1
    boxes = [word.box for word in words]
    box = Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )
    texts = [word.text for word in words]
    size = _usual_size(words)
    base = next(word.base for word in words if word.size == size)
    return Printed(" ".join(texts), " ".join(texts[:bold]), box, size, base)


def _usual_size(words: Sequence[Word]) -> float:
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    return letters.most_common(1)[0][0]


def in_margin(box: Box, height: float) -> bool:
    """Whether a box stands at the top or the foot of a page of this height."""
    return box.y1 <= _MARGIN * height or box.y0 >= (1 - _MARGIN) * height
