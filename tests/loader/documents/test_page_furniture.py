"""What a page prints at its top and bottom is no text; headings whose number a tab sets apart."""

import pytest

from loader.documents.blocks import Line
from loader.documents.page_furniture import without_furniture
from tests.loader.documents.shown import shown


def page(number: int, *body: str) -> str:
    return "\n".join(["Marlow Plan 2024", "", *body, "", "OFFICIAL", f"Page {number} of 4", ""])


def test_running_titles_markings_and_page_numbers_are_left_out_but_the_first_title() -> None:
    text = "".join(page(number, f"We will act on matter {number}.") for number in range(1, 5))
    assert shown(text) == [
        "## Marlow Plan 2024",
        *(f"We will act on matter {number}." for number in range(1, 5)),
    ]


def test_a_paragraph_and_a_table_go_on_behind_a_page_end() -> None:
    rows = "A\tB\nc\td\n\nPage 1\n\ne\tf\n"
    assert shown(rows) == ["TABLE", "A | B", "c | d", "e | f"]


@pytest.mark.parametrize(
    "number", ["Page 3", "page 3 of 9", "- 3 -", "– 3 –", "| 3 |", "Marlow Plan\tPage 3"]
)
def test_lines_with_a_page_number(number: str) -> None:
    assert shown(f"We will act.\n{number}\nWe will report.") == ["We will act.", "We will report."]


@pytest.mark.parametrize(
    "kept", ["Page 3 says so.", "3 pages", "Pages 3 to 9", "Act\tPage turner", "- 3 - and more", "DRAFT"]
)
def test_other_lines_stay(kept: str) -> None:
    assert any(
        kept.split()[0].strip("- ") in line for line in shown(f"We will act.\n\n{kept}\n\nWe will report.")
    )


def test_a_line_that_recurs_at_other_places_is_no_running_title() -> None:
    acts = ["We act.", "We ask.", "We hear.", "We rest."]
    bodies = ["\n\n".join([*acts[:at], "Lead: Police", *acts[at:]]) for at in range(4)]
    text = "".join(f"{body}\n\nPage {at}\n\n" for at, body in enumerate(bodies, start=1))
    assert " ".join(shown(text)).count("Lead: Police") == 4


def test_places_and_number_of_lines_stay() -> None:
    lines = [Line(text, f"L{at}") for at, text in enumerate(["a", "Page 1", "b", "Page 2", "c"], start=1)]
    found = without_furniture(lines)
    assert [line.location for line in found] == [line.location for line in lines]
    assert [line.text for line in found] == ["a", "", "b", "", "c"]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("3\tWho we heard from\n\nWe asked 200 people.", ["# 3 Who we heard from", "We asked 200 people."]),
        ("3.1\tThe **survey**\n\nWe asked 200 people.", ["## 3.1 The survey", "We asked 200 people."]),
        ("3.1.2.\tThe survey\nWe asked 200 people.", ["### 3.1.2. The survey", "We asked 200 people."]),
        ("1\tSafer homes\n2\tSafer streets\n", ["TABLE", "1 | Safer homes", "2 | Safer streets"]),
        ("3\tWho we heard from\tPage", ["TABLE", "3 | Who we heard from | Page"]),
        ("3\tWe asked 200 people in the town.\n", ["TABLE", "3 | We asked 200 people in the town."]),
    ],
)  # fmt: skip
def test_headings_whose_number_a_tab_sets_apart(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks
