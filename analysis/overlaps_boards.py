"""What each board holds: the sets by which boards are compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
class Held:
    """Boards by items as a 0/1 matrix, and the ids of its columns."""

    matrix: Matrix
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boards:
    """The boards by name, what each holds in each measure, and what its name and remit are.

    *actions overseen*: those that the board oversees itself or as part of a plan that it oversees.
    *actions led*: those that it leads. *recommendations*, *objectives*, *themes*: those of the actions that
    it oversees or leads. *members*: people and bodies with a place on it, its chair included. *chairs*: who
    chairs it. `remits` are the words of the actions that it oversees or leads.
    """

    ties: Ties
    boards: tuple[Node, ...]
    held: Mapping[str, Held]
    remits: Remits
    names: tuple[PlacedName, ...]
    areas: Mapping[str, frozenset[str]]
    area_sets: Matrix

    def same_work(self) -> Matrix:
        """Boards by (role, action): an action counts once as overseen and once as led."""
        return sparse.csr_array(sparse.hstack([self.held[OVERSEEN].matrix, self.held[LED].matrix]))

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
    work = _work(ties, rows)
    whole = present(work[OVERSEEN].matrix + work[LED].matrix)
    actions = work[OVERSEEN].items
    known = places(ties)
    names = tuple(placed_name(board, known) for board in boards)
    areas = board_areas(ties, dict(zip(rows, names, strict=True)))
    return Boards(
        ties,
        boards,
        work | _through(ties, whole, actions) | _seats(ties, rows),
        remits(whole, [_text(ties.node(action)) for action in actions]),
        names,
        areas,
        incidence(rows, _columns(ties, "Area"), [(b, a) for b, found in areas.items() for a in found]),
    )


def _work(ties: Ties, rows: Mapping[str, int]) -> dict[str, Held]:
    actions = _columns(ties, "Action")
    return {
        OVERSEEN: Held(incidence(rows, actions, _overseen(ties, rows)), tuple(actions)),
        LED: Held(incidence(rows, actions, _outgoing(ties, "LEADS", rows)), tuple(actions)),
    }


def _columns(ties: Ties, label: str) -> dict[str, int]:
    return {node.id: column for column, node in enumerate(ties.labelled(label))}


def _outgoing(ties: Ties, type_: str, starts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((start, rel.end) for start in starts for rel in ties.outgoing(type_, start))


def _overseen(ties: Ties, boards: Iterable[str]) -> Iterator[tuple[str, str]]:
    for board in boards:
        for rel in ties.outgoing("OVERSEES", board):
            yield board, rel.end
            for part in ties.incoming("PART_OF", rel.end):
                yield board, part.start  # of a plan; parts of an organisation are no actions


def _through(ties: Ties, work: Matrix, actions: Sequence[str]) -> dict[str, Held]:
    """The recommendations, objectives and themes of the boards' actions."""
    rows = {action: row for row, action in enumerate(actions)}
    found = {}
    for measure, type_, label in (
        (RECOMMENDATIONS, "ADDRESSES", "Recommendation"),
        (OBJECTIVES, "MEETS", "Objective"),
        (THEMES, "UNDER", "Theme"),
    ):
        columns = _columns(ties, label)
        of_actions = incidence(rows, columns, _outgoing(ties, type_, actions))
        found[measure] = Held(present(work @ of_actions), tuple(columns))
    return found


def _seats(ties: Ties, rows: Mapping[str, int]) -> dict[str, Held]:
    chairs = [(board, who) for board in rows for who in ties.starts("CHAIRS", board)]
    members = [(board, who) for board in rows for who in ties.starts("MEMBER_OF", board)] + chairs
    seated = {who: column for column, who in enumerate(sorted({who for _, who in members}))}
    return {
        MEMBERS: Held(incidence(rows, seated, members), tuple(seated)),
        CHAIRS: Held(incidence(rows, seated, chairs), tuple(seated)),
    }


def _text(action: Node) -> str:
    return str(action.properties.get("text") or action.name)
