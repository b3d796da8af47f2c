"""Bytes of a web page to its tree of elements."""

import codecs
import re
from typing import Final

from lxml import etree, html

from loader.documents.decoding import decode
from loader.errors import EmptyFile, NotText, TooLarge, UnreadableFile

DEEPEST_TABLES: Final = 20
"""Tables inside one another."""
_LOOK: Final = 4096
"""Bytes in which a page says how its characters are coded."""
_DECLARED: Final = re.compile(
    r"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_AS_TEXT: Final = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "iso8859-1", "ascii", "cp1252")
"""Codings that are told by the bytes themselves; Windows' own stands for the older ones, as in browsers."""
_XML_START: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_OWN_ENTITIES: Final = re.compile(r"<!DOCTYPE[^>\[]{0,300}\[", re.IGNORECASE)
_DEEP: Final = "ERR_RESOURCE_LIMIT"


def decoded(content: bytes, file: str) -> str:
    """The page's text: by its byte order mark, else as it says, else as any text. Raises DocumentError."""
    declared = _DECLARED.search(content[:_LOOK].decode("latin-1"))
    name = (declared[1] or declared[2]) if declared else ""
    try:
        coding = codecs.lookup(name).name if name else ""
    except LookupError:
        coding = ""
    if content.startswith(_MARKS) or not coding or coding in _AS_TEXT:
        return decode(content, file)
    try:
        return content.decode(coding)
    except (UnicodeDecodeError, LookupError) as error:
        raise NotText(f"{file}: its text is not {name}, as it says; save the page again as UTF-8") from error


def parsed(text: str, file: str) -> etree._Element:
    """The root of a page's tree; nothing outside the text is ever asked for. Raises DocumentError."""
    if _OWN_ENTITIES.search(text[:_LOOK]):
        raise UnreadableFile(f"{file}: it declares entities of its own; save the page again without them")
    parser = html.HTMLParser(no_network=True, remove_pis=True, huge_tree=True, encoding="utf-8")
    try:
        page = _XML_START.sub("", text, count=1).encode("utf-8", "replace")
        root = html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise EmptyFile(f"{file}: the page holds no text; save it again, or leave it out") from error
    if any(entry.type_name == _DEEP for entry in parser.error_log):
        raise TooLarge(f"{file}: its elements stand too deep inside one another; save the page again")
    _check_tables(root, file)
    return root


def _check_tables(root: etree._Element, file: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end"), tag="table"):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST_TABLES:
            raise TooLarge(f"{file}: over {DEEPEST_TABLES} tables stand inside one another; save it again")
