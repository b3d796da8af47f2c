"""Blocks of labelled lines as tables."""

import pytest

from loader.documents.blocks import Line, ListItem, Paragraph, Table, Text
from loader.documents.wrapping import ends_open
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Light the quay from", "Monday to Friday"),
        ("Light the quay with the", "Harbour Trust."),
        ("Light the quay, the pier and", "Mill Lane."),
        (
            "Light the quay for the",
            "Friends of the Quay, who asked for it in a letter of last year that was long",
        ),
    ],
)
def test_a_line_behind_an_open_word_goes_on_whatever_letter_it_begins_with(first: str, second: str) -> None:
    blocks = paragraphs(
        f"Action: {first}", second, "Lead: Parks", "By when: May 2025",
        "Action: Mend the pier", "Lead: Housing", "By when: June 2025",
    )  # fmt: skip
    assert cells(with_tables(blocks)) == [
        ["Action", "Lead", "By when"],
        [f"{first} {second}", "Parks", "May 2025"],
        ["Mend the pier", "Housing", "June 2025"],
    ]


def test_a_short_line_between_two_labels_of_a_record_is_a_part_of_the_value_above() -> None:
    blocks = paragraphs(
        "Action: Light the quay", "Lead: Parks", "Housing", "By when: May 2025",
        "Action: Mend the pier", "Lead: Leisure", "By when: June 2025",
    )  # fmt: skip
    assert cells(with_tables(blocks))[1:] == [
        ["Light the quay", "Parks Housing", "May 2025"],
        ["Mend the pier", "Leisure", "June 2025"],
    ]


@pytest.mark.parametrize("aside", ["The lamps were bought in 2019.", "What the council says of it:"])
def test_a_sentence_between_two_labels_of_a_record_stands_aside_and_shifts_nothing(aside: str) -> None:
    blocks = paragraphs(
        "Action: Light the quay", aside, "Lead: Parks", "By when: May 2025",
        "Action: Mend the pier", "Lead: Housing", "By when: June 2025",
    )  # fmt: skip
    table, *rest = with_tables(blocks)
    assert cells([table])[1:] == [
        ["Light the quay", "Parks", "May 2025"],
        ["Mend the pier", "Housing", "June 2025"],
    ]
    assert [block.text.plain for block in rest if isinstance(block, Paragraph)] == [aside]


def test_a_line_before_the_first_label_of_the_next_record_is_no_part_of_the_one_before() -> None:
    blocks = paragraphs(
        "Action: Light the quay", "Lead: Parks", "By when: May 2025", "Safer piers",
        "Action: Mend the pier", "Lead: Housing", "By when: June 2025",
    )  # fmt: skip
    first, heading, second = with_tables(blocks)
    assert cells([first])[1:] == [["Light the quay", "Parks", "May 2025"]]
    assert isinstance(heading, Paragraph)
    assert cells([second])[1:] == [["Mend the pier", "Housing", "June 2025"]]


@pytest.mark.parametrize("value", ["Block A", "All", "Stand By", "Friends Of The Quay"])
def test_a_value_that_only_looks_open_is_at_its_end(value: str) -> None:
    assert not ends_open(value)
