"""Plans of very different layout as workbooks, made by different programs; their councils are invented."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Final

import xlsxwriter
import xlwt
from odf import style, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Values = Sequence[object]
_BOLD: Final = Font(bold=True)
_GREY: Final = PatternFill("solid", fgColor="FFD9D9D9")


def _saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _first(book: Workbook, title: str) -> Worksheet:
    sheet = book.worksheets[0]
    sheet.title = title
    return sheet


def _rows(sheet: Worksheet, top: int, rows: Sequence[Values], left: int = 1) -> None:
    for row, values in enumerate(rows, start=top):
        for column, value in enumerate(values, start=left):
            if value is not None:
                sheet.cell(row, column).value = value  # type: ignore[assignment]


def _header(sheet: Worksheet, row: int) -> None:
    for cell in sheet[row]:
        if cell.value is not None:
            cell.font, cell.fill = _BOLD, _GREY


def one_sheet() -> bytes:
    """A title over the columns, a note, themes that span rows, dates in several formats, struck-out words."""
    book = Workbook()
    sheet = _first(book, "Plan")
    sheet["A1"] = "Marlow Community Safety Partnership Action Plan 2025-26"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "Progress is reported to the partnership each quarter."
    sheet["A3"] = "Dates are the last day on which an action is due."
    header = ["Ref", "Theme", "Action", "Lead", "Start", "By when", "RAG", "Budget"]
    _rows(
        sheet,
        5,
        [
            header,
            [1.1, "Violence", "Run weapons sweeps\nin parks", "Marlow Police", date(2025, 4, 1)],
            [1.2, None, "Commission mentoring for young people", "Marlow Council", date(2025, 5, 1)],
            [1.1, None, "Report to the partnership", "Jane Okoro", date(2025, 6, 1), date(2026, 3, 4), "Red"],
        ],
    )
    _header(sheet, 5)
    sheet.merge_cells("B6:B8")
    _rows(sheet, 6, [[date(2026, 3, 31), "Green", 0.5], ["Ongoing", "Amber", 1500]], left=6)
    formats = {"E6": "mmm-yy", "F6": "dd/mm/yyyy", "H6": "0%", "E7": "mmmm yyyy", "H7": '"£"#,##0'}
    formats |= {"A8": "0.00", "E8": "m/d/yyyy", "F8": "mm-dd-yy"}
    for place, code in formats.items():
        sheet[place].number_format = code
    sheet["C8"] = CellRichText(
        TextBlock(InlineFont(b=True), "Report"),
        " to the partnership ",
        TextBlock(InlineFont(strike=True), "every month "),
        "each quarter",
    )
    return _saved(book)


def sheet_a_theme() -> bytes:
    """A cover, a sheet for each theme under one repeated title, a hidden sheet, hidden rows and columns."""
    book = Workbook()
    cover = _first(book, "Cover")
    cover["B2"] = "Ashvale Safer Streets Strategy 2024-27"
    cover["B2"].font = Font(bold=True, size=20)
    cover["B4"] = "The strategy is overseen by the Ashvale Safer Streets Board."
    for number, (name, action) in enumerate(
        [("Violence", "Map where violence happens"), ("Drugs", "Open a recovery centre")], start=1
    ):
        sheet = book.create_sheet(f"Theme {number} {name}")
        sheet["A1"] = "Ashvale Safer Streets Strategy 2024-27"
        sheet["A1"].font = _BOLD
        _rows(
            sheet,
            3,
            [
                ["No", "Action", "Internal note", "Lead agency", "Deadline"],
                [f"{number}.1", action, "not for print", "Ashvale Council", "March 2026"],
                [f"{number}.2", "Withdrawn action", "hidden", "Nobody", "2025"],
                [f"{number}.3", "Train all front-line staff", None, "Ashvale Police", "June 2027"],
            ],
        )
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[5].hidden = True
    notes = book.create_sheet("Workings")
    notes["A1"] = "Not to be published"
    notes.sheet_state = "veryHidden"
    return _saved(book)


def two_header_rows() -> bytes:
    """A header of two rows with a group over two columns, and rows that name the section under them."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet("Delivery Plan")
    bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter"})
    month = book.add_format({"num_format": "mmm yyyy"})
    sheet.merge_range("A1:F1", "Wexbridge Domestic Abuse Delivery Plan 2025-28", bold)
    for place, label in (("A3:A4", "Action"), ("B3:B4", "Lead officer"), ("E3:E4", "Success measure")):
        sheet.merge_range(place, label, bold)
    sheet.merge_range("C3:D3", "Timescale", bold)
    sheet.write_row("C4", ["Start", "End"], bold)
    sheet.write("F4", "RAG", bold)
    sheet.merge_range("A5:F5", "Objective 1: Survivors are safe", bold)
    sheet.write("A6", "Open a refuge for twelve families")
    sheet.write_row("B6", ["Amina Yusuf", 45748, 46112], month)
    sheet.write_row("E6", ["Twelve families housed", "Green"])
    sheet.merge_range("A7:F7", "Objective 2: Perpetrators change", bold)
    sheet.write("A8", "Run a behaviour change programme")
    sheet.write_row("B8", ["Tom Hill", 45778, 46843], month)
    sheet.write_row("E8", ["Eighty men complete it", "Amber"])
    book.close()
    return stream.getvalue()


