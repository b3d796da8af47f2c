"""Rosters: tables of people with their roles and bodies."""

import re
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.records.tables import TypedTable
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
    chairs: str
    """The board that the role says the person chairs, as printed; '' where it says none."""
    chair: bool
    """Whether the name or the role says that the person chairs what the table is about."""
    objective: Text


def read_roster(table: TypedTable) -> tuple[RosterRecord, ...]:
    """The people of a table of the kind `roster`."""
    found = []
    for record in table.records:
        name = table.of(record, "name")
        role = table.of(record, "role")
        letters = table.of(record, "initials").plain
        person = _person_in(name.plain)
        if person:
            read = read_person(person)
            found.append(
                RosterRecord(
                    record.location, name, person,
                    letters if is_initials(letters) or (letters and len(letters) <= 5 and letters[:1].isupper()) else read.initials if read else "",
                    role, table.of(record, "organisation", "lead_body"), table.of(record, "body", "board"),
                    chaired(role.plain), _is_chair(name.plain, table.of(record, "seat").plain or role.plain), table.of(record, "objective"),
                )
            )  # fmt: skip
        elif table.of(record, "objective"):
            found.append(
                RosterRecord(
                    record.location,
                    NO_TEXT,
                    "",
                    "",
                    NO_TEXT,
                    NO_TEXT,
                    NO_TEXT,
                    "",
                    False,
                    table.of(record, "objective"),
                )
            )
    return tuple(found)


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
