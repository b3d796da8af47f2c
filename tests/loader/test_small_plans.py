"""Small plans of many shapes, each read from a file: who does what, for which recommendation or objective."""

from pathlib import Path

import pytest

from loader.document_graph import DocumentGraph
from loader.documents.files import PlanFile, read_file
from loader.reading import read_document

TITLE = "Marlow Safer Streets Action Plan 2024-26"
RECOMMENDATIONS = "\n".join(
    [
        "Recommendations",
        "The Panel recommends:",
        *(f"R{n} That lamp {n} be lit." for n in range(1, 8)),
        "R8(a) That the wall be mended.",
        "R8(b) That the wall be painted.",
        "R9 That the gate be shut.",
    ]
)


def read(folder: Path, name: str, text: str) -> DocumentGraph:
    """What a plan says; `|` stands between the cells of a text table."""
    path = folder / name
    path.write_text(text.replace(" | ", "\t") if name.endswith(".txt") else text, encoding="utf-8")
    return read_document(read_file(PlanFile(path, name)))


def text_plan(folder: Path, body: str) -> DocumentGraph:
    """A plan as plain text."""
    return read(folder, "plan.txt", f"Marlow Borough Council\n{TITLE}\n\n{body}\n")


def web_plan(folder: Path, body: str) -> DocumentGraph:
    """A plan in Markdown."""
    return read(folder, "plan.md", f"# {TITLE}\n\n{body}\n")


def facts(found: DocumentGraph, *types: str) -> set[tuple[str, str, str]]:
    """The relationships of these types by the names of their ends."""
    name = {node.id: node.name for node in found.graph.nodes.values()}
    return {
        (name[rel.start], rel.type, name[rel.end])
        for rel in found.graph.relationships.values()
        if rel.type in types
    }


def names(found: DocumentGraph, label: str) -> set[str]:
    """The names of the nodes of a label."""
    return {node.name for node in found.graph.nodes.values() if node.label == label}


@pytest.mark.parametrize(
    ("cited", "numbers"),
    [
        ("Rec 3, 5-7", "3 5 6 7"),
        ("R8(a)", "8(a)"),
        ("Recommendations 1 to 3", "1 2 3"),
        ("Recs 1 & 4", "1 4"),
        ("R2, R4 and R6", "2 4 6"),
        ("R1–R3", "1 2 3"),
        ("All recommendations", "1 2 3 4 5 6 7 8(a) 8(b) 9"),
        ("all of the ten recommendations", "1 2 3 4 5 6 7 8(a) 8(b) 9"),
        ("none", ""),
    ],
)
def test_recommendations_as_they_are_cited(tmp_path: Path, cited: str, numbers: str) -> None:
    found = text_plan(
        tmp_path,
        f"{RECOMMENDATIONS}\n\nAction plan\n\n"
        "Ref | Action | Answers | Lead | By when\n"
        f"A1 | Walk the lanes each night | {cited} | Housing | March 2025\n"
        "A2 | Open the hall on Fridays | R9 | Tidewell Trust | May 2025\n"
        "A3 | Close the hall on Mondays | R9 | Tidewell Trust | May 2025",
    )
    walked = {end for start, _, end in facts(found, "ADDRESSES") if start == "Walk the lanes each night"}
    assert walked == {f"R{number}" for number in numbers.split()}
    assert len(names(found, "Recommendation")) == 10


@pytest.mark.parametrize("marker", ["Rec ", "Recommendation ", "R"])
def test_recommendations_under_headings_that_say_something_else(tmp_path: Path, marker: str) -> None:
    found = web_plan(
        tmp_path,
        "## What we ask\n\n### Lamps\n\n"
        f"{marker}1 That the lamps be lit.\n\n{marker}2 That the lamps be cleaned.\n\n"
        f"### Walls\n\n{marker}3 That the walls be mended.",
    )
    assert names(found, "Recommendation") == {"R1", "R2", "R3"}
    printed = {alias for node in found.graph.nodes.values() for alias in node.aliases if node.name == "R1"}
    assert printed == ({f"{marker}1"} - {"R1"})


