"""How fast a PDF is read, beside pdfplumber taking the tables and the text of each page.

    python benchmarks/read_pdf.py [--pages 300] [--rounds 3]

Both read one plan of ruled tables, drawn with reportlab into a temporary folder, in one run; the medians are
printed.
The peak of memory is that of reading alone, in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import click
import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from loader.documents.pdf_reader import read_pdf

_ROWS = 14
_COLUMNS = (30, 260, 150, 80, 240)
_STYLE = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


def plan(path: Path, pages: int) -> None:
    """Draw a plan of so many pages, on each a paragraph and a table."""
    style = getSampleStyleSheet()["BodyText"]
    story: list[Flowable] = []
    for page in range(pages):
        story.append(
            Paragraph(f"Theme {page + 1}. The partnership will act on it with all who work here. " * 3, style)
        )
        rows = [["No", "Action", "Lead", "By when", "Outcome"]]
        for row in range(_ROWS):
            rows.append(
                [
                    f"{page + 1}.{row + 1}",
                    "Draw up a training offer on trauma for all staff who work with young people",
                    "Housing and Community Safety",
                    "March 2026",
                    "More families are helped early",
                ]
            )
        cells = [[Paragraph(cell, style) for cell in row] for row in rows]
        story += [Table(cells, colWidths=_COLUMNS, style=_STYLE), PageBreak()]
    SimpleDocTemplate(str(path), pagesize=landscape(A4), topMargin=30, bottomMargin=30).build(story)


def with_pdfplumber(content: Path) -> int:
    """The pages read with pdfplumber alone: the tables and the text of each."""
    with pdfplumber.open(content) as document:
        for page in document.pages:
            page.extract_tables()
            page.extract_text()
            page.close()
        return len(document.pages)


def seconds(read: Callable[[], object]) -> float:
    """Time of one reading."""
    begin = time.perf_counter()
    read()
    return time.perf_counter() - begin


def peak(path: Path) -> float:
    """Megabytes that a process needs at most to read the file and nothing else."""
    code = "import sys, pathlib; from loader.documents.pdf_reader import read_pdf; " \
           "read_pdf(pathlib.Path(sys.argv[1]).read_bytes(), 'plan.pdf')"  # fmt: skip
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


@click.command()
@click.option("--pages", default=300, show_default=True)
@click.option("--rounds", default=3, show_default=True)
def main(pages: int, rounds: int) -> None:
    """Print pages per second of both, and how many times as fast ours is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        plan(path, pages)
        count = with_pdfplumber(path)
        plumber, ours = [], []
        for _ in range(rounds):
            plumber.append(seconds(lambda: with_pdfplumber(path)))
            ours.append(seconds(lambda: read_pdf(path.read_bytes(), "plan.pdf")))
        click.echo(f"pages            {count}")
        click.echo(f"pdfplumber alone {count / median(plumber):8.1f} pages/s")
        click.echo(f"read_pdf         {count / median(ours):8.1f} pages/s")
        click.echo(f"ratio            {median(plumber) / median(ours):8.2f}")
        click.echo(f"peak of memory   {peak(path):8.0f} MB")


if __name__ == "__main__":
    main()
