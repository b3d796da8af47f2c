"""Tables that print one row a line, the cells apart by tabs."""

import pytest

from loader.documents.blocks import Table
from loader.documents.text_reader import read_text
from tests.loader.documents.shown import shown

ROWS = ["TABLE", "Action | Lead", "Act | Housing", "Report | Police"]


def table(text: str) -> Table:
    (block,) = read_text(text)
    assert isinstance(block, Table)
    return block


@pytest.mark.parametrize(
    "text",
    [
        "Action\tLead\nAct\tHousing\nReport\tPolice\n",
        "Action\tLead\n\nAct\tHousing\n\n\nReport\tPolice\n\n",
        "Action\tLead\n------\t------\nAct\tHousing\n-------------\nReport\tPolice\n",
        "Action\tLead\n======\n\nAct\tHousing\n\n+----+----+\nReport\tPolice\n",
        "Action\tLead\r\nAct\tHousing\r\n\t\r\nReport\tPolice\r\n",
        "**Action**\t<b>Lead</b>\n Act \t Housing \n<p>Report</p>\tPolice\n",
    ],
)
def test_blank_and_drawn_lines_between_rows_do_not_end_a_table(text: str) -> None:
    assert shown(text) == ROWS


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Plan 2024.\nA\tB\nc\td\nThe end.", ["Plan 2024.", "TABLE", "A | B", "c | d", "The end."]),
        ("A\tB\n\nTheme two\n\nc\td", ["TABLE", "A | B", "## Theme two", "TABLE", "c | d"]),
        ("A\tB" + "\n" * 30 + "c\td", ["TABLE", "A | B", "TABLE", "c | d"]),
        ("A\t\tB\n\tc\t\n", ["TABLE", "A |  | B", " | c | "]),
        ("A\tB\nc\t-\n-\t-\n", ["TABLE", "A | B", "c | -"]),
    ],
)
def test_where_a_table_ends(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


def test_lines_that_markup_makes_in_a_cell_are_lines_at_its_place() -> None:
    cell = table("A\tB\n<p>Housing</p><p>Police</p>\tone<br/>two\vthree").rows[1].cells
    assert [(line.text, line.location) for line in cell[0].lines] == [("Housing", "L2"), ("Police", "L2")]
    assert [line.text for line in cell[1].lines] == ["one", "two", "three"]
    assert cell[0].plain == "Housing Police"


def test_places_of_rows_and_the_bold_part_of_a_cell() -> None:
    rows = table("A\tB\n\n\t<b>Safe</b> homes\n").rows
    assert [row.location for row in rows] == ["L1", "L3"]
    assert rows[1].cells[1].strong == "Safe"
    assert not rows[1].cells[0]
