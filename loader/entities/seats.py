"""Matrices of members and boards to facts: who sits where, who chairs."""

from collections.abc import Iterator

from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.records.rosters import RosterRecord
from loader.values.bodies import kind_of


def add_seats(context: Context, record: RosterRecord) -> None:
    """The seats of one row: of the person, of the body where the row is about it first."""
    for seat in record.seats:
        if not is_board(context, seat.board.plain):
            continue
        board = context.draft.body(seat.board.plain, seat.board.location, "member")
        for holder in _holders(context, record):
            context.draft.fact("MEMBER_OF", holder, board, seat.location)
            if seat.chair and holder.kind == "person":
                context.draft.fact("CHAIRS", holder, board, seat.location)


def is_board(context: Context, head: str) -> bool:
    """Whether a cell or the head of a column is a board's name, or short for one in this document."""
    meaning = context.naming.meanings.get(head) or context.inferred.get(head, "")
    return "board" in {kind_of(head), kind_of(meaning)}


def _holders(context: Context, record: RosterRecord) -> Iterator[Ref]:
    if record.person:
        yield context.draft.person(record.person, record.name.where(record.person), record.initials)
    elif record.name:
        yield from _others(context, record)
    if record.organisation and (record.of_body or not record.name):
        yield context.draft.body(record.organisation.plain, record.organisation.location, "roster")


def _others(context: Context, record: RosterRecord) -> Iterator[Ref]:
    """Who stands in a cell that is not a person's name alone: a person with a post, or a post that the
    document gives to somebody."""
    parties = read_parties(record.name, context.lexicon, Column(people=True), context.initials)
    for party in parties:
        ref = party_ref(context, party, "prose") if party.kind in {"person", "post", "initials"} else None
        if ref is not None:
            yield ref
