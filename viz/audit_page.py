"""The audit of the documents as a page: what a careful reader would query, document by document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.study import severity_rank
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.facts import node_name
from viz.finding_rows import FindingTable, finding_table, severity_counts
from viz.page import render, script_of, style_of


@dataclass(frozen=True, slots=True)
class _DocumentView:
    anchor: str
    file: str
    title: str
    table: FindingTable


def audit_page(
    findings: Mapping[str, Sequence[Finding]],
    graph: PropertyGraph,
    title: str = "Audit of the documents",
    *,
    network: str = "network.html",
    home: str = "",
) -> str:
    """The page as HTML text, to be written as UTF-8.

    `findings` are those of each document by its file name; a document without any is listed too. `network`
    and `home` as for `viz.findings_page.findings_page`.
    """
    titles = {str(n.properties.get("file", "")): node_name(n) for n in graph.labelled("Document")}
    documents = [
        _DocumentView(f"document-{place}", file, titles.get(file, ""), _table(findings[file], graph, network))
        for place, file in enumerate(sorted(findings), start=1)
    ]
    return render(
        "audit.html.j2",
        styles=[style_of(("findings.css",))],
        scripts=[script_of(("findings.js", "printing.js", "findings_start.js"))],
        title=title,
        documents=documents,
        counts=severity_counts(f for found in findings.values() for f in found),
        home=home,
    )


def _table(findings: Sequence[Finding], graph: PropertyGraph, network: str) -> FindingTable:
    """The gravest first, then by kind; within a kind in the order in which the audit gave them."""
    ordered = sorted(findings, key=lambda finding: (severity_rank(finding.severity), finding.kind))
    return finding_table(ordered, graph, network)
