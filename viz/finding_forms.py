"""Findings in the form that was asked for: ``table``, ``csv`` or ``json``."""

from collections.abc import Mapping, Sequence

from analysis.study import StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.finding_files import audit_csv, audit_json, studies_csv, studies_json
from viz.finding_text import audit_text, studies_text
from viz.terminal import put, put_utf8, width


def put_audit(form: str, findings: Mapping[str, Sequence[Finding]]) -> None:
    """Put out the findings of each document, by its file."""
    match form:
        case "csv":
            put_utf8(audit_csv(findings))
        case "json":
            put_utf8(audit_json(findings))
        case _:
            put(audit_text(findings, width()))


def put_studies(form: str, results: Sequence[StudyResult], graph: PropertyGraph) -> None:
    """Put out the answers of studies; `graph` gives the names of the evidence."""
    match form:
        case "csv":
            put_utf8(studies_csv(results, graph))
        case "json":
            put_utf8(studies_json(results))
        case _:
            put(studies_text(results, width()))
