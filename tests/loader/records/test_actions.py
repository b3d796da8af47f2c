"""Rows of action tables: themes, notes, totals, torn rows, further outcomes."""

import pytest

from loader.records.actions import ActionTable, read_actions
from tests.loader.records.printed import only

HEADER = "No | Action | Lead | By when"
FIRST = "1 | Review the lettings policy of all estates | Housing | March 2024"
SECOND = "2 | Patrol the parks every evening | Marlow Police | June 2024"
TEXTS = ["Review the lettings policy of all estates", "Patrol the parks every evening"]


def actions(printed: str) -> ActionTable:
    return read_actions(only(printed, "action"))


def texts(found: ActionTable) -> list[str]:
    return [action.text.plain for action in found.actions]


@pytest.mark.parametrize(
    "theme",
    [
        "Theme 1: Safer homes | | |",
        "SAFER HOMES | | |",
        "**Safer homes for all** | | |",
        "Priority 2 | | |",
        "Safer homes | | |",
    ],
)
def test_a_row_with_one_short_text_at_its_left_end_is_a_theme(theme: str) -> None:
    found = actions(f"{HEADER}\n{theme}\n{FIRST}\n{SECOND}")
    assert texts(found) == TEXTS
    title = theme.split("|")[0].strip(" *")
    assert [action.theme.plain for action in found.actions] == [title, title]


def test_a_theme_lasts_until_the_next_one() -> None:
    found = actions(f"{HEADER}\nTheme 1: Safer homes | | |\n{FIRST}\nTheme 2: Safer streets | | |\n{SECOND}")
    assert [action.theme.plain for action in found.actions] == [
        "Theme 1: Safer homes",
        "Theme 2: Safer streets",
    ]
    found = actions(
        f"Theme | {HEADER}\nSafer homes | {FIRST}\n | {SECOND}\nSafer streets | 3 | "
        f"Light the lanes | Highways | TBC"
    )
    assert [action.theme.plain for action in found.actions] == ["Safer homes", "Safer homes", "Safer streets"]


def test_a_priority_that_spans_rows_is_that_of_all() -> None:
    found = actions(
        """
        Priority | Action | Lead organisation | Timescale
        Safer homes | Review the lettings policy | Housing | March 2024
         | Patrol the parks | Marlow Police | June 2024
        """
    )
    assert [[o.plain for o in action.objectives] for action in found.actions] == [
        ["Safer homes"],
        ["Safer homes"],
    ]


@pytest.mark.parametrize(
    "note",
    [
        "* Subject to funding",
        "Note: dates may change",
        "NB dates may change",
        "Source: the council",
        "Key: red is late",
        "† by May",
    ],
)
def test_notes_are_no_actions(note: str) -> None:
    found = actions(f"{HEADER}\n{FIRST}\n{SECOND}\n{note} | | |")
    assert texts(found) == TEXTS
    assert [each.plain for each in found.notes] == [note]


@pytest.mark.parametrize("total", ["Total | | | 2", "Total actions | | |", "Grand total | | |"])
def test_totals_are_no_actions(total: str) -> None:
    assert texts(actions(f"{HEADER}\n{FIRST}\n{SECOND}\n{total}")) == TEXTS


def test_a_total_in_the_column_of_the_action_is_no_action() -> None:
    assert texts(actions(f"{HEADER}\n{FIRST}\n{SECOND}\n | Total | | 2")) == TEXTS


def test_a_row_torn_by_a_repeated_header_is_one_action() -> None:
    found = actions(
        f"""
        {HEADER}
        1 | Review the lettings policy for | Housing | March 2024
        {HEADER}
         | all estates of the council | |
        {SECOND}
        """
    )
    assert texts(found) == ["Review the lettings policy for all estates of the council", TEXTS[1]]
    assert [line.location for line in found.actions[0].text.lines] == ["L2", "L4"]


def test_a_row_torn_without_a_header_is_one_action() -> None:
    found = actions(
        f"{HEADER}\n1 | Review the lettings | Housing | March 2024\n | policy of all estates | "
        f"and Police |\n{SECOND}"
    )
    assert texts(found) == TEXTS
    assert [lead.plain for lead in found.actions[0].rows[0].leads] == ["Housing and Police"]


def test_a_row_without_a_number_and_with_an_outcome_is_a_further_outcome() -> None:
    found = actions(
        """
        No | Action | Outcome | Lead | By when
        1 | Review the lettings policy | All lets are reviewed | Housing | March 2024
         | | Fewer complaints are made | Marlow Police | June 2024
        2 | Patrol the parks | Fewer calls are made | Marlow Police | June 2024
        """
    )
    assert texts(found) == ["Review the lettings policy", "Patrol the parks"]
    first = found.actions[0]
    assert [row.outcome.plain for row in first.rows] == ["All lets are reviewed", "Fewer complaints are made"]
    assert [row.period.end for row in first.rows] == ["2024-03", "2024-06"]


def test_numbers_without_points_and_stars() -> None:
    found = actions(
        f"{HEADER}\n1.* | Review the lettings policy | Housing | March 2024\n2) | "
        f"*Patrol the parks | Police | TBC"
    )
    assert [(action.number, action.starred) for action in found.actions] == [("1", True), ("2", True)]


@pytest.mark.parametrize(
    ("header", "cells", "start", "end", "ongoing"),
    [
        ("Start | End", "Apr-19 | Mar-21", "2019-04", "2021-03", False),
        ("Timescale | RAG", "Apr 2019 – Mar 2021 | Green", "2019-04", "2021-03", False),
        ("Timescale | RAG", "Dec 2020 - ongoing | Green", "2020-12", "", True),
        ("By when | RAG", "Q3 2023/24 | Green", "", "2023-12", False),
        ("Start | Timescale", "Apr-19 | Mar-21", "2019-04", "", False),
        ("Start | End", "TBC | TBC", "", "", False),
    ],
)
def test_the_period_of_a_row(header: str, cells: str, start: str, end: str, ongoing: bool) -> None:
    found = actions(f"No | Action | Lead | {header}\n1 | Review the lettings policy | Housing | {cells}")
    period = found.actions[0].rows[0].period
    assert (period.start, period.end, period.ongoing) == (start, end, ongoing)


def test_citations_take_the_code_of_their_header() -> None:
    found = actions(
        "No | Action | Lead | SLR recommendation\n1 | Review the lettings policy | Housing | SLR 4"
    )
    assert [cell.plain for cell in found.actions[0].recommendations] == ["SLR 4"]


@pytest.mark.parametrize(
    ("heads", "cells", "end"),
    [
        ("Original due date | Revised due date", "May 2025 | October 2025", "2025-10"),
        ("Original due date | Revised due date", "May 2025 | ", "2025-05"),
        ("Original due date | Revised due date", "May 2025 | TBC", "2025-05"),
        ("New deadline | First deadline", "October 2025 | May 2025", "2025-10"),
        ("Target date | Forecast completion date", "May 2025 | 1 June 2026", "2026-06-01"),
    ],
)
def test_the_end_that_was_revised_is_the_end(heads: str, cells: str, end: str) -> None:
    (action,) = actions(
        f"No | Action | Lead | {heads}\n1 | Review the lettings policy of all estates | Housing | {cells}"
    ).actions
    assert action.rows[0].period.end == end
