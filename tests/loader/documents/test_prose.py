"""Prose: headings, paragraphs, lines that belong together."""

import pytest

from loader.documents.blocks import Heading, Paragraph
from loader.documents.text_reader import read_text
from tests.loader.documents.shown import shown


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# Plan\n## Part ##\n###### Deep", ["# Plan", "## Part", "###### Deep"]),
        ("#No heading for want of a blank.", ["#No heading for want of a blank."]),
        ("\ufeff# Plan", ["# Plan"]),
        ("# Plan\nthe first words of it", ["# Plan", "the first words of it"]),
        ("Safer homes\n\nWe will act.", ["## Safer homes", "We will act."]),
        ("SAFER HOMES\nWe will act.", ["## SAFER HOMES", "We will act."]),
        ("**Safer homes**\nWe will act.", ["## Safer homes", "We will act."]),
        ("<b>Safer homes</b>\n\nWe will act.", ["## Safer homes", "We will act."]),
        ("**1.** **Safer homes**\n\nWe will act.", ["## 1. Safer homes", "We will act."]),
        ("Safer homes\n===========\nWe will act.", ["## Safer homes", "We will act."]),
        ("We will act.\n\n* * *\n\nAnd report.", ["We will act.", "And report."]),
        ("We will act\n\n_______\n\n~~~~\n———", ["## We will act"]),
        ("3. Engagement\n\nWe will act.", ["## 3. Engagement", "We will act."]),
        ("3.1 Engagement\n\nWe will act.", ["## 3.1 Engagement", "We will act."]),
        ("we begin in small letters", ["we begin in small letters"]),
        ("Who leads?", ["Who leads?"]),
        ("Email: jane.okoro@marlow.example", ["Email: jane.okoro@marlow.example"]),
        ("12345", ["12345"]),
        ("# **\n\n**\n<b>\n**", []),
        ("", []),
        (" \n\t\n\f\n", []),
    ],
)
def test_headings(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (
            "The partnership joins up the council, the police and the\n"
            "Fire Service, and it meets in every quarter of the financial\n"
            "year to look at what was done.",
            [
                "The partnership joins up the council, the police and the Fire Service, and it meets in "
                "every quarter of the financial year to look at what was done."
            ],
        ),
        (
            "The board meets with\nMarlow Police, and with\nthe Fire Service, at the\nend of each quarter.",
            ["The board meets with Marlow Police, and with the Fire Service, at the end of each quarter."],
        ),
        ("Marlow Police\nFire Service\nProbation", ["Marlow Police", "Fire Service", "Probation"]),
        ("Contact:\nJane Okoro", ["Contact:", "Jane Okoro"]),
        ("We will act\nand report.", ["We will act and report."]),
        ("We will act.\nand report.", ["We will act.", "and report."]),
        ("Marlow Youth\nJustice Plan\n2024/25", ["## Marlow Youth Justice Plan 2024/25"]),
        ("Health and\nHousing", ["## Health and Housing"]),
        ("**Safe in\nMarlow Vale**", ["## Safe in Marlow Vale"]),
        ("The council and\nits partners act.", ["The council and its partners act."]),
        ("The council and\nMarlow Police act.", ["The council and", "Marlow Police act."]),
        ("the last line of a page\n\fThe next page", ["the last line of a page", "## The next page"]),
    ],
)
def test_lines_that_go_on(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


@pytest.mark.parametrize(
    "number", ["7", "Page 7", "page 7 of 12", "7 / 12", "- 7 -", "– 7 –", "7 | P a g e", "Page | 7"]
)
def test_page_numbers_are_no_text(number: str) -> None:
    assert shown(f"We will act.\n\n{number}\n\nAnd report.") == ["We will act.", "And report."]


@pytest.mark.parametrize("kept", ["2024", "7 actions", "Page seven", "7.", "£7"])
def test_what_only_looks_like_a_page_number_stays(kept: str) -> None:
    assert any(kept in line for line in shown(f"We will act.\n\n{kept}\n\nAnd report."))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_give_the_same_places(end: str) -> None:
    blocks = read_text(end.join(["# Plan", "", "1. Act", "2. Report", "a\tb", "c\td"]))
    assert [text.location for block in blocks if not hasattr(block, "rows") for text in [block.text]] == [
        "L1",
        "L3",
        "L4",
    ]
    assert shown(end.join(["a\tb", "c\td"])) == ["TABLE", "a | b", "c | d"]


def test_a_wrapped_heading_keeps_the_place_of_each_line() -> None:
    (block,) = read_text("\n**Safe in\nMarlow Vale**\n")
    assert isinstance(block, Heading)
    assert [(line.text, line.location) for line in block.text.lines] == [
        ("Safe in", "L2"),
        ("Marlow Vale", "L3"),
    ]
    assert block.text.strong == "Safe in Marlow Vale"


def test_a_value_set_in_under_its_label_goes_on_whatever_letter_it_begins_with() -> None:
    text = (
        "Ref:       4\n"
        "Activity:  Keep the library open from\n"
        "           Monday to Friday, and in\n"
        "           School holidays\n"
        "Led by:    Anna Marsh\n"
        "Not set in\n"
    )
    assert [block.text.plain for block in read_text(text) if isinstance(block, Paragraph)][1:4] == [
        "Activity: Keep the library open from Monday to Friday, and in School holidays",
        "Led by: Anna Marsh",
        "Not set in",
    ]
