"""Members of a board: lists and tables of those who have a place on it."""

import re
from collections.abc import Iterable
from typing import Final

from loader.documents.blocks import Line, Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context

_MAN: Final = r"(?:man|woman|person)?"
_AND: Final = r"(?:[\w ,]*\band\s+)?"
"""`Head of Housing and Chair: …`: what stands before the office on the label of a line."""
_CHAIR: Final = re.compile(
    rf"\((?:independent |interim |acting |co-)?chair{_MAN}\)"
    rf"|\b(?:independent |interim )?chair{_MAN}$"
    rf"|^{_AND}(?:independent |interim )?chair{_MAN}\s*[:–-]",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    rf"\s*\((?:[^()]*\b)?(?:vice|deputy|independent|interim|acting|co)?[\s-]*chair{_MAN}[^()]*\)"
    rf"|^{_AND}(?:(?:vice|deputy|independent|interim)[\s-]*)?chair{_MAN}\s*[:–-]\s*",
    re.IGNORECASE,
)

_NOBODY: Final = re.compile(
    r"\b(?i:vacan(?:t|cy)|tb[acdn]|to be (?:confirmed|appointed|agreed|determined|identified|decided))\b"
    r"|\b(?i:representatives?|nominees?)\s+(?:of|from|for)\s+(?:the\s+)?(?=[a-z])"
)
"""A seat that nobody fills yet, or that a class of people fills: `Two representatives of carers`."""


def add_members(context: Context, board: str, texts: Iterable[Text]) -> None:
    """The people, or where nobody is named the bodies, of a list of members."""
    for text in texts:
        add_member(context, board, text)


def add_member(context: Context, board: str, text: Text) -> None:
    """One line of a list of members.

    `Housing – Jane Okoro (Chair)`, `Jane Okoro, Head of Housing`, or `Housing` alone.
    """
    draft = context.draft
    chair = _CHAIR.search(text.plain) and not re.search(r"\b(?:vice|deputy)", text.plain, re.IGNORECASE)
    plain = _OFFICE.sub("", text.plain).strip(" .,;")
    line = Text(plain, (Line(plain, text.location),))
    parties = read_parties(line, context.lexicon, Column(people=True), context.initials) if plain else []
    people = [p for p in parties if p.kind == "person"]
    named = [p for p in parties if p.kind == "body" and not p.printed.islower()]
    bodies = [] if _NOBODY.search(text.plain) else named
    for party in people or bodies:
        ref = party_ref(context, party, "prose")
        if ref is None:
            continue
        seat = draft.body(board, text.location if board in text.plain else "", "member")
        draft.fact("MEMBER_OF", ref, seat, party.location)
        if chair and party.kind == "person":
            draft.fact("CHAIRS", ref, seat, party.location)
