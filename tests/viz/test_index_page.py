"""The contents page."""

from playwright.sync_api import expect

from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.viz.conftest import Opener
from tests.viz.outline import Outline
from tests.viz.samples import HOSTILE, partnership, shuffled
from viz.index_page import PageLink, index_page


def pages() -> list[PageLink]:
    found = [Finding("x", "high", "One."), Finding("x", "low", "Two."), Finding("x", "low", "Three.")]
    return [
        PageLink("network.html", "Explore", "Who leads what."),
        PageLink("leads.html", "Overloaded leads", "Who carries too much.", found),
    ]


def test_pages_are_linked_with_their_findings() -> None:
    outline = Outline(index_page(partnership(), pages()))
    assert outline.unclosed == outline.stray == []
    cards = [e.text for e in outline.all("li", class_="card")]
    assert cards[0] == "ExploreWho leads what."
    assert "▲ High 1" in cards[1]
    assert "● Low 2" in cards[1]
    assert outline.one("a", href="leads.html").text == "Overloaded leads"


def test_what_was_read_is_counted_in_words() -> None:
    text = Outline(index_page(partnership(), pages())).one("ul", class_="figures").text
    for words in ("2 boards", "3 people", "2 organisations", "3 actions", "1 document", "1 plan"):
        assert words in " ".join(text.split())
    assert "risk" not in text


def test_findings_are_counted_by_severity() -> None:
    figures = [e.text for e in Outline(index_page(partnership(), pages())).all("td", class_="figure")]
    assert figures == ["1", "0", "2", "0"]


def test_files_read_and_not_read_are_listed_with_reasons() -> None:
    unread = {"z.doc": "a Word 97 file: save it as .docx", "a.pdf": "it holds pictures only"}
    outline = Outline(index_page(partnership(), pages(), unread))
    rows = [e.text for e in outline.all("tr") if "tbody" in e.inside]
    assert "plan.txtSafer plantextnot statedSafer Borough Plan 2020/21" in rows
    assert rows[-2:] == ["a.pdfit holds pictures only", "z.doca Word 97 file: save it as .docx"]


def test_a_document_without_a_plan_is_said_to_have_none() -> None:
    nodes = {i: node for i, node in partnership().nodes.items() if node.label == "Document"}
    assert "no plan was found in it" in index_page(PropertyGraph(nodes), [])


def test_nothing_at_all_is_said_plainly(open_page: Opener) -> None:
    page = open_page(index_page(PropertyGraph(), []))
    for words in ("No page was made.", "Nothing was read yet.", "No file was read."):
        expect(page.locator("main")).to_contain_text(words)


def test_equal_input_gives_equal_pages_without_a_clock() -> None:
    assert index_page(partnership(), pages()) == index_page(shuffled(partnership()), pages())


def test_hostile_text_stays_text(open_page: Opener) -> None:
    link = PageLink("network.html", HOSTILE[0], HOSTILE[1])
    page = open_page(index_page(PropertyGraph(), [link], {HOSTILE[0]: HOSTILE[1]}, HOSTILE[0]))
    expect(page.locator("h1")).to_have_text(HOSTILE[0])
    assert page.evaluate("window.hacked") is None
