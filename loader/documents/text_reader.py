"""Plain text exports to blocks: prose in stanzas, tables by their tabs."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Line, Text
from loader.documents.page_furniture import without_furniture
from loader.documents.prose import prose_blocks
from loader.documents.stacked_tables import is_stacked, stacked_table
from loader.documents.tabbed_tables import tabbed_table

_HEADING: Final = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?\t+(?P<title>[A-Z][^\t]{2,80}[^\s.;:,\t])\s*")


def read_text(text: str) -> tuple[Block, ...]:
    """The blocks of a text; locations are ``L`` and the 1-based number of the line."""
    printed = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [Line(line, f"L{number}") for number, line in enumerate(printed, start=1)]
    return tuple(_blocks(without_furniture(lines)))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    at = 0
    prose: list[Line] = []
    while at < len(lines):
        heading = _numbered_heading(lines, at)
        if heading is not None:
            yield from prose_blocks(prose)
            prose = []
            yield heading
            at += 1
            continue
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


def _numbered_heading(lines: Sequence[Line], at: int) -> Heading | None:
    """`3<tab>Who we heard from`: a heading whose number stands apart, and no row of a numbered table."""
    match = _HEADING.fullmatch(lines[at].text)
    if not match or len(match["title"].split()) > 9:
        return None
    following = next((line.text for line in lines[at + 1 :] if line.text.strip()), "")
    if _HEADING.fullmatch(following):
        return None
    title = f"{match['number']} {match['title']}"
    return Heading(Text(title, (Line(title, lines[at].location),)), 1 + match["number"].count("."))


def _in_table(line: str) -> bool:
    return "\t" in line.strip(" ")
