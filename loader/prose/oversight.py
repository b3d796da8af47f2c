"""Oversight that is said once for a section, a theme or the whole plan."""

import re
from dataclasses import dataclass
from typing import Final

from loader.prose.asides import clauses
from loader.prose.sentences import Marked
from loader.prose.statement_patterns import DENIES, names_of
from loader.values.bodies import kind_of

_NOUN: Final = r"(?:actions?|commitments?|tasks?|measures?|projects?|activit(?:y|ies)|deliverables?|steps?)\b"
_COUNT: Final = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PARTS: Final = (
    r"(?i:theme|work\s?stream|priority|strand|section|objective|outcome|aim|goal|pillar|part|area)"
)
_ACTIONS: Final = (
    r"(?:(?:[Ee]very|[Aa]ll|[Ee]ach|[Tt]he)\s+(?:of\s+(?:the|these)\s+)?(?:\w+\s+)?"
    rf"{_NOUN}|[Aa]ctions?\b(?=\s+[A-Z]{{0,3}}\d)|"
    rf"[Aa]ctions?\b(?=\s+(?:in|under|of|for)\s+(?:this\s+)?(?:(?i:strategic)\s+)?(?:{_PARTS}|table|plan)\b)|"
    rf"^\W*[Tt]hese\s+(?:{_COUNT}\s+)?(?:{_NOUN}\s+)?(?=are\b)|"
    r"^\W*(?=[Oo]verseen\s+by\b))"
)
_AND: Final = r"(?:,?\s+and\s+|,\s+)(?:the\s+)?"
_VERB: Final = (
    r"\b(?:[Oo]verseen|monitored|governed|scrutinised|reviewed|tracked|held to account|reported)\b"
    rf"[^⟦⟧.;]{{0,50}}?\b(?:by|at|to)\s*:?\s+(?:the\s+)?(?P<boards>⟦\d+⟧(?:{_AND}⟦\d+⟧)*)"
)
_SAID: Final = re.compile(rf"{_ACTIONS}(?P<scope>[^⟦⟧.;]{{0,80}}?){_VERB}")
_OVERSEEING: Final = r"(?P<boards>⟦\d+⟧)[^⟦⟧.;]{0,40}?\b(?:oversees?|will oversee|monitors?|will monitor)\s+"
_OVERSEES: Final = re.compile(rf"{_OVERSEEING}(?P<all>{_ACTIONS})(?P<scope>[^⟦⟧.;]{{0,80}})")
_ALONE: Final = re.compile(
    r"^\W*(?:[Oo]verseen|[Mm]onitored|[Gg]overned|[Ss]crutinised|[Dd]elivered)\s+by\s*:?\s+(?:the\s+)?"
    rf"(?P<boards>⟦\d+⟧(?:{_AND}⟦\d+⟧)*)(?P<scope>)\W*$"
)
"""A whole sentence under a heading: `Delivered by the Harbour Board.`"""
_NOT_THE_SUBJECT: Final = re.compile(r"\b(?:of|to|by|with|for|from|at|on|in|and)\s+(?:the\s+)?$")
_LEADING: Final = re.compile(r"^\W*(?:[Tt]he\s+)?(⟦\d+⟧)")
_NAMED: Final = re.compile(
    r"\b(?:of|in|under|for)\s+(?:the\s+)?(?P<name>[A-Z‘“'][\w’‘' &,-]*?)\s+"
    r"(?:workstream|theme|strand|section|priority|programme|part)\b|"
    r"\b(?P<noun>" + _PARTS + r")\s+"
    r"(?P<number>\d{1,2}|[A-Z])\b"
)
_IN_BRACKETS: Final = re.compile(
    r"\b(?:board|group|body|panel|committee|forum|partnership)\s+(?:named\s+)?in\s+brackets\b[^⟦⟧.;]{0,60}?"
    r"\b(?:oversees?|monitors?|governs?|scrutinises?|tracks?)\s+(?:every|all|each|the|its)\b"
)
_RANGE: Final = re.compile(
    r"\b(?P<first>[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})?)\s*(?:to|–|-)\s*(?P<last>[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})?)\b"
)
_SECTION: Final = re.compile(
    r"(?:^|\b[Aa]ll\s+(?:the\s+)?actions\s+in\s+)(?:\W*)[Ss]ection\s+(?P<number>\d{1,2}|[A-Z])\b"
    rf"[^⟦⟧.;]{{0,40}}?{_VERB}"
)
_PART: Final = rf"(?P<scope>[Tt]his\s+{_PARTS}\b|(?:(?i:strategic|key)\s+)?{_PARTS}\s+(?:\d{{1,2}}|[A-Z])\b)"
_PART_SAID: Final = re.compile(rf"^\W*{_PART}[^⟦⟧.;]{{0,60}}?\b(?:is|will\s+be)\s+{_VERB}")
_PART_OVERSEEN: Final = re.compile(rf"{_OVERSEEING}(?:the\s+)?{_PART}")
_WHOLE: Final = re.compile(r"\b(?:plan|strategy|document)\b")


