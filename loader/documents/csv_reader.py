"""Tables exported as text with separators, one row a line (.csv, .tsv), to blocks."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Block, Line, Text
from loader.documents.csv_separators import separator_of
from loader.documents.decoding import decode
from loader.documents.tabbed_tables import cell_text
from loader.documents.workbook_grid import Budget, Grid, GridCell
from loader.documents.workbook_layout import blocks_of
from loader.errors import EmptyFile, UnreadableFile

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_SAID: Final = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Record:
    """A row as parsed; its cells as printed, and the number of the line in which it begins."""

    cells: list[str]
    line: int


def read_csv(content: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a file; locations are ``L`` and the 1-based number of the line, also within a cell.

    The separator is the one that the first line names (``sep=;``), else that of comma, semicolon, tab and
    upright stroke which makes the most even rows. Raises EmptyFile, NotText, TooLarge, UnreadableFile.
    """
    lines = _lines(decode(content, file).removeprefix("\ufeff"))
    said = _SAID.fullmatch(lines[0])
    if said:
        lines[0] = "\n"
    records = _records(lines, said[1] if said else separator_of(lines), file)
    blocks = tuple(blocks_of(_grid(records, file)))
    if not blocks:
        raise EmptyFile(f"{file}: no cell of it holds anything; export the plan again, or leave it out")
    return blocks


def _lines(text: str) -> list[str]:
    """The lines with their ends, which the parser needs, all of one kind; only true line ends part them."""
    return [f"{line}\n" for line in _LINE_END.split(text)]


def _records(lines: Sequence[str], separator: str, file: str) -> Iterator[_Record]:
    parser = csv.reader(lines, delimiter=separator)
    first = 1
    try:
        for cells in parser:
            if parser.line_num >= len(lines) and parser.line_num > first:
                _refuse_unclosed(lines[first - 1 :], first, file)
            yield _Record(cells, first)
            first = parser.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"{file}: the row that begins in line {first} cannot be read ({error}); "
            "check the quotation marks there"
        ) from error


def _refuse_unclosed(lines: Sequence[str], first: int, file: str) -> None:
    """A quotation mark that nothing closes would make one cell of all that follows."""
    if "".join(lines).count('"') % 2:
        raise UnreadableFile(
            f"{file}: a quotation mark in the row that begins in line {first} is never closed"
        )


def _grid(records: Iterator[_Record], file: str) -> Grid:
    grid, budget = Grid(), Budget(file)
    for number, record in enumerate(records, start=1):
        filled = {at: GridCell(text) for at, text in enumerate(_texts(record), start=1) if text}
        for cell in filled.values():
            budget.take(cell.text.plain)
        if filled:
            grid.rows[number] = filled
    return grid


def _texts(record: _Record) -> Iterator[Text]:
    """The texts of the cells; a line break within quotes begins a line of the file."""
    number = record.line
    for cell in record.cells:
        parts = cell.split("\n")
        lines = [Line(part, f"L{number + at}") for at, part in enumerate(parts)]
        yield cell_text(lines) if cell.strip() else NO_TEXT
        number += len(parts) - 1
