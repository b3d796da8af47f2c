"""Pages and letters turned, hidden, cut off, recognised under pictures."""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.plans import HEADER, ROWS
from tests.loader.documents.pdf.shown import rows_of, shown, tables_of

LINES = [f"Line {n} of a page that is turned, long enough to be one." for n in range(4)]


def lines_turned(canvas: Canvas) -> None:
    canvas.rotate(90)
    canvas.setFont("Helvetica", 10)
    for at, line in enumerate(LINES):
        canvas.drawString(50, -100 - 14 * at, line)


def test_letters_turned_on_an_upright_page() -> None:
    assert shown(plans.drawn(lines_turned)) == [" ".join(LINES)]


def test_a_page_turned_by_its_own_entry() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        lines_turned(canvas)

    assert shown(plans.drawn(draw)) == [" ".join(LINES)]


def test_a_table_on_a_page_that_is_turned_by_its_own_entry() -> None:
    def turn(canvas: Canvas, document: object) -> None:
        canvas.setPageRotation(180)
        canvas.translate(*A4)
        canvas.rotate(180)

    (table,) = tables_of(plans.pdf_of([plans.table([HEADER, *ROWS])], A4, turn))
    assert rows_of(table) == [HEADER, *ROWS]


def test_a_wide_page() -> None:
    (table,) = tables_of(plans.pdf_of([plans.table([HEADER, *ROWS], widths=plans.WIDE)], landscape(A4)))
    assert rows_of(table) == [HEADER, *ROWS]


def test_white_letters_are_seen_on_colour_only() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Seen on paper")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(50, 680, "Hidden on paper")
        canvas.setFillColorRGB(0, 0, 0.4)
        canvas.rect(40, 600, 300, 30, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(50, 610, "White on blue")

    assert shown(plans.drawn(draw)) == ["Seen on paper", "White on blue"]


def test_letters_off_the_page_or_outside_the_part_that_is_shown_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((0, 100, 500, 842))
        for y, text in ((700, "Shown"), (50, "Cut off"), (-30, "Below the page")):
            canvas.drawString(50, y, text)

    assert shown(plans.drawn(draw)) == ["Shown"]


def test_slanting_watermarks_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "The plan")
        canvas.translate(200, 400)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")

    assert shown(plans.drawn(draw)) == ["The plan"]


def test_recognised_text_under_a_picture_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(50, 580)
        text.setTextRenderMode(3)
        text.textLine("Recognised under the picture")
        canvas.drawText(text)

    assert shown(plans.drawn(draw)) == ["Recognised under the picture"]


def test_bold_by_printing_twice_is_printed_once() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Twice")
        canvas.drawString(50.3, 700, "Twice")

    assert shown(plans.drawn(draw)) == ["Twice"]


def test_ligatures_blanks_and_letters_without_width() -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 10)
        canvas.drawString(50, 700, "Of\ufb01ce\u00a0and \ufb02ow: co\u00adopt")

    assert shown(plans.drawn(draw)) == ["Office and flow: coopt"]


def test_ticks_of_the_font_that_needs_no_telling() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("ZapfDingbats", 10)
        canvas.drawString(50, 700, "✔")

    assert shown(plans.drawn(draw)) == ["✔"]
