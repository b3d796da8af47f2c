"""Words that a document lets stand for one body."""

import pytest

from loader.prose.mentions import Finder
from loader.prose.sentences import marked
from loader.prose.short_forms import named_in_short, short_forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Quay Safety Partnership (“the Partnership”) meets", {"Partnership": "Quay Safety Partnership"}),
        ("the Quay Safety Board (the Board) meets", {"Board": "Quay Safety Board"}),
        ("the Pier Forum (hereafter “the Forum”) meets", {"Forum": "Pier Forum"}),
        ("the Pier Forum (the Council) meets", {}),
        ("the Pier Forum met (the Forum is new)", {}),
        ("the Pier Forum (the Forum) and the Quay Forum (the Forum) meet", {}),
    ],
)
def test_a_word_in_brackets_behind_the_name_that_it_ends(text: str, found: dict[str, str]) -> None:
    assert short_forms([text]) == found


def test_the_word_is_found_behind_an_article_only() -> None:
    finder = Finder((), {}, short_forms=["Partnership"])
    text = "The Partnership meets. Partnership work is hard. The Partnership Analyst left."
    assert [(m.printed, m.at) for m in finder.find(text)] == [("Partnership", 4)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Quay and Ness Road Safety Partnership (RSP) met.",
            [("RSP", "Quay and Ness Road Safety Partnership")],
        ),
        (
            "Glenmore Valley Child Protection Committee (“the CPC”) met.",
            [("CPC", "Glenmore Valley Child Protection Committee")],
        ),
        ("RSP: Ness Road Safety Partnership.", [("RSP", "Ness Road Safety Partnership")]),
        ("RSP: Harbour Board.", []),
        ("The Harbour Board (chair: Jane Okoro) met.", []),
        ("The Harbour Board (RSP) met.", []),
    ],
)
def test_the_whole_name_has_the_letters_behind_it(text: str, found: list[tuple[str, str]]) -> None:
    assert list(named_in_short(marked(text, Finder((), {})))) == found
