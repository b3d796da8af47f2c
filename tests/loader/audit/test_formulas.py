"""Formulas of workbooks: without a result, with an error; written by real programs, results taken out."""

import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path

import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from loader.audit.view import AuditView
from loader.documents.blocks import Document
from loader.documents.files import PlanFile, read_file
from loader.documents.workbook_reader import read_workbook
from tests.loader.audit.inspected import document_view, told

HEADER = ("No.", "Action", "Lead", "Deadline", "Score")
ACTIONS = (
    (1, "Light the quay at night", "Anna Marsh", "May 2025"),
    (2, "Train the wardens of the quay", "Ben Otter", "June 2025"),
    (3, "Open a shelter for the night", "Anna Marsh", "July 2025"),
)
KIND = "formula without result"


def _workbook(*without: str, hidden: str = "") -> bytes:
    """A plan with a column of worked-out formulas, E3 to E5; those of `without` lose their results."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Actions")
        sheet.write(0, 0, "Harbour Safety Plan 2024 to 2026")
        sheet.write_row(1, 0, HEADER)
        for row, cells in enumerate(ACTIONS, start=2):
            sheet.write_row(row, 0, cells)
            sheet.write_formula(row, 4, "=2*3", None, 6)
        if hidden:
            sheet.set_column(hidden, None, None, {"hidden": True})
    content = stream.getvalue()
    for cell in without:
        content = _changed(content, cell, "", "")
    return content


def _changed(content: bytes, cell: str, kind: str, result: str) -> bytes:
    """The workbook with another type and another stored result of one formula."""
    found = rf'<c r="{cell}"([^>]*)>(<f>[^<]*</f>)<v>[^<]*</v>'
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                changed, count = re.subn(found, rf'<c r="{cell}"\1{kind}>\2{result}', text.decode())
                assert count == 1
                text = changed.encode()
            new.writestr(name, text)
    return stream.getvalue()


def _view(content: bytes, name: str = "plan.xlsx") -> AuditView:
    digest, found = hashlib.sha256(content).hexdigest(), read_workbook(content, name)
    return document_view(Document(name, "xlsx", digest, found.blocks, found.unworked))


def test_a_single_formula_without_a_result_is_told_with_sheet_and_cell() -> None:
    said = "the cell Actions!E4 under “Score” holds a formula without a result and is read as empty"
    assert told(_view(_workbook("E4")), KIND) == [(said, ("Actions!E4",))]


def test_formulas_with_results_are_no_matter() -> None:
    assert told(_view(_workbook()), KIND) == []


def test_a_formula_in_a_hidden_column_is_no_matter() -> None:
    assert told(_view(_workbook("E4", hidden="E:E")), KIND) == []


def test_an_empty_text_is_a_result() -> None:
    content = _changed(_workbook(), "E4", ' t="str"', "<v></v>")
    assert told(_view(content), KIND) == []


def test_it_changes_nothing_else_in_the_graph() -> None:
    plain, without = _view(_workbook(hidden="E:E")), _view(_workbook("E4", hidden="E:E"))
    assert set(plain.graph.nodes) == set(without.graph.nodes)
    assert told(_view(_workbook("E4")), "row in wrong columns") == []


def test_an_open_document(tmp_path: Path) -> None:
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Actions")
    for number, cells in enumerate((HEADER, *ACTIONS)):
        row = TableRow()
        for value in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        if number:
            worked = {"valuetype": "float", "value": "6"} if number != 2 else {}
            row.addElement(TableCell(formula="of:=2*3", **worked))
        sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    path = tmp_path / "plan.ods"
    document.save(path)
    view = document_view(read_file(PlanFile(path, path.name)))
    assert [places for _, places in told(view, KIND)] == [("Actions!E3",)]


def test_the_error_of_a_formula() -> None:
    view = _view(_changed(_workbook(), "E5", ' t="e"', "<v>#REF!</v>"))
    assert told(view, "formula with error") == [("the cell Actions!E5 shows #REF!", ("Actions!E5",))]
    assert told(_view(_workbook()), "formula with error") == []
