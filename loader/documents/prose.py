"""Prose lines to headings, paragraphs and list items."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Line, ListItem, Paragraph, Text
from loader.documents.list_items import ITEM, is_numbered_heading, listed
from loader.documents.markup import strong_start, without_markup
from loader.documents.wrapping import MARKDOWN_HEADING, is_wrapped_heading, paragraphs_of, stanzas_of

_Prose = Heading | Paragraph | ListItem
_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:page\s*\|?\s*)?\d{1,3}(?:\s+(?:of|/)\s+\d{1,3})?\s*|\s*[-–—]\s*\d{1,3}\s*[-–—]\s*|"
    r"\s*\d{1,3}\s*\|\s*p\s*a\s*g\s*e\s*",
    re.IGNORECASE,
)
_CLOSING_MARKS: Final = re.compile(r"\s#+\s*$")
_CLOSED: Final = (".", "!", "?", ";", ":", ",")
_LONGEST_HEADING: Final = 14


def prose_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of lines without a table among them."""
    stanzas = list(stanzas_of(lines))
    items = listed(stanzas)
    for at, stanza in enumerate(stanzas):
        yield from (block for block in _stanza_blocks(stanza, at in items) if block.text)


def _stanza_blocks(stanza: Sequence[Line], is_listed: bool) -> Iterator[_Prose]:
    if is_wrapped_heading(stanza):
        yield Heading(_text(stanza), 2)
        return
    alone = len(stanza) == 1
    groups = list(paragraphs_of(stanza))
    opens = len(groups) > 1 and bool(ITEM.match(groups[0][0].text)) and _is_long_prose(groups[1])
    for at, group in enumerate(groups):
        block = _block(group, alone or (opens and at == 0), is_listed)
        if block is not None:
            yield block


def _is_long_prose(group: Sequence[Line]) -> bool:
    """Whether a numbered line above this one is its heading and not the first item of a list."""
    return not ITEM.match(group[0].text) and len(group[0].text) > 40


def _block(group: Sequence[Line], alone: bool, is_listed: bool) -> _Prose | None:
    first = group[0].text
    markdown = MARKDOWN_HEADING.match(first)
    if markdown:
        line = Line(_CLOSING_MARKS.sub("", first[markdown.end() :]), group[0].location)
        return Heading(_text([line]), len(markdown.group(1)))
    item = ITEM.match(first)
    if item and not (alone and not is_listed and is_numbered_heading(first)):
        return ListItem(
            _text(group, item.end()), item["marker"], (len(item["indent"].expandtabs(4)) + 1) // 2
        )
    text = _text(group)
    if not text or (alone and _PAGE_NUMBER.fullmatch(first)):
        return None
    return Heading(text, 2) if _is_heading(text, alone) else Paragraph(text)


def _is_heading(text: Text, alone: bool) -> bool:
    if text.strong and text.strong == text.plain:
        return True
    words = text.plain.split()
    if len(words) > _LONGEST_HEADING or text.plain.endswith(_CLOSED):
        return False
    letters = [c for c in text.plain if c.isalpha()]
    if not letters:
        return False
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return True
    return alone and (text.plain[0].isupper() or text.plain[0].isdigit()) and "@" not in text.plain


def _text(lines: Sequence[Line], skip: int = 0) -> Text:
    first = Line(lines[0].text[skip:], lines[0].location)
    kept = [first, *lines[1:]]
    printed = "\n".join(line.text for line in kept)
    joined = without_markup(printed)
    clean = tuple(Line(without_markup(line.text), line.location) for line in kept)
    return Text(joined, clean, strong_start(printed)) if joined else Text("", ())
