"""Rules about tables: rows torn or shifted, cells outside every column, columns empty or not understood."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Table, Text
from loader.records.actions import ActionTable
from loader.records.risks import read_matrix
from loader.records.tables import Record, TypedTable


def torn(view: AuditView) -> Iterator[Fault]:
    """Rows that go on behind a page break and a repeated header."""
    faults: list[Fault] = []
    for table, actions in view.tables:
        own = _locations(actions)
        before: Record | None = None
        for record in table.records:
            if record.location in own:
                before = record
            elif record.header_before and before:
                message = (
                    f"the row at {before.location} is torn by a page break and goes on at {record.location}"
                )
                faults.append(Fault(message, (before.location, record.location), subject=before.location))
    yield from gathered(faults, "{count} rows are torn by page breaks: those at {subjects}")


def _locations(actions: ActionTable) -> frozenset[str]:
    """Where the rows, the notes and the themes of a table stand."""
    rows = {row.location for action in actions.actions for row in action.rows}
    return frozenset(
        rows | {note.location for note in actions.notes} | {a.theme.location for a in actions.actions}
    )


def shifted(view: AuditView) -> Iterator[Fault]:
    """Rows whose cells stand in other columns than their headers say."""
    faults = (
        Fault(
            f"the cells of the row at {record.location} stand in the wrong columns",
            (record.location,),
            subject=record.location,
        )
        for table in view.outline.tables("action", "risk", "recommendation")
        for record in table.records
        if record.torn and record.location in view.rows
    )
    yield from gathered(faults, "the cells of {count} rows stand in the wrong columns: those at {subjects}")


def outside(view: AuditView) -> Iterator[Fault]:
    """Cells beyond the last column of their table."""
    faults = (
        Fault(
            f"a cell stands outside every column: {quoted(cell.plain)}",
            (cell.location,),
            subject=cell.location,
        )
        for table in view.outline.tables()
        for record in table.records
        if table.kind and len(table.columns) > 2
        for cell in _beyond(view, table, record)
    )
    yield from gathered(faults, "{count} cells stand outside every column: {subjects}")


def _beyond(view: AuditView, table: TypedTable, record: Record) -> Iterator[Text]:
    row = view.rows.get(record.location)
    if row and any(cell in row.cells for cell in record.cells if cell):
        yield from (cell for cell in row.cells[len(table.columns) :] if cell and cell not in record.cells)


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
    """Tables that are none of the known kinds; contents lists, matrices, keys and single rows are no matter."""
    matrices = {
        block.rows[0].location
        for block in view.document.blocks
        if isinstance(block, Table) and read_matrix(block)
    }
    for table in view.outline.tables():
        rows = [[cell for cell in record.cells if cell] for record in table.records]
        first = next(iter(rows), [])
        if (
            not table.kind
            and len(rows) > 1
            and first
            and first[0].location not in matrices
            and not _layout(rows)
        ):
            words = quoted(" | ".join(cell.plain for cell in first), 12)
            yield Fault(
                f"a table of {len(rows)} rows was not recognised; it begins {words}", (first[0].location,)
            )


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
        "row torn by page break",
        "A row torn by a page break",
        "low",
        "A row of an action table that goes on behind a repeated header; both parts are read as one action.",
        "Whoever copies the table may take the second part for an action of its own, or lose it.",
        "the row at L43 is torn by a page break and goes on at L50",
        torn,
    ),
    Rule(
        "row in wrong columns",
        "A row whose cells are shifted",
        "low",
        "A row whose cells stand to the left or right of the headers that they belong under; they are read where their "
        "contents fit.",
        "A reader may take the start date for the end date, or a board for the lead.",
        "the cells of the row at L70 stand in the wrong columns",
        shifted,
    ),
    Rule(
        "cell outside columns",
        "A cell outside every column",
        "low",
        "A cell to the right of the last column that has a header.",
        "What stands there belongs to nothing and is read as nothing.",
        "a cell stands outside every column: “see minutes of May”",
        outside,
    ),
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
        "A column of a recognised table whose header has no known meaning; what stands in it is not in the graph.",
        "It tells what to read in the document itself.",
        "the column “Seat” was not understood and is left out of the graph",
        unknown_columns,
    ),
    Rule(
        "table not recognised",
        "A table that was not recognised",
        "note",
        "A table of two rows or more that is no table of actions, people, boards, risks, money or the like, and no "
        "contents list, scoring matrix or key.",
        "It tells what to read in the document itself.",
        "a table of 3 rows was not recognised; it begins “Date | Time | Place”",
        unknown_tables,
    ),
)