def side_by_side() -> bytes:
    """Actions, a key beside them, people and risks below, parted by empty columns and rows."""
    book = Workbook()
    sheet = _first(book, "Sheet1")
    sheet["A1"] = "CARWEN CLIMATE ACTION PLAN 2026"
    _rows(
        sheet,
        3,
        [
            ["Action", "Responsible", "Due"],
            ["Insulate the homes of people who are in fuel poverty", "Carwen Council", "Dec 2026"],
            ["Plant five thousand trees along the river", "Carwen Rivers Trust", "Mar 2027"],
            ["Buy electric refuse vehicles for the whole fleet", "Lena Fox", "Sep 2026"],
        ],
    )
    _rows(sheet, 3, [["Colour", "Meaning"], ["Green", "On track"]], left=5)
    sheet["A9"] = "Who we are"
    _rows(sheet, 10, [["Name", "Role"], ["Lena Fox", "Head of Fleet"], ["Ivan Petrov", "Chair"]])
    _rows(
        sheet,
        14,
        [
            ["Risk", "Likelihood", "Impact", "Risk owner"],
            ["Grants end before the homes are insulated", 3, 4, "Lena Fox"],
        ],
    )
    for row in (3, 10, 14):
        _header(sheet, row)
    return _saved(book)


def old_excel() -> bytes:
    """A workbook as Excel 97 stored it: merged cells, formats, hidden parts, text in several fonts."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Action plan")
    bold = xlwt.easyxf("font: bold on")
    sheet.write_merge(0, 0, 0, 4, "Northmoor Road Safety Plan 2025", bold)
    for column, label in enumerate(["No", "Action", "Lead", "Target date", "Cost", "Secret"]):
        sheet.write(2, column, label, bold)
    day, money = xlwt.easyxf(num_format_str="DD/MM/YYYY"), xlwt.easyxf(num_format_str="£#,##0")
    plain, struck = xlwt.easyfont(""), xlwt.easyfont("struck_out on")
    for row, (action, lead, due, cost) in enumerate(
        [
            ("Put crossings outside every school", "Northmoor Council", date(2025, 9, 1), 20000),
            ("Check speeds on rural roads – each week", "Northmoor Police", date(2025, 12, 31), 1500.4),
            ("Hidden", "Nobody", date(2025, 1, 1), 0),
        ],
        start=3,
    ):
        sheet.write(row, 0, row - 2)
        sheet.write(row, 1, action)
        sheet.write(row, 2, lead)
        sheet.write(row, 3, due, day)
        sheet.write(row, 4, cost, money)
        sheet.write(row, 5, "not seen")
    sheet.write_rich_text(6, 1, [("Teach cycling ", plain), ("to all ", struck), ("to pupils", plain)])
    sheet.write(6, 2, "Northmoor Wheelers")
    sheet.col(5).hidden = True
    sheet.row(5).hidden = True
    sheet.row(5).height_mismatch = True
    hidden = book.add_sheet("Old")
    hidden.write(0, 0, "old")
    hidden.visibility = 2
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def open_document() -> bytes:
    """A workbook of the OpenDocument format: spans, repeated cells, hidden parts, a comment."""
    document = OpenDocumentSpreadsheet()
    hidden = style.Style(name="hid", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    bold = style.Style(name="strong", family="table-cell")
    bold.addElement(style.TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(hidden)
    document.automaticstyles.addElement(bold)
    sheet = table.Table(name="Actions")
    sheet.addElement(table.TableColumn(numbercolumnsrepeated=3))
    sheet.addElement(table.TableColumn(visibility="collapse"))
    sheet.addElement(table.TableColumn())

    def row(*cells: str, look: str | None = None, seen: str = "visible") -> None:
        line = table.TableRow(visibility=seen)
        for printed in cells:
            line.addElement(_cell(printed, look))
        sheet.addElement(line)

    row("Tarnside Homelessness Plan 2026", look="strong")
    sheet.addElement(table.TableRow(numberrowsrepeated=2))
    row("Priority", "Action", "Lead", "unseen", "By when", look="strong")
    spanning = table.TableRow()
    spanning.addElement(_cell("Prevent", None, rows=2))
    for printed in ("Answer calls\nwithin a day", "Tarnside Council", "unseen", "31/03/2026"):
        spanning.addElement(_cell(printed, None))
    sheet.addElement(spanning)
    covered = table.TableRow()
    covered.addElement(table.CoveredTableCell())
    for printed in ("Keep a list of empty homes", "Priya Nair", "unseen", "June 2026"):
        covered.addElement(_cell(printed, None))
    sheet.addElement(covered)
    row("Filtered", "out", "of", "the", "list", seen="filter")
    document.spreadsheet.addElement(sheet)
    document.spreadsheet.addElement(_hidden_sheet())
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _cell(printed: str, look: str | None, rows: int = 1) -> table.TableCell:
    settings: dict[str, object] = {"numberrowsspanned": rows} if rows > 1 else {}
    if look:
        settings["stylename"] = look
    cell = table.TableCell(valuetype="string", **settings)
    for paragraph in printed.split("\n"):
        cell.addElement(text.P(text=paragraph))
    return cell


def _hidden_sheet() -> table.Table:
    sheet = table.Table(name="Notes", stylename="hid")
    line = table.TableRow()
    line.addElement(_cell("Not to be published", None))
    sheet.addElement(line)
    return sheet


PLANS: Final[dict[str, Callable[[], bytes]]] = {
    "one-sheet.xlsx": one_sheet,
    "sheet-a-theme.xlsx": sheet_a_theme,
    "two-header-rows.xlsx": two_header_rows,
    "side-by-side.xlsx": side_by_side,
    "old-excel.xls": old_excel,
    "open-document.ods": open_document,
}
"""The plans by the names of their files."""


def write_plans(folder: Path) -> None:
    """Write the plans into a folder, from where a spreadsheet program may save them again."""
    for name, make in PLANS.items():
        folder.joinpath(name).write_bytes(make())


if __name__ == "__main__":
    write_plans(Path(sys.argv[1]))
