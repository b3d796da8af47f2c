"""Pairs of boards over the same work."""

from collections.abc import Set
from typing import Final

import numpy as np

from analysis.evidence import finding
from analysis.overlaps_boards import LED, OVERSEEN, Boards
from analysis.overlaps_pair import pair_measures, pair_nodes, pair_relationships, shared_items
from analysis.pairs import Pairs, Whole, keys, shared_pairs
from analysis.phrases import counted
from analysis.study import Section
from loader.finding import SEVERITIES, Finding

SAME_WORK: Final = Section(
    "same work",
    "Boards over the same work",
    "Pairs of boards that both oversee, or both lead, at least one and the same action; overseeing a plan "
    "counts as overseeing its actions. The overlap coefficient is the number of shared actions over that of "
    "the board with fewer: 1 means that all its work is also the other's. Jaccard is the shared number over "
    "that of both boards together: 1 means the same work. Recommendations, objectives and themes are those "
    "of the actions that a board oversees or leads. Where one board reports to the other, sharing work is "
    "to be expected.",
    "gravest first, then by shared actions, overlap, Jaccard, and names",
)
_MOST_JACCARD: Final = 0.5
_MOST_OVERLAP: Final = 0.5
_FEW: Final = 2
_SEVERAL: Final = 3


def same_work(boards: Boards, links: Set[tuple[str, str]], limit: int) -> tuple[list[Finding], Pairs]:
    """The `limit` first findings by rank, and all pairs that share work.

    Compared are sets of (role, action): the actions overseen (directly or through the plan) and, apart from
    them, the actions led, so that a board that leads what another oversees is not in its way. Severity: high
    for 3 or more shared with a Jaccard of 0.5 or more (two boards, mostly one work); medium for 2 or more
    with an overlap coefficient of 0.5 or more (most of the smaller one's work); low otherwise; note where one
    of the two reports to the other, directly or through others, or replaces it. A board compared with itself,
    and boards without work, are never listed.
    """
    pairs = shared_pairs(boards.same_work())
    severity = _severities(boards, pairs, links)
    order = np.lexsort((pairs.second, pairs.first, -pairs.jaccard, -pairs.overlap, -pairs.shared, severity))
    found = [_same_work(boards, pairs, int(at), int(severity[at]), links) for at in order[:limit]]
    return found, pairs


def _severities(boards: Boards, pairs: Pairs, links: Set[tuple[str, str]]) -> Whole:
    high = (pairs.shared >= _SEVERAL) & (pairs.jaccard >= _MOST_JACCARD)
    medium = (pairs.shared >= _FEW) & (pairs.overlap >= _MOST_OVERLAP)
    note = np.isin(keys(pairs, len(boards.boards)), _link_keys(boards, links))
    low = np.full(len(pairs.first), SEVERITIES.index("low"), dtype=np.int64)
    return np.select([note, high, medium], [SEVERITIES.index(s) for s in ("note", "high", "medium")], low)


def _link_keys(boards: Boards, links: Set[tuple[str, str]]) -> Whole:
    row = {board.id: at for at, board in enumerate(boards.boards)}
    return np.array([row[a] * len(row) + row[b] for a, b in links if a in row and b in row], dtype=np.int64)


def _same_work(boards: Boards, pairs: Pairs, at: int, severity: int, links: Set[tuple[str, str]]) -> Finding:
    first, second = int(pairs.first[at]), int(pairs.second[at])
    one, other = boards.boards[first], boards.boards[second]
    joined = (one.id, other.id) in links
    roles = [
        f"both {verb} {counted(len(shared), 'action')}"
        for verb, measure in (("oversee", OVERSEEN), ("lead", LED))
        if (shared := shared_items(boards, measure, first, second))
    ]
    share = f"{round(100 * float(pairs.overlap[at]))} % of what the one with less to do has"
    line = "one reports to the other or replaces it" if joined else "no reporting line between them is stated"
    message = f"{one.name} and {other.name} {' and '.join(roles)}, {share}; {line}."
    measures: dict[str, str | float] = {
        "same work: shared": int(pairs.shared[at]),
        "same work: overlap": round(float(pairs.overlap[at]), 3),
        "same work: Jaccard": round(float(pairs.jaccard[at]), 3),
        **pair_measures(boards, first, second),
        "reporting line": "yes" if joined else "not stated",
    }
    nodes = pair_nodes(boards, first, second)
    rels = pair_relationships(boards, first, second)
    return finding(boards.ties.graph, SAME_WORK.name, SEVERITIES[severity], message, nodes, rels, measures)
