"""How the cells of an Excel workbook look: number format, bold, struck through, set off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from loader.documents.workbook_formats import BUILT_IN, GENERAL
from loader.documents.workbook_xml import attribute

LARGE: Final = 2.0
"""Points by which large type exceeds the workbook's own."""
_OFF: Final = ("0", "false", "off")
_NO_FILL: Final = ("", "none", "gray125")


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a cell; `marked` where bold or large type or a fill sets it off."""

    code: str = GENERAL
    bold: bool = False
    struck: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Font:
    """The look of type."""

    bold: bool = False
    struck: bool = False
    size: float = 0.0


def font_of(properties: etree._Element) -> Font:
    """The font that a `font` or an `rPr` element describes."""
    size = properties.find("{*}sz")
    points = attribute(size, "val") if size is not None else ""
    return Font(_is_on(properties, "b"), _is_on(properties, "strike"), float(points or 0))


def _is_on(properties: etree._Element, name: str) -> bool:
    found = properties.find(f"{{*}}{name}")
    return found is not None and attribute(found, "val").lower() not in _OFF


def styles_of(root: etree._Element) -> list[Style]:
    """The styles of a workbook in the order in which its cells number them."""
    codes = dict(BUILT_IN)
    for element in root.iterfind("{*}numFmts/{*}numFmt"):
        codes[int(attribute(element, "numFmtId") or -1)] = attribute(element, "formatCode") or GENERAL
    codes |= {number: BUILT_IN[number] for number in (14, 22)}
    fonts = [font_of(element) for element in root.iterfind("{*}fonts/{*}font")]
    fills = [_is_filled(element) for element in root.iterfind("{*}fills/{*}fill")]
    return list(_styles(root, codes, fonts, fills))


def _styles(
    root: etree._Element, codes: dict[int, str], fonts: Sequence[Font], fills: Sequence[bool]
) -> Iterator[Style]:
    usual = fonts[0].size if fonts else 0.0
    for element in root.iterfind("{*}cellXfs/{*}xf"):
        format_id, font_id, fill_id = (
            int(attribute(element, name) or 0) for name in ("numFmtId", "fontId", "fillId")
        )
        font = fonts[font_id] if font_id < len(fonts) else Font()
        filled = fill_id < len(fills) and fills[fill_id]
        code = codes.get(format_id, GENERAL)
        yield Style(code, font.bold, font.struck, font.bold or filled or font.size >= usual + LARGE)


def _is_filled(fill: etree._Element) -> bool:
    """Whether a fill is seen: a solid white one is not."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return fill.find("{*}gradientFill") is not None
    colour = pattern.find("{*}fgColor")
    white = colour is not None and (
        attribute(colour, "rgb").upper().endswith("FFFFFF") or attribute(colour, "theme") == "0"
    )
    return attribute(pattern, "patternType") not in _NO_FILL and not white
