"""Blocks as short lines, so that a test shows a whole document at one glance."""

from collections.abc import Iterable

from loader.documents.blocks import Block, Heading, ListItem, Row, Table
from loader.documents.pdf_reader import read_pdf


def shown(content: bytes) -> list[str]:
    """The blocks of a PDF, one line each: `# heading`, `* item`, `paragraph`; a table row is `a | b`."""
    return [line for block in read_pdf(content, "plan.pdf") for line in _lines(block)]


def tables_of(content: bytes) -> list[Table]:
    """The tables of a PDF."""
    return [block for block in read_pdf(content, "plan.pdf") if isinstance(block, Table)]


def rows_of(table: Table) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.plain for cell in row.cells] for row in table.rows]


def spans_of(table: Table) -> list[tuple[int, int, int, int]]:
    """The spans of a table: row, column, rows, columns."""
    return [(span.row, span.column, span.rows, span.columns) for span in table.spans]


def places_of(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Every line of every text with its location."""
    return [
        (line.text, line.location)
        for block in blocks
        for text in (
            [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block.text]
        )
        for line in text.lines
    ]


def _lines(block: Block) -> list[str]:
    if isinstance(block, Table):
        return ["TABLE", *(_row(row) for row in block.rows)]
    if isinstance(block, Heading):
        return [f"{'#' * block.level} {block.text.plain}"]
    if isinstance(block, ListItem):
        return [f"{'  ' * block.level}{block.marker} {block.text.plain}"]
    return [block.text.plain]


def _row(row: Row) -> str:
    return " | ".join(cell.plain for cell in row.cells)
