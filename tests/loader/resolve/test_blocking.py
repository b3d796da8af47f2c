"""Comparing only what shares a key finds exactly what comparing all pairs finds."""

from collections.abc import Callable, Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.property_graph import Node, node_id
from loader.resolve.across import keys_of, same
from loader.resolve.blocking import Keys, candidate_pairs
from loader.resolve.body_keys import body_keys
from loader.resolve.doubts import doubt, doubt_keys, near_person_keys
from loader.resolve.forms import Naming, compared
from loader.resolve.named import Named, Placed, named
from loader.resolve.people import compare
from loader.resolve.person_keys import person_keys
from loader.values.bodies import initials

AREA = "Tidewell"
PEOPLE = [
    "Jane Okoro", "J Okoro", "J. Okoro", "Okoro", "Jane Okorro", "Jane Okoro-Hill", "Jane Mary Okoro",
    "Janet Okoro", "John Okoro", "Jane Okrooo", "J Okroo", "Jon Birch", "John Birch", "Siân O'Neill",
    "Sian ONeill", "Priyanka Venkataraman", "Priyanka Venkatraman", "P Venkatraman", "Øyvind Łuczak",
    "O", "", "  ", "2", "O O", "Jane O", "Anne-Marie Reid", "Anne Marie Ried", "A M Reid", "Ako Birch",
    "Akko Birch",
]  # fmt: skip
WORDS = [
    "Safeguarding", "Adults", "Adult's", "Children", "Board", "Partnership", "Quay", "Tidewell",
    "Steering", "Group", "Service", "Services", "Team", "SAB", "QSP", "Community", "Comunity",
    "Safety", "and", "of", "the", "Police", "Council", "Metropolitan", "NHS", "Sub-group", "Executive",
    "MPS", "Well-being", "Wellbeing", "2", "(QSP)", "TBC Quay", "s", "’",
]  # fmt: skip
TITLE_WORDS = [
    "Youth", "Justice", "Plan", "Strategy", "Action", "Violence", "Knife", "Crime", "Quay", "Tidewell",
    "2018-20", "2018", "2019/20", "(YJS)", "YJS", "and", "the", "Safety", "Charter", "Local",
    "Borough",
]  # fmt: skip

BODIES = [
    "Tidewell Safeguarding Adults Board", "Adults' Safeguarding Board", "Safeguarding Adults Board",
    "SAB", "Safer Tidewell Partnership", "Safer Tidewell Partnership Board", "Safer Partnership",
    "STP", "STPB", "Cabinet", "Cabinet Board", "Steering Group", "Road Safety Steering Group",
    "Safety Steering Group", "Tidewell Road Safety Steering Group", "RSSG", "Housing Options",
    "Housing Options Team", "Housing Options Services", "TBC Housing Options", "TBC",
    "Tidewell Borough Council", "Council", "Women and Girls Safety Service",
    "Women Girls Safety Service", "Wommen and Girls Safety Service", "Well-being Service",
    "Wellbeing Service", "Well being services", "Police", "Metropolitan Police",
    "Metropolitan Police Service", "MPS", "Met Police", "Quay Group", "Community Safety Partnership",
    "Comunity Safety Partnership", "CSP", "Board", "Quay Safety Board", "Tidewell Quay Safety", "QSP",
    "Quay Project", "Quay", "Tidewell", "Department of Health", "DHSC", "Youth Offending Unit",
    "Youth Offending", "Adults Safeguarding and Board", "CS&P", "Tidewell Sab Team", "SAB Team",
    "Community Safety & Partnerships",
]  # fmt: skip

person = st.one_of(
    st.sampled_from(PEOPLE),
    st.lists(st.text("abjoekr", min_size=1, max_size=6), min_size=1, max_size=3).map(" ".join),
)
body = st.one_of(
    st.sampled_from(BODIES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join),
    st.sampled_from(BODIES).flatmap(lambda name: st.permutations(name.split())).map(" ".join),
    st.sampled_from(BODIES).map(initials).filter(bool),
)
title = st.lists(st.sampled_from(TITLE_WORDS), min_size=1, max_size=7).map(" ".join)


