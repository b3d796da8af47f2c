"""Whole plans as Word files, pages and Markdown: their facts arrive, each at a place that prints it."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
import pytest

from loader.document_graph import DocumentGraph
from loader.documents.blocks import Block, Document
from loader.documents.html_reader import read_html
from loader.documents.markdown_reader import read_markdown
from loader.documents.word_reader import read_word
from loader.reading import read_document
from tests.loader.documents.web_plans import MARKDOWN, PAGES
from tests.loader.documents.word_plans import ACTIONS, PLANS

FILES: Final = Path(__file__).parent / "files" / "word_and_web"
READERS: Final[dict[str, Callable[[bytes, str], tuple[Block, ...]]]] = {
    ".docx": read_word,
    ".html": read_html,
    ".md": read_markdown,
}
ENDS: Final = ("2026-03", "2026-09-30", "2026-09")
FACTS: Final = {
    *((str(at), action[0], end) for at, (action, end) in enumerate(zip(ACTIONS, ENDS, strict=True), start=1)),
    ("LEADS", "Priya Nair", ACTIONS[0][0]),
    ("LEADS", "Marlow NHS Trust", ACTIONS[1][0]),
    ("LEADS", "Tom Ashby", ACTIONS[2][0]),
    ("SUPPORTS", "Marlow Police", ACTIONS[0][0]),
    ("SUPPORTS", "Probation Service", ACTIONS[1][0]),
    ("SUPPORTS", "All Partners", ACTIONS[2][0]),
}
MORE: Final = {
    "counted": {("SUPPORTS", "Marlow Council", action[0]) for action in ACTIONS},
    "styled": {
        ("OVERSEES", "Marlow Community Safety Partnership Board", "Marlow Community Safety Plan 2025-2027")
    },
}

MADE: Final = [
    *((f"{name}.docx", build()) for name, build in PLANS.items()),
    *((f"{name}.html", page.encode()) for name, page in PAGES.items()),
    *((f"{name}.md", text.encode()) for name, text in MARKDOWN.items()),
]
FOUND: Final = [
    (path.name, path.read_bytes()) for path in sorted(FILES.iterdir()) if path.name != "README.md"
]


def graph_of(file: str, content: bytes) -> DocumentGraph:
    blocks = READERS[Path(file).suffix](content, file)
    return read_document(Document(file, "word", "0" * 64, blocks))


@pytest.mark.parametrize(("file", "content"), [*MADE, *FOUND], ids=[file for file, _ in [*MADE, *FOUND]])
def test_the_facts_of_a_plan_arrive(file: str, content: bytes) -> None:
    graph = graph_of(file, content).graph
    actions = {
        (node.properties["number"], node.properties["text"], node.properties["end_date"])
        for node in graph.labelled("Action")
    }
    joins = {
        (rel.type, graph.nodes[rel.start].name, graph.nodes[rel.end].name)
        for kind in ("LEADS", "SUPPORTS", "OVERSEES")
        for rel in graph.typed(kind)
    }
    assert actions | joins == FACTS | MORE.get(re.split(r"[-.]", file)[0], set())
    assert [plan.name for plan in graph.labelled("Plan")] == ["Marlow Community Safety Plan 2025-2027"]


def test_a_theme_in_a_merged_cell_goes_to_all_its_actions() -> None:
    for file, content in (("merged.docx", PLANS["merged"]()), ("spanning.html", PAGES["spanning"].encode())):
        graph = graph_of(file, content).graph
        under = {(graph.nodes[rel.start].name, graph.nodes[rel.end].name) for rel in graph.typed("UNDER")}
        assert under == {(action[0], "Safer families") for action in ACTIONS}


@pytest.mark.parametrize(("file", "content"), MADE, ids=[file for file, _ in MADE])
def test_each_cited_place_prints_the_fact(file: str, content: bytes) -> None:
    graph = graph_of(file, content).graph
    places = {".docx": word_places, ".html": page_places, ".md": line_places}[Path(file).suffix](content)
    nodes = [*graph.labelled("Action"), *graph.labelled("Person"), *graph.labelled("Plan")]
    cited = [(node.name, source) for node in nodes for source in node.sources]
    assert cited
    for name, source in cited:
        assert name in places[source.removeprefix(f"{file}:")]


def word_places(content: bytes) -> dict[str, str]:
    """The texts of the places of a Word file, as another library reads them; nothing in them is nested."""
    document = docx.Document(BytesIO(content))
    printed = [
        p.text for p in document.paragraphs if p.text.strip() and not any(r.font.hidden for r in p.runs)
    ]
    places = {f"paragraph {at}": text for at, text in enumerate(printed, start=1)}
    for number, table in enumerate(document.tables, start=1):
        for at, row in enumerate(table.rows, start=1):
            texts = ["".join(t.text or "" for t in cell._tc.iter(f"{{{W}}}t")) for cell in row.cells]
            places[f"table {number} row {at}"] = " | ".join(texts)
    return places


W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def line_places(content: bytes) -> dict[str, str]:
    """The lines of a text by their places."""
    return {f"L{number}": line for number, line in enumerate(content.decode().split("\n"), start=1)}


class PlacesOfPage(HTMLParser):
    """The texts of rows and of elements that are paragraphs, as another parser finds them."""

    def __init__(self, tables: int, paragraphs: int) -> None:
        super().__init__()
        self.places: dict[str, str] = {}
        self._tables, self._rows, self._paragraphs = tables, 0, paragraphs
        self._at = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._tables, self._rows = self._tables + 1, 0
        elif tag == "tr":
            self._rows += 1
            self._at = f"table {self._tables} row {self._rows}"
        elif tag in ("h1", "dt", "dd"):
            self._paragraphs += 1
            self._at = f"paragraph {self._paragraphs}"

    def handle_data(self, data: str) -> None:
        self.places[self._at] = f"{self.places.get(self._at, '')} {data}"


def page_places(content: bytes) -> dict[str, str]:
    """The places of a page; its site's own parts are cut away; an outermost layout table is none."""
    text = content.decode()
    main = re.search(r"<main.*</main>", text)
    parser = PlacesOfPage(0, 0) if main else PlacesOfPage(-1, 1)
    parser.feed(main.group() if main else text)
    return parser.places
