"""Which of many things are worth comparing: those that share a key.

A key is chosen so that every pair that a rule could join shares one; what is left out can never be joined.
Where only a few of the things can be one side of a rule (initials, abbreviations, a name of one word) they
*show* the key and the others *seek* it, so that the others are not compared among themselves.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Keys:
    """What a thing shows and what it seeks; whoever shows a key is compared with all who show or seek it."""

    shown: frozenset[str]
    sought: frozenset[str] = frozenset()


def candidate_pairs(keys: Mapping[str, Keys]) -> list[Pair]:
    """The pairs, each sorted, that share a key; in order."""
    return sorted(set(_pairs(keys)))


def _pairs(keys: Mapping[str, Keys]) -> Iterator[Pair]:
    shown: dict[str, list[str]] = defaultdict(list)
    for name, own in keys.items():
        for key in own.shown:
            shown[key].append(name)
    for names in shown.values():
        ordered = sorted(names)
        yield from ((left, right) for at, left in enumerate(ordered) for right in ordered[at + 1 :])
    for name, own in keys.items():
        for key in own.sought - own.shown:
            for other in shown.get(key, ()):
                if other != name:
                    yield (name, other) if name < other else (other, name)
