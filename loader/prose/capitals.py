"""Runs of words in capitals: where a text may hold names."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from loader.prose.name_words import name_words
from loader.values.posts import is_post

_BEFORE_CAPITAL: Final = r"[A-Z]\w+s[’'](?=\s[A-Z])"
_WORD: Final = r"[A-Za-zÀ-ÿ0-9][\w&’'./+-]*[\w]|[A-Za-zÀ-ÿ0-9]"
_SIGN: Final = r"&|[–—-]|[^\sA-Za-z0-9]"
_TOKEN: Final = re.compile(f"{_BEFORE_CAPITAL}|{_WORD}|{_SIGN}")
_INNER_SHORT: Final = re.compile(
    r"\([A-Z][A-Za-z&]{1,7}\)(?=\s+(?:[A-Z][a-z]+\s+){0,3}"
    r"(?:Board|Group|Committee|Panel|Forum|Partnership|Service|Team|Hub|Network|Unit)\b)"
)
"""An abbreviation in brackets inside a name: `Road Safety (RS) Board`."""
_GENITIVE: Final = re.compile(r"[’']s?$")


class Token(NamedTuple):
    """A word or a sign, and where it begins in the text."""

    word: str
    at: int


Tokens = Sequence[Token]


def tokens_of(text: str) -> list[Token]:
    """The words and signs of a text; abbreviations in brackets inside a name are left out."""
    shown = _INNER_SHORT.sub(lambda m: " " * len(m.group()), text)
    return [Token(m.group(), m.start()) for m in _TOKEN.finditer(shown)]


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[:1].isupper()


def without_genitive(word: str) -> str:
    """The word without `'s`, or without the apostrophe alone."""
    return _GENITIVE.sub("", word)


def is_head(word: str) -> bool:
    """Whether a word may be the last of a body's name."""
    words = name_words()
    bare = without_genitive(word).lower()
    return bare in words.board_heads or bare in words.body_heads


def run_end(tokens: Tokens, at: int) -> int:
    """The token after a run of capitals; joining words and commas of a list only where capitals follow."""
    words = name_words()
    end = at + 1
    while end < len(tokens):
        lower = tokens[end].word.lower()
        if _goes_on_in_capitals(tokens, end) or (
            lower in words.before_lower_heads and _lower_head_follows(tokens, end)
        ):
            end += 1
        elif lower in words.lower_heads:
            return end + 1
        else:
            break
    return end


def _goes_on_in_capitals(tokens: Tokens, at: int) -> bool:
    word = tokens[at].word
    if is_capital(word) or word.isdigit():
        return True
    if word in name_words().connectors:
        return at + 1 < len(tokens) and _joins(tokens, at)
    return word == "," and _comma_in_name(tokens, at)


def _joins(tokens: Tokens, at: int) -> bool:
    """Whether capitals follow a joining word, or another joining word and capitals."""
    following = tokens[at + 1].word
    return (is_capital(following) and following != "The") or (
        following in {"the", "of"} and at + 2 < len(tokens) and is_capital(tokens[at + 2].word)
    )


def _lower_head_follows(tokens: Tokens, at: int) -> bool:
    return any(word.lower() in name_words().lower_heads for word, _ in tokens[at + 1 : at + 3])


def _comma_in_name(tokens: Tokens, at: int) -> bool:
    """`Crime, Enforcement and Regulation Service`: one word before, no post, one or two and `and` behind."""
    if is_post(tokens[at - 1].word):
        return False
    words = [word for word, _ in tokens[at + 1 : at + 6]]
    if len(words) < 4 or not is_capital(words[0]):
        return False
    joined = next((n for n in (1, 2) if n < len(words) and words[n] in {"and", "&"}), None)
    if joined is None or not is_capital(words[joined + 1]):
        return False
    tail = [word for word, _ in tokens[at + joined + 2 : at + joined + 6]]
    return any(map(is_head, tail[:3])) and not any(map(is_head, words[:joined]))
