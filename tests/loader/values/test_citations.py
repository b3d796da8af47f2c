"""Citations of recommendations and objectives in cells."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.values.citations import alike_strands, dotted_codes, read_citations, read_objectives


def cited(cell: str, *dotted: str) -> list[str]:
    return [
        " ".join(filter(None, (each.code, each.strand, each.number)))
        for each in read_citations(cell, frozenset(dotted))
    ]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("R1", "1"),
        ("1", "1"),
        ("R 7", "7"),
        ("3.", "3"),
        ("R1, R2 and R5", "1 2 5"),
        ("R1/R2", "1 2"),
        ("1, 2 & 5", "1 2 5"),
        ("1;2\n3", "1 2 3"),
        ("Rec 3, 5-7", "3 5 6 7"),
        ("Recs. 3 – 5", "3 4 5"),
        ("Rs 1-3", "1 2 3"),
        ("R1–R3", "1 2 3"),
        ("R10-R12", "10 11 12"),
        ("Recommendations 10 to 12", "10 11 12"),
        ("Recommendations: 1, 2", "1 2"),
        ("Recommendation No. 4", "4"),
        ("Recommendation (3)", "3"),
        ("Rec 1 Rec 2", "1 2"),
        ("R8(a)", "8(a)"),
        ("Recommendation 3 (b)", "3(b)"),
        ("R12a", "12a"),
        ("1.1–1.4", "1.1 1.2 1.3 1.4"),
        ("1.1.2", "1.1.2"),
        ("R3-1", "3 1"),
        ("1.4 - 2.1", "1.4 2.1"),
        ("None", ""),
        ("N/A", ""),
        ("All", ""),
        ("2018", ""),
        ("May 2018", ""),
        ("", ""),
    ],
)
def test_numbers_of_the_documents_own_recommendations(cell: str, numbers: str) -> None:
    assert [each.number for each in read_citations(cell)] == numbers.split()
    assert {(each.code, each.strand) for each in read_citations(cell)} <= {("", "")}


@pytest.mark.parametrize(
    ("cell", "citations"),
    [
        ("SLR 4", ["SLR 4"]),
        ("SLR4", ["SLR 4"]),
        ("SLR2.1", ["SLR 2.1"]),
        ("SLR: 1; 3", ["SLR 1", "SLR 3"]),
        ("SLR 1,2,3", ["SLR 1", "SLR 2", "SLR 3"]),
        ("SLR R1-3", ["SLR 1", "SLR 2", "SLR 3"]),
        ("SLR Rec 4", ["SLR 4"]),
        ("SLR Rec No. 4", ["SLR 4"]),
        ("SLR 1 to 3; MVR 2", ["SLR 1", "SLR 2", "SLR 3", "MVR 2"]),
        ("SLR 3 and MVR 3-4, 6", ["SLR 3", "MVR 3", "MVR 4", "MVR 6"]),
        ("SLR 1.7, 1.9", ["SLR 1.7", "SLR 1.9"]),
        ("SLR 1.7 - 1.9", ["SLR 1.7", "SLR 1.8", "SLR 1.9"]),
        ("SLR 2018 review 3", ["SLR 3"]),
        ("S&R 4", ["S&R 4"]),
        ("SLR Prot Ed 4", ["SLR Prot Ed 4"]),
        ("SLR - Keep Safe 3, 4", ["SLR Keep Safe 3", "SLR Keep Safe 4"]),
        ("SLR Keep Safe 3 Go Home 1", ["SLR Keep Safe 3", "SLR Go Home 1"]),
        ("SLR - Keep DWOS", ["SLR Keep DWOS"]),
        ("SLR - Keep DWOS 3", ["SLR Keep DWOS 3"]),
        ("7; SLR 2", ["7", "SLR 2"]),
        ("SLR", []),
        ("SLR 1,12", ["SLR 1", "SLR 12"]),
    ],
)
def test_codes_of_reports(cell: str, citations: list[str]) -> None:
    assert cited(cell) == citations


def test_a_comma_for_a_dot_where_a_report_always_prints_a_dot() -> None:
    cells = ["SLR 1.1", "SLR 1.2 to 1.6", "SLR 2.4, 2.5", "SLR 1,12", "MVR 1, 2", "MVR 3,4"]
    assert dotted_codes(cells) == {"SLR"}
    assert cited("SLR 1,12", "SLR") == ["SLR 1.12"]
    assert cited("SLR 1.1, 1.2", "SLR") == ["SLR 1.1", "SLR 1.2"]
    assert cited("MVR 1,12", "SLR") == ["MVR 1", "MVR 12"]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("1", "1"),
        ("1 – 6 8", "1 2 3 4 5 6 8"),
        ("1 - 8", "1 2 3 4 5 6 7 8"),
        ("1-3, 7", "1 2 3 7"),
        ("1 to 4", "1 2 3 4"),
        ("1, 3 and 5", "1 3 5"),
        ("1, 1, 2", "1 2"),
        ("Objective 2", "2"),
        ("Objectives 1 to 3 & 5", "1 2 3 5"),
        ("Priorities 1/2", "1 2"),
        ("Aim 3", "3"),
        ("1 Prevention", "1"),
        ("1.2, 2.1", "1.2 2.1"),
        ("O1, O2", "O1 O2"),
        ("A, B and D", "A B D"),
        ("12/13", "12 13"),
        ("7 5", "7 5"),
        ("", ""),
        ("all", ""),
        ("All objectives", ""),
        ("N/A", ""),
        ("None", ""),
        ("TBC", ""),
        ("2019", ""),
        ("A home", ""),
        ("61", ""),
        ("Safer streets and homes", ""),
        ("3 (see the note below)", ""),
    ],
)
def test_objectives(cell: str, numbers: str) -> None:
    assert read_objectives(cell) == numbers.split()


def test_strands_that_begin_alike_are_one() -> None:
    assert alike_strands({"Prot Ed": 3, "Prot Edu": 1, "Protection Education": 1, "Keep": 2}) == {
        "Prot Ed": "Prot Ed",
        "Prot Edu": "Prot Ed",
        "Protection Education": "Prot Ed",
        "Keep": "Keep",
    }


@given(st.text(max_size=60) | st.text(st.sampled_from("RA1230.,-–&;/ ()abto"), max_size=40))
@example("٣-٥")
@example("R1 - 99999999")
def test_no_text_breaks_the_reading(cell: str) -> None:
    assert len(read_citations(cell)) <= 60 * (len(cell) + 1)
    assert all(each.number or each.strand for each in read_citations(cell))
    read_objectives(cell)
    dotted_codes([cell])


@given(st.integers(1, 60), st.integers(1, 39), st.sampled_from(["-", " – ", " to ", "—"]))
def test_a_range_is_every_number_of_it(first: int, more: int, joiner: str) -> None:
    numbers = [str(number) for number in range(first, first + more + 1)]
    assert [each.number for each in read_citations(f"R{first}{joiner}{first + more}")] == numbers
    assert read_objectives(f"{first}{joiner}{first + more}", 99) == numbers
