"""Names of bodies in running text, told by capitals and by the words that end such names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.values.bodies import kind_of

_TOKEN: Final = re.compile(
    r"[A-Z]\w+s[’'](?=\s[A-Z])|[A-Za-zÀ-ÿ0-9][\w&’'./+-]*[\w]|[A-Za-zÀ-ÿ0-9]|&|[–—-]|[^\sA-Za-z0-9]"
)
_INNER_SHORT: Final = re.compile(
    r"\([A-Z][A-Za-z&]{1,7}\)(?=\s+(?:[A-Z][a-z]+\s+){0,3}(?:Board|Group|Committee|Panel|Forum|Partnership|Service|Team|Hub|Network|Unit)\b)"
)
"""An abbreviation in brackets inside a name: `Road Safety (RS) Board`."""
_CONNECTORS: Final = frozenset({"and", "&", "of", "for", "the", "on", "in", "to", "with", "upon", "against"})
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_AFTER: Final = frozenset({"of", "for"})
_TAKES_OF: Final = frozenset(
    [
        "department",
        "directorate",
        "office",
        "ministry",
        "university",
        "institute",
        "court",
        "council",
        "bureau",
        "federation",
        "association",
        "borough",
        "city",
    ]
)
_LOWER_HEADS: Final = frozenset(
    [
        "board",
        "committee",
        "panel",
        "forum",
        "hub",
        "group",
        "team",
        "service",
        "services",
        "division",
        "department",
        "directorate",
        "network",
        "partnership",
        "meeting",
        "sub-board",
        "sub-group",
        "subgroup",
        "unit",
        "consortium",
        "taskforce",
        "agency",
        "trust",
        "police",
    ]
)
_FUNCTION: Final = frozenset(
    [
        "the",
        "this",
        "these",
        "those",
        "that",
        "a",
        "an",
        "all",
        "any",
        "each",
        "every",
        "some",
        "both",
        "no",
        "our",
        "its",
        "their",
        "his",
        "her",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "and",
        "or",
        "but",
        "as",
        "if",
        "when",
        "where",
        "while",
        "what",
        "which",
        "who",
        "how",
        "why",
        "it",
        "we",
        "they",
        "he",
        "she",
        "there",
        "here",
        "also",
        "following",
        "since",
        "until",
        "during",
        "through",
        "under",
        "over",
        "after",
        "before",
        "between",
        "within",
        "without",
        "about",
        "into",
        "per",
        "via",
        "not",
        "only",
        "other",
        "another",
        "many",
        "most",
        "several",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "cllr",
        "councillor",
        "prof",
        "professor",
    ]
)
"""Words that are never part of a name's beginning."""
_OPENERS: Final = frozenset(
    [
        "additionally",
        "new",
        "current",
        "existing",
        "refreshed",
        "implement",
        "lobby",
        "capacity",
        "contributing",
        "strengthening",
        "creation",
        "developing",
        "establishing",
        "further",
        "effective",
        "key",
        "local",
        "joint",
        "monthly",
        "quarterly",
        "annual",
        "weekly",
        "once",
        "chair",
        "chairs",
        "deputy",
        "members",
        "member",
        "report",
        "reports",
        "progress",
        "action",
        "actions",
        "establish",
        "develop",
        "work",
        "working",
        "continue",
        "support",
        "review",
        "deliver",
        "ensure",
        "improve",
        "use",
        "hold",
        "launch",
        "create",
        "produce",
        "explore",
        "analysis",
        "membership",
        "minutes",
        "agenda",
        "see",
        "contact",
        "please",
        "yes",
        "lead",
        "leads",
        "owner",
        "attended",
        "strategic",
        "engage",
        "promote",
    ]
)
"""Words that begin a sentence and not a name."""
_GENERIC: Final = frozenset(
    [
        "council",
        "police",
        "service",
        "services",
        "board",
        "group",
        "team",
        "office",
        "department",
        "partnership",
        "committee",
        "panel",
        "forum",
        "hub",
        "meeting",
        "unit",
        "agency",
        "college",
        "government",
        "authority",
        "university",
        "hospital",
        "trust",
        "project",
        "network",
        "executive",
        "main",
        "full",
        "strategic",
        "operational",
        "joint",
        "improved",
        "partner",
        "relevant",
        "multi-agency",
        "core",
        "wider",
        "central",
        "local",
    ]
)
_BOARD_HEADS: Final = frozenset(
    [
        "board",
        "committee",
        "panel",
        "forum",
        "cabinet",
        "executive",
        "hub",
        "network",
        "partnership",
        "group",
        "sub-group",
        "subgroup",
        "sub-board",
        "meeting",
        "taskforce",
        "marac",
        "alliance",
        "assembly",
    ]
)
_BODY_HEADS: Final = frozenset(
    [
        "council",
        "service",
        "services",
        "team",
        "department",
        "directorate",
        "division",
        "unit",
        "police",
        "constabulary",
        "university",
        "college",
        "trust",
        "charity",
        "agency",
        "authority",
        "government",
        "commissioner",
        "hospital",
        "foundation",
        "association",
        "society",
        "federation",
        "brigade",
        "consortium",
        "bureau",
        "inspectorate",
        "institute",
        "volunteers",
        "company",
        "healthwatch",
        "advisors",
        "advisers",
        "project",
        "court",
        "cvs",
    ]
)
_HEADS: Final = _BOARD_HEADS | _BODY_HEADS
_BARE: Final = frozenset({"cabinet", "healthwatch", "marac"})
"""Heads that are names by themselves."""
_FOLLOWED: Final = frozenset({"and", "&", ",", "the", "of", "for", "in", "to", "with"})
_OF_PLANS: Final = frozenset("Needs Plan Strategy Assessment Review Report Programme Agreement Policy Charter Improvement Annual".split())
"""A word in capitals behind a head that makes the whole a plan's or a report's name."""
_PEOPLE: Final = ("children", "people", "women", "adults", "carers", "parents", "men")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed and where it begins in the text."""

    printed: str
    kind: str
    at: int


def names_in(text: str) -> Iterator[Name]:
    """The names of bodies in a text, in order.

    A name is a run of words in capitals, small joining words between them, that ends in a word such as Board,
    Service or Council; the last word may be in small letters (`Concern Hub`, `tactical group` only after
    capitals). Words that only begin a sentence are not part of it.
    """
    shown = _INNER_SHORT.sub(lambda m: " " * len(m.group()), text)
    tokens = [(m.group(), m.start()) for m in _TOKEN.finditer(shown)]
    at = 0
    while at < len(tokens):
        if not _is_capital(tokens[at][0]):
            at += 1
            continue
        end = _run_end(tokens, at)
        yield from _names_of_run(tokens, at, end, text)
        at = max(end, at + 1)


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def _run_end(tokens: Sequence[tuple[str, int]], at: int) -> int:
    """The token after a run of capitals; joining words and commas of a list only where capitals follow."""
    end = at + 1
    while end < len(tokens):
        word = tokens[end][0]
        if (
            _is_capital(word)
            or word.isdigit()
            or (word in _CONNECTORS and end + 1 < len(tokens) and _joins(tokens, end))
            or (word == "," and _comma_in_name(tokens, end))
        ):
            end += 1
        elif word.lower() in _LOWER_HEADS or (
            word.lower() in {"working", "steering", "delivery", "gang", "offender"}
            and _lower_head_follows(tokens, end)
        ):
            end += 1
            if word.lower() in _LOWER_HEADS:
                break
        else:
            break
    return end


def _joins(tokens: Sequence[tuple[str, int]], at: int) -> bool:
    following = tokens[at + 1][0]
    return (_is_capital(following) and following != "The") or (
        following in {"the", "of"} and at + 2 < len(tokens) and _is_capital(tokens[at + 2][0])
    )


def _lower_head_follows(tokens: Sequence[tuple[str, int]], at: int) -> bool:
    return any(word.lower() in _LOWER_HEADS for word, _ in tokens[at + 1 : at + 3])


def _comma_in_name(tokens: Sequence[tuple[str, int]], at: int) -> bool:
    """`Crime, Enforcement and Regulation Service`: one word before, then one or two and `and` before the end."""
    words = [word for word, _ in tokens[at + 1 : at + 6]]
    if len(words) < 4 or not _is_capital(words[0]):
        return False
    joined = next((n for n in (1, 2) if n < len(words) and words[n] in {"and", "&"}), None)
    if joined is None or not _is_capital(words[joined + 1]):
        return False
    tail = [word for word, _ in tokens[at + joined + 2 : at + joined + 6]]
    return any(_is_head(word) for word in tail[:3]) and not any(_is_head(w) for w in words[:joined])


def _is_head(word: str) -> bool:
    return _POSSESSIVE.sub("", word).lower() in _HEADS


def _names_of_run(tokens: Sequence[tuple[str, int]], start: int, end: int, text: str) -> Iterator[Name]:
    begin = at = start
    while at < end:
        word = tokens[at][0]
        if _is_head(word) and at > begin and tokens[at - 1][0] in {"of", "for", "on", "in", "to", "the"}:
            at += 1
            continue
        if _is_head(word) and at + 1 < len(tokens) and tokens[at + 1][0] in _OF_PLANS and tokens[at + 1][1] - tokens[at][1] <= len(word) + 1:
            begin = at + 2
            at = begin
            continue
        if (_is_head(word) or _is_care(tokens, at)) and not _goes_on(tokens, begin, at, end):
            stop = _with_of(tokens, at, end)
            yield from _name(tokens, begin, stop, text)
            begin = stop
            while begin < end and tokens[begin][0].lower() in _FOLLOWED:
                begin += 1
            at = begin
            continue
        at += 1


def _is_care(tokens: Sequence[tuple[str, int]], at: int) -> bool:
    """`Social Care` ends the names of services; `Care` alone does not."""
    return tokens[at][0] == "Care" and at > 0 and tokens[at - 1][0] == "Social"


def _goes_on(tokens: Sequence[tuple[str, int]], begin: int, at: int, end: int) -> bool:
    """Whether a later head belongs to the same name: `Youth Justice Services Management Board`."""
    word = tokens[at][0]
    if at + 1 >= end or (_POSSESSIVE.search(word) and not word.lower().startswith(_PEOPLE)):
        return False
    following = tokens[at + 1][0]
    rest = [token for token, _ in tokens[at + 1 : end]]
    if following in {"and", "&"}:
        alone = at == begin and word.lower() not in {
            "police",
            "council",
            "cabinet",
            "executive",
            "government",
        }
        return alone and any(_is_head(token) for token in rest[1:4])
    if following == "," or following in _CONNECTORS:
        return False
    if (
        word.lower() in _BOARD_HEADS - {"partnership", "network", "hub"}
        and following.lower() not in _BOARD_HEADS
    ):
        return following.lower() in {
            "executive",
            "performance",
            "delivery",
            "strategic",
            "sub",
            "management",
        } and any(map(_is_head, rest))
    cut = next((n for n, token in enumerate(rest) if token in _CONNECTORS or token == ","), len(rest))
    return any(_is_head(token) for token in rest[:cut])


def _with_of(tokens: Sequence[tuple[str, int]], at: int, end: int) -> int:
    """After a head such as Department, the words behind `of` or `for` too."""
    stop = at + 1
    if stop < end and tokens[stop][0].isdigit() and len(tokens[stop][0]) == 1:
        return stop + 1
    if tokens[at][0].lower() not in _TAKES_OF or stop + 1 >= end or tokens[stop][0] not in _AFTER:
        return stop
    if not _is_capital(tokens[stop + 1][0]):
        return stop
    stop += 1
    while stop < end and (_is_capital(tokens[stop][0]) or _and_before_capital(tokens, stop, end)):
        stop += 1
        if _is_head(tokens[stop - 1][0]):
            break
    return stop


def _and_before_capital(tokens: Sequence[tuple[str, int]], at: int, end: int) -> bool:
    return tokens[at][0] in {"and", "&"} and at + 1 < end and _is_capital(tokens[at + 1][0])


def _name(tokens: Sequence[tuple[str, int]], begin: int, stop: int, text: str) -> Iterator[Name]:
    begin = _trimmed(tokens, begin, stop, text)
    if begin >= stop:
        return
    words = [word for word, _ in tokens[begin:stop]]
    first, last = tokens[begin], tokens[stop - 1]
    printed = re.sub(r"\s+", " ", _POSSESSIVE.sub("", text[first[1] : last[1] + len(last[0])]))
    capitals = sum(1 for word in words[:-1] if _is_capital(word))
    words = words[:-1] if words[-1].isdigit() else words
    telling = len(words) == 2 and all(map(_is_capital, words)) and not _opens(text, first[1])
    if words[-2:-1] in (["and"], ["&"]):
        return
    if words[-2:-1] == ["Chief"] or (
        not (telling or any(word.lower() not in _GENERIC and _is_capital(word) for word in words))
        and words[-1].lower() not in _BARE
    ):
        return
    if words[-1].islower() and (
        words[-1] in {"services", "project", "council", "trust", "police"}
        or (capitals < 2 and words[-1] in {"service", "partnership", "network", "meeting", "group"})
    ):
        return
    if words[-1].lower() in {"associations", "boards", "councils"} or (
        len(words) == 1 and words[0].lower() not in _BARE
    ):
        return
    at = first[1]
    for part in printed.split("/"):
        if part == printed or kind_of(part):
            yield Name(part, kind_of(part), at)
        at += len(part) + 1


def _trimmed(tokens: Sequence[tuple[str, int]], begin: int, stop: int, text: str) -> int:
    """Where the name really begins: after dates, sentence openers and a `the` that does not belong to it."""
    for at in range(stop - 1, begin, -1):
        word, before = tokens[at][0], tokens[at - 1][0]
        if (
            (word == "the" and before not in {"of", "in"})
            or (before.isdigit() and word[:1].isupper())
            or word in {"to", "with", "in"}
        ):
            begin = at + (word in {"the", "to", "with", "in"})
            break
    while begin < stop and (
        tokens[begin][0].lower() in _FUNCTION
        or (tokens[begin][0].lower() in _OPENERS and _opens(text, tokens[begin][1]))
        or tokens[begin][0] in _CONNECTORS
        or not tokens[begin][0][:1].isalnum()
        or tokens[begin][0].isdigit()
    ):
        begin += 1
    return begin


def _opens(text: str, at: int) -> bool:
    """Whether a sentence or a list item begins at a place of the text."""
    before = text[:at].rstrip()
    return not before or before[-1] in ".!?:;•·*-–>" or before[-1].isdigit()
