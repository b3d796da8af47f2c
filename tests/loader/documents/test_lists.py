"""List items: bullets of every kind, numbers, levels; numbered headings and numbered lists."""

import pytest

from loader.documents.blocks import ListItem
from loader.documents.text_reader import read_text
from tests.loader.documents.shown import shown

BULLETS = "·•●▪◦‣⁃∙➢✓✔■□►❖→☐🞄\uf0b7\uf0a7\uf0d8\uf0fc*-–—+>o§Øü"


@pytest.mark.parametrize("bullet", BULLETS)
def test_every_bullet_begins_an_item(bullet: str) -> None:
    assert shown(f"We will:\n{bullet} Act\n{bullet}  Report") == [
        "We will:",
        f"{bullet} Act",
        f"{bullet} Report",
    ]
    assert shown(f"{bullet}\tAct\n{bullet}\tReport") == [f"{bullet} Act", f"{bullet} Report"]


@pytest.mark.parametrize("bullet", "·•●▪◦‣➢✓\uf0b7")
def test_these_bullets_need_no_blank(bullet: str) -> None:
    assert shown(f"{bullet}Act\n{bullet}Report") == [f"{bullet} Act", f"{bullet} Report"]


@pytest.mark.parametrize(
    "marker", ["1.", "12.", "1)", "(1)", "a)", "a.", "(a)", "(B)", "B)", "i.", "ii.", "iv)", "(iii)", "(IV)"]
)
def test_every_number_begins_an_item(marker: str) -> None:
    assert shown(f"We will:\n{marker} Act on it") == ["We will:", f"{marker} Act on it"]
    assert shown(f"We will:\n{marker}\tAct on it.\n") == ["We will:", f"{marker} Act on it."]


@pytest.mark.parametrize(
    "line",
    [
        "-5 degrees were felt",
        "office hours vary",
        "J. Okoro leads",
        "1.5 posts are vacant",
        "2024. A year",
        "e.g. this",
        "over us all",
    ],
)
def test_other_lines_are_no_items(line: str) -> None:
    assert not any(isinstance(block, ListItem) for block in read_text(f"We will:\n{line} and so on."))


def test_levels_are_told_by_the_indent() -> None:
    text = "• One\n  o Two\n    ▪ Three\n\t- Two by a tab\n\u00a0\u00a0• Two by hard blanks\n• One again"
    levels = [block.level for block in read_text(text) if isinstance(block, ListItem)]
    assert levels == [0, 1, 2, 2, 1, 0]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("• Act on what\n  Marlow said\n• Report", ["• Act on what Marlow said", "• Report"]),
        ("• Act on what\nwas said\n• Report", ["• Act on what was said", "• Report"]),
        ("• Act.\n\n• Report.", ["• Act.", "• Report."]),
        ("1. Act\n2. Report\n3. Rest", ["1. Act", "2. Report", "3. Rest"]),
        ("1. Act\n\n2. Report\n\n3. Rest", ["1. Act", "2. Report", "3. Rest"]),
        (
            "1. Act\n\nWe act.\n\n2. Report\n\nWe report.",
            ["## 1. Act", "We act.", "## 2. Report", "We report."],
        ),
        ("1. Background\n\n2. Actions\n\nWe act.", ["## 1. Background", "## 2. Actions", "We act."]),
        (
            "5. Act on every single thing that was said\n\nWe act.",
            ["5. Act on every single thing that was said", "We act."],
        ),
        (
            "5. WHAT THE HARBOUR REVIEW OF LAST YEAR ASKED OF US\n\nWe act.",
            ["## 5. WHAT THE HARBOUR REVIEW OF LAST YEAR ASKED OF US", "We act."],
        ),
        ("– 2024", ["– 2024"]),
        ("- <p>\n• Act", ["• Act"]),
        ("-----\n- -\n", ["- -"]),
    ],
)
def test_lists_and_numbered_headings(text: str, blocks: list[str]) -> None:
    assert shown(text) == blocks


def test_a_tab_after_the_number_makes_no_table() -> None:
    text = "1.\tPURPOSE\n1.1\tThis report asks for a decision.\n1.2\tIt was asked for in May.\n"
    assert shown(text) == [
        "# 1. PURPOSE",
        "1.1 This report asks for a decision.",
        "1.2 It was asked for in May.",
    ]


def test_a_numbered_table_stays_a_table() -> None:
    assert shown("No.\tObjective\n1.\tAct\n2.\tReport") == [
        "TABLE",
        "No. | Objective",
        "1. | Act",
        "2. | Report",
    ]
    assert shown("1.\tAct\tHousing\n2.\tReport\tPolice") == [
        "TABLE",
        "1. | Act | Housing",
        "2. | Report | Police",
    ]


def test_places_of_wrapped_items() -> None:
    (item,) = read_text("\n• Act on what\n  Marlow said\n")
    assert isinstance(item, ListItem)
    assert [(line.text, line.location) for line in item.text.lines] == [
        ("Act on what", "L2"),
        ("Marlow said", "L3"),
    ]
