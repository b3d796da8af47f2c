"""Blocks as short lines, so that a test shows a whole document at one glance."""

from loader.documents.blocks import Block, Heading, ListItem, Row, Table
from loader.documents.text_reader import read_text


def shown(text: str) -> list[str]:
    """The blocks of a text, one line each: `# heading`, `* item`, `paragraph`; a table row is `a | b`."""
    return [line for block in read_text(text) for line in _lines(block)]


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
