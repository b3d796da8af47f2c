"""Printed lines to headings, paragraphs and list items."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import Block, Heading, ListItem, Paragraph, Text
from loader.documents.list_items import ITEM
from loader.documents.pdf_printed import Printed
from loader.documents.pdf_styles import Styles, heading_level, is_one_style
from loader.documents.pdf_texts import Vocabulary, text_of

_WIDER: Final = 1.25
"""Times the usual distance of lines from which a paragraph ends."""
_HEADING_LEADING: Final = 1.6
_HUNG: Final = 4.0
"""Sizes of the letters by which the second line of a numbered heading may begin further in."""
_INDENT: Final = 3.0
_BLANK: Final = 0.25
"""Width of a blank in sizes of the letters."""
_ENDS: Final = (".", "!", "?", ":", ";")


def prose_blocks(lines: Sequence[Printed], styles: Styles, vocabulary: Vocabulary) -> Iterator[Block]:
    """The blocks of the lines between two tables."""
    indents: list[float] = []
    for group in _groups(lines, styles):
        level = heading_level(group, styles)
        item = None if level else ITEM.match(group[0].text)
        if item is None:
            indents = []
            text = text_of(group, vocabulary)
            yield Heading(_as_heading(text), level) if level else Paragraph(text)
        else:
            text = _behind_marker(group, item.end(), vocabulary)
            yield ListItem(text, item["marker"], _level(indents, group[0].box.x0))


def _as_heading(text: Text) -> Text:
    """A heading in bold throughout says nothing by it: no part of it stands out."""
    return replace(text, strong="") if text.strong == text.plain else text


def _behind_marker(group: Sequence[Printed], skip: int, vocabulary: Vocabulary) -> Text:
    first = group[0]
    rest = replace(first, text=first.text[skip:], strong=first.strong[skip:])
    return text_of([rest, *group[1:]], vocabulary)


def _level(indents: list[float], left: float) -> int:
    """The depth of a list item by where its marker stands; `indents` holds those of the items around it."""
    while indents and left < indents[-1] - _INDENT:
        indents.pop()
    if not indents or left > indents[-1] + _INDENT:
        indents.append(left)
    return len(indents) - 1


def _groups(lines: Sequence[Printed], styles: Styles) -> Iterator[list[Printed]]:
    """Lines that make one block."""
    for stanza in _stanzas(lines, styles):
        edge = max(line.box.x1 for line in stanza)
        own_edge = any(line.text[0].islower() for line in stanza[1:])
        group: list[Printed] = []
        for line in stanza:
            room = (edge - group[-1].box.x1 if own_edge else group[-1].room) if group else 0.0
            if group and (ITEM.match(line.text) or _is_new(group, line, room, styles)):
                yield group
                group = []
            group.append(line)
        yield group


def _stanzas(lines: Sequence[Printed], styles: Styles) -> Iterator[list[Printed]]:
    """Lines of one style at the usual distance from each other."""
    stanza: list[Printed] = []
    for line in lines:
        if stanza and not _goes_on(stanza[-1], line, styles):
            yield stanza
            stanza = []
        stanza.append(line)
    if stanza:
        yield stanza


def _goes_on(before: Printed, line: Printed, styles: Styles) -> bool:
    if not is_one_style(before, line):
        return False
    step = line.base - before.base
    if before.location.split(" line ")[0] != line.location.split(" line ")[0] or step <= 0:
        return line.text[0].islower() and not before.text.endswith(_ENDS)
    is_heading = bool(heading_level([before], styles))
    if is_heading and not _in_line(before, line):
        return False
    most = max(_HEADING_LEADING, styles.leading) if is_heading else _WIDER * styles.leading
    return step <= most * before.size


def _in_line(before: Printed, line: Printed) -> bool:
    """Whether two lines of a heading begin about one place, end there or have their middle there."""
    one, other = before.box, line.box
    hung = abs(one.x0 - other.x0) <= _HUNG * before.size
    centred = abs((one.x0 + one.x1) - (other.x0 + other.x1)) <= 2 * before.size
    return hung or centred or abs(one.x1 - other.x1) <= before.size


def _is_new(group: Sequence[Printed], line: Printed, room: float, styles: Styles) -> bool:
    """Whether a line begins a block of its own though nothing parts it from the line above: that line had
    room for its first word."""
    before = group[-1]
    if heading_level(group, styles) or line.text[0].islower():
        return False
    if ITEM.match(group[0].text) and line.box.x0 > group[0].box.x0 + _INDENT:
        return False
    first = line.text.split()[0]
    width = (line.box.x1 - line.box.x0) * len(first) / len(line.text)
    return room > width + _BLANK * before.size
