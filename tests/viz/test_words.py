"""The words of the views cover the vocabulary, and nothing beside it."""

from itertools import combinations

import pytest

from loader.finding import SEVERITIES
from loader.vocabulary import LABELS, RELATIONSHIPS
from viz.marks import MARKS
from viz.words import LABEL_WORDS, PROPERTY_WORDS, SEVERITY_WORDS, TYPE_WORDS


def test_every_label_has_words_and_a_mark() -> None:
    assert set(LABEL_WORDS) == set(LABELS)
    assert set(MARKS) == set(LABELS)


def test_every_relationship_type_has_words_in_both_directions() -> None:
    assert set(TYPE_WORDS) == set(RELATIONSHIPS)
    assert all(words.forward and words.back and words.heading for words in TYPE_WORDS.values())


def test_every_property_has_words() -> None:
    nodes = {name for label in LABELS.values() for name in label.types}
    relationships = {name for kind in RELATIONSHIPS.values() for name in kind.types}
    assert set(PROPERTY_WORDS) == nodes | relationships


def test_every_severity_has_a_word_and_a_sign_of_its_own() -> None:
    assert tuple(SEVERITY_WORDS) == SEVERITIES
    assert len({words.sign for words in SEVERITY_WORDS.values()}) == len(SEVERITIES)


def test_no_two_captions_are_alike() -> None:
    for words in (
        [words.many for words in LABEL_WORDS.values()],
        [words.heading for words in TYPE_WORDS.values()],
        list(PROPERTY_WORDS.values()),
    ):
        assert len(set(words)) == len(words)


def test_no_words_show_a_key_of_the_vocabulary() -> None:
    phrases = [phrase for words in TYPE_WORDS.values() for phrase in (words.forward, words.back)]
    assert not [text for text in (*phrases, *PROPERTY_WORDS.values()) if "_" in text or text.isupper()]


def test_marks_differ_in_shape_and_in_colour() -> None:
    for one, other in combinations(MARKS.values(), 2):
        assert one.path != other.path
        assert one.colour != other.colour


@pytest.mark.parametrize("label", MARKS)
def test_marks_stand_out_from_the_page(label: str) -> None:
    assert contrast_with_white(MARKS[label].colour) >= 3  # WCAG 1.4.11


def contrast_with_white(colour: str) -> float:
    """WCAG 2.2, relative luminance and contrast ratio."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    luminance = sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def test_the_contrast_of_black_is_21() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
