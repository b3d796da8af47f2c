"""Rules about the formulas of workbooks: without a result, with an error in its place."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Table, Text

_CELL: Final = re.compile(r"(?P<sheet>.*)!(?P<column>[A-Z]+)(?P<row>\d+)", re.DOTALL)
_ERROR: Final = re.compile(r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)")


def without_result(view: AuditView) -> Iterator[Fault]:
    """Cells that are empty because their formula was never worked out."""
    found = view.document.unworked
    headers = _headers(view) if found else []
    said = "holds a formula without a result and is read as empty"
    yield from gathered(
        (
            Fault(f"the cell {place}{_under(headers, place)} {said}", (place,), subject=place)
            for place in found
        ),
        "{count} cells hold a formula without a result and are read as empty: {subjects}",
    )


def with_error(view: AuditView) -> Iterator[Fault]:
    """Cells that show a formula's error where its result should stand."""
    shown = [cell for cell in _cells(view) if _ERROR.fullmatch(cell.plain)]
    yield from gathered(
        (Fault(f"the cell {c.location} shows {c.plain}", (c.location,), subject=c.location) for c in shown),
        "{count} cells show the error of a formula: {subjects}",
    )


def _cells(view: AuditView) -> Iterator[Text]:
    tables = (block for block in view.document.blocks if isinstance(block, Table))
    return (cell for table in tables for row in table.rows for cell in row.cells if cell)


def _headers(view: AuditView) -> list[Text]:
    return [column.header for table in view.outline.tables() for column in table.columns if column.header]


def _under(headers: list[Text], place: str) -> str:
    """` under “Score”`: the nearest header above a cell in its column; '' for none."""
    cell = _CELL.fullmatch(place)
    above: dict[int, str] = {}
    for header in headers:
        other = _CELL.fullmatch(header.location)
        if cell and other and cell["sheet"] == other["sheet"] and cell["column"] == other["column"]:
            above[int(other["row"])] = header.plain
    nearest = max((row for row in above if cell and row < int(cell["row"])), default=0)
    return f" under {quoted(above[nearest])}" if nearest else ""


RULES: Final = (
    Rule(
        "formula without result",
        "A formula that was never worked out",
        "medium",
        "A cell of a workbook that holds a formula and no stored result, as programs leave it that write "
        "formulas and do not calculate. In an old workbook (.xls) it cannot be told from a formula that "
        "shows an empty text, and is not found.",
        "A date, a score or a name is missing that everybody sees who opens the workbook in a spreadsheet "
        "program; open it in one and save it once.",
        "the cell Actions!F7 under “Score” holds a formula without a result and is read as empty",
        without_result,
    ),
    Rule(
        "formula with error",
        "A formula that ends in an error",
        "medium",
        "A cell that shows #REF!, #N/A, #DIV/0! or another error of spreadsheet programs, and nothing else.",
        "What should stand there is lost: mostly the cell or the sheet that it was taken from was deleted.",
        "the cell Actions!F7 shows #REF!",
        with_error,
    ),
)
