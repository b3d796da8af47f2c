"""Tables that print one cell a line, each after a tab."""

from loader.documents.blocks import Table
from loader.documents.text_reader import read_text
from tests.loader.documents.shown import shown

HEADER = "\tAction\n\tLead\n\tDate\n"


def test_rows_stand_apart_by_blank_lines() -> None:
    assert shown(
        f"{HEADER}\n\tAct\n\tHousing\n\tMay 2024\n\n\tReport\n\tPolice\n\tJune 2024\n\nThe end."
    ) == [
        "TABLE",
        "Action | Lead | Date",
        "Act | Housing | May 2024",
        "Report | Police | June 2024",
        "The end.",
    ]


def test_a_cell_may_run_over_lines() -> None:
    text = f"{HEADER}\n\tAct on what\nMarlow said\n\tHousing\nand Police\n\tMay 2024\n"
    assert shown(text) == [
        "TABLE",
        "Action | Lead | Date",
        "Act on what Marlow said | Housing and Police | May 2024",
    ]


def test_empty_cells_keep_their_places() -> None:
    text = f"{HEADER}\n\tAct\n\t\n\tMay 2024\n\n\tReport\n\tPolice\n\t\n"
    assert shown(text) == ["TABLE", "Action | Lead | Date", "Act |  | May 2024", "Report | Police | "]


def test_blank_lines_inside_a_row_do_not_part_it() -> None:
    text = f"{HEADER}\n\tAct\n\n\tHousing\n\tMay 2024\n\n"
    text += "\tReport\n\tPolice\n\tJune 2024\n\n\tRest\n\tNobody\n\tJuly 2024\n"
    assert shown(text)[1:] == [
        "Action | Lead | Date",
        "Act | Housing | May 2024",
        "Report | Police | June 2024",
        "Rest | Nobody | July 2024",
    ]


def test_what_stands_aside_after_a_blank_line_belongs_to_the_cell_before() -> None:
    text = f"{HEADER}\n\tAct\n\non every street\n\n\tHousing\n\tMay 2024\n\n\tReport\n\tPolice\n\tJune 2024\n"
    assert shown(text)[1:] == [
        "Action | Lead | Date",
        "Act on every street | Housing | May 2024",
        "Report | Police | June 2024",
    ]


def test_the_text_after_the_last_row_is_no_cell() -> None:
    text = f"{HEADER}\n\tAct\n\tHousing\n\tMay 2024\n\n"
    text += "The end.\n\nAnd more.\n\nAnd more again.\n\nAnd the last.\n"
    assert shown(text)[-4:] == ["The end.", "And more.", "And more again.", "And the last."]


def test_a_heading_between_two_tables_of_one_header_parts_them() -> None:
    text = f"{HEADER}\n\tAct\n\tHousing\n\tMay 2024\n\nTheme two\n\n{HEADER}\n\tRest\n\tPolice\n\tJune 2024\n"
    assert shown(text) == [
        "TABLE",
        "Action | Lead | Date",
        "Act | Housing | May 2024",
        "## Theme two",
        "TABLE",
        "Action | Lead | Date",
        "Rest | Police | June 2024",
    ]


def test_a_table_of_rows_after_a_table_of_cells_is_one_of_its_own() -> None:
    text = f"{HEADER}\n\tAct\n\tHousing\n\tMay 2024\n\nName\tRole\nJane Okoro\tChair\n"
    assert shown(text)[-3:] == ["TABLE", "Name | Role", "Jane Okoro | Chair"]


def test_places_of_cells() -> None:
    (table,) = read_text(f"\n{HEADER}\n\tAct on\nit\n\n\tHousing\n\tMay 2024\n")
    assert isinstance(table, Table)
    assert [[line.location for line in cell.lines] for cell in table.rows[1].cells] == [
        ["L6", "L7"],
        ["L9"],
        ["L10"],
    ]
    assert [row.location for row in table.rows] == ["L2", "L6"]