@dataclass(frozen=True, slots=True)
class Oversight:
    """A board that oversees many actions.

    `scope` tells which: those of the section around it (section), of a section by its number in `first`
    (numbered section), of a `theme` (theme), of the theme or objective that the word in `theme` and the
    number in `first` name (numbered), of the numbers from `first` to `last` (numbers), or the plan. In the
    scope `brackets` no board is named: of each theme it is the one in brackets behind it.
    """

    board: str
    scope: str
    theme: str = ""
    first: str = ""
    last: str = ""


def oversight(sentence: Marked) -> list[Oversight]:
    """What a sentence says of the oversight of many actions at once."""
    sections = [
        Oversight(board, "numbered section", first=m["number"])
        for m in _SECTION.finditer(sentence.text)
        for board in names_of(m["boards"], sentence.bodies)
    ]
    if sections:
        return sections
    if _IN_BRACKETS.search(sentence.text):
        return [Oversight("", "brackets")]
    text = clauses(sentence.text)[0]
    alone = _ALONE.match(text)
    if alone:
        boards = names_of(alone["boards"], sentence.bodies)
        return [Oversight(board, "section") for board in boards if kind_of(board) == "board"]
    patterns = (_SAID, _OVERSEES, _PART_SAID, _PART_OVERSEEN)
    return [
        _read(board, match["scope"])
        for pattern in patterns
        for match in pattern.finditer(text)
        if not DENIES.search(match.group())
        for board in names_of(_boards(match, text), sentence.bodies)
    ]


def _boards(match: re.Match[str], text: str) -> str:
    """The marks of the boards that oversee: of `the Panel is part of the Board and oversees …` the panel."""
    first, leading = match.start() == match.start("boards"), _LEADING.match(text)
    if first and leading and _NOT_THE_SUBJECT.search(text[: match.start()]):
        return leading.group(1)
    return match["boards"]


def _read(board: str, scope: str) -> Oversight:
    numbers = _RANGE.search(scope)
    if numbers:
        return Oversight(board, "numbers", first=numbers["first"], last=numbers["last"])
    single = re.match(r"\s*(?P<number>[A-Z]{1,3}\d{1,2}(?:\.\d{1,2})?)\b", scope)
    if single:
        return Oversight(board, "numbers", first=single["number"], last=single["number"])
    named = _NAMED.search(scope)
    if named and named["name"]:
        return Oversight(board, "theme", theme=named["name"].strip("‘’'\" "))
    if named:
        if named["noun"].lower() == "section":
            return Oversight(board, "numbered section", first=named["number"])
        return Oversight(board, "numbered", theme=named["noun"].lower(), first=named["number"])
    return Oversight(board, "plan" if _WHOLE.search(scope) else "section")


def in_range(number: str, first: str, last: str) -> bool:
    """Whether an action's number lies between two others of the same letters."""
    parts = [re.fullmatch(r"([A-Z]*)(\d+(?:\.\d+)?)", text) for text in (number, first, last)]
    if any(part is None for part in parts):
        return False
    letters = {part.group(1) for part in parts if part}
    low, at, high = (_order(parts[n].group(2)) for n in (1, 0, 2))  # type: ignore[union-attr]
    return len(letters) == 1 and low <= at <= high


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))
