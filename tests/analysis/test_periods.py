"""Printed dates as spans of days."""

from datetime import date

import pytest

from analysis.periods import Period, period


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2021-03-31", date(2021, 3, 31), date(2021, 3, 31)),
    ],
)
def test_precision(printed: str, first: date, last: date) -> None:
    assert period(printed) == Period(first, last)


@pytest.mark.parametrize(
    "printed", ["", "TBC", "ongoing", "20", "2020-13", "2020-00", "2021-02-29", "Mar-21", "0000"]
)
def test_no_date(printed: str) -> None:
    assert period(printed) is None
