"""Which cells are titles, notes and tables, told from where they stand."""

import pytest

from loader.documents.blocks import Line, Text
from loader.documents.workbook_grid import Area, GridCell, Sheet, seen
from loader.documents.workbook_layout import blocks_of
from tests.loader.documents.sheet_shown import shown


def sheet(text: str, merged: tuple[Area, ...] = (), narrow: tuple[int, ...] = ()) -> Sheet:
    """A sheet from lines with `|` between cells; `*` before a text sets its cell off in bold."""
    made = Sheet("S", merged=list(merged), narrow=set(narrow))
    for row, line in enumerate(text.split("\n"), start=1):
        for column, printed in enumerate(line.split("|"), start=1):
            plain = printed.strip().removeprefix("*")
            if plain:
                strong = plain if printed.strip().startswith("*") else ""
                cell = GridCell(Text(plain, (Line(plain, f"{row},{column}"),), strong), bool(strong))
                made.rows.setdefault(row, {})[column] = cell
    return made


def laid_out(made: Sheet) -> list[str]:
    return shown(blocks_of(seen(made, "plan.xlsx")))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Plan 2025\n\nA|B\nc|d", ["## Plan 2025 @1,1", "TABLE", "A | B @3,1", "c | d @4,1"]),
        (
            "Plan 2025\nUpdated in May\nA|B\nc|d",
            ["Plan 2025 @1,1", "Updated in May @2,1", "TABLE", "A | B @3,1", "c | d @4,1"],
        ),
        ("*Plan 2025\nAll of it.\nA|B", ["## Plan 2025 @1,1", "All of it. @2,1", "TABLE", "A | B @3,1"]),
        ("• one\n• two\n1. three", ["• one @1,1", "• two @2,1", "1. three @3,1"]),
        ("A|B\nc|d\n\nThe note below it.", ["TABLE", "A | B @1,1", "c | d @2,1", "The note below it. @4,1"]),
        ("A|B\nTheme one\nc|d", ["TABLE", "A | B @1,1", "Theme one |  @2,1", "c | d @3,1"]),
        ("||\n|A||B|\n|c||d|", ["TABLE", "A | B @2,2", "c | d @3,2"]),
        ("", []),
    ],
)
def test_prose_and_tables(text: str, blocks: list[str]) -> None:
    assert laid_out(sheet(text)) == blocks


def test_a_filled_cell_above_others_is_a_heading_though_it_is_not_bold() -> None:
    made = sheet("Our plan\nAll of it.\nAs agreed")
    made.rows[1][1] = GridCell(made.rows[1][1].text, marked=True)
    assert laid_out(made) == ["## Our plan @1,1", "All of it. @2,1", "As agreed @3,1"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A|B\nc|d\n\ne|f\n\n\ng|h", ["A | B", "c | d", "e | f", "g | h"]),
        ("A|B\nc|d\n\nTheme two\n\ne|f", ["A | B", "c | d", "Theme two | ", "e | f"]),
        ("A|B|C\nc|d|e\n\nf|g", ["A | B | C", "c | d | e", "f | g | "]),
    ],
)
def test_blank_rows_within_a_table_do_not_end_it(text: str, rows: list[str]) -> None:
    table, *printed = laid_out(sheet(text))
    assert table == "TABLE"
    assert [line.partition(" @")[0] for line in printed] == rows


@pytest.mark.parametrize(
    "second",
    [
        "*Name|*Role\nJane|Chair",
        "Name|Role|Team\nJane|Chair|Youth",
        "Action|Lead\ne|f",
        "Risk|Score\nGrants end before the homes are all insulated|12\n"
        "Staff leave the service faster than we find them|9",
    ],
)
def test_a_table_of_its_own_after_a_blank_row(second: str) -> None:
    lines = laid_out(sheet(f"Action|Lead\nc|d\n\n{second}"))
    assert lines.count("TABLE") == 2


def test_a_title_of_its_own_before_a_second_table() -> None:
    assert laid_out(sheet("Action|Lead|By\nc|d|e\n\nOur people\n\nName|Role\nJane|Chair")) == [
        "TABLE",
        "Action | Lead | By @1,1",
        "c | d | e @2,1",
        "## Our people @4,1",
        "TABLE",
        "Name | Role @6,1",
        "Jane | Chair @7,1",
    ]


@pytest.mark.parametrize(
    ("text", "narrow", "tables"),
    [
        ("A|B||K|M\nc|d||g|t\ne|f", (), 2),
        ("A|B||A|B\nc|d||g|t", (), 2),
        ("A|B|||K|M\nc|d|||g|t", (), 2),
        ("A|B\nc|d||K|M\ne|f||g|t", (), 2),
        ("A|B||K|M\nc|d||g|t", (), 1),
        ("A|B||K|M\nc|d||g|t\ne|f", (3,), 1),
        ("A|B||K\nc|d||g\ne|f", (), 1),
    ],
)
def test_tables_side_by_side(text: str, narrow: tuple[int, ...], tables: int) -> None:
    """An empty column parts two tables unless they begin and end alike, or it is a mere gap."""
    assert laid_out(sheet(text, narrow=narrow)).count("TABLE") == tables


def test_merged_cells_are_printed_once_and_keep_their_reach() -> None:
    made = sheet("T|A\nt|a\nhidden|b\n|c", (Area(2, 1, 4, 1), Area(9, 9, 10, 10)))
    assert laid_out(made) == ["TABLE 1,0:3x1", "T | A @1,1", "t | a @2,1", " | b @3,2", " | c @4,2"]


def test_a_merged_title_of_several_rows_is_a_heading() -> None:
    assert laid_out(sheet("Plan\n\n\nA|B\nc|d", (Area(1, 1, 2, 2),)))[0] == "## Plan @1,1"


def test_a_lone_cell_over_columns_on_the_right_is_a_header() -> None:
    made = sheet("||Timescale\nAction|Lead|Start|End\na|b|c|d", (Area(1, 3, 1, 4),))
    assert laid_out(made)[:2] == ["TABLE 0,2:1x2", " |  | Timescale |  @1,3"]


def test_hidden_rows_and_columns_are_no_gaps() -> None:
    made = sheet("A|x|B\nc|x|d\nx|x|x\ne|x|f")
    made.hidden_rows, made.hidden_columns = {3}, {2}
    assert laid_out(made) == ["TABLE", "A | B @1,1", "c | d @2,1", "e | f @4,1"]


def test_a_merged_cell_is_seen_though_its_first_column_is_hidden() -> None:
    made = sheet("T||A|B\nt||a|c\n||b|d", (Area(2, 1, 3, 2),))
    made.hidden_columns = {1}
    assert laid_out(made) == ["TABLE 1,0:2x1", " | A | B @1,3", "t | a | c @2,1", " | b | d @3,3"]
