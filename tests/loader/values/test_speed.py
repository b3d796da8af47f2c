"""No text takes more than about linear time, whatever it repeats."""

import time
from collections.abc import Callable

import pytest

from loader.values import citations, dates, people, posts, ratings, titles

LENGTH = 200_000
MOST = 5.0
"""Seconds of processor time; linear work takes well under one, quadratic work takes minutes."""

REPEATS = [
    "(", "a,", "A ", "- ", " ", "1 ", "1,", "1-", "1 to ", "2020/", "O'", "ABC ", "Ab ", "AB&", "by ",
    "ongoing ", "May 20 - ",
    "director of ", "Plan ", "1(a)", "A, ", "J.", "R1 to R", "Q1 ",
]  # fmt: skip

FUNCTIONS: dict[str, Callable[[str], object]] = {
    "read_period": lambda text: dates.read_period(text, text),
    "is_date_like": dates.is_date_like,
    "read_number": ratings.read_number,
    "read_level": ratings.read_level,
    "is_rag": ratings.is_rag,
    "read_person": people.read_person,
    "is_initials": people.is_initials,
    "VACANT": people.VACANT.fullmatch,
    "person_key": people.person_key,
    "initials_of": people.initials_of,
    "has_rank": people.has_rank,
    "is_post": posts.is_post,
    "may_be_a_name": posts.may_be_a_name,
    "is_initial_name": posts.is_initial_name,
    "title_period": titles.title_period,
    "plan_kind": titles.plan_kind,
    "ends_as_plan": titles.ends_as_plan,
    "title_words": titles.title_words,
    "read_citations": citations.read_citations,
    "read_citations of a code": lambda text: citations.read_citations(f"ABC {text}", frozenset({"ABC"})),
    "read_objectives": citations.read_objectives,
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_long_repeats(name: str) -> None:
    for repeat in REPEATS:
        text = repeat * (LENGTH // len(repeat))
        begin = time.process_time()
        FUNCTIONS[name](f"{text}!x")
        assert time.process_time() - begin < MOST, repeat
