"""Recommendations that no action answers, and rejected ones."""

from collections.abc import Mapping
from typing import Final

from analysis.evidence import finding
from analysis.phrases import counted, shortened
from analysis.responses import Answer, answer
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

ORPHANED: Final = Section(
    "orphaned recommendation",
    "Recommendations that no action answers",
    "Recommendations stated in a document for which no action of any plan loaded says that it answers them. "
    "Rejected ones are listed apart.",
    "gravest first, then by report and number",
)
REJECTED: Final = Section(
    "rejected recommendation",
    "Rejected recommendations",
    "Recommendations whose printed response says that they are not accepted. That no action answers them is "
    "no fault; that one does contradicts the response.",
    "gravest first, then by report and number",
)

_ORPHANED_BY: Final[Mapping[Answer, tuple[str, Severity]]] = {
    "accepted": ("was accepted, but no action answers it", "high"),
    "complete": ("is said to be complete; no action answers it", "note"),
    "open": ("is answered by no action", "medium"),
}


def orphaned_recommendations(ties: Ties) -> list[Finding]:
    """Recommendations without ADDRESSES, unless rejected (`analysis.responses.answer`).

    High where the response accepts the recommendation: a promise without an action. A note where it says that
    it is complete. Else medium.
    """
    return _ranked([_orphaned(ties, n) for n in in_order(ties) if not _rejected(n) and not _actions(ties, n)])


def rejected_recommendations(ties: Ties) -> list[Finding]:
    """Rejected recommendations: low where an action answers one all the same, else a note."""
    return _ranked([_rejection(ties, n) for n in in_order(ties) if _rejected(n)])


def in_order(ties: Ties) -> list[Node]:
    """The recommendations by report, then number."""
    return sorted(ties.labelled("Recommendation"), key=lambda n: _order(ties, n))


def called(ties: Ties, node: Node) -> str:
    """How a sentence names a recommendation: its code, or report and number, and the start of its text."""
    reports = ties.names(ties.ends("MADE_IN", node.id))
    number = str(node.properties.get("number", ""))
    code = str(node.properties.get("code", "")) or " ".join([*reports[:1], number]).strip() or node.name
    text = str(node.properties.get("text", ""))
    return f"{code} (“{shortened(text, 60)}”)" if text and text != code else code


def _order(ties: Ties, node: Node) -> tuple[list[str], list[int], str, str]:
    number = str(node.properties.get("number", ""))
    digits = "".join(c if c.isdecimal() else " " for c in number).split()
    return ties.names(ties.ends("MADE_IN", node.id)), [int(d) for d in digits], number, node.id


def _actions(ties: Ties, node: Node) -> list[str]:
    return ties.starts("ADDRESSES", node.id)


def _rejected(node: Node) -> bool:
    return answer(str(node.properties.get("response", ""))) == "rejected"


def _ranked(found: list[Finding]) -> list[Finding]:
    return sorted(found, key=lambda f: severity_rank(f.severity))


def _orphaned(ties: Ties, node: Node) -> Finding:
    response = str(node.properties.get("response", ""))
    said, severity = _ORPHANED_BY[answer(response)]
    measures = {"response": shortened(response) or "not stated"}
    message = f"{called(ties, node)} {said}."
    return finding(ties.graph, ORPHANED.name, severity, message, [node.id], (), measures)


def _rejection(ties: Ties, node: Node) -> Finding:
    actions = _actions(ties, node)
    still = f", yet {counted(len(actions), 'action')} answer it" if len(actions) > 1 else ""
    still = still or (", yet an action answers it" if actions else ", and no action answers it")
    measures: dict[str, str | float] = {
        "response": shortened(str(node.properties["response"])),
        "actions": len(actions),
    }
    severity: Severity = "low" if actions else "note"
    rels = ties.incoming("ADDRESSES", node.id)
    message = f"{called(ties, node)} was rejected{still}."
    return finding(ties.graph, REJECTED.name, severity, message, [node.id, *actions], rels, measures)
