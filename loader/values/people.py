"""People as plans print them: ranks, titles, initials, inverted names, roles in brackets."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loader.values.name_words import first_names as first_names
from loader.values.name_words import name_words
from loader.values.posts import is_plain_word, is_post, may_be_a_name
from loader.values.ranks import has_rank as has_rank
from loader.values.ranks import is_rank, without_ranks

_CAPITALS: Final = "".join(c for c in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if c.isupper())
_SMALL: Final = "".join(c for c in map(chr, [*range(0x61, 0x250), *range(0x1E00, 0x1F00)]) if c.islower())
_WORD: Final = re.compile(
    rf"(?:(?:al|el|ul)[-–])?(?:[{_CAPITALS}][{_SMALL}]+|"
    rf"[{_CAPITALS}](?=['’‘`]))(?:['’‘`][{_CAPITALS}]?[{_SMALL}]+)?"
    rf"(?:[-–][{_CAPITALS}][{_CAPITALS}{_SMALL}'’‘`]+)*(?:[{_CAPITALS}][{_SMALL}]+)?"
)
_INITIAL: Final = re.compile(r"[A-Z]\.?(?:[A-Z]\.)?")
_BRACKET: Final = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*$")
_NICKNAME: Final = re.compile(
    r"(?<=\w)\s+(?:[“‘\"'](?P<quoted>[A-Z][a-z]+)[”’\"']|\((?P<bracketed>[A-Z][a-z]+)\))(?=\s+[A-Z])"
)
"""A second first name in quotes or brackets between the others: `Robert “Bob” Hale`."""
_INITIALS: Final = re.compile(r"[A-Z]{2,4}")
_NOBODY: Final = frozenset({"TBC", "TBA", "TBD"})
_LONGEST: Final = 200
"""Longest text, in characters, that may be a name with its rank and its note."""
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
VACANT: Final = re.compile(
    r"(?:(?:currently|post|position)\s+)*(?:vacant|vacancy|tb[cdan]|"
    r"to be (?:confirmed|appointed|agreed|determined|identified|decided)"
    r"|n/?a|none|not applicable|unfilled|[-–—?]+)(?:\s+post)?(?:\s*\([^()]*\)|\s*[-–:]\s*.{1,60})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name without rank; `printed` as it stands, `initials` where the text gives them."""

    name: str
    printed: str
    initials: str = ""
    note: str = ""


@lru_cache(maxsize=16_384)  # The same names stand in many cells, and each cell is read in several ways.
def read_person(printed: str) -> PersonName | None:
    """The person that a whole text names; None where it is not a person's name.

    `Okoro, Jane`, `Cllr J. Okoro`, `Jane Okoro (JO)` and `Det Supt Jane Okoro` are all read; `Public Health`
    and `Chief Executive` are not.
    """
    text = re.sub(r"\s+", " ", printed).strip(" ,;.:*") if len(printed) <= _LONGEST else ""
    bracket = _BRACKET.search(text)
    note = bracket.group(1).strip() if bracket else ""
    bare = text[: bracket.start()].strip() if bracket else text
    if "," in bare and all(map(has_rank, bare.split(","))):
        return None  # two people, each with a rank
    words = without_ranks(_without_nickname(bare)).replace(",", " , ").split()
    if "," in words:
        words = _uninverted(words)
    words = _out_of_capitals(words)
    if not (_is_name(words) or (has_rank(bare) and _is_surname(words))) or _is_no_name(words, bare):
        return None
    initials = note if _INITIALS.fullmatch(note) else ""
    return PersonName(
        " ".join(words), text if not note or initials else bare, initials, "" if initials else note
    )


def _without_nickname(bare: str) -> str:
    """A name without the nickname inside it; what stands in brackets must be a known first name to be one."""
    match = _NICKNAME.search(bare)
    if not match or (match["bracketed"] and not _first_name(match["bracketed"])):
        return bare
    return bare[: match.start()] + bare[match.end() :]


