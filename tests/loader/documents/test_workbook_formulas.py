"""Cells whose formula has no stored result: their places are kept, and nothing else changes."""

from loader.documents.blocks import Block, Table
from loader.documents.workbook_reader import read_workbook
from tests.loader.documents.test_workbook_damage import SHEET, changed, plan, replaced

WORKED = '<c r="L4"><f>1+1</f><v>2</v></c><c r="M4" t="str"><f>A1</f><v></v></c>'
UNWORKED = '<c r="K4"><f>1+1</f></c>'


def _blocks(cells: str, row: str = "") -> tuple[Block, ...]:
    content = changed(plan(), SHEET, replaced('<row r="5"', f'<row r="4"{row}>{cells}</row><row r="5"'))
    return read_workbook(content, "plan.xlsx")


def _places(blocks: tuple[Block, ...]) -> list[str]:
    """The locations of texts that are empty."""
    tables = (block for block in blocks if isinstance(block, Table))
    return [
        cell.location
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.lines and not cell
    ]


def test_the_last_row_holds_the_places_of_formulas_without_a_result() -> None:
    blocks = _blocks(UNWORKED + WORKED)
    assert _places(blocks) == ["Plan!K4"]
    assert blocks[:-1] == _blocks(WORKED)


def test_results_empty_ones_too_leave_no_place() -> None:
    assert _places(_blocks(WORKED)) == []


def test_what_is_hidden_leaves_no_place() -> None:
    shown = '<row r="6"><c r="L6"><f>1+1</f><v>2</v></c></row>'
    content = changed(
        plan(),
        SHEET,
        replaced('<row r="5"', f'<row r="4" hidden="1">{UNWORKED}</row>{shown}<row r="5"'),
    )
    assert _places(read_workbook(content, "plan.xlsx")) == []
