"""Pairs that a person should look at: alike, but not enough to be told as a fact."""

from collections.abc import Iterable, Sequence
from typing import Final

from analysis.compare.assignment import Pair

_WORTH_A_LOOK: Final = 0.3


def possible(looked_at: Iterable[Pair], matched: Sequence[Pair]) -> list[Pair]:
    """For each old action without a pair the likest new one without a pair, each once, in the old order.

    The score is at least 0.3 and a telling word is in common. These are no continuations.
    """
    taken_old, taken_new = {pair.old for pair in matched}, {pair.new for pair in matched}
    found: list[Pair] = []
    for pair in sorted(looked_at, key=lambda p: (-p.likelihood.score, p.old, p.new)):
        near = pair.likelihood.score >= _WORTH_A_LOOK and pair.alike.telling
        if near and pair.old not in taken_old and pair.new not in taken_new:
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            found.append(pair)
    return sorted(found, key=lambda p: (p.old, p.new))
