"""Rosters to facts: who works for whom in which role, who chairs which board."""

import re
from collections.abc import Sequence

from loader.documents.blocks import Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context, Surroundings
from loader.entities.draft import Ref
from loader.entities.prose import ProseReader
from loader.entities.seats import add_seats, is_board
from loader.entities.themes import add_objective
from loader.records.rosters import RosterRecord, chaired, is_cabinet_role
from loader.records.tables import LEADS, TypedTable
from loader.resolve.segmentation import split_bodies
from loader.values.bodies import kind_of
from loader.values.posts import is_post


def add_roster(context: Context, records: Sequence[RosterRecord], board: Ref | None = None) -> None:
    """The people of a roster; `board` is the one whose members the table lists, where it lists members."""
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


def members_of(context: Context, around: Surroundings, prose: ProseReader) -> Ref | None:
    """The board whose members a roster lists: the one that the heading or the text before it names as having
    members; None where the roster is of nobody's members."""
    for text in (around.heading, *around.before[:1]):
        if text and _MEMBERS.search(text.plain):
            boards = [
                m.printed for m in prose.finder.find(text.plain) if kind_of(m.printed) != "organisation"
            ]
            name = boards[-1] if boards else context.own_board
            if name:
                return context.draft.body(name, text.where(name) if boards else "", "member")
    return None


_MEMBERS = re.compile(r"\bmember(?:s|ship)\b|\bsits? on\b|\bwho is on\b", re.IGNORECASE)