def test_rooms_and_routes_are_no_recommendations(tmp_path: Path) -> None:
    found = web_plan(tmp_path, "## Routes\n\nR1 Quay to market\n\nR2 Market to station")
    assert names(found, "Recommendation") == set()


def test_numbers_of_rows_are_no_recommendations(tmp_path: Path) -> None:
    found = text_plan(
        tmp_path,
        "§ | Action | Lead | By when\n"
        "1.1 | Walk the lanes each night | Housing | March 2025\n"
        "1.2 | Open the hall on Fridays | Tidewell Trust | May 2025\n"
        "2.1 | Close the hall on Mondays | Tidewell Trust | May 2025",
    )
    assert names(found, "Recommendation") == set()
    numbers = {n.properties.get("number") for n in found.graph.nodes.values() if n.label == "Action"}
    assert numbers == {"1.1", "1.2", "2.1"}


def test_a_table_of_responses(tmp_path: Path) -> None:
    found = text_plan(
        tmp_path,
        "Recommendations\n1. That the Council light the lanes.\n2. That the police count the swans.\n\n"
        "The Executive’s response\n\n"
        "No | Recommendation | Response | Reason\n"
        "1 | Light the lanes | Accepted | \n"
        "2 | Count the swans | Rejected | No money",
    )
    said = {
        n.name: n.properties.get("response")
        for n in found.graph.nodes.values()
        if n.label == "Recommendation"
    }
    assert said == {"R1": "Accepted", "R2": "Rejected"}


def test_a_lead_person_and_a_lead_body_have_columns_of_their_own(tmp_path: Path) -> None:
    found = text_plan(
        tmp_path,
        "Action | Lead service | Named lead | By when\n"
        "Walk the lanes each night | Human Resources | Ifeyinwa Obi | March 2025\n"
        "Open the hall on Fridays | Leisure | Zbyszko Mrozek | May 2025",
    )
    assert names(found, "Person") == {"Ifeyinwa Obi", "Zbyszko Mrozek"}
    assert {"Human Resources", "Leisure"} <= names(found, "Organisation")
    assert len(facts(found, "LEADS")) == 4


LABELLED = {
    "items with items beneath": """## Walls

- **4.1** Mend the wall
    - Lead: Housing
    - By: March 2025
- **4.2** Light the lamps
    - Lead: Jane Okoro
    - Helpers: Parks
    - By: June 2025
""",
    "headings with lines beneath": """## Walls

### Action 4.1: Mend the wall

Lead: Housing

By: March 2025

### Action 4.2: Light the lamps

Lead: Jane Okoro

Helpers: Parks

By: June 2025
""",
}


@pytest.mark.parametrize("body", LABELLED.values(), ids=LABELLED)
def test_actions_with_labelled_lines_beneath(tmp_path: Path, body: str) -> None:
    found = web_plan(tmp_path, body)
    assert facts(found, "LEADS", "SUPPORTS", "UNDER") == {
        ("Housing", "LEADS", "Mend the wall"),
        ("Jane Okoro", "LEADS", "Light the lamps"),
        ("Parks", "SUPPORTS", "Light the lamps"),
        ("Mend the wall", "UNDER", "Walls"),
        ("Light the lamps", "UNDER", "Walls"),
    }
    said = {
        n.name: (n.properties.get("number"), n.properties.get("end_date"))
        for n in found.graph.nodes.values()
        if n.label == "Action"
    }
    assert said == {"Mend the wall": ("4.1", "2025-03"), "Light the lamps": ("4.2", "2025-06")}


