"""Abbreviations in capitals: where names are expected, and which of them the document explains."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.property_graph import Node
from loader.records.tables import TypedTable
from loader.resolve.lexicon import definitions, key_line
from loader.values.bodies import is_abbreviation
from loader.values.people import VACANT, has_rank, is_initials

_TOKEN: Final = re.compile(r"(?<![\w&’'.-])[A-Z](?:[A-Z]|&(?=[A-Z])){1,6}(?![\w&]|[’'-]\w)")
_ROMAN: Final = re.compile(r"[IVX]+")
_BRACKETED: Final = re.compile(r"\w[,’']?\s+\(\W*(?:the\s+|now\s+|or\s+)?\W*([A-Z][A-Za-z&]{1,8})\W*\)")
_BEFORE_BRACKET: Final = re.compile(r"\b([A-Z][A-Z&]{1,8})\s+\((?=[A-Za-z’' &,-]{6,}\))")
_IN_LINE: Final = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z&]{1,8})\s*(?:[–—:=]|-\s|\bis short for|\bstands for|\bmeans)\s*"
    r"(?P<full>[A-Za-z][^.;:\n]{5,100})"
)
_RUN: Final = re.compile(r"[A-Z][\w’'&-]*(?:[ /]+(?:(?:and|of|for|the|in|on|to|with|&)\s+)*[A-Z][\w’'&-]*)+")
_COLUMNS: Final = (
    "lead", "lead_person", "lead_body", "supporting", "board", "reports_to", "references", "risk_owner",
    "organisation", "role", "funder", "recipient", "body", "chair", "members",
)  # fmt: skip


@cache
def known_words() -> frozenset[str]:
    """Words that no document need explain."""
    text = files("loader.audit").joinpath("known_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["known"])


def used(view: AuditView) -> dict[str, str]:
    """Every abbreviation that stands where names are expected, and the location of the first."""
    found: dict[str, str] = {}
    for cell in _cells(view):
        if not _shouted(cell.plain):
            for match in _TOKEN.finditer(cell.plain):
                if not _ROMAN.fullmatch(match.group()) and not has_rank(match.group()):
                    found.setdefault(match.group(), cell.where(match.group()))
    return found


def _cells(view: AuditView) -> Iterator[Text]:
    for table in view.outline.tables():
        if table.kind:
            for record in table.records:
                yield from table.all_of(record, *_COLUMNS)


def _shouted(printed: str) -> bool:
    """Whether a cell of several words is written in capitals throughout, or is a list of initials."""
    words = re.findall(r"[A-Za-z]{2,}", printed)
    return (
        len(words) > 1
        and all(word.isupper() for word in words)
        and not all(is_initials(word) for word in words)
    )


def explained(view: AuditView) -> frozenset[str]:
    """The abbreviations that the document explains, or whose full words it prints anywhere."""
    runs = {short for text in view.document.texts() for short in _initials_of_runs(text.plain)}
    return stated(view) | runs | known_words()


def stated(view: AuditView) -> frozenset[str]:
    """The abbreviations that a key, a pair of brackets or a sentence of the document explains."""
    texts = [text.plain for text in view.document.texts()]
    found = set(definitions(texts))
    for text in texts:
        key = key_line(text)
        found |= {key[0]} if key else set()
        found |= {*_BRACKETED.findall(text), *_BEFORE_BRACKET.findall(text), *_explained_in_line(text)}
    for table in view.outline.tables():
        found |= set(_of_key(table))
    return frozenset(found)


def initials_of_people(view: AuditView) -> dict[str, list[Node]]:
    """Initials that the document gives to people; those that a body has for its own are none."""
    bodies = {form for node in view.of_kinds("Organisation", "Board") for form in node.aliases}
    owners: dict[str, list[Node]] = defaultdict(list)
    for person in view.of_kinds("Person"):
        for letters in (person.name, *person.aliases):
            if is_initials(letters) and letters not in bodies and not VACANT.fullmatch(letters):
                owners[letters].append(person)
    return owners


def _explained_in_line(text: str) -> Iterator[str]:
    """`ADHD – attention deficit hyperactivity disorder` inside a paragraph."""
    for match in _IN_LINE.finditer(text):
        starts = [word[0].upper() for word in re.findall(r"[A-Za-z]+", match["full"])]
        if _in_order(match["short"].replace("&", ""), starts):
            yield match["short"]


def _in_order(letters: str, starts: Iterable[str]) -> bool:
    """Whether all letters but one at most begin words, in their order."""
    left = iter(starts)
    hits = sum(1 for letter in letters.upper() if letter in left)
    return hits >= max(2, len(letters) - 1)


def _initials_of_runs(text: str) -> Iterator[str]:
    """The initials of every run of words with capitals, and of every part of it."""
    for run in _RUN.finditer(text):
        words = [word for word in re.split(r"[\s/]+", run.group()) if word[:1].isupper()]
        starts = [
            word
            if word.isupper() and len(word) > 1
            else "".join(p[0] for p in word.split("-") if p[:1].isupper())
            for word in words
        ]
        for first in range(len(starts)):
            for last in range(first + 2, min(len(starts), first + 8) + 1):
                yield "".join(starts[first:last])


def _of_key(table: TypedTable) -> Iterator[str]:
    """The first cells of a table that is a key: an abbreviation, and words beside it."""
    if table.kind not in {"", "glossary", "board"}:
        return
    for record in table.records:
        filled = [cell.plain for cell in record.cells if cell]
        if len(filled) >= 2 and is_abbreviation(filled[0]) and len(filled[1].split()) > 1:
            yield filled[0]
        yield from (cell for cell in filled[1:2] if table.kind == "board" and is_abbreviation(cell))
