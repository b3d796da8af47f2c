"""Actions in prose that end with labels in brackets: which are tables, and what stays prose."""

import pytest

from loader.documents.blocks import Line, ListItem, Paragraph, Table, Text
from loader.records.bracketed_labels import Prose, with_bracketed_tables


def _prose(*lines: str) -> list[Prose | Table]:
    """A paragraph a line; a line that begins with `* ` is an item of a list."""
    return [_block(line, f"L{at}") for at, line in enumerate(lines, start=1)]


def _block(line: str, place: str) -> Prose:
    words = line.removeprefix("* ")
    text = Text(words, (Line(words, place),))
    return ListItem(text, "•", 0) if line.startswith("* ") else Paragraph(text)


def _rows(*lines: str) -> list[list[str]]:
    (table,) = (block for block in with_bracketed_tables(_prose(*lines)) if isinstance(block, Table))
    return [[cell.plain for cell in row.cells] for row in table.rows]


def test_brackets_in_a_paragraph_of_their_own() -> None:
    assert _rows(
        "A1. Light the quay.",
        "[Lead: Jane Okoro. With: Harbour Trust; Police. By: March 2026]",
        "A2. Train the wardens within",
        "72 hours of arrival.",
        "[Lead: . By: TBC]",
    ) == [
        ["No", "Action", "Lead", "With", "By"],
        ["A1", "Light the quay.", "Jane Okoro", "Harbour Trust; Police", "March 2026"],
        ["A2", "Train the wardens within 72 hours of arrival.", "", "", "TBC"],
    ]


def test_brackets_behind_the_words() -> None:
    assert _rows(
        "1.1 Open a night shelter (Lead: Housing (Tidewell); Deadline: June 2026)",
        "1.2 Mend the slipway (Lead: Ben Otter; Deadline: May 2026).",
    ) == [
        ["No", "Action", "Lead", "Deadline"],
        ["1.1", "Open a night shelter", "Housing (Tidewell)", "June 2026"],
        ["1.2", "Mend the slipway", "Ben Otter", "May 2026"],
    ]


def test_items_of_a_list_without_numbers() -> None:
    assert _rows(
        "* Open a shelter [Owner: Housing | Target date: June 2026]",
        "* Mend the slipway [Owner: Ben Otter | Target date: May 2026]",
    )[1:] == [
        ["", "Open a shelter", "Housing", "June 2026"],
        ["", "Mend the slipway", "Ben Otter", "May 2026"],
    ]


def test_each_value_has_the_place_of_its_line() -> None:
    lines = (Line("A1. Light the quay", "L1"), Line("[Lead: Jane Okoro.", "L2"), Line("By: May 2026]", "L3"))
    first = Paragraph(Text("A1. Light the quay [Lead: Jane Okoro. By: May 2026]", lines))
    second = _block("A2. Mend it [Lead: Ben Otter. By: June 2026]", "L4")
    (table,) = with_bracketed_tables([first, second])
    assert isinstance(table, Table)
    assert [cell.location for cell in table.rows[1].cells] == ["L1", "L1", "L2", "L3"]


def test_what_stands_around_and_between_stays() -> None:
    blocks = _prose(
        "We met in May.",
        "1. Light the quay [Lead: A. By: May 2026]",
        "2. Mend it [Lead: B. By: June 2026]",
        "The rest waits for money from the county.",
        "3. Paint it [Lead: C. By: July 2026]",
        "Thank you.",
    )
    after = with_bracketed_tables(blocks)
    assert [block for block in after if not isinstance(block, Table)] == [blocks[0], blocks[3], blocks[5]]
    assert [len(block.rows) for block in after if isinstance(block, Table)] == [3, 2]


@pytest.mark.parametrize(
    "lines",
    [
        ["Light the quay [Lead: Jane Okoro. By: May 2026]"],
        ["Mail us (Contact: Jane Okoro).", "Ring us (Contact: Ben Otter)."],
        ["The quay (see Lead: page 4)", "The pier (see Lead: page 5)"],
        ["[Lead: Jane Okoro. By: May 2026]", "[Lead: Ben Otter. By: June 2026]"],
        ["Light the quay [Lead: Jane Okoro]", "Mend it [Lead: Ben Otter]"],
    ],
)
def test_what_is_no_list_of_actions_stays_prose(lines: list[str]) -> None:
    assert with_bracketed_tables(_prose(*lines)) == _prose(*lines)
