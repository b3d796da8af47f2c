"""How many actions run at once: worked by hand."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.leads_time import OPEN_END, OPEN_START, Peak, peak, running, steps
from analysis.periods import Period
from analysis.ties import Ties
from tests.analysis.builder import Plan

APRIL = date(2020, 4, 1)


def days(first: int, last: int) -> Period:
    """From the first to the last day of April 2020."""
    return Period(date(2020, 4, first), date(2020, 4, last))


def test_by_hand() -> None:
    # 1 to 10, 5 to 20, 8 to 9, 11 to 12: one from the 1st, two from the 5th, three on the 8th and 9th, two on
    # the 10th (1-10 and 5-20) and on the 11th and 12th (5-20 and 11-12), one to the 20th.
    found = [days(1, 10), days(5, 20), days(8, 9), days(11, 12)]
    assert [(day.day, number) for day, number in steps(found)] == [
        (1, 1),
        (5, 2),
        (8, 3),
        (10, 2),
        (13, 1),
        (21, 0),
    ]
    assert peak(found) == Peak(3, days(8, 9))


def test_what_ends_on_one_day_and_begins_on_the_next_is_not_at_once() -> None:
    assert peak([days(1, 4), days(5, 9)]) == Peak(1, days(1, 9))
    assert peak([days(1, 5), days(5, 9)]) == Peak(2, days(5, 5))


def test_of_two_equal_peaks_the_first_is_told() -> None:
    assert peak([days(1, 2), days(1, 2), days(5, 6), days(5, 6)]) == Peak(2, days(1, 2))


def test_open_ends() -> None:
    found = peak([Period(APRIL, OPEN_END), Period(OPEN_START, OPEN_END)])
    assert found == Peak(2, Period(APRIL, OPEN_END))
    assert (found.start, found.end) == ("2020-04-01", "open")
    alone = peak([Period(OPEN_START, APRIL)])
    assert alone is not None
    assert (alone.start, alone.end) == ("open", "2020-04-01")


def test_nothing() -> None:
    assert peak([]) is None


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(0, 9)), max_size=8))
def test_the_same_as_counting_day_by_day(found: list[tuple[int, int]]) -> None:
    periods = [Period(date(2020, 1, d), date(2020, 1, d) + timedelta(days=n)) for d, n in found]
    counts = {
        day: sum(1 for p in periods if p.first <= day <= p.last)
        for day in (date(2020, 1, 1) + timedelta(days=n) for n in range(50))
    }
    most = peak(periods)
    assert (most.count if most else 0) == max(counts.values())
    if most:
        assert most.period.first == min(day for day, n in counts.items() if n == most.count)
        assert counts[most.period.last] == most.count
        assert counts[most.period.last + timedelta(days=1)] < most.count


START, END = date(2020, 4, 1), date(2021, 3, 31)


@pytest.mark.parametrize(
    ("own", "plan", "expected"),
    [
        ({"start_date": "2020-04", "end_date": "2020-06"}, {}, Period(START, date(2020, 6, 30))),
        ({"start_date": "2020", "end_date": "2020"}, {}, Period(date(2020, 1, 1), date(2020, 12, 31))),
        # A missing side is the plan's.
        ({"start_date": "2020-04"}, {"period_end": "2021-03"}, Period(START, END)),
        ({"end_date": "2021-03-31"}, {"period_start": "2020-04"}, Period(START, END)),
        ({}, {"period_start": "2020-04", "period_end": "2021-03"}, Period(START, END)),
        # Where the plan has none either, it is open.
        ({"start_date": "2020-04"}, {}, Period(START, OPEN_END)),
        ({"end_date": "2021-03", "start_printed": "TBC"}, {}, Period(OPEN_START, END)),
        # Ongoing outlasts the plan.
        ({"start_date": "2020-04", "ongoing": True}, {"period_end": "2021-03"}, Period(START, OPEN_END)),
        ({"ongoing": True}, {"period_start": "2020-04"}, Period(START, OPEN_END)),
        # A plan's date that contradicts the action's own is not used.
        ({"start_date": "2020-04"}, {"period_end": "2019"}, Period(START, OPEN_END)),
        ({"end_date": "2021-03"}, {"period_start": "2022"}, Period(OPEN_START, END)),
        # Neither side known, or the end before the start: nowhere.
        ({}, {}, None),
        ({"ongoing": True}, {}, None),
        ({"start_date": "2021-05", "end_date": "2021-03"}, {"period_end": "2022"}, None),
        ({}, {"period_start": "2022", "period_end": "2020"}, None),
        ({"start_date": "April", "end_date": "TBC"}, {}, None),
    ],
)
def test_when_an_action_runs(own: dict[str, Any], plan: dict[str, Any], expected: Period | None) -> None:
    g = Plan()
    g.node("Plan", "P", **plan)
    id_ = g.action("1", plan="P", **own)
    assert running(Ties(g.graph()), id_) == expected


def test_an_action_of_two_plans_has_the_wider_period() -> None:
    g = Plan()
    g.node("Plan", "P", period_start="2020-04", period_end="2020-12")
    g.node("Plan", "Q", period_start="2020-06", period_end="2021-03")
    g.action("1", plan="P")
    id_ = g.action("1", plan="Q")
    assert running(Ties(g.graph()), id_) == Period(START, END)
