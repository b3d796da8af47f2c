"""Reporting lines that are missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from analysis.board_work import above, amount, amount_in_words, below, successors, work_of
from analysis.evidence import finding
from analysis.overlaps_boards import Boards
from analysis.phrases import listed
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

GAPS: Final = Section(
    "reporting gap",
    "Boards whose reporting line is missing",
    "Boards that oversee or lead something and of which no document states to whom they report. Where no "
    "board of an area has a reporting line, that is one line for the area. A board to which others report "
    "is where a line ends: check that it is meant to be the top.",
    "gravest first, then by how much the board oversees or leads, then by name",
)
_AMOUNT: Final = "oversees or leads"


def reporting_gaps(boards: Boards) -> list[Finding]:
    """Boards with work that report to nobody; none where the graph states no reporting line at all.

    Areas are taken one by one, since each council's documents say more or less. Where some board of the
    board's area (of any of its areas; boards without a known area stand together) has a reporting line, each
    board that oversees or leads something and reports to nobody is a finding: medium, or note where another
    board reports to it. Where no board has one, all such boards of the area are one finding, a note.
    Reporting to itself does not count; a board that was replaced is left out.
    """
    ties = boards.ties
    if not any(True for _ in ties.graph.typed("REPORTS_TO")):
        return []
    stated = {area for board in boards.boards if _has_line(ties, board) for area in _areas(boards, board)}
    silent = [b for b in boards.boards if _is_silent(ties, b)]
    found = [_gap(ties, b) for b in silent if stated.intersection(_areas(boards, b))]
    found.extend(_silent_areas(boards, [b for b in silent if not stated.intersection(_areas(boards, b))]))
    return sorted(found, key=lambda f: (severity_rank(f.severity), -float(f.measures[_AMOUNT]), f.message))


def _areas(boards: Boards, board: Node) -> Sequence[str]:
    return sorted(boards.areas[board.id]) or [""]


def _has_line(ties: Ties, board: Node) -> bool:
    return bool(above(ties, board.id) or below(ties, board.id))


def _is_silent(ties: Ties, board: Node) -> bool:
    told = above(ties, board.id) or successors(ties, board.id)
    return not told and amount(ties, board.id) > 0


def _gap(ties: Ties, board: Node) -> Finding:
    under = ties.names(below(ties, board.id))
    measures = {_AMOUNT: amount(ties, board.id), "boards that report to it": len(under)}
    if under:
        verb = "reports" if len(under) == 1 else "report"
        message = f"{board.name}, to which {listed(under)} {verb}, is not said to report to anyone."
    else:
        work = amount_in_words(amount(ties, board.id))
        message = f"{board.name} oversees or leads {work}, and is not said to report to anyone."
    severity: Severity = "note" if under else "medium"
    return finding(ties.graph, GAPS.name, severity, message, [board.id], work_of(ties, board.id), measures)


def _silent_areas(boards: Boards, silent: Sequence[Node]) -> Iterator[Finding]:
    groups: Mapping[str, list[Node]] = defaultdict(list)
    for board in silent:
        groups[_areas(boards, board)[0]].append(board)
    for area, members in groups.items():
        yield _silent_area(boards.ties, area, members)


def _silent_area(ties: Ties, area: str, members: Sequence[Node]) -> Finding:
    where = f"of {ties.node(area).name}" if area else "without a known area"
    names = listed([b.name for b in members])
    message = f"No reporting line is stated for any board {where} that oversees or leads something: {names}."
    measures = {_AMOUNT: sum(amount(ties, b.id) for b in members), "boards": len(members)}
    nodes = [*(b.id for b in members), *([area] if area else [])]
    return finding(ties.graph, GAPS.name, "note", message, nodes, (), measures)
