"""What is found in pairs of plans that were judged by hand."""

import pytest

from analysis.compare.comparison import compared
from analysis.compare.find_plan import find_plan
from tests.analysis.compare.judged import KNIFE_CRIME, Judged, invented, real, southwark

_KNOWN_WRONG = {
    # The next step of one, or another thing for the same people: read otherwise by the judgement.
    "dunmere-climate": {"P1 > P1"},
    "mellingham-adults": {"h > 2"},
}


def _every() -> tuple[Judged, ...]:
    return (*real(), *invented())


def test_precision_of_95_per_cent_and_more() -> None:
    found = sum(len(pair.found) for pair in _every())
    right = sum(len(pair.found & pair.true) for pair in _every())
    assert right / found >= 0.95


def test_nothing_wrong_but_what_is_known() -> None:
    wrong = {pair.name: set(pair.found - pair.true) for pair in _every() if pair.found - pair.true}
    assert wrong == _KNOWN_WRONG


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("knife crime, community harm", 8),
        ("knife crime, review", 22),
        ("review, community harm", 4),
        ("fenwick-housing", 9),
        ("dunmere-climate", 9),
        ("stonehythe-abuse", 7),
        ("pellwood-youth-justice", 6),
        ("aberlinn-poverty", 7),
        ("quenby-health", 11),
        ("saltreach-svd", 6),
        ("mellingham-adults", 5),
    ],
)
def test_so_many_of_the_true_ones_are_found(name: str, least: int) -> None:
    (pair,) = (pair for pair in _every() if pair.name == name)
    assert len(pair.found & pair.true) >= least


def test_every_action_is_accounted_for_once() -> None:
    for pair in _every():
        c = pair.comparison
        olds, news = ({x.old.id for x in c.continuations}, {x.new.id for x in c.continuations})
        assert not olds & {a.id for a in c.dropped}
        assert not news & {a.id for a in c.new}


def test_what_is_quoted_word_for_word_is_certain() -> None:
    (quoted,) = (pair for pair in real() if pair.name == "knife crime, review")
    assert {c.score for c in quoted.comparison.continuations} == {1.0}
    assert quoted.comparison.new == ()
    # The review quotes wordings only: no lead, date or status has been taken away from any action.
    assert quoted.comparison.changed == ()
    assert set(quoted.comparison.only_old) >= {"named lead", "lead body", "start", "end"}


@pytest.mark.parametrize(
    "other",
    ["Movement Plan - April 2019", "Cultural Strategy 2017 - 2022", "Healthy Weight Strategy 2016-2021"],
)
def test_plans_on_other_things_have_nothing_in_common(other: str) -> None:
    graph = southwark()
    found = compared(graph, find_plan(graph, KNIFE_CRIME).id, find_plan(graph, other).id)
    assert found.continuations == ()
    assert len(found.dropped) == 57
