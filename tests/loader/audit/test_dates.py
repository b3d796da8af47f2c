"""Dates of actions: their order, the plan's period, what cannot be and what cannot be read."""

import pytest

from loader.audit.periods import backwards, first_day, last_day
from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


def _dated(*dates: str) -> str:
    lines = (
        f"{at} | Repair bridge {at} over the mill | Parks Team | {pair}" for at, pair in enumerate(dates, 1)
    )
    return HEAD + rows("No | Action | Lead | Start date | End date", *lines)


def _timescales(*dates: str) -> str:
    lines = (
        f"{at} | Repair bridge {at} over the mill | Parks Team | {date}" for at, date in enumerate(dates, 1)
    )
    return HEAD + rows("No | Action | Lead | Timescale", *lines)


def test_an_end_before_its_start() -> None:
    text = _dated("Apr-24 | Mar-25", "Oct-24 | Mar-24", "2024 | Mar-24")
    assert found(text, "end before start") == [("action 2 ends Mar-24, before its start Oct-24", ("L5",))]


def test_a_timescale_that_runs_backwards() -> None:
    text = _timescales("Sept 2024 to Mar 2024", "April 2024 - March 2025", "2026 - 2024")
    assert [message for message, _ in found(text, "end before start")] == [
        "action 1 is dated “Sept 2024 to Mar 2024”, which ends before it begins",
        "action 3 is dated “2026 - 2024”, which ends before it begins",
    ]


def test_outside_the_plans_own_period() -> None:
    text = _dated("Apr-22 | Mar-23", "Jan-27 | Mar-27", "Apr-23 | Mar-24", "Oct-26 | Jun-27")
    assert found(text, "outside the plan's period") == [
        ("action 1 ends Mar-23, before the plan begins (2024)", ("L4",)),
        ("action 2 starts Jan-27, after the plan is over (2026)", ("L5",)),
    ]


def test_a_plan_without_a_period_has_no_outside() -> None:
    text = _dated("Apr-12 | Mar-13", "Apr-24 | Mar-25").replace("Plan 2024-2026", "Plan 2024")
    assert found(text, "outside the plan's period") == []


def test_days_and_years_that_cannot_be() -> None:
    text = _timescales("31/06/2025", "March 2925", "30/06/2025", "1 March 2025") + (
        "\n\nThe mill fund (2014-1017) paid for the first bridges and (2014-2017) for others.\n"
    )
    assert found(text, "impossible date") == [
        ("action 1 is dated “31/06/2025”, which no calendar has", ("L4",)),
        ("action 2 is dated “March 2925”, which no calendar has", ("L5",)),
        ("“(2014-1017)” names the year 1017", ("L9",)),
    ]


def test_dates_that_cannot_be_read() -> None:
    text = _timescales("TBC", "Spring 2026", "Mar-25", "-", "ongoing")
    assert found(text, "date not readable") == [
        ("action 1 is dated “TBC”, which is no date", ("L4",)),
        ("action 2 is dated “Spring 2026”, which is no date", ("L5",)),
    ]


def test_many_dates_that_cannot_be_read_are_one_finding() -> None:
    text = _timescales("TBC", "TBC", "Spring 2026", "Autumn 2025", "Mar-25")
    assert found(text, "date not readable") == [
        ("4 dates name no day, month or year: actions 1, 2, 3 and 4", ("L4", "L5", "L6", "L7"))
    ]


def test_a_year_of_the_plan_that_the_document_explains_can_be_read() -> None:
    explained = "Year 1 is April 2024 to March 2025 and Year 2 is April 2025 to March 2026.\n\n"
    text = _timescales("Year 1", "Year 3", "Mar-25").replace(HEAD, HEAD + explained)
    messages = [message for message, _ in found(text, "date not readable")]
    assert messages == ["action 2 is dated “Year 3”, which is no date"]


def test_actions_without_a_date() -> None:
    assert found(_dated("Apr-24 | Mar-25", " | ", "- | n/a"), "no date") == [
        ("action 2 has no date", ("L5",)),
        ("action 3 has no date", ("L6",)),
    ]


def test_no_action_has_a_date() -> None:
    text = HEAD + rows(
        "No | Action | Lead", *(f"{n} | Repair bridge {n} over the mill | Parks Team" for n in (1, 2))
    )
    assert found(text, "no date") == [("none of the 2 actions has a date", ("L4", "L5"))]


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02-07", "2024-02-07", "2024-02-07"),
    ],
)
def test_first_and_last_day(iso: str, first: str, last: str) -> None:
    assert (first_day(iso), last_day(iso)) == (first, last)


@pytest.mark.parametrize(
    ("printed", "ends"),
    [("2026 - 2024", ("2026", "2024")), ("2024 - 2026", None), ("Mar 2024", None), ("TBC - 2024", None)],
)
def test_backwards(printed: str, ends: tuple[str, str] | None) -> None:
    assert backwards(printed) == ends
