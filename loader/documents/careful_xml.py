"""XML of files that anybody may have made, read without its traps: no entities, nothing asked for outside."""

from typing import Final, TypedDict

from lxml import etree


class Care(TypedDict):
    """Settings of lxml's parsers."""

    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


CAREFUL: Final = Care(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)
"""What every parser of lxml is told."""


def careful_root(content: bytes) -> etree._Element:
    """The root of a part. Raises lxml's own errors."""
    return etree.fromstring(content, etree.XMLParser(**CAREFUL))


def declares_entities(element: etree._Element) -> bool:
    """Whether the document of an element has a declaration of its type, in which entities are declared."""
    return element.getroottree().docinfo.internalDTD is not None
