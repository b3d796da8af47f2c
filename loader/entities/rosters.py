"""Rosters to facts: who works for whom in which role, who chairs which board."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context, Surroundings
from loader.entities.draft import Ref, folded
from loader.entities.membership import MEMBERS, board_of_members
from loader.entities.prose import ProseReader, printed_at
from loader.entities.seats import add_seats, is_board
from loader.entities.themes import add_objective
from loader.records.rosters import RosterRecord, chaired, is_cabinet_role
from loader.records.tables import LEADS, TypedTable
from loader.resolve.segmentation import split_bodies
from loader.values.bodies import kind_of
from loader.values.posts import is_post


@dataclass(frozen=True, slots=True)
class Seating:
    """The board whose members a table may list, where the text prints it, and whether it says that it does;
    else the head of the table has to say so."""

    board: str = ""
    location: str = ""
    said: bool = False


NOBODY: Final = Seating()


def add_roster(context: Context, records: Sequence[RosterRecord], seating: Seating = NOBODY) -> None:
    """The people of a roster; `seating` tells of which board they are members, where it lists members."""
    listed = bool(seating.board) and (seating.said or any(record.of_members for record in records))
    board = context.draft.body(seating.board, seating.location, "member") if listed else None
    for record in records:
        if record.person:
            _add_person(context, record, None if record.seats else board)
        add_seats(context, record)
        if record.objective:
            add_objective(context, "", record.objective, record.objective.plain)


def _add_person(context: Context, record: RosterRecord, board: Ref | None) -> None:
    draft = context.draft
    location = record.name.where(record.person)
    person = draft.person(record.person, location, record.initials)
    employer = _employer_in(context, record.role)
    if employer and not record.organisation:
        body = draft.body(employer, record.role.where(employer), "roster")
        draft.fact("WORKS_FOR", person, body, location, role=record.role.plain.rpartition(",")[0].strip())
    if record.organisation:
        organisation = draft.body(record.organisation.plain, record.organisation.location, "roster")
        draft.fact("WORKS_FOR", person, organisation, location, role=record.role.plain)
    add_role(context, person, record.role)
    for name in split_bodies(record.chairs.plain, context.lexicon):
        if is_board(context, name):
            chaired_board = draft.body(name, record.chairs.where(name), "chair")
            draft.fact("CHAIRS", person, chaired_board, record.chairs.where(name))
    if record.board:
        sits_on = draft.body(record.board.plain, record.board.location, "member")
        draft.fact("MEMBER_OF", person, sits_on, location)
    if board:
        draft.fact("MEMBER_OF", person, board, location)
        if record.chair:
            draft.fact("CHAIRS", person, board, location)


def _employer_in(context: Context, role: Text) -> str:
    """`Employability Manager, Northtown Council`: the body behind the post."""
    _post, comma, body = role.plain.rpartition(",")
    body = body.strip()
    known = kind_of(body) == "organisation" or context.lexicon.weight(body) >= 1
    return body if comma and known and not is_post(body) else ""


def add_role(context: Context, person: Ref, role: Text) -> None:
    """The chair or the seat in a cabinet that a role's words give."""
    body = chaired(role.plain)
    if body and kind_of(body) == "board":
        board = context.draft.body(_last_body(body), role.location, "chair")
        context.draft.fact("CHAIRS", person, board, role.location)
    if is_cabinet_role(role.plain):
        name = "Executive" if role.plain.lower().startswith("executive") else "Cabinet"
        cabinet = context.draft.body(name, role.location, "member")
        context.draft.fact("MEMBER_OF", person, cabinet, role.location)


def add_information(context: Context, table: TypedTable) -> None:
    """The people of a table about the document itself: who wrote it, who answers for it."""
    for record in table.records:
        for cell in table.all_of(record, *LEADS, "name", "supporting"):
            for party in read_parties(cell, context.lexicon, Column(people=True), context.initials):
                if party.kind == "person":
                    party_ref(context, party, "prose")


def _last_body(text: str) -> str:
    """`Neighbourhoods/Safer Place Partnership` holds a post and a board: the board is the last."""
    return re.split(r"[/;]", text)[-1].strip()


def members_of(context: Context, around: Surroundings, prose: ProseReader) -> Seating:
    """The board whose members a roster lists: the one that the heading or the text before it names as having
    members, or that the text before it is about."""
    lead_in = around.before[0] if around.before else NO_TEXT
    said = next((text for text in (around.heading, lead_in) if text and MEMBERS.search(text.plain)), NO_TEXT)
    name = board_of_members(context, around.heading, lead_in, prose)
    if not said and not _opens(lead_in, name):
        name = prose.section_board
    return Seating(name, printed_at(name, said) if name else "", bool(said))


def _opens(text: Text, name: str) -> bool:
    """Whether a text begins with a name: it is about that body, and does not only mention it."""
    return re.sub(r"^the ", "", folded(text.plain)).startswith(re.sub(r"^the ", "", folded(name)))
