"""Commitments and members in lists, read through the real pipeline."""

import pytest

from loader.documents.blocks import Document
from loader.documents.text_reader import read_text
from loader.property_graph import PropertyGraph
from loader.reading import read_document


def graph(text: str) -> PropertyGraph:
    return read_document(Document("plan.txt", "text", "0" * 64, read_text(text))).graph


def facts(read: PropertyGraph, type_: str) -> set[tuple[str, str]]:
    """The names at both ends of the relationships of a type."""
    name = {id_: str(node.properties["name"]) for id_, node in read.nodes.items()}
    return {(name[r.start], name[r.end]) for r in read.relationships.values() if r.type == type_}


COMMITMENTS = """Tidewell Quay Safety Plan 2024-2026

What we will do

- Light the whole quay at night (lead: Parks; by July 2025)
- Mend the pier and its steps (lead: Housing; support: Leisure)
"""


def test_leads_in_brackets_behind_a_commitment() -> None:
    read = graph(COMMITMENTS)
    assert facts(read, "LEADS") == {
        ("Parks", "Light the whole quay at night"), ("Housing", "Mend the pier and its steps")
    }  # fmt: skip
    assert facts(read, "SUPPORTS") == {("Leisure", "Mend the pier and its steps")}
    ends = {n.properties.get("end_date") for n in read.nodes.values() if n.label == "Action"}
    assert ends == {"2025-07", None}


@pytest.mark.parametrize(
    ("line", "member", "chairs"),
    [
        ("Jane Okoro (Chair)", "Jane Okoro", True),
        ("Chair: Jane Okoro", "Jane Okoro", True),
        ("Jane Okoro (Vice Chair)", "Jane Okoro", False),
        ("Housing – Jane Okoro", "Jane Okoro", False),
        ("Tidewell Trust", "Tidewell Trust", False),
    ],
)
def test_a_line_of_a_list_of_members(line: str, member: str, chairs: bool) -> None:
    read = graph(f"{COMMITMENTS}\nMembers of the Quay Safety Board are:\n\n- {line}\n- Marlow College\n")
    assert (member, "Quay Safety Board") in facts(read, "MEMBER_OF")
    assert ((member, "Quay Safety Board") in facts(read, "CHAIRS")) is chairs


@pytest.mark.parametrize(
    ("promise", "end"),
    [
        ("Light the whole quay by March 2026", "2026-03"),
        ("Halve the waits on the ferry by the end of June 2025.", "2025-06"),
        ("Mend the pier no later than 31/03/2027", "2027-03-31"),
        ("Cut accidents by 30 per cent before 2028", "2028"),
        ("Paint the ferry by Q3 2025/26", "2025-12"),
        ("Cut the accidents on the quay by 30", None),
        ("Write a report by chapter and verse 3", None),
        ("Tell the story of the storm by the sea in 2019", None),
    ],
)
def test_a_commitment_that_ends_with_a_date_ends_on_it(promise: str, end: str | None) -> None:
    title = "Tidewell Quay Safety Plan 2024-2026"
    read = graph(f"{title}\n\nWhat we will do\n\nWe will:\n\n- {promise}\n- Open the hall\n")
    ends = {
        node.properties["text"]: node.properties.get("end_date")
        for node in read.nodes.values()
        if node.label == "Action"
    }
    assert ends == {promise: end, "Open the hall": None}
