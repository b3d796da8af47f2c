"""Counts that a sentence states, totals of actions, appendices."""

import pytest

from loader.audit.counting import listed, stated_counts
from tests.loader.audit.inspected import found, rows

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Our five priorities are:", [("five priorities", 5)]),
        (
            "The plan identifies 3 overarching priorities for the partnership:",
            [("3 overarching priorities", 3)],
        ),
        ("23 current plans and strategies have been identified.", [("23 current plans", 23)]),
        ("12 out of 23 strategies include actions", [("12 out of 23 strategies", 12)]),
        ("Two of the four priorities are new:", [("Two of the four priorities", 2)]),
        ("At least three boards met.", []),
        ("We agreed three priorities and four aims:", []),
        ("Four people told our partners what went wrong:", []),
        ("Three sub-groups report, including:", []),
        ("Section 4 actions are new:", []),
        ("The next three steps are small:", []),
        ("In 2023 partners agreed this:", []),
    ],
)
def test_what_a_sentence_states(sentence: str, expected: list[tuple[str, int]]) -> None:
    assert [(stated.printed, stated.number) for stated in stated_counts(sentence)] == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("the Bridges Board (chair: Jo Marsh), the Lamps Panel and the Roads Board.", (3, 3)),
        ("the Prosperous Places Board and the Health and Wellbeing Board.", (1, 3)),
        ("the Prosperous Places Team and what Healthy Lives do.", (1, 2)),
        ("Council Plan 2018, Health and Wellbeing Strategy 2015, Libraries & Heritage Strategy 2019", (3, 3)),
        ("Bridges Board; Lamps Panel; Roads Group", (3, 3)),
        ("Marsh Council, Vale and Wold Housing, Mill Trust", (3, 3)),
        ("Marsh, Red Vale and Wold Homes, Mill", (2, 4)),
        ("we will mend lamps, paint crossings and more", None),
        ("Jo Marsh", None),
        ("", None),
    ],
)
def test_what_a_list_in_a_sentence_holds(rest: str, expected: tuple[int, int] | None) -> None:
    assert listed(rest) == expected


KIND = "count differs from list"


def test_a_list_right_below() -> None:
    text = (
        HEAD
        + "Our five priorities are:\n\n1) Safe roads\n2) Safe homes\n3) Safe parks\n4) Safe rivers\n\nJo\n"
    )
    assert found(text, KIND) == [("“five priorities” are announced; 4 are listed", ("L3",))]
    assert found(text.replace("five", "four"), KIND) == []


def test_a_list_behind_these_are() -> None:
    text = (
        HEAD
        + "3 current strategies were read.\n\nThese are:\n\n- Roads Strategy 2020\n- Homes Strategy 2021\n"
    )
    assert found(text, KIND) == [("“3 current strategies” are announced; 2 are listed", ("L3",))]


def test_a_list_in_the_same_sentence() -> None:
    text = HEAD + (
        "It has four boards: the Bridges Board (chair: Jo Marsh), the Lamps Board and the Roads Board.\n\n"
        "Two groups report to the Board: the Bridges Group and the Lamps Group.\n"
    )
    assert found(text, KIND) == [("“four boards” are announced; 3 are listed", ("L3",))]


def test_a_table_right_below() -> None:
    table = rows(
        "Sub-group | Chair | Meets",
        "Bridges Group | Jo Marsh | Monthly",
        "Lamps Group | Peter Okoro | Monthly",
    )
    text = f"{HEAD}Three sub-groups report to the Board:\n\n{table}\n"
    assert found(text, KIND) == [("“Three sub-groups” are announced; 2 are listed", ("L3",))]
    assert found(text.replace("Three", "Two"), KIND) == []


def test_texts_between_the_items_of_a_numbered_list() -> None:
    text = HEAD + (
        "The plan has three aims for the town:\n\n1) Safe roads\n\nRoads are where most people are hurt.\n\n"
        "2) Safe homes\n\nHomes come second.\n\n3) Safe parks\n\nParks come last.\n"
    )
    assert found(text, KIND) == []


def test_nothing_is_said_without_a_list() -> None:
    assert found(HEAD + "The council has ten corporate priorities. The board meets in May.\n", KIND) == []


NUMBER = "number of actions differs"


def _actions(before: str, *more: str) -> str:
    lines = [f"1.{no} | Repair bridge {no} over the mill | Parks Team | Mar-25" for no in range(1, 13)]
    return f"{HEAD}{before}\n\n" + rows("No | Action | Lead | End date", *lines, *more)


def test_the_number_of_actions_announced() -> None:
    assert found(_actions("This plan sets out thirteen actions for the town."), NUMBER) == [
        ("“thirteen actions” are announced; 12 are listed", ("L3",))
    ]
    assert found(_actions("This plan sets out twelve actions for the town."), NUMBER) == []
    assert found(_actions("This plan sets out three actions for the river."), NUMBER) == []


def test_a_total_row() -> None:
    assert found(_actions("Our work.", "Total: 14 actions |  |  | "), NUMBER) == [
        ("the total row says 14 actions; 12 are listed", ("L18",))
    ]
    assert found(_actions("Our work.", "Total: 12 actions |  |  | "), NUMBER) == []


def test_appendices() -> None:
    text = HEAD + (
        "APPENDICES:\n\n1) Storyboard\n2) Self-assessment 2018\n\nWhat we did\n\n"
        "The hub is new (see appendix A).\nThe tracker is new (see appendix 2).\n\n"
        "Appendices:\n\n1) Storyboard of the town\n2) Flood Improvement Paper\n"
    )
    assert found(text, "appendix listed differently") == [
        (
            "appendix 2 is “Self-assessment 2018” in one list and “Flood Improvement Paper” in another",
            ("L6", "L16"),
        )
    ]
    assert found(text, "appendix not listed") == [("appendix A is referred to and not listed", ("L10",))]


def test_a_reference_to_an_appendix_of_a_document_that_lists_none() -> None:
    assert found(HEAD + "The hub is new (see appendix A).\n", "appendix not listed") == []
