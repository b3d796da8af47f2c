"""Prose: headings by size and weight, paragraphs, lists, columns, words that a line end parts."""

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, Spacer

from loader.documents.blocks import ListItem
from loader.documents.pdf_reader import read_pdf
from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.shown import shown

BOLD = ParagraphStyle("b", parent=plans.PROSE, fontName="Helvetica-Bold")
WORDS = (
    "The partnership holds it essential that children are kept out of harm from the start, and that families "
    "get help early from people whom they know and trust."
)


def prose(text: str) -> Paragraph:
    return Paragraph(text, plans.PROSE)


def test_levels_of_headings_by_size_then_bold() -> None:
    story = [
        Paragraph("Marlow Safer Places Plan", plans.TITLE), Paragraph("1. Prevention", plans.HEADING),
        prose(WORDS), Paragraph("Early help", BOLD), prose(WORDS),
        Paragraph("2. Support of families", plans.HEADING), prose(WORDS),
        Paragraph("Help at home", BOLD), prose(f"<b>Bold</b> {WORDS}"),
    ]  # fmt: skip
    assert shown(plans.pdf_of(story)) == [
        "# Marlow Safer Places Plan", "## 1. Prevention", WORDS, "### Early help", WORDS,
        "## 2. Support of families", WORDS, "### Help at home", f"Bold {WORDS}",
    ]  # fmt: skip


def test_the_bold_part_of_a_paragraph_and_the_places_of_its_lines() -> None:
    (paragraph,) = read_pdf(plans.pdf_of([prose(f"<b>Early help.</b> {WORDS}")]), "plan.pdf")
    assert not hasattr(paragraph, "rows")
    assert paragraph.text.strong == "Early help."
    assert [line.location for line in paragraph.text.lines] == ["page 1 line 1", "page 1 line 2"]


def test_a_heading_of_two_lines_is_one() -> None:
    long = "A plan for the whole of the town of Marlow and all who live, work and learn there together"
    story = [Paragraph(long, plans.TITLE), *[prose(WORDS)] * 4]
    assert shown(plans.pdf_of(story)) == [f"# {long}", *[WORDS] * 4]


@pytest.mark.parametrize("space", [0, 6])
def test_paragraphs_with_and_without_space_between_them(space: int) -> None:
    style = ParagraphStyle("s", parent=plans.PROSE, spaceAfter=space)
    texts = [
        WORDS,
        "A short one.",
        WORDS,
        "SSVP – Southwark Serious Violence Panel",
        "JSNA – Joint Assessment",
        WORDS,
    ]
    assert shown(plans.pdf_of([Paragraph(text, style) for text in texts])) == texts


def test_a_paragraph_that_a_page_end_cuts_is_one() -> None:
    content = plans.pdf_of([Spacer(1, 680), prose(f"{WORDS} {WORDS}")])
    (paragraph,) = read_pdf(content, "plan.pdf")
    assert not hasattr(paragraph, "rows")
    assert paragraph.text.plain == f"{WORDS} {WORDS}"
    assert {line.location.split(" line ")[0] for line in paragraph.text.lines} == {"page 1", "page 2"}


def test_lists_with_bullets_numbers_and_depth() -> None:
    story = [
        prose(WORDS),
        plans.bullets([WORDS, "Listen"], bulletType="bullet"),
        plans.bullets(["First", "Second"], bulletType="1", bulletFormat="%s."),
        *(
            Paragraph(text, ParagraphStyle("in", parent=plans.PROSE, leftIndent=40))
            for text in ("a) Low", "b) High")
        ),
        prose("The end."),
    ]
    blocks = read_pdf(plans.pdf_of(story), "plan.pdf")
    items = [(b.marker, b.level, b.text.plain) for b in blocks if isinstance(b, ListItem)]
    assert items == [
        ("•", 0, WORDS), ("•", 0, "Listen"), ("1.", 0, "First"), ("2.", 0, "Second"), ("a)", 1, "Low"),
        ("b)", 1, "High"),
    ]  # fmt: skip
    assert shown(plans.pdf_of(story))[-1] == "The end."


@pytest.mark.parametrize(
    ("printed", "marker"),
    [
        ("• Act", "•"),
        ("– Act", "–"),
        ("o Act", "o"),
        ("(a) Act", "(a)"),
        ("ii. Act", "ii."),
        ("12. Act", "12."),
    ],
)
def test_markers(printed: str, marker: str) -> None:
    first, item, last = read_pdf(plans.pdf_of([prose(WORDS), prose(printed), prose(WORDS)]), "plan.pdf")
    assert isinstance(item, ListItem)
    assert (item.marker, item.text.plain, item.text.lines[0].text) == (marker, "Act", "Act")
    assert shown(plans.pdf_of([prose(WORDS)])) == [first.text.plain if not hasattr(first, "rows") else ""]
    assert not isinstance(last, ListItem)


def test_columns_are_read_one_after_the_other() -> None:
    texts = [f"{n}. {WORDS}" if n % 3 == 0 else f"Part {n}: {WORDS}" for n in range(1, 30)]
    story = [Paragraph("A Plan in Columns", plans.TITLE), *map(prose, texts)]
    assert [line.removeprefix(" ") for line in shown(plans.in_columns(story))] == [
        "# A Plan in Columns",
        *texts,
    ]


def test_a_line_over_both_columns_stands_where_it_is_printed() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for at in range(6):
            for x, side in ((50, "left"), (310, "right")):
                canvas.drawString(x, 700 - 12 * at, f"line {at} of the upper {side} column, which is filled,")
                canvas.drawString(x, 600 - 12 * at, f"line {at} of the lower {side} column, which is filled,")
        canvas.drawString(
            50, 615, "And a line that runs over both of the columns because it is a long one indeed"
        )

    read = " ".join(shown(plans.drawn(draw)))
    order = ["upper left", "upper right", "runs over both", "lower left", "lower right"]
    assert sorted(order, key=read.index) == order
    assert read.count("upper left") == read.count("lower right") == 6


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (["our partner-", "ship acts"], "our partnership acts"),
        (["a multi-", "agency team"], "a multi-agency team"),
        (["short-", "and long-term work"], "short- and long-term work"),
        (["some hyphen-", "ated words"], "some hyphen- ated words"),
        (["our partner\u00ad", "ship acts"], "our partnership acts"),
    ],
)
def test_words_that_a_line_end_parts(lines: list[str], read: str) -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Vera", 10)
        canvas.drawString(50, 700, "The partnership is a multi-agency one.")
        for at, line in enumerate(lines):
            canvas.drawString(50, 660 - 12 * at, line)

    assert shown(plans.drawn(draw)) == ["The partnership is a multi-agency one.", read]


def test_raised_letters_belong_to_their_line() -> None:
    story = [prose("Done by the 31<super>st</super> of March 2026 and not later.")]
    assert shown(plans.pdf_of(story)) == ["Done by the 31st of March 2026 and not later."]


def test_pages_without_text_between_others_count() -> None:
    content = plans.pdf_of([prose("First."), PageBreak(), Spacer(1, 5), PageBreak(), prose("Third.")])
    assert [block.text.location for block in read_pdf(content, "plan.pdf") if not hasattr(block, "rows")] == [
        "page 1 line 1", "page 3 line 1"
    ]  # fmt: skip


def test_words_that_are_placed_without_blanks() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        x = 50.0
        for word in ["We", "act", "early"]:
            for letter in word:
                canvas.drawString(x, 700, letter)
                x += canvas.stringWidth(letter, "Helvetica", 10) + 0.5
            x += 2

    assert shown(plans.drawn(draw)) == ["We act early"]
