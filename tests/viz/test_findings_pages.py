"""The pages of studies and of the audit, as text and in a browser."""

import pytest
from playwright.sync_api import expect

from analysis.study import Section, StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.viz.conftest import Opener
from tests.viz.outline import Outline
from tests.viz.samples import HOSTILE, partnership, shuffled
from viz.audit_page import audit_page
from viz.findings_page import findings_page
from viz.links import node_link

LYONS, KHAN = "Person:Helen Lyons", "Person:Amina Khan"


def leads() -> tuple[str, ...]:
    return tuple(rel.id for rel in partnership().typed("LEADS") if rel.start == LYONS)


def study() -> StudyResult:
    load = (
        Finding(
            "load",
            "high",
            "Helen Lyons leads 2 actions.",
            ("plan.txt:L207", "plan.txt:L211", "b.docx:table 1 row 2", "c.docx:table 1 row 2"),
            (LYONS, "Action:Hold tasking meetings", "Action:Train front-line staff", "gone"),
            leads(),
            {"actions led": 2.0, "share": "67 %", "from": "2018-12"},
        ),
        Finding(
            "load", "note", "Amina Khan leads 1 action.", ("plan.txt:L9",), (KHAN,), (), {"actions led": 1}
        ),
    )
    return StudyResult(
        "leads",
        "Overloaded leads",
        "Of 3 actions, 3 have a lead.",
        (
            Section(
                "load", "What people lead", "How many actions each leads.", "most first", load, left_out=4
            ),
            Section("loop", "Loops", "Boards that report in a circle.", "shortest first"),
        ),
    )


@pytest.fixture(scope="module")
def html() -> str:
    return findings_page(study(), partnership(), home="index.html")


def test_the_page_says_all_that_the_study_says(html: str) -> None:
    outline = Outline(html)
    assert outline.unclosed == outline.stray == []
    assert outline.one("h1").text == "Overloaded leads"
    text = outline.one("main").text
    for words in (
        "Of 3 actions",
        "How many actions each leads.",
        "Order: most first",
        "4 more are not shown",
    ):
        assert words in text


def test_measures_are_columns_and_figures_are_set_right(html: str) -> None:
    outline = Outline(html)
    heads = [(e.text, e.attributes.get("class", "")) for e in outline.all("th", scope="col")]
    assert heads[2:] == [("Actions led", "figure"), ("Share", "figure"), ("From", "")]
    assert [e.text for e in outline.all("td", class_="figure")] == ["2", "67 %", "1", ""]
    assert "December 2018" in outline.one("table").text


def test_a_severity_is_a_word_and_a_sign(html: str) -> None:
    severities = {e.text for e in Outline(html).all("span", class_="severity high")}
    assert severities == {"▲ High"}


def test_evidence_links_into_the_network_page(html: str) -> None:
    links = [e for e in Outline(html).all("a") if e.attributes["href"].startswith("network.html")]
    assert links[0].text == "Helen Lyons"
    assert links[0].attributes["href"] == node_link(LYONS, "network.html")
    assert len(links) == 4  # what is no longer in the graph is left out


def test_evidence_states_relationships_and_sources(html: str) -> None:
    text = Outline(html).one("details").text
    assert "Evidence: 3 things, 2 relationships" in text
    assert "Helen Lyons leads Train front-line staff" in text
    assert "plan.txt, lines 207 and 211" in text


def test_a_section_without_findings_says_so(html: str) -> None:
    assert "Nothing of this kind was found." in Outline(html).one("section", id="section-2").text


def test_without_a_network_page_names_are_not_links() -> None:
    outline = Outline(findings_page(study(), partnership(), network=""))
    assert not [e for e in outline.all("a") if "node=" in e.attributes["href"]]


def test_a_study_without_anything_is_a_whole_page() -> None:
    outline = Outline(findings_page(StudyResult("x", "Nothing", "", ()), PropertyGraph()))
    assert outline.unclosed == outline.stray == []
    assert "No findings" in outline.one("main").text


def test_equal_input_gives_equal_pages(html: str) -> None:
    assert findings_page(study(), shuffled(partnership()), home="index.html") == html


def test_hostile_text_stays_text() -> None:
    bad = Finding(HOSTILE[0], "low", HOSTILE[1], (f"{HOSTILE[2]}:L1",), (), (), {HOSTILE[0]: HOSTILE[1]})
    result = StudyResult("x", HOSTILE[0], HOSTILE[1], (Section("x", HOSTILE[1], HOSTILE[0], "", (bad,)),))
    for page in (findings_page(result, PropertyGraph()), audit_page({HOSTILE[0]: (bad,)}, PropertyGraph())):
        outline = Outline(page)
        assert outline.unclosed == outline.stray == []
        assert len(outline.all("script")) == 1
        assert not outline.all("img")


def test_the_filter_by_words_and_severity(open_page: Opener, html: str) -> None:
    page = open_page(html)
    expect(page.locator("#findings-shown")).to_have_text("2 of 2 findings")
    page.fill("#findings-words", "amina")
    expect(page.locator("tr[data-level]:visible")).to_have_count(1)
    page.fill("#findings-words", "")
    page.uncheck("[data-severity=note]")
    expect(page.locator("#findings-shown")).to_have_text("1 of 2 findings")
    page.uncheck("[data-severity=high]")
    expect(page.locator("#section-1 .filtered")).to_be_visible()


def test_paper_opens_the_evidence_and_drops_the_filter(open_page: Opener, html: str) -> None:
    page = open_page(html)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("plan.txt, lines 207 and 211")).to_be_visible()
    expect(page.locator("#findings-filter")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_text("plan.txt, lines 207 and 211")).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_is_wider_than_the_window(open_page: Opener, html: str, width: int) -> None:
    page = open_page(html, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def audit() -> dict[str, tuple[Finding, ...]]:
    return {
        "plan.txt": (
            Finding("skipped-number", "low", "Number 4 is skipped.", ("plan.txt:L9",), (), (), {"number": 4}),
            Finding("no-lead", "high", "Action 2 has no lead.", ("plan.txt:L7",)),
        ),
        "other.docx": (),
    }


def test_the_audit_goes_by_document_and_severity() -> None:
    outline = Outline(audit_page(audit(), partnership()))
    assert outline.unclosed == outline.stray == []
    assert [e.text for e in outline.all("h2")] == ["Documents", "other.docx", "plan.txt"]
    rows = [e.text for e in outline.all("tr") if "data-level" in e.attributes]
    assert ["▲ High" in rows[0], "● Low" in rows[1]] == [True, True]
    assert "Number4" in rows[1]
    assert "Skipped number" in rows[1]


def test_the_audit_counts_by_document() -> None:
    outline = Outline(audit_page(audit(), partnership()))
    assert [e.text for e in outline.all("td", class_="figure")] == ["–", "–", "–", "–", "1", "–", "1", "–"]
    assert "Nothing to query was found in this document." in outline.one("section", id="document-1").text
    assert "Safer plan" in outline.one("section", id="document-2").text


def test_an_audit_of_nothing_says_so(open_page: Opener) -> None:
    page = open_page(audit_page({}, PropertyGraph()))
    expect(page.locator("main")).to_contain_text("No document was read.")
