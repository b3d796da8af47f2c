"""How the cells of an OpenDocument spreadsheet look, and which of its sheets are shown."""

import re
from dataclasses import dataclass
from functools import reduce
from typing import Final

from lxml import etree

from loader.documents.workbook_styles import Style
from loader.documents.workbook_xml import attribute

_LENGTH: Final = re.compile(r"([\d.]+)(cm|mm|in|pt|pc|px)?")
_IN_CM: Final = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.0353, "pc": 0.423, "px": 0.0265}
_NARROW: Final = 0.9
"""Width in cm of a column that is no more than a gap."""
_LARGE: Final = 13.0
"""Points of type that is larger than what tables are set in."""
_DEEPEST: Final = 20
"""Styles that one may inherit from."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What one style says; None for what it leaves to the style that it inherits from."""

    parent: str
    bold: bool | None
    struck: bool | None
    filled: bool | None
    large: bool | None
    shown: bool
    narrow: bool

    def over(self, other: "_Look") -> "_Look":
        """This look, with that of another where it says nothing."""
        return _Look(
            other.parent,
            other.bold if self.bold is None else self.bold,
            other.struck if self.struck is None else self.struck,
            other.filled if self.filled is None else self.filled,
            other.large if self.large is None else self.large,
            self.shown and other.shown,
            self.narrow or other.narrow,
        )


_PLAIN: Final = _Look("", None, None, None, None, True, False)


class OdsStyles:
    """The styles of one document by name."""

    def __init__(self) -> None:
        self._looks: dict[str, _Look] = {}
        self._whole: dict[str, _Look] = {}

    def add(self, element: etree._Element) -> None:
        """Take in a `style:style` element."""
        self._looks[attribute(element, "name")] = _look_of(element)

    def style(self, name: str) -> Style:
        """The style of a cell."""
        look = self._look(name)
        bold = bool(look.bold)
        return Style(
            bold=bold, struck=bool(look.struck), marked=bold or bool(look.filled) or bool(look.large)
        )

    def type_of(self, name: str) -> tuple[bool | None, bool | None]:
        """Whether a piece of text is bold, and struck through; None where its style does not say."""
        look = self._look(name)
        return look.bold, look.struck

    def is_shown(self, name: str) -> bool:
        """Whether the sheets of a style are shown."""
        return self._look(name).shown

    def is_narrow(self, name: str) -> bool:
        """Whether the columns of a style are no more than gaps."""
        return self._look(name).narrow

    def _look(self, name: str) -> _Look:
        if name not in self._whole:
            chain: list[_Look] = []
            parent = name
            while parent in self._looks and len(chain) < _DEEPEST:
                chain.append(self._looks[parent])
                parent = chain[-1].parent
            self._whole[name] = reduce(_Look.over, chain[1:], chain[0]) if chain else _PLAIN
        return self._whole[name]


def _look_of(style: etree._Element) -> _Look:
    weight, line = _said(style, "text-properties", "font-weight"), _line_through(style)
    colour = _said(style, "table-cell-properties", "background-color")
    size = _said(style, "text-properties", "font-size")
    width = _length(_said(style, "table-column-properties", "column-width"))
    return _Look(
        attribute(style, "parent-style-name"),
        None if not weight else weight == "bold" or (weight.isdecimal() and int(weight) >= 600),
        None if not line else line != "none",
        None if not colour else colour.lower() not in ("transparent", "#ffffff"),
        None if not size or size.endswith("%") else _points(size) >= _LARGE,
        _said(style, "table-properties", "display") != "false",
        0 < width < _NARROW,
    )


def _line_through(style: etree._Element) -> str:
    kind = _said(style, "text-properties", "text-line-through-style")
    return kind or _said(style, "text-properties", "text-line-through-type")


def _said(style: etree._Element, properties: str, name: str) -> str:
    found = style.find(f"{{*}}{properties}")
    return "" if found is None else attribute(found, name)


def _length(printed: str) -> float:
    match = _LENGTH.fullmatch(printed)
    return float(match[1]) * _IN_CM[match[2] or "cm"] if match else 0.0


def _points(printed: str) -> float:
    match = _LENGTH.fullmatch(printed)
    return float(match[1]) if match else 0.0
