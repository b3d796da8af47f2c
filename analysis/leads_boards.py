"""Boards that lead actions themselves."""

from typing import Final

from analysis.evidence import finding
from analysis.overlaps_unwatched import overseers
from analysis.phrases import counted
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

LEADING_BOARDS: Final = Section(
    "board as lead",
    "Boards that lead actions themselves",
    "Actions whose lead is a board. Where that board is also the only one that oversees the action, it "
    "checks its own work.",
    "gravest first, then by actions led, then by name",
)


def leading_boards(ties: Ties) -> list[Finding]:
    """Boards with LEADS: medium where one at least of the actions is overseen by that board alone, else low.

    Overseeing an action's plan is overseeing the action. That no board at all oversees an action is told by
    the study of overlaps, and is no reason here.
    """
    found = [_leading(ties, board) for board in ties.labelled("Board") if ties.outgoing("LEADS", board.id)]
    return sorted(found, key=_rank)


def _rank(found: Finding) -> tuple[int, float, str]:
    return severity_rank(found.severity), -float(found.measures["actions led"]), found.message


def _leading(ties: Ties, board: Node) -> Finding:
    actions = ties.ends("LEADS", board.id)
    own = [a for a in actions if overseers(ties, ties.node(a)) == [board.id]]
    alone = [a for a in actions if ties.starts("LEADS", a) == [board.id]]
    checks = f", and is the only board to oversee {len(own)} of them" if own else ""
    message = f"{board.name} leads {counted(len(actions), 'action')} itself{checks}."
    measures: dict[str, str | float] = {
        "actions led": len(actions),
        "without another lead": len(alone),
        "overseen by itself alone": len(own),
    }
    severity: Severity = "medium" if own else "low"
    rels = ties.outgoing("LEADS", board.id)
    return finding(ties.graph, LEADING_BOARDS.name, severity, message, [board.id, *actions], rels, measures)
