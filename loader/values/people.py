"""People as plans print them: ranks, titles, initials, inverted names, roles in brackets."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_RANK_WORDS: Final = [
    "cllr",
    "councillor",
    "professor",
    "prof",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "rev",
    "revd",
    "reverend",
    "canon",
    "bishop",
    "imam",
    "rabbi",
    "father",
    "fr",
    "hon",
    "rt",
    "det",
    "detective",
    "supt",
    "superintendent",
    "ch",
    "chief",
    "insp",
    "inspector",
    "sgt",
    "sergeant",
    "ps",
    "pc",
    "dci",
    "di",
    "ds",
    "dc",
    "ci",
    "acc",
    "dcc",
    "cc",
    "cdr",
    "cmdr",
    "commander",
    "temp",
    "t/",
    "a/",
    "acting",
    "a/supt",
    "t/supt",
    "cabinet",
    "member",
    "for",
]
_RANKS: Final = frozenset(_RANK_WORDS) - {"cabinet", "member", "for", "acting"}
_PARTICLES: Final = frozenset(
    ["de", "da", "di", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ap", "ab", "o'"]
)
_WORD = re.compile(
    r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]*(?:['’][A-ZÀ-Þ]?[a-zà-ÿ]+)?(?:[-–][A-ZÀ-Þ][A-Za-zà-ÿ'’]+)*(?:[A-Z][a-zà-ÿ]+)?"
)
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.)?")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,80})[)\]]\s*$")
_INITIALS = re.compile(r"[A-Z]{2,4}")
VACANT: Final = re.compile(
    r"(?:currently\s+)?(?:vacant|vacancy|tb[cdan]|to be (?:confirmed|appointed|agreed|determined|identified|decided)"
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


@cache
def first_names() -> frozenset[str]:
    """First names common in the United Kingdom, lower case."""
    text = files("loader.values").joinpath("first_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def read_person(printed: str) -> PersonName | None:
    """The person that a whole text names; None where it is not a person's name.

    `Okoro, Jane`, `Cllr J. Okoro`, `Jane Okoro (JO)` and `Det Supt Jane Okoro` are all read.
    """
    text = re.sub(r"\s+", " ", printed).strip(" ,;.:*")
    bracket = _BRACKET.search(text)
    note = bracket.group(1).strip() if bracket else ""
    bare = text[: bracket.start()].strip() if bracket else text
    words = _without_ranks(bare).replace(",", " , ").split()
    if "," in words:
        words = _uninverted(words)
    ranked = (
        len(words) == 1
        and words[0].lower() not in _RANKS
        and len(bare.split()) > 1
        and has_rank(bare)
        and _WORD.fullmatch(words[0])
        and len(words[0]) > 2
    )
    if not ranked and not _is_name(words):
        return None
    initials = note if _INITIALS.fullmatch(note) else ""
    return PersonName(
        " ".join(words), text if not note or initials else bare, initials, "" if initials else note
    )


def is_confident_name(printed: str) -> bool:
    """Whether the text is a person's name beyond doubt: a rank before it, or a first name that is known."""
    person = read_person(printed)
    if person is None:
        return False
    first = person.name.split()[0].lower().split("-")[0]
    return first in first_names() or has_rank(printed)


def has_rank(printed: str) -> bool:
    """Whether a rank or title stands before the name."""
    return printed.strip().split(" ")[0].lower().strip(".") in _RANKS


def is_initials(printed: str) -> bool:
    """Whether the text is two to four capitals and nothing else."""
    return bool(_INITIALS.fullmatch(printed.strip().replace(".", "")))


def initials_of(name: str) -> str:
    """The first letters of a name's parts: `Jane Okoro-Hill` gives `JOH`."""
    return "".join(part[0].upper() for part in re.split(r"[\s–-]+", name) if part[:1].isalpha())


def person_key(name: str) -> str:
    """What two spellings of one name share: letters only, accents and punctuation folded."""
    return re.sub(r"[^a-z ]", "", name.lower().replace("-", " ").replace("’", "'"))


def _without_ranks(text: str) -> str:
    words = text.split()
    while len(words) > 1 and (words[0].lower().strip(".,") in _RANKS or words[0].lower() in ("t/", "a/")):
        words = words[1:]
    return " ".join(words)


def _uninverted(words: list[str]) -> list[str]:
    comma = words.index(",")
    after = [w for w in words[comma + 1 :] if w.lower().strip(".") not in _RANKS]
    return [*after, *words[:comma]] if 1 <= len(after) <= 2 and "," not in after and comma <= 2 else []


def _is_name(words: list[str]) -> bool:
    if not 2 <= len(words) <= 4 or words[0].lower() in _PARTICLES:
        return False
    full = [w for w in words if _WORD.fullmatch(w) and len(w) > 1]
    rest = [w for w in words if w not in full]
    if not full or not _WORD.fullmatch(words[-1]) or len(words[-1]) < 2:
        return False
    return all(_INITIAL.fullmatch(w) or w.lower() in _PARTICLES for w in rest)
