"""Characters that Word takes from symbol fonts, as characters that every font has."""

from typing import Final

_WINGDINGS: Final = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_SYMBOL: Final = {0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB4: "×", 0xB7: "•", 0xB1: "±", 0xAE: "→"}
_FONTS: Final = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE: Final = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """The character of a hexadecimal code in a font; that of the code itself for fonts of letters."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.lower())
    low = number - 0xF000 if number in _PRIVATE else number
    if known is not None:
        return known.get(low, chr(0xF000 + low) if low < 0x100 else "")
    return chr(number) if 32 <= number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
