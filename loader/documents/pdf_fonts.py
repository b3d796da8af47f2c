"""Fonts of a PDF, which say what letter a code stands for; a font that claims to hold millions is refused."""

import re
import struct
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Final

from pdfminer.cmapdb import CMapParser, FileUnicodeMap
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

from loader.documents.pdf_budget import Budget

_BOLD: Final = re.compile(r"bold|black|heavy|demi|[-,]bd\b", re.IGNORECASE)
_FORCED_BOLD: Final = 1 << 18
_BOLD_WEIGHT: Final = 600
_RANGES: Final = {"W": 3, "W2": 5}
"""Arrays of widths, and how many numbers make a range in each."""
_SEGMENTED: Final = 4
_GROUPED: Final = 12
"""Kinds of a font's table of letters that hold ranges, so that a small table may claim to be long."""


class _CountedMap(FileUnicodeMap):
    """A map of letters that only counts them."""

    budget: Budget

    def add_cid2unichr(self, cid: int, code: object) -> None:
        self.budget.spend("letters of fonts")


class BoundedFonts(PDFResourceManager):
    """Makes the fonts of one document, within its budget."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self.budget = budget
        self._bold: dict[tuple[str, int, object], bool] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font that a dictionary describes. Raises TooLarge."""
        if not objid or objid not in self._cached_fonts:
            self._check(spec)
        return super().get_font(objid, spec)

    def is_bold(self, font: PDFFont) -> bool:
        """Whether a font is bold by its name, its weight or its flags."""
        key = (str(font.fontname), font.flags, font.descriptor.get("FontWeight", 0))
        known = self._bold.get(key)
        if known is None:
            weight = resolve1(key[2])
            heavy = isinstance(weight, (int, float)) and weight >= _BOLD_WEIGHT
            known = bool(_BOLD.search(key[0]) or heavy or font.flags & _FORCED_BOLD)
            self._bold[key] = known
        return known

    def _check(self, spec: Mapping[str, object]) -> None:
        for name, numbers in _RANGES.items():
            widths = resolve1(spec.get(name))
            if isinstance(widths, list):
                self.budget.spend("letters of fonts", _claimed(map(resolve1, widths), numbers))
        letters = resolve1(spec.get("ToUnicode"))
        if isinstance(letters, PDFStream) and b"range" in (data := letters.get_data()):
            counted = _CountedMap()
            counted.budget = self.budget
            CMapParser(counted, BytesIO(data)).run()
        descriptor = resolve1(spec.get("FontDescriptor"))
        program = resolve1(descriptor.get("FontFile2")) if isinstance(descriptor, dict) else None
        if isinstance(program, PDFStream) and "ToUnicode" not in spec:
            self.budget.spend("letters of fonts", _segmented(program.get_data()))


def _claimed(widths: Iterable[object], numbers: int) -> int:
    """How many letters the ranges of an array of widths claim."""
    claimed = 0
    run: list[float] = []
    for width in widths:
        if not isinstance(width, (int, float)):
            run = []
            continue
        run.append(width)
        if len(run) == numbers:
            claimed += max(0, int(run[1]) - int(run[0]) + 1)
            run = []
    return claimed


def _segmented(program: bytes) -> int:
    """How many letters the ranges of a TrueType font's tables claim."""
    tables = int.from_bytes(program[4:6], "big")
    return sum(
        _of_tables(program, int.from_bytes(program[at + 8 : at + 12], "big"))
        for at in range(12, min(12 + 16 * tables, len(program) - 15), 16)
        if program[at : at + 4] == b"cmap"
    )


def _of_tables(program: bytes, base: int) -> int:
    claimed = 0
    for number in range(int.from_bytes(program[base + 2 : base + 4], "big")):
        entry = program[base + 4 + 8 * number : base + 12 + 8 * number]
        at = base + int.from_bytes(entry[4:], "big")
        kind = int.from_bytes(program[at : at + 2], "big")
        if len(entry) < 8:
            break
        if kind == _SEGMENTED:
            claimed += _of_segments(program[at + 6 :])
        elif kind == _GROUPED:
            claimed += _of_groups(program[at + 12 :])
    return claimed


def _of_segments(table: bytes) -> int:
    segments = int.from_bytes(table[:2], "big") // 2
    if len(table) < 10 + 4 * segments:
        return 0
    ends = struct.unpack_from(f">{segments}H", table, 8)
    starts = struct.unpack_from(f">{segments}H", table, 10 + 2 * segments)
    return sum(max(0, end - start + 1) for start, end in zip(starts, ends, strict=True))


def _of_groups(table: bytes) -> int:
    groups = min(int.from_bytes(table[:4], "big"), (len(table) - 4) // 12)
    numbers = struct.unpack_from(f">{3 * max(0, groups)}I", table, 4) if groups > 0 else ()
    return sum(max(0, end - start + 1) for start, end in zip(numbers[::3], numbers[1::3], strict=True))
