"""Rows that a page break shifted or cut come back into their columns."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from loader.records.columns import aligned, fit
from tests.loader.records.printed import text

CELLS = {
    "number": ["4.2", "7", "12", "A3"],
    "action": [
        "Review the lettings policy for all estates of the council",
        "Light the lanes behind the old market hall",
    ],
    "outcome": ["Every let is reviewed within the year", "Fewer people say that they are afraid at night"],
    "lead_person": ["Cllr Jane Okoro", "Tom Birch", "Dr Aoife O'Neill"],
    "lead_body": ["Marlow Housing Service", "Marlow Police"],
    "board": ["Safer Marlow Board", "Marlow Health and Wellbeing Board"],
    "start": ["Apr 2023", "Sep-19"],
    "end": ["Mar 2024", "31/03/2025", "Ongoing"],
    "timescale": ["Q3 2024/25", "April – June 2024"],
    "status": ["Green", "Amber"],
    "recommendation": ["SLR 1.4", "R1, R2"],
    "risk": ["Rents outrun what families can pay for their homes"],
    "likelihood": ["High", "Possible"],
    "impact": ["Medium", "Major"],
    "score": ["12", "20"],
    "mitigation": ["Rent guarantees are given to landlords of the area"],
    "risk_owner": ["Cllr Jane Okoro"],
    "reviewed": ["March 2024"],
}
TABLES = [
    ["number", "action", "lead_person", "board", "start", "end"],
    ["number", "action", "outcome", "lead_person", "board", "start", "end", "status"],
    ["action", "lead_body", "board", "timescale", "recommendation"],
    ["number", "action", "outcome", "lead_body", "start", "end", "recommendation"],
    ["start", "end", "number", "action", "lead_person"],
    ["number", "risk", "likelihood", "impact", "score", "mitigation", "risk_owner", "reviewed"],
]


@st.composite
def rows(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Meanings, and a row in its columns; up to three cells at either end may be empty."""
    meanings = draw(st.sampled_from(TABLES))
    first = draw(st.integers(0, 3))
    last = draw(st.integers(len(meanings) - 3, len(meanings)))
    cells = [draw(st.sampled_from(CELLS[meaning])) for meaning in meanings]
    row = [cell if first <= at < last else "" for at, cell in enumerate(cells)]
    kept = {meaning for meaning, cell in zip(meanings, row, strict=True) if cell}
    assume(len(kept) >= 4 and kept & {"start", "end", "timescale", "reviewed"})
    return meanings, row


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(rows(), st.integers(-3, 3))
def test_a_row_that_is_shifted_as_a_whole_comes_back(row: tuple[list[str], list[str]], shift: int) -> None:
    meanings, cells = row
    assume(not any(cells[: max(0, -shift)]))
    shifted = cells[-shift:] if shift < 0 else [""] * shift + cells
    found = aligned([text(cell) for cell in shifted], meanings)
    assert [cell.plain for cell in found] == cells


@given(rows())
def test_a_row_that_is_cut_at_its_end_keeps_its_places(row: tuple[list[str], list[str]]) -> None:
    meanings, cells = row
    short = cells[: max(at for at, cell in enumerate(cells) if cell) + 1]
    assert [cell.plain for cell in aligned([text(cell) for cell in short], meanings)] == cells


PRINTED = st.sampled_from(
    [
        "",
        "12",
        "March 2024",
        "Jane Okoro",
        "Safer Marlow Board",
        "High",
        "x",
        "£5",
        "Act on all of the lets now",
    ]
)


@given(
    st.lists(PRINTED, max_size=9), st.lists(st.sampled_from([*CELLS, "", "theme"]), min_size=1, max_size=8)
)
def test_any_row_keeps_its_cells_in_order(cells: list[str], meanings: list[str]) -> None:
    found = aligned([text(cell) for cell in cells], meanings)
    assert len(found) == len(meanings)
    kept = [cell.plain for cell in found if cell]
    filled = [cell for cell in cells if cell]
    assert kept == filled or len(filled) > len(meanings)
    assert [cell for cell in filled if cell in kept][: len(kept)] or not kept


@pytest.mark.parametrize(
    ("meaning", "good", "bad"),
    [
        ("number", ["1", "1.2", "A3", "R 12", "*7", "7a"], ["Housing", "March 2024", "Act on it"]),
        (
            "end",
            ["March 2024", "TBC", "Ongoing", "Q3 2024/25"],
            ["Housing", "12", "Act on all of the lets now"],
        ),
        ("lead_person", ["Jane Okoro", "Cllr Okoro", "Tom Birch / Jane Okoro"], ["March 2024"]),
        ("lead_body", ["Marlow Police", "Housing"], ["March 2024", "7"]),
        ("action", ["Act on all of the lets now"], ["March 2024", "7"]),
        ("likelihood", ["High", "4", "Almost certain"], ["March 2024", "Housing"]),
        ("total", ["£5,000", "12"], ["Housing", "March 2024"]),
    ],
)
def test_what_fits_a_column(meaning: str, good: list[str], bad: list[str]) -> None:
    assert all(fit(meaning, cell) > 0 for cell in good)
    assert all(fit(meaning, cell) <= -1 for cell in bad)
    assert fit(meaning, "") == 0


def test_a_number_does_not_fit_a_column_of_people() -> None:
    assert fit("lead_person", "4.2") <= -1
    assert fit("name", "7") <= -1
