"""Matrices of members and boards: who has a seat where, whatever stands in the heads and the cells."""

import pytest

from loader.records.rosters import read_roster
from loader.records.seats import is_mark, seats
from tests.loader.records.printed import only, typed


def seated(printed: str) -> set[tuple[str, str, str]]:
    """Who sits where: the name or the body, the board, `chair` or `member`."""
    return {
        (
            record.name.plain or record.organisation.plain,
            seat.board.plain,
            "chair" if seat.chair else "member",
        )
        for record in read_roster(only(printed, "roster"))
        for seat in record.seats
    }


PEOPLE = {
    ("Jane Okoro", "Harbour Board", "chair"),
    ("Ian Howe", "Harbour Board", "member"),
    ("Jane Okoro", "Road Safety Panel", "member"),
}


@pytest.mark.parametrize(
    "printed",
    [
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Chair | Vice-chair\nIan Howe | Member | –",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | C | ✓\nIan Howe | ✓ |",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Yes (Chair) | Yes\nIan Howe | Yes | No",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ | X",
        "Member | Job | Harbour Board | Road Safety Panel\nJane Okoro | Harbour Master | chair | x\n"
        "Ian Howe | Head of Place | x | in attendance",
        "| Jane Okoro | Ian Howe\nHarbour Board | Chair | ●\nRoad Safety Panel | ● |",
        "Name | Seats\n | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ | observer",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ |\nTotal | 2 | 1",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ |\nSeats | 2 | 1",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ |\n | 2 | 1",
        "Name | Water | \n | Harbour Board | Road Safety Panel\nJane Okoro | Chair | ✓\nIan Howe | ✓ |\n"
        "In all | 2 | 1",
        "Name | Water | Streets\n | Harbour Board | Road Safety Panel\n"
        "Jane Okoro | Chair | ✓\nIan Howe | ✓ |",
        "Name | Harbour Board | Road Safety Panel | Note\n"
        "Jane Okoro | Chair | ✓ | Since 2020\nIan Howe | ✓ | |",
    ],
)
def test_people_and_boards_in_any_layout(printed: str) -> None:
    assert seated(printed) == PEOPLE


@pytest.mark.parametrize(
    "printed",
    [
        "Agency | Harbour Board | Road Safety Panel\nTidewell Trust | ✓ | ✓\nMarlow Council | | ✓",
        "Board | Tidewell Trust | Marlow Council\nHarbour Board | ✓ |\nRoad Safety Panel | ✓ | ✓",
    ],
)
def test_bodies_and_boards(printed: str) -> None:
    assert seated(printed) == {
        ("Tidewell Trust", "Harbour Board", "member"),
        ("Tidewell Trust", "Road Safety Panel", "member"),
        ("Marlow Council", "Road Safety Panel", "member"),
    }


def test_a_row_is_about_what_its_first_column_holds() -> None:
    by_body, by_name = (
        read_roster(only(printed, "roster"))[0].of_body
        for printed in (
            "Body | Name | Harbour Board\nTidewell Trust | Jane Okoro | ✓\nMarlow Council | Ian Howe | ✓",
            "Name | Body | Harbour Board\nJane Okoro | Tidewell Trust | ✓\nIan Howe | Marlow Council | ✓",
        )
    )
    assert by_body
    assert not by_name


@pytest.mark.parametrize(
    "printed",
    [
        "Priority | Harbour Board | Road Safety Panel\nCleaner beaches | ✓ |\nSafer roads | | ✓",
        "Board | Meets in public | Minutes printed\nHarbour Board | Yes | No\nRoad Safety Panel | Yes | Yes",
        "Board | Reports to Council | Has a budget\nHarbour Board | Yes | No\nRoad Safety Panel | Yes | Yes",
        "Name | May | June\nJane Okoro | ✓ | ✓\nIan Howe | ✓ |",
        "Name | Harbour Board | Road Safety Panel\nJane Okoro | 3 of 4 | 2 of 2\nIan Howe | 4 of 4 | 1 of 2",
        "Name | Role | Organisation\nJane Okoro | Chair | Marlow Council\nIan Howe | Member | Marlow Police",
    ],
)
def test_tables_that_are_no_matrix_of_members(printed: str) -> None:
    rosters = [table for table in typed(printed) if table.kind == "roster"]
    assert not any(record.seats for table in rosters for record in read_roster(table))


@pytest.mark.parametrize(
    ("column", "among", "read"),
    [
        (["x", "", "x"], [], ["member", "none", "member"]),
        (["x", "✓", ""], [], ["none", "member", "none"]),
        (["C", "M"], [], ["chair", "member"]),
        (["C", "C"], [], ["member", "member"]),
        (["X"], ["Yes"], ["none"]),
        (["deputy", "Observer", "In attendance", "–", "No"], [], ["none"] * 5),
        (["Independent Chair", "Deputy Chair", "Co-opted member*"], [], ["chair", "member", "member"]),
    ],
)
def test_marks(column: list[str], among: list[str], read: list[str]) -> None:
    assert seats(column, [*column, *among]) == read


@pytest.mark.parametrize(
    "cell", ["Jane Okoro", "3", "Monthly", "Marlow Council", "2024", "Chair of the Panel"]
)
def test_other_cells_are_no_marks(cell: str) -> None:
    assert not is_mark(cell)
