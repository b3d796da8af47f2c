"""Names of boards with the places taken out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.names import KIND_WORDS, likeness, words
from analysis.ties import Ties
from loader.property_graph import Node

# What a council's name has around the place; it goes with the place, and never makes a place by itself.
_AROUND: Final = frozenset(
    ("london", "royal", "borough", "city", "county", "metropolitan", "district", "council")
)

Places = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A board's forms of name in words, its name's first, places taken out; and the areas that they named."""

    forms: tuple[tuple[str, ...], ...]
    areas: frozenset[str]


def places(ties: Ties) -> Places:
    """Area id to the word sequences that name it: ``London Borough of Exford`` is ``exford``."""
    return {area.id: _forms(area) for area in ties.labelled("Area")}


def _forms(area: Node) -> tuple[tuple[str, ...], ...]:
    found = []
    for name in (area.name, *area.aliases):
        full = words(name)
        found.append(tuple(w for w in full if w not in _AROUND) or full)
    return tuple(sorted({f for f in found if f}, key=lambda f: (-len(f), f)))


def placed_name(board: Node, known: Places) -> PlacedName:
    """The board's name and aliases without the places in them."""
    forms: list[tuple[str, ...]] = []
    areas: set[str] = set()
    for name in (board.name, *board.aliases):
        rest = words(name)
        for area, sequences in known.items():
            shorter = _without(rest, sequences)
            if shorter != rest:
                areas.add(area)
                rest = shorter
        forms.append(rest)
    return PlacedName(tuple(dict.fromkeys(f for f in forms if f)), frozenset(areas))


def _without(name: tuple[str, ...], sequences: Iterable[Sequence[str]]) -> tuple[str, ...]:
    for sequence in sequences:
        if sequence[0] not in name:
            continue
        for first in range(len(name) - len(sequence) + 1):
            if name[first : first + len(sequence)] == sequence:
                return _cut(name, first, first + len(sequence))
    return name


def _cut(name: tuple[str, ...], first: int, last: int) -> tuple[str, ...]:
    while first > 0 and name[first - 1] in _AROUND:
        first -= 1
    while last < len(name) and name[last] in _AROUND:
        last += 1
    return name[:first] + name[last:]


def telling_forms(name: PlacedName) -> Iterator[tuple[str, ...]]:
    """The forms to compare: the name, and the aliases that have more than words for the kind of body."""
    yield from name.forms[:1]
    yield from (form for form in name.forms[1:] if not KIND_WORDS.issuperset(form))


def name_likeness(first: PlacedName, second: PlacedName) -> float:
    """The greatest likeness (`analysis.names.likeness`) of any two of their telling forms."""
    pairs = ((a, b) for a in telling_forms(first) for b in telling_forms(second))
    return max((likeness(a, b) for a, b in pairs), default=0.0)
