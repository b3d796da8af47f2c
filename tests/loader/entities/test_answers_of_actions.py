"""What actions answer of inspections and audits, read through the real pipeline."""

from pathlib import Path

import pytest

from loader.document_graph import DocumentGraph
from loader.documents.files import PlanFile, read_file
from loader.property_graph import Node
from loader.reading import read_document


def read(folder: Path, said: str, *rows: str) -> DocumentGraph:
    """What a plan in Markdown says."""
    cells = [f"| {row} |" for row in (rows[0], " | ".join("---" for _ in rows[0].split("|")), *rows[1:])]
    path = folder / "plan.md"
    path.write_text("\n".join(["# Marlow Harbour Action Plan 2025", "", said, "", *cells]), encoding="utf-8")
    return read_document(read_file(PlanFile(path, path.name)))


def facts(found: DocumentGraph, kind: str) -> set[tuple[str, str]]:
    name = {node.id: node.name for node in found.graph.nodes.values()}
    return {(name[r.start], name[r.end]) for r in found.graph.relationships.values() if r.type == kind}


def aliases(node: Node) -> tuple[str, ...]:
    found = node.properties.get("aliases", ())
    return found if isinstance(found, tuple) else ()


def test_what_inspectors_ask_for(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Inspectors came in March and named areas for improvement (AFI 1 to AFI 3).",
        "No | CQC ref | Finding | Action | Lead | By when",
        "1 | AFI 2 | Halls are dark at night. | Open the hall | Tidewell Trust | May 2025",
        "2 | AFI 7 | Lanes are empty. | Walk the lanes | Tidewell Trust | June 2025",
    )
    assert facts(found, "ADDRESSES") == {("Open the hall", "AFI 2")}
    assert facts(found, "MADE_IN") == {("AFI 2", "CQC report")}
    texts = [n.properties.get("text") for n in found.graph.nodes.values() if n.label == "Recommendation"]
    assert texts == ["Halls are dark at night."]
    assert [f.message for f in found.findings if f.kind == "unknown recommendation"] == [
        "AFI 7 is cited, and the document says that they end with AFI 3"
    ]


def test_two_audits_may_have_the_same_numbers(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Audits of the last year.",
        "Audit report | Rec no | Agreed action | Lead | Due date",
        "Lamps 2024 | 1 | Light the quay at night | Tidewell Trust | May 2025",
        "Fees 2023 | 1 | Print the fees at the quay | Tidewell Trust | June 2025",
        "Fees 2023 | FEE-2 | Paint the quay in white | Tidewell Trust | June 2025",
    )
    assert facts(found, "MADE_IN") == {
        ("Lamps 2024 1", "Lamps 2024"),
        ("Fees 2023 1", "Fees 2023"),
        ("FEE-2", "Fees 2023"),
    }
    assert ("Print the fees at the quay", "Fees 2023 1") in facts(found, "ADDRESSES")


@pytest.mark.parametrize(
    ("meaning", "is_body"),
    [
        ("Learning, housing and care", False),
        ("Leisure, homes and care", False),
        ("Learning, Housing and Care Trust", True),
    ],
)
def test_a_row_of_things_is_no_body(tmp_path: Path, meaning: str, is_body: bool) -> None:
    found = read(
        tmp_path,
        f"LHC: {meaning}\n\nThe LHC meets the council in May. The LHC leads on this.",
        "No | Action | Lead | By when",
        "1 | Open the hall | Tidewell Trust | May 2025",
        "2 | Write an LHC plan for each child | Tidewell Trust | May 2025",
    )
    bodies = [n for n in found.graph.nodes.values() if n.label in {"Organisation", "Board"}]
    printed = {n.name for n in bodies} | {form for n in bodies for form in aliases(n)}
    assert ("LHC" in printed) is is_body


@pytest.mark.parametrize(
    ("heading", "label", "served"),
    [
        ("PA2 Lanes", "Priority action 2: Lanes are lit by night", "Lanes are lit by night"),
        ("P3 Lanes", "Promise 3: Lanes are lit by night", "Lanes are lit by night"),
        ("Area for improvement 1: Lanes are lit", "Seen by the board in May.", "Lanes are lit"),
        ("Lanes", "Aim 2 begins in May and ends in June", ""),
        ("Lanes", "Aim 1: Lanes are lit\n\nAim 2: Halls are open", ""),
    ],
)
def test_an_objective_over_a_table(tmp_path: Path, heading: str, label: str, served: str) -> None:
    row = ("No | Action | Lead | By when", "1 | Open the hall | Tidewell Trust | May 2025", "Total | 1 | | ")
    found = read(tmp_path, f"## {heading}\n\n{label}", *row)
    assert facts(found, "MEETS") == ({("Open the hall", served)} if served else set())
    assert facts(found, "UNDER") == (set() if served else {("Open the hall", "Lanes")})


@pytest.mark.parametrize(
    ("heading", "theme"),
    [
        ("Harbour Action Plan 2025", set()),
        ("Delivery plan 2025-2028", set()),
        ("Marlow Action Plan", set()),
        ("Harbour Lighting Plan 2025", {("Open the hall", "Harbour Lighting Plan 2025")}),
    ],
)
def test_a_heading_that_names_the_plan_again_is_no_theme(
    tmp_path: Path, heading: str, theme: set[tuple[str, str]]
) -> None:
    row = ("No | Action | Lead | By when", "1 | Open the hall | Tidewell Trust | May 2025")
    assert facts(read(tmp_path, f"## {heading}", *row), "UNDER") == theme
