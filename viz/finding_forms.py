"""Findings in the form that was asked for, as bytes; each form is loaded when it is asked for."""

from collections.abc import Mapping, Sequence

from analysis.study import StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph

_NO_GRAPH = PropertyGraph()


def audit_bytes(
    form: str,
    findings: Mapping[str, Sequence[Finding]],
    graph: PropertyGraph = _NO_GRAPH,
    width: int = 100,
) -> bytes:
    """The findings of each document, by its file, as one of `viz.forms.AUDIT_FORMS`.

    `graph` gives the titles and digests of the documents. A table is text in UTF-8 as wide as `width`.
    """
    match form:
        case "xlsx":
            from viz.audit_paper import audit_in_one_table, audit_paper
            from viz.workbook import workbook

            return workbook(audit_paper(findings, graph), audit_in_one_table(findings))
        case "docx":
            from viz.audit_paper import audit_by_document, audit_paper
            from viz.word_paper import word_paper

            return word_paper(audit_paper(findings, graph), audit_by_document(findings))
    return _audit_text(form, findings, graph, width).encode("utf-8", "replace")


def studies_bytes(form: str, results: Sequence[StudyResult], graph: PropertyGraph, width: int = 100) -> bytes:
    """The answers of studies as one of `viz.forms.STUDY_FORMS`; `graph` gives the names of the evidence.

    A table is text in UTF-8 as wide as `width`.
    """
    match form:
        case "xlsx":
            from viz.study_paper import studies_in_tables, study_paper
            from viz.workbook import workbook

            return workbook(study_paper(results, graph), studies_in_tables(results, graph))
        case "docx":
            from viz.study_paper import studies_by_section, study_paper
            from viz.word_paper import word_paper

            return word_paper(study_paper(results, graph, brief=True), studies_by_section(results, graph))
    return _studies_text(form, results, graph, width).encode("utf-8", "replace")


def _audit_text(
    form: str, findings: Mapping[str, Sequence[Finding]], graph: PropertyGraph, width: int
) -> str:
    match form:
        case "csv":
            from viz.finding_files import audit_csv

            return audit_csv(findings)
        case "json":
            from viz.finding_files import audit_json

            return audit_json(findings)
        case "html":
            from viz.audit_page import audit_page

            return audit_page(findings, graph, network="")
        case "table":
            from viz.finding_text import audit_text

            return audit_text(findings, width)
    raise ValueError(f"no form of an audit is called {form}")


def _studies_text(form: str, results: Sequence[StudyResult], graph: PropertyGraph, width: int) -> str:
    match form:
        case "csv":
            from viz.finding_files import studies_csv

            return studies_csv(results, graph)
        case "json":
            from viz.finding_files import studies_json

            return studies_json(results)
        case "table":
            from viz.finding_text import studies_text

            return studies_text(results, width)
    raise ValueError(f"no form of studies is called {form}")
