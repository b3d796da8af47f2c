"""Findings as rows of a table: words, links to the evidence, and one column for each measure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.phrases import sentence
from loader.finding import SEVERITIES, Finding, Severity
from loader.property_graph import PropertyGraph
from viz.facts import date_words, node_name, number_words, source_list
from viz.links import node_link
from viz.words import LABEL_WORDS, TYPE_WORDS

_FIGURE: Final = re.compile(r"[£€$]?[\d,.]+( ?%)?")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a finding rests on, with its address in the network page ('' where there is none)."""

    name: str
    kind: str
    link: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding; `cells` stand under its table's captions, '' where it has no such measure."""

    severity: Severity
    kind: str
    message: str
    cells: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    ties: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingTable:
    """Rows with their columns: (caption, whether it holds figures only)."""

    columns: tuple[tuple[str, bool], ...]
    rows: tuple[FindingRow, ...]
    counts: dict[Severity, int]

    def measures(self, row: FindingRow) -> list[tuple[str, str]]:
        """Caption and value of each measure that the row has."""
        return [(name, cell) for (name, _), cell in zip(self.columns, row.cells, strict=True) if cell]


def finding_table(findings: Sequence[Finding], graph: PropertyGraph, network: str) -> FindingTable:
    """The findings in the order given; `network` is the address of the network page, '' for no links."""
    names = tuple(dict.fromkeys(name for finding in findings for name in finding.measures))
    rows = tuple(_row(finding, names, graph, network) for finding in findings)
    columns = tuple((caption(name), _figures(rows, place)) for place, name in enumerate(names))
    return FindingTable(columns, rows, severity_counts(findings))


def severity_counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the gravest first, noughts included."""
    count = Counter(finding.severity for finding in findings)
    return {severity: count[severity] for severity in SEVERITIES}


def caption(name: str) -> str:
    """A measure or kind as a caption: ``actions_led`` and ``actions led`` give ``Actions led``."""
    words = re.sub(r"[_-]+", " ", name) if " " not in name else name
    return words[:1].upper() + words[1:]


def measure_words(value: str | float) -> str:
    """A figure or word as shown; dates in words."""
    return date_words(value) if isinstance(value, str) else number_words(float(value))


def _row(finding: Finding, names: Sequence[str], graph: PropertyGraph, network: str) -> FindingRow:
    cells = (measure_words(finding.measures[n]) if n in finding.measures else "" for n in names)
    return FindingRow(
        finding.severity,
        caption(finding.kind),
        sentence(finding.message),
        tuple(cells),
        tuple(_evidence(i, graph, network) for i in finding.nodes if i in graph.nodes),
        tuple(_tie(i, graph) for i in finding.relationships if i in graph.relationships),
        source_list(finding.sources),
    )


def _evidence(node_id: str, graph: PropertyGraph, network: str) -> Evidence:
    node = graph.nodes[node_id]
    link = node_link(node_id, network) if network else ""
    return Evidence(node_name(node), LABEL_WORDS[node.label].one, link)


def _tie(rel_id: str, graph: PropertyGraph) -> str:
    rel = graph.relationships[rel_id]
    start, end = (node_name(graph.nodes[i]) for i in (rel.start, rel.end))
    return f"{start} {TYPE_WORDS[rel.type].forward} {end}"


def _figures(rows: Sequence[FindingRow], place: int) -> bool:
    return all(_FIGURE.fullmatch(row.cells[place]) for row in rows if row.cells[place])
