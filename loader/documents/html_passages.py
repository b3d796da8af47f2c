"""What an element of a page prints, in reading order: passages of text, and the tables between them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from loader.documents.html_left_out import PageText
from loader.documents.html_lists import PrintedList, printed_list
from loader.documents.html_tables import is_layout, is_terms
from loader.documents.rich_text import Run, clean

_BLOCKS: Final = frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "ol", "p", "plaintext",
    "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "xmp",
))  # fmt: skip
_STRONG: Final = frozenset(["b", "strong"])
_STRONG_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HEADING: Final = re.compile(r"h([1-6])")
_WORD_TITLES: Final = {"msotitle": 1, "msosubtitle": 2}
_PLAIN_AGAIN: Final = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_LISTS: Final = frozenset(["ol", "ul", "menu", "dir"])
_NOTE_MARK: Final = re.compile(r"[\[(]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\])]?")
_LINE: Final = re.compile(r"line (\d+)")
_LINE_MARK: Final = re.compile(r"<!--line \d+-->")
"""Text of the comments that say on which line of its source what follows is printed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text: the level of the heading, or the marker and level of the item, that it is.

    An item without text has no runs.
    """

    runs: tuple[Run, ...]
    heading: int = 0
    marker: str = ""
    level: int = 0


Part = Passage | etree._Element
"""A passage, or an element that is a table or a list of terms."""


Lines = Mapping[etree._Element, str]
"""Locations of the lines on which elements begin."""


def line_of(comment: etree._Element) -> str:
    """The location of the line that a comment gives; '' for other comments."""
    line = _LINE.fullmatch(comment.text or "")
    return f"L{line[1]}" if line else ""


def lines_of(root: etree._Element) -> Lines:
    """Where elements begin, by the comments before them."""
    lines: dict[etree._Element, str] = {}
    location = ""
    for element in root.iter():
        if isinstance(element.tag, str):
            lines[element] = location
        else:
            location = line_of(element) or location
    return lines


class Walker:
    """Walks through elements without recursion, as pages nest them deep.

    `lines` says on which line of its source each element begins, where comments give the lines; `strong` and
    `heading` tell that what is around the element makes its text bold, or a heading of that level.
    """

    def __init__(
        self, page: PageText, lines: Lines | None = None, strong: bool = False, heading: int = 0
    ) -> None:
        self._page = page
        self._lines = lines
        self._location = ""
        self._strong = [strong]
        self._preserved = 0
        self._heading = heading
        self._lists: list[PrintedList] = []
        self._marker = ""
        self._runs: list[Run] = []
        self._parts: list[Part] = []

    def parts(self, root: etree._Element) -> list[Part]:
        """What stands within `root`, itself not counted."""
        self._location = self._lines.get(root, "") if self._lines else ""
        self._text(root.text)
        stack = [(root, iter(root))]
        while stack:
            element, children = stack[-1]
            inner = next(children, None)
            if inner is None:
                stack.pop()
                if stack:
                    self._close(element)
                    self._text(element.tail)
            elif self._open(inner):
                self._text(inner.text)
                stack.append((inner, iter(inner)))
            else:
                self._text(inner.tail)
        self._flush()
        return self._parts

    def _text(self, text: str | None) -> None:
        if text:
            kept = text if self._preserved else re.sub(r"[\n\r\f]", " ", text)
            kept = _LINE_MARK.sub("", kept) if self._lines else kept
            self._runs.append(Run(kept, self._strong[-1], self._location))

    def _open(self, element: etree._Element) -> bool:
        """Whether to go into the element; what it prints before what it holds is printed."""
        tag = element.tag
        if not isinstance(tag, str):
            self._location = (line_of(element) if self._lines else "") or self._location
            return False
        if tag == "br":
            self._runs.append(Run("\n", self._strong[-1], self._location))
            return False
        if self._page.is_left_out(element) or (tag == "sup" and _is_note_mark(element)):
            return False
        if (tag == "table" and not is_layout(element)) or (tag == "dl" and is_terms(element)):
            self._flush()
            self._parts.append(element)
            return False
        if tag in _BLOCKS:
            self._open_block(element, tag)
        self._strong.append(_is_strong(element, self._strong[-1]))
        return True

    def _open_block(self, element: etree._Element, tag: str) -> None:
        self._flush()
        self._heading = heading_level(element) or self._heading
        self._preserved += tag == "pre"
        if tag in _LISTS:
            self._lists.append(printed_list(element))
        elif tag == "li":
            self._marker = (self._lists[-1] if self._lists else PrintedList("•")).marker(element)

    def _close(self, element: etree._Element) -> None:
        self._strong.pop()
        if element.tag not in _BLOCKS:
            return
        self._flush()
        self._heading = 0 if heading_level(element) else self._heading
        self._preserved -= element.tag == "pre"
        if element.tag in _LISTS:
            self._lists.pop()
        elif element.tag == "li":
            if self._marker:
                self._parts.append(Passage((), marker=self._marker))
            self._marker = ""

    def _flush(self) -> None:
        """What was printed since a block ended is a passage; the first in an item has its marker."""
        runs, self._runs = tuple(self._runs), []
        if any(clean(run.text) for run in runs):
            level = max(len(self._lists) - 1, 0)
            self._parts.append(Passage(runs, self._heading, self._marker, level))
            self._marker = ""


def heading_level(element: etree._Element) -> int:
    """The level of the heading that an element is; 0 for none."""
    tag = _HEADING.fullmatch(str(element.tag))
    if tag:
        return int(tag[1])
    if element.get("role", "").lower() == "heading":
        level = element.get("aria-level", "2")
        return int(level) if level in "123456" and len(level) == 1 else 2
    classes = element.get("class", "").lower().split()
    return next((_WORD_TITLES[name] for name in classes if name in _WORD_TITLES), 0)


def _is_strong(element: etree._Element, outer: bool) -> bool:
    style = element.get("style", "")
    if _STRONG_STYLE.search(style):
        return True
    return not _PLAIN_AGAIN.search(style) and (outer or element.tag in _STRONG)


def _is_note_mark(element: etree._Element) -> bool:
    """Whether raised text is a link to a note and nothing else."""
    text = "".join(map(str, element.itertext())).strip()
    return next(element.iter("a"), None) is not None and bool(_NOTE_MARK.fullmatch(text))
