"""Recommendations that are answered, but only by actions that hold little."""

from collections import Counter
from datetime import date
from typing import Final

from analysis.evidence import finding
from analysis.periods import dated
from analysis.recommendations_orphaned import called, in_order
from analysis.responses import complete
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

WEAK: Final = Section(
    "weakly held recommendation",
    "Recommendations that are weakly held",
    "Recommendations of which every action that answers them has a weakness: no lead, or only a collective "
    "such as All Partners; no end date (ongoing, or a word such as TBC in its place); or an end date that "
    "is past, without a word that it is complete.",
    "gravest first, then by report and number",
)
NO_LEAD: Final = "no lead"
COLLECTIVE: Final = "led by a collective only"
ONGOING: Final = "ongoing, no end date"
NO_END: Final = "no end date stated"
PAST: Final = "past its end date"


def weaknesses(ties: Ties, action: Node, today: date | None) -> list[str]:
    """What makes an action weak, in the order lead, end; [] for a sound one.

    A printed end that is no date is named (``end date TBC``). An action is past its end when the last day of
    its printed end (31 March for ``2021-03``) lies before `today`; with `today` None nothing is past. An
    action whose status says that it is complete (`analysis.responses.complete`) needs no lead and no date any
    more: it has no weakness.
    """
    if complete(str(action.properties.get("status", ""))):
        return []
    found = []
    if not ties.incoming("LEADS", action.id):
        found.append(COLLECTIVE if action.id in ties.led_by_collective else NO_LEAD)
    end = dated(action, "end_date")
    if end is None:
        found.append(_no_end(action))
    elif today is not None and end.last < today:
        found.append(PAST)
    return found


def _no_end(action: Node) -> str:
    if action.properties.get("ongoing") is True:
        return ONGOING
    printed = " ".join(str(action.properties.get("end_printed", "")).split())
    return f"end date “{printed}”" if printed else NO_END


def weak_recommendations(ties: Ties, today: date | None) -> list[Finding]:
    """Recommendations with actions, every one of which has a weakness.

    Medium where every action lacks a lead of its own or is past its end date; low where the end dates only
    are open. Rejected recommendations are listed as well when an action answers them.
    """
    found = []
    for node in in_order(ties):
        actions = [ties.node(i) for i in ties.starts("ADDRESSES", node.id)]
        weak = {action.id: weaknesses(ties, action, today) for action in actions}
        if weak and all(weak.values()):
            found.append(_weak(ties, node, weak))
    return sorted(found, key=lambda f: severity_rank(f.severity))


def _weak(ties: Ties, node: Node, weak: dict[str, list[str]]) -> Finding:
    grave = all({NO_LEAD, COLLECTIVE, PAST}.intersection(reasons) for reasons in weak.values())
    counts = Counter(reason for reasons in weak.values() for reason in reasons)
    reasons = sorted(counts, key=lambda reason: (-counts[reason], reason))
    if len(weak) == 1:
        message = f"The only action that answers {called(ties, node)} has a weakness: {', '.join(reasons)}."
    else:
        told = ", ".join(f"{reason} ({counts[reason]})" for reason in reasons)
        message = f"All {len(weak)} actions that answer {called(ties, node)} have a weakness: {told}."
    measures: dict[str, str | float] = {"actions": len(weak), **{r: counts[r] for r in reasons}}
    rels = ties.incoming("ADDRESSES", node.id)
    severity: Severity = "medium" if grave else "low"
    return finding(ties.graph, WEAK.name, severity, message, [node.id, *weak], rels, measures)
