"""Plain text exports to blocks: prose in stanzas, tables by tabs, strokes, lined-up columns or labels."""

from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.aligned_tables import aligned_table
from loader.documents.blocks import Block, Line, Table
from loader.documents.labelled_blocks import labelled_table
from loader.documents.list_items import is_tabbed_item
from loader.documents.numbered_headings import numbered_heading
from loader.documents.page_furniture import without_furniture
from loader.documents.prose import prose_blocks
from loader.documents.ruled_tables import ruled_table
from loader.documents.stacked_tables import is_stacked, stacked_table
from loader.documents.tabbed_tables import tabbed_table

_FURTHEST: Final = 4
"""Blank lines after which lines with tabs are something else."""


def read_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text; locations are ``L`` and the 1-based number of the line."""
    printed = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [Line(line, f"L{number}") for number, line in enumerate(printed, start=1)]
    return tuple(_blocks(without_furniture(lines)))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    at = 0
    prose: list[Line] = []
    while at < len(lines):
        found = _untabbed_table(lines, at)
        if found is not None:
            yield from prose_blocks(prose)
            prose = []
            yield found[0]
            at = found[1]
            continue
        heading = numbered_heading(lines, at)
        if heading is not None:
            yield from prose_blocks(prose)
            prose = []
            yield heading
            at += 1
            continue
        end = _prose_end(lines, at)
        if end > at:
            prose += lines[at:end]
            at = end
            continue
        yield from prose_blocks(prose)
        prose = []
        table, at = (stacked_table if is_stacked(lines, at) else tabbed_table)(lines, at)
        if any(cell for row in table.rows for cell in row.cells):
            yield table
    yield from prose_blocks(prose)


def _untabbed_table(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """The table without tabs that begins at line `at`, and the line after it; None where none does."""
    if "\t" in lines[at].text or not lines[at].text.strip():
        return None
    found = (read(lines, at) for read in (labelled_table, ruled_table, aligned_table))
    return next(filter(None, found), None)


def _prose_end(lines: Sequence[Line], at: int) -> int:
    """The line after the prose that begins at line `at`; `at` itself where a table begins.

    Lines with tabs are prose where every one of them, down to the next line without, is an item of a list.
    """
    if not _has_tab(lines[at].text):
        return at + 1
    end = at
    for here in range(at, len(lines)):
        text = lines[here].text
        if _has_tab(text):
            if not is_tabbed_item(text):
                return at
            end = here + 1
        elif text.strip() or here - end >= _FURTHEST:
            break
    return end


def _has_tab(line: str) -> bool:
    return "\t" in line.strip(" ")
