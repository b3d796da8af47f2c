"""Which new action carries on which old one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import linear_sum_assignment

from analysis.compare.facts import Stated
from analysis.compare.likeness import SAME, Alike, Weighed, alike, near, weighed
from analysis.compare.same_wording import same_wording
from analysis.compare.score import Likelihood, likelihood
from analysis.compare.twins import Twins
from analysis.compare.wording import wording

# Chosen by measuring: of the actions within one plan, which are different actions of the same people under
# the same themes, hardly any two reach these. tests/analysis/compare/ holds the pairs of plans that were
# judged by hand, and what is found in them.
ENOUGH: Final = 0.45
ENOUGH_WORDING: Final = 0.35
_TELLING: Final = 2
_UNMISTAKABLE: Final = 0.55
# The sum of plain scores may give up one sure pair for two middling ones; that of fourth powers does not.
_POWER: Final = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Old and new action by their place in the two plans."""

    old: int
    new: int
    likelihood: Likelihood
    alike: Alike


def pairs(old: Sequence[Stated], new: Sequence[Stated]) -> tuple[list[Pair], Weighed, list[Pair]]:
    """The pairs matched one to one, in the order of the old plan; the wordings; every pair looked at.

    What stands in both plans in the same words is a pair. Of the others the assignment is the one with the
    greatest sum of scores (to the fourth power) over all that are good enough: `linear_sum_assignment` of
    SciPy, after Jonker and Volgenant (Computing 38, 1987).
    """
    found = weighed([wording(one.text) for one in old], [wording(one.text) for one in new])
    same = [_pair(old, new, found, *at, 1.0) for at in same_wording(old, new, found.old, found.new)]
    close = near(found)
    places = zip(close.old.tolist(), close.new.tolist(), close.shared.tolist(), strict=True)
    looked_at = [_pair(old, new, found, *place) for place in places]
    others = _assigned(_good(looked_at, found, same))
    return sorted([*same, *others], key=lambda pair: pair.old), found, looked_at


def _pair(
    old: Sequence[Stated], new: Sequence[Stated], found: Weighed, row: int, column: int, shared: float
) -> Pair:
    measured = alike(found, row, column, shared)
    likely = likelihood(old[row], new[column], measured, found.new[column].forms)
    return Pair(row, column, likely, measured)


def _good(looked_at: Iterable[Pair], found: Weighed, same: Iterable[Pair]) -> Mapping[tuple[int, int], Pair]:
    """Those that may be matched, by their places."""
    twins = Twins(found.old, found.new)
    olds, news = {pair.old for pair in same}, {pair.new for pair in same}
    return {
        (pair.old, pair.new): pair
        for pair in looked_at
        if pair.old not in olds
        and pair.new not in news
        and good_enough(pair)
        and not twins.confused(pair.old, pair.new, pair.alike.value)
    }


def good_enough(pair: Pair) -> bool:
    """True where the score and the wording reach their thresholds on the evidence of telling words.

    These are two, or one where the wording is more alike than not, or none where it is the same. Nothing is
    matched by its number, its lead or words that any plan has.
    """
    telling, value = len(pair.alike.telling), pair.alike.value
    evident = telling >= _TELLING or (telling and value >= _UNMISTAKABLE) or value >= SAME
    return bool(evident) and pair.likelihood.score >= ENOUGH and pair.alike.value >= ENOUGH_WORDING


def _assigned(good: Mapping[tuple[int, int], Pair]) -> list[Pair]:
    rows = {row: at for at, row in enumerate(sorted({row for row, _ in good}))}
    columns = {column: at for at, column in enumerate(sorted({column for _, column in good}))}
    scores = np.zeros((len(rows), len(columns)))
    for (row, column), pair in good.items():
        scores[rows[row], columns[column]] = pair.likelihood.score**_POWER
    chosen = zip(*(side.tolist() for side in linear_sum_assignment(scores, maximize=True)), strict=True)
    row_of, column_of = list(rows), list(columns)
    at = ((row_of[row], column_of[column]) for row, column in chosen)
    return [good[place] for place in at if place in good]
