"""Tables that nothing but a gap cuts in two, as writers do to move rows to the next page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import Block, Row, Table

_ALIKE: Final = 0.1
"""Share by which the widths of one column may differ."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table with the widths of its columns, where they are known, and the rows set off as headers are."""

    table: Table
    widths: tuple[int, ...]
    set_off: frozenset[int]


def with_joined_tables(parts: Iterable[Block | PrintedTable]) -> Iterator[Block]:
    """The blocks, a table joined to the one right before it where it goes on there.

    It does where both have the same columns, the first begins with a row that is set off as a header, in bold
    or shaded, and the second does not; or where the second goes on counting in its first column. A table
    whose header is printed again, or is not known to be missing, stays apart.
    """
    before: PrintedTable | None = None
    for part in parts:
        if isinstance(part, PrintedTable):
            if before is not None and _goes_on(before, part):
                before = _joined(before, part)
                continue
            if before is not None:
                yield before.table
            before = part
            continue
        if before is not None:
            yield before.table
            before = None
        yield part
    if before is not None:
        yield before.table


def _goes_on(first: PrintedTable, second: PrintedTable) -> bool:
    if len(first.table.rows[0].cells) != len(second.table.rows[0].cells) or 0 in second.set_off:
        return False
    if _plain(first.table.rows[0]) == _plain(second.table.rows[0]) or not _alike(first.widths, second.widths):
        return False
    return (0 in first.set_off and len(first.table.rows) > 1) or _counts_on(first.table, second.table)


def _plain(row: Row) -> list[str]:
    return [cell.plain for cell in row.cells]


def _alike(first: Sequence[int], second: Sequence[int]) -> bool:
    if len(first) != len(second):
        return not (first and second)
    return all(abs(one - other) <= _ALIKE * max(one, other) for one, other in zip(first, second, strict=True))


def _counts_on(first: Table, second: Table) -> bool:
    numbers = [row.cells[0].plain.rstrip(".)") for row in first.rows if row.cells[0]]
    following = second.rows[0].cells[0].plain.rstrip(".)")
    last = numbers[-1] if numbers else ""
    both = [text.isascii() and text.isdecimal() and len(text) < 5 for text in (last, following)]
    return all(both) and int(following) == int(last) + 1


def _joined(first: PrintedTable, second: PrintedTable) -> PrintedTable:
    height = len(first.table.rows)
    spans = tuple(replace(span, row=span.row + height) for span in second.table.spans)
    table = Table(first.table.rows + second.table.rows, first.table.spans + spans)
    return replace(first, table=table)
