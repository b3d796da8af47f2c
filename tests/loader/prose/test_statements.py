"""Statements of governance: the examples of the vocabulary, denials, and what `it` and `both` mean."""

import pytest

from loader.prose.mentions import Finder
from loader.prose.sentences import marked
from loader.prose.statement_patterns import Pattern, patterns
from loader.prose.statements import statements, subjects
from loader.vocabulary import RELATIONSHIPS

FINDER = Finder((), {})


def said(sentence: str, *before: str) -> set[tuple[str, str, str]]:
    """What a sentence says: type, start and end of each statement."""
    return {(s.type, s.start, s.end) for s in statements(marked(sentence, FINDER), before)}


@pytest.mark.parametrize("pattern", patterns(), ids=lambda p: p.example)
def test_an_example_says_exactly_what_its_entry_says(pattern: Pattern) -> None:
    assert said(pattern.example) == {(pattern.type, start, end) for start, end in pattern.says}


@pytest.mark.parametrize("pattern", patterns(), ids=lambda p: p.example)
def test_a_pattern_reads_its_own_example(pattern: Pattern) -> None:
    sentence = marked(pattern.example, FINDER)
    read = [s for match in pattern.regex.finditer(sentence.text) for s in pattern.read(match, sentence)]
    assert read
    assert {(s.start, s.end) for s in read} <= pattern.says


@pytest.mark.parametrize("type_", sorted({pattern.type for pattern in patterns()}))
def test_every_type_is_in_the_vocabulary(type_: str) -> None:
    assert type_ == "SAME" or type_ in RELATIONSHIPS


@pytest.mark.parametrize(
    "sentence",
    [
        "The Road Safety Panel does not report to the Harbour Board.",
        "The Road Safety Panel is no longer chaired by Jane Okoro.",
        "The Road Safety Panel has never reported to the Harbour Board.",
        "The Road Safety Panel and the Harbour Board met in May.",
        "The Harbour Board will not oversee the delivery of this plan.",
        "The Road Safety Panel is not a sub-group of the Harbour Board.",
    ],
)
def test_a_denial_or_a_mere_mention_says_nothing(sentence: str) -> None:
    assert said(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "before", "expected"),
    [
        (
            "It reports to the Harbour Board.",
            ["Road Safety Panel"],
            {("REPORTS_TO", "Road Safety Panel", "Harbour Board")},
        ),
        ("It reports to the Harbour Board.", [], set()),
        (
            "Both boards report to the Harbour Board.",
            ["Road Safety Board", "Dock Forum", "Water Safety Board"],
            {
                ("REPORTS_TO", "Road Safety Board", "Harbour Board"),
                ("REPORTS_TO", "Water Safety Board", "Harbour Board"),
            },
        ),
    ],
)
def test_a_pronoun_means_what_was_spoken_of(
    sentence: str, before: list[str], expected: set[tuple[str, str, str]]
) -> None:
    assert said(sentence, *before) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Road Safety Panel and the Dock Forum met in May.", ["Road Safety Panel", "Dock Forum"]),
        ("In May the Road Safety Panel met.", ["Road Safety Panel"]),
        ("It meets each May with the Dock Forum.", ["Harbour Board"]),
        ("Nobody met.", ["Harbour Board"]),
        ("The board decides with the Dock Forum.", ["Harbour Board"]),
        ("Its members come from the Dock Forum.", ["Harbour Board"]),
    ],
)
def test_what_a_sentence_is_about(sentence: str, expected: list[str]) -> None:
    assert subjects(marked(sentence, FINDER), ["Harbour Board"]) == expected


def test_a_role_stands_between_the_person_and_the_body() -> None:
    sentence = marked("Write to Jane Okoro, Harbour Master at the Tidewell Trust.", FINDER)
    assert [(s.person, s.role) for s in statements(sentence, ())] == [(True, "Harbour Master")]


