"""Recommendations and objectives in tables, and what actions cite of them, read through the real pipeline."""

import pytest

from loader.document_graph import DocumentGraph
from loader.documents.blocks import Block, Document, Heading, Line, Paragraph, Row, Table, Text
from loader.property_graph import Node
from loader.reading import read_document
from tests.loader.records.printed import only, table

ACTIONS = """
No | Action | Answers | Lead | By when
A1 | Mark the crossing at Mill Lane | Rec 2 | Highways | May 2025
A2 | Count who crosses at night | Recs 1 and 3 | Leisure | June 2025
"""
ANSWERED = {
    ("Mark the crossing at Mill Lane", "R2"),
    ("Count who crosses at night", "R1"),
    ("Count who crosses at night", "R3"),
}
WORDS = [
    "That every crossing be marked anew.",
    "That the crossing at Mill Lane be lit.",
    "That people be counted at night.",
]


def text(printed: str, location: str) -> Text:
    return Text(printed, (Line(printed, location),))


def at(found: Table, above: int) -> Table:
    """A table whose rows stand so many lines further down."""
    return Table(
        tuple(
            Row(
                tuple(
                    Text(c.plain, tuple(Line(n.text, f"L{above + int(n.location[1:])}") for n in c.lines))
                    for c in row.cells
                )
            )
            for row in found.rows
        )
    )


def read(*printed: str) -> DocumentGraph:
    """What a plan of these tables says, each under a heading of its own."""
    blocks: list[Block] = [
        Heading(text("Marlow Safer Crossings Plan 2025", "L1"), 1),
        Paragraph(text("Agreed in May.", "L2")),
    ]
    for order, each in enumerate(printed, start=1):
        blocks += [Heading(text(f"Part {order}", f"L{order * 100}"), 2), at(table(each), order * 100)]
    return read_document(Document("plan.docx", "docx", "0" * 64, tuple(blocks)))


def answered(found: DocumentGraph) -> set[tuple[str, str]]:
    name = {node.id: node.name for node in found.graph.nodes.values()}
    return {(name[r.start], name[r.end]) for r in found.graph.relationships.values() if r.type == "ADDRESSES"}


def of(found: DocumentGraph, label: str) -> list[Node]:
    nodes = [node for node in found.graph.nodes.values() if node.label == label]
    return sorted(nodes, key=lambda node: (str(node.properties.get("number", "")), node.name))


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("No. | Recommendation | Executive response", ["Rec {n} | {words} | Accepted"]),
        ("Recommendation | What we recommend | Response", ["Rec {n} | {words} | Accepted"]),
        ("Rec | The panel said | Response of the Cabinet | Comment", ["{n} | {words} | Accepted | "]),
        ("Recommendation | Text of it | Accepted?", ["R{n} | {words} | Accepted"]),
    ],
)
@pytest.mark.parametrize("actions_first", [True, False], ids=["cited before", "cited behind"])
def test_recommendations_in_a_table_and_what_cites_them(
    head: str, rows: list[str], actions_first: bool
) -> None:
    listed = "\n".join([head, *(rows[0].format(n=n, words=words) for n, words in enumerate(WORDS, 1))])
    found = read(*([ACTIONS, listed] if actions_first else [listed, ACTIONS]))
    recommendations = of(found, "Recommendation")
    assert [node.properties["text"] for node in recommendations] == WORDS
    assert [node.properties["code"] for node in recommendations] == ["R1", "R2", "R3"]
    assert {node.properties["response"] for node in recommendations} == {"Accepted"}
    assert answered(found) == ANSWERED


@pytest.mark.parametrize(
    "last", ["Note: the Cabinet met on 8 May. | |", "Recommendations in all: 3 | |", "Total | 3 |"]
)
def test_a_note_or_a_total_is_no_recommendation(last: str) -> None:
    listed = "\n".join(
        ["No. | Recommendation | Response", *(f"{n} | {w} | Accepted" for n, w in enumerate(WORDS, 1)), last]
    )
    assert len(of(read(listed, ACTIONS), "Recommendation")) == len(WORDS)


