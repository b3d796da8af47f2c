"""`Year 1` as a document defines it."""

import pytest

from loader.values.years import year_span, years_said

YEARS = {"1": ("2024-04", "2025-03"), "2": ("2025-04", "2026-03")}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Year 1 (April 2024 to March 2025)", {"1": ("2024-04", "2025-03")}),
        ("Year two runs from April 2025 to March 2026.", {"2": ("2025-04", "2026-03")}),
        ("Year 1: 2024/25", {"1": ("2024-04", "2025-03")}),
        ("In Year 1 we will plan.", {}),
    ],
)
def test_what_a_text_says_of_years(printed: str, expected: dict[str, tuple[str, str]]) -> None:
    assert years_said([printed]) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Year 2", ("2025-04", "2026-03")),
        ("end of year one", ("2024-04", "2025-03")),
        ("Years 1-2", ("2024-04", "2026-03")),
        ("Year 1 to Year 2", ("2024-04", "2026-03")),
        ("Year 3", ("", "")),
        ("Year 2 of the lease", ("", "")),
    ],
)
def test_the_months_of_a_year(printed: str, expected: tuple[str, str]) -> None:
    assert year_span(printed, YEARS) == expected
