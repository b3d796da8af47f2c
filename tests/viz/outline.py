"""What a page's HTML consists of, read by the standard parser: for checks without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "input", "br", "hr", "img", "base", "source"})


@dataclass
class Element:
    """One element with its attributes and all text within it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = field(default=())


class Outline(HTMLParser):
    """Every element of a page in reading order; `unclosed` and `stray` tags are faults of its structure."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.stray: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    @property
    def unclosed(self) -> list[str]:
        """Tags still open at the end."""
        return [element.tag for element in self._open]

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of this tag with these attributes (`class_` for class)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items()]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, unless it is one that holds nothing."""
        inside = tuple(element.tag for element in self._open)
        element = Element(tag, {name: value or "" for name, value in attrs}, inside=inside)
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element closed at once, as in SVG."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be of this tag."""
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            self.stray.append(tag)

    def handle_data(self, data: str) -> None:
        """Give the text to every element that it stands in."""
        for element in self._open:
            element.text += data
