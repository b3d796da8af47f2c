"""Actions of one plan that read nearly alike."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from analysis.compare.likeness import alike, near, weighed
from analysis.compare.wording import Wording


class Twins:
    """The actions of both plans with those of the same plan that read like them.

    ``Open a drop-in at Elm Street`` and ``Open a drop-in at Oak Street`` stand side by side in one plan, so
    they are two actions; then ``Open a drop-in at Ash Street`` of the next issue is neither. It would be the
    first had it kept what tells the first from its twin, the word Elm.
    """

    def __init__(self, old: Sequence[Wording], new: Sequence[Wording]) -> None:
        self._old, self._new = old, new
        self._old_twins, self._new_twins = _twins(old), _twins(new)

    def confused(self, old: int, new: int, value: float) -> bool:
        """True where one of the two reads at least as much like a twin (`value` is how alike the pair is) and
        the other has none of the words that tell it from the twin."""
        one, other = self._old[old], self._new[new]
        return _lost(one, other, self._old_twins[old], self._old, value) or _lost(
            other, one, self._new_twins[new], self._new, value
        )


def _lost(
    mine: Wording, other: Wording, twins: Mapping[int, float], side: Sequence[Wording], value: float
) -> bool:
    own = (
        mine.forms.keys() - side[twin].forms.keys() for twin, likeness in twins.items() if likeness >= value
    )
    return any(words and not words & other.forms.keys() for words in own)


def _twins(side: Sequence[Wording]) -> Mapping[int, Mapping[int, float]]:
    """How alike each action is to the others near it."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    measured = weighed(side, side)
    close = near(measured)
    for row, column, shared in zip(
        close.old.tolist(), close.new.tolist(), close.shared.tolist(), strict=True
    ):
        if row < column:
            found[row][column] = found[column][row] = alike(measured, row, column, shared).value
    return found
