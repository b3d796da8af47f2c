"""How alike names are: the cases that one threshold gets wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.names import likeness, words

ALIKE = [
    ("Safeguarding Children Board", "Safeguarding Children Board", 1.0),
    ("Safeguarding Children's Board", "Safeguarding Childrens Board", 1.0),
    ("Safeguarding Children’s Board", "Board for Safeguarding Children", 1.0),
    ("Health and Wellbeing Board", "Health & Wellbeing Board", 1.0),
    # Another kind of body: 0.1 less.
    ("Health and Wellbeing Board", "Health and Wellbeing Partnership", 0.9),
    ("Adults' Safeguarding Board", "Safeguarding Adult Board", 1.0),
]
APART = [
    ("Safeguarding Adults Board", "Safeguarding Children Board"),
    ("Exford Safeguarding Children Partnership", "Wyeford Safeguarding Children Partnership"),
    ("Youth Justice Management Board", "Criminal Justice Management Board"),
    ("Tactical Group", "Operational Group"),
    ("Panel A", "Panel B"),
    ("Area Board 1", "Area Board 2"),
    ("Area Board", "Area Board 2"),
    ("North Area Board", "South Area Board"),
    ("Bolton Board", "Boston Board"),
]


@pytest.mark.parametrize(("first", "second", "expected"), ALIKE)
def test_alike(first: str, second: str, expected: float) -> None:
    assert likeness(words(first), words(second)) == pytest.approx(expected)


@pytest.mark.parametrize(("first", "second"), APART)
def test_told_apart_by_a_word(first: str, second: str) -> None:
    assert likeness(words(first), words(second)) == 0


def test_a_misspelling_is_not_another_word() -> None:
    # safeguarding / safegaurding: 22 of 24 letters in common order.
    assert likeness(words("Safegaurding Children Board"), words("Safeguarding Children Board")) > 0.9


def test_a_name_within_another_is_not_the_same() -> None:
    # adult safeguarding (18 characters) against safeguarding (12): 2 * 12 / 30.
    assert likeness(words("Safeguarding Board"), words("Safeguarding Adults Board")) == pytest.approx(0.8)


def test_a_name_of_words_of_kind_only_is_compared_as_it_stands() -> None:
    assert likeness(words("Steering Group"), words("Steering Group")) == 1
    assert likeness(words("Steering Group"), words("Partnership Forum")) == 0
    assert likeness(words("…"), words("Steering Group")) == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_symmetric_and_within_bounds(first: str, second: str) -> None:
    one, other = words(first), words(second)
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) in (0, 1)
