"""The same kind of board in several areas: counterparts, not doubles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from analysis.evidence import finding
from analysis.names import subject
from analysis.overlaps_boards import Boards
from analysis.phrases import counted, listed, sentence
from analysis.study import Section
from loader.finding import Finding
from loader.property_graph import Node

COUNTERPARTS: Final = Section(
    "counterparts",
    "Counterparts in other areas",
    "Boards of one kind in different areas, such as the Safeguarding Children Boards of two councils. They "
    "are not doubles; they are those whose work can be compared. Boards whose area is not known are left "
    "out.",
    "most areas first, then by name",
)


def counterparts(boards: Boards) -> list[Finding]:
    """Groups of boards with one subject in different areas; each a note.

    One subject: after places and words for the kind of body (Board, Partnership …) are taken out, the names
    have the same words. Every board of a group has an area that another one of the group has not.
    """
    groups: Mapping[tuple[str, ...], list[Node]] = defaultdict(list)
    for board, name in zip(boards.boards, boards.names, strict=True):
        if boards.areas[board.id] and name.forms:
            groups[tuple(sorted(subject(name.forms[0])))].append(board)
    found = [_group(boards, words, apart) for words, g in groups.items() if (apart := _apart(boards, g))]
    return sorted(found, key=lambda f: (-float(f.measures["areas"]), f.message))


def _apart(boards: Boards, group: Sequence[Node]) -> list[Node]:
    areas = [boards.areas[board.id] for board in group]
    return [board for board, mine in zip(group, areas, strict=True) if any(not mine & a for a in areas)]


def _group(boards: Boards, words: Sequence[str], group: Sequence[Node]) -> Finding:
    ties = boards.ties
    areas = sorted(frozenset[str]().union(*(boards.areas[board.id] for board in group)))
    each = [f"{b.name} ({listed(ties.names(sorted(boards.areas[b.id])))})" for b in group]
    message = f"{sentence(counted(len(areas), 'area'))} have a board of this kind: {listed(each, 6)}."
    measures: dict[str, str | float] = {
        "areas": len(areas),
        "boards": len(group),
        "words in common": " ".join(words),
    }
    nodes = [*(board.id for board in group), *areas]
    return finding(ties.graph, COUNTERPARTS.name, "note", message, nodes, (), measures)
