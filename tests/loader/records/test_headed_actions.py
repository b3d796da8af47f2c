"""Headings that are actions, with labelled lines or a table of labels beneath, as tables."""

from loader.documents.blocks import Block, Heading, Line, Paragraph, Row, Table, Text
from loader.records.headed_actions import with_headed_tables


def _text(printed: str) -> Text:
    return Text(printed, (Line(printed, "L1"),) if printed else ())


def _card(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(Row(tuple(map(_text, row))) for row in rows))


def _rows(*blocks: Block) -> list[list[str]]:
    (table,) = (block for block in with_headed_tables(blocks) if isinstance(block, Table))
    return [[cell.plain for cell in row.cells] for row in table.rows]


def test_tables_of_labels_beneath_headings() -> None:
    assert _rows(
        Heading(_text("4.1 Light the quay"), 3),
        _card(("Lead", "Jane Okoro"), ("Support", ""), ("Timescale", "May 2026")),
        Heading(_text("4.2 Mend the pier"), 3),
        _card(("Lead:", "Ben Otter"), ("Timescale", "June 2026")),
    ) == [
        ["No", "Action", "Lead", "Support", "Timescale"],
        ["4.1", "Light the quay", "Jane Okoro", "", "May 2026"],
        ["4.2", "Mend the pier", "Ben Otter", "", "June 2026"],
    ]


def test_lines_and_tables_may_stand_together() -> None:
    assert _rows(
        Heading(_text("Action 3: Light the quay"), 3),
        Paragraph(_text("Lead: Jane Okoro")),
        _card(("Deadline", "May 2026")),
    )[1:] == [["3", "Light the quay", "Jane Okoro", "May 2026"]]


def test_a_table_of_anything_else_beneath_a_heading_stays() -> None:
    blocks: list[Block] = [
        Heading(_text("4.1 Our people"), 3),
        _card(("Lead", "Timescale"), ("Jane Okoro", "May 2026")),
        Heading(_text("Priority 2: Our people"), 3),
        _card(("Lead", "Jane Okoro"), ("Timescale", "May 2026")),
    ]
    assert with_headed_tables(blocks) == blocks
