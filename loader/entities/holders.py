"""People and posts that a document's own words put side by side: `Jane Okoro, Head of Housing`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import Line
from loader.values.bodies import body_key, kind_of
from loader.values.people import has_rank, person_key, read_person
from loader.values.posts import is_post, may_be_a_name

_NAME: Final = (
    r"(?:(?:Cllr|Councillor|Dr|Prof|Mr|Mrs|Ms|Supt|Insp|DCI|DI|Det|Ch|Chief|Rev)\.?\s+)*"
    r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]+){1,3}"
)
_BESIDE: Final = re.compile(
    rf"(?:^|[;:(•·/]\s*|\b(?:and|by|from)\s+)(?P<name>{_NAME})(?:\s\([A-Z]{{2,4}}\))?,\s+(?P<post>[A-Z][^,;.()\n]{{3,60}})"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who holds a post, and where the document says so."""

    name: str
    location: str


def holders(lines: Iterable[Line]) -> dict[str, dict[str, str]]:
    """Key of a post to those who are printed as holding it: each name and where it stands first."""
    found: dict[str, dict[str, str]] = {}
    for line in lines:
        for match in _BESIDE.finditer(line.text):
            post = match["post"].strip()
            if is_post(post) and is_name(match["name"]):
                found.setdefault(body_key(post), {}).setdefault(match["name"], line.location)
    return found


def is_name(printed: str) -> bool:
    """Whether words that stand before a post are a person's name."""
    read = read_person(printed)
    return read is not None and not kind_of(printed) and (has_rank(printed) or may_be_a_name(read.name))


def name_keys(found: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Keys of all names of holders."""
    return frozenset(
        person_key(read.name) for names in found.values() for name in names if (read := read_person(name))
    )
