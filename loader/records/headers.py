"""What a column's header means, by its wording."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Indel

_TYPO: Final = 0.88
"""Least likeness at which a header is held to be a misprint of a wording."""

_PLAIN: Final = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "s",
        "and",
        "or",
        "to",
        "for",
        "our",
        "this",
        "in",
        "on",
        "by",
        "if",
        "any",
        "your",
        "their",
        "what",
        "which",
        "who",
        "is",
        "are",
        "will",
        "be",
        "it",
        "from",
    ]
)
_LEAST_SHARE: Final = 0.25
"""Least share of a header's telling words that a wording must make up."""
_DATE: Final = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:20)?\d\d\b|\b20\d\d(?:\s?[/-]\s?\d\d)?\b"
)
_WORDS_OF_HEADERS: Final = 9


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of a header and how sure the wording makes it, from 0 to 1."""

    meaning: str
    likeness: float


@cache
def wordings() -> dict[str, str]:
    """Normalised wording to meaning, from the vocabulary file.

    Where singular and plural differ in meaning (`attendee`, `attendees`), the singular has the form that is
    normal; the plural is found as it is written.
    """
    found: dict[str, str] = {}
    for word, meaning in _as_written().items():
        words = normal(word)
        if words and (word == words or words not in found):
            found[words] = meaning
    return found


@cache
def _as_written() -> dict[str, str]:
    """Wording to meaning as the vocabulary has it: `responsibility` leads, `responsibilities` are a remit."""
    text = files("loader.records").joinpath("headers.toml").read_text(encoding="utf-8")
    return {word: meaning for meaning, entry in tomllib.loads(text).items() for word in entry["words"]}


def normal(header: str) -> str:
    """Lower case, no punctuation or brackets, plural s and `(s)` folded."""
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", header.lower())
    text = _DATE.sub(" ", re.sub(r"['’]s\b|/s\b", "", text))
    words = re.sub(r"[^a-z0-9]+", " ", text.replace("&", " and ")).split()
    return " ".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


@lru_cache(maxsize=4096)
def read_header(header: str) -> Reading | None:
    """The meaning of one header cell; None where the wording says nothing."""
    exact = _as_written().get(header.strip().lower())
    if exact:
        return Reading(exact, 1.0)
    words = normal(header)
    if not words or len(words.split()) > _WORDS_OF_HEADERS:
        return None
    known = wordings()
    if words in known:
        return Reading(known[words], 1.0)
    inside = _best_inside(words)
    typo = None if inside and inside.likeness > 0.6 else _misprint(words)
    return typo or inside


def _best_inside(words: str) -> Reading | None:
    """The longest wording within the header; the later and longer, the surer."""
    tokens = words.split()
    content = [t for t in tokens if t not in _PLAIN] or tokens
    best: tuple[float, int, str] | None = None
    for (start, end), wording in _wordings_in(tokens).items():
        parts = wording.split()
        weight = sum(1 for p in parts if p not in _PLAIN) / len(content)
        if weight < _LEAST_SHARE:
            continue
        score = min(0.95, 0.55 * weight + (0.4 if end == len(tokens) else 0.2 if start == 0 else 0.1))
        if best is None or (score, len(wording)) > best[:2]:
            best = (score, len(wording), wordings()[wording])
    return Reading(best[2], best[0]) if best and best[0] >= 0.4 else None


def _wordings_in(tokens: list[str]) -> dict[tuple[int, int], str]:
    """The known wordings that runs of the words are, by the start and the end of the run; the last first."""
    runs = [
        (start, end) for start in reversed(range(len(tokens))) for end in range(start + 1, len(tokens) + 1)
    ]
    found = {run: " ".join(tokens[slice(*run)]) for run in runs}
    return {run: words for run, words in found.items() if words in wordings() and words not in _PLAIN}


def _misprint(words: str) -> Reading | None:
    if len(words) < 5:
        return None
    found = process.extractOne(
        words, wordings().keys(), scorer=Indel.normalized_similarity, score_cutoff=_TYPO
    )
    return Reading(wordings()[found[0]], found[1] * 0.9) if found else None
