"""The words by which an action is known again."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from analysis.compare.plan_words import GRAMMAR, OF_PLANS
from analysis.names import words

_WEAK: Final = 0.4  # what a word that any plan has weighs, beside one that tells
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_TOKEN: Final = re.compile(r"[\w’'‘]+")
_ENDING: Final = re.compile(r"(?:ations?|ments?|ings?|ions?|als?|ers?|ed|es|e)$")
_STEM: Final = 4

# An action for the one is not the action for the other, however alike the rest reads.
_APART: Final = (
    *(("adult", "child"), ("adult", "children"), ("primary", "secondary"), ("victim", "perpetrator")),
    *(("victim", "offender"), ("boy", "girl"), ("men", "women"), ("male", "female"), ("father", "mother")),
    *(("north", "south"), ("east", "west"), ("internal", "external"), ("urban", "rural")),
)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its ending, at least four letters of it: ``referral``, ``referred`` give ``refer``."""
    cut = _ENDING.sub("", word)
    while len(cut) < len(word) and len(cut) >= _STEM:
        word, cut = cut, _ENDING.sub("", cut)
    return word[:-1] if len(word) > _STEM and word[-1] == word[-2] else word


_COMMON: Final = frozenset(stem(word) for word in OF_PLANS)
_STEMS_APART: Final = tuple((stem(one), stem(other)) for one, other in _APART)


Three = tuple[str, str, str]


@lru_cache(maxsize=100_000)
def _read(token: str) -> tuple[tuple[str, str], ...]:
    """The words of a run of letters with their printed form, in small letters but for abbreviations."""
    printed = token if token[:2].isupper() else token.lower()
    return tuple((word, printed) for word in words(token) if not _YEAR.fullmatch(word))


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's stems in their order, each with the form in which it is printed first, and its runs of three.

    Years are left out: a new issue has new ones.
    """

    stems: tuple[str, ...]
    forms: Mapping[str, str]
    threes: frozenset[Three]


def wording(text: str) -> Wording:
    """The telling words of the text; all of its words where it has none but words of grammar."""
    found = [pair for token in _TOKEN.findall(text) for pair in _read(token)]
    kept = [pair for pair in found if pair[0] not in GRAMMAR] or found
    forms: dict[str, str] = {}
    for word, printed in kept:
        forms.setdefault(stem(word), printed)
    stems = tuple(stem(word) for word, _ in kept)
    return Wording(stems, forms, frozenset(zip(stems, stems[1:], stems[2:], strict=False)))


def spoken(text: str) -> str:
    """The text without regard to case, accents, punctuation and blanks, to tell whether it was changed."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def common(found: str) -> bool:
    """True for the stem of a word that any plan has."""
    return found in _COMMON


def told_apart(first: Wording, second: Wording) -> bool:
    """True where one is for adults and the other for children, and the like."""
    return any(
        (
            one in first.forms
            and other in second.forms
            and one not in second.forms
            and other not in first.forms
        )
        or (
            one in second.forms
            and other in first.forms
            and one not in first.forms
            and other not in second.forms
        )
        for one, other in _STEMS_APART
    )


def rarity(*plans: Sequence[Wording]) -> dict[str, float]:
    """How much a stem tells: ln(1 + N / n), the least that any of the plans gives it.

    N is the number of the plan's actions, n that of those which have the stem (an inverse document frequency,
    Spärck Jones, Journal of Documentation 28, 1972). It is taken plan by plan, so that a stem which each plan
    has once weighs as much as one which only one of them has. Words that any plan has weigh less.
    """
    found: dict[str, float] = {}
    for actions in plans:
        held = Counter(word for action in actions for word in action.forms)
        for word, holders in held.items():
            weight = log(1 + len(actions) / holders) * (_WEAK if common(word) else 1)
            found[word] = min(weight, found.get(word, weight))
    return found
