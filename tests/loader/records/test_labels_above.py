"""Labels above a table of actions hold for its rows."""

import pytest

from loader.documents.blocks import Line, ListItem, Paragraph, Row, Table, Text
from loader.records.labels_above import as_lines, with_labels_above
from loader.records.tables import typed_tables
from loader.records.typed_table import TypedTable

ACTIONS = (
    ("No", "Action", "Lead", "Timescale"),
    ("Moorings", "", "", ""),
    ("1", "Light the quay at night", "Anna Marsh", "March 2025"),
    ("2", "Train the wardens of the quay", "Tom Birch", "June 2025"),
)


def _table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(Row(tuple(_text(cell, f"R{at}") for cell in row)) for at, row in enumerate(rows)))


def _text(printed: str, place: str) -> Text:
    return Text(printed, (Line(printed, place),) if printed else ())


def _typed(*rows: tuple[str, ...]) -> TypedTable:
    (table,) = typed_tables(_table(*rows))
    return table


def _lines(*printed: str) -> list[ListItem | Paragraph | TypedTable]:
    return [Paragraph(_text(line, f"L{at}")) for at, line in enumerate(printed, start=1)]


def _of(table: ListItem | Paragraph | TypedTable, *meanings: str) -> list[tuple[str, str]]:
    """The cell of these meanings in each record, with its place."""
    assert isinstance(table, TypedTable)
    return [(cell.plain, cell.location) for cell in (table.of(one, *meanings) for one in table.records)]


@pytest.mark.parametrize("label", ["Governance group", "Workstream group", "Overseen by", "Delivery board"])
def test_a_board_above_oversees_each_action_but_no_row_of_a_theme(label: str) -> None:
    (table,) = with_labels_above([*_lines(f"{label}: Quay Group"), _typed(*ACTIONS)])
    assert _of(table, "board") == [("", ""), ("Quay Group", "L1"), ("Quay Group", "L1")]
    assert _of(table, "lead")[1:] == [("Anna Marsh", "R2"), ("Tom Birch", "R3")]


def test_a_chair_beside_the_board_makes_a_register_of_it() -> None:
    blocks = [*_lines("Board: Quay Group", "Chair: Ben Otter", "Reports to: Harbour Board"), _typed(*ACTIONS)]
    register, table = with_labels_above(blocks)
    assert isinstance(register, TypedTable)
    assert (register.kind, len(register.records)) == ("board", 1)
    assert _of(register, "body") == [("Quay Group", "L1")]
    assert _of(register, "chair") == [("Ben Otter", "L2")]
    assert _of(register, "reports_to") == [("Harbour Board", "L3")]
    assert _of(table, "board")[1] == ("Quay Group", "L1")


def test_a_theme_and_an_objective_above() -> None:
    (table,) = with_labels_above([*_lines("Theme: The quay", "Objective: Nobody drowns"), _typed(*ACTIONS)])
    assert _of(table, "theme")[1] == ("The quay", "L1")
    assert _of(table, "objective")[1] == ("Nobody drowns", "L2")


def test_what_the_table_says_itself_counts() -> None:
    own = _typed((*ACTIONS[0], "Board"), *((*row, "Pier Group") for row in ACTIONS[2:]))
    lines = _lines("Board: Quay Group")
    assert with_labels_above([*lines, own]) == [*lines, own]


@pytest.mark.parametrize(
    "lines",
    [
        ["Board: Quay Group", "This is what we will do in the next year."],
        ["Version: 3", "Updated: May 2025"],
        ["Budget holder: Jane Okoro"],
        ["Meeting: 12 May 2025"],
        ["Meeting: Harbour Board", "Date: 12 May 2025"],
        ["Overseen by: 31 March 2026"],
        ["Chair: monthly"],
        ["Chair: Ben Otter"],
        ["Board: Quay Group", "Forum: Pier Group"],
    ],
)
def test_other_lines_and_lines_further_above_stay(lines: list[str]) -> None:
    blocks = [*_lines(*lines), _typed(*ACTIONS)]
    assert with_labels_above(blocks) == blocks


def test_a_small_table_of_labels_as_lines() -> None:
    lines = as_lines(_table(("Workstream group", "Quay Group"), ("Chair", "Ben Otter")))
    assert [(line.text.plain, line.text.location) for line in lines] == [
        ("Workstream group: Quay Group", "R0"),
        ("Chair: Ben Otter", "R1"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("Action", "Lead"), ("Light the quay", "Anna Marsh")],
        [("Board", "Quay Group", "monthly")],
        [("Action", "Light the quay"), ("Board", "Quay Group"), ("Lead", "Anna Marsh")],
        [("Jane Okoro", "Head of Housing"), ("Ben Otter", "Harbour Master")],
    ],
)
def test_other_tables_are_no_lines(rows: list[tuple[str, ...]]) -> None:
    assert as_lines(_table(*rows)) == []