@pytest.mark.parametrize(
    ("listed", "numbers"),
    [
        (
            "No | Objective | Measure\n1 | Crossings that all can see | 40\n2 | Quiet streets | Noise",
            ["1", "2"],
        ),
        (
            "Priority | Outcome\nPriority 1: Bright crossings | Marked\nPriority 2: Quiet streets | Noise",
            ["1", "2"],
        ),
        (
            "Ref | Strategic aim | Target\nA | Crossings that all can see | 40\nB | Quiet streets | Noise",
            ["A", "B"],
        ),
    ],
)
def test_objectives_in_a_table(listed: str, numbers: list[str]) -> None:
    head = "No | Action | Objective | Lead | By when"
    cited = f"{head}\nA1 | Mark the crossing | {numbers[1]} | Highways | May 2025"
    found = read(listed, cited)
    assert [node.properties["number"] for node in of(found, "Objective")] == numbers
    name = {node.id: node for node in found.graph.nodes.values()}
    met = [name[r.end].properties["number"] for r in found.graph.relationships.values() if r.type == "MEETS"]
    assert met == [numbers[1]]


def test_a_table_of_numbers_and_measures_gives_no_objective() -> None:
    assert not of(read("Objective | Measure\n1 | 40 crossings\n2 | Less noise", ACTIONS), "Objective")


def test_a_recommendation_without_an_answer_is_one_and_a_note_under_it_is_none() -> None:
    note = "Note: the Cabinet met in May to answer"
    listed = f"Recommendation | Response\n{WORDS[0]} | Accepted\n{WORDS[1]} |\n{note} | "
    found = of(read(listed, ACTIONS), "Recommendation")
    assert [node.properties.get("text") for node in found if node.properties.get("text")] == WORDS[:2]


def coded(*lines: str) -> DocumentGraph:
    """What a plan says that prints these lines and cites the Quay Lighting Review."""
    known = "The Quay Lighting Review (QLR) was written in 2024 by the panel."
    head = "No | Action | QLR | Lead | By when"
    rows = "1 | Mark the crossing | QLR 2 | Parks | May 2025\n2 | Light it | QLR 9 | Parks | May 2025"
    cited = f"{head}\n{rows}"
    blocks: list[Block] = [
        Heading(text("Marlow Safer Crossings Plan 2025", "L1"), 1),
        *(Paragraph(text(line, f"L{order}")) for order, line in enumerate((known, *lines), 2)),
        at(table(cited), 100),
    ]
    return read_document(Document("plan.docx", "docx", "0" * 64, tuple(blocks)))


@pytest.mark.parametrize("mark", ["QLR {}", "QLR {}.", "QLR Rec {}:", "QLR Recommendation {} –"])
def test_lines_behind_the_code_of_a_report_are_its_recommendations(mark: str) -> None:
    found = coded(*(f"{mark.format(n)} {words}" for n, words in enumerate(WORDS, 1)))
    told = of(found, "Recommendation")
    assert [(node.properties["number"], node.properties["text"]) for node in told] == [
        (str(n), words) for n, words in enumerate(WORDS, 1)
    ]
    assert answered(found) == {("Mark the crossing", "QLR 2")}
    assert "unknown recommendation" in {finding.kind for finding in found.findings}


@pytest.mark.parametrize(
    "line", ["QLR 2 That was put off until the spring.", "MPS 2 That every crossing be marked anew."]
)
def test_a_lone_remark_on_a_recommendation_and_another_code_print_none(line: str) -> None:
    assert answered(coded(line)) == {("Mark the crossing", "QLR 2"), ("Light it", "QLR 9")}


def test_one_table_in_which_a_column_has_one_code_cites_it() -> None:
    found = only(
        "No | Action | Lead | QLR | By when\n1 | Mark the crossing | Parks | QLR 2 | May 2025", "action"
    )
    assert found.of(found.records[0], "recommendation").plain == "QLR 2"
