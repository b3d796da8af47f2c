"""Cells of leads and partners: who stands in them."""

import pytest

from loader.documents.blocks import Line, Text
from loader.entities.cells import Column, Party, read_parties
from loader.resolve.lexicon import lexicon

LEXICON = lexicon(
    ["Housing", "Parks", "Tidewell Trust", "Leisure", "Housing", "Parks"],
    {},
    ["Tidewell Trust", "Jane Okoro"],
)
ANY, PEOPLE = Column(), Column(people=True)


def text(printed: str) -> Text:
    """A cell, its lines L1, L2, …"""
    lines = tuple(Line(line, f"L{at}") for at, line in enumerate(printed.split("\n"), start=1))
    return Text(" ".join(printed.split("\n")), lines)


def parties(printed: str, column: Column = ANY, initials: frozenset[str] = frozenset()) -> list[Party]:
    return read_parties(text(printed), LEXICON, column, initials)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Housing", [("body", "Housing")]),
        ("Housing / Parks", [("body", "Housing"), ("body", "Parks")]),
        ("Housing; Parks", [("body", "Housing"), ("body", "Parks")]),
        ("Housing, Parks and Leisure", [("body", "Housing"), ("body", "Parks"), ("body", "Leisure")]),
        ("Lead: Housing", [("body", "Housing")]),
        ("Jane Okoro", [("person", "Jane Okoro")]),
        ("Housing – Jane Okoro", [("person", "Jane Okoro"), ("body", "Housing")]),
        ("Jane Okoro, Head of Housing", [("person", "Jane Okoro")]),
        ("Head of Housing, Jane Okoro", [("person", "Jane Okoro")]),
        ("Housing (Jane Okoro)", [("person", "Jane Okoro"), ("body", "Housing")]),
        ("Jane Okoro (Housing)", [("person", "Jane Okoro")]),
        ("Allocations Manager", [("post", "Allocations Manager")]),
        ("Vacant", [("nobody", "Vacant")]),
        ("TBC", [("nobody", "TBC")]),
        ("Tidewell Trust (TT)", [("body", "Tidewell Trust (TT)")]),
        ("–", []),
    ],
)
def test_every_way_in_which_a_cell_is_written(printed: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.printed) for p in parties(printed)] == expected


@pytest.mark.parametrize(
    ("printed", "role", "employer"),
    [
        ("Jane Okoro, Head of Housing", "Head of Housing", ""),
        ("Jane Okoro (Housing)", "", "Housing"),
        ("Jane Okoro (Allocations Manager)", "Allocations Manager", ""),
        ("Housing – Jane Okoro", "", "Housing"),
    ],
)
def test_what_stands_beside_a_person(printed: str, role: str, employer: str) -> None:
    person = parties(printed)[0]
    assert (person.printed, person.role, person.employer) == ("Jane Okoro", role, employer)


def test_initials_are_people_where_the_document_prints_them_beside_names() -> None:
    assert parties("JO", initials=frozenset({"JO"})) == [Party("initials", "JO", "L1")]
    assert parties("JO", PEOPLE) == [Party("initials", "JO", "L1")]


def test_the_larger_body_of_a_unit() -> None:
    assert parties("Parks within the Environment Directorate") == [
        Party("body", "Parks", "L1", parent="Environment Directorate")
    ]


def test_each_party_has_its_own_line() -> None:
    assert [(p.printed, p.location) for p in parties("Housing;\nParks")] == [
        ("Housing", "L1"),
        ("Parks", "L2"),
    ]
