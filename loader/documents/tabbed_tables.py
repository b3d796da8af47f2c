"""Tables that print one row a line, the cells apart by tabs."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, Row, Table, Text
from loader.documents.markup import parts_at_breaks, strong_start, without_markup
from loader.documents.numbered_headings import numbered_heading

_RULE: Final = re.compile(r"[\s|:+=_–—-]*")
_SHORTEST_RULE: Final = 3
_FURTHEST: Final = 12
"""Lines within which the next row must stand for the table to go on."""


def tabbed_table(lines: Sequence[Line], at: int) -> tuple[Table, int]:
    """The table that begins at line `at`, and the line after it.

    Blank lines and drawn lines between rows do not end it.
    """
    rows: list[Row] = []
    while at < len(lines):
        text = lines[at].text
        if rows and _ends_before(lines, at):
            break
        if "\t" in text:
            if not _RULE.fullmatch(text):
                rows.append(_row(lines[at]))
        elif not is_gap(text) or not _goes_on(lines, at):
            break
        at += 1
    return Table(tuple(rows)), at


def _ends_before(lines: Sequence[Line], at: int) -> bool:
    """Whether line `at` is a numbered heading apart from the table above it, with text and no row below."""
    if numbered_heading(lines, at) is None or not is_gap(lines[at - 1].text):
        return False
    below = next((line.text for line in lines[at + 1 : at + _FURTHEST] if not is_gap(line.text)), "\t")
    return "\t" not in below


def is_gap(text: str) -> bool:
    """Whether a line between rows holds nothing, or nothing but a drawn line."""
    return not text.strip() or (len(text.strip()) >= _SHORTEST_RULE and bool(_RULE.fullmatch(text)))


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    following = next((line for line in lines[at : at + _FURTHEST] if not is_gap(line.text)), None)
    return following is not None and "\t" in following.text


def _row(line: Line) -> Row:
    return Row(tuple(cell_text([Line(cell, line.location)]) for cell in line.text.split("\t")))


def cell_text(lines: Sequence[Line]) -> Text:
    """A cell's text from its lines, markup removed, empty lines left out.

    What markup puts on a line of its own is a line too, at the place of the line that holds it.
    """
    printed = "\n".join(line.text for line in lines)
    parts = [(without_markup(part), line.location) for line in lines for part in parts_at_breaks(line.text)]
    kept = tuple(Line(text, location) for text, location in parts if text)
    if not kept:
        return NO_TEXT
    return Text(" ".join(line.text for line in kept), kept, strong_start(printed))
