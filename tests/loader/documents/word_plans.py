"""Plans of councils as Word documents, each laid out in another way that councils use."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, Final

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Cell

HEADER: Final = ("No", "Action", "Lead", "Partners", "By when")
ACTIONS: Final = (
    ("Open a weekly drop-in for families", "Priya Nair, Family Hubs Manager", "Marlow Police", "March 2026"),
    ("Train 40 staff in trauma-informed practice", "Marlow NHS Trust", "Probation Service", "30/09/2026"),
    (
        "Review the data sharing agreement",
        "Tom Ashby, Head of Community Safety",
        "All partners",
        "Q2 2026/27",
    ),
)


def saved(document: Document) -> bytes:
    """The bytes of a document."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _bold(cell: _Cell, text: str) -> None:
    cell.text = ""
    cell.paragraphs[0].add_run(text).bold = True


def _filled(document: Document, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Any:
    table: Any = document.add_table(0, len(header), style="Table Grid")
    for cell, text in zip(table.add_row().cells, header, strict=True):
        _bold(cell, text)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return table


def _start(title: str) -> Document:
    document = docx.Document()
    document.add_heading(title, 0)
    return document


def styled() -> bytes:
    """Headings by style, a table under each theme, numbers typed by hand."""
    document = _start("Marlow Community Safety Plan 2025-2027")
    document.add_paragraph("The Marlow Community Safety Partnership Board oversees this plan.")
    numbered = [(str(at), *action) for at, action in enumerate(ACTIONS, start=1)]
    document.add_heading("Theme 1: Safer families", 1)
    _filled(document, HEADER, numbered[:2])
    document.add_heading("Theme 2: Safer services", 1)
    _filled(document, HEADER, numbered[2:])
    return saved(document)


def counted() -> bytes:
    """Actions numbered by the list of their column, names and bodies on lines of their own, a torn table."""
    document = _start("Marlow Community Safety Plan 2025-2027")
    rows = [("", *action) for action in ACTIONS]
    first = _filled(document, HEADER, rows[:2])
    document.add_paragraph("")
    second = document.add_table(0, len(HEADER), style="Table Grid")
    for cell, text in zip(second.add_row().cells, rows[2], strict=True):
        cell.text = text
    for row in [*first.rows[1:], *second.rows]:
        row.cells[0].paragraphs[0].style = "List Number"
        row.cells[3].add_paragraph("Marlow Council")
    return saved(document)


def merged() -> bytes:
    """A theme in a merged cell beside its actions, a title row over all columns."""
    document = _start("Marlow Community Safety Plan 2025-2027")
    table = document.add_table(0, 6, style="Table Grid")
    title = table.add_row().cells
    _bold(title[0].merge(title[5]), "Delivery plan")
    for cell, text in zip(table.add_row().cells, ("Theme", *HEADER), strict=True):
        _bold(cell, text)
    for at, action in enumerate(ACTIONS, start=1):
        for cell, text in zip(table.add_row().cells, ("", str(at), *action), strict=True):
            cell.text = text
    table.cell(2, 0).merge(table.cell(4, 0)).text = "Safer families"
    return saved(document)


def cards() -> bytes:
    """A table of two columns for each action, labels on the left."""
    document = _start("Marlow Community Safety Plan 2025-2027")
    for at, (action, lead, partners, date) in enumerate(ACTIONS, start=1):
        table = document.add_table(0, 2, style="Table Grid")
        card = (
            ("Action no", str(at)),
            ("Action", action),
            ("Lead", lead),
            ("Partners", partners),
            ("By when", date),
        )
        for label, text in card:
            cells = table.add_row().cells
            _bold(cells[0], label)
            cells[1].text = text
        document.add_paragraph("")
    return saved(document)


def labelled() -> bytes:
    """No tables: labelled lines under headings that only their size tells."""
    document = docx.Document()
    title = document.add_paragraph().add_run("Marlow Community Safety Plan 2025-2027")
    title.font.size = Pt(26)
    for at, (action, lead, partners, date) in enumerate(ACTIONS, start=1):
        paragraph = document.add_paragraph()
        for label, text in (
            ("Action " + str(at), action),
            ("Lead", lead),
            ("Partners", partners),
            ("By when", date),
        ):
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(text).add_break()
    return saved(document)


def tracked() -> bytes:
    """A plan under review: a lead and a row replaced with tracked changes, a note, a box, a hidden remark."""
    document = _start("Marlow Community Safety Plan 2025-2027")
    numbered = [(str(at), *action) for at, action in enumerate(ACTIONS, start=1)]
    table = _filled(document, HEADER, [*numbered, ("4", "Withdrawn", "Nobody", "Nobody", "May 2026")])
    cell = table.cell(1, 2)
    cell.text = ""
    _wrap(cell.paragraphs[0].add_run("Old Holder, Former Manager"), "w:del")
    _wrap(cell.paragraphs[0].add_run(ACTIONS[0][1]), "w:ins")
    properties = table.rows[4]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))
    document.add_paragraph("Seen only by the author.").runs[0].font.hidden = True
    return saved(document)


def _wrap(run: Any, name: str) -> None:
    wrapper = OxmlElement(name)
    wrapper.set(qn("w:id"), "1")
    run._r.addprevious(wrapper)
    wrapper.append(run._r)


PLANS: Final[dict[str, Callable[[], bytes]]] = {
    "styled": styled,
    "counted": counted,
    "merged": merged,
    "cards": cards,
    "labelled": labelled,
    "tracked": tracked,
}
