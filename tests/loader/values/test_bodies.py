"""What the words of a name say of the body: board or organisation."""

import pytest

from loader.values.areas import with_parts
from loader.values.bodies import body_key, kind_of, names_a_kind, public_bodies


@pytest.mark.parametrize(
    "name",
    [
        "Glenside Integration Joint Board",
        "Wherry Combined Authority Board",
        "Marlow Fire Authority Scrutiny Panel",
        "NHS Marlow ICB Board",
        "Housing Executive Board",
        "Marlow Women’s Health Board",
        "Public Health Board",
        "Children’s Mental Health Board",
        "Marlow Policing Board",
        "Marlow Drug and Alcohol Action Team",
    ],
)
def test_a_board_is_one_whatever_body_it_is_of(name: str) -> None:
    assert kind_of(name) == "board"


@pytest.mark.parametrize(
    "name",
    [
        "Wherry Combined Authority",
        "NHS Marlow Integrated Care Board",
        "Glenside University Health Board",
        "Housing Executive",
        "Probation Board for the Isles",
        "Youth Action Team",
    ],
)
def test_a_body_that_runs_things_is_an_organisation(name: str) -> None:
    assert kind_of(name) == "organisation"


def test_a_short_form_and_its_name_are_one_public_body() -> None:
    known = public_bodies()
    assert known[body_key("PBNI")] == known[body_key("Probation Board for Northern Ireland")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Partnership Board", True),
        ("Executive Group", True),
        ("Harbour Board", False),
        ("Steering Group", False),
    ],
)
def test_names_that_tell_a_kind_only(name: str, kind: bool) -> None:
    assert names_a_kind(name) is kind


def test_a_place_of_two_holds_both() -> None:
    assert {"Quay and Marlow", "Quay", "Marlow", "Wales"} <= with_parts(frozenset({"Quay and Marlow"}))
