"""Pairs of boards with the same people and bodies on them."""

from typing import Final

import numpy as np

from analysis.evidence import finding
from analysis.overlaps_boards import CHAIRS, MEMBERS, Boards
from analysis.overlaps_pair import pair_measures, pair_nodes, pair_relationships, shared_items
from analysis.pairs import Pairs, Whole, keys, shared_pairs
from analysis.phrases import counted, listed
from analysis.study import Section
from loader.finding import SEVERITIES, Finding

SAME_MEMBERS: Final = Section(
    "same members",
    "Boards with the same members",
    "Pairs of boards with a person, or two bodies, on both; a chair counts as a member. The overlap "
    "coefficient is the number of shared members over that of the board with fewer, Jaccard that over the "
    "members of both together. Only members that a document names are known.",
    "gravest first, then by shared members, overlap, Jaccard, and names",
)


def same_members(boards: Boards, limit: int) -> tuple[list[Finding], int]:
    """The first `limit` findings by rank, and how many there are in all.

    Listed are pairs with two members or a person in common. Severity: medium for 3 or more shared with a
    Jaccard of 0.5 or more (mostly the same people), low for 2 or more with an overlap coefficient of 0.5 or
    more or for the same chair, else note.
    """
    pairs = _listed(boards, shared_pairs(boards.held[MEMBERS].matrix))
    severity = _severities(boards, pairs)
    order = np.lexsort((pairs.second, pairs.first, -pairs.jaccard, -pairs.overlap, -pairs.shared, severity))
    shown = [_same_members(boards, pairs, int(at), int(severity[at])) for at in order[:limit]]
    return shown, len(order)


def _listed(boards: Boards, pairs: Pairs) -> Pairs:
    people = [
        i for i, who in enumerate(boards.held[MEMBERS].items) if boards.ties.node(who).label == "Person"
    ]
    count = len(boards.boards)
    with_person = keys(shared_pairs(boards.held[MEMBERS].matrix[:, people]), count)
    kept = (pairs.shared > 1) | np.isin(keys(pairs, count), with_person)
    return Pairs(
        pairs.first[kept], pairs.second[kept], pairs.shared[kept], pairs.overlap[kept], pairs.jaccard[kept]
    )


def _severities(boards: Boards, pairs: Pairs) -> Whole:
    count = len(boards.boards)
    chaired = np.isin(keys(pairs, count), keys(shared_pairs(boards.held[CHAIRS].matrix), count))
    medium = (pairs.shared > 2) & (pairs.jaccard >= 0.5)
    low = chaired | ((pairs.shared > 1) & (pairs.overlap >= 0.5))
    note = np.full(len(pairs.first), SEVERITIES.index("note"), dtype=np.int64)
    return np.select([medium, low], [SEVERITIES.index("medium"), SEVERITIES.index("low")], note)


def _same_members(boards: Boards, pairs: Pairs, at: int, severity: int) -> Finding:
    first, second = int(pairs.first[at]), int(pairs.second[at])
    one, other = boards.boards[first], boards.boards[second]
    names = boards.ties.names(shared_items(boards, MEMBERS, first, second))
    chairs = boards.ties.names(shared_items(boards, CHAIRS, first, second))
    both = f" {listed(chairs)} chairs both." if chairs else ""
    message = (
        f"{one.name} and {other.name} have {counted(len(names), 'member')} in common: {listed(names)}.{both}"
    )
    measures = pair_measures(boards, first, second)
    nodes, rels = pair_nodes(boards, first, second), pair_relationships(boards, first, second)
    return finding(boards.ties.graph, SAME_MEMBERS.name, SEVERITIES[severity], message, nodes, rels, measures)
