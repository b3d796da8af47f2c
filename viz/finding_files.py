"""Findings as CSV for spreadsheets (RFC 4180) and as JSON for programs."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from analysis.study import Section, StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.facts import node_name
from viz.finding_order import gravest_first

AUDIT_COLUMNS: Final = ("document", "severity", "kind", "finding", "sources")
STUDY_COLUMNS: Final = ("study", "section", "severity", "finding", "measures", "evidence", "sources")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN: Final = "; "


def audit_csv(findings: Mapping[str, Sequence[Finding]]) -> str:
    """One row a finding under AUDIT_COLUMNS: by document, the gravest first."""
    return _csv(
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
    return _csv(
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


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula, with an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
