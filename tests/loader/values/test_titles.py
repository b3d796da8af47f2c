"""Titles of plans: their periods, their kinds, what makes two of them one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.values.titles import (
    NO_PERIOD,
    ends_as_plan,
    is_plan_title,
    is_subtitle,
    names_many,
    plan_kind,
    short_title,
    title_likeness,
    title_period,
    title_words,
)


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("Safer Marlow Plan 2018/20", "2018", "2020"),
        ("Safer Marlow Plan 2018-20", "2018", "2020"),
        ("Safer Marlow Plan 2017 - 2020", "2017", "2020"),
        ("Safer Marlow Plan (2017 – 2020)", "2017", "2020"),
        ("Safer Marlow Plan 2017 to 2020", "2017", "2020"),
        ("Safer Marlow Plan 18-21", "2018", "2021"),
        ("Safer Marlow Plan 19/20 (draft)", "2019", "2020"),
        ("18-21", "2018", "2021"),
        ("Safer Marlow Plan May 2018", "2018-05", ""),
        ("SAFER MARLOW PLAN MAY 2018", "2018-05", ""),
        ("Safer Marlow Plan, 7 April 2020", "2020-04", ""),
        ("Safer Marlow Plan April 2018 - March 2021", "2018-04", "2021-03"),
        ("Safer Marlow Plan 2018", "2018", ""),
        ("Plan 2018/20, refreshed May 2019", "2018", "2020"),
        ("Virus-19 Recovery Plan 2020-21", "2020", "2021"),
        ("Housing Plan 1998-02", "1998", "2002"),
        ("Night Market 2018", "2018", ""),
        ("Plan 2021-18", "2021", ""),
    ],
)
def test_periods(title: str, start: str, end: str) -> None:
    period = title_period(title)
    assert (period.start, period.end) == (start, end)
    assert period.printed in title


@pytest.mark.parametrize(
    "title",
    ["", "Safer Marlow Plan", "0-25 Strategy", "16-25 Transition Plan", "Plan for ages 16-25",
     "Learning 14–19", "12018 homes",
     "Section 17-18 of the Act", "Plan for those aged 18-21", "Part 1.18-21", "20 actions"],
)  # fmt: skip
def test_titles_without_a_period(title: str) -> None:
    assert title_period(title) == NO_PERIOD


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Safer Marlow Plan 2018/20", "plan"),
        ("Domestic Abuse Strategy", "strategy"),
        ("Strategy and Action Plan", "plan"),
        ("Children's Charter", "charter"),
        ("Programme of Work", "programme"),
        ("Terms of Reference", "terms of reference"),
        ("Learning Review", "review"),
        ("Compact", "plan"),
        ("Planning Committee", ""),
        ("Marlow Council", ""),
        ("", ""),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert plan_kind(title) == kind


def test_which_lines_are_titles() -> None:
    for title in (
        "Safer Marlow Plan 2018/20",
        "The Plan for Safer Streets and Homes in Marlow",
        "SAFER MARLOW PLAN",
    ):
        assert is_plan_title(title)
    for line in (
        "",
        "This plan sets out what we will do.",
        "The plan sets out what we will do about it",
        "safer plan",
        "Marlow Council",
    ):
        assert not is_plan_title(line)


def test_plans_in_the_plural() -> None:
    assert names_many("Council plans and strategies")
    assert not names_many("Council Plan")


def test_the_last_word_of_a_plan() -> None:
    assert ends_as_plan("Safer Marlow Plan 2018/20")
    assert ends_as_plan("Safer Marlow Strategy 18-21")
    assert not ends_as_plan("Plan Review 2018")
    assert not ends_as_plan("")


def test_words_by_which_titles_are_compared() -> None:
    assert title_words("The Marlow Children’s Plan May 2018", "Marlow") == {"children"}
    assert title_words("Safer & Stronger Marlow (draft) 2018/20", "Marlow") == {"safer", "stronger"}
    assert title_words("") == frozenset()


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Safer Marlow Plan 2018/20", "Safer Marlow Plan", True),
        ("Safer Marlow Plan 2018/20", "Safer Marlow Plan 2018-2020", True),
        ("Safer Marlow Plan 2018/20", "Safer Marlow Plan 2021/24", False),
        ("Marlow Youth Safety Strategy", "Youth Safety Strategy", True),
        ("Youth Safety Strategy", "Youth Safety Action Plan", False),
        ("Youth Safety Plan", "Youth Justice Plan", False),
        ("Adult Carers Strategy", "Young Carers Strategy", False),
        ("Special Needs (SEND) Strategy", "SEND Strategy", True),
    ],
)
def test_whether_two_titles_are_one_plan(left: str, right: str, one: bool) -> None:
    assert bool(title_likeness(left, right, "Marlow")) is one
    assert title_likeness(left, right, "Marlow") == title_likeness(right, left, "Marlow")


@given(st.text(max_size=60) | st.text(st.sampled_from("0123456789/–- toMayPlan()"), max_size=30))
def test_no_text_breaks_the_reading(title: str) -> None:
    period = title_period(title)
    assert not period.start or not period.end or period.start[:4] <= period.end[:4]
    is_plan_title(title)
    ends_as_plan(title)
    assert title_likeness(title, title) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Scrutiny review of buses after dark",
        "The joint strategy for cleaner rivers",
        "Our five-year plan for carers, 2025 to 2030",
        "A charter for young renters",
        "Young people’s health strategy",
    ],
)
def test_a_line_in_small_letters_may_say_what_kind_of_plan_it_is(text: str) -> None:
    assert is_subtitle(text)


@pytest.mark.parametrize(
    "text",
    [
        "Review of actions",
        "Annual review of progress",
        "What the plan is for",
        "How we wrote this strategy",
        "Purpose of the plan",
        "Review your bin collection day",
        "Notes of the meeting about rivers",
        "the joint strategy for cleaner rivers",
        "We will review the plan each year and tell the board",
    ],
)
def test_other_lines_in_small_letters_are_no_titles(text: str) -> None:
    assert not is_subtitle(text)


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Safer Ports Strategy 2024-27: log of risks to the strategy", "Safer Ports Strategy 2024-27"),
        ("Marlow Well-being Plan 2023: who does what", "Marlow Well-being Plan 2023"),
        ("Marlow Food Charter: update for members", "Marlow Food Charter"),
        ("Safer Ports Strategy 2024-27: action plan", ""),
        ("Marlow Well-being Plan: Delivery Plan 2025", ""),
        ("Warm in Winter: the plan of the Marlow Alliance", ""),
        ("Safer Ports Strategy 2024-27", ""),
    ],
)
def test_what_stands_before_the_colon_may_be_the_title_already(title: str, short: str) -> None:
    assert short_title(title) == short
