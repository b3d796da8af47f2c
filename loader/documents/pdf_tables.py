"""Tables put together over pages: repeated headers dropped, rows that a page end cut made whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loader.documents.blocks import Row, Span, Table
from loader.documents.pdf_fit import fitted
from loader.documents.pdf_printed import Gutter, Page, PageTable, Printed
from loader.documents.pdf_texts import Vocabulary, cell_text_of
from loader.documents.pdf_torn import Cell, goes_on

_MOST_HEADERS: Final = 4


@dataclass(slots=True)
class _Joined:
    """A table as far as it is put together."""

    gutters: tuple[Gutter, ...]
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


def with_tables(pages: Sequence[Page], vocabulary: Vocabulary) -> Iterator[Printed | Table]:
    """The lines of all pages, and the tables; one that goes on at the top of the next page is one table."""
    joined: _Joined | None = None
    for page in pages:
        for at, piece in enumerate(page.pieces):
            is_first = at == 0 or (at == 1 and not page.pieces[0].location)
            if isinstance(piece, PageTable) and joined is not None and is_first:
                part = fitted(piece, joined.gutters)
                if part is not None:
                    _append(joined, part)
                    continue
            if joined is not None:
                yield _table(joined, vocabulary)
                joined = None
            if isinstance(piece, PageTable):
                joined = _Joined(piece.gutters)
                _append(joined, piece)
            else:
                yield piece
    if joined is not None:
        yield _table(joined, vocabulary)


def _append(joined: _Joined, part: PageTable) -> None:
    rows = [_located(row, f"{part.location} row {number}") for number, row in enumerate(part.rows, start=1)]
    header = _repeated(joined.rows, rows)
    torn = bool(joined.rows) and header < len(rows) and goes_on(joined.rows, rows[header])
    shift = len(joined.rows) - header - torn
    spans = [replace(span, row=span.row + shift) for span in part.spans if span.row >= header]
    if joined.rows and header < len(rows):
        _carry(joined, spans, rows[header], header + shift, torn)
    if torn:
        joined.rows[-1] = tuple(
            (*before, *after) for before, after in zip(joined.rows[-1], rows[header], strict=True)
        )
    joined.rows += rows[header + torn :]
    joined.spans += spans


def _located(row: Sequence[Cell], location: str) -> tuple[Cell, ...]:
    return tuple(tuple(replace(line, location=line.location or location) for line in cell) for cell in row)


def _repeated(rows: Sequence[Sequence[Cell]], part: Sequence[Sequence[Cell]]) -> int:
    """How many rows of a part print the first rows of the table again."""
    same = 0
    for first, again in zip(rows[:_MOST_HEADERS], part, strict=False):
        if not any(first) or [_shown(cell) for cell in first] != [_shown(cell) for cell in again]:
            break
        same += 1
    return same


def _shown(cell: Cell) -> str:
    return " ".join(line.text for line in cell)


def _carry(joined: _Joined, spans: list[Span], row: Sequence[Cell], at: int, torn: bool) -> None:
    """Make cells that reach over the page end one: empty below it, over several rows above it or below."""
    last = len(joined.rows) - 1
    for column, cell in enumerate(row):
        below = next((span for span in spans if span.row == at and span.column == column), None)
        above = next((s for s in joined.spans if s.column == column and s.row <= last < s.row + s.rows), None)
        deep = below.rows if below is not None else 1
        wide = below.columns if below is not None else 1
        reaches = (above is not None and above.rows > 1) or deep > 1
        if not reaches or (cell and not torn) or (above is not None and above.columns != wide):
            continue
        begin = above or Span(last, column, 1, wide)
        if above is not None:
            joined.spans.remove(above)
        if below is not None:
            spans.remove(below)
        joined.spans.append(replace(begin, rows=begin.rows + deep - torn))


def _table(joined: _Joined, vocabulary: Vocabulary) -> Table:
    rows = tuple(Row(tuple(cell_text_of(cell, vocabulary) for cell in row)) for row in joined.rows)
    spans = sorted(
        (span for span in joined.spans if span.rows > 1 or span.columns > 1), key=lambda s: (s.row, s.column)
    )
    return Table(rows, tuple(spans))
