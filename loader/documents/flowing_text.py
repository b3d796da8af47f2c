"""Paragraphs that say of themselves only how they look: which are headings, which items of lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import Block, Heading, ListItem, Paragraph, Text
from loader.documents.list_items import ITEM, is_numbered_heading
from loader.documents.rich_text import joined, marked, rest_of

LEVEL: Final = 2
"""Level of a heading that only its look tells."""
LONGEST_HEADING: Final = 14
"""Words of a paragraph that may be a heading by its look."""
_CLOSED: Final = (".", "!", "?", ";", ":", ",")
_LABEL: Final = re.compile(r"[A-Z][\w’'() /-]{1,34}?:(?:\s|$)")
_LEAST_LABELS: Final = 2


def blocks_of(text: Text) -> Iterator[Heading | ListItem | Paragraph]:
    """What a paragraph is: a heading where it is short and wholly in bold or capitals; else a block for each
    item or labelled value that begins on a line of its own."""
    if is_title(text):
        yield Heading(text, LEVEL)
        return
    for part in _parts(text):
        item = ITEM.match(part.plain)
        rest = rest_of(part, item.end()) if item else part
        yield ListItem(rest, item["marker"], 0) if item and rest else Paragraph(part)


def is_title(text: Text) -> bool:
    """Whether a paragraph is short and wholly in bold, or in capitals."""
    if not text or len(text.plain.split()) > LONGEST_HEADING:
        return False
    letters = [c for c in text.plain if c.isalpha()]
    if text.strong == text.plain:
        return bool(letters)
    return len(letters) > 3 and all(map(str.isupper, letters)) and not text.plain.endswith(_CLOSED)


def evenly_bold(text: Text) -> Text:
    """A heading's text: bold type throughout is the look of headings and sets no part of it off."""
    return replace(text, strong="") if text.strong == text.plain else text


def is_short(text: Text) -> bool:
    """Whether a paragraph has the length and the end of a heading."""
    words = text.plain.split()
    return 0 < len(words) <= LONGEST_HEADING and not text.plain.endswith(_CLOSED) and "@" not in text.plain


def _parts(text: Text) -> Iterator[Text]:
    """The text cut before lines that begin an item, and before labelled lines where there are several."""
    each = list(_each_line(text))
    labelled = sum(bool(_LABEL.match(line.plain)) for line in each) >= _LEAST_LABELS
    group: list[Text] = []
    for line in each:
        if group and (ITEM.match(line.plain) or (labelled and _LABEL.match(line.plain))):
            yield joined(group)
            group = []
        group.append(line)
    yield text if len(group) == len(each) else joined(group)


def _each_line(text: Text) -> Iterator[Text]:
    """The lines of a text as texts; of the bold part of the text each has what reaches it."""
    passed = 0
    for line in text.lines:
        yield Text(line.text, (line,), text.strong[passed : passed + len(line.text)])
        passed += len(line.text) + 1


def with_numbered_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, an item apart from all others taken for a heading where it is a short numbered title."""
    for at, block in enumerate(blocks):
        beside = [*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2]]
        if isinstance(block, ListItem) and not any(isinstance(other, ListItem) for other in beside):
            yield _heading(block) or block
        else:
            yield block


def _heading(item: ListItem) -> Heading | None:
    bold = item.number and item.text.strong == item.text.plain and is_short(item.text)
    if not bold and not is_numbered_heading(f"{item.marker} {item.text.plain}"):
        return None
    return Heading(marked(item.marker, item.text), LEVEL)
