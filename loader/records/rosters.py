"""Rosters: tables of people with their roles and bodies."""

import re
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.records.typed_table import Record, TypedTable
from loader.values.bodies import is_abbreviation
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
_CABINET: Final = re.compile(r"(?:cabinet|executive|lead)\s+member\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RosterRecord:
    """One person of a roster. `name` is the cell; `person` the printed name without a body before it."""

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


def read_roster(table: TypedTable) -> tuple[RosterRecord, ...]:
    """The people of a table of the kind `roster`, and the rows that name nobody but hold an objective."""
    found = (_read(table, record) for record in table.records)
    return tuple(one for one in found if one.person or one.objective)


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
        organisation=table.of(record, "organisation", "lead_body"),
        board=table.of(record, "body", "board"),
        chair=_is_chair(name.plain, table.of(record, "seat").plain or role.plain),
        objective=objective,
    )


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
