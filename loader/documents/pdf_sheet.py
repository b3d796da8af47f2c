"""What is drawn on one page of a PDF: letters, rules, boxes; turned so that most letters stand upright."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

RISE: Final = 0.75
"""Part of a letter's size that stands above its base line; the rest of a line hangs below."""
FALL: Final = 0.22
_QUARTERS: Final = 4


class Glyph(NamedTuple):
    """One letter: where it starts on its base line, how far it reaches, its size. Not a dataclass: pages hold
    thousands, and these are made twice as fast.

    On a page as drawn x goes right and y up; in the frame of `turned` y goes down from the top of the page.
    `turns` counts the quarters by which the letter is turned to the left.
    """

    text: str
    x: float
    y: float
    width: float
    size: float
    bold: bool
    turns: int
    is_white: bool


class Box(NamedTuple):
    """A rectangle, y going as in Glyph."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


_NOWHERE: Final = Box(0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawing:
    """One page as its instructions draw it. `cut` is the part of it that is shown, `strokes` are lines,
    `fills` painted areas."""

    width: float = 0.0
    height: float = 0.0
    cut: Box = _NOWHERE
    glyphs: list[Glyph] = field(default_factory=list)
    strokes: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    unknown_letters: int = 0
    is_shaded: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose y goes down from its top; letters by the quarters that they are turned, 0 for upright."""

    width: float
    height: float
    glyphs: dict[int, list[Glyph]]
    strokes: tuple[Box, ...]
    fills: tuple[Box, ...]
    unknown_letters: int
    pictures: int


def sheet_of(drawing: Drawing) -> Sheet:
    """The page turned upright, without letters off the page and white ones on white paper."""
    turned = Counter(glyph.turns for glyph in drawing.glyphs)
    upright = turned.most_common(1)[0][0] if turned else 0
    seen = [glyph for glyph in drawing.glyphs if _is_seen(glyph, drawing)]
    width, height = drawing.width, drawing.height
    groups: dict[int, list[Glyph]] = {}
    for glyph in seen:
        x, y = _in_frame(glyph.x, glyph.y, glyph.turns, width, height)
        turns = (glyph.turns - upright) % _QUARTERS
        groups.setdefault(turns, []).append(glyph._replace(x=x, y=y, turns=turns))
    sideways = upright % 2 == 1
    return Sheet(
        height if sideways else width,
        width if sideways else height,
        groups,
        tuple(_turned(drawing.strokes, upright, width, height)),
        tuple(_turned(drawing.fills, upright, width, height)),
        drawing.unknown_letters,
        len(drawing.pictures),
    )


def back(box: Box, turns: int, width: float, height: float) -> Box:
    """A box in the frame of letters turned by quarters, as it stands on the upright sheet of that size."""
    if not turns:
        return box
    corners = [_out_of_frame(x, y, turns, width, height) for x, y in ((box.x0, box.y0), (box.x1, box.y1))]
    return _box(corners)


def _in_frame(x: float, y: float, turns: int, width: float, height: float) -> tuple[float, float]:
    """A point as drawn, y up, in the frame in which letters of these turns stand upright, y down."""
    if turns == 0:
        return x, height - y
    if turns == 1:
        return y, x
    if turns == 2:
        return width - x, y
    return height - y, width - x


def _out_of_frame(x: float, y: float, turns: int, width: float, height: float) -> tuple[float, float]:
    """The other way round, to a point whose y goes down too."""
    if turns == 1:
        return y, height - x
    if turns == 2:
        return width - x, height - y
    return width - y, x


def _turned(boxes: Iterable[Box], turns: int, width: float, height: float) -> Iterable[Box]:
    for box in boxes:
        yield _box([_in_frame(x, y, turns, width, height) for x, y in ((box.x0, box.y0), (box.x1, box.y1))])


def _box(corners: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_seen(glyph: Glyph, drawing: Drawing) -> bool:
    if not drawing.cut.holds(glyph.x, glyph.y) or not (
        0 <= glyph.x <= drawing.width and 0 <= glyph.y <= drawing.height
    ):
        return False
    if not glyph.is_white or drawing.is_shaded:
        return True
    return any(box.holds(glyph.x, glyph.y) for box in (*drawing.fills, *drawing.pictures))
