"""Date cells with two dates, and the many cells that hold one reading only."""

import pytest

from loader.audit.two_dates import two_dates
from tests.loader.audit.inspected import found, rows

HEAD = "Harbour Safety Plan 2024 to 2026\n\n"
KIND = "two dates in one cell"


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("March 2025 June 2025", ("March 2025", "June 2025")),
        ("March 2025 / June 2025", ("March 2025", "June 2025")),
        ("31/03/2025; 30/06/2025", ("31/03/2025", "30/06/2025")),
        ("31/03/2025 30/06/2025", ("31/03/2025", "30/06/2025")),
        ("Mar-25\nJun-25", ("Mar-25", "Jun-25")),
        ("June and December 2025", ("June", "December 2025")),
        ("3 May 2025, 1st July 2025", ("3 May 2025", "1st July 2025")),
        ("Q1 2024/25 / Q3 2024/25", ("Q1 2024/25", "Q3 2024/25")),
    ],
)
def test_two_dates_of_which_none_is_marked(printed: str, dates: tuple[str, str]) -> None:
    assert two_dates(printed) == dates


@pytest.mark.parametrize(
    "printed",
    [
        "03/04/25",
        "3 May 2025",
        "May 3, 2025",
        "12 / 2025",
        "Sat 3 May 2025",
        "March 2025",
        "March 2025\nMarch 2025",
        "March 2025 - June 2025",
        "April 2024 to\nMarch 2026",
        "April - June 2024",
        "March 2025 (revised June 2025)",
        "was March 2025, now June 2025",
        "Draft March 2025, final June 2025",
        "from May 2025 and until June 2025",
        "2024/25, 2025/26",
        "2024/25",
        "Q3 2025/26",
        "Ongoing",
        "TBC",
        "",
    ],
)
def test_one_date_a_range_and_marked_dates_are_one_reading(printed: str) -> None:
    assert two_dates(printed) is None


def test_a_cell_with_two_dates_is_told_once() -> None:
    text = HEAD + rows(
        "No. | Action | Lead | Deadline",
        "1 | Light the quay at night | Anna Marsh | March 2025 / June 2025",
        "2 | Train the wardens | Anna Marsh | 03/04/25",
        "3 | Open a night shelter | Ben Otter | March 2025 (revised June 2025)",
    )
    said = "action 1 is dated “March 2025” and “June 2025” in one cell, and neither is marked"
    assert found(text, KIND) == [(said, ("L4",))]
    assert "L4" not in {place for _, places in found(text, "date not readable") for place in places}


def test_two_dates_of_review_of_a_risk() -> None:
    text = HEAD + rows(
        "No | Risk | Owner | Likelihood | Impact | Controls | Last reviewed",
        "1 | The quay floods at spring tide | Anna Marsh | High | High | Sandbags | 1 May 2025; 3 July 2025",
        "2 | The lamps go out in winter | Ben Otter | Low | High | Spare lamps | 3 July 2025",
    )
    assert [places for _, places in found(text, KIND)] == [("L4",)]
