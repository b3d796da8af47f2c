"""Numbered actions in prose with labels on the lines below: which are tables, and what stays prose."""

import pytest

from loader.documents.blocks import Line, ListItem, Paragraph, Table, Text
from loader.records.bracketed_labels import Prose
from loader.records.labels_below import with_tables_of_labels_below


def _prose(*lines: str) -> list[Prose | Table]:
    """A paragraph a line; a line that begins with `3) ` is an item of a list."""
    return [_block(line, f"L{at}") for at, line in enumerate(lines, start=1)]


def _block(line: str, place: str) -> Prose:
    number, bracket, words = line.partition(") ")
    is_item = bool(bracket) and number.isdigit()
    text = Text(words if is_item else line, (Line(line, place),))
    return ListItem(text, f"{number})", 0) if is_item else Paragraph(text)


def _rows(*lines: str) -> list[list[str]]:
    (table,) = with_tables_of_labels_below(_prose(*lines))
    assert isinstance(table, Table)
    return [[cell.plain for cell in row.cells] for row in table.rows]


def test_labels_on_one_line_and_on_several() -> None:
    assert _rows(
        "1.1 Light the quay.",
        "Lead: Jane Okoro. With: Harbour Trust; Police. By: March 2026.",
        "1.2 Mend the slipway",
        "at both ends.",
        "Lead: Ben Otter.",
        "By: June 2026.",
    ) == [
        ["No", "Action", "Lead", "With", "By"],
        ["1.1", "Light the quay.", "Jane Okoro", "Harbour Trust; Police", "March 2026"],
        ["1.2", "Mend the slipway at both ends.", "Ben Otter", "", "June 2026"],
    ]


def test_lines_that_break_within_a_value() -> None:
    assert _rows(
        "A1. Light the quay.",
        "Owner: Tidewell Harbour",
        "Trust; Deadline: March 2026.",
        "A2. Mend the slipway.",
        "Owner: Ben Otter; Deadline: June 2026.",
    )[1:] == [
        ["A1", "Light the quay.", "Tidewell Harbour Trust", "March 2026"],
        ["A2", "Mend the slipway.", "Ben Otter", "June 2026"],
    ]


def test_items_of_a_list() -> None:
    assert _rows(
        "1) Light the quay", "Lead: Jane Okoro. By: May 2026", "2) Mend it", "Lead: Ben Otter. By: June 2026"
    )[1:] == [["1", "Light the quay", "Jane Okoro", "May 2026"], ["2", "Mend it", "Ben Otter", "June 2026"]]


def test_each_value_has_the_place_of_its_line() -> None:
    lines = ("1.1 Light it.", "Lead: Jane Okoro.", "By: May 2026.", "1.2 Mend it.", "Lead: Ben. By: June.")
    (table,) = with_tables_of_labels_below(_prose(*lines))
    assert isinstance(table, Table)
    assert [cell.location for cell in table.rows[1].cells] == ["L1", "L1", "L2", "L3"]


def test_prose_around_and_between_stays() -> None:
    blocks = _prose(
        "1.1 We met in May.",
        "1.2 Light the quay.",
        "Lead: Jane Okoro. By: May 2026.",
        "1.3 Mend it.",
        "Lead: Ben Otter. By: June 2026.",
        "Progress is reported each year.",
    )
    after = with_tables_of_labels_below(blocks)
    assert (after[0], after[-1]) == (blocks[0], blocks[-1])
    assert [type(block) for block in after] == [Paragraph, Table, Paragraph]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.1 Light the quay.", "Lead: Jane Okoro. By: May 2026."],
        ["1.1 Light the quay.", "Lead: Jane Okoro.", "1.2 Mend it.", "Lead: Ben Otter."],
        ["Light the quay.", "Lead: Jane Okoro. By: May 2026.", "Mend it.", "Lead: Ben. By: June 2026."],
        ["1. Write to us: Jane Okoro.", "Telephone: 1234.", "2. Ring us.", "Telephone: 1234."],
    ],
)
def test_what_is_no_list_of_actions_stays_prose(lines: list[str]) -> None:
    assert with_tables_of_labels_below(_prose(*lines)) == _prose(*lines)
