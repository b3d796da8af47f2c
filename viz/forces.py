"""The drawing of one connected part of a graph, before its labels are given room.

Pivot MDS (Brandes and Pich, 2007) finds the large shape; a short run of forces in which many-linked nodes
repel more (ForceAtlas2: Jacomy, Venturini, Heymann and Bastian, 2014) then opens the communities.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from viz.spacing import Points

Weights = NDArray[np.float64]
Small = NDArray[np.float32]

_PIVOTS: Final = 40
_WORK: Final = 6e8  # how many pairs of nodes may be weighed against each other in one drawing
_ROUNDS: Final = (20, 200)
_GRAVITY: Final = 0.05
_REPULSION: Final = 4.0
_BLOCK: Final = 256  # rows weighed at a time, so that the figures stay in the processor's cache


def drawn(links: csr_array) -> Points:
    """Positions of the nodes of a connected graph, given as a symmetric matrix of pulls."""
    count = links.shape[0]
    noise = np.random.default_rng(1).normal(0, 0.02, (count, 2))
    return _settled((_pivot_mds(links) + noise) * np.sqrt(count) * 4, links)


def _pivot_mds(links: csr_array) -> Points:
    """The two main axes of the steps from every node to some nodes far from one another, from -1 to 1."""
    squared = _steps_to_pivots(links) ** 2
    means = squared.mean(axis=0) + squared.mean(axis=1, keepdims=True) - squared.mean()
    centred = squared - means
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    points = centred @ axes[:2].T
    return np.asarray(points / (np.abs(points).max() or 1.0))


def _steps_to_pivots(links: csr_array) -> NDArray[np.float64]:
    """Steps from each node (rows) to each pivot (columns, two at least)."""
    nearest = np.full(links.shape[0], np.inf)
    columns: list[NDArray[np.float64]] = []
    pivot = int(np.argmax(np.diff(links.indptr)))
    for _ in range(max(2, min(_PIVOTS, links.shape[0]))):
        columns.append(dijkstra(links, unweighted=True, indices=pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(np.argmax(nearest))
    return np.array(columns).T


def _settled(points: Points, links: csr_array) -> Points:
    """After as many rounds as the size of the graph allows, the step falling from round to round."""
    mass = 1.0 + np.diff(links.indptr).astype(float)
    rounds = int(np.clip(_WORK / len(points) ** 2, *_ROUNDS))
    for number in range(rounds):
        move = _force(points, links, mass) / mass[:, None]
        points = points + _limited(move, step=4.0 * (1 - number / rounds) + 0.1)
    return points


def _force(points: Points, links: csr_array, mass: Weights) -> Points:
    """Linked nodes pull in proportion to their distance, all push apart, and all are drawn to the middle."""
    pulls = np.asarray(links.sum(axis=1)).reshape(-1, 1)
    pulled = links @ points - pulls * points
    outward = points / (np.linalg.norm(points, axis=1, keepdims=True) + 1e-9)
    return np.asarray(pulled + _repulsion(points, mass) - _GRAVITY * mass[:, None] * outward)


def _repulsion(points: Points, mass: Weights) -> Points:
    """Each pair pushes with the product of its masses over its distance."""
    x, y = np.ascontiguousarray(points.T, dtype=np.float32)
    light = mass.astype(np.float32)
    room = np.empty((2, _BLOCK, len(x)), dtype=np.float32)
    blocks = [_sums(_shares(x, y, light, i, room), x, y) for i in range(0, len(points), _BLOCK)]
    sums = np.concatenate(blocks)
    return np.asarray(_REPULSION * mass[:, None] * (points * sums[:, :1] - sums[:, 1:]))


def _sums(shares: Small, x: Small, y: Small) -> Small:
    """Sum of the shares of each row, and of the shares times x and y.

    einsum and not a matrix product: the latter's threads wait for one another on a busy machine, for nothing.
    """
    of_x, of_y = (np.einsum("ij,j->i", shares, axis) for axis in (x, y))
    return np.column_stack([shares.sum(axis=1), of_x, of_y])


def _shares(x: Small, y: Small, mass: Small, first: int, room: Small) -> Small:
    """Mass over squared distance from each node of a block (rows) to every node (columns); fills `room`."""
    rows = slice(first, first + _BLOCK)
    level, upright = room[:, : len(x[rows])]
    np.subtract.outer(x[rows], x, out=level)
    np.subtract.outer(y[rows], y, out=upright)
    level *= level
    upright *= upright
    level += upright
    level += np.float32(0.1)
    return np.asarray(np.divide(mass, level, out=level))


def _limited(move: Points, step: float) -> Points:
    length = np.linalg.norm(move, axis=1, keepdims=True)
    return np.asarray(move * np.minimum(1.0, step / (length + 1e-9)))
