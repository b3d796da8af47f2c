"""The keys by which names of people meet: one for each rule of `loader.resolve.people.compare`."""

from collections.abc import Iterator, Sequence

from loader.resolve.blocking import Keys
from loader.values.people import person_key

SHORTEST_SLIP = 4
"""Letters of the shortest part of a name that a slip of the pen is forgiven in."""


def spelling_keys(name: str) -> Keys:
    """Keys that every two names share which are spelt the same or differ by a slip of the pen."""
    parts = person_key(name).split()
    return Keys(frozenset(_spelling(parts)))


def person_keys(name: str) -> Keys:
    """Keys that every two names share of which `compare` says anything at all."""
    parts = person_key(name).split()
    if not parts:
        return Keys(frozenset())
    shown = set(_spelling(parts))
    sought: set[str] = set()
    surname = f"surname {parts[-1]}"
    initial = {f"initial {parts[0][0]} {parts[-1]}"}
    if len(parts) == 2:
        initial.add(f"letters {parts[0][0]} {''.join(sorted(parts[1]))}")
        initial.add(f"amiss {parts[0][0]} {parts[1][0]}*")
    (shown if len(parts) == 1 else sought).add(surname)
    (shown if len(parts[0]) == 1 else sought).update(initial)
    return Keys(frozenset(shown), frozenset(sought))


def _spelling(parts: Sequence[str]) -> Iterator[str]:
    """The name itself, with the letters of its surname in order, and with each part that may be misspelt, and
    the second half of a double first name, cut to its first letter."""
    if parts:
        yield f"name {' '.join(parts)}"
    if len(parts) > 1:
        yield f"exchanged {' '.join(parts[:-1])} {''.join(sorted(parts[-1]))}"
    if len(parts) > 2:
        yield f"double {parts[0]} {parts[1][0]}* {' '.join(parts[2:])}"
    for at, part in enumerate(parts):
        if len(part) >= SHORTEST_SLIP:
            yield f"slip {' '.join((*parts[:at], f'{part[0]}*', *parts[at + 1 :]))}"
