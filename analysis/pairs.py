"""Which rows of a table of sets share something, by one sparse product.

The sets are the rows of a 0/1 matrix; the product of the matrix with its own transpose holds |A ∩ B| for all
pairs at once. NetworkX's projections (`networkx.algorithms.bipartite`) give the same figures and take
hundreds of times longer: see benchmarks/analysis_overlaps.py.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Truth = NDArray[np.bool_]
Matrix = Any  # scipy ships no types: a csr_array


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows with something in common, `first` < `second`, ordered by both; five columns.

    `shared` is |A ∩ B|; `overlap` is |A ∩ B| / min(|A|, |B|), the overlap coefficient (Szymkiewicz 1934,
    Simpson 1943), 1 where the smaller set lies within the larger; `jaccard` is |A ∩ B| / |A ∪ B|
    (Jaccard 1901), 1 where the sets are equal. Both lie in (0, 1], overlap never below Jaccard. A pair
    without anything in common, an empty set among them, is not listed: its figures are 0, or undefined.
    """

    first: Whole
    second: Whole
    shared: Whole
    overlap: Real
    jaccard: Real


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of rows, `first` < `second`, ordered by both, with how alike they are (0 to 1)."""

    first: Whole
    second: Whole
    value: Real


def incidence(
    rows: Mapping[str, int], columns: Mapping[str, int], joined: Iterable[tuple[str, str]]
) -> Matrix:
    """The 0/1 matrix with a 1 where (row, column) is joined, however often; unknown names are left out."""
    places = [(rows[r], columns[c]) for r, c in joined if r in rows and c in columns]
    at = np.array(places, dtype=np.int64).reshape(-1, 2)
    ones = np.ones(len(places), dtype=np.int32)
    return present(sparse.coo_array((ones, (at[:, 0], at[:, 1])), shape=(len(rows), len(columns))))


def present(matrix: Matrix) -> Matrix:
    """1 where the matrix has anything, as a csr_array with sorted columns."""
    found = sparse.csr_array(matrix)
    found.sum_duplicates()
    found.eliminate_zeros()
    found.sort_indices()
    found.data = np.ones(found.nnz, dtype=np.int32)
    return found


def shared_pairs(sets: Matrix) -> Pairs:
    """Every pair of rows of the 0/1 matrix that have a column in common."""
    above = sparse.triu(sets @ sets.T, k=1).tocoo()
    order = np.lexsort((above.col, above.row))
    first, second = (above.row[order].astype(np.int64), above.col[order].astype(np.int64))
    shared = above.data[order].astype(np.int64)
    sizes = np.asarray(sets.sum(axis=1)).ravel().astype(np.int64)
    smaller = np.minimum(sizes[first], sizes[second])
    union = sizes[first] + sizes[second] - shared
    return Pairs(first, second, shared, shared / smaller, shared / union)


def columns_of(matrix: Matrix, row: int) -> Whole:
    """The columns in which the row has anything, rising."""
    return np.asarray(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]], dtype=np.int64)


def keys(found: Pairs | Likeness, count: int) -> Whole:
    """One number a pair, rising with the pair's order, for `count` rows in all."""
    return found.first * count + found.second
