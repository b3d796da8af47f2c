"""Matrices of members and boards: who has a seat where, a mark in each cell."""

from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Span, Table, Text
from loader.records.headers import read_header
from loader.records.seats import is_mark, seats
from loader.records.spans import Spanned
from loader.records.typed_table import Column, Record, TypedTable, padded
from loader.values.bodies import is_abbreviation, kind_of
from loader.values.people import VACANT, is_confident_name, read_person
from loader.values.posts import is_post, may_be_a_name

SEAT_ON: Final = "seat_on"
"""The meaning of a column that is headed by a board and holds a mark for each of its members."""
_MOST_HEADS: Final = 3
_OF_MEMBERS: Final = frozenset({"name", "members", "organisation", "supporting"})
_SAYS_MORE: Final = frozenset({"role", "initials"})
_TOTALS: Final = ("total", "number of", "quorum")


def membership(table: Table) -> TypedTable | None:
    """The table as a roster whose columns say who sits where; None where it is no matrix of members.

    The boards head the columns, or the rows: then the table is turned first.
    """
    if not any(is_mark(cell.plain) for row in table.rows for cell in row.cells[1:] if cell):
        return None
    return _matrix(table) or _matrix(_turned(table))


def _turned(table: Table) -> Table:
    width = max(len(row.cells) for row in table.rows)
    rows = [padded(row.cells, width) for row in table.rows]
    spans = tuple(Span(span.column, span.row, span.columns, span.rows) for span in table.spans)
    return Table(tuple(Row(cells) for cells in zip(*rows, strict=True)), spans)


def _matrix(table: Table) -> TypedTable | None:
    for count in range(1, min(_MOST_HEADS, len(table.rows) - 1) + 1):
        head, body = table.rows[:count], list(_about_members(table.rows, count))
        columns = _columns(head, body)
        if any(column.meaning == SEAT_ON for column in columns):
            return _roster(table, columns, body)
    return None


def _about_members(rows: Sequence[Row], count: int) -> Iterator[Row]:
    """The rows below the heads, without heads printed again, labels of groups, and counts."""
    heads = {tuple(cell.plain for cell in row.cells) for row in rows[:count]}
    for row in rows[count:]:
        filled = [cell.plain for cell in row.cells if cell]
        again = tuple(cell.plain for cell in row.cells) in heads
        if len(filled) > 1 and not again and not _counts(filled):
            yield row


def _counts(filled: Sequence[str]) -> bool:
    """Whether a row counts the seats, whatever it is called: `Total`, `Seats | 4 | 2`."""
    return filled[0].lower().startswith(_TOTALS) or all(cell.isdecimal() for cell in filled[1:])


def _columns(head: Sequence[Row], body: Sequence[Row]) -> tuple[Column, ...]:
    """The columns with their meanings; () where none of them says who a row is about."""
    width = max((len(row.cells) for row in (*head, *body)), default=0)
    columns = [_column(_head_of(head, at), _values(body, at)) for at in range(width)]
    meanings = {column.meaning for column in columns}
    return tuple(columns) if meanings & {"name", "organisation"} else ()


def _head_of(head: Sequence[Row], at: int) -> Text:
    """The lowest head of a column that is not empty."""
    cells = [row.cells[at] for row in reversed(head) if at < len(row.cells)]
    return next(filter(None, cells), NO_TEXT)


def _values(body: Sequence[Row], at: int) -> list[str]:
    return [row.cells[at].plain for row in body if at < len(row.cells) and row.cells[at]]


def _column(head: Text, values: Sequence[str]) -> Column:
    if values and _names_a_board(head.plain) and all(map(is_mark, values)):
        return Column(SEAT_ON if set(seats(values, values)) & {"chair", "member"} else "", head)
    reading = read_header(head.plain) if head else None
    said = reading.meaning if reading else ""
    if said in _SAYS_MORE:
        return Column(said, head)
    return Column(_subject(values, sure=said in _OF_MEMBERS), head)


def _names_a_board(head: str) -> bool:
    """Whether a head is a board's name, or letters that may stand for one."""
    return is_abbreviation(head) or (kind_of(head) == "board" and len(head.split()) > 1)


def _subject(values: Sequence[str], sure: bool) -> str:
    """Whether a column holds people, posts or bodies; `sure` where its head says that it holds such."""
    told = [value for value in values if not VACANT.fullmatch(value)]
    if _mostly(told, [value for value in told if _is_person(value, sure)]):
        return "name"
    if _mostly(told, [value for value in told if is_post(value)]):
        return "name" if sure else "role"
    bodies = [value for value in told if kind_of(value) == "organisation"]
    return "organisation" if told and (sure or len(bodies) == len(told)) else ""


def _mostly(all_: Sequence[str], some: Sequence[str]) -> bool:
    return bool(some) and len(some) >= 0.6 * len(all_)


def _is_person(value: str, sure: bool) -> bool:
    first = value.partition(",")[0] if read_person(value) is None else value
    person = read_person(first)
    if person is None or kind_of(first):
        return False
    return is_confident_name(first) or (sure and may_be_a_name(person.name))


def _roster(table: Table, columns: tuple[Column, ...], body: Sequence[Row]) -> TypedTable:
    """One name and one organisation a row; a cell that covers several rows is said of each."""
    kept: list[Column] = []
    for column in columns:
        again = column.meaning != SEAT_ON and column.meaning in {one.meaning for one in kept}
        kept.append(Column("" if again else column.meaning, column.header))
    rows = Spanned(table).spread(body, kept)
    return TypedTable(
        "roster", tuple(kept), tuple(Record(padded(row.cells, len(kept)), row.location) for row in rows)
    )
