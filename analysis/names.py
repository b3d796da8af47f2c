"""How alike two bodies' names are, with vetoes: one threshold on letters never works.

A name is cut into words (lower case, accents, apostrophes and plural s folded, joining words dropped). Words
for the *kind* of body (board, committee, group …) are set apart from its *subject*. Places are taken out by
the caller (`analysis.areas`), who knows the areas of the graph.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

KIND_WORDS: Final = frozenset(
    {
        *("board", "committee", "partnership", "group", "subgroup", "sub", "panel", "forum", "hub"),
        *("meeting", "network", "steering"),
    }
)
_JOINING: Final = frozenset(("and", "of", "the", "for", "on", "in", "to", "with"))
_TYPO: Final = 88.0  # letters of two forms of one word, in per cent; Bolton and Boston have 83
_KIND_DIFFERS: Final = 0.1


def words(name: str) -> tuple[str, ...]:
    """``Safeguarding Children's Board`` gives ``safeguarding children board``."""
    straight = re.sub("[‘’]", "'", name)
    plain = unicodedata.normalize("NFKD", straight).encode("ascii", "ignore").decode("ascii").lower()
    found = re.findall(r"[a-z0-9]+", re.sub(r"'s?\b", "", plain))
    return tuple(_singular(w) for w in found if w not in _JOINING)


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def subject(name_words: Sequence[str]) -> tuple[str, ...]:
    """The words that say what the body is about; all of them where it has none but words of kind."""
    return tuple(w for w in name_words if w not in KIND_WORDS) or tuple(name_words)


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """From 0 to 1; 0 by veto. Symmetric.

    The measure is RapidFuzz's `token_sort_ratio` (the share of letters in common, words sorted) of the two
    subjects, less 0.1 where the kinds of body differ. Veto: both subjects have words that the other lacks
    (Adults and Children, two places, Youth Justice and Criminal Justice; spellings of one word do not count),
    or a number or single letter stands on one side only (Group A and Group B).
    """
    mine, theirs = subject(first), subject(second)
    if not mine or not theirs or distinct(mine, theirs):
        return 0.0
    score = fuzz.token_sort_ratio(" ".join(mine), " ".join(theirs)) / 100
    differs = (set(first) & KIND_WORDS) != (set(second) & KIND_WORDS)
    return max(0.0, score - (_KIND_DIFFERS if differs else 0.0))


def distinct(first: Sequence[str], second: Sequence[str]) -> bool:
    """True where the words show that two different things are meant (see `likeness`)."""
    only_first = [w for w in first if not _has(w, second)]
    only_second = [w for w in second if not _has(w, first)]
    marks = any(len(w) == 1 or w.isdecimal() for w in (*only_first, *only_second))
    return marks or bool(only_first and only_second)


def _has(word: str, others: Sequence[str]) -> bool:
    return word in others or any(o[0] == word[0] and fuzz.ratio(word, o) >= _TYPO for o in others)
