"""Makes the plans in `files/` again: written with python-docx, printed as PDF by LibreOffice.

    python -m tests.loader.documents.pdf.make_files

Needs `soffice` (LibreOffice Writer). The tests only read what it made, and compare with what is written here.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FILES = Path(__file__).parent / "files"
HEADER = ["No", "Action", "Lead", "By when", "Outcome"]
LONG = "Draw up a training offer on trauma for all staff who work with families"
TITLE = "Marlow Safer Places Plan"
RUNNING = "Marlow partnership papers"
INTRO = "The partnership holds it essential that children are kept out of harm from the start. " * 3
ITEMS = [
    "Act early with schools, the police and all who know the families of the town, and do so before harm is "
    "done to anyone at all in the places that we serve",
    "Listen",
]
TORN = [
    [str(n), f"Action {n}: " + f"{LONG}. " * (1 + n % 5) + f"The end of action {n}", "Housing\nPolice",
     "March 2025" if n % 3 else "", f"Outcome {n}"]
    for n in range(1, 25)
]  # fmt: skip
THEMES = [("Prevention of harm", 9), ("Support", 14), ("Recovery", 12)]
PLAIN = [
    ["1", LONG, "Housing", "March 2025", "More families are helped early"],
    ["2", "Open the youth hub in the north of the borough", "Youth Service", "Q3 2025/26", ""],
    ["3", "Review how referrals reach the front door, with schools and the police", "Children’s Services",
     "Ongoing", "Fewer repeat referrals"],
    ["4", "Publish a yearly report", "Community Safety", "Dec 2025", "Residents know what was done"],
] * 4  # fmt: skip
WIDTHS = (1, 6, 3, 3, 4)


def theme_rows() -> list[list[str]]:
    """The rows of the plan with themes: a theme stands over its rows, a row over all columns ends it."""
    rows = [["Theme", "No", "Action", "Lead"]]
    for theme, count in THEMES:
        for at in range(count):
            number = sum(1 for row in rows if row[1].isdigit()) + 1
            rows.append([theme if at == 0 else "", str(number), f"Action {number} {LONG}", "Housing"])
        rows.append([f"End of theme {theme} and what it costs", "", "", ""])
    return rows


def main() -> None:
    """Write all plans and print them."""
    with tempfile.TemporaryDirectory() as folder:
        for name, document in {
            "torn": _torn(), "themes": _themes(), "open": _plain("Plan without lines", ""),
            "listed": _plain("Plan in a list", "Light List Accent 1"),
            "shaded": _plain("Plan in shades", "Medium Shading 1 Accent 1"),
        }.items():  # fmt: skip
            source = Path(folder) / f"{name}.docx"
            document.save(str(source))
            command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
            subprocess.run(command, check=True, capture_output=True)
            shutil.copy(source.with_suffix(".pdf"), FILES / f"{name}.pdf")


def _torn() -> Any:
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    _furnish(document)
    document.add_heading(TITLE, 0)
    document.add_heading("1. Prevention", 1)
    document.add_paragraph(INTRO.strip())
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph("Deeper item", style="List Bullet 2")
    for item in ("First", "Second"):
        document.add_paragraph(item, style="List Number")
    _table(document, [HEADER, *TORN], "Table Grid", (1.2, 10, 4, 3, 6), repeats=True)
    document.add_heading("2. Oversight", 1)
    document.add_paragraph("The Safer Marlow Board oversees the plan.")
    return document


def _themes() -> Any:
    document = docx.Document()
    _furnish(document)
    document.add_heading("Action plan 2025", 1)
    rows = theme_rows()
    table = _table(document, rows, "Table Grid", (3, 1.5, 8, 3), repeats=True)
    starts = [at for at, row in enumerate(rows) if row[0] and at]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        text = rows[start][0]
        last = table.rows[start].cells[3] if not rows[start][1] else table.rows[end - 1].cells[0]
        _fill(table.rows[start].cells[0].merge(last), text, bold=True)
    return document


def _plain(title: str, style: str) -> Any:
    document = docx.Document()
    document.add_heading(title, 1)
    document.add_paragraph("Some words first.")
    _table(document, [HEADER, *PLAIN], style, WIDTHS)
    document.add_paragraph("Words after.")
    return document


def _table(
    document: Any, rows: list[list[str]], style: str, widths: tuple[float, ...], repeats: bool = False
) -> Any:
    table = document.add_table(rows=0, cols=len(rows[0]))
    if style:
        table.style = style
    for at, row in enumerate(rows):
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            _fill(cell, text, bold=at == 0)
            cell.width = Cm(width)
    if repeats:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(mark)
    return table


def _fill(cell: Any, text: str, bold: bool) -> None:
    cell.text = ""
    for at, part in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        run = paragraph.add_run(part)
        run.bold = bold
        run.font.size = Pt(9)


def _furnish(document: Any) -> None:
    """A running title, and a page number that counts."""
    section = document.sections[0]
    section.header.paragraphs[0].text = RUNNING
    run = section.footer.paragraphs[0].add_run("Page ")
    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._r.append(element)


if __name__ == "__main__":
    main()
