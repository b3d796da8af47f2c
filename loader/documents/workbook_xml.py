"""The XML of zipped workbooks, read without its traps.

A document type declaration is refused, so there are no entities; nothing outside the file is ever asked for.
"""

from collections.abc import Iterator
from typing import Final, Literal, cast

from lxml import etree

from loader.documents.careful_xml import CAREFUL, careful_root, declares_entities
from loader.documents.workbook_package import Package
from loader.errors import TooLarge, UnreadableFile

LONGEST_ELEMENT: Final = 32_000_000
"""Bytes between two elements that are waited for, which is to say of one row."""

Event = tuple[Literal["start", "end"], etree._Element]


def root_of(package: Package, name: str) -> etree._Element:
    """The root of a small part. Raises TooLarge, UnreadableFile and lxml's own errors."""
    root = careful_root(package.whole(name))
    _refuse_declarations(root, package.file)
    return root


def elements(package: Package, name: str, *tags: str) -> Iterator[Event]:
    """``start`` and ``end`` of the elements of these local names, in order, in a bounded memory.

    An element is emptied after its end, and what stands before it is dropped.
    """
    parser = etree.XMLPullParser(("start", "end"), tag=[f"{{*}}{tag}" for tag in tags], **CAREFUL)
    waiting, known = 0, False
    for piece in package.chunks(name):
        parser.feed(piece)
        waiting += len(piece)
        if waiting > LONGEST_ELEMENT:
            raise TooLarge(f"{package.file}: one row of it is too large; export only the plan")
        for event, element in cast(Iterator[Event], parser.read_events()):
            waiting = 0
            if not known:
                _refuse_declarations(element, package.file)
                known = True
            yield event, element
            if event == "end":
                _drop(element)
    parser.close()


def _refuse_declarations(element: etree._Element, file: str) -> None:
    if declares_entities(element):
        raise UnreadableFile(f"{file}: its XML declares entities, which no spreadsheet does; save it again")


def _drop(element: etree._Element) -> None:
    element.clear()
    place: etree._Element | None = element
    while place is not None:
        parent = place.getparent()
        while parent is not None and parent[0] is not place:
            del parent[0]
        place = parent


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """The attribute of that local name, whatever its namespace; '' where there is none."""
    plain = element.get(name)
    if plain is not None:
        return plain
    return next((str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}")), "")
