"""Titles of plans and reports in running text."""

import re
from collections.abc import Iterator
from typing import Final

from loader.values.titles import names_many

_HEAD: Final = r"(?:[Pp]lan|[Ss]trategy|[Cc]harter|STRATEGY|PLAN)"
_CAP: Final = r"(?:[A-Z][\w’'&/\u2010\u2011-]*|‘[A-Z][\w’'-]*’|\([A-Z]{2,6}\))"
_BEGIN: Final = r"(?<![\w&/-])(?<![\w’'][’'])"
"""Where a word begins, so that a long one is tried once and not from each of its letters."""
_SMALL: Final = r"(?:and|&|of|for|the|in|on|to|against|with|[-–])"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\s+"
_YEARS: Final = (
    rf"(?:\s*[-–,]?\s*\(?(?:{_MONTH})?(?:(?:19|20)\d\d|\d\d(?=\s?[/–-]\s?\d\d))"
    r"(?:\s?(?:to|[/–-])\s?(?:19|20)?\d\d)?\)?)"
)
_NOT_AFTER: Final = r"(?<!Plan)(?<!Strategy)(?<!Charter)(?<!plan)(?<!strategy)"
_TITLE: Final = re.compile(
    rf"{_BEGIN}{_CAP}"
    rf"(?:(?:{_NOT_AFTER},?\s+(?:{_SMALL}\s+){{1,4}}|{_NOT_AFTER},\s+|\s+){_CAP}){{0,13}}"
    rf"\s+(?:(?:action|delivery|strategic|annual)\s+)?{_HEAD}\b"
    rf"(?!\s+(?:Board|Group|Committee|Team|Partnership|Forum|level|levels))(?:{_YEARS})?"
)
_DATED: Final = re.compile(
    r"(?<![\w’'-])(?:[a-z’'-]+\s+){1,3}(?:plan|strategy)\s+(?:(?:19|20)?\d\d\s?[/–-]\s?(?:19|20)?\d\d)"
)
_OPENERS: Final = frozenset(
    [
        "the",
        "this",
        "our",
        "its",
        "a",
        "an",
        "in",
        "under",
        "see",
        "and",
        "for",
        "from",
        "with",
        "draft",
        "final",
        "each",
        "every",
        "new",
        "that",
        "to",
        "of",
        "strategic",
        "current",
        "existing",
        "agrees",
        "approves",
        "delivers",
        "leads",
        "monitors",
        "oversees",
        "owns",
        "reviews",
        "supports",
        "updates",
    ]
)
_BARE: Final = frozenset(
    [
        "action",
        "delivery",
        "strategic",
        "annual",
        "business",
        "work",
        "implementation",
        "improvement",
        "project",
        "care",
        "this",
        "the",
        "local",
        "partnership",
        "our",
        "new",
        "final",
        "draft",
        "corporate",
    ]
)


def titles_in_text(text: str) -> Iterator[tuple[str, int]]:
    """The titles of plans in a text and where they begin.

    A title is a run of capitals that ends in Plan, Strategy or Charter, with the period behind it; in small
    letters it needs its period (`road safety action plan 18/19`).
    """
    taken: list[tuple[int, int]] = []
    for match in _TITLE.finditer(text):
        title, at = _without_openers(match.group(), match.start())
        if tells_more(title) and not names_many(title):
            taken.append((match.start(), match.end()))
            yield title, at
    for match in _DATED.finditer(text):
        if all(match.end() <= a or match.start() >= b for a, b in taken):
            title, at = _without_openers(match.group(), match.start())
            if len(title.split()) >= 4:
                yield title, at


def _without_openers(title: str, at: int) -> tuple[str, int]:
    words = title.split(" ")
    while len(words) > 1 and words[0].lower() in _OPENERS:
        at += len(words[0]) + 1
        words = words[1:]
    return " ".join(words).strip(" ,"), at


def tells_more(title: str) -> bool:
    """Whether a title tells more than that it is a plan."""
    words = [w.lower() for w in re.findall(r"[A-Za-z]+", title)]
    return any(w not in _BARE and w not in {"plan", "strategy", "charter"} for w in words)
