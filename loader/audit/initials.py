"""Rules about initials that the document gives to people: given to two, given to the wrong one."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.abbreviations import initials_of_people
from loader.audit.fault import Fault, joined
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.records.rosters import read_roster
from loader.values.people import person_key, read_person


def shared_initials(view: AuditView) -> Iterator[Fault]:
    """Initials that the document gives to two people."""
    for letters, people in _shared(view).items():
        if people:
            places = [place for person in people for place in _places_of(view, letters, person)]
            names = joined([person.name for person in people])
            yield Fault(
                f"the initials {letters} are given to {names}", tuple(places), tuple(p.id for p in people)
            )


def shared_initials_lead(view: AuditView) -> Iterator[Fault]:
    """Actions led by initials that two people have."""
    shared = _shared(view)
    for action in view.actions:
        for cell in action.leads:
            for letters in re.findall(r"\b[A-Z]{2,4}\b", cell.plain):
                if letters in shared:
                    either = " or ".join(person.name for person in shared[letters])
                    yield action.fault(
                        f"{action.name} is led by {letters}, who may be {either}", cell.where(letters)
                    )


def _shared(view: AuditView) -> dict[str, list[Node]]:
    """Initials of two people or more, one of whom at least they fit: an employer's letters fit nobody."""
    owners = initials_of_people(view).items()
    return {
        letters: people
        for letters, people in owners
        if len(people) > 1
        and any(_begins(letters[0], p.name, 0) and _begins(letters[-1], p.name, -1) for p in people)
    }


def _places_of(view: AuditView, letters: str, person: Node) -> list[str]:
    """Where the initials stand beside the person's own name."""
    places = set(view.locations(person))
    return [place for place in view.places(letters) if place in places]


def wrong_initials(view: AuditView) -> Iterator[Fault]:
    """Initials in a list of people that are not those of the name beside them."""
    own = initials_of_people(view)
    for table in view.outline.tables("roster"):
        for record in read_roster(table):
            person = read_person(record.person)
            if person and record.initials in own and not _fit(record.initials, person.name):
                message = f"{person.name} is given the initials {record.initials}"
                yield Fault(message, (record.name.location or record.location,))


def _fit(letters: str, name: str) -> bool:
    """Whether the first letter begins the first name and the last one the surname.

    Said only of initials as many as the name has parts, of which one fits: middle names and `Mc` make others
    longer, and letters that fit nowhere are an employer's.
    """
    first, last = _begins(letters[0], name, 0), _begins(letters[-1], name, -1)
    return len(letters) != len(person_key(name).split()) or first == last


def _begins(letter: str, name: str, part: int) -> bool:
    return person_key(name).split()[part].startswith(letter.lower())


RULES: Final = (
    Rule(
        "initials given to two people",
        "Initials that two people have",
        "medium",
        "Initials that the document's own list gives to two people.",
        "Wherever the initials stand alone, nobody knows who is meant.",
        "the initials SL are given to Sue Larkin and Steve Lomax",
        shared_initials,
    ),
    Rule(
        "led by shared initials",
        "A lead that may be either of two people",
        "high",
        "An action whose lead is given by initials that two people of the document have.",
        "Both may think that the other leads it.",
        "action 1.4 is led by SL, who may be Sue Larkin or Steve Lomax",
        shared_initials_lead,
    ),
    Rule(
        "initials do not fit",
        "Initials that are not those of the name",
        "low",
        "Initials in a list of people whose first or last letter is not that of the name beside them; "
        "only where there are as many letters as the name has parts.",
        "They are probably another person's, copied from the line above.",
        "Evelyn Hart is given the initials EK",
        wrong_initials,
    ),
)
