"""Blocks with their places as short lines, so that a test shows a whole document at one glance."""

from collections.abc import Iterable, Iterator

from loader.documents.blocks import Block, Heading, ListItem, Span, Table


def with_places(blocks: Iterable[Block]) -> list[str]:
    """One line each: `# heading @paragraph 1`; `TABLE` and its spans, then `a | b @table 1 row 1`."""
    return [line for block in blocks for line in _lines(block)]


def without_places(blocks: Iterable[Block]) -> list[str]:
    """The same without the places."""
    return [line.rpartition(" @")[0] or line for line in with_places(blocks)]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield " ".join(["TABLE", *map(_span, block.spans)])
        for row in block.rows:
            yield f"{' | '.join(cell.plain for cell in row.cells)} @{row.location}"
    elif isinstance(block, Heading):
        yield f"{'#' * block.level} {block.text.plain} @{block.text.location}"
    elif isinstance(block, ListItem):
        yield f"{'  ' * block.level}{block.marker} {block.text.plain} @{block.text.location}"
    else:
        yield f"{block.text.plain} @{block.text.location}"


def _span(span: Span) -> str:
    return f"{span.row},{span.column}:{span.rows}x{span.columns}"
