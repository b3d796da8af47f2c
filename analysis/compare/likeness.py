"""How alike the wordings of two plans' actions are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rapidfuzz.distance import Indel
from scipy import sparse

from analysis.compare.wording import Three, Wording, common, rarity, told_apart
from analysis.pairs import Matrix, Real, Truth, Whole

_LEAST_SHARED: Final = 0.2  # pairs below it are not looked at closely: none of them is ever matched
_LOOKED_AT: Final = 25
SAME: Final = 0.999  # the likeness of two wordings of the same words in the same order, rounding allowed for
_ORDER: Final = 1 / 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two plans' actions by stems, the cells the stems' weights, and each action's whole weight."""

    old: Sequence[Wording]
    new: Sequence[Wording]
    weights: Mapping[str, float]
    rows: Matrix
    columns: Matrix
    of_rows: Real
    of_columns: Real
    old_phrases: Sequence[frozenset[Three]]
    new_phrases: Sequence[frozenset[Three]]


def weighed(old: Sequence[Wording], new: Sequence[Wording]) -> Weighed:
    """The wordings of both plans with the weights of their stems."""
    weights = rarity(old, new)
    place = {word: at for at, word in enumerate(sorted(weights))}
    rows, columns = (_matrix(side, place) for side in (old, new))
    value = np.array([weights[word] for word in sorted(weights)])
    return Weighed(
        *(old, new, weights, sparse.csr_array(rows * value), columns, rows @ value, columns @ value),
        *(own_phrases(old), own_phrases(new)),
    )


def own_phrases(side: Sequence[Wording]) -> list[frozenset[Three]]:
    """Each action's runs of three words that no other of its plan has: not the plan's standing phrases."""
    holders = Counter(three for one in side for three in one.threes)
    return [frozenset(three for three in one.threes if holders[three] == 1) for one in side]


def _matrix(side: Sequence[Wording], place: Mapping[str, int]) -> Matrix:
    rows = [row for row, one in enumerate(side) for _ in one.forms]
    columns = [place[word] for one in side for word in one.forms]
    return sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(side), len(place)))


@dataclass(frozen=True, slots=True)
class Near:
    """Pairs of actions (old, new) near enough to be looked at; `shared` is the weight of the stems in both,
    over the mean of both weights (Dice 1945)."""

    old: Whole
    new: Whole
    shared: Real


def near(found: Weighed) -> Near:
    """The pairs that share a fifth of their words by weight.

    Of each action only the 25 nearest are kept, so that plans full of one phrase stay quick.
    """
    product = sparse.coo_array(found.rows @ found.columns.T)
    old, new, both = product.row, product.col, product.data
    shared = 2 * both / np.maximum(found.of_rows[old] + found.of_columns[new], 1e-9)
    kept = shared >= _LEAST_SHARED
    old, new, shared = old[kept], new[kept], shared[kept]
    apart = np.abs(old / len(found.old) - new / len(found.new))
    first = _foremost(old, shared, apart) | _foremost(new, shared, apart)
    return Near(old[first].astype(np.int64), new[first].astype(np.int64), shared[first])


def _foremost(rows: Whole, value: Real, apart: Real) -> Truth:
    """True for the highest values of each row; of equals for those nearest in the order of the plans."""
    order = np.lexsort((apart, -value, rows))
    sorted_rows = rows[order]
    starts = np.searchsorted(sorted_rows, sorted_rows)
    chosen = np.zeros(len(rows), dtype=np.bool_)
    chosen[order] = np.arange(len(rows)) - starts < _LOOKED_AT
    return chosen


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike two wordings are: `value` from 0 to 1, and the stems that tell, the weightiest first.

    `sequences` counts the runs of three words that both have and no other action has, beyond the first.
    """

    value: float
    telling: tuple[str, ...]
    sequences: int


def alike(found: Weighed, old: int, new: int, shared: float) -> Alike:
    """Two thirds the share of words in common by weight, one third the order of the words.

    The order is measured by RapidFuzz's normalised Indel similarity of the two lists of stems: 1 where they
    are the same list. Of actions that are told apart (`wording.told_apart`) it is 0. Symmetric.
    """
    one, other = found.old[old], found.new[new]
    in_both = one.forms.keys() & other.forms.keys()
    telling = [word for word in in_both if not common(word) and (len(word) > 1 or word.isdecimal())]
    if told_apart(one, other):
        return Alike(0.0, (), 0)
    order = Indel.normalized_similarity(one.stems, other.stems)
    return Alike(
        min(1.0, (1 - _ORDER) * shared + _ORDER * order),
        tuple(sorted(telling, key=lambda word: (-found.weights[word], word))),
        max(0, len(found.old_phrases[old] & found.new_phrases[new]) - 1),
    )
