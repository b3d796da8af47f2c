"""What may be one with what, and by what key two printed names of it are one name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from loader.values.bodies import body_key
from loader.values.people import person_key, read_person

GROUPS: Final[Mapping[str, str]] = MappingProxyType(
    {"Person": "Person", "Board": "Body", "Organisation": "Body", "Plan": "Plan"}
)
"""The labels that are matched, to what they may be one with: a board may be known as an organisation."""


def name_key(label: str, name: str) -> str:
    """What two spellings of one name share, whatever their case, quotes, ranks or plurals."""
    if label != "Person":
        return body_key(name)
    person = read_person(name)
    return person_key(person.name if person else name)
