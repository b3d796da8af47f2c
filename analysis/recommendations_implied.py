"""Recommendations that only the numbering tells of."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from analysis.evidence import finding
from analysis.recommendations_series import Gap, gaps
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

IMPLIED: Final = Section(
    "implied recommendation",
    "Recommendations implied by the numbering",
    "Numbers below the highest of a report's series that no document loaded states and no action answers: "
    "where there is a 1.9, there should be a 1.8. Neighbouring numbers that are missing are one line. Where "
    "the numbers before the lowest known one are missing, the series may begin there.",
    "gravest first, then by report and number",
)


def implied_recommendations(ties: Ties) -> list[Finding]:
    """Gaps in the numbering of each report (`analysis.recommendations_series.gaps`).

    Medium where the gap has a neighbour on either side; low where it begins the series. The evidence is the
    neighbours. Recommendations of which no report is stated are numbered by their codes; those without a code
    are left out, as their numbers may be of different reports.
    """
    groups = _by_report(ties)
    reports = sorted(groups, key=lambda report: (_report_name(ties, report), report))
    found = [_implied(ties, report, gap) for report in reports for gap in gaps(groups[report])]
    return sorted(found, key=lambda f: severity_rank(f.severity))


def _by_report(ties: Ties) -> Mapping[str, list[Node]]:
    """Report id ('' where none is stated) to its recommendations."""
    groups: Mapping[str, list[Node]] = defaultdict(list)
    for node in ties.labelled("Recommendation"):
        reports = ties.ends("MADE_IN", node.id)
        for report in reports:
            groups[report].append(node)
        if not reports and node.properties.get("code"):
            groups[""].append(_by_code(node))
    return groups


def _by_code(node: Node) -> Node:
    return Node(node.id, node.label, {**node.properties, "number": node.properties["code"]})


def _report_name(ties: Ties, report: str) -> str:
    return ties.node(report).name if report else ""


def _implied(ties: Ties, report: str, gap: Gap) -> Finding:
    of = f" of {ties.node(report).name}" if report else ""
    are = "is" if gap.size == 1 else "are"
    neighbours = [n for n in (gap.below, gap.above) if n is not None]
    by = " and ".join(str(n.properties.get("number") or n.name) for n in neighbours)
    open_ended = "" if gap.below else ", unless the series begins there"
    message = (
        f"{gap.numbers}{of} {are} implied by {by}{open_ended}, but no document states "
        f"{'it' if gap.size == 1 else 'them'} and no action answers {'it' if gap.size == 1 else 'them'}."
    )
    measures: dict[str, str | float] = {"numbers": gap.numbers, "how many": gap.size, "neighbours": by}
    severity: Severity = "medium" if gap.below else "low"
    nodes = [*(n.id for n in neighbours), *([report] if report else [])]
    return finding(ties.graph, IMPLIED.name, severity, message, nodes, (), measures)
