"""Titles and ranks that tell two people of one surname apart: `Mr` and `Mrs`, `PC` and `Insp`."""

import re
from collections.abc import Iterable
from typing import Final

from loader.values.people import person_key
from loader.values.ranks import is_rank

_KINDS: Final = (
    (frozenset({"mr", "sir", "lord", "baron"}), frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})),
    (
        frozenset({"pc", "dc", "con", "constable"}),
        frozenset({"ps", "ds", "sgt", "sergeant"}),
        frozenset({"insp", "di", "ci", "dci", "inspector"}),
        frozenset({"supt", "dcs", "superintendent"}),
    ),
)
"""Of each kind a person has words of one set only."""


def titles_in(printed: str) -> frozenset[str]:
    """The titles and ranks that stand in a printed name."""
    words = (word.strip(".,()").lower() for word in re.split(r"[\s/]+", printed) if is_rank(word))
    return frozenset(words)


def contradict(titles: Iterable[str]) -> bool:
    """Whether titles are those of two people at least."""
    held = frozenset(titles)
    return any(sum(bool(held & of_one) for of_one in kind) > 1 for kind in _KINDS)


def is_short(name: str) -> bool:
    """Whether a name is a surname alone, or an initial and a surname."""
    parts = person_key(name).split()
    return len(parts) == 1 or (len(parts) > 1 and len(parts[0]) == 1)
