"""The check of citations sees what is wrong, and lets stand what is right."""

import pytest

from loader.property_graph import Node
from tests.acceptance.printed import Page
from tests.acceptance.samples import DATA, graph_of, texts

PAGE = Page(
    [
        "Ref\tAction\tLead\tPFD\tRecommendations",
        "1\tFit **throwlines** at the\tHarbour <b>Watch</b>\t1, 3\tLVRU - Gov 1,2 JSNA - 1,12, 2.4",
        "",
        "\t25 worst places\tGroup\t\t",
        "* The Water Safety",
        "  Partnership meets",
        "GSMKC",
        "Page 3 of R5-R7",
    ]
)


@pytest.mark.parametrize(
    ("line", "form", "expected"),
    [
        (2, "fit throwlines at the 25 worst", True),  # down the column of a torn row
        (2, "Harbour Watch Group", True),
        (2, "Watch", True),
        (2, "Harbour Wat", False),  # part of a word
        (4, "Harbour Watch", False),  # begins above
        (1, "Harbour Watch", False),  # begins below
        (5, "Water Safety Partnership", True),  # over lines
        (6, "Water Safety Partnership", False),
        (3, "25 worst places", False),  # a blank line prints nothing
        (2, "", False),
    ],
)
def test_a_form_is_printed_where_it_begins(line: int, form: str, expected: bool) -> None:
    assert PAGE.prints(line, [form]) is expected


@pytest.mark.parametrize(
    ("line", "code", "expected"),
    [
        (2, "LVRU Gov 2", True),  # the name is printed once
        (2, "JSNA 2.4", True),
        (2, "JSNA 1.12", True),  # a comma for a point
        (2, "JSNA 1.13", False),
        (2, "SELR 1", False),
        (2, "PFD 3", True),  # the name heads the column
        (2, "PFD 2", False),
        (8, "R 6", True),  # within a range
        (8, "R 8", False),
    ],
)
def test_a_code_is_printed_where_its_name_and_number_stand(line: int, code: str, expected: bool) -> None:
    assert PAGE.prints_code(line, code) is expected


def test_initials_without_a_blank_are_seen() -> None:
    assert PAGE.runs_together(7, ["KC"])
    assert not PAGE.runs_together(7, ["GR"])
    assert not PAGE.runs_together(2, ["PFD"])


def test_most_citations_that_are_a_line_off_would_be_seen() -> None:
    seen = [
        not printed.prints(line + 1, [node.name, *node.aliases])
        for path in texts(DATA)
        for printed in [Page(path.read_text(encoding="utf-8").split("\n"))]
        for node in graph_of(path).graph.nodes.values()
        for line in _cited(node)
        if line < len(printed)
    ]
    assert sum(seen) > 0.7 * len(seen)


def _cited(node: Node) -> list[int]:
    return [int(source.rpartition(":L")[2]) for source in node.sources]
