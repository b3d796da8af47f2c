"""Lines that begin with a bullet or a number: items of lists, and headings that are numbered."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import Line
from loader.documents.markup import without_markup

_BULLET: Final = (
    r"·•●‣⁃∙⁌⁍◦➢➤✓✔✗✘❖★☆"
    r"\u2190-\u21ff\u25a0-\u25ff\u2610-\u2612\u2700-\u27bf\u2b00-\u2bff\U0001f780-\U0001f7ff\uf000-\uf0ff"
)
"""Printed bullets, arrows and boxes; the last range is what Word's symbol fonts leave in a text."""
_NUMBER: Final = r"\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)]|\(?[A-Z]\)|\(?[ivx]{1,4}[.)]|\([IVX]{2,4}\)"
_MARKER: Final = rf"[{_BULLET}>+*–—-]|[o§Øü](?=\s)|{_NUMBER}"
ITEM: Final = re.compile(
    rf"(?P<indent>\s*)(?P<marker>{_MARKER})(?:\s+|(?<=[{_BULLET}]))(?=\S)(?!\d{{4}}\W*$)"
)
_TABBED: Final = re.compile(
    rf"(?:{_MARKER}|[A-Z]\.|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?)[ ]*\t\s*[^\t\s][^\t]*"
)
_INDENTED: Final = re.compile(rf"(?:{_MARKER})\s+[^\t]*")
_SEQUENCE: Final = 3
"""Numbered lines one after the other, nothing between them, that make a list and not headings."""
_TITLE_WORDS: Final = 6
_LOUD_WORDS: Final = 14
"""Words of a title at most, where it is all in capitals."""
_CLOSED: Final = (".", "!", "?", ";", ":", ",")


def is_tabbed_item(line: str) -> bool:
    """Whether the line's only tabs stand before a list item, or between its marker and its text."""
    text = line.strip()
    return bool(_TABBED.fullmatch(text) if "\t" in text else _INDENTED.fullmatch(text))


def is_numbered_heading(line: str) -> bool:
    """Whether a line that stands alone is a short numbered title, `3. Engagement`."""
    item = ITEM.match(line)
    if not item or not _number(line):
        return False
    title = without_markup(line[item.end() :])
    most = _LOUD_WORDS if title.isupper() else _TITLE_WORDS
    return len(title.split()) <= most and title[:1].isupper() and not title.endswith(_CLOSED)


def listed(stanzas: Sequence[Sequence[Line]]) -> set[int]:
    """The positions of single lines numbered in sequence: items of one list with blank lines between them."""
    found: set[int] = set()
    run: list[int] = []
    for at, stanza in enumerate(stanzas):
        number = _number(stanza[0].text) if len(stanza) == 1 else 0
        goes_on = bool(run) and number == _number(stanzas[run[-1]][0].text) + 1
        run = [*run, at] if goes_on else [at] if number else []
        if len(run) >= _SEQUENCE:
            found.update(run)
    return found


def _number(line: str) -> int:
    item = ITEM.match(line)
    marker = item["marker"] if item else ""
    return int(marker[:-1]) if marker[:1].isdecimal() and marker.endswith(".") else 0
