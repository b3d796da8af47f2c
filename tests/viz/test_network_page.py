"""The network page as text: nothing from outside, everything escaped, both tables whole, always the same."""

import json
import os
import re
import subprocess
import sys

import pytest

from loader.property_graph import PropertyGraph
from tests.viz.outline import Element, Outline
from tests.viz.samples import HOSTILE, hostile, large, partnership, shuffled
from viz.network_page import network_page


@pytest.fixture(scope="module")
def page() -> str:
    return network_page(partnership(), "Safer Borough", "As published", home="index.html")


@pytest.fixture(scope="module")
def outline(page: str) -> Outline:
    return Outline(page)


def test_the_page_is_well_formed(outline: Outline) -> None:
    assert outline.unclosed == []
    assert outline.stray == []
    ids = [e.attributes["id"] for e in outline.elements if "id" in e.attributes]
    assert len(set(ids)) == len(ids)


def test_language_title_and_headings(outline: Outline) -> None:
    assert outline.one("html").attributes["lang"] == "en-GB"
    assert outline.one("title").text == "Safer Borough – Partnership Graph"
    assert outline.one("h1").text == "Safer Borough"
    assert outline.one("p", class_="subtitle").text == "As published"
    assert outline.one("a", href="index.html").text == "All pages"


def test_only_the_page_itself_is_named_by_any_element(outline: Outline) -> None:
    addresses = [
        e.attributes[a] for e in outline.elements for a in ("src", "href", "action") if a in e.attributes
    ]
    assert {address for address in addresses if not address.startswith("#")} == {"index.html", "data:,"}


def test_no_style_fetches_anything(outline: Outline) -> None:
    style = outline.one("style").text
    assert "@import" not in style
    assert set(re.findall(r"url\(\"?'?(\w+:)", style)) <= {"data:"}


def test_no_script_names_a_source_map_or_fetches_anything(outline: Outline) -> None:
    script = outline.all("script")[-1].text
    for word in ("sourceMappingURL", "XMLHttpRequest", "fetch(", "WebSocket", "import(", "innerHTML"):
        assert word not in script


def test_the_policy_allows_only_the_texts_of_the_page(outline: Outline) -> None:
    (policy,) = [e.attributes["content"] for e in outline.all("meta", http_equiv="Content-Security-Policy")]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert policy.endswith("img-src data:; base-uri 'none'; form-action 'none'")


def test_no_element_carries_script_or_style_of_its_own(outline: Outline) -> None:
    carried = {name for element in outline.elements for name in element.attributes}
    assert not [name for name in carried if name.startswith("on") or name == "style"]


def test_every_control_has_a_name(outline: Outline) -> None:
    named = {e.attributes["for"] for e in outline.all("label") if "for" in e.attributes}
    for element in [*outline.all("input"), *outline.all("select")]:
        assert "label" in element.inside or element.attributes.get("id") in named, element
    for button in outline.all("button"):
        assert button.text.strip()


def test_tables_have_captions_and_headers(outline: Outline) -> None:
    assert len(outline.all("table")) == len(outline.all("caption")) == 2
    assert all(header.attributes["scope"] in ("col", "row") for header in outline.all("th"))


def test_the_table_of_things_holds_every_fact(outline: Outline) -> None:
    graph = partnership()
    text = table_text(outline, "things-table")
    for node in graph.nodes.values():
        assert node.name in text
        assert all(alias in text for alias in node.aliases)
    for words in ("Start", "December 2018", "31 March 2021", "end of March 2021", "plan.txt, line 3"):
        assert words in text


def test_the_table_of_relationships_reads_as_sentences(outline: Outline) -> None:
    rows = [row.text for row in outline.all("tr") if "Helen Lyons" in row.text and "tasking" in row.text]
    assert len(rows) == 1
    assert rows[0].startswith("Helen LyonsleadsHold tasking meetings")
    assert "£80,000.50" in table_text(outline, "ties-table")
    assert len([e for e in outline.all("tr") if "tbody" in e.inside]) == len(partnership().nodes) + len(
        partnership().relationships
    )


def table_text(outline: Outline, id_: str) -> str:
    return outline.one("table", id=id_).text


def test_the_legend_counts_what_there_is(outline: Outline) -> None:
    labels = [e.text.split() for e in outline.all("label") if "ul" in e.inside]
    assert ["Boards", "2"] in labels
    assert ["Leads", "an", "action", "3"] in labels


def test_hostile_text_makes_no_element_and_breaks_none() -> None:
    calm, wild = (
        Outline(network_page(hostile(), "x")),
        Outline(network_page(hostile(), HOSTILE[0], HOSTILE[1])),
    )
    assert wild.unclosed == wild.stray == []
    assert len(wild.all("script")) == len(calm.all("script")) == 3
    assert not wild.all("img")
    assert wild.one("h1").text == HOSTILE[0]
    assert HOSTILE[1] in wild.one("table", id="things-table").text


def test_the_data_blocks_are_json_without_a_character_of_markup(page: str) -> None:
    for html in (page, network_page(hostile(), "x")):
        for block in data_blocks(Outline(html)):
            assert not set("<>&\u2028\u2029") & set(block.text)
            assert isinstance(json.loads(block.text), dict)


def data_blocks(outline: Outline) -> list[Element]:
    return outline.all("script", type="application/json")


def test_an_empty_graph_says_so() -> None:
    outline = Outline(network_page(PropertyGraph(), "Nothing"))
    assert outline.one("h2").text == "There is nothing to show yet"
    assert not outline.all("table")


def test_a_large_graph_says_what_it_hides() -> None:
    outline = Outline(network_page(large(200), "Large"))
    assert "starts without outcomes." in outline.one("div", id="hidden-notice").text
    assert "checked" not in outline.one("input", data_kind="Outcome").attributes
    assert "checked" in outline.one("input", data_kind="Action").attributes


def test_the_same_graph_gives_the_same_bytes(page: str) -> None:
    assert network_page(shuffled(partnership()), "Safer Borough", "As published", home="index.html") == page


def test_another_process_gives_the_same_bytes() -> None:
    code = (
        "import sys; from tests.viz.samples import large; from viz.network_page import network_page; "
        "sys.stdout.buffer.write(network_page(large(160), 'x').encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    made = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert made.stdout == network_page(large(160), "x").encode()


def test_text_that_cannot_be_utf_8_does_not_stop_the_page() -> None:
    graph = partnership()
    page = network_page(graph, "lone \ud800 surrogate")
    assert "lone ? surrogate" in page
    page.encode("utf-8")
