"""Elements of a Word document that its library has no calls for, or only slow ones."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from lxml import etree

Element = etree._Element

_WORD: Final = {"w": nsmap["w"]}
_PIECES: Final = re.compile(r"[\n\t]|[^\n\t]+")
_MARKS: Final = {"\n": "w:br", "\t": "w:tab"}


def element(tag: str, attributes: Mapping[str, str] | None = None, *children: Element) -> Element:
    """An element with its prefixed name, attributes with theirs, and its children."""
    named = {qn(name): value for name, value in (attributes or {}).items()}
    made = oxml_parser.makeelement(qn(tag), attrib=named, nsmap=_WORD)
    made.extend(children)
    return made


def run(text: str) -> Element:
    """Text in the look of its paragraph, which XML must be able to hold."""
    return element("w:r", None, *_pieces(text))


def field(instruction: str, shown: str) -> Element:
    """A field that Word fills in, with what stands there until it does."""
    return element("w:fldSimple", {"w:instr": f" {instruction} "}, run(shown))


def _pieces(text: str) -> Iterator[Element]:
    for piece in _PIECES.findall(text):
        if piece in _MARKS:
            yield element(_MARKS[piece])
        else:
            words = element("w:t", {"xml:space": "preserve"})
            words.text = piece
            yield words
