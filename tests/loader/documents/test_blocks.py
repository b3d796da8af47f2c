"""Where a text says that something is printed."""

import pytest

from loader.documents.blocks import NO_TEXT, Line, ListItem, Text

LINES = (
    Line("Annual review by the", "L1"),
    Line("", "L2"),
    Line("Ann Okoro and Marlow", "L3"),
    Line("Valley Board", "L4"),
)
TEXT = Text("Annual review by the Ann Okoro and Marlow Valley Board", LINES)


@pytest.mark.parametrize(
    ("printed", "location"),
    [
        ("Annual", "L1"),
        ("Ann", "L3"),
        ("nnual rev", "L1"),
        ("Ann  Okoro", "L3"),
        ("Marlow Valley", "L3"),
        ("Marlow Valley Board", "L3"),
        ("the Ann", "L1"),
        ("Board", "L4"),
        ("Board.", "L1"),
        ("nowhere", "L1"),
        ("", "L1"),
        ("Annual review (", "L1"),
    ],
)
def test_where_a_name_is_printed(printed: str, location: str) -> None:
    assert TEXT.where(printed) == location


def test_a_text_that_is_not_printed_has_no_place() -> None:
    assert NO_TEXT.where("Ann") == ""
    assert NO_TEXT.location == ""
    assert not NO_TEXT


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("1.", "1"),
        ("(12)", "12"),
        ("a)", "a"),
        ("(iv)", "iv"),
        ("(o)", "o"),
        ("o", ""),
        ("•", ""),
        ("-", ""),
        ("ü", ""),
        ("Ø", ""),
    ],
)
def test_the_number_of_an_item(marker: str, number: str) -> None:
    assert ListItem(NO_TEXT, marker, 0).number == number
