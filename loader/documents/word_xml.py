"""Word's XML as it prints: names without namespaces, tracked changes accepted, wrappers seen through."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from lxml import etree

_MAIN: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Word's own namespace, and that of its strict form."""
_OTHERS: Final = {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
}
_GONE: Final = frozenset(["del", "moveFrom"])
_WRAPPERS: Final = frozenset(
    ["bdo", "customXml", "dir", "fldSimple", "hyperlink", "ins", "moveTo", "sdtContent", "smartTag"]
)
_OFF: Final = frozenset(["0", "false", "off", "none"])
_BLOCK_PARTS: Final = frozenset(["tc", "tr"])


@lru_cache(maxsize=4096)
def _name(tag: str) -> str:
    space, _, local = tag[1:].rpartition("}")
    return local if space in _MAIN else _OTHERS.get(space, "?:") + local


def name_of(element: etree._Element) -> str:
    """Local name of Word's own elements; `mc:`, `m:` or, for all others, `?:` before that of foreign ones."""
    return _name(element.tag) if isinstance(element.tag, str) else ""


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of that name, and its first child of the next name, and so on; None where none is."""
    for name in names:
        for inner in () if element is None else element:
            if name_of(inner) == name:
                element = inner
                break
        else:
            return None
    return element


def value(element: etree._Element | None, attribute: str = "val") -> str:
    """An attribute in Word's own namespace; '' where there is none."""
    if element is None:
        return ""
    found = (element.get(f"{{{space}}}{attribute}") for space in _MAIN)
    return next((text for text in found if text is not None), "")


def number(element: etree._Element | None, attribute: str = "val") -> int | None:
    """An attribute that holds a whole number; None where it does not."""
    text = value(element, attribute).strip()
    return int(text) if text.isascii() and text.removeprefix("-").isdecimal() and len(text) < 10 else None


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """A property that is on or off; None where it is not stated."""
    found = child(properties, name)
    return None if found is None else value(found).lower() not in _OFF


def inside(element: etree._Element) -> Iterator[etree._Element]:
    """What an element prints: its children, those of wrappers in their stead, deleted ones left out.

    Of alternatives the first that holds text counts. A control's prompt to fill it in is not content.
    """
    stack: list[Iterator[etree._Element]] = [iter(element)]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
            continue
        name = name_of(inner)
        if name == "mc:AlternateContent":
            stack.append(iter(_alternative(inner)))
        elif name == "sdt":
            stack.append(_control(inner))
        elif name in _WRAPPERS:
            stack.append(iter(inner))
        elif name not in _GONE:
            yield inner


def _alternative(element: etree._Element) -> list[etree._Element]:
    choices = [inner for inner in element if name_of(inner) in ("mc:Choice", "mc:Fallback")]
    chosen = next((inner for inner in choices if any(name_of(e) == "t" for e in inner.iter())), None)
    return list(chosen if chosen is not None else choices[0]) if choices else []


def _control(element: etree._Element) -> Iterator[etree._Element]:
    content = child(element, "sdtContent")
    if content is None:
        return iter(())
    is_prompt = switch(child(element, "sdtPr"), "showingPlcHdr")
    if is_prompt and not any(name_of(inner) in _BLOCK_PARTS for inner in content):
        return iter(())
    return iter(content)
