"""What kind of table columns make, and what a column means in the company of the others."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from loader.records.typed_table import LEADS, Column

_DATES: Final = frozenset({"start", "end", "timescale"})
_MONEY: Final = frozenset({"staffing", "in_kind", "delegated", "total"})
_PAYS: Final = ("organisation", "lead_body", "supporting", "name")
_OF_BOARDS: Final = frozenset(
    {"chair", "members", "reports_to", "purpose", "meets", "replaces", "vice_chair"}
)
_OF_ACTIONS: Final = frozenset(
    {*LEADS, *_DATES}
    | {"outcome", "supporting", "board", "status", "progress", "number", "recommendation", "objective"}
)
_IN_ROSTERS: Final = {
    "members": "name",
    "progress": "role",
    "supporting": "organisation",
    "lead_body": "organisation",
}
_WHERE: Final = ("where", "where from", "from", "based", "based at", "works for", "workplace", "for whom")
"""Heads that say in a roster for whom somebody works, and elsewhere other things."""
_IN_REGISTERS: Final = {**dict.fromkeys(LEADS, "risk_owner"), "end": "reviewed"}
_RISK: Final = re.compile(r"\b(?:risks?|threats?|hazards?|go(?:es)? wrong|could stop us)\b", re.IGNORECASE)
_IN_ACTIONS: Final = {
    "organisation": "lead_body",
    "risk": "comment",
    "body": "board",
    "risk_owner": "lead",
    "role": "lead",
    "recipient": "board",
}


def kind_of_table(has: Set[str]) -> str:
    """The kind of a table whose columns have these meanings; '' where they make none."""
    return next((kind for kind, (needs, any_of) in _KINDS if needs & has and any_of & has), "")


_KINDS: Final[tuple[tuple[str, tuple[frozenset[str], frozenset[str]]], ...]] = (
    ("contents", (frozenset({"page"}), frozenset({"page"}))),
    ("information", (frozenset({"compiled"}), frozenset({"compiled"}))),
    (
        "risk",
        (frozenset({"risk"}), frozenset({"likelihood", "impact", "mitigation", "score", "risk_owner"})),
    ),
    ("funding", (frozenset({"funder"}), _MONEY)),
    ("action", (frozenset({"action"}), _OF_ACTIONS)),
    (
        "recommendation",
        (frozenset({"recommendation"}), frozenset({"response", "number", "ref", *LEADS, *_DATES})),
    ),
    ("board", (frozenset({"body"}), _OF_BOARDS | {"role", "organisation", "name", *LEADS})),
    ("glossary", (frozenset({"initials"}), frozenset({"expansion", "risk"}))),
    ("roster", (frozenset({"name", "role"}), frozenset({"role", "organisation", "initials", "board"}))),
    ("objective", (frozenset({"objective"}), frozenset({"number", "outcome", "ref"}))),
)
"""Kinds in the order in which they are tried: a table has one of the first meanings and one of the second."""


def in_company(columns: Sequence[Column]) -> list[Column]:
    """The columns with the meanings that depend on what else the table has."""
    has = {column.meaning for column in columns}
    if _is_roster(has):
        swap = {**_IN_ROSTERS, "members": "" if "name" in has else "name"}
        return _with_employers(_renamed(columns, swap))
    if _is_register(has) or _speaks_of_risks(columns, has):
        return _renamed(columns if "score" in has else _scored(columns), _in_register(has))
    return _renamed(columns, _other_swap(has))


def _with_employers(columns: Sequence[Column]) -> list[Column]:
    """The columns of a roster, where no head says outright for whom people work, by the heads that may."""
    if any(column.meaning == "organisation" for column in columns):
        return list(columns)
    return [
        replace(column, meaning="organisation")
        if column.header.plain.strip(" ?:").lower() in _WHERE and column.meaning in {"", "start"}
        else column
        for column in columns
    ]


def _is_roster(has: Set[str]) -> bool:
    people, about = has & {"members", "name"}, has & {"role", "organisation", "progress"}
    return bool(people and about and not has & {"action", "body"})


def _is_register(has: Set[str]) -> bool:
    return bool(has & {"likelihood", "impact", "mitigation"} and has & {"risk", "action", "score"})


def _speaks_of_risks(columns: Sequence[Column], has: Set[str]) -> bool:
    """Whether a head says risk, and no column is an action: what somebody owns in such a table is no task."""
    told = has & {*LEADS, "risk_owner"} and "risk" in has and "action" not in has
    return bool(told) and any(_RISK.search(column.header.plain) for column in columns)


def _in_register(has: Set[str]) -> Mapping[str, str]:
    """In a register of risks an action column is the risk itself, or what is done about it."""
    if "risk" not in has:
        return {**_IN_REGISTERS, "action": "risk"}
    return _IN_REGISTERS if "mitigation" in has else {**_IN_REGISTERS, "action": "mitigation"}


def _scored(columns: Sequence[Column]) -> list[Column]:
    """`Rating` in a register is the score and no status."""
    return [
        replace(c, meaning="score") if c.meaning == "status" and "rating" in c.header.plain.lower() else c
        for c in columns
    ]


def _other_swap(has: Set[str]) -> Mapping[str, str]:
    """Meaning to meaning in tables of money, actions and boards."""
    if has & _MONEY and has & {"funder", *_PAYS} and "action" not in has:
        return dict.fromkeys(_PAYS, "funder")
    if "risk" in has and "action" not in has and has & {*LEADS, *_DATES}:
        return {"risk": "action"}
    if "action" in has and has & _OF_ACTIONS:
        return {**_IN_ACTIONS, "name": "supporting" if has & {*LEADS} else "lead"}
    return {"board": "body"} if "board" in has and has & _OF_BOARDS and "body" not in has else {}


def _renamed(columns: Sequence[Column], swap: Mapping[str, str]) -> list[Column]:
    return [replace(column, meaning=swap.get(column.meaning, column.meaning)) for column in columns]
