"""What the instructions of a page draw, taken letter by letter and rule by rule in one pass.

pdfminer's own interpreter runs the instructions; only what is kept of them differs from pdfplumber, which
makes a dictionary of thirty entries for every letter.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_pt

from loader.documents.pdf_budget import MOST_LETTERS, Budget
from loader.documents.pdf_dingbats import dingbat, is_dingbats
from loader.documents.pdf_fonts import BoundedFonts
from loader.documents.pdf_sheet import Box, Drawing, Glyph
from loader.errors import TooLarge

_THIN: Final = 3.0
"""Points up to which a painted area is a line."""
_STRAIGHT: Final = 0.5
_SKEWED: Final = 0.1
"""Part of its size by which a letter may lean and still stand upright or be turned by a quarter."""
_MOST_DRAWN: Final = 20_000
"""Lines and areas kept of a page: more are a map or a picture."""
_WHITE: Final = {1: (1,), 3: (1, 1, 1), 4: (0, 0, 0, 0)}
_PLAIN_SPACES: Final = frozenset({"DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "DeviceCMYK", "ICCBased"})
"""White by the number of a colour's parts, in the spaces whose parts are grey, RGB or CMYK."""
_ALMOST: Final = 0.01
_UNUSED: Final = frozenset({0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D})
"""Codes of Windows' letters that stand for none: by ISO 32000, annex D.2, they print a bullet."""
_BOLD_BY_OUTLINE: Final = 2
"""The way of drawing letters filled and outlined, by which a font is made bold."""


class PageDevice(PDFTextDevice):
    """Keeps what one page draws in `drawing`."""

    def __init__(self, fonts: BoundedFonts, budget: Budget) -> None:
        super().__init__(fonts)
        self.fonts = fonts
        self.budget = budget
        self.drawing = Drawing()
        self._bold = False
        self._white = False
        self._dingbats = False

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Start a page of its own size."""
        x0, y0, x1, y1 = page.mediabox
        sideways = page.rotate in (90, 270)
        width, height = abs(x1 - x0), abs(y1 - y0)
        cut = _box([apply_matrix_pt(ctm, page.cropbox[:2]), apply_matrix_pt(ctm, page.cropbox[2:])])
        self.drawing = Drawing(height if sideways else width, width if sideways else height, cut)

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Count the figure: figures within figures may multiply."""
        self.budget.spend("figures")

    def begin_tag(self, tag: PSLiteral, props: object = None) -> None:
        """Tags say nothing that is drawn."""

    def end_tag(self) -> None:
        """Tags say nothing that is drawn."""

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Keep where a picture stands, unopened."""
        self._keep(self.drawing.pictures, [(0, 0), (1, 1)])

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Draw a run of letters in one font."""
        if textstate.font is not None:
            outlined = textstate.render % 4 == _BOLD_BY_OUTLINE and graphicstate.scolor == graphicstate.ncolor
            self._bold = outlined or self.fonts.is_bold(textstate.font)
            self._dingbats = is_dingbats(textstate.font)
            self._white = _is_white(ncs.name, graphicstate.ncolor)
            super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Keep one letter; how far it moves what follows."""
        width = font.char_width(cid) * fontsize * scaling
        self.budget.spend("letters")
        if len(self.drawing.glyphs) >= MOST_LETTERS:
            raise TooLarge(
                f"{self.budget.file}: a page of the PDF holds over {MOST_LETTERS:,} letters; "
                "export only the plan again"
            )
        try:
            text = dingbat(cid) if self._dingbats else font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "•" if cid in _UNUSED and not font.is_multibyte() else ""
        a, b, c, d, x, y = matrix
        size = hypot(c, d) * abs(fontsize)
        turns = _turns(a, b)
        if not text or not text.isprintable():
            text = _readable(text)
            self.drawing.unknown_letters += not text
        if text and turns is not None and size > 0:
            if rise:
                x, y = x + c * rise, y + d * rise
            across = abs(width) * hypot(a, b)
            self.drawing.glyphs.append(Glyph(text, x, y, across, size, self._bold, turns, self._white))
        return width

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        """Keep the straight lines that are drawn, and the areas that are painted."""
        self.budget.spend("drawings")
        drawing = self.drawing
        if len(drawing.strokes) + len(drawing.fills) > _MOST_DRAWN:
            return
        white = fill and _is_white(graphicstate.ncs.name, graphicstate.ncolor)
        for points, straight in _subpaths(path):
            if fill and not white:
                self._keep(drawing.fills, points)
            if stroke and straight:
                for start, end in pairwise(points):
                    self._keep(drawing.strokes, [start, end])

    def _keep(self, boxes: list[Box], points: Sequence[tuple[float, float]]) -> None:
        assert self.ctm is not None
        box = _box([apply_matrix_pt(self.ctm, point) for point in points])
        thinnest = min(box.x1 - box.x0, box.y1 - box.y0)
        if boxes is self.drawing.strokes:
            if thinnest <= _STRAIGHT:
                boxes.append(box)
        elif boxes is self.drawing.fills and thinnest <= _THIN:
            self.drawing.strokes.append(box)
        else:
            boxes.append(box)


class PageInterpreter(PDFPageInterpreter):
    """Runs the instructions of a page within the budget of its device."""

    device: PageDevice

    def execute(self, streams: Sequence[object]) -> None:
        """Run instructions; what they are long is counted each time."""
        for stream in map(_stream, streams):
            if stream is not None:
                self.device.budget.spend("instructions", len(stream.get_data()) + 1)
        super().execute(streams)

    def do_sh(self, name: object) -> None:
        """A shading paints what white letters may stand on."""
        self.device.drawing.is_shaded = True


def _stream(value: object) -> PDFStream | None:
    found = value.resolve() if hasattr(value, "resolve") else value
    return found if isinstance(found, PDFStream) else None


def _subpaths(path: Sequence[PathSegment]) -> list[tuple[list[tuple[float, float]], bool]]:
    """The points of each closed or open line of a path, and whether it is made of straight lines only."""
    found: list[tuple[list[tuple[float, float]], bool]] = []
    points: list[tuple[float, float]] = []
    straight = True
    for segment in path:
        kind, numbers = segment[0], segment[1:]
        if kind == "m":
            if len(points) > 1:
                found.append((points, straight))
            points, straight = [], True
        elif kind == "h":
            points.append(points[0]) if points else None
            continue
        straight = straight and kind in "ml"
        points.extend(zip(numbers[::2], numbers[1::2], strict=True))
    if len(points) > 1:
        found.append((points, straight))
    return found


def _box(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _turns(a: float, b: float) -> int | None:
    """Quarters to the left by which a letter is turned; None for a slanting one, such as a watermark's."""
    if abs(b) <= _SKEWED * abs(a):
        return 0 if a > 0 else 2
    if abs(a) <= _SKEWED * abs(b):
        return 1 if b > 0 else 3
    return None


def _is_white(space: str, color: object) -> bool:
    parts = color if isinstance(color, tuple) else (color,)
    white = _WHITE.get(len(parts)) if space in _PLAIN_SPACES else None
    return white is not None and all(
        isinstance(part, (int, float)) and abs(part - full) <= _ALMOST
        for part, full in zip(parts, white, strict=True)
    )


def _readable(text: str) -> str:
    """A letter without what cannot be seen; a blank for every kind of blank."""
    return "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or unicodedata.category(c) not in {"Cc", "Cs", "Cn"}
    )
