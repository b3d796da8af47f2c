"""Two boards side by side: every measure, and the evidence for what they share."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from analysis.overlaps_boards import (
    CHAIRS,
    LED,
    MEASURES,
    MEMBERS,
    OBJECTIVES,
    OVERSEEN,
    RECOMMENDATIONS,
    THEMES,
    Boards,
)
from analysis.pairs import columns_of
from analysis.placed_names import name_likeness
from analysis.remit import common_words, cosine
from loader.property_graph import Relationship

_WORDS_SHOWN: Final = 6
_THROUGH: Final = {RECOMMENDATIONS: "ADDRESSES", OBJECTIVES: "MEETS", THEMES: "UNDER"}


def shared_items(boards: Boards, measure: str, first: int, second: int) -> list[str]:
    """Ids of what both boards have in that measure, sorted."""
    matrix = boards.held[measure].matrix
    both = np.intersect1d(columns_of(matrix, first), columns_of(matrix, second))
    return sorted(boards.held[measure].items[i] for i in both)


def pair_measures(boards: Boards, first: int, second: int) -> dict[str, str | float]:
    """Shared count, overlap coefficient and Jaccard for each measure, likeness of name and remit.

    A measure in which either board has nothing is left out: the documents do not state it, which is not none.
    """
    found: dict[str, str | float] = {}
    for measure in MEASURES:
        mine, theirs = (len(columns_of(boards.held[measure].matrix, row)) for row in (first, second))
        if mine and theirs:
            shared = len(shared_items(boards, measure, first, second))
            found[f"{measure}: shared"] = shared
            found[f"{measure}: overlap"] = round(shared / min(mine, theirs), 3)
            found[f"{measure}: Jaccard"] = round(shared / (mine + theirs - shared), 3)
    found["name: likeness"] = round(name_likeness(boards.names[first], boards.names[second]), 3)
    if len(columns_of(boards.remits.vectors, first)) and len(columns_of(boards.remits.vectors, second)):
        found["remit: cosine"] = round(cosine(boards.remits, first, second), 3)
        found["remit: words in common"] = ", ".join(common_words(boards.remits, first, second)[:_WORDS_SHOWN])
    return found


def pair_nodes(boards: Boards, first: int, second: int) -> list[str]:
    """Both boards, then everything that they share."""
    shared = [i for measure in MEASURES for i in shared_items(boards, measure, first, second)]
    return [boards.boards[first].id, boards.boards[second].id, *dict.fromkeys(shared)]


def pair_relationships(boards: Boards, first: int, second: int) -> list[Relationship]:
    """What ties both boards to what they share."""
    found: list[Relationship] = []
    for row in (first, second):
        board = boards.boards[row].id
        for type_, measure in (
            ("OVERSEES", OVERSEEN),
            ("LEADS", LED),
            ("MEMBER_OF", MEMBERS),
            ("CHAIRS", CHAIRS),
        ):
            for item in shared_items(boards, measure, first, second):
                found.extend(_joins(boards, type_, board, item))
        found.extend(_through(boards, row, first, second))
    return found


def _joins(boards: Boards, type_: str, board: str, item: str) -> Iterator[Relationship]:
    """The board's relationships of that type with the item, or with the plan that the item is part of."""
    ties = boards.ties
    if type_ in ("MEMBER_OF", "CHAIRS"):
        seats = (*ties.incoming("MEMBER_OF", board), *ties.incoming("CHAIRS", board))
        yield from (rel for rel in seats if rel.start == item)
        return
    yield from (rel for rel in ties.incoming(type_, item) if rel.start == board)
    if type_ == "OVERSEES":
        for plan in ties.ends("PART_OF", item, "Plan"):
            yield from (rel for rel in ties.incoming("OVERSEES", plan) if rel.start == board)


def _through(boards: Boards, row: int, first: int, second: int) -> Iterator[Relationship]:
    """What ties the board's own actions to the recommendations, objectives and themes that both share."""
    columns = {
        *columns_of(boards.held[OVERSEEN].matrix, row).tolist(),
        *columns_of(boards.held[LED].matrix, row).tolist(),
    }
    actions = {boards.held[OVERSEEN].items[i] for i in columns}
    for measure, type_ in _THROUGH.items():
        for item in shared_items(boards, measure, first, second):
            yield from (rel for rel in boards.ties.incoming(type_, item) if rel.start in actions)
