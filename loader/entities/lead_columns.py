"""What the lead columns of an action table hold: people, bodies, or both."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from loader.documents.blocks import Text
from loader.entities.cells import Column
from loader.records.actions import ActionTable
from loader.values.bodies import body_key, kind_of
from loader.values.people import VACANT, is_confident_name, read_person
from loader.values.posts import is_post, may_be_a_name

Leads = Mapping[str, Column]
"""Meaning of a lead column to what is known of what it holds."""

_MOST: Final = 0.5
_FEWEST: Final = 2
"""People beyond doubt who make it likely that an unknown name beside them is a person's too."""
_PARTS: Final = re.compile(r"\s*[/;,\n]\s*|\s+(?:and|&)\s+")
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")


def lead_column(table: ActionTable) -> Leads:
    """Whether the cells of each lead column hold people: the header says so, or most cells do."""
    cells: dict[str, list[Text]] = {}
    for row in (row for action in table.actions for row in action.rows):
        for meaning, cell in zip(row.lead_columns, row.leads, strict=True):
            cells.setdefault(meaning, []).append(cell)
    known = frozenset(_known(table))
    return {meaning: _column(meaning, found, known) for meaning, found in cells.items()}


def _column(meaning: str, cells: Sequence[Text], known: frozenset[str]) -> Column:
    parts = [part for cell in cells for part in _parts(cell)]
    sure = sum(map(is_confident_name, parts))
    people = meaning == "lead_person" or (bool(parts) and sure >= _MOST * len(parts))
    names = [part for part in parts if _may_be_a_person(part, known)]
    return Column(people=people, named=sure >= _FEWEST and sure > _MOST * len(names), known=known)


def _parts(cell: Text) -> Iterator[str]:
    """The parts of a cell, without what stands in brackets."""
    printed = "\n".join(line.text for line in cell.lines)
    yield from filter(None, (part.strip() for part in _PARTS.split(_BRACKETS.sub(" ", printed))))


def _may_be_a_person(part: str, known: frozenset[str]) -> bool:
    """Whether a part is a name, and its words do not say that it is a body's, or somebody's post."""
    read = read_person(part)
    if read is None or VACANT.fullmatch(part) or is_post(part) or kind_of(part):
        return False
    return is_confident_name(part) or (body_key(part) not in known and may_be_a_name(read.name))


def _known(table: ActionTable) -> Iterator[str]:
    """Keys of the names that help or oversee, and of those that stand behind a person's."""
    for row in (row for action in table.actions for row in action.rows):
        yield from (body_key(p) for c in (*row.supporting, *row.boards) for p in _parts(c) if not _is_sure(p))
        for cell in row.leads:
            yield from map(body_key, _behind_people(cell))


def _behind_people(cell: Text) -> Iterator[str]:
    """The bodies of `Jane Okoro, Quay Trust` and `Jane Okoro (Quay Trust)`."""
    for line in cell.lines:
        for chunk in re.split(r"\s*[/;]\s*", line.text):
            person, _, rest = chunk.partition(",")
            bracket = _BRACKETS.search(chunk)
            if rest and _is_sure(person):
                yield from filter(None, (part.strip() for part in rest.split(",")))
            elif bracket and _is_sure(chunk[: bracket.start()]):
                yield bracket[1].strip()


def _is_sure(part: str) -> bool:
    return is_confident_name(part.strip())
