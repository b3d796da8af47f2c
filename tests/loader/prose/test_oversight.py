"""Oversight that is said once for many actions."""

import pytest

from loader.prose.mentions import Finder
from loader.prose.oversight import Oversight, in_range, oversight
from loader.prose.sentences import marked

BOARD = "Harbour Board"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Every action in this table is overseen by the Harbour Board.", [Oversight(BOARD, "section")]),
        ("All actions in the plan are monitored quarterly by the Harbour Board.", [Oversight(BOARD, "plan")]),
        (
            "The actions of the Safer Streets theme are reviewed by the Harbour Board.",
            [Oversight(BOARD, "theme", theme="Safer Streets")],
        ),
        (
            "Actions A1 to A4 are monitored by the Harbour Board.",
            [Oversight(BOARD, "numbers", first="A1", last="A4")],
        ),
        ("Action A3 is overseen by the Harbour Board.", [Oversight(BOARD, "numbers", first="A3", last="A3")]),
        (
            "All actions in Section 2 are overseen by the Harbour Board.",
            [Oversight(BOARD, "numbered section", first="2")],
        ),
        ("The Harbour Board will oversee all actions in the plan.", [Oversight(BOARD, "plan")]),
        (
            "The Harbour Board will oversee every action under Strategic Priority 1.",
            [Oversight(BOARD, "numbered", theme="priority", first="1")],
        ),
        (
            "All steps of Theme B are monitored by the Harbour Board.",
            [Oversight(BOARD, "numbered", theme="theme", first="B")],
        ),
        (
            "The Harbour Board monitors all tasks in section 4.",
            [Oversight(BOARD, "numbered section", first="4")],
        ),
        ("The Harbour Board oversees this part.", [Oversight(BOARD, "section")]),
        ("This section is monitored each month by the Harbour Board.", [Oversight(BOARD, "section")]),
        ("Actions in this part are monitored by the Harbour Board.", [Oversight(BOARD, "section")]),
        ("Part C is overseen by the Harbour Board.", [Oversight(BOARD, "numbered", theme="part", first="C")]),
        ("The Harbour Board does not oversee the actions of this part.", []),
        ("The Harbour Board monitors actions in the town.", []),
        ("The group in brackets oversees every step of its theme.", [Oversight("", "brackets")]),
        ("The panel named in brackets will monitor all its actions.", [Oversight("", "brackets")]),
        ("Delivered by the Harbour Board.", [Oversight(BOARD, "section")]),
        ("Monitored by: Harbour Board", [Oversight(BOARD, "section")]),
        ("Delivered by the Tidewell Trust.", []),
        ("Delivered by the Harbour Board in May with others.", []),
        ("The group in brackets met in May.", []),
        ("The Harbour Board met in May.", []),
    ],
)
def test_what_a_sentence_says_of_many_actions(sentence: str, expected: list[Oversight]) -> None:
    assert oversight(marked(sentence, Finder((), {}))) == expected


@pytest.mark.parametrize(
    ("number", "first", "last", "inside"),
    [
        ("A3", "A1", "A4", True),
        ("A5", "A1", "A4", False),
        ("B3", "A1", "A4", False),
        ("10", "2", "12", True),
        ("2.10", "2.9", "3.1", True),
        ("", "1", "2", False),
    ],
)
def test_numbers_lie_between_two_others(number: str, first: str, last: str, inside: bool) -> None:
    assert in_range(number, first, last) is inside


@pytest.mark.parametrize(
    ("sentence", "boards"),
    [
        ("Overseen by the Harbour Board", [BOARD]),
        ("Overseen by: Harbour Board.", [BOARD]),
        ("These three are overseen by the Harbour Board.", [BOARD]),
        ("These actions are monitored by the Harbour Board and the Pier Forum.", [BOARD, "Pier Forum"]),
        ("These proposals were reviewed by the Harbour Board in May.", []),
    ],
)
def test_oversight_of_what_stands_around(sentence: str, boards: list[str]) -> None:
    found = oversight(marked(sentence, Finder((), {})))
    assert found == [Oversight(board, "section") for board in boards]