def is_confident_name(printed: str) -> bool:
    """Whether the text is a person's name beyond doubt: a rank before it, or a first name that is known."""
    person = read_person(printed)
    if person is None:
        return False
    nickname = _NICKNAME.search(printed)
    known = bool(nickname and _first_name(nickname["quoted"] or nickname["bracketed"]))
    return known or _begins_with_first_name(person.name.split()) or _is_ranked(printed)


def _is_ranked(printed: str) -> bool:
    return any(has_rank(part) for part in printed.split(","))


def _begins_with_first_name(words: list[str]) -> bool:
    first = _first_name(words[0])
    if not first or first not in name_words("first_names_and_words"):
        return bool(first)
    return may_be_a_name(" ".join(words[1:])) and not name_words("behind_words").intersection(
        word.lower() for word in words[1:]
    )


def _first_name(word: str) -> str:
    """The known first name that a word is, or that a double one begins with; '' where it is none."""
    key = person_key(word).split(" ")[0]
    return key if key in first_names() else ""


def _is_no_name(words: list[str], bare: str) -> bool:
    """Whether the words are of bodies, plans or posts, and no rank or known first name is among them."""
    if _begins_with_first_name(words) or (_is_ranked(bare) and len(words) > 1):
        return False
    return is_post(bare) or is_post(words[-1]) or all(is_plain_word(word) for word in words)


def _out_of_capitals(words: list[str]) -> list[str]:
    """`Jane OKORO` and `JANE OKORO` as names are written; other words in capitals stay."""
    loud = [word for word in words if word.isupper() and len(word) > 1]
    if not loud or not _begins_with_first_name(words) or not may_be_a_name(" ".join(words)):
        return words
    surname_only = loud == words[-1:] and len(loud[0]) >= _SHORTEST_LOUD
    return (
        [word.title() if word in loud else word for word in words] if surname_only or loud == words else words
    )


_SHORTEST_LOUD: Final = 4
"""Letters of a surname in capitals: shorter ones may be abbreviations of a body."""


def is_initials(printed: str) -> bool:
    """Whether the text is two to four capitals and nothing else; `TBC` says that nobody is named yet."""
    letters = printed.strip().replace(".", "")
    return bool(_INITIALS.fullmatch(letters)) and letters not in _NOBODY


def initials_of(name: str) -> str:
    """The first letters of a name's parts: `Jane Okoro-Hill` gives `JOH`."""
    return "".join(part[0].upper() for part in re.split(r"[\s–-]+", name) if part[:1].isalpha())


@lru_cache(maxsize=65536)
def person_key(name: str) -> str:
    """What two spellings of one name share: letters only, accents and punctuation folded."""
    text = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return re.sub(r"[^\w ]|[\d_]", "", re.sub(r"[-–\s]", " ", text))


def _uninverted(words: list[str]) -> list[str]:
    comma = words.index(",")
    before, after = words[:comma], without_ranks(" ".join(words[comma + 1 :])).split()
    if not 1 <= len(after) <= 2 or "," in after or not _is_inverted(before, after):
        return []
    return [*after, *(word.title() if word.isupper() and len(word) > 1 else word for word in before)]


def _is_inverted(before: list[str], after: list[str]) -> bool:
    """Whether a surname stands before the comma, and not a whole name, and a first name behind it."""
    if (
        len(before) == 2
        and before[0].lower() not in name_words("particles")
        and (len(after) == 2 or _first_name(before[0]))
    ):
        return False
    return 1 <= len(before) <= 2 and (
        bool(_first_name(after[0])) or not any(is_plain_word(word) for word in after)
    )


def _is_surname(words: list[str]) -> bool:
    return len(words) == 1 and len(words[0]) > 2 and bool(_WORD.fullmatch(words[0])) and not is_rank(words[0])


def _is_name(words: list[str]) -> bool:
    if not 2 <= len(words) <= 4 or (
        words[0].lower() in name_words("particles") and not _first_name(words[0])
    ):
        return False
    full = [w for w in words if _WORD.fullmatch(w) and len(w) > 1]
    rest = [w for w in words if w not in full]
    if not full or not _WORD.fullmatch(words[-1]) or len(words[-1]) < 2:
        return False
    return all(_INITIAL.fullmatch(w) or w.lower() in name_words("particles") for w in rest)
