"""Objectives that are named by kind and number."""

import pytest

from loader.values.numbered_aims import is_labelled_aim, letters_of_aim, numbered_aim


@pytest.mark.parametrize(
    ("printed", "aim"),
    [
        ("Priority action 3: Shorten the wait for a home", ("3", "Shorten the wait for a home")),
        ("Area for improvement 1 – Records are kept well", ("1", "Records are kept well")),
        ("Area requiring improvement 2. Records", ("2", "Records")),
        ("Ambition two: Safer lanes", ("2", "Safer lanes")),
        ("Priority actions", None),
        ("Area for improvement", None),
        ("Action 4: Light the quay", None),
    ],
)
def test_number_and_words(printed: str, aim: tuple[str, str] | None) -> None:
    assert numbered_aim(printed) == aim


@pytest.mark.parametrize(
    ("printed", "labelled"),
    [
        ("Priority action 3: Shorten the wait for a home", True),
        ("Promise 2 – Lanes are lit", True),
        ("Goal B - Halls are open", True),
        ("Aim 2 begins in May and ends in June", False),
        ("Priority 1 actions: see below", False),
        ("Our aims: see below", False),
    ],
)
def test_a_label_is_apart_from_what_it_names(printed: str, labelled: bool) -> None:
    assert is_labelled_aim(printed) is labelled


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("Priority action 2: Lanes", "PA2"),
        ("Area for improvement 1: Lanes", "AFI1"),
        ("Promise 4: Lanes", "P4"),
        ("Safer lanes", ""),
    ],
)
def test_letters(printed: str, letters: str) -> None:
    assert letters_of_aim(printed) == letters
