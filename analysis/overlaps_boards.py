"""What each board holds: the sets by which boards are compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import sparse

from analysis.areas import board_areas
from analysis.pairs import Matrix, Truth, Whole, incidence, present
from analysis.placed_names import PlacedName, placed_name, places
from analysis.remit import Remits, remits
from analysis.ties import Ties
from loader.property_graph import Node

OVERSEEN: Final = "actions overseen"
LED: Final = "actions led"
RECOMMENDATIONS: Final = "recommendations"
OBJECTIVES: Final = "objectives"
THEMES: Final = "themes"
MEMBERS: Final = "members"
CHAIRS: Final = "chairs"
MEASURES: Final = (OVERSEEN, LED, RECOMMENDATIONS, OBJECTIVES, THEMES, MEMBERS, CHAIRS)


@dataclass(frozen=True, slots=True)
class Boards:
    """The boards by name, and boards by items as 0/1 matrices, one a measure.

    *actions overseen*: those that the board oversees itself or as part of a plan that it oversees.
    *actions led*: those that it leads. *recommendations*, *objectives*, *themes*: those of the actions that
    it oversees or leads. *members*: people and bodies with a place on it, its chair included. *chairs*: who
    chairs it. `remits` are the words of the actions that it oversees or leads.
    """

    ties: Ties
    boards: tuple[Node, ...]
    sets: Mapping[str, Matrix]
    items: Mapping[str, tuple[str, ...]]
    remits: Remits
    names: tuple[PlacedName, ...]
    areas: Mapping[str, frozenset[str]]
    area_sets: Matrix

    def same_work(self) -> Matrix:
        """Boards by (role, action): an action counts once as overseen and once as led."""
        return sparse.csr_array(sparse.hstack([self.sets[OVERSEEN], self.sets[LED]]))

    def apart(self, first: Whole, second: Whole) -> Truth:
        """For each pair of rows: the areas of both are known and none is shared."""
        known = np.asarray(self.area_sets.sum(axis=1)).ravel() > 0
        common = self.area_sets[first].multiply(self.area_sets[second]).sum(axis=1)
        found: Truth = known[first] & known[second] & (np.asarray(common).ravel() == 0)
        return found


def boards_of(ties: Ties) -> Boards:
    """Every board of the graph and what it holds."""
    boards = tuple(ties.labelled("Board"))
    rows = {board.id: row for row, board in enumerate(boards)}
    actions = _columns(ties, "Action")
    overseen = incidence(rows, actions, _overseen(ties, boards))
    led = incidence(rows, actions, _outgoing(ties, "LEADS", rows))
    work = present(overseen + led)
    known = places(ties)
    names = tuple(placed_name(board, known) for board in boards)
    areas = board_areas(ties, {b.id: name for b, name in zip(boards, names, strict=True)})
    sets, items = _through(ties, work, actions)
    people, chairs = _seats(ties, rows)
    seated = {who: column for column, who in enumerate(sorted({who for _, who in people}))}
    return Boards(
        ties,
        boards,
        {
            **{OVERSEEN: overseen, LED: led},
            **sets,
            **{MEMBERS: incidence(rows, seated, people), CHAIRS: incidence(rows, seated, chairs)},
        },
        {
            **dict.fromkeys((OVERSEEN, LED), tuple(actions)),
            **items,
            **dict.fromkeys((MEMBERS, CHAIRS), tuple(seated)),
        },
        remits(work, [_text(ties.node(action)) for action in actions]),
        names,
        areas,
        _area_sets(ties, rows, areas),
    )


def _columns(ties: Ties, label: str) -> dict[str, int]:
    return {node.id: column for column, node in enumerate(ties.labelled(label))}


def _outgoing(ties: Ties, type_: str, starts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((start, rel.end) for start in starts for rel in ties.outgoing(type_, start))


def _overseen(ties: Ties, boards: Iterable[Node]) -> Iterator[tuple[str, str]]:
    for board in boards:
        for rel in ties.outgoing("OVERSEES", board.id):
            yield board.id, rel.end
            for part in ties.incoming("PART_OF", rel.end):
                yield board.id, part.start  # of a plan; parts of an organisation are no actions


def _through(
    ties: Ties, work: Matrix, actions: Mapping[str, int]
) -> tuple[dict[str, Matrix], dict[str, tuple[str, ...]]]:
    """The recommendations, objectives and themes of the boards' actions."""
    sets: dict[str, Matrix] = {}
    items: dict[str, tuple[str, ...]] = {}
    for measure, type_, label in (
        (RECOMMENDATIONS, "ADDRESSES", "Recommendation"),
        (OBJECTIVES, "MEETS", "Objective"),
        (THEMES, "UNDER", "Theme"),
    ):
        columns = _columns(ties, label)
        sets[measure] = present(work @ incidence(actions, columns, _outgoing(ties, type_, actions)))
        items[measure] = tuple(columns)
    return sets, items


def _seats(ties: Ties, boards: Iterable[str]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    members: list[tuple[str, str]] = []
    chairs: list[tuple[str, str]] = []
    for board in boards:
        chairs.extend((board, who) for who in ties.starts("CHAIRS", board))
        members.extend((board, who) for who in ties.starts("MEMBER_OF", board))
    return members + chairs, chairs


def _area_sets(ties: Ties, rows: Mapping[str, int], areas: Mapping[str, frozenset[str]]) -> Matrix:
    joined = [(board, area) for board, found in areas.items() for area in sorted(found)]
    return incidence(rows, _columns(ties, "Area"), joined)


def _text(action: Node) -> str:
    return str(action.properties.get("text") or action.name)
