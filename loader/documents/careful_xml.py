"""XML of files that anybody may have made, read without its traps: no entities, nothing asked for outside."""

from lxml import etree


def careful_root(content: bytes) -> etree._Element:
    """The root of a part. Raises lxml's own errors."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(content, parser)


def declares_entities(element: etree._Element) -> bool:
    """Whether the document of an element has a declaration of its type, in which entities are declared."""
    return element.getroottree().docinfo.internalDTD is not None
