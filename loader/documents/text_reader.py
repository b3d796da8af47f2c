"""Plain text exports to blocks: prose in stanzas, tables by their tabs."""

from collections.abc import Iterator, Sequence

from loader.documents.blocks import Block, Line
from loader.documents.prose import prose_blocks
from loader.documents.stacked_tables import is_stacked, stacked_table
from loader.documents.tabbed_tables import tabbed_table


def read_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text; locations are ``L`` and the 1-based number of the line."""
    printed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(_blocks([Line(line, f"L{number}") for number, line in enumerate(printed, start=1)]))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    at = 0
    prose: list[Line] = []
    while at < len(lines):
        if not _in_table(lines[at].text):
            prose.append(lines[at])
            at += 1
            continue
        yield from prose_blocks(prose)
        prose = []
        table, at = (stacked_table if is_stacked(lines, at) else tabbed_table)(lines, at)
        if any(cell for row in table.rows for cell in row.cells):
            yield table
    yield from prose_blocks(prose)


def _in_table(line: str) -> bool:
    return "\t" in line.strip(" ")
