"""Risk registers and their scoring matrices, whichever way round they are printed."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.records.risks import Rating, RiskRecord, expected_score, read_matrix, read_risks, scale_of
from tests.loader.records.printed import only, table

HEADER = (
    "Ref | Risk | Likelihood | Impact | Score | Mitigation | Likelihood | Impact | Score | "
    "Owner | Last reviewed"
)
MATRIX = ((1, 2, 3), (2, 4, 6), (3, 6, 9))
FIVE = tuple(tuple(a * b for b in range(1, 6)) for a in range(1, 6))


def risks(printed: str) -> tuple[RiskRecord, ...]:
    return read_risks(only(printed, "risk"))


def test_a_row_is_a_risk_before_and_after_mitigation() -> None:
    (risk,) = risks(
        f"{HEADER}\nR1 | Rents outrun pay | High | Medium | 12 | Rent guarantees | 2 | 3 | 6 | "
        f"Jane Okoro | March 2024"
    )
    assert (risk.number, risk.text.plain, risk.mitigation.plain) == (
        "R1",
        "Rents outrun pay",
        "Rent guarantees",
    )
    assert risk.before == Rating("high", "medium", 12.0)
    assert risk.after == Rating("2", "3", 6.0)
    assert [owner.plain for owner in risk.owners] == ["Jane Okoro"]
    assert risk.reviewed == "2024-03"


@pytest.mark.parametrize(
    ("score", "read"),
    [("12", 12.0), ("12 (High)", 12.0), ("High - 12", 12.0), ("High", None), ("", None), ("4.5", 4.5)],
)
def test_scores(score: str, read: float | None) -> None:
    (risk,) = risks(f"Risk | Likelihood | Impact | Score\nRents outrun pay | 4 | 3 | {score}")
    assert risk.before.score == read


def test_totals_and_notes_are_no_risks() -> None:
    printed = "Risk | Likelihood | Impact | Score | Owner\nRents outrun pay | 4 | 3 | 12 | Housing\n"
    assert len(risks(f"{printed}Total | | | 12 |\nNote: scored in May | | | |\n* from 2023 | | | |")) == 1


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Risk | Mitigation | Owner", "Rents outrun pay | Rent guarantees | Housing"),
        ("Threat | Action | Likelihood | Lead", "Rents outrun pay | Rent guarantees | High | Housing"),
        (
            "Risk | Controls | Risk lead | Date raised",
            "Rents outrun pay | Rent guarantees | Housing | May 2023",
        ),
    ],
)
def test_registers_with_few_columns(header: str, row: str) -> None:
    (risk,) = risks(f"{header}\n{row}")
    assert risk.text.plain == "Rents outrun pay"
    assert risk.mitigation.plain == "Rent guarantees"
    assert [owner.plain for owner in risk.owners] == ["Housing"]


def _printed(matrix: tuple[tuple[int, ...], ...], down: bool, left: bool, labels: str) -> str:
    rows = [row[::-1] if left else row for row in (matrix[::-1] if down else matrix)]
    head = " | ".join(["", *(f"level {at}" for at in range(len(rows)))])
    body = [" | ".join(map(str, row)) for row in rows]
    if labels == "words":
        return "\n".join([head, *(f"impact {'x' * at} | {row}" for at, row in enumerate(body))])
    if labels == "numbers":
        places = range(len(rows), 0, -1) if down else range(1, len(rows) + 1)
        return "\n".join(f"{place} | {row}" for place, row in zip(places, body, strict=True))
    return "\n".join(body)


@pytest.mark.parametrize(
    ("matrix", "down", "left", "labels"),
    list(itertools.product([MATRIX, FIVE], [False, True], [False, True], ["none", "words", "numbers"])),
)
def test_a_matrix_is_read_whichever_way_round(
    matrix: tuple[tuple[int, ...], ...], down: bool, left: bool, labels: str
) -> None:
    assert read_matrix(table(_printed(matrix, down, left, labels))) == matrix


@pytest.mark.parametrize(
    "printed",
    [
        "1 | 2 | 3\n2 | 4 | 6",
        "1 | 2\n2 | 4",
        "1 | 2 | 3\n2 | 1 | 6\n3 | 6 | 9",
        "1 | 1 | 1\n1 | 1 | 1\n1 | 1 | 1",
        "a | b | c\nd | e | f\ng | h | i",
        "1 | 2 | 3\n2 | 4 | 6\n3 | 6",
        "No | Action\n1 | Act\n2 | Report",
    ],
)
def test_what_is_no_matrix(printed: str) -> None:
    assert read_matrix(table(printed)) is None


@pytest.mark.parametrize(
    ("rating", "score"),
    [
        (Rating("high", "high"), 9),
        (Rating("low", "high"), 3),
        (Rating("medium", "low"), 2),
        (Rating("", "high"), None),
        (Rating("purple", "low"), None),
    ],
)
def test_the_score_of_a_matrix(rating: Rating, score: float | None) -> None:
    assert expected_score(rating, MATRIX, {2: 1, 3: 2, 4: 3}) == score


def test_the_score_without_a_matrix_is_the_product_of_numbers() -> None:
    assert expected_score(Rating("4", "3"), None, {}) == 12
    assert expected_score(Rating("high", "3"), None, {}) is None
    assert expected_score(Rating("5", "5"), MATRIX, {5: 5}) is None


def test_scales() -> None:
    found = risks("Risk | Likelihood | Impact\nRents outrun pay | Low | High\nStaff leave | Medium | High")
    assert scale_of(found, 3) == {2: 1, 3: 2, 4: 3}
    found = risks("Risk | Likelihood | Impact\nRents outrun pay | 1 | 5\nStaff leave | 2 | 3")
    assert scale_of(found, 5) == {1: 1, 2: 2, 3: 3, 5: 5}
    assert scale_of((), 5) == {}


@given(
    st.lists(
        st.lists(st.sampled_from(["1", "2", "3", "4", "9", "", "x", "High"]), min_size=1, max_size=5),
        min_size=1,
        max_size=5,
    )
)
def test_any_table_is_a_square_or_none(cells: list[list[str]]) -> None:
    found = read_matrix(table("\n".join(" | ".join(["", *row, "."]) for row in cells)))
    assert found is None or {len(row) for row in found} == {len(found)}


@pytest.mark.parametrize(
    ("cell", "rating"),
    [
        ("4 x 3 = 12", Rating("4", "3", 12.0)),
        ("L4 I3", Rating("4", "3", None)),
        ("L: 4, I: 3 (12)", Rating("4", "3", 12.0)),
        ("P2 x C5", Rating("2", "5", None)),
        ("12 (4 x 3)", Rating("4", "3", 12.0)),
        ("2×5=10", Rating("2", "5", 10.0)),
        ("3 x 4 (12)", Rating("3", "4", 12.0)),
        ("3 x 4", Rating("3", "4", None)),
        ("4 x 3 = 14", Rating("4", "3", 14.0)),
    ],
)
def test_a_rating_may_be_printed_as_a_product(cell: str, rating: Rating) -> None:
    head = "Ref | Risk | Owner | Before (L x I) | After (L x I)"
    (risk,) = risks(f"{head}\nR1 | Rents outrun pay | Housing | {cell} | 1 x 2 = 2")
    assert (risk.before, risk.after) == (rating, Rating("1", "2", 2.0))


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        ("12/25", 12.0),
        ("12 out of 25", 12.0),
        ("High 12", 12.0),
        ("High (12)", 12.0),
        ("4/3", None),
        ("4 3", None),
    ],
)
def test_of_several_numbers_none_is_the_score(cell: str, score: float | None) -> None:
    (risk,) = risks(f"Ref | Risk | Owner | Score\nR1 | Rents outrun pay | Housing | {cell}")
    assert risk.before == Rating("", "", score)


@pytest.mark.parametrize(
    "header",
    [
        "Risk | Description | Owner | Review",
        "No | Threat | Lead | By when",
        "Ref | What could go wrong | Kept by | State",
    ],
)
def test_what_somebody_owns_in_a_table_of_risks_is_no_action(header: str) -> None:
    (risk,) = risks(f"{header}\nR1 | Rents outrun pay in the old town | Housing | May 2025")
    assert [owner.plain for owner in risk.owners] == ["Housing"]
    assert risk.text.plain == "Rents outrun pay in the old town"


def test_a_description_with_a_lead_and_a_date_is_an_action() -> None:
    only(
        "No | Description | Lead | By when\n1 | Light the lanes round the old town | Housing | May 2025",
        "action",
    )
