"""Boards with like names, compared all with all."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from analysis.names import subject
from analysis.overlaps_boards import Boards
from analysis.pairs import Likeness, Whole
from analysis.placed_names import PlacedName, name_likeness, telling_forms

_CHUNK: Final = 500  # rows of the table of scores that are held at once


def like_names(boards: Boards, threshold: float) -> Likeness:
    """Pairs of boards whose names are at least `threshold` alike, by `analysis.names.likeness`.

    Places are taken out of the names; boards of different areas are left out (they are counterparts, not
    doubles). The greatest likeness of any two forms (name or alias) counts; a form that has only words for
    the kind of body ("the Partnership Board") tells nothing and is compared only where it is the board's
    name.
    """
    rows, forms = _forms(boards.names)
    first, second = _candidates(forms, threshold)
    first, second = np.minimum(rows[first], rows[second]), np.maximum(rows[first], rows[second])
    pairs = np.unique(np.stack([first, second], axis=1)[first != second].reshape(-1, 2), axis=0)
    kept = pairs[~boards.apart(pairs[:, 0], pairs[:, 1])] if len(pairs) else pairs
    values = np.array([name_likeness(boards.names[i], boards.names[j]) for i, j in kept], dtype=np.float64)
    high = np.round(values, 6) >= threshold
    return Likeness(kept[high, 0], kept[high, 1], values[high])


def _forms(names: Sequence[PlacedName]) -> tuple[Whole, list[tuple[str, ...]]]:
    found = [(row, form) for row, name in enumerate(names) for form in telling_forms(name)]
    return np.array([row for row, _ in found], dtype=np.int64), [form for _, form in found]


def _candidates(forms: Sequence[tuple[str, ...]], threshold: float) -> tuple[Whole, Whole]:
    """Places in `forms` whose sorted subjects share letters enough: a bound from above on the likeness."""
    sorted_subjects = [" ".join(sorted(subject(form))) for form in forms]
    found: list[Whole] = [np.empty((0, 2), dtype=np.int64)]
    for start in range(0, len(forms), _CHUNK):
        chunk = sorted_subjects[start : start + _CHUNK]
        scores = process.cdist(
            chunk, sorted_subjects, scorer=fuzz.ratio, score_cutoff=100 * threshold, dtype=np.float32
        )
        found.append(np.argwhere(scores > 0) + np.array([start, 0]))
    table = np.concatenate(found)
    return table[:, 0], table[:, 1]
