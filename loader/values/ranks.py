"""Ranks and titles before a person's name, and honours behind it."""

import re
from typing import Final

_RANKS: Final = frozenset(
    ["cllr", "clr", "councillor", "ald", "alderman", "alderwoman", "bailie", "provost", "professor", "prof", "dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "baroness", "baron", "rev", "revd", "reverend", "canon", "bishop", "imam", "rabbi", "father", "fr", "hon", "rt", "det", "detective", "supt", "superintendent", "insp", "inspector", "sgt", "sergeant", "constable", "con", "ps", "pc", "dci", "di", "ds", "dc", "dcs", "ci", "acc", "dcc", "cc", "cdr", "cmdr", "commander", "lieutenant", "lt", "colonel", "col", "major", "captain", "capt"]
)
_BEFORE_RANKS: Final = frozenset(
    ["assistant", "deputy", "acting", "temporary", "temp", "interim", "borough", "district", "area", "bcu", "station", "group", "chief", "ch", "senior", "the", "right", "t/", "a/", "t", "a"]
)
"""Words that are part of a rank only where a rank follows."""
_ALSO_NAMES: Final = frozenset({"di", "con"})
"""Ranks that are also first names, and ranks only in capitals."""
_PREFIX: Final = re.compile(r"(?:[TA]/)?(?:D/)?", re.IGNORECASE)
_HONOURS: Final = re.compile(
    r"(?:,?\s+(?:[OMCKD]BE|BEM|QPM|KPM|QAM|KAM|DL|JP|MP|MSP|MLA|MS|AM|[QK]C|Ph\.?D|[BM]A|[BM]Sc|FRCP|FFPH|RN|CIHCM))+$"
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
    return bare.lower() in _RANKS and (bare.isupper() or bare.lower() not in _ALSO_NAMES)


def _rank_length(words: list[str]) -> int:
    """How many words at the beginning are one rank; 0 where none is."""
    for count, word in enumerate(words, start=1):
        if is_rank(word):
            return count
        if word.lower().strip(".,") not in _BEFORE_RANKS:
            break
    return 0
