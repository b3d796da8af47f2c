"""Ranks and titles before a person's name, and honours behind it."""

import re
from typing import Final

from loader.values.name_words import first_names, name_words

_PREFIX: Final = re.compile(r"(?:[TA]/)?(?:D/)?", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[A-Z]\.?")
_RANK_AND_FIRST_NAME: Final = 2
_HONOURS: Final = re.compile(
    r"(?:,?\s+(?:[OMCKD]BE|BEM|QPM|KPM|QAM|KAM|DL|JP|MP|MSP|MLA|MS|AM|[QK]C|Ph\.?D|[BM]A|[BM]Sc|FRCP|FFPH|"
    r"RN|CIHCM))+$"
)


def without_ranks(text: str) -> str:
    """The text without the ranks and titles before a name and the honours behind it."""
    words = _HONOURS.sub("", text).split()
    while words and (length := _rank_length(words)) and length < len(words):
        words = words[length:]
    return " ".join(words)


def has_rank(text: str) -> bool:
    """Whether a rank or title stands first."""
    return _rank_length(text.split()) > 0


def is_rank(word: str) -> bool:
    """Whether one word is a rank or title: `Cllr`, `DCI`, `T/Supt.`."""
    bare = _PREFIX.sub("", word.strip(".,"), count=1)
    return bare.lower() in name_words("ranks") and (
        bare.isupper() or bare.lower() not in name_words("ranks_in_capitals")
    )


def is_rank_alone(text: str) -> bool:
    """Whether a text is a rank or title without a name: `PC`, `Watch Cdr`, `Det. Supt.`."""
    words = text.split()
    while words and (length := _rank_length(words)):
        words = words[length:]
    return bool(text.strip()) and not words


def _rank_length(words: list[str]) -> int:
    """How many words at the beginning are one rank; 0 where none is."""
    if _is_before_a_name(words):
        return 1
    for count, word in enumerate(words, start=1):
        if is_rank(word):
            return count
        if word.lower().strip(".,") not in name_words("before_ranks"):
            break
    return 0


def _is_before_a_name(words: list[str]) -> bool:
    """`GM Jane Okoro`, `AM J Okoro`: letters that are a rank only with a whole name behind them."""
    return (
        len(words) > _RANK_AND_FIRST_NAME
        and words[0].isupper()
        and words[0].strip(".,").lower() in name_words("ranks_before_names")
        and (words[1].lower() in first_names() or bool(_INITIAL.fullmatch(words[1])))
        and words[2].istitle()
    )
