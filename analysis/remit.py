"""A board's remit: the words of the actions that it works on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import sparse

from analysis.pairs import Likeness, Matrix, columns_of, present

MARKING: Final = 50
FEWEST: Final = 10
_WORD: Final = re.compile(r"[a-z]{3,}")
_GRAMMAR: Final = frozenset(
    _WORD.findall(
        "about all also and any are been being between both but can could each for from had has have how "
        "including into its may more must not other our out over should such than that the their them then "
        "there these they this those through under was well were what when where which who will with within "
        "would you your"
    )
)


@dataclass(frozen=True, slots=True)
class Remits:
    """Boards by words, each row of length 1 (or empty), and the words of the columns."""

    vectors: Matrix
    vocabulary: tuple[str, ...]


def remits(work: Matrix, texts: Sequence[str]) -> Remits:
    """The remit of each board from `work` (boards by actions, 0/1) and the actions' texts.

    Words are runs of three or more letters, lower case, without words of grammar. The weight of a word for a
    board is (1 + ln tf) (1 + ln((1 + N) / (1 + df))): tf is the number of the board's actions that have the
    word, N the number of actions that any board works on and df the number of these that have it (tf-idf
    after Salton and Buckley, Information Processing & Management 24, 1988, smoothed so that no weight is 0).
    The MARKING heaviest words are kept (equal weights by the alphabet) and scaled to length 1. A board whose
    actions have fewer than FEWEST different words has no remit to compare: its row is empty.
    """
    known = np.flatnonzero(np.asarray(work.sum(axis=0)).ravel())
    has, vocabulary = _words_of([texts[int(i)] for i in known])
    counts = sparse.csr_array(work[:, known] @ has).astype(np.float64)
    counts.sort_indices()
    holders = np.asarray(has.sum(axis=0)).ravel()
    rarity = 1 + np.log((1 + len(known)) / (1 + holders))
    counts.data = (1 + np.log(counts.data)) * rarity[counts.indices]
    return Remits(_marking(counts), vocabulary)


def _words_of(texts: Sequence[str]) -> tuple[Matrix, tuple[str, ...]]:
    found = [sorted(set(_WORD.findall(text.lower())) - _GRAMMAR) for text in texts]
    vocabulary = tuple(sorted(set().union(*found)))
    column = {word: i for i, word in enumerate(vocabulary)}
    rows = np.repeat(np.arange(len(found)), [len(words) for words in found])
    columns = np.array([column[word] for words in found for word in words], dtype=np.int64)
    ones = np.ones(len(columns), dtype=np.int32)
    shape = (len(found), len(vocabulary))
    return present(sparse.coo_array((ones, (rows, columns)), shape=shape)), vocabulary


def _marking(weights: Matrix) -> Matrix:
    """The MARKING heaviest words of each row, scaled to length 1."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row in range(weights.shape[0]):
        words = columns_of(weights, row)
        if len(words) < FEWEST:
            continue
        heights = weights.data[weights.indptr[row] : weights.indptr[row + 1]]
        best = np.lexsort((words, -heights))[:MARKING]
        length = float(np.sqrt((heights[best] ** 2).sum()))
        rows.extend([row] * len(best))
        columns.extend(words[best].tolist())
        values.extend((heights[best] / length).tolist())
    found = sparse.csr_array(sparse.coo_array((values, (rows, columns)), shape=weights.shape))
    found.sort_indices()
    return found


def like_remits(found: Remits, threshold: float) -> Likeness:
    """Pairs of boards whose remits have a cosine of at least `threshold` (0 to 1, symmetric).

    Two boards that share actions share their words too: the measure tells something only of those that do
    not.
    """
    product = sparse.triu(found.vectors @ found.vectors.T, k=1).tocoo()
    value = np.clip(np.round(product.data, 6), 0.0, 1.0)
    kept = value >= threshold
    first, second = product.row[kept].astype(np.int64), product.col[kept].astype(np.int64)
    order = np.lexsort((second, first))
    return Likeness(first[order], second[order], value[kept][order])


def cosine(found: Remits, first: int, second: int) -> float:
    """How alike the two boards' remits are, from 0 (no marking word in common, or no remit) to 1."""
    both = found.vectors[[first]].multiply(found.vectors[[second]])
    return min(1.0, round(float(both.sum()), 6))


def common_words(found: Remits, first: int, second: int) -> list[str]:
    """The marking words that both boards have, the weightiest for both together first."""
    both = found.vectors[[first]].multiply(found.vectors[[second]]).tocoo()
    order = np.lexsort((both.col, -np.round(both.data, 9)))
    return [found.vocabulary[i] for i in both.col[order]]
