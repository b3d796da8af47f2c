"""Tables that print one row a line, the cells apart by tabs."""

import re
from collections.abc import Sequence

from loader.documents.blocks import NO_TEXT, Line, Row, Table, Text
from loader.documents.markup import strong_start, without_markup

_MOST_BLANKS = 12
"""Most blank lines between two rows of one table; a page end leaves several."""
_RULE = re.compile(r"[\s|:+=_-]*")


def tabbed_table(lines: Sequence[Line], at: int) -> tuple[Table, int]:
    """The table that begins at line `at`, and the line after it. Blank lines between rows do not end it."""
    rows: list[Row] = []
    while at < len(lines):
        if "\t" in lines[at].text:
            if not _RULE.fullmatch(lines[at].text):
                rows.append(_row(lines[at]))
        elif lines[at].text.strip() or not _goes_on(lines, at):
            break
        at += 1
    return Table(tuple(rows)), at


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    following = next((line for line in lines[at : at + _MOST_BLANKS] if line.text.strip()), None)
    return following is not None and "\t" in following.text


def _row(line: Line) -> Row:
    return Row(tuple(cell_text([Line(cell, line.location)]) for cell in line.text.split("\t")))


def cell_text(lines: Sequence[Line]) -> Text:
    """A cell's text from its lines, markup removed, empty lines left out."""
    printed = "\n".join(line.text for line in lines)
    kept = tuple(Line(without_markup(line.text), line.location) for line in lines if without_markup(line.text))
    if not kept:
        return NO_TEXT
    return Text(" ".join(line.text for line in kept), kept, strong_start(printed))
