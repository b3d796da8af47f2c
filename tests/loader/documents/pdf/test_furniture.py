"""Running titles, markings and page numbers are no text; what only looks like them stays."""

from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph

from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.shown import shown

WORDS = "The partnership will act on matter {n} with all who live and work in this town, and will say so."


def pages(count: int, draw: Any = None) -> bytes:
    story = []
    for n in range(1, count + 1):
        story += [Paragraph(WORDS.format(n=n), plans.PROSE), PageBreak()]
    return plans.pdf_of(story, each_page=draw)


def body(count: int) -> list[str]:
    return [WORDS.format(n=n) for n in range(1, count + 1)]


def test_a_running_title_stays_once_and_markings_and_numbers_go() -> None:
    assert shown(pages(4, plans.furniture)) == ["Marlow Safer Places Plan 2025 to 2028", *body(4)]


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize(
    "number", ["{n}", "- {n} -", "Page {n}", "Page {n} of 9", "{n} | Page", "Marlow Council {n}"]
)
def test_page_numbers_at_the_foot(number: str, count: int) -> None:
    def draw(canvas: Canvas, document: Any) -> None:
        canvas.drawCentredString(300, 30, number.format(n=canvas.getPageNumber()))

    read = shown(pages(count, draw))
    alone = count == 1 and "Council" in number
    assert read == [*body(count), *["Marlow Council 1"] * alone]


def test_titles_of_left_and_right_pages_go_after_their_first_print() -> None:
    def draw(canvas: Canvas, document: Any) -> None:
        left = canvas.getPageNumber() % 2
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40 if left else 300, 800, "Plan of the town" if left else "Act and report early")

    assert shown(pages(6, draw)) == ["Plan of the town", body(6)[0], "Act and report early", *body(6)[1:]]


def test_headings_that_count_with_the_pages_stay() -> None:
    story = []
    for n in range(1, 6):
        heading = Paragraph(f"Priority {n}", plans.HEADING)
        story += [heading, Paragraph(WORDS.format(n=n), plans.PROSE), PageBreak()]
    assert shown(plans.pdf_of(story)) == [
        line for n in range(1, 6) for line in (f"# Priority {n}", WORDS.format(n=n))
    ]


def test_text_that_recurs_in_the_body_stays() -> None:
    story = []
    for n in range(1, 5):
        story += [
            Paragraph(WORDS.format(n=n), plans.PROSE),
            Paragraph("Lead: Police", plans.PROSE),
            PageBreak(),
        ]
    read = shown(plans.pdf_of(story))
    assert read == [line for n in range(1, 5) for line in (WORDS.format(n=n), "Lead: Police")]
