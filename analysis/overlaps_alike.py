"""Pairs of boards that share no action and yet look as if they were for the same thing."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from analysis.evidence import finding
from analysis.overlaps_boards import OBJECTIVES, RECOMMENDATIONS, THEMES, Boards
from analysis.overlaps_names import like_names
from analysis.overlaps_pair import pair_measures, pair_nodes, pair_relationships
from analysis.pairs import Pairs, Real, Whole, keys, shared_pairs
from analysis.phrases import listed
from analysis.remit import like_remits
from analysis.study import Options, Section
from loader.finding import SEVERITIES, Finding, Severity

SAME_PURPOSE: Final = Section(
    "same purpose",
    "Boards that may be for the same thing",
    "Pairs of boards that share no action, of one area or of areas not stated, that are alike in name, in "
    "the words of the actions that they oversee or lead, in the recommendations that these answer or the "
    "objectives that they serve; common themes are told where there is another reason. Names count as alike "
    "only where no word tells the boards apart (Adults and Children do). A pair is worth a look, not proof "
    "of a double.",
    "gravest first, then by the number of reasons, by the sum of their figures, and names",
)
_HALF: Final = 0.5
_FEW: Final = 2


@dataclass(frozen=True, slots=True)
class _Reason:
    """A measure in which pairs (by key, rising) are alike, with the figure for each."""

    words: str
    keys: Whole
    value: Real


def same_purpose(boards: Boards, working: Pairs, options: Options) -> tuple[list[Finding], int]:
    """The first findings by rank, up to the limit, and how many there are in all.

    `working` are the pairs that share work: those are left out, as are boards of different areas. The
    reasons: the same recommendations (overlap coefficient 0.5 or more), the same objectives (2 or more
    shared, 0.5 or more), like remits (`analysis.remit`, cosine of `remit_likeness` or more), like names
    (`analysis.names`, `name_likeness` or more). The same themes (2 or more shared, 0.5 or more) are one more
    reason for a pair that has another. Severity: medium for three reasons or more, low for two or for like
    names, else note.
    """
    reasons, themes = _reasons(boards, options), _shared(boards, THEMES, "themes", _FEW)
    count = len(boards.boards)
    found = np.unique(np.concatenate([r.keys for r in reasons]))
    found = found[~np.isin(found, keys(working, count), assume_unique=True)]
    if not len(found):
        return [], 0
    found = found[~boards.apart(found // count, found % count)]
    table = np.stack([_values(reason, found) for reason in (*reasons, themes)])
    severity = _severities(table, reasons)
    number = (table > 0).sum(axis=0)
    order = np.lexsort((found, -np.round(table.sum(axis=0), 6), -number, severity))
    words = np.array([reason.words for reason in (*reasons, themes)])
    shown = [
        _same_purpose(boards, int(found[at]), SEVERITIES[severity[at]], words[table[:, at] > 0].tolist())
        for at in order[: options.limit]
    ]
    return shown, len(found)


def _reasons(boards: Boards, options: Options) -> list[_Reason]:
    names = like_names(boards, options.name_likeness)
    remit = like_remits(boards.remits, options.remit_likeness)
    count = len(boards.boards)
    return [
        _Reason("name", keys(names, count), names.value),
        _Reason("the words of their actions", keys(remit, count), remit.value),
        _shared(boards, RECOMMENDATIONS, "the recommendations that they answer", 1),
        _shared(boards, OBJECTIVES, "the objectives that they serve", _FEW),
    ]


def _shared(boards: Boards, measure: str, words: str, least: int) -> _Reason:
    pairs = shared_pairs(boards.held[measure].matrix)
    kept = (pairs.shared >= least) & (pairs.overlap >= _HALF)
    return _Reason(words, keys(pairs, len(boards.boards))[kept], pairs.overlap[kept])


def _values(reason: _Reason, wanted: Whole) -> Real:
    """The figure for each wanted key; 0 where the reason does not hold."""
    if not len(reason.keys):
        return np.zeros(len(wanted))
    at = np.minimum(np.searchsorted(reason.keys, wanted), len(reason.keys) - 1)
    return np.where(reason.keys[at] == wanted, reason.value[at], 0.0)


def _severities(table: Real, reasons: list[_Reason]) -> Whole:
    number = (table > 0).sum(axis=0)
    named = table[[r.words for r in reasons].index("name")] > 0
    note = np.full(table.shape[1], SEVERITIES.index("note"), dtype=np.int64)
    ranks = [SEVERITIES.index("medium"), SEVERITIES.index("low")]
    return np.select([number >= 3, (number >= _FEW) | named], ranks, note)


def _same_purpose(boards: Boards, key: int, severity: Severity, reasons: list[str]) -> Finding:
    first, second = divmod(key, len(boards.boards))
    one, other = boards.boards[first], boards.boards[second]
    message = f"{one.name} and {other.name} share no action, but are alike in {listed(reasons, 5)}."
    measures = {"reasons": len(reasons), **pair_measures(boards, first, second)}
    nodes, rels = pair_nodes(boards, first, second), pair_relationships(boards, first, second)
    return finding(boards.ties.graph, SAME_PURPOSE.name, severity, message, nodes, rels, measures)
