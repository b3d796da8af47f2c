"""Themes and objectives in cells and headings."""

import pytest

from loader.documents.blocks import Line, Text
from loader.entities.themes import heading_theme, objective_heading, theme_name


def text(printed: str, strong: str = "") -> Text:
    return Text(printed, (Line(printed, "L1"),), strong)


@pytest.mark.parametrize(
    ("printed", "strong", "expected"),
    [
        ("Safer streets", "", "Safer streets"),
        ("SAFER STREETS lighting and patrols", "", "SAFER STREETS"),
        ("Safer streets: lighting and patrols", "Safer streets:", "Safer streets"),
        ("Theme 2: Safer streets", "", "Safer streets"),
        ("2. Safer streets", "", "Safer streets"),
        ("Safer streets * see the note", "", "Safer streets"),
    ],
)
def test_a_theme_is_named_without_its_description(printed: str, strong: str, expected: str) -> None:
    assert theme_name(text(printed, strong)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Priority 2: Safer streets", ("2", "Safer streets")),
        ("Objective three – Safer streets", ("3", "Safer streets")),
        ("Aim B. Safer streets", ("B", "Safer streets")),
        ("Safer streets", None),
        ("Priority: Safer streets", None),
    ],
)
def test_a_heading_may_name_an_objective(printed: str, expected: tuple[str, str] | None) -> None:
    assert objective_heading(text(printed)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Theme 1: Safer streets", "Safer streets"),
        ("3.2 Safer streets", "Safer streets"),
        ("Action plan", ""),
        ("Appendix B", ""),
        ("Table 4 Actions", ""),
        ("Programme of work for 2026", ""),
        ("Our programme of action, 2025/26", ""),
        ("What we will do", ""),
        ("How partners will deliver this", ""),
        ("What will happen in 2026", ""),
        ("Delivery plan 2025-27", ""),
        ("What we will do about noise", "What we will do about noise"),
        ("Programme for young carers", "Programme for young carers"),
        ("Safer streets", "Safer streets"),
    ],
)
def test_a_heading_that_only_says_what_follows_names_no_theme(printed: str, expected: str) -> None:
    assert heading_theme(text(printed)) == expected
