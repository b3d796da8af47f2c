"""Words that a document lets stand for one body."""

import pytest

from loader.prose.mentions import Finder
from loader.prose.short_forms import short_forms


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
