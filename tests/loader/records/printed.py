"""Tables as they are printed in a test: one row a line, the cells apart by bars."""

from loader.documents.blocks import NO_TEXT, Line, Row, Table, Text
from loader.records.tables import TypedTable, typed_tables


def table(printed: str) -> Table:
    """The table of rows such as `Action | Lead`; a row stands on the line of its number."""
    rows = [line for line in printed.strip("\n").split("\n") if line.strip()]
    return Table(tuple(_row(row, f"L{at}") for at, row in enumerate(rows, start=1)))


def _row(printed: str, location: str) -> Row:
    return Row(tuple(text(cell.strip(), location) for cell in printed.split("|")))


def text(printed: str, location: str = "L1") -> Text:
    """A text as it stands on one line; `**bold**` is bold."""
    plain = printed.strip("*") if printed.startswith("**") else printed
    strong = plain if printed.startswith("**") else ""
    return Text(plain, (Line(plain, location),), strong) if plain else NO_TEXT


def typed(printed: str) -> list[TypedTable]:
    """The typed tables of printed rows."""
    return list(typed_tables(table(printed)))


def only(printed: str, kind: str) -> TypedTable:
    """The one typed table of printed rows, of this kind."""
    (found,) = typed(printed)
    assert found.kind == kind, (found.kind, [column.meaning for column in found.columns])
    return found


def meanings(found: TypedTable) -> list[str]:
    """The meanings of the columns, `+` behind those after mitigation."""
    return [column.meaning + "+" * column.after for column in found.columns]


def rows(found: TypedTable) -> list[str]:
    """The records as they are printed."""
    return [" | ".join(cell.plain for cell in record.cells) for record in found.records]
