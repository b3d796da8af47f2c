"""Runs of rows become tables of one kind each: other orders, repeated headers, groups, cards, no header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.documents.blocks import Row, Table
from loader.records.tables import typed_tables
from tests.loader.records.printed import meanings, only, rows, table, text, typed

FIRST = "1 | Review the lettings policy of all estates | Housing | March 2024"
SECOND = "2 | Patrol the parks every evening | Marlow Police | June 2024"


@pytest.mark.parametrize(
    ("header", "kind", "columns"),
    [
        ("Lead | Deadline | Action | No", "action", "lead end action number"),
        ("By when | By whom | What we will do | How will we know", "action", "end lead action outcome"),
        (
            "Ref | Risk | Likelihood | Impact | Score | Controls | Owner",
            "risk",
            "ref risk likelihood impact score mitigation risk_owner",
        ),
        ("Risk | Inherent score | Residual score | Controls", "risk", "risk score score+ mitigation"),
        ("Agency | Staffing costs | Payments in kind | Total", "funding", "funder staffing in_kind total"),
        ("Name | Position | Organisation", "roster", "name role organisation"),
        ("Member | Job title | Representing | Initials", "roster", "name role organisation initials"),
        ("Recommendation | Response | Lead | By when", "recommendation", "recommendation response lead end"),
        (
            "Ref | Recommendation | Action | Lead | Target date",
            "action",
            "ref recommendation action lead end",
        ),
        ("Board | Chair | Reports to | Frequency", "board", "body chair reports_to meets"),
        ("Abbreviation | Meaning", "glossary", "initials expansion"),
        ("No | Objective", "objective", "number objective"),
        ("Section | Page", "contents", "theme page"),
    ],
)
def test_kinds_and_columns(header: str, kind: str, columns: str) -> None:
    width = header.count("|") + 1
    found = only(f"{header}\n{' | '.join(['x y'] * width)}", kind)
    assert meanings(found) == columns.split()


def test_a_header_that_is_repeated_is_no_row_and_begins_no_table() -> None:
    header = "No | Action | Lead | By when"
    found = only(f"{header}\n{FIRST}\n{header}\n{SECOND}", "action")
    assert rows(found) == [FIRST, SECOND]
    assert [record.header_before for record in found.records] == [True, True]
    assert [record.location for record in found.records] == ["L2", "L4"]


def test_a_header_that_differs_begins_another_table() -> None:
    found = typed(
        f"No | Action | Lead | By when\n{FIRST}\nName | Role | Organisation\nJane Okoro | Chair | "
        f"Marlow Council"
    )
    assert [(each.kind, len(each.records)) for each in found] == [("action", 1), ("roster", 1)]


def test_a_row_over_the_header_names_groups_of_columns() -> None:
    found = only(
        """
        No | Action | Responsibility | | Dates |
         | | Lead | Support | Start | End
        1 | Review the lettings policy | Housing | Marlow Police | Jan 2024 | March 2024
        """,
        "action",
    )
    assert meanings(found) == ["number", "action", "lead", "supporting", "start", "end"]
    found = only(
        """
         | Inherent risk | | | Residual risk | | |
        Risk | Likelihood | Impact | Score | Likelihood | Impact | Score | Controls
        Rents outrun pay | 4 | 3 | 12 | 2 | 3 | 6 | Rent guarantees
        """,
        "risk",
    )
    assert meanings(found)[1:7] == ["likelihood", "impact", "score", "likelihood+", "impact+", "score+"]


def test_a_card_is_a_row() -> None:
    card = (
        "Action | Review the lettings policy\nLead | Housing\nBy when | March 2024\nOutcome | "
        "All lets reviewed"
    )
    found = only(card, "action")
    assert rows(found) == ["Review the lettings policy | Housing | March 2024 | All lets reviewed"]
    two = only(f"{card}\n{card.replace('Housing', 'Marlow Police')}", "action")
    assert [record.cells[1].plain for record in two.records] == ["Housing", "Marlow Police"]


def test_people_without_a_header_are_a_roster() -> None:
    found = only("JO | Jane Okoro | Director of Place\nTB | Tom Birch | Borough Commander", "roster")
    assert meanings(found) == ["initials", "name", "role"]


def test_rows_without_a_header_are_not_understood() -> None:
    found = only("Housing | Police | Probation\nReview | Patrol | Release", "")
    assert rows(found) == ["Housing | Police | Probation", "Review | Patrol | Release"]
    assert found.columns == ()


def test_empty_columns_at_the_end_are_left_out() -> None:
    found = only(
        "Action | Lead | By when | |\nReview the lettings policy | Housing | March 2024 | |", "action"
    )
    assert meanings(found) == ["action", "lead", "end"]


def test_a_theme_that_stands_left_of_its_empty_column() -> None:
    printed = "Ref | Theme | Action | Lead\n" + "Safer homes | | Review the lettings policy | Housing\n" * 2
    assert meanings(only(printed, "action")) == ["theme", "", "action", "lead"]


def test_a_row_that_a_page_break_shifted_is_put_right_and_marked() -> None:
    header = "No | Action | Lead | Start | End | RAG"
    right = "1 | Review the lettings policy of all estates | Jane Okoro | Apr 2023 | Mar 2024 | Green"
    found = only(f"{header}\n{right}\n | {right}", "action")
    assert rows(found) == [right, right]
    assert [record.torn for record in found.records] == [False, True]


CELLS = st.sampled_from(
    [
        "",
        "",
        "1",
        "Action",
        "Lead",
        "By when",
        "Risk",
        "Name",
        "Role",
        "Likelihood",
        "Total",
        "March 2024",
        "High",
        "£5",
        "Jane Okoro",
        "Marlow Police",
        "Act on all of the lets now",
        "Theme 1",
        "No",
        "Board",
        "Chair",
    ]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=8))
def test_any_rows_are_read_and_cells_never_invented(printed: list[list[str]]) -> None:
    given_rows = tuple(
        Row(tuple(text(cell, f"L{at}") for cell in cells)) for at, cells in enumerate(printed, start=1)
    )
    whole = {cell for cells in printed for cell in cells}
    for found in typed_tables(Table(given_rows)):
        assert all(cell.plain in whole for record in found.records for cell in record.cells if cell)
        for record in found.records:
            assert not found.columns or len(record.cells) == len(found.columns)
            assert not found.columns or not found.all_of(record, "no such meaning")


def test_the_tables_of_the_helper_are_as_printed() -> None:
    assert [row.location for row in table("a | b\nc | d").rows] == ["L1", "L2"]


@pytest.mark.parametrize("head", ["Answers to", "In response to", "Response"])
def test_a_column_of_codes_cites_recommendations_whatever_its_head(head: str) -> None:
    found = only(
        f"No | Action | Lead | {head} | By when\n1 | Light the lanes round town | Parks | Rec 2 | May 2025\n"
        "2 | Mend the wall of the hall | Parks | Rec 4 and 5 | May 2025",
        "action",
    )
    assert meanings(found)[3] == "recommendation"
