"""Letters to words: those on one base line, in order, apart by blanks or by gaps."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol, TypeVar

from loader.documents.pdf_sheet import FALL, RISE, Box, Glyph, Sheet, back

_GAP: Final = 0.17
"""Part of the letters' size from which a gap between two of them parts words."""
_OVERPRINT: Final = 0.12
"""Part of a letter's size within which the same letter is printed again, to make it bold."""
_SHARED: Final = 0.5
"""Part of the lower of two heights that letters of one line share."""
_STEP: Final = 0.5
_SYMBOLS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0a8": "□", "\uf06f": "□", "\uf076": "❖",
    "\uf0a2": "○", "\uf0e0": "→",
}  # fmt: skip
"""What is printed for codes of the symbol fonts of word processors."""
_LIGATURES: Final = re.compile("[\ufb00-\ufb06]")
SOFT_HYPHEN: Final = "\u00ad"


class Word(NamedTuple):
    """A word and where it stands on the upright sheet, y down. Not a dataclass for the reason of Glyph.

    `base` is its base line in the frame in which it stands upright; `start` where it begins there.
    """

    text: str
    box: Box
    base: float
    start: float
    end: float
    size: float
    bold: bool
    turns: int


class _Placed(Protocol):
    @property
    def size(self) -> float: ...


_Item = TypeVar("_Item", bound=_Placed)


def words_of(sheet: Sheet) -> list[Word]:
    """The words of a sheet, the upright ones first, line by line."""
    return [word for turns, glyphs in sorted(sheet.glyphs.items()) for word in _words(glyphs, turns, sheet)]


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words of one column in lines from the top, each from left to right; the upright ones first."""
    found: list[list[Word]] = []
    turned: dict[int, list[Word]] = {}
    for word in words:
        turned.setdefault(word.turns, []).append(word)
    for _, group in sorted(turned.items()):
        by_base = [(word.base, word) for word in group]
        found.extend(sorted(line, key=lambda word: word.start) for line in _in_lines(by_base))
    return found


def _in_lines(placed: Sequence[tuple[float, _Item]]) -> Iterator[list[_Item]]:
    """What stands on one base line, raised and lowered letters too."""
    levels: dict[float, list[_Item]] = {}
    for base, item in placed:
        levels.setdefault(round(base / _STEP) * _STEP, []).append(item)
    line: list[_Item] = []
    low = tall = 0.0
    for base in sorted(levels):
        items = levels[base]
        size = max(item.size for item in items)
        shared = min(low + FALL * tall, base + FALL * size) - max(low - RISE * tall, base - RISE * size)
        if line and shared < _SHARED * min(tall, size):
            yield line
            line = []
        if not line or size > tall:
            low, tall = base, size
        line = line + items
    if line:
        yield line


def _words(glyphs: Sequence[Glyph], turns: int, sheet: Sheet) -> Iterator[Word]:
    for line in _in_lines([(glyph.y, glyph) for glyph in glyphs]):
        line.sort(key=lambda glyph: glyph.x)
        word: list[Glyph] = []
        for glyph in line:
            if word and _is_overprint(glyph, word):
                word[-1] = word[-1]._replace(bold=True)
                continue
            if word and glyph.x - word[-1].x - word[-1].width > _GAP * min(glyph.size, word[-1].size):
                yield from _word(word, turns, sheet)
                word = []
            if glyph.text == " ":
                yield from _word(word, turns, sheet)
                word = []
            else:
                word.append(glyph)
        yield from _word(word, turns, sheet)


def _is_overprint(glyph: Glyph, word: Sequence[Glyph]) -> bool:
    last = word[-1]
    return glyph.text == last.text and abs(glyph.x - last.x) < _OVERPRINT * glyph.size


def _word(glyphs: Sequence[Glyph], turns: int, sheet: Sheet) -> Iterator[Word]:
    text = cleaned("".join(glyph.text for glyph in glyphs)) if glyphs else ""
    if not text:
        return
    tallest = max(glyphs, key=lambda glyph: glyph.size)
    end = max(glyph.x + glyph.width for glyph in glyphs)
    frame = Box(glyphs[0].x, tallest.y - RISE * tallest.size, end, tallest.y + FALL * tallest.size)
    bold = all(glyph.bold for glyph in glyphs)
    box = back(frame, turns, sheet.width, sheet.height)
    yield Word(text, box, tallest.y, glyphs[0].x, end, tallest.size, bold, turns)


def cleaned(text: str) -> str:
    """A word as a reader sees it: ligatures as letters, symbols as printed, nothing that has no width."""
    if text.isascii():
        return text
    for code, symbol in _SYMBOLS.items():
        text = text.replace(code, symbol)
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    ends_soft = text.endswith(SOFT_HYPHEN)
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", seen) + SOFT_HYPHEN * bool(ends_soft and seen)
