"""The rule about headings of columns that mean one thing in one table and another in the next."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from loader.audit.fault import Fault, joined, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import folded
from loader.records.tables import LEADS, TypedTable

_KINDS: Final = ("action", "risk", "recommendation")
_ALIKE: Final[Mapping[str, str]] = {**dict.fromkeys(LEADS, "lead"), "ref": "number", "timescale": "end"}
"""Meanings between which only the cells decide, and which are one to a reader."""
_SAID: Final[Mapping[str, str]] = {"comment": "a comment", "response": "a response"} | {
    meaning: f"the {meaning}"
    for meaning in (
        "lead",
        "end",
        "start",
        "number",
        "action",
        "outcome",
        "board",
        "progress",
        "theme",
        "risk",
    )
}


def two_meanings(view: AuditView) -> Iterator[Fault]:
    """Headings that two tables of one kind are read to use for different things."""
    for kind in _KINDS:
        found = _meanings(view, kind)
        for header, meanings in found.items():
            if len(meanings) > 1:
                said = joined([f"{_said(meaning)} ({place})" for meaning, place in meanings.items()])
                message = (
                    f"the heading {quoted(header)} is understood in two ways in this document: as {said}"
                )
                yield Fault(message, tuple(meanings.values()))


def _meanings(view: AuditView, kind: str) -> dict[str, dict[str, str]]:
    """What each heading means in the tables of a kind, with the place where it first does."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    spelt: dict[str, str] = {}
    for table in _with_unlike_headers(view.outline.tables(kind)):
        for column in table.columns:
            if column.header and column.meaning:
                key = folded(column.header.plain).casefold()
                meaning = _ALIKE.get(column.meaning, column.meaning)
                found[spelt.setdefault(key, column.header.plain)].setdefault(meaning, column.header.location)
    return found


def _with_unlike_headers(tables: Iterable[TypedTable]) -> list[TypedTable]:
    """The first table of each row of headers: a header printed again is that of one table."""
    first: dict[tuple[str, ...], TypedTable] = {}
    for table in tables:
        first.setdefault(tuple(folded(column.header.plain).casefold() for column in table.columns), table)
    return list(first.values())


def _said(meaning: str) -> str:
    return _SAID.get(meaning, meaning.replace("_", " "))


RULES: Final = (
    Rule(
        "heading with two meanings",
        "A heading that means two things",
        "note",
        "A heading of a column that stands over different things in two tables of one kind: over dates in "
        "one and over outcomes in the other, for example. What counts is how the cells under it are read. "
        "A header that a page break repeats is that of one table, and let pass.",
        "Whoever joins the tables puts unlike things under one head, or the program has misread one of them.",
        "the heading “Target” is understood in two ways in this document: as the end (L20) and the outcome "
        "(L48)",
        two_meanings,
    ),
)
