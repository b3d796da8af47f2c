"""The letters of the font Zapf Dingbats, which PDF programs know without being told: bullets, ticks, arrows.

The table is Adobe's `zapfdingbats.txt`: the codes follow Unicode's block of dingbats but for a few.
"""

from typing import Final

from pdfminer.pdffont import PDFFont

_NAME: Final = "ZapfDingbats"
_OTHERS: Final = {
    0x25: "☎", 0x2A: "☛", 0x2B: "☞", 0x48: "★", 0x6C: "●", 0x6E: "■", 0x73: "▲", 0x74: "▼", 0x75: "◆",
    0x77: "◗", 0xA8: "♣", 0xA9: "♦", 0xAA: "♥", 0xAB: "♠", 0xD5: "→", 0xD6: "↔", 0xD7: "↕",
}  # fmt: skip
_LOWER: Final = (range(0x21, 0x7F), 0x2701)
_UPPER: Final = (range(0xA1, 0xFF), 0x2761)
_CIRCLED: Final = (range(0xAC, 0xB6), 0x2460)


def is_dingbats(font: PDFFont) -> bool:
    """Whether a font is Zapf Dingbats and does not itself say what its codes stand for."""
    return _NAME in str(font.fontname) and getattr(font, "unicode_map", None) is None


def dingbat(code: int) -> str:
    """The character for a code; '' for one that the font does not have."""
    if code in _OTHERS:
        return _OTHERS[code]
    for codes, first in (_CIRCLED, _LOWER, _UPPER):
        if code in codes:
            return chr(first + code - codes.start)
    return ""
