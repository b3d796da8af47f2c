"""Plans as PDF in many layouts, drawn with reportlab from the same rows."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

Cells = Sequence[str]
Command = tuple[Any, ...]

HEADER = ["No", "Action", "Lead", "By when", "Outcome"]
ROWS = [
    ["1", "Draw up a training offer on trauma for all staff who work with families", "Housing", "March 2025",
     "More families are helped early"],
    ["2", "Open the youth hub in the north of the borough", "Youth Service", "Q3 2025/26", ""],
    ["3", "Review how referrals reach the front door, with schools, health visitors and the police",
     "Children’s Services", "Ongoing", "Fewer repeat referrals"],
    ["4", "Publish a yearly report", "Community Safety", "Dec 2025", "Residents know what was done"],
]  # fmt: skip
WIDTHS = [28, 190, 95, 70, 130]
WIDE = [40, 330, 140, 90, 170]
RULED: list[Command] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=11)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=8)
HEADING = ParagraphStyle(
    "heading", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceBefore=8, spaceAfter=4
)
PROSE = ParagraphStyle("prose", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=6)


def many_rows(count: int) -> list[list[str]]:
    """Rows numbered from 1, their texts of differing lengths."""
    return [[str(n + 1), *ROWS[n % len(ROWS)][1:4], f"Outcome {n + 1}"] for n in range(count)]


def cells_of(rows: Sequence[Cells], style: ParagraphStyle = BODY) -> list[list[Paragraph]]:
    """Rows as paragraphs that wrap."""
    return [[Paragraph(cell, style) for cell in row] for row in rows]


def table(
    rows: Sequence[Cells], commands: Sequence[Command] = RULED, widths: Sequence[float] = WIDTHS, **more: Any
) -> Table:
    """A table, its first row in bold."""
    body = [*cells_of(rows[:1], BOLD), *cells_of(rows[1:])]
    return Table(body, colWidths=list(widths), style=TableStyle(list(commands)), **more)


def pdf_of(
    story: Sequence[Flowable],
    size: tuple[float, float] = A4,
    each_page: Callable[[Canvas, Any], None] | None = None,
    **more: Any,
) -> bytes:
    """The PDF of a story, the same bytes every time."""
    target = BytesIO()
    document = SimpleDocTemplate(
        target,
        pagesize=size,
        leftMargin=40,
        rightMargin=40,
        topMargin=60,
        bottomMargin=60,
        invariant=1,
        **more,
    )
    draw = each_page or (lambda canvas, document: None)
    document.build(list(story), onFirstPage=draw, onLaterPages=draw)
    return target.getvalue()


def drawn(draw: Callable[[Canvas], None], size: tuple[float, float] = A4, **more: Any) -> bytes:
    """The PDF of what is drawn on a canvas."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1, **more)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def furniture(canvas: Canvas, document: Any) -> None:
    """A running title, a marking and the page's number."""
    width, height = document.pagesize
    canvas.setFont("Helvetica", 8)
    canvas.drawString(40, height - 30, "Marlow Safer Places Plan 2025 to 2028")
    canvas.drawRightString(width - 40, height - 30, "OFFICIAL")
    canvas.drawString(40, 25, "Marlow Council")
    canvas.drawRightString(width - 40, 25, f"Page {canvas.getPageNumber()}")


def in_columns(story: Sequence[Flowable]) -> bytes:
    """A story in two columns."""
    target = BytesIO()
    document = BaseDocTemplate(target, pagesize=A4, invariant=1)
    frames = [Frame(40, 60, 245, 700, id="left"), Frame(310, 60, 245, 700, id="right")]
    document.addPageTemplates([PageTemplate(frames=frames)])
    document.build(list(story))
    return target.getvalue()


def bullets(items: Sequence[str], **more: Any) -> ListFlowable:
    """A list."""
    return ListFlowable([Paragraph(item, PROSE) for item in items], **more)


__all__ = [
    "BODY", "HEADER", "HEADING", "PROSE", "ROWS", "RULED", "TITLE", "WIDE", "WIDTHS",
    "Paragraph", "Spacer", "Table", "TableStyle", "bullets", "colors", "drawn", "furniture", "in_columns",
    "landscape", "many_rows", "pdf_of", "table",
]  # fmt: skip
