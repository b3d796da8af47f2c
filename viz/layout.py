"""Where each node of a graph stands in the picture: computed beforehand, the same for the same graph.

Parts that nothing joins are laid out one by one and packed side by side, nodes that nothing joins in rows.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from viz.forces import drawn
from viz.spacing import BOX, Points, apart, sized

Edge = tuple[int, int, float]
Members = NDArray[np.int_]
Corner = NDArray[np.float64]

_ASPECT: Final = 1.15  # width to height of the picture
_WIDTHS: Final = 12  # how many widths are tried


def layout(count: int, edges: Sequence[Edge]) -> Points:
    """Positions of nodes 0 to count - 1, an array of shape (count, 2); an edge is (node, node, pull)."""
    result = np.zeros((count, 2))
    if count == 0:
        return result
    links = pull_matrix(count, edges)
    members = _members(links)
    blocks = [_block(links, nodes) for nodes in members]
    for nodes, block, corner in zip(members, blocks, _packed(blocks), strict=True):
        result[nodes] = block - block.min(axis=0) + corner
    return np.asarray(result - (result.min(axis=0) + result.max(axis=0)) / 2)


def pull_matrix(count: int, edges: Sequence[Edge]) -> csr_array:
    """Symmetric pull between nodes; loops are left out, parallel edges added up."""
    kept = [edge for edge in edges if edge[0] != edge[1]]
    start = np.array([edge[0] for edge in kept], dtype=int)
    end = np.array([edge[1] for edge in kept], dtype=int)
    pull = np.array([edge[2] for edge in kept], dtype=float)
    both = (np.concatenate([start, end]), np.concatenate([end, start]))
    return csr_array((np.concatenate([pull, pull]), both), shape=(count, count))


def _members(links: csr_array) -> list[Members]:
    """Nodes of each connected part, the largest first; those that nothing joins together at the end."""
    number, part_of = connected_components(links, directed=False)
    sizes = np.bincount(part_of, minlength=number)
    parts = np.split(np.argsort(part_of, kind="stable"), np.cumsum(sizes)[:-1])
    joined = sorted((p for p in parts if len(p) > 1), key=lambda p: (-len(p), int(p[0])))
    alone = [p for p in parts if len(p) == 1]
    return [*joined, np.concatenate(alone)] if alone else joined


def _block(links: csr_array, nodes: Members) -> Points:
    own = links[nodes][:, nodes]
    return apart(sized(drawn(own), _ASPECT)) if own.nnz else _rows(len(nodes))


def _rows(count: int) -> Points:
    columns = max(1, int(np.ceil(np.sqrt(count * _ASPECT * BOX[1] / BOX[0]))))
    places = np.arange(count)
    return np.column_stack([(places % columns) * BOX[0] * 1.1, (places // columns) * BOX[1] * 1.2])


def _packed(blocks: Sequence[Points]) -> list[Corner]:
    """Top left corner of each block, in rows as wide as fills the picture best."""
    sizes = [np.ptp(block, axis=0) + np.array(BOX) * 1.5 for block in blocks]
    widths = np.cumsum([size[0] for size in sizes])[:_WIDTHS]
    return min((_lines(sizes, float(width)) for width in widths), key=lambda corners: _span(corners, sizes))


def _lines(sizes: Sequence[Corner], width: float) -> list[Corner]:
    """One block after the other and row below row, as a printer sets words."""
    corners: list[Corner] = []
    x = y = height = 0.0
    for size in sizes:
        if x > 0 and x + size[0] > width:
            x, y, height = 0.0, y + height, 0.0
        corners.append(np.array([x, y]))
        x, height = x + float(size[0]), max(height, float(size[1]))
    return corners


def _span(corners: Sequence[Corner], sizes: Sequence[Corner]) -> float:
    """How far the picture must be zoomed out to show all blocks."""
    far = np.max([corner + size for corner, size in zip(corners, sizes, strict=True)], axis=0)
    return float(max(far[0] / _ASPECT, far[1]))
