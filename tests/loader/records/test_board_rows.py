"""Rows of registers of boards that name none, and cells that say that there is nobody."""

import pytest

from tests.loader.records.printed import only, rows

HEADER = "Group | Purpose | Chair | Reports to | Replaces"
QUAY = "Quay Group | Lights and walls | Jane Okoro | Harbour Board | Lamps Panel"


@pytest.mark.parametrize("nobody", ["—", "-", "n/a", "None", "New group", "not applicable", "newly formed"])
def test_a_cell_that_says_that_there_was_nobody_names_no_board(nobody: str) -> None:
    found = only(f"{HEADER}\n{QUAY}\nTide Group | Tides | Omar Vance | TBC | {nobody}", "board")
    assert rows(found) == [QUAY, "Tide Group | Tides | Omar Vance |  | "]


@pytest.mark.parametrize(
    "note",
    [
        "All groups meet four times a year and report in writing.",
        "Note: the Lamps Panel was closed in May",
        "* to be reviewed",
        "Every group has to look at its own terms of reference each year and to tell the others so",
    ],
)
def test_a_sentence_over_the_whole_table_is_no_board(note: str) -> None:
    found = only(f"{HEADER}\n{QUAY}\n{note} | | | |", "board")
    assert [found.of(record, "body").plain for record in found.records] == ["Quay Group", ""]
    assert found.of(found.records[1], "purpose").plain == note


def test_a_lone_name_is_a_board() -> None:
    found = only(f"{HEADER}\n{QUAY}\nTide Group | | | |", "board")
    assert [found.of(record, "body").plain for record in found.records] == ["Quay Group", "Tide Group"]


def test_a_note_without_a_column_of_words_is_left_out() -> None:
    found = only(
        "Group | Chair | Reports to\nQuay Group | Jane Okoro | Harbour Board\nThey meet in May and June. | |",
        "board",
    )
    assert rows(found) == ["Quay Group | Jane Okoro | Harbour Board"]