def slips(names: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """The names, and the same with one letter too many, too few or exchanged."""
    edits = st.tuples(names, st.integers(0, 40), st.sampled_from("aeorst "), st.integers(0, 1))
    return st.one_of(names, edits.map(lambda e: e[0][: e[1]] + e[2] + e[0][e[1] + e[3] :]))


def all_pairs(keys: Mapping[str, object], speaks: Callable[[str, str], object]) -> set[tuple[str, str]]:
    return {(a, b) for a, b in combinations(sorted(keys), 2) if speaks(a, b)}


def blocked(keys: Mapping[str, Keys], speaks: Callable[[str, str], object]) -> set[tuple[str, str]]:
    return {(a, b) for a, b in candidate_pairs(keys) if speaks(a, b)}


@given(st.sets(slips(person), max_size=14))
def test_every_two_people_of_whom_a_rule_speaks_are_compared(names: set[str]) -> None:
    keys = {name: person_keys(name) for name in names}
    assert blocked(keys, compare) == all_pairs(keys, compare)


NAMING = [
    Naming(),
    Naming(area=AREA),
    Naming(
        AREA,
        frozenset({"TBC"}),
        {
            "SAB": "Safeguarding Adults Board",
            "TBC": "Tidewell Borough Council",
            "QSP": "Tidewell Quay Safety",
        },
        {"police": "Metropolitan Police", "board": "Quay Safety Board"},
        frozenset({frozenset({"quay group", "community safety partnership"})}),
    ),
]


@pytest.mark.parametrize("naming", NAMING)
@given(names=st.sets(slips(body), max_size=14))
def test_every_two_bodies_of_which_a_rule_speaks_are_compared(names: set[str], naming: Naming) -> None:
    keys = {name: body_keys(name, naming) for name in names}

    def speaks(a: str, b: str) -> object:
        return compared(a, b, naming)

    assert blocked(keys, speaks) == all_pairs(keys, speaks)


@pytest.mark.parametrize("naming", NAMING)
def test_known_forms_of_bodies_are_compared(naming: Naming) -> None:
    keys = {name: body_keys(name, naming) for name in BODIES}

    def speaks(a: str, b: str) -> object:
        return compared(a, b, naming)

    found = all_pairs(keys, speaks)
    assert blocked(keys, speaks) == found
    assert len(found) > 20


def test_known_names_of_people_are_compared() -> None:
    keys = {name: near_person_keys(name) for name in PEOPLE}
    members = things("Person", [(name, []) for name in PEOPLE if name.strip()])
    by_name = {one.name: one for one in members.values()}

    def speaks(a: str, b: str) -> object:
        return a in by_name and b in by_name and doubt("Person", AREA, by_name[a], by_name[b])

    found = all_pairs(keys, speaks)
    assert blocked(keys, speaks) == found
    assert len(found) > 20


def things(label: str, names: list[tuple[str, list[str]]]) -> dict[str, Named]:
    placed = [
        Placed(Node(node_id(label, f"{at}", name), label, {"name": name, "aliases": tuple(aliases)}), AREA)
        for at, (name, aliases) in enumerate(names)
    ]
    return {id_: one for members in named(placed).values() for id_, one in members.items()}


@pytest.mark.parametrize(("label", "group"), [("Person", "Person"), ("Board", "Body"), ("Plan", "Plan")])
@given(data=st.data())
def test_what_the_documents_say_together(label: str, group: str, data: st.DataObject) -> None:
    names = slips({"Person": person, "Board": body, "Plan": title}[label]).filter(bool)
    drawn = data.draw(st.lists(st.tuples(names, st.lists(names, max_size=2), st.booleans()), max_size=10))
    members = things(label, [(n, [*more, initials(n)] if short else more) for n, more, short in drawn])

    def joined(a: str, b: str) -> object:
        return same(group, AREA, members[a], members[b])

    def doubted(a: str, b: str) -> object:
        return doubt(group, AREA, members[a], members[b])

    keys = keys_of(group, AREA, members)
    assert blocked(keys, joined) == all_pairs(keys, joined)
    keys = doubt_keys(group, AREA, members)
    assert blocked(keys, doubted) == all_pairs(keys, doubted)


def test_who_seeks_a_key_is_not_compared_with_who_seeks_it_too() -> None:
    keys = {
        "a": Keys(frozenset(), frozenset({"x"})),
        "b": Keys(frozenset(), frozenset({"x"})),
        "c": Keys(frozenset({"x"})),
    }
    assert candidate_pairs(keys) == [("a", "c"), ("b", "c")]


def test_a_thousand_people_of_other_names_are_hardly_compared() -> None:
    letters = "abcdefghij"
    names = [f"{a}na{b} {c}orley" for a in letters for b in letters for c in letters]
    assert len(candidate_pairs({name: person_keys(name) for name in names})) < 20_000
