"""Cells that stand alone in their rows: titles, notes, lists."""

from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Line, ListItem, Paragraph, Text
from loader.documents.list_items import ITEM
from loader.documents.workbook_grid import Grid, GridCell

LEVEL: Final = 2
_LONGEST_HEADING: Final = 14
_CLOSED: Final = (".", "!", "?", ";", ":", ",")


def prose_of(grid: Grid, rows: Sequence[int]) -> Iterator[Block]:
    """The blocks of rows that hold one cell each, a block for each printed line."""
    for row in rows:
        for column, cell in grid.rows.get(row, {}).items():
            set_off = cell.marked or (row, column) in grid.areas or len(rows) == 1
            for line in cell.text.lines:
                yield _block(line, cell, set_off and len(cell.text.lines) == 1)


def _block(line: Line, cell: GridCell, set_off: bool) -> Block:
    strong = line.text if cell.text.strong.startswith(line.text) else ""
    text = Text(line.text, (line,), cell.text.strong if len(cell.text.lines) == 1 else strong)
    if _is_heading(text, set_off):
        return Heading(text, LEVEL)
    item = ITEM.match(line.text)
    if not item:
        return Paragraph(text)
    rest = line.text[item.end() :]
    return ListItem(Text(rest, (Line(rest, line.location),)), item["marker"], 0)


def _is_heading(text: Text, set_off: bool) -> bool:
    """Whether a line is a title: in bold, in capitals, or short and apart from other text."""
    words = text.plain.split()
    letters = [c for c in text.plain if c.isalpha()]
    if not letters or len(words) > _LONGEST_HEADING or text.plain.endswith(_CLOSED):
        return False
    if text.strong == text.plain or (len(letters) > 3 and all(map(str.isupper, letters))):
        return True
    numbered = ITEM.match(text.plain)
    return set_off and not numbered and (text.plain[0].isupper() or text.plain[0].isdigit())
