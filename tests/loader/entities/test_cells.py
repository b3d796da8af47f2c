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
ANY, PEOPLE, NAMED = Column(), Column(people=True), Column(named=True)


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


@pytest.mark.parametrize("rank", ["DI", "PS", "Insp", "Dr", "Cllr"])
def test_initials_with_a_rank_are_those_of_the_key(rank: str) -> None:
    assert parties(f"{rank} JO", initials=frozenset({"JO"})) == [Party("initials", "JO", "L1")]
    assert parties(f"{rank} JO", initials=frozenset({f"{rank} JO"})) == [
        Party("initials", f"{rank} JO", "L1")
    ]


def test_a_rank_before_initials_that_nothing_explains_is_nobodys() -> None:
    assert all(p.kind != "initials" for p in parties("DI XQ", initials=frozenset({"JO"})))


@pytest.mark.parametrize("printed", ["Quillon Ashgrove", "Quorra-Rae Polglaze", "Zbyszko Wrona"])
def test_a_name_that_nobody_knows_is_a_persons_in_a_column_of_names(printed: str) -> None:
    assert [(p.kind, p.printed) for p in parties(printed, NAMED)] == [("person", printed)]
    assert [(p.kind, p.printed) for p in parties(printed, ANY)] == [("body", printed)]


@pytest.mark.parametrize("printed", ["Warm Homes Trust", "Public Health", "Quay Watch"])
def test_a_body_is_none_even_in_a_column_of_names(printed: str) -> None:
    column = Column(named=True, known=frozenset({"quay watch"}))
    assert [(p.kind, p.printed) for p in parties(printed, column)] == [("body", printed)]


@pytest.mark.parametrize(
    ("printed", "role", "employer"),
    [
        ("Jane Okoro, Tidewell Trust", "", "Tidewell Trust"),
        ("Zbyszko Wrona, Tidewell Trust", "", "Tidewell Trust"),
        ("Jane Okoro, Head of Paths, Tidewell Trust", "Head of Paths", "Tidewell Trust"),
        ("Jane Okoro, Assistant Director, Paths and Verges", "Assistant Director, Paths and Verges", ""),
        (
            "Jane Okoro, Clinical Lead for Sight, Marlow Hospital Board",
            "Clinical Lead for Sight",
            "Marlow Hospital Board",
        ),
    ],
)
def test_what_follows_a_person_in_a_column_of_names_leads_nothing(
    printed: str, role: str, employer: str
) -> None:
    (person,) = parties(printed, NAMED)
    assert (person.kind, person.role, person.employer) == ("person", role, employer)


def test_elsewhere_a_person_and_a_body_are_two_and_nobody_is_said_to_work_for_anybody() -> None:
    person, body = parties("Jane Okoro, Tidewell Trust")
    assert (person.printed, person.employer, body.printed) == ("Jane Okoro", "", "Tidewell Trust")


@pytest.mark.parametrize("printed", ["PC Tulloch, PS Parry", "Cllr Vane, Cllr Moss", "Dr Rook, Insp Hale"])
def test_two_people_with_ranks_are_two(printed: str) -> None:
    assert [(p.kind, p.printed) for p in parties(printed)] == [
        ("person", name) for name in printed.split(", ")
    ]


def test_an_abbreviation_that_the_document_explains_is_no_persons_initials() -> None:
    known = lexicon(["TT"], {"TT": "Tidewell Trust"}, [])
    read = read_parties(text("Jane Okoro (TT)"), known, PEOPLE)
    assert [(p.kind, p.employer) for p in read] == [("person", "TT")]
    assert [p.kind for p in read_parties(text("TT"), known, PEOPLE)] == ["body"]
