"""Findings as CSV for spreadsheets (RFC 4180) and as JSON for programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from analysis.study import Section, StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.facts import node_name
from viz.finding_order import gravest_first
from viz.harmless_csv import csv_text

AUDIT_COLUMNS: Final = ("document", "severity", "kind", "finding", "sources")
STUDY_COLUMNS: Final = ("study", "section", "severity", "finding", "measures", "evidence", "sources")
_BETWEEN: Final = "; "


def audit_csv(findings: Mapping[str, Sequence[Finding]]) -> str:
    """One row a finding under AUDIT_COLUMNS: by document, the gravest first."""
    return csv_text(
        AUDIT_COLUMNS,
        (
            (file, finding.severity, finding.kind, finding.message, _BETWEEN.join(finding.sources))
            for file in sorted(findings)
            for finding in gravest_first(findings[file])
        ),
    )


def audit_json(findings: Mapping[str, Sequence[Finding]]) -> str:
    """A list of documents, each with its findings, the gravest first."""
    return _json(
        [
            {"document": file, "findings": [_record(finding) for finding in gravest_first(findings[file])]}
            for file in sorted(findings)
        ]
    )


def studies_csv(results: Iterable[StudyResult], graph: PropertyGraph) -> str:
    """One row a finding under STUDY_COLUMNS, in the order of the studies; evidence by its name."""
    return csv_text(
        STUDY_COLUMNS,
        (
            (result.name, section.name, finding.severity, finding.message, *_grounds(finding, graph))
            for result in results
            for section in result.sections
            for finding in section.findings
        ),
    )


def studies_json(results: Iterable[StudyResult]) -> str:
    """A list of studies with all their sections; evidence by the ids of the graph."""
    return _json(
        [
            {
                "name": result.name,
                "title": result.title,
                "summary": result.summary,
                "sections": [_section(section) for section in result.sections],
            }
            for result in results
        ]
    )


def _grounds(finding: Finding, graph: PropertyGraph) -> tuple[str, str, str]:
    measures = (f"{name}: {value}" for name, value in finding.measures.items())
    names = (node_name(graph.nodes[i]) for i in finding.nodes if i in graph.nodes)
    return _BETWEEN.join(measures), _BETWEEN.join(names), _BETWEEN.join(finding.sources)


def _section(section: Section) -> dict[str, Any]:
    return {
        "name": section.name,
        "title": section.title,
        "explanation": section.explanation,
        "ranking": section.ranking,
        "left_out": section.left_out,
        "findings": [_record(finding) for finding in section.findings],
    }


def _record(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
        "measures": dict(finding.measures),
        "sources": finding.sources,
        "nodes": finding.nodes,
        "relationships": finding.relationships,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
