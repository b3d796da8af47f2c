"""What the sheets of an old Excel workbook share: texts, fonts, formats, the list of sheets."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from loader.documents.workbook_formats import BUILT_IN, GENERAL
from loader.documents.workbook_strings import Run
from loader.documents.workbook_styles import LARGE, Font, Style
from loader.documents.workbook_xls_records import Record, records, shared_texts, text_at

_BOLD: Final = 600
_WHITE: Final = (9, 65)
"""Numbers of white among the colours: that of the palette and that of the window."""
_WORKSHEET: Final = 0


@dataclass(slots=True)
class Globals:
    """The shared part of a workbook; `sheets` are the visible ones, with the place where each begins."""

    from_1904: bool = False
    locked: bool = False
    sheets: list[tuple[str, int]] = field(default_factory=list)
    strings: list[list[Run]] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)

    def style(self, number: int) -> Style:
        """The style of that number."""
        return self.styles[number] if number < len(self.styles) else Style()


def read_globals(stream: bytes) -> Globals:
    """The shared part of a workbook. Raises ValueError, LookupError and struct.error where it is damaged."""
    book = Globals()
    codes, fonts, looks, texts = dict(BUILT_IN), list[Font](), list[Record](), list[Record]()
    for record in records(stream, 0):
        if record.kind == 0x002F:
            book.locked = True
            return book
        if record.kind == 0x0022:
            book.from_1904 = record.data[:1] == b"\x01"
        elif record.kind == 0x0031:
            fonts.append(_font(record.data))
        elif record.kind == 0x041E:
            (number,) = struct.unpack_from("<H", record.data)
            codes[number] = text_at(record.data, 2)[0]
        elif record.kind == 0x0085:
            book.sheets.extend(_sheet(record.data))
        elif record.kind == 0x00E0:
            looks.append(record)
        elif record.kind == 0x00FC:
            texts.append(record)
    codes |= {number: BUILT_IN[number] for number in (14, 22)}
    book.styles = [_style(look.data, codes, fonts) for look in looks]
    book.strings = [_runs(text, changes, fonts) for table in texts for text, changes in shared_texts(table)]
    return book


def _font(data: bytes) -> Font:
    height, flags, _, weight = struct.unpack_from("<HHHH", data)
    return Font(weight >= _BOLD, bool(flags & 8), height / 20)


def _font_of(number: int, fonts: Sequence[Font]) -> Font:
    """The font of a number; there is none of number 4."""
    at = number - (number > 4)
    return fonts[at] if at < len(fonts) else Font()


def _style(data: bytes, codes: dict[int, str], fonts: Sequence[Font]) -> Style:
    font_number, code = struct.unpack_from("<HH", data)
    borders, colours = struct.unpack_from("<IH", data, 14)
    font = _font_of(font_number, fonts)
    filled = bool(borders >> 26) and (colours & 0x7F) not in _WHITE
    large = font.size >= fonts[0].size + LARGE if fonts else False
    return Style(codes.get(code, GENERAL), font.bold, font.struck, font.bold or filled or large)


def _sheet(data: bytes) -> Iterator[tuple[str, int]]:
    start, state, kind = struct.unpack_from("<IBB", data)
    if state & 3 == 0 and kind == _WORKSHEET:
        yield text_at(data, 6, short=True)[0], start


def _runs(text: str, changes: Sequence[tuple[int, int]], fonts: Sequence[Font]) -> list[Run]:
    """The text in runs of one font each; what stands before the first change looks as its cell does."""
    if not changes:
        return [Run(text)]
    runs = [Run(text[: changes[0][0]])]
    for (first, number), (end, _) in pairwise([*changes, (len(text), 0)]):
        font = _font_of(number, fonts)
        runs.append(Run(text[first:end], font.bold, font.struck))
    return [run for run in runs if run.text]
