"""The numbering of recommendations and what it implies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.recommendations_series import gaps
from loader.property_graph import Node


def nodes(*numbers: str) -> list[Node]:
    return [Node(f"r{at}", "Recommendation", {"number": n}) for at, n in enumerate(numbers)]


def found(*numbers: str) -> list[tuple[str, str | None, str]]:
    """Each gap: its numbers, the number next lower, the number next higher."""
    return [
        (
            gap.numbers,
            str(gap.below.properties["number"]) if gap.below else None,
            str(gap.above.properties["number"]),
        )
        for gap in gaps(nodes(*numbers))
    ]


def test_a_number_between_two_is_implied() -> None:
    assert found("1.7", "1.9", *(f"1.{n}" for n in range(1, 7))) == [("1.8", "1.7", "1.9")]


def test_numbers_missing_in_a_row_are_one_gap() -> None:
    assert found("1", "2", "6", "8") == [("3 to 5", "2", "6"), ("7", "6", "8")]


def test_a_series_that_begins_late() -> None:
    assert found("Safe Home 4") == [("Safe Home 1 to Safe Home 3", None, "Safe Home 4")]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("1.1", "1.2", "2.1", "2.2"),
        ("2.9", "2.10", *(f"2.{n}" for n in range(1, 9))),
        ("Recommendation 1", "Rec. 2", "R3", "4", "No. 5", "(6)"),
        ("Safe Home 1", "safe home 2", "Safe-Home 3"),
        ("R1(a)", "R1(b)", "R2"),
        ("1a", "1b"),
        ("1(i)", "1(ii)", "1(iii)", "1(iv)", "1(v)"),
        ("1", "1", "2"),
        ("0", "1"),
        ("first", "second", "", "1 and 4", "1, 4", "4 & 6"),
        (),
    ],
)
def test_nothing_is_missing(numbers: tuple[str, ...]) -> None:
    assert found(*numbers) == []


def test_two_series_of_one_report_are_apart() -> None:
    assert found("1.1", "1.3", "2.1", "1", "3") == [("2", "1", "3"), ("1.2", "1.1", "1.3")]


def test_letters_are_a_series_within_their_number() -> None:
    # R8 is there, so R1 to R7 are implied, and (b) between (a) and (c).
    assert found("R8(a)", "R8(c)") == [("R1 to R7", None, "R8(a)"), ("R8(b)", "R8(a)", "R8(c)")]


def test_roman_numerals() -> None:
    assert found("1(i)", "1(iv)") == [("1(ii) to 1(iii)", "1(i)", "1(iv)")]
    # Letters, as one of them is no roman numeral: v is the 22nd letter.
    assert found("1t", "1v") == [("1a to 1s", None, "1t"), ("1u", "1t", "1v")]


def test_the_code_stands_in_for_a_missing_number() -> None:
    (gap,) = gaps([Node(c, "Recommendation", {"code": c}) for c in ("LR 1", "LR 3")])
    assert gap.numbers == "LR 2"


@given(st.sets(st.integers(1, 30), min_size=1))
def test_gaps_and_numbers_make_the_whole_series(numbers: set[int]) -> None:
    missing = gaps(nodes(*map(str, numbers)))
    assert sum(gap.size for gap in missing) + len(numbers) == max(numbers)
    for gap in missing:
        assert not numbers.intersection(range(int(gap.first), int(gap.last) + 1))