@pytest.mark.parametrize(
    ("sentence", "before", "expected"),
    [
        ("Its chair is Jane Okoro.", ["Harbour Board"], {("CHAIRS", "Jane Okoro", "Harbour Board")}),
        ("Cllr Jane Okoro chairs it.", ["Harbour Board"], {("CHAIRS", "Cllr Jane Okoro", "Harbour Board")}),
        ("Chair: Jane Okoro", ["Harbour Board"], {("CHAIRS", "Jane Okoro", "Harbour Board")}),
        (
            "The Board reports to the Cabinet.",
            ["Harbour Board", "Pier Forum"],
            {("REPORTS_TO", "Harbour Board", "Cabinet")},
        ),
        (
            "The Pier Forum meets in May; in 2024 it replaced the Quay Panel.",
            ["Harbour Board"],
            {("REPLACES", "Pier Forum", "Quay Panel")},
        ),
        (
            "The Pier Forum reports to the Harbour Board, which reports to the Cabinet.",
            [],
            {("REPORTS_TO", "Pier Forum", "Harbour Board"), ("REPORTS_TO", "Harbour Board", "Cabinet")},
        ),
        (
            "The Pier Forum and the Quay Panel report to the Harbour Board and the Cabinet respectively.",
            [],
            {("REPORTS_TO", "Pier Forum", "Harbour Board"), ("REPORTS_TO", "Quay Panel", "Cabinet")},
        ),
        (
            "Reports to the Harbour Board and to the Cabinet.",
            ["Pier Forum"],
            {("REPORTS_TO", "Pier Forum", "Harbour Board"), ("REPORTS_TO", "Pier Forum", "Cabinet")},
        ),
        ("Chaired by Jane Okoro.", ["Pier Forum"], {("CHAIRS", "Jane Okoro", "Pier Forum")}),
        ("Oversees the Delivery Plan.", ["Pier Forum"], {("OVERSEES", "Pier Forum", "")}),
        ("Reports to the Harbour Board are written by staff.", ["Pier Forum"], set()),
        ("Reports to the Harbour Board.", ["Tidewell Trust"], set()),
        (
            "Pier Forum - a sub-group of the Harbour Board, made up of members of the public.",
            [],
            {("REPORTS_TO", "Pier Forum", "Harbour Board")},
        ),
        ("Pier Forum – chaired by Jane Okoro.", [], {("CHAIRS", "Jane Okoro", "Pier Forum")}),
        (
            "It is chaired by Jane Okoro of the Tidewell Trust, and it reports to the Harbour Board.",
            ["Pier Forum"],
            {
                ("CHAIRS", "Jane Okoro", "Pier Forum"),
                ("REPORTS_TO", "Pier Forum", "Harbour Board"),
                ("WORKS_FOR", "Jane Okoro", "Tidewell Trust"),
            },
        ),
        (
            "The Pier Forum wrote to the Quay Panel, and it reports to the Harbour Board.",
            [],
            set(),
        ),
        (
            "Its members are Marlow College and the Tidewell Trust.",
            ["Pier Forum"],
            {("MEMBER_OF", "Marlow College", "Pier Forum"), ("MEMBER_OF", "Tidewell Trust", "Pier Forum")},
        ),
        (
            "Its voting members are Jane Okoro and Ian Howe.",
            ["Pier Forum"],
            {("MEMBER_OF", "Jane Okoro", "Pier Forum"), ("MEMBER_OF", "Ian Howe", "Pier Forum")},
        ),
        (
            "The Pier Forum reports to the RSP (Road Safety Partnership).",
            [],
            {("REPORTS_TO", "Pier Forum", "Road Safety Partnership")},
        ),
        (
            "The Road Safety Partnership (RSP) reports to the HB (Harbour Board).",
            [],
            {("REPORTS_TO", "Road Safety Partnership", "Harbour Board")},
        ),
        ("The Pier Forum reports to Ministers (Harbour Board).", [], set()),
        ("The Pier Forum looks after this plan.", [], {("OVERSEES", "Pier Forum", "")}),
        ("If the Harbour Board replaces the Pier Forum, costs will fall.", [], set()),
        ("The Harbour Board was chaired by Jane Okoro until 2022.", [], set()),
        ("The Harbour Board might be chaired by Jane Okoro.", [], set()),
        ("The vice-chair of the Harbour Board is Jane Okoro.", [], set()),
    ],
)
def test_what_stands_for_a_board_and_what_is_only_thought_of(
    sentence: str, before: list[str], expected: set[tuple[str, str, str]]
) -> None:
    assert said(sentence, *before) == expected