@pytest.mark.parametrize(
    "body",
    [
        "## Safer Board\n\n- Chair: Jane Okoro\n- Members: Housing\n- Reports to: Cabinet",
        "## Teams\n\n- Housing\n    - Lead: Jane Okoro\n    - Partners: Parks\n"
        "- Parks\n    - Lead: Tom Birch\n    - Partners: Housing",
    ],
)
def test_other_labelled_lists_are_no_actions(tmp_path: Path, body: str) -> None:
    assert names(web_plan(tmp_path, body), "Action") == set()


def test_a_plan_of_nothing_but_priorities_and_lists(tmp_path: Path) -> None:
    found = web_plan(
        tmp_path,
        "## Priority 1: Safer homes\n\n- Publish a guide to locks\n- Recruit ten wardens\n\n"
        "We were told:\n\n- Burglaries rose by 4%\n- Residents are afraid\n\n"
        "## Equality outcome B: Fair play\n\nTogether we will:\n\n"
        "1. Open the hall on Fridays\n2. Sweep the yard\n\n"
        "## How we will know\n\n- Fewer burglaries\n- More residents who feel safe",
    )
    assert facts(found, "MEETS", "UNDER") == {
        ("Publish a guide to locks", "MEETS", "Safer homes"),
        ("Recruit ten wardens", "MEETS", "Safer homes"),
        ("Open the hall on Fridays", "MEETS", "Fair play"),
        ("Sweep the yard", "MEETS", "Fair play"),
    }
    assert names(found, "Theme") == set()


def test_leads_and_dates_in_brackets_behind_commitments(tmp_path: Path) -> None:
    found = web_plan(
        tmp_path,
        "## Safer homes\n\nOur commitments:\n\n"
        "1. Walk the lanes (Lead: Housing, by March 2025)\n"
        "2. Mend the fences (led by Marlow Police; supported by Parks; June 2025)\n",
    )
    assert facts(found, "LEADS", "SUPPORTS", "UNDER") == {
        ("Housing", "LEADS", "Walk the lanes"),
        ("Marlow Police", "LEADS", "Mend the fences"),
        ("Parks", "SUPPORTS", "Mend the fences"),
        ("Walk the lanes", "UNDER", "Safer homes"),
        ("Mend the fences", "UNDER", "Safer homes"),
    }
    ends = {n.properties.get("end_date") for n in found.graph.nodes.values() if n.label == "Action"}
    assert ends == {"2025-03", "2025-06"}


@pytest.mark.parametrize(
    "heading", ["Further actions 2025-26", "Our actions for 2025", "Other agreed actions"]
)
def test_a_heading_that_only_says_what_follows_is_no_theme(tmp_path: Path, heading: str) -> None:
    table = "Action | Lead | By when\nWalk the lanes each night | Housing | March 2025"
    assert names(text_plan(tmp_path, f"{heading}\n\n{table}"), "Theme") == set()


def test_who_is_said_to_chair_is_a_person_wherever_they_lead(tmp_path: Path) -> None:
    found = text_plan(
        tmp_path,
        "The Quay Group is chaired by Ifeyinwa Obi of the Tidewell Trust.\n\n"
        "Action | Lead | By when\n"
        "Walk the lanes each night | Ifeyinwa Obi | March 2025\n"
        "Mend the fences of the yard | Marlow Homes | March 2025\n"
        "Open the hall on Fridays | Leisure | May 2025",
    )
    assert names(found, "Person") == {"Ifeyinwa Obi"}


def test_initials_that_the_document_explains_joined_by_and(tmp_path: Path) -> None:
    found = text_plan(
        tmp_path,
        "Initials | Name | Role\n"
        "JAP | Jane Anna Prewett | Head of Housing\nSK | Sunil Kaur | Head of Parks\n\n"
        "Action plan\n\nAction | Lead | By when\nWalk the lanes each night | JAP and SK | March 2025",
    )
    assert {start for start, _, _ in facts(found, "LEADS")} == {"Jane Anna Prewett", "Sunil Kaur"}
