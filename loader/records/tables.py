"""Tables recognised: a run of printed rows as tables of one kind each."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Table
from loader.records.board_rows import board_rows
from loader.records.cards import upright
from loader.records.column_meanings import columns_of, values_of
from loader.records.columns import aligned
from loader.records.header_rows import sections
from loader.records.memberships import membership
from loader.records.spans import Spanned
from loader.records.table_kinds import kind_of_table
from loader.records.totals import is_total
from loader.records.typed_table import LEADS, Column, Record, TypedTable, padded
from loader.values.people import is_confident_name
from loader.values.posts import is_post

__all__ = ["LEADS", "Column", "Record", "TypedTable", "typed_tables"]

_LETTERS: Final = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,2}|[A-Z]{2,4}")
"""Initials, or initials within a name's letters."""
_LONGEST_OVER: Final = 20
"""Words of a row that stands over a header and names what is under it."""


def typed_tables(table: Table) -> Iterator[TypedTable]:
    """The tables within a run of rows: a header that differs begins a new one, a repeated one does not."""
    matrix = membership(table)
    if matrix:
        yield matrix
        return
    current: tuple[Column, ...] = ()
    records: list[Record] = []
    spanned = Spanned(table)
    over: Row | None = None
    for header, rows in sections(upright(table).rows):
        if not header and not current:
            over = rows.pop() if _is_one_text(rows[-1]) else None
            if rows:
                yield _without_header(rows)
            continue
        columns = columns_of(header, rows) if header else current
        if [column.meaning for column in columns] != [column.meaning for column in current]:
            if current:
                yield _typed(current, records)
            current, records = columns, []
            if over is not None and _is_over_actions(over, columns):
                records = [Record(padded(over.cells, len(columns)), over.location, over_head=True)]
            elif over is not None:
                yield _without_header([over])
            over = None
        spread = tuple(spanned.spread(rows, current))
        records.extend(_records(spread, current, again=bool(header)))
    if current:
        yield _typed(current, records)
    elif over is not None:
        yield _without_header([over])


def _is_one_text(row: Row) -> bool:
    """Whether a row is one text at its left end, as a cell over all columns is."""
    return bool(row.cells[0]) and sum(map(bool, row.cells)) == 1


def _is_over_actions(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row over a header is short, and speaks of the actions under it."""
    text = row.cells[0].plain
    short = len(text.split()) <= _LONGEST_OVER and not text.endswith((".", ";", ","))
    return short and kind_of_table({column.meaning for column in columns}) == "action"


def _typed(columns: Sequence[Column], records: Sequence[Record]) -> TypedTable:
    kind = kind_of_table({column.meaning for column in columns})
    told = board_rows(columns, records) if kind == "board" else records
    return TypedTable(kind, tuple(columns), tuple(told))


def _records(rows: Sequence[Row], columns: Sequence[Column], again: bool) -> Iterator[Record]:
    """The rows under a header, shifted cells put right; a lone first cell, which may span all, stays, and a
    total, whose figure stands where there is room."""
    meanings = [column.meaning for column in columns]
    for order, row in enumerate(rows):
        printed = padded(row.cells, len(meanings))
        as_printed = _is_one_text(row) or is_total(row.cells)
        cells = printed if as_printed else aligned(row.cells, meanings)
        yield Record(cells, row.location, torn=cells != printed, header_before=again and not order)


def _without_header(rows: Sequence[Row]) -> TypedTable:
    """People without a header are a roster; other tables without a header are not understood."""
    meanings = _roster_meanings([values_of(rows, at) for at in range(max(len(row.cells) for row in rows))])
    if len(rows) < 2 or not meanings:
        return TypedTable("", (), tuple(Record(row.cells, row.location) for row in rows))
    columns = tuple(Column(meaning, NO_TEXT) for meaning in meanings)
    records = tuple(Record(padded(row.cells, len(columns)), row.location) for row in rows)
    return TypedTable("roster", columns, records)


def _roster_meanings(columns: Sequence[Sequence[str]]) -> list[str]:
    """The meanings of columns that hold people beyond doubt; [] where they do not."""
    letters = next(
        (at for at, values in enumerate(columns) if values and all(map(_LETTERS.fullmatch, values))), None
    )
    names = next((at for at, values in enumerate(columns) if _are_names(values)), None)
    if names is None or (letters is None and len(columns) < 3):
        return []
    meanings = ["initials" if at == letters else "name" if at == names else "" for at in range(len(columns))]
    role = next(
        (at for at, meaning in enumerate(meanings) if not meaning and any(map(is_post, columns[at]))), None
    )
    if role is not None:
        meanings[role] = "role"
    return meanings


def _are_names(values: Sequence[str]) -> bool:
    return bool(values) and sum(map(is_confident_name, values)) >= 0.6 * len(values)
