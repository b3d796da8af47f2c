"""Rules about columns and tables: empty, or not understood."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Table, Text
from loader.records.risks import read_matrix


def empty_columns(view: AuditView) -> Iterator[Fault]:
    """Columns that have a header and nothing under it."""
    found: dict[str, list[str]] = defaultdict(list)
    for table in view.outline.tables():
        filled = [record for record in table.records if sum(map(bool, record.cells)) > 1]
        for at, column in enumerate(table.columns):
            if len(filled) > 1 and column.header and not any(record.cells[at] for record in table.records):
                found[column.header.plain].append(column.header.location)
    for header, places in found.items():
        tables = "its table" if len(places) == 1 else f"{len(places)} tables"
        yield Fault(f"the column {quoted(header)} is empty in every row of {tables}", tuple(places))


def unknown_columns(view: AuditView) -> Iterator[Fault]:
    """Columns with content whose header says nothing that is understood."""
    found: dict[str, list[str]] = defaultdict(list)
    for table in view.outline.tables():
        for at, column in enumerate(table.columns):
            if (
                table.kind
                and column.header
                and not column.meaning
                and any(record.cells[at] for record in table.records)
            ):
                found[column.header.plain].append(column.header.location)
    for header, places in found.items():
        yield Fault(
            f"the column {quoted(header)} was not understood and is left out of the graph", tuple(places)
        )


def unknown_tables(view: AuditView) -> Iterator[Fault]:
    """Tables of no known kind; contents lists, matrices, keys and single rows are no matter."""
    matrices = _matrices(view)
    for table in view.outline.tables():
        rows = [[cell for cell in record.cells if cell] for record in table.records]
        first = next(iter(rows), [])
        known = table.kind or not first or first[0].location in matrices
        if len(rows) > 1 and not known and not _layout(rows):
            words = quoted(" | ".join(cell.plain for cell in first), 12)
            message = f"a table of {len(rows)} rows was not recognised; it begins {words}"
            yield Fault(message, (first[0].location,))


def _matrices(view: AuditView) -> set[str]:
    tables = (block for block in view.document.blocks if isinstance(block, Table))
    return {table.rows[0].location for table in tables if read_matrix(table)}


def _layout(rows: list[list[Text]]) -> bool:
    """Whether a table lists contents, explains abbreviations, or is nothing but single cells."""
    numbers = sum(1 for row in rows if row and row[-1].plain.strip(" .").isdigit())
    keys = sum(
        1
        for row in rows
        if row and len(row[0].plain) <= 8 and row[0].plain.isalpha() and row[0].plain[:2].isupper()
    )
    single = sum(1 for row in rows if len(row) < 2)
    return any(2 * count >= len(rows) for count in (numbers, keys, single))


RULES: Final = (
    Rule(
        "empty column",
        "A column that is empty throughout",
        "low",
        "A column with a header and no entry in any row of a table with two rows or more.",
        "The plan promises something, such as a RAG rating, that nobody has filled in.",
        "the column “RAG status” is empty in every row of its table",
        empty_columns,
    ),
    Rule(
        "column not understood",
        "A column that was not understood",
        "note",
        "A column of a recognised table whose header has no known meaning; what stands in it is not in "
        "the graph.",
        "It tells what to read in the document itself.",
        "the column “Seat” was not understood and is left out of the graph",
        unknown_columns,
    ),
    Rule(
        "table not recognised",
        "A table that was not recognised",
        "note",
        "A table of two rows or more that is no table of actions, people, boards, risks, money or the "
        "like, and no contents list, scoring matrix or key.",
        "It tells what to read in the document itself.",
        "a table of 3 rows was not recognised; it begins “Date | Time | Place”",
        unknown_tables,
    ),
)