def test_a_plan_that_a_title_names_is_kept_with_the_statement() -> None:
    found = list(statements(marked("The Harbour Board oversees the Homelessness Strategy.", FINDER), ()))
    assert [(s.type, s.role) for s in found] == [("OVERSEES", "Homelessness Strategy")]


PANEL_TO_BOARD = {("REPORTS_TO", "Road Safety Panel", "Harbour Board")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Road Safety Panel, which covers the port only, reports to the Harbour Board.", PANEL_TO_BOARD),
        (
            "The Road Safety Panel, which meets in May and reports to the Harbour Board, is new.",
            PANEL_TO_BOARD,
        ),
        (
            "It is by the Road Safety Panel, which is led by Jane Okoro and reports to the Harbour Board.",
            PANEL_TO_BOARD,
        ),
        (
            "We thank Ian Howe and Jane Okoro, Chair of the Harbour Board.",
            {("CHAIRS", "Jane Okoro", "Harbour Board")},
        ),
        (
            "The Road Safety Panel and the Pier Forum both report to the Harbour Board.",
            PANEL_TO_BOARD | {("REPORTS_TO", "Pier Forum", "Harbour Board")},
        ),
        (
            "The Road Safety Panel reports to both the Harbour Board and the Pier Forum.",
            PANEL_TO_BOARD | {("REPORTS_TO", "Road Safety Panel", "Pier Forum")},
        ),
        (
            "The Road Safety Panel reports to the Executive.",
            {("REPORTS_TO", "Road Safety Panel", "Executive")},
        ),
        (
            "Road Safety Panel: drivers and police; chaired by Jane Okoro; reports to the Harbour Board.",
            PANEL_TO_BOARD | {("CHAIRS", "Jane Okoro", "Road Safety Panel")},
        ),
        (
            "It was moved on the proposal of Jane Okoro, Executive Member for Roads.",
            {("MEMBER_OF", "Jane Okoro", "Executive")},
        ),
        # Where two may be meant, or the words only look alike, less is said.
        (
            "The Pier Forum helps the Road Safety Panel, which meets and reports to the Harbour Board.",
            PANEL_TO_BOARD,
        ),
        (
            "The Pier Forum and the Road Safety Panel, which is chaired by Jane Okoro, met.",
            {("CHAIRS", "Jane Okoro", "Road Safety Panel")},
        ),
        ("Purpose: to watch the Road Safety Panel and report to the Harbour Board.", set()),
        ("Pier Forum: the Road Safety Panel reports to the Harbour Board.", PANEL_TO_BOARD),
        ("The Executive Director reports to the Executive Team.", set()),
        ("It is a proposal that the Road Safety Panel reports to the Harbour Board.", set()),
    ],
)
def test_to_whom_a_body_answers_in_other_words(sentence: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Reports to: Harbour Board.", PANEL_TO_BOARD),
        ("Accountable to: the Harbour Board", PANEL_TO_BOARD),
        ("Vice-chair: Jane Okoro.", set()),
    ],
)
def test_a_label_is_said_of_the_board_before(label: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(label, "Road Safety Panel") == expected


def test_behind_a_label_the_text_is_still_about_the_board_before() -> None:
    assert subjects(marked("Reports to: Harbour Board.", FINDER), ["Road Safety Panel"]) == [
        "Road Safety Panel"
    ]
