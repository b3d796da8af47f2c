"""Objectives that are named by kind and number: `Priority 2: Safer streets`."""

import re
from typing import Final

_COUNT: Final = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}
IN_WORDS: Final = "|".join(_COUNT)
"""The numbers that are printed in words, as alternatives of a pattern."""
_NAMED: Final = (
    r"(?P<word>(?:(?:strategic|equality|well-?being|corporate|partnership|improvement|national|local|shared|"
    r"long-?term|key)\s+)?(?:objective|priority(?:\s+action)?|promise|pledge|aim|goal|ambition|outcome)|mission|"
    r"area\s+(?:for|of|requiring)\s+(?:improvement|development))\s*"
    rf"(?P<number>\d{{1,2}}[a-z]?|[A-Z]\b|{IN_WORDS})?"
)
_NUMBERED: Final = re.compile(rf"{_NAMED}\s*[:.–—-]?\s*(?P<text>.*)", re.IGNORECASE)
_LABEL: Final = re.compile(rf"{_NAMED}(?:\s*[:–—]|\s+-\s)\s*\S.*", re.IGNORECASE)
_LONGEST: Final = 40
"""Words of a line that names an objective by its number."""


def numbered_aim(printed: str) -> tuple[str, str] | None:
    """Number and words of a text that names an objective by its kind and number; None for others."""
    match = _NUMBERED.fullmatch(printed)
    if not match or not match["number"] or not match["text"].strip():
        return None
    return _COUNT.get(match["number"].lower(), match["number"]), match["text"].strip()


def is_labelled_aim(printed: str) -> bool:
    """Whether a line names an objective behind a label: `Aim 2: …`; `Aim 2 begins in May` is a sentence."""
    match = _LABEL.fullmatch(printed)
    return match is not None and bool(match["number"]) and len(printed.split()) <= _LONGEST


def letters_of_aim(printed: str) -> str:
    """The initials of the kind and the number of an objective: `PA2` of `Priority action 2: …`."""
    match = _NUMBERED.fullmatch(printed)
    if not match or not match["number"]:
        return ""
    return "".join(word[0].upper() for word in match["word"].split()) + match["number"]
