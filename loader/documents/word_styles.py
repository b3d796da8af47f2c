"""Styles of a Word file: what a style says of headings, lists and letters, with all that it is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from loader.documents.word_xml import child, name_of, number, switch, value

_HEADING: Final = re.compile(
    r"(?:heading|pennawd|titre|überschrift|título|titolo|kop|rubrik|overskrift|nagłówek)\s*([1-9])"
)
"""Names of heading styles: English, which Word keeps in any language, and what other programs write."""
_TITLES: Final = {"title": 1, "teitl": 1, "titel": 1, "subtitle": 2, "is-deitl": 2, "untertitel": 2}
_CONTENTS: Final = re.compile(r"toc\s*(?:\d|heading)|table of figures|index\s*\d|table of authorities")
_DEEPER: Final = re.compile(r"list (?:bullet|number) ([2-5])")
_NO_HEADING: Final = 9
"""The outline level of ordinary text."""
_DEEPEST: Final = 50
"""Styles based on one another."""
TOGGLES: Final = ("b", "vanish", "strike", "dstrike")


@dataclass(frozen=True, slots=True)
class Style:
    """A style as the file has it: `outline` 0 to 9; `toggles` those of its letters that it states."""

    name: str
    based_on: str
    outline: int | None
    list_id: str
    list_level: int | None
    toggles: dict[str, bool]
    size: int | None


class Styles:
    """The styles by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._letters: dict[str, bool] = {}
        self._size: int | None = None
        for element in () if root is None else root:
            if name_of(element) == "docDefaults":
                properties = child(element, "rPrDefault", "rPr")
                self._letters, self._size = _toggles(properties), number(child(properties, "sz"))
            elif name_of(element) == "style":
                self._add(element)

    def _add(self, element: etree._Element) -> None:
        style_id = value(element, "styleId")
        self._styles.setdefault(style_id, _style(element))
        if value(element, "type") == "paragraph" and value(element, "default").lower() in ("1", "true", "on"):
            self._default = style_id

    def chain(self, style_id: str) -> Iterator[Style]:
        """The style and those it is based on, itself first; the default style for '' or one not declared."""
        at, seen = style_id if style_id in self._styles else self._default, 0
        while at in self._styles and seen < _DEEPEST:
            yield self._styles[at]
            at, seen = self._styles[at].based_on, seen + 1

    def heading(self, style_id: str) -> int:
        """The level of the headings of a style, 1 the highest; 0 where its paragraphs are none."""
        for style in self.chain(style_id):
            named = _HEADING.fullmatch(style.name)
            if style.name in _TITLES:
                return _TITLES[style.name]
            if style.outline is not None:
                return 0 if style.outline >= _NO_HEADING else style.outline + 1
            if named:
                return int(named[1])
        return 0

    def is_contents(self, style_id: str) -> bool:
        """Whether paragraphs of the style are entries of a table of contents or an index."""
        return any(_CONTENTS.match(style.name) for style in self.chain(style_id))

    def in_list(self, style_id: str) -> tuple[str, int | None]:
        """The list of a style's paragraphs, '' for none, and their level where it is stated."""
        chain = list(self.chain(style_id))
        level = next((style.list_level for style in chain if style.list_level is not None), None)
        return next((style.list_id for style in chain if style.list_id), ""), level

    def list_depth(self, style_id: str) -> int:
        """The level that the name of a list style gives: 1 for `List Bullet 2`; 0 where it gives none."""
        named = (_DEEPER.fullmatch(style.name) for style in self.chain(style_id))
        return next((int(found[1]) - 1 for found in named if found), 0)

    def toggled(self, name: str, paragraph_style: str, letter_style: str) -> bool:
        """Whether a property is on by styles: those of paragraph and letters cancel out."""
        by_paragraph = self._states(name, paragraph_style)
        by_letters = self._states(name, letter_style) if letter_style in self._styles else False
        return (by_paragraph != by_letters) or self._letters.get(name, False)

    def _states(self, name: str, style_id: str) -> bool:
        return next((style.toggles[name] for style in self.chain(style_id) if name in style.toggles), False)

    def size(self, paragraph_style: str, letter_style: str) -> int:
        """The size of letters in half points; 0 where it is not stated."""
        chains = [*(self.chain(letter_style) if letter_style in self._styles else ())]
        chains += self.chain(paragraph_style)
        return next((style.size for style in chains if style.size is not None), self._size or 0)

    def name(self, style_id: str) -> str:
        """The name of a declared style in small letters; '' for others."""
        return self._styles[style_id].name if style_id in self._styles else ""


def _style(element: etree._Element) -> Style:
    paragraph, letters = child(element, "pPr"), child(element, "rPr")
    in_list = child(paragraph, "numPr")
    return Style(
        name=" ".join(value(child(element, "name")).lower().split()),
        based_on=value(child(element, "basedOn")),
        outline=number(child(paragraph, "outlineLvl")),
        list_id=value(child(in_list, "numId")),
        list_level=number(child(in_list, "ilvl")),
        toggles=_toggles(letters),
        size=number(child(letters, "sz")),
    )


def _toggles(properties: etree._Element | None) -> dict[str, bool]:
    stated = ((name, switch(properties, name)) for name in TOGGLES)
    return {name: on for name, on in stated if on is not None}
