"""Room for labels: a drawing is scaled to the space that its labels need, and boxes that overlap part."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]

BOX: Final = (150.0, 52.0)  # width and height of a node with two lines of label below it
_SPARE: Final = 1.6  # how much more space there is than boxes
_PUSHES: Final = 30  # rounds of pushing in place, before the drawing grows
_GROWTH: Final = 1.02
_MOST: Final = 90


def sized(points: Points, aspect: float) -> Points:
    """Turned so that the long axis lies level, and scaled to room for one box a node."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    level = centred @ axes.T
    area = len(points) * BOX[0] * BOX[1] * _SPARE
    room = np.array([np.sqrt(area * aspect), np.sqrt(area / aspect)]) / 3.2
    scale = room / (level.std(axis=0) + 1e-9)
    return np.asarray(level * np.minimum(scale, 4 * scale.min()))


def apart(points: Points) -> Points:
    """Boxes that overlap are pushed along the axis on which less room is missing, for 90 rounds at most."""
    box = np.array(BOX)
    for number in range(_MOST):
        pairs = cKDTree(points / box).query_pairs(0.999, p=np.inf, output_type="ndarray")
        if len(pairs) == 0:
            break
        grown = points * (_GROWTH if number > _PUSHES else 1.0)
        points = grown + _push(points, pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))], box)
    return points


def _push(points: Points, pairs: NDArray[np.intp], box: NDArray[np.float64]) -> Points:
    gap = points[pairs[:, 0]] - points[pairs[:, 1]]
    missing = box - np.abs(gap)
    axis = np.argmin(missing / box, axis=1)
    rows = np.arange(len(pairs))
    sign = np.where(gap[rows, axis] >= 0, 1.0, -1.0)
    half = sign * (missing[rows, axis] / 2 + 0.5)
    moved = np.zeros_like(points)
    np.add.at(moved, (pairs[:, 0], axis), half)
    np.add.at(moved, (pairs[:, 1], axis), -half)
    return np.clip(moved, -box, box)
