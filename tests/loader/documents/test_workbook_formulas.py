"""Cells whose formula has no stored result: their places are kept, and nothing else changes."""

from loader.documents.blocks import Contents
from loader.documents.workbook_reader import read_workbook
from tests.loader.documents.test_workbook_damage import SHEET, changed, plan, replaced

WORKED = '<c r="L4"><f>1+1</f><v>2</v></c><c r="M4" t="str"><f>A1</f><v></v></c>'
UNWORKED = '<c r="K4"><f>1+1</f></c>'


def _read(cells: str, row: str = "") -> Contents:
    content = changed(plan(), SHEET, replaced('<row r="5"', f'<row r="4"{row}>{cells}</row><row r="5"'))
    return read_workbook(content, "plan.xlsx")


def test_a_formula_without_a_result_has_its_place_told_and_shows_nothing() -> None:
    found = _read(UNWORKED + WORKED)
    assert found.unworked == ("Plan!K4",)
    assert found.blocks == _read(WORKED).blocks


def test_a_workbook_none_of_whose_formulas_has_a_result_is_read_for_what_else_it_shows() -> None:
    assert _read(UNWORKED) == Contents(_read("").blocks, ("Plan!K4",))


def test_results_empty_ones_too_leave_no_place() -> None:
    assert _read(WORKED).unworked == ()


def test_what_is_hidden_leaves_no_place() -> None:
    shown = '<row r="6"><c r="L6"><f>1+1</f><v>2</v></c></row>'
    content = changed(
        plan(),
        SHEET,
        replaced('<row r="5"', f'<row r="4" hidden="1">{UNWORKED}</row>{shown}<row r="5"'),
    )
    assert read_workbook(content, "plan.xlsx").unworked == ()
