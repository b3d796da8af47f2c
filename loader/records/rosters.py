"""Rosters: tables of people with their roles and bodies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.records.memberships import SEAT_ON
from loader.records.seats import seats
from loader.records.typed_table import Record, TypedTable
from loader.values.bodies import is_abbreviation, kind_of
from loader.values.people import is_initials, read_person

_CHAIR: Final = re.compile(
    r"(?P<kind>(?:(?:interim|independent|acting|joint|current|elected)\s+)*(?:co-?\s?)?chair(?:man|woman|person)?)\b"
    r"(?:\s+of)?(?:\s+the)?[\s,:–-]*(?P<body>.*)",
    re.IGNORECASE,
)
_VICE: Final = re.compile(r"(?:vice|deputy)[\s-]*chair", re.IGNORECASE)
_CHAIR_LAST: Final = re.compile(
    r"(?P<body>.+?)\s+(?P<kind>(?:independent |interim )?(?:co-?)?chair(?:man|woman|person)?)$", re.I
)
_OF_WARDS: Final = re.compile(r"\b(?:ward|division|constituency|party|area)s?\b", re.IGNORECASE)
_MEMBER: Final = re.compile(r"(?:(?:board|full|core|voting|current)\s+)?members?\W*", re.IGNORECASE)
_CABINET: Final = re.compile(r"(?:cabinet|executive|lead)\s+member\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SeatOn:
    """A seat that a row of a matrix gives: on which board, whether as its chair, and where it says so."""

    board: Text
    chair: bool
    location: str


@dataclass(frozen=True, slots=True)
class RosterRecord:
    """One person of a roster. `name` is the cell; `person` the printed name without a body before it, ''
    where a row of a matrix names a post, a body or nobody.
    """

    location: str
    name: Text
    person: str
    initials: str
    role: Text
    organisation: Text
    board: Text
    chair: bool
    """Whether the name or the role says that the person chairs what the table is about."""
    objective: Text
    chairs: Text = NO_TEXT
    """What a column says that the person chairs."""
    seats: tuple[SeatOn, ...] = ()
    of_body: bool = False
    """Whether the row is about the organisation first, which has the seats then too."""
    of_members: bool = False
    """Whether the head over the names says that they are members."""


def read_roster(table: TypedTable) -> tuple[RosterRecord, ...]:
    """The people of a table of the kind `roster`, and the rows that name nobody but hold an objective or a
    seat."""
    if SEAT_ON in table.meanings:
        return tuple(one for one in _read_matrix(table) if one.person or one.seats)
    found = (_read(table, record) for record in table.records)
    return tuple(one for one in found if one.person or one.objective)


def _read_matrix(table: TypedTable) -> Iterator[RosterRecord]:
    """The rows of a matrix of members and boards."""
    boards = [at for at, column in enumerate(table.columns) if column.meaning == SEAT_ON]
    marks = {at: [record.cells[at].plain for record in table.records] for at in boards}
    among = [mark for column in marks.values() for mark in column]
    read = {at: seats(column, among) for at, column in marks.items()}
    first = next(c.meaning for c in table.columns if c.meaning in {"name", "organisation"})
    for row, record in enumerate(table.records):
        found = tuple(
            SeatOn(table.columns[at].header, read[at][row] == "chair", record.cells[at].location)
            for at in boards
            if read[at][row] in {"chair", "member"}
        )
        yield replace(
            _read(table, record),
            name=table.of(record, "name"),
            organisation=table.of(record, "organisation"),
            seats=found,
            of_body=first == "organisation",
        )


def _read(table: TypedTable, record: Record) -> RosterRecord:
    name, role, objective = table.of(record, "name"), table.of(record, "role"), table.of(record, "objective")
    person = _person_in(name.plain)
    if not person:
        return RosterRecord(record.location, NO_TEXT, "", "", NO_TEXT, NO_TEXT, NO_TEXT, False, objective)
    return RosterRecord(
        location=record.location,
        name=name,
        person=person,
        initials=_initials_beside(table.of(record, "initials").plain, person),
        role=role,
        organisation=_employer(table, record),
        chairs=table.of(record, "chair"),
        board=table.of(record, "body", "board"),
        chair=_is_chair(name.plain, table.of(record, "seat").plain or role.plain),
        objective=objective,
        of_members=any(c.meaning == "name" and _MEMBER.fullmatch(c.header.plain) for c in table.columns),
    )


def _employer(table: TypedTable, record: Record) -> Text:
    """The body for which a person works; under a head that speaks of wards too, only what is one for sure."""
    cell = table.of(record, "organisation", "lead_body")
    heads = [c.header.plain for c in table.columns if c.meaning in {"organisation", "lead_body"}]
    if any(map(_OF_WARDS.search, heads)) and kind_of(cell.plain) != "organisation":
        return NO_TEXT
    return cell


def _initials_beside(letters: str, person: str) -> str:
    """The initials of a column of their own, else those printed with the name; '' where there are none."""
    if is_initials(letters) or (letters and len(letters) <= 5 and letters[:1].isupper()):
        return letters
    read = read_person(person)
    return read.initials if read else ""


def _person_in(cell: str) -> str:
    """The person of a name cell, without a body's abbreviation before the name."""
    if read_person(cell):
        return cell
    first, _, rest = cell.partition(" ")
    return rest if is_abbreviation(first) and len(first) > 2 and read_person(rest) else ""


def _is_chair(name: str, role: str) -> bool:
    bracket = re.search(r"\(([^()]*)\)\s*$", name)
    said = bracket.group(1) if bracket else role
    return bool(_CHAIR.match(said.strip())) and not _VICE.search(said) and not chaired(said)


def chaired(role: str) -> str:
    """The board that a role says its holder chairs: `Interim Chair of the X Board`, `X Board Chair`."""
    if _VICE.search(role):
        return ""
    match = _CHAIR.match(role) or _CHAIR_LAST.search(re.split(r"[/;]", role)[-1].strip())
    return match["body"].strip(" ,.-–") if match else ""


def is_cabinet_role(role: str) -> bool:
    """Whether a role is that of a member of a council's cabinet."""
    return bool(_CABINET.match(role.strip()))
