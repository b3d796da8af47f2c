"""Plain text exports to blocks: prose in stanzas, tables by their tabs."""

from collections.abc import Iterator, Sequence

from loader.documents.blocks import Block, Line
from loader.documents.list_items import is_tabbed_item
from loader.documents.prose import prose_blocks
from loader.documents.stacked_tables import is_stacked, stacked_table
from loader.documents.tabbed_tables import tabbed_table


def read_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text; locations are ``L`` and the 1-based number of the line."""
    printed = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(_blocks([Line(line, f"L{number}") for number, line in enumerate(printed, start=1)]))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    at = 0
    prose: list[Line] = []
    while at < len(lines):
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


def _prose_end(lines: Sequence[Line], at: int) -> int:
    """The line after the prose that begins at line `at`; `at` itself where a table begins.

    Lines with tabs are prose where every one of them, down to the next line without, is an item of a list.
    """
    end = at
    while end < len(lines) and (not lines[end].text.strip(" ") or _has_tab(lines[end].text)):
        end += 1
    tabbed = [line.text for line in lines[at:end] if line.text.strip(" ")]
    if tabbed and all(is_tabbed_item(text) for text in tabbed):
        return end
    return at if tabbed and _has_tab(lines[at].text) else at + 1


def _has_tab(line: str) -> bool:
    return "\t" in line.strip(" ")
