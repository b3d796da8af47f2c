"""People whom running text names as chairs: what tells that a lead of that name is a person."""

import re
from collections.abc import Iterable
from typing import Final

from loader.documents.blocks import Text
from loader.entities.holders import is_name
from loader.values.people import person_key, read_person

_NAME: Final = r"(?P<name>[A-Z][\w’'.-]*(?:\s(?:\([A-Z][a-z]+\)\s)?[A-Z][\w’'-]+){1,3})"
_CHAIRS: Final = re.compile(
    rf"\b(?:[Cc]haired by|[Cc]hair is|[Cc]hair:|[Cc]hairman is)\s+{_NAME}"
    rf"(?=\s+(?:of|from|and|since|until|who)\b|\s*[,.;)\n(]|\s*$)"
)


def named_chairs(texts: Iterable[Text]) -> frozenset[str]:
    """Keys of the names after `is chaired by` and `Its chair is`."""
    found = (match["name"] for text in texts for match in _CHAIRS.finditer(text.plain))
    read = (read_person(name) for name in found if is_name(name))
    return frozenset(person_key(person.name) for person in read if person)
