"""Prose lines to headings, paragraphs and list items."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Line, ListItem, Paragraph, Text
from loader.documents.markup import strong_start, without_markup

_ITEM = re.compile(
    r"(?P<indent>\s*)(?P<marker>[·•●▪◦‣⁃∙\uf0b7\uf0a7>+*–—-]|o(?=\s)|\(?\d{1,2}[.)](?!\d)|\(?[a-z][.)]|\(?[ivx]{1,4}\))"
    r"(?:\s+|(?<=[·•●▪◦‣\uf0b7]))(?=\S)(?!\d{4}\W*$)"
)
_LABEL = re.compile(
    r"\s*(?:(?:R|Rec(?:ommendation)?|Aim|Objective|Priority|Goal|Promise|Action|Theme|Outcome|Step|Commitment)\s?\d|"
    r"[A-Z]{1,3}\d{1,2}\b|[A-Z][\w /-]{1,30}:(?:\s|$))"
)
"""A line that begins a thing of its own: `Objective 2`, `R5`, `Lead: …`."""
_MARKDOWN_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+)?\d{1,3}(?:\s+(?:of|/)\s+\d{1,3})?\s*", re.IGNORECASE)
_JOINER = re.compile(r"(?:\b(?:and|of|for|the|with|in|to|on)|[&–—,-])$", re.IGNORECASE)
_YEAR_END = re.compile(r"(?:\d{4}|\d{4}\s*[/–—-]\s*\d{2,4}|[/–—-]\s*\d{2,4})\**$")
_CLOSED = (".", "!", "?", ";", ":", ",")
_LONGEST_HEADING: Final = 14
_SHORT_LINE: Final = 30


def prose_blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The blocks of lines without a table among them."""
    for stanza in _stanzas(lines):
        yield from _stanza_blocks(stanza)


def _stanzas(lines: Sequence[Line]) -> Iterator[list[Line]]:
    stanza: list[Line] = []
    for line in lines:
        if line.text.strip():
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def _stanza_blocks(stanza: Sequence[Line]) -> Iterator[Block]:
    if _is_wrapped_heading(stanza):
        yield Heading(_text(stanza), 2)
        return
    alone = len(stanza) == 1
    for group in _paragraphs(stanza):
        block = _block(group, alone)
        if block is not None:
            yield block


def _is_wrapped_heading(stanza: Sequence[Line]) -> bool:
    """Short lines that are one heading in a narrow column, in bold or ending in a year or a joining word."""
    if not 1 < len(stanza) <= 7 or any(len(line.text.strip()) > _SHORT_LINE for line in stanza):
        return False
    if any(_ITEM.match(line.text) or ":" in line.text for line in stanza):
        return False
    whole = "\n".join(line.text.strip() for line in stanza)
    if whole.startswith("**") and whole.endswith("**") and "**\n**" not in whole:
        return True
    last = stanza[-1].text.strip()
    joined = any(_JOINER.search(line.text.strip()) for line in stanza[:-1])
    return bool(joined or (_YEAR_END.search(last) and not _YEAR_END.search(stanza[0].text.strip())))


def _paragraphs(stanza: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines joined where a line goes on the one before it."""
    wrapped = _is_wrapped(stanza)
    group: list[Line] = []
    for line in stanza:
        if group and _goes_on(group, line, wrapped):
            group.append(line)
        else:
            if group:
                yield group
            group = [line]
    if group:
        yield group


def _is_wrapped(stanza: Sequence[Line]) -> bool:
    """Whether the lines are one paragraph broken at a fixed width."""
    lengths = [len(line.text.strip()) for line in stanza]
    longest = max(lengths)
    return len(lengths) > 1 and 55 <= longest <= 130 and all(size >= longest * 0.6 for size in lengths[:-1])


def _goes_on(group: Sequence[Line], line: Line, wrapped: bool) -> bool:
    if _ITEM.match(line.text) or _LABEL.match(line.text) or _MARKDOWN_HEADING.match(line.text) or line.text.lstrip().startswith("**"):
        return False
    before = group[-1].text.strip()
    if line.text.strip()[:1].islower() and not before.endswith((".", "!", "?", ":")):
        return True
    if _ITEM.match(group[0].text):
        return line.text.startswith(("  ", "\u00a0\u00a0")) and not before.endswith((".", ":"))
    return wrapped and not before.endswith(":")


def _block(group: Sequence[Line], alone: bool) -> Block | None:
    first = group[0].text
    markdown = _MARKDOWN_HEADING.match(first)
    if markdown:
        return Heading(_text(group, markdown.end()), len(markdown.group(1)))
    item = _ITEM.match(first)
    if item and not (alone and _is_numbered_heading(first[item.end() :], item["marker"])):
        return ListItem(_text(group, item.end()), item["marker"], len(item["indent"].expandtabs(4)) // 2)
    text = _text(group)
    if not text or (alone and _PAGE_NUMBER.fullmatch(first)):
        return None
    return Heading(text, 2) if _is_heading(text, alone) else Paragraph(text)


def _is_numbered_heading(rest: str, marker: str) -> bool:
    title = without_markup(rest)
    return marker[-1] == "." and marker[0].isdigit() and len(title.split()) <= 6 and title[:1].isupper() and (
        not title.endswith(_CLOSED)
    )


def _is_heading(text: Text, alone: bool) -> bool:
    if text.strong and text.strong == text.plain:
        return True
    words = text.plain.split()
    if len(words) > _LONGEST_HEADING or text.plain.endswith(_CLOSED) or not any(c.isalpha() for c in text.plain):
        return False
    letters = [c for c in text.plain if c.isalpha()]
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
