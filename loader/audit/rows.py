"""Rules about rows: torn by page breaks, shifted, with cells outside every column."""

from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.records.actions import ActionTable
from loader.records.tables import Record, TypedTable


def torn(view: AuditView) -> Iterator[Fault]:
    """Rows that go on behind a page break and a repeated header, also those that reading has not mended."""
    faults: list[Fault] = []
    before = ""
    for table, actions in view.tables:
        own = _locations(actions)
        for record in table.records:
            goes_on = record.location not in own or table.of(record, "action").plain[:1].islower()
            if before and record.header_before and goes_on:
                message = f"the row at {before} is torn by a page break and goes on at {record.location}"
                faults.append(Fault(message, (before, record.location), subject=before))
            elif record.location in own:
                before = record.location
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
        "A row whose cells stand to the left or right of the headers that they belong under; they are "
        "read where their contents fit.",
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
)
