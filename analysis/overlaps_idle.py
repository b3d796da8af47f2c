"""Boards without work, and boards that should have none left."""

from typing import Final

from analysis.board_work import amount, amount_in_words, below, successors, work_of
from analysis.evidence import finding
from analysis.phrases import counted, listed
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

IDLE: Final = Section(
    "idle board",
    "Boards that oversee nothing",
    "Boards that, by the documents loaded, oversee no action, plan or body, lead no action, own no risk and "
    "have no board reporting to them. A board may have work that these documents do not state. Boards that "
    "were replaced are left out.",
    "gravest first, then by the number of members, then by name",
)
REPLACED: Final = Section(
    "replaced board",
    "Boards that were replaced and still hold work",
    "Boards that another one replaced, as a document states, and that still oversee or lead something.",
    "by how much the board still oversees or leads, most first, then by name",
)


def idle_boards(ties: Ties) -> list[Finding]:
    """Boards that oversee, lead, own and decide nothing.

    No OVERSEES, LEADS or OWNS starts at the board and no other board reports to it. Low where people or
    bodies have a place on it or chair it, as their time is asked for; else a note: the board is only named.
    """
    found = [_idle(ties, board) for board in ties.labelled("Board") if _is_idle(ties, board)]
    return sorted(found, key=lambda f: (severity_rank(f.severity), -float(f.measures["members"]), f.message))


def _is_idle(ties: Ties, board: Node) -> bool:
    works = amount(ties, board.id) or ties.outgoing("OWNS", board.id) or below(ties, board.id)
    return not works and not successors(ties, board.id)


def _idle(ties: Ties, board: Node) -> Finding:
    seats = [*ties.incoming("MEMBER_OF", board.id), *ties.incoming("CHAIRS", board.id)]
    members = len({rel.start for rel in seats})
    supports = ties.outgoing("SUPPORTS", board.id)
    parts = [f"has {counted(members, 'member')}" if members else "", "supports actions" if supports else ""]
    having = listed([p for p in parts if p]) or "is named"
    message = f"{board.name} {having}, but is not said to oversee, lead or own anything."
    measures = {"members": members, "actions supported": len(supports)}
    severity: Severity = "low" if members else "note"
    return finding(ties.graph, IDLE.name, severity, message, [board.id], [*seats, *supports], measures)


def replaced_boards(ties: Ties) -> list[Finding]:
    """Boards at the end of REPLACES that still oversee or lead something; each medium."""
    boards = [b for b in ties.labelled("Board") if successors(ties, b.id) and amount(ties, b.id)]
    found = [_replaced(ties, board) for board in boards]
    return sorted(found, key=lambda f: (-float(f.measures["oversees or leads"]), f.message))


def _replaced(ties: Ties, board: Node) -> Finding:
    after = successors(ties, board.id)
    number = amount(ties, board.id)
    message = (
        f"{board.name} was replaced by {listed(ties.names(after))}, "
        f"and still oversees or leads {amount_in_words(number)}."
    )
    rels = [*ties.incoming("REPLACES", board.id), *work_of(ties, board.id)]
    measures = {"oversees or leads": number}
    return finding(ties.graph, REPLACED.name, "medium", message, [board.id, *after], rels, measures)
