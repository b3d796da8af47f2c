"""Names of bodies: their keys, their kinds, what they stand for."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal

BodyKind = Literal["board", "organisation", ""]

_ARTICLE: Final = re.compile(r"^(?:the|a|an|our|local|relevant)\s+", re.IGNORECASE)
_HEALTH_BOARD: Final = "health board"
_AFTER_HEAD: Final = re.compile(r"\s+(?:for|of|on|in|at|with|within|and/or)\s+", re.IGNORECASE)


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one list of body_words.toml."""
    text = files("loader.values").joinpath("body_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[kind])


@cache
def public_bodies() -> dict[str, str]:
    """Key of every form of a national or regional public body to its full name."""
    text = files("loader.values").joinpath("public_bodies.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return {body_key(form): forms[0] for forms in (*lists["bodies"], *lists["charities"]) for form in forms}


@cache
def public_forms() -> frozenset[str]:
    """Every printed form of a national or regional public body."""
    text = files("loader.values").joinpath("public_bodies.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return frozenset(form for forms in (*lists["bodies"], *lists["charities"]) for form in forms)


def without_bracket(printed: str) -> str:
    """The name without what stands in brackets behind it; as it is where nothing does."""
    text = printed.rstrip()
    depth = 0
    for at in range(len(text) - 1, -1, -1) if text.endswith(")") else ():
        depth += (text[at] == ")") - (text[at] == "(")
        if not depth:
            return text[:at].rstrip()
    return printed


@lru_cache(maxsize=65536)
def body_key(printed: str) -> str:
    """What two spellings of one name share: case, quotes, ampersands, hyphens, articles, plurals folded."""
    text = printed.casefold().replace("’", "'").replace("‘", "'").replace("`", "'")
    text = re.sub(r"'s\b|s'(?=\s|$)", "s", text).replace("&", " and ").replace("'", "")
    text = re.sub(r"[^a-z0-9à-ÿ]+", " ", text).strip()
    text = re.sub(r"^the ", "", text)
    return " ".join(_singular(word) for word in text.split())


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def is_collective(printed: str) -> bool:
    """Whether the name stands for everybody: All partners, all agencies."""
    return body_key(printed) in _keys("collective")


def is_generic(printed: str) -> bool:
    """Whether the name is only a class of bodies or people, such as schools."""
    return body_key(printed) in _keys("generic")


@cache
def _keys(kind: str) -> frozenset[str]:
    return frozenset(body_key(word) for word in words_of(kind))


@lru_cache(maxsize=65536)
def kind_of(printed: str) -> BodyKind:
    """What the words of a name say of it; '' where they say nothing."""
    bare = without_bracket(printed)
    key = body_key(bare)
    if not key:
        return ""
    if any(_runs(key, word) for word in _keys("runs_things")):
        return "organisation"
    head = "" if is_plural_board(bare) else _head_kind(key)
    if head == "board" and any(_holds(key, word) for word in _keys("of_people")):
        return "organisation"
    if head:
        return head
    first = body_key(_AFTER_HEAD.split(bare)[0])
    return _head_kind(first) if first != key else ""


def is_plural_board(name: str) -> bool:
    """`Community Safety & Partnerships` is a unit, not a partnership."""
    words = without_bracket(name).split()
    last = re.sub(r"\W+$", "", words[-1]).lower() if words else ""
    return last.endswith("s") and not last.endswith("ss") and last[:-1] in words_of("board")


def _head_kind(key: str) -> BodyKind:
    for length in (4, 3, 2, 1):
        tail = " ".join(key.split()[-length:])
        if tail in _keys("organisation"):
            return "organisation"
        if tail in _keys("board"):
            return "board"
    return ""


def _holds(key: str, words: str) -> bool:
    return f" {words} " in f" {key} "


def _runs(key: str, words: str) -> bool:
    """Whether a name is that of a body that runs things, and not of its board: `Combined Authority Board`."""
    before, found, behind = f" {key} ".partition(f" {words} ")
    if not found or (
        words == _HEALTH_BOARD and before.split()[-1:] and before.split()[-1] in _keys("health_matters")
    ):
        return False
    return _head_kind(behind.strip()) != "board"


def ends_a_name(word: str) -> bool:
    """Whether a word is likely the last of a body's name."""
    return body_key(word) in _keys("board") or body_key(word) in _keys("organisation")


def names_a_plan(printed: str) -> bool:
    """Whether a name's last word is that of a plan and not of a body."""
    words = body_key(without_bracket(printed)).split()
    return bool(words) and words[-1] in _keys("plan")


def ends_as_board(printed: str) -> bool:
    """Whether the last word is that of a board, whatever the others say."""
    return _head_kind(body_key(without_bracket(printed))) == "board"


def may_govern(printed: str) -> bool:
    """Whether a body of this name is a board where the text says that it governs: a fire authority."""
    key = body_key(without_bracket(printed))
    return ends_as_board(printed) or any(map(key.endswith, _keys("governs_where_said")))


def is_weak_board(printed: str) -> bool:
    """Whether the last word of a board's name also ends the names of bodies that do not oversee."""
    words = body_key(without_bracket(printed)).split()
    return bool(words) and words[-1] in _keys("weak_board") and " ".join(words[-2:]) not in _keys("board")


def names_a_kind(printed: str) -> bool:
    """Whether a name holds only words that end names of boards: `Partnership Board`, `Executive Group`."""
    words = body_key(without_bracket(printed)).split()
    return bool(words) and all(word in _keys("board") for word in words)


def is_local_kind(printed: str) -> bool:
    """Whether every council area has one body of this name."""
    return body_key(printed) in _keys("local_kind")


def is_local_board(printed: str) -> bool:
    """Whether every council area has one board of this name."""
    return body_key(printed) in _keys("local_board")


def initials(printed: str) -> str:
    """First letters of the words that count, abbreviations whole: `HMI Probation` gives HMIP."""
    words = re.findall(r"[A-Za-zÀ-ÿ]+", re.sub(r"[’']s?\b", "", without_bracket(printed)))
    return "".join(
        word if word.isupper() and len(word) > 1 else word[0].upper()
        for word in words
        if word.lower() not in {"and", "of", "for", "the", "in", "on", "to", "a"}
    )


def is_abbreviation(text: str) -> bool:
    """Whether a word is written as abbreviations are: `CS&P`, `MPS`, `DfE`, `MoJ`."""
    return bool(re.fullmatch(r"(?:[A-Z][A-Za-z]{0,2}&?){0,6}[A-Z]s?|[A-Z]{2,8}s?", text)) and (
        sum(c.isupper() for c in text) >= 2 and len(text) <= 9
    )


def without_article(printed: str) -> str:
    """The name without a leading article."""
    return _ARTICLE.sub("", printed) if printed[:4].lower() == "the " else printed
