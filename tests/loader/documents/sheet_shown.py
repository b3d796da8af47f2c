"""Blocks of sheets as short lines with their places, so that a test shows a whole workbook at one glance."""

from collections.abc import Iterable, Iterator

from loader.documents.blocks import Block, Heading, ListItem, Span, Table


def shown(blocks: Iterable[Block]) -> list[str]:
    """One line each: `# heading @A1`, `paragraph @A2`; `TABLE` and its spans, then `a | b @A4` for a row."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield " ".join(["TABLE", *map(_span, block.spans)])
        for row in block.rows:
            yield f"{' | '.join(cell.plain for cell in row.cells)} @{row.location}"
    elif isinstance(block, Heading):
        yield f"{'#' * block.level} {block.text.plain} @{block.text.location}"
    elif isinstance(block, ListItem):
        yield f"{block.marker} {block.text.plain} @{block.text.location}"
    else:
        yield f"{block.text.plain} @{block.text.location}"


def _span(span: Span) -> str:
    return f"{span.row},{span.column}:{span.rows}x{span.columns}"
