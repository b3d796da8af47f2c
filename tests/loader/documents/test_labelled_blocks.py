"""Values of labelled lines that run over the end of a line."""

import pytest

from loader.documents.blocks import Table
from loader.documents.text_reader import read_text


def rows(text: str) -> list[list[str]]:
    """The rows of the only table of a text."""
    (table,) = [block for block in read_text(text) if isinstance(block, Table)]
    return [[cell.plain for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Open the ferry office from", "Easter to October"),
        ("Open the ferry office and the", "Harbour Hall on Sundays"),
        ("Open the ferry office at noon", "Easter Monday included"),
        ("Open the ferry office at noon", "    Easter Monday included"),
    ],
)
def test_a_value_goes_on_in_the_next_line_and_shifts_nothing(first: str, second: str) -> None:
    text = (
        f"Task 1.1 - {first}\n{second}\nLed by: Ports\nFinish: May 2025\n\n"
        "Task 1.2 - Paint the ferry\nLed by: Marlow Sailing Trust\nFinish: June 2025\n"
    )
    assert rows(text)[1:] == [
        ["1.1", f"{first} {second.strip()}", "Ports", "May 2025"],
        ["1.2", "Paint the ferry", "Marlow Sailing Trust", "June 2025"],
    ]


def test_a_line_behind_the_last_label_of_a_record_is_no_part_of_it() -> None:
    text = (
        "Task 1.1 - Open the office\nLed by: Ports\nFinish: May 2025\n"
        "Quieter harbours\n"
        "Task 1.2 - Paint the ferry\nLed by: Leisure\nFinish: June 2025\n"
    )
    values = [
        cell
        for block in read_text(text)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    ]
    assert "Quieter harbours" not in " ".join(cell.plain for cell in values)
