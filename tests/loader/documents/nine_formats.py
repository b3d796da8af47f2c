"""One plan written in nine formats, from one source."""

import csv
import html
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import docx
import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs and a table; either may be absent."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


TITLE: Final = "Port Haven Harbour Safety Plan 2024 to 2026"
HEAD: Final = (
    "No.",
    "Action",
    "Lead officer",
    "Lead organisation",
    "Partners",
    "Overseen by",
    "By when",
    "RAG",
)
PLAN: Final = (
    Section(
        "Introduction",
        (
            "This plan is published by Port Haven Council.",
            "The Harbour Safety Board reports to the Port Haven Partnership Board.",
            "The Harbour Safety Board is chaired by Anna Marsh.",
        ),
    ),
    Section(
        "Members of the Harbour Safety Board",
        (),
        (
            ("Name", "Role", "Organisation"),
            ("Anna Marsh", "Director of Public Safety", "Port Haven Council"),
            ("Ben Carter", "Superintendent", "Marine Police"),
            ("Clara Finch", "Head of Prevention", "Coastal Health Trust"),
        ),
    ),
    Section(
        "Priority 1: Safe streets",
        (),
        (
            HEAD,
            (
                "1.1",
                "Light the quay at night and mend the railings",
                "Anna Marsh",
                "Port Haven Council",
                "Marine Police",
                "Harbour Safety Board",
                "March 2025",
                "Green",
            ),
            (
                "1.2",
                "Train every warden in first aid",
                "Ben Carter",
                "Marine Police",
                "Coastal Health Trust; Quayside Trust",
                "Harbour Safety Board",
                "30/06/2025",
                "Amber",
            ),
            ("1.3", "Open a night shelter by the station", "", "Quayside Trust", "", "", "Ongoing", ""),
        ),
    ),
    Section(
        "Priority 2: Young people",
        (),
        (
            HEAD,
            (
                "2.1",
                "Teach every pupil in year six to swim",
                "Clara Finch",
                "Coastal Health Trust",
                "Port Haven Council",
                "Harbour Safety Board",
                "2025/26",
                "Red",
            ),
        ),
    ),
)


def text() -> bytes:
    """Tabs between the cells."""
    lines = [TITLE, ""]
    for section in PLAN:
        lines += [section.heading, ""]
        lines += [line for paragraph in section.paragraphs for line in (paragraph, "")]
        lines += ["\t".join(row) for row in section.rows]
        lines += [""] if section.rows else []
    return "\n".join(lines).encode()


def markdown() -> bytes:
    """Pipe tables."""
    lines = [f"# {TITLE}", ""]
    for section in PLAN:
        lines += [f"## {section.heading}", ""]
        lines += [line for paragraph in section.paragraphs for line in (paragraph, "")]
        for at, row in enumerate(section.rows):
            lines.append(f"| {' | '.join(row)} |")
            if not at:
                lines.append("|---" * len(row) + "|")
        lines.append("")
    return "\n".join(lines).encode()


def web_page() -> bytes:
    """A page with a menu."""
    parts = [
        "<!doctype html><html><head><title>Plans</title></head><body><nav><a href='/'>Home</a></nav><main>"
    ]
    parts.append(f"<h1>{TITLE}</h1>")
    for section in PLAN:
        parts.append(f"<h2>{html.escape(section.heading)}</h2>")
        parts += [f"<p>{html.escape(paragraph)}</p>" for paragraph in section.paragraphs]
        if section.rows:
            parts.append("<table>")
            for at, row in enumerate(section.rows):
                kind = "td" if at else "th"
                parts.append(
                    "<tr>" + "".join(f"<{kind}>{html.escape(cell)}</{kind}>" for cell in row) + "</tr>"
                )
            parts.append("</table>")
    return "".join([*parts, "</main></body></html>"]).encode()


def separated() -> bytes:
    """Commas between the cells, prose in the first one."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows(_grid())
    return out.getvalue().encode("utf-8-sig")


def _grid() -> list[list[str]]:
    """The plan as rows of one sheet."""
    rows: list[list[str]] = [[TITLE], []]
    for section in PLAN:
        rows += [[section.heading], []]
        rows += [[paragraph] for paragraph in section.paragraphs]
        rows += [list(row) for row in section.rows]
        rows.append([])
    return rows


def word() -> bytes:
    """Headings by style."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for section in PLAN:
        document.add_heading(section.heading, 1)
        for paragraph in section.paragraphs:
            document.add_paragraph(paragraph)
        if section.rows:
            table = document.add_table(len(section.rows), len(section.rows[0]))
            for cells, row in zip(table.rows, section.rows, strict=True):
                for cell, printed in zip(cells.cells, row, strict=True):
                    cell.text = printed
    return _saved(document.save)


def workbook() -> bytes:
    """One sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for at, row in enumerate(_grid(), start=1):
        for column, printed in enumerate(row, start=1):
            if printed:
                sheet.cell(at, column, printed)
    return _saved(book.save)


def old_workbook() -> bytes:
    """The same, as Excel wrote until 2003."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Plan")
    for at, row in enumerate(_grid()):
        for column, printed in enumerate(row):
            if printed:
                sheet.write(at, column, printed)
    return _saved(book.save)


def open_workbook() -> bytes:
    """The same, as OpenDocument."""
    book = OpenDocumentSpreadsheet()
    sheet = OdfTable(name="Plan")
    for printed_row in _grid():
        row = TableRow()
        for printed in printed_row:
            cell = TableCell(valuetype="string")
            if printed:
                cell.addElement(P(text=printed))
            row.addElement(cell)
        if not printed_row:
            row.addElement(TableCell())
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    return _saved(book.write)


def pdf() -> bytes:
    """Ruled tables, on landscape pages."""
    styles = getSampleStyleSheet()
    story: list[Flowable] = [Paragraph(TITLE, styles["Title"])]
    for section in PLAN:
        story.append(Paragraph(section.heading, styles["Heading1"]))
        story += [Paragraph(paragraph, styles["BodyText"]) for paragraph in section.paragraphs]
        if section.rows:
            cells = [[Paragraph(cell, styles["BodyText"]) for cell in row] for row in section.rows]
            widths = [760 / len(section.rows[0])] * len(section.rows[0])
            table = Table(cells, colWidths=widths, repeatRows=1)
            table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")]))
            story += [table, Spacer(1, 12)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=36, rightMargin=36).build(story)
    return out.getvalue()


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()


FORMATS: Final[Mapping[str, Callable[[], bytes]]] = MappingProxyType(
    {
        "txt": text,
        "md": markdown,
        "html": web_page,
        "csv": separated,
        "docx": word,
        "xlsx": workbook,
        "xls": old_workbook,
        "ods": open_workbook,
        "pdf": pdf,
    }
)
"""What writes the plan, by the ending of the file."""
