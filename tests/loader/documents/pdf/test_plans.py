"""Whole plans: the same facts, whatever the layout; and each cited place prints what is cited."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pypdfium2
import pytest
from reportlab.lib.fonts import addMapping
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from loader.documents import blocks
from loader.documents.blocks import Block, Document, Heading, ListItem, Text
from loader.documents.pdf_reader import read_pdf
from loader.documents.text_reader import read_text
from loader.reading import read_document
from tests.loader.documents.pdf import make_files as made
from tests.loader.documents.pdf import plans
from tests.loader.documents.pdf.shown import places_of

DATA = Path(__file__).parents[4] / "data"
SAMPLES = [
    "islington-youth-safety-2020",
    "southwark-community-harm-2020-21",
    "southwark-children-strategies-2020",
]
TOP = ("VALIGN", (0, 0), (-1, -1), "TOP")
LAYOUTS: dict[str, list[Any]] = {
    "ruled": plans.RULED,
    "lines under rows": [TOP, ("LINEBELOW", (0, 0), (-1, -1), 0.5, plans.colors.black)],
    "no lines": [TOP, ("BOTTOMPADDING", (0, 0), (-1, -1), 7)],
}
PAGE = landscape(A4)
SMALL = ParagraphStyle("small", fontName="Vera", fontSize=8, leading=9.6)
PROSE = ParagraphStyle("prose", fontName="Vera", fontSize=10, leading=12, spaceAfter=6)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    for name, file in (("Vera", "Vera.ttf"), ("VeraBd", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, file))
    addMapping("Vera", 0, 0, "Vera")
    addMapping("Vera", 1, 0, "VeraBd")


def printed(read: Sequence[Block], commands: list[Any]) -> bytes:
    """The blocks as a PDF."""
    return plans.pdf_of([flowable for block in read for flowable in _flowables(block, commands)], PAGE)


def _flowables(block: Block, commands: list[Any]) -> list[Flowable]:
    if isinstance(block, blocks.Table):
        return [_table(block, commands), Spacer(1, 8)]
    if isinstance(block, Heading):
        size = 20 - 2 * block.level
        style = ParagraphStyle(
            "h", fontName="VeraBd", fontSize=size, leading=1.2 * size, spaceBefore=10, spaceAfter=6
        )
        return [Paragraph(escape(block.text.plain), style)]
    if isinstance(block, ListItem):
        style = ParagraphStyle("l", parent=PROSE, leftIndent=14 + 14 * block.level, firstLineIndent=-10)
        return [Paragraph(f"{escape(block.marker)} {_marked(block.text)}", style)]
    return [Paragraph(_marked(block.text), PROSE)]


def _marked(text: Text) -> str:
    strong = text.strong if text.plain.startswith(text.strong) else ""
    return f"<b>{escape(strong)}</b>{escape(text.plain[len(strong) :])}" if strong else escape(text.plain)


def _table(block: blocks.Table, commands: list[Any]) -> Table:
    count = max(len(row.cells) for row in block.rows)
    rows = [[*map(_marked, row.cells), *[""] * (count - len(row.cells))] for row in block.rows]
    words = [
        [word for row in rows for word in re.sub("<.{1,2}>", "", row[at]).split()] for at in range(count)
    ]
    least = [
        max([pdfmetrics.stringWidth(word, "VeraBd", 8) for word in column], default=1) + 13
        for column in words
    ]
    wish = [min(60, sum(map(len, column)) / len(rows)) + 1 for column in words]
    free = PAGE[0] - 80 - sum(least)
    widths = [least[at] + max(0, free) * wish[at] / sum(wish) for at in range(count)]
    cells = [[Paragraph(cell, SMALL) for cell in row] for row in rows]
    return Table(cells, colWidths=widths, style=TableStyle(commands))


def facts(read: Sequence[Block], file: str) -> tuple[set[Any], set[Any]]:
    """Nodes and relationships without ids and places."""
    graph = read_document(Document(file, "pdf", "0", tuple(read))).graph
    named = {
        node.id: (
            node.label,
            *sorted((k, v) for k, v in node.properties.items() if k not in {"sources", "format"}),
        )
        for node in graph.nodes.values()
    }
    return set(named.values()), {(named[r.start], r.type, named[r.end]) for r in graph.relationships.values()}


@pytest.mark.parametrize("commands", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_plan_gives_the_same_facts_in_every_layout(sample: str, commands: list[Any]) -> None:
    written = read_text((DATA / f"{sample}.txt").read_text(encoding="utf-8"))
    nodes, relationships = facts(written, sample)
    assert len(nodes) > 100
    assert facts(read_pdf(printed(written, commands), sample), sample) == (nodes, relationships)


@pytest.mark.parametrize("name", ["torn", "themes", "open", "listed", "shaded"])
def test_what_a_plan_of_a_word_processor_says(name: str) -> None:
    read = read_pdf((made.FILES / f"{name}.pdf").read_bytes(), "plan.pdf")
    graph = read_document(Document("plan.pdf", "pdf", "0", read)).graph
    actions = {str(node.properties["text"]): node for node in graph.labelled("Action")}
    rows = {"torn": made.TORN, "themes": [r[1:] for r in made.theme_rows()[1:] if r[1]]}.get(
        name, made.PLAIN[:4]
    )
    assert set(actions) == {" ".join(row[1].split()) for row in rows}
    leads = {graph.nodes[r.start].name for r in graph.typed("LEADS")}
    assert leads == {part for row in rows for part in row[2].split("\n")}
    if name != "themes":
        ends = {" ".join(row[1].split()): row[3] for row in rows}
        read_ends = {text: node.properties.get("end_printed", "") for text, node in actions.items()}
        assert read_ends == {text: end for text, end in ends.items() if text in read_ends}


@pytest.mark.parametrize("name", ["torn", "themes", "open", "listed", "shaded"])
def test_each_line_stands_on_the_page_that_its_location_says(name: str) -> None:
    content = (made.FILES / f"{name}.pdf").read_bytes()
    document = pypdfium2.PdfDocument(content)
    pages = [_squeezed(page.get_textpage().get_text_bounded()) for page in document]
    for text, location in places_of(read_pdf(content, "plan.pdf")):
        place = re.fullmatch(r"page (\d+) (?:table \d+ row \d+|line \d+)", location)
        assert place
        assert _squeezed(text) in pages[int(place[1]) - 1]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\ufffe]+", "", text)


def test_rows_and_lines_are_counted_as_they_stand_on_the_page() -> None:
    rows = [plans.HEADER, *plans.many_rows(40)]
    story = [
        Paragraph("Marlow Plan", plans.TITLE),
        Paragraph("Words.", plans.PROSE),
        plans.table(rows, repeatRows=1),
    ]
    read = read_pdf(
        plans.pdf_of([*story, Paragraph("The end.", plans.PROSE)], each_page=plans.furniture), "plan.pdf"
    )
    places = dict(places_of(read))
    document = pypdfium2.PdfDocument(plans.pdf_of([*story], each_page=plans.furniture))
    second = document[1].get_textpage().get_text_bounded()
    first_there = re.search(r"Outcome (\d+)", second)
    assert first_there
    assert places[f"Outcome {first_there[1]}"] == "page 2 table 1 row 2"
    assert places["Outcome 1"] == "page 1 table 1 row 2"
    assert places["Marlow Plan"] == "page 1 line 2"
    assert places["The end."] == "page 2 line 2"
