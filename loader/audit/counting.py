"""Counts that a sentence states, and lists within sentences counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loader.prose.sentences import sentences
from loader.values.bodies import kind_of, names_a_plan

_WORDS: Final = tuple(
    re.findall(
        r"\w+",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty",
    )
)
_COUNT: Final = "|".join(_WORDS[1:]) + r"|\d{1,2}"
_NOUN: Final = (
    "priorities|objectives|aims|goals|themes|strands|workstreams|work streams|pillars|principles|outcomes|"
    "actions|steps|commitments|promises|strategies|plans|recommendations|sub-?groups|working groups|groups|"
    "boards|councils|missions|ambitions|drivers|questions|standards|charters|partners|agencies|bodies|"
    "organisations|services|challenges|enablers|risks|appendices|workstrands|measures|projects|programmes|panels|"
    "forums|committees|elements|areas of focus|focus areas|priority areas|key areas|headings|chapters|"
    "sections"
)
_ENDS_NOUN: Final = (
    r"(?:of|in|on|for|to|per|out|or|than|the|our|their|its|this|that|people|children|staff|young|told|met|"
    r"\w+s)\s"
)
"""Words that cannot stand between a count and what is counted: `four people told our partners`."""

_STATED: Final = re.compile(
    rf"(?<![\w./£%-])(?P<count>{_COUNT})\s+(?:(?:out\s+)?of\s+(?:the\s+|our\s+)?(?:{_COUNT})\s+)?"
    rf"(?:(?!{_ENDS_NOUN})[a-z][\w-]*\s+){{0,4}}?(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(
    r"(?:at least|over|under|about|around|some|up to|more than|fewer than|less than|nearly|almost|first|next|"
    r"last|other|another|top|further|additional|between|objective|priority|theme|aim|section|action|step|year|"
    r"part|phase|recommendation)\s+$",
    re.IGNORECASE,
)
_OPEN: Final = re.compile(
    r"\b(?:includ\w+|such as|e\.g\.?|for example|among (?:them|others)|in particular|notably|especially)\W*$",
    re.I,
)
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_NAME: Final = re.compile(r"(?:and\s+)?(?:the\s+|our\s+|a\s+)?[‘“\"'’]?[A-Z0-9]")


@dataclass(frozen=True, slots=True)
class Stated:
    """A count as a sentence states it, `Six strategies`, and what follows the sentence's colon, if any."""

    printed: str
    number: int
    noun: str
    rest: str
    ends_open: bool
    """Whether the sentence ends with a colon, so that a list should follow."""


def stated_counts(text: str) -> Iterator[Stated]:
    """The counts of a text, sentence by sentence; sentences with two counts say nothing for certain."""
    for sentence in sentences(text):
        head, colon, rest = sentence.partition(":")
        found = [m for m in _STATED.finditer(head) if not _VAGUE.search(head[: m.start()])]
        if len(found) == 1 and not _OPEN.search(head):
            match = found[0]
            yield Stated(
                match.group(),
                number_of(match["count"]),
                match["noun"].lower(),
                rest.strip(),
                bool(colon) and not rest.strip(),
            )


def number_of(printed: str) -> int:
    """The number that a word or digits stand for; 0 for any other word."""
    word = printed.lower()
    return int(word) if word.isdigit() else _WORDS.index(word) + 1 if word in _WORDS else 0


def listed(rest: str) -> tuple[int, int] | None:
    """The least and the most things that a list in a sentence may name; None where it is no list.

    Semicolons part before commas do. `and` in the last part may join two things. Where every part is sure to
    be a thing of its own (it holds a year, or its last word is that of a body or a plan), commas are trusted,
    and `and` within a part joins only what is sure on both sides; elsewhere it may join any two names.
    """
    parts, mark = _parts(rest)
    if not parts:
        return None
    sure = all(_is_sure(piece) for part in parts for piece in _last_pieces(part, part is parts[-1]))
    inner = sum(1 for part in parts[:-1] if _joins(part, sure))
    last = len(_last_pieces(parts[-1], True)) - 1
    if len(parts) + inner + last < 2:
        return None
    least = len(parts) + last if sure else len(parts) if mark == ";" else min(2, len(parts))
    return least, len(parts) + inner + last


def _parts(rest: str) -> tuple[list[str], str]:
    """The parts of a list and what stands between them; none where it is no full list of names."""
    text = _BRACKETS.sub("", rest).strip(" .")
    mark = ";" if ";" in text else ","
    parts = [part.strip() for part in text.split(mark) if part.strip()]
    names = mark == ";" or all(_NAME.match(part) for part in parts)
    return (parts if names and not any(_OPEN.search(part) for part in parts) else []), mark


def _last_pieces(part: str, is_last: bool) -> list[str]:
    """The last part of a list cut at its `and`; any other part whole."""
    pieces = re.split(r"(?:^|(?<=\w))\s*\band\s+", part) if is_last else [part]
    return [piece for piece in pieces if piece.strip()] or [part]


def _joins(part: str, sure: bool) -> bool:
    left, _, right = part.partition(" and ")
    return (_is_sure(left) and _is_sure(right)) if sure else len(left.split()) > 1 and len(right.split()) > 1


def _is_sure(part: str) -> bool:
    return bool(_YEAR.search(part)) or names_a_plan(part) or bool(kind_of(part))
