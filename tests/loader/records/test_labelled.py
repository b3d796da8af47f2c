"""Blocks of labelled lines as tables."""

from loader.documents.blocks import Line, ListItem, Paragraph, Table, Text
from loader.records.labelled import with_tables


def paragraphs(*printed: str) -> list[Paragraph | ListItem | Table]:
    return [Paragraph(Text(line, (Line(line, f"L{at}"),))) for at, line in enumerate(printed, start=1)]


def cells(blocks: list[Paragraph | ListItem | Table]) -> list[list[str]]:
    """The rows of the only block, which is a table."""
    (table,) = blocks
    assert isinstance(table, Table)
    return [[cell.plain for cell in row.cells] for row in table.rows]


def test_a_label_that_returns_begins_the_next_row() -> None:
    blocks = paragraphs(
        "Action: Light the quay",
        "Lead: Parks",
        "By when: May 2025",
        "Action: Mend the pier",
        "Lead: Housing",
        "By when: June 2025",
    )
    assert cells(with_tables(blocks)) == [
        ["Action", "Lead", "By when"],
        ["Light the quay", "Parks", "May 2025"],
        ["Mend the pier", "Housing", "June 2025"],
    ]


def test_a_number_in_the_label_is_a_column_of_its_own() -> None:
    blocks = paragraphs("Action 7: Light the quay", "Lead: Parks", "By when: May 2025")
    assert cells(with_tables(blocks)) == [
        ["No", "Action", "Lead", "By when"],
        ["7", "Light the quay", "Parks", "May 2025"],
    ]


def test_a_line_in_small_letters_goes_on_the_value_before() -> None:
    blocks = paragraphs("Action: Light the quay", "Lead: Parks", "and Housing", "By when: May 2025")
    assert cells(with_tables(blocks))[1] == ["Light the quay", "Parks and Housing", "May 2025"]


def test_other_paragraphs_stay() -> None:
    blocks = paragraphs("Action: Light the quay", "The pier was mended in 2019.", "Note: see above")
    assert with_tables(blocks) == blocks
