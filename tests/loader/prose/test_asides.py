"""Asides between commas: what they say is said of the body before them, and of no other."""

import pytest

from loader.prose.asides import clauses
from loader.prose.mentions import Finder
from loader.prose.oversight import Oversight, oversight
from loader.prose.sentences import marked
from loader.prose.statements import statements

FINDER = Finder((), {})
PANEL, BOARD, FORUM = "Road Safety Panel", "Harbour Board", "Pier Forum"


def said(sentence: str) -> set[tuple[str, str, str]]:
    """Type, start and end of each statement of a sentence."""
    return {(s.type, s.start, s.end) for s in statements(marked(sentence, FINDER), ())}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The ⟦0⟧, a part of ⟦1⟧, is open.",
            ("The ⟦0⟧ is open.", "⟦0⟧, a part of ⟦1⟧"),
        ),
        (
            "The ⟦0⟧, which meets in ⟦1⟧, reports to ⟦2⟧.",
            ("The ⟦0⟧ reports to ⟦2⟧.", "⟦0⟧, which meets in ⟦1⟧"),
        ),
        ("⟦0⟧, ⟦1⟧ and ⟦2⟧ report to ⟦3⟧.", ("⟦0⟧, ⟦1⟧ and ⟦2⟧ report to ⟦3⟧.",)),
        (
            "⟦0⟧ answers to ⟦1⟧, which meets in May, and is new.",
            ("⟦0⟧ answers to ⟦1⟧, which meets in May, and is new.",),
        ),
    ],
)
def test_a_sentence_without_its_asides(text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text) == parts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Panel, a sub-group of the Harbour Board, is chaired by Jane Okoro.", set()),
        (
            "The Road Safety Panel, a sub-group of the Harbour Board, is chaired by Jane Okoro.",
            {("REPORTS_TO", PANEL, BOARD), ("CHAIRS", "Jane Okoro", PANEL)},
        ),
        (
            "The Road Safety Panel (RSP), set up by the Harbour Board, reports to the Pier Forum.",
            {("REPORTS_TO", PANEL, FORUM)},
        ),
        (
            "The Road Safety Panel, accountable to the Harbour Board, replaced the Pier Forum.",
            {("REPLACES", PANEL, FORUM)},
        ),
        (
            "The Road Safety Panel, chaired by Jane Okoro, monitors this plan every quarter.",
            {("CHAIRS", "Jane Okoro", PANEL), ("OVERSEES", PANEL, "")},
        ),
        (
            "The Road Safety Panel, a sub-group of the Harbour Board, oversees the whole plan.",
            {("REPORTS_TO", PANEL, BOARD), ("OVERSEES", PANEL, "")},
        ),
        (
            "The Road Safety Panel, together with the Harbour Board, is chaired by Jane Okoro.",
            {("CHAIRS", "Jane Okoro", PANEL)},
        ),
        (
            "Jane Okoro, chair of the Harbour Board, sits on the Pier Forum.",
            {("CHAIRS", "Jane Okoro", BOARD), ("MEMBER_OF", "Jane Okoro", FORUM)},
        ),
        (
            "The Road Safety Panel – formerly the Pier Forum – reports to the Harbour Board.",
            {("REPORTS_TO", PANEL, BOARD)},
        ),
        (
            "The Tidewell Trust, a partner of the Harbour Board, is a member of the Pier Forum.",
            {("MEMBER_OF", "Tidewell Trust", FORUM)},
        ),
    ],
)
def test_what_is_said_behind_an_aside(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Road Safety Panel, a sub-group of the Harbour Board, oversees every action in part B.",
        "The Road Safety Panel is a sub-group of the Harbour Board and will oversee every action in part B.",
        "3.2 The Road Safety Panel answers to the Harbour Board and will monitor all tasks in part B.",
    ],
)
def test_the_subject_oversees_and_not_the_body_named_last(sentence: str) -> None:
    assert oversight(marked(sentence, FINDER)) == [Oversight(PANEL, "numbered", theme="part", first="B")]
