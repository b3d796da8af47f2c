"""Numbers given twice and numbers left out."""

from loader.audit.registry import audit
from tests.loader.audit.inspected import found, rows, view_of

HEAD = "Ferndale Safer Streets Plan 2024-2026\n\n"


def _plan(*lines: str) -> str:
    return HEAD + rows("No | Action | Lead | End date", *lines)


def _numbered(*numbers: str) -> str:
    return _plan(
        *(f"{no} | Repair bridge {at} over the mill | Parks Team | Mar-25" for at, no in enumerate(numbers))
    )


def test_a_number_given_twice_and_one_left_out() -> None:
    text = _numbered("1", "2", "3", "2", "5")
    assert found(text, "number given twice") == [("number 2 is given to two actions", ("L5", "L7"))]
    assert found(text, "number left out") == [("there is no action 4 between 3 and 5", ("L6", "L8"))]


def test_the_nodes_of_both_actions_are_named() -> None:
    findings = audit(view_of(_numbered("1", "2", "3", "2")))
    assert [len(finding.nodes) for finding in findings if finding.kind == "number given twice"] == [2]


def test_letters_and_digits() -> None:
    text = _numbered("AW1", "AW2", "AW3", "AW5", "HW1", "HW2", "HW3", "HW3")
    assert found(text, "number left out") == [("there is no action AW4 between AW3 and AW5", ("L6", "L7"))]
    assert found(text, "number given twice") == [("number HW3 is given to two actions", ("L10", "L11"))]


def test_numbers_with_dots_and_marks() -> None:
    text = _numbered("1.1", "1.2", "1.4", "2a", "2b", "2c", "2c", "2e")
    assert [message for message, _ in found(text, "number left out")] == [
        "there is no action 1.3 between 1.2 and 1.4",
        "there is no action 2d between 2c and 2e",
    ]
    assert [message for message, _ in found(text, "number given twice")] == [
        "number 2c is given to two actions"
    ]


def test_numbering_that_begins_again_in_each_theme_is_no_fault() -> None:
    text = HEAD + rows(
        "Theme | No | Action | Lead | End date",
        "SAFE ROADS | 1 | Paint the crossing by the school | Parks Team | Mar-25",
        " | 2 | Mend the lamps along Kiln Lane | Parks Team | Mar-25",
        " | 3 | Move the bus stop away from the bend | Parks Team | Mar-25",
        "SAFE HOMES | 1 | Fit alarms in every rented home | Housing Team | Mar-25",
        " | 2 | Check the locks of ground floor flats | Housing Team | Mar-25",
        " | *4 | Visit those who were burgled | Housing Team | Mar-25",
        " | 5 | Lend timers for lamps | Housing Team | Mar-25",
    )
    assert found(text, "number given twice") == []
    assert found(text, "number left out") == [("there is no action 3 between 2 and 4", ("L8", "L9"))]


def test_a_number_of_the_recommendation_answered_is_no_number_of_the_action() -> None:
    assert found(_numbered("1", "1", "1", "2", "2", "3", "3"), "number given twice") == []


def test_a_selection_of_numbers_leaves_nothing_out() -> None:
    assert found(_numbered("4", "6", "11", "17"), "number left out") == []


def test_lists_and_ranges_fill_their_places() -> None:
    assert found(_numbered("R1", "R2", "R3-R4", "R5", "R7", "R8"), "number left out") == [
        ("there is no action R6 between R5 and R7", ("L7", "L8"))
    ]


def test_a_number_printed_elsewhere_is_not_left_out() -> None:
    text = (
        _numbered("E1", "E2", "E4", "E5")
        + "\n\nE3 Open the towpath again (paused until the flood works end)\n"
    )
    assert found(text, "number left out") == []


def test_risks_have_numbers_too() -> None:
    lines = (
        f"R{no} | The river floods mill {no} | Jo Marsh | Medium | High | 6 | Sandbags" for no in (1, 2, 3, 5)
    )
    text = HEAD + rows("Risk no | Risk | Owner | Likelihood | Impact | Score | Mitigation", *lines)
    assert found(text, "number left out") == [("there is no risk R4 between R3 and R5", ("L6", "L7"))]
