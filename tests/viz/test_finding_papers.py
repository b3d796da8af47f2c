"""Findings as workbooks, Word documents and a page."""

import io
from types import MappingProxyType
from typing import Final

import pytest
from docx import Document
from openpyxl import load_workbook

from analysis.study import Section, StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.viz.answers import FORMULAS, LIKE_SOMETHING, as_printed
from tests.viz.office import names, paragraphs, sheet_texts, tables
from tests.viz.samples import HOSTILE, partnership
from viz.finding_forms import audit_bytes, studies_bytes
from viz.forms import AUDIT_FORMS, STUDY_FORMS

SLIP: Final = Finding("skipped number", "low", "action 3 is missing", ("b.txt:L9",))
TOTAL: Final = Finding("total", "high", "the rows add up to 6", ("b.txt:L12", "b.txt:L14"))
AUDIT: Final = {"b.txt": (SLIP, TOTAL), "a.txt": ()}
KEY: Final = (
    "How grave a finding is: High (breaks accountability, or contradicts itself), Medium (weakens "
    "accountability), Low (a blemish that a clerk would mend), Note (a measure to be read beside the others)."
)


def _study(left_out: int = 0) -> StudyResult:
    graph = partnership()
    evidence = tuple(node.id for node in sorted(graph.nodes.values(), key=lambda node: node.name))[:7]
    sources = tuple(f"plan.txt:L{n}" for n in range(1, 8))
    measures = MappingProxyType({"actions led": 3, "share": 0.5})
    finding = Finding("load", "medium", "one leads 3", sources, (*evidence, "gone"), (), measures)
    load = Section("load", "What people lead", "How many each leads.", "most first", (finding,), left_out)
    idle = Section("idle", "Idle", "Who leads nothing.", "by name")
    return StudyResult("leads", "Overloaded leads", "One person leads.", (load, idle))


def test_the_audit_as_a_workbook_has_counts_and_one_table_by_document_and_severity() -> None:
    content = audit_bytes("xlsx", AUDIT)
    assert load_workbook(io.BytesIO(content)).sheetnames == ["About", "Findings by document", "Findings"]
    assert sheet_texts(content, 2) == [
        ["Document", "High", "Medium", "Low", "Note"],
        ["a.txt", "0", "0", "0", "0"],
        ["b.txt", "1", "0", "1", "0"],
    ]
    assert sheet_texts(content, 3) == [
        ["Document", "Severity", "Finding", "Kind", "Where it is printed"],
        ["b.txt", "High", "The rows add up to 6", "Total", "lines 12 and 14"],
        ["b.txt", "Low", "Action 3 is missing", "Skipped number", "line 9"],
    ]


def test_the_audit_as_a_document_has_a_heading_for_each_document() -> None:
    content = audit_bytes("docx", AUDIT)
    lines = paragraphs(content)
    assert lines[3:9] == [
        f"Note: {KEY}",
        "Findings by document",
        "Table 1. Findings by document",
        "a.txt",
        "Nothing to query was found in this document.",
        "b.txt",
    ]
    assert lines[9:11] == ["2 findings: 1 high, 1 low.", "Table 2. Findings on b.txt"]
    assert tables(content)[1] == [
        ["Severity", "Finding", "Kind", "Where it is printed"],
        ["High", "The rows add up to 6", "Total", "lines 12 and 14"],
        ["Low", "Action 3 is missing", "Skipped number", "line 9"],
    ]


def test_the_audit_names_what_it_rests_on() -> None:
    assert paragraphs(audit_bytes("docx", AUDIT))[-2:] == ["a.txt", "b.txt"]
    assert paragraphs(audit_bytes("docx", AUDIT, partnership()))[-1] == "Safer Borough Plan, plan.txt"


def test_the_audit_as_a_page_links_to_no_other_page() -> None:
    page = audit_bytes("html", AUDIT).decode()
    assert "The rows add up to 6" in page
    assert "network.html" not in page
    assert "index.html" not in page


def test_studies_as_a_workbook_have_all_evidence_and_figures() -> None:
    content = studies_bytes("xlsx", [_study(2)], partnership())
    assert load_workbook(io.BytesIO(content)).sheetnames == ["About", "Overloaded leads", "What was measured"]
    header, row = sheet_texts(content, 2)
    assert header == ["Section", "Severity", "Finding", "Figures", "Evidence", "Where it is printed"]
    assert row[:4] == ["What people lead", "Medium", "One leads 3", "Actions led: 3\nShare: 0.5"]
    assert row[4].count("\n") == 6
    assert row[5] == "plan.txt, lines 1, 2, 3, 4, 5, 6 and 7"
    assert sheet_texts(content, 3)[1:] == [
        ["Overloaded leads", "What people lead", "How many each leads.", "most first", "1", "2"],
        ["Overloaded leads", "Idle", "Who leads nothing.", "by name", "0", "0"],
    ]


def test_studies_as_a_document_cut_long_lists_and_say_so() -> None:
    content = studies_bytes("docx", [_study(2)], partnership())
    ((header, row),) = tables(content)
    assert header == ["Severity", "Finding", "Evidence", "Where it is printed"]
    assert row[:2] == ["Medium", "One leads 3"]
    assert row[2].split("\n")[4:] == ["and 3 more"]
    assert row[3] == "plan.txt, lines 1, 2, 3 and 4\nand 3 more"
    lines = paragraphs(content)
    assert (
        "Note: Long lists are cut; the workbook of the same findings has all of them, and all figures."
        in lines
    )
    start = lines.index("What people lead")
    assert lines[start + 1 : start + 6] == [
        "How many each leads.",
        "2 more findings not shown.",
        "Table 1. What people lead",
        "Idle",
        "Nothing was found.",
    ]


def test_headings_can_be_walked_through() -> None:
    document = Document(io.BytesIO(studies_bytes("docx", [_study()], partnership())))
    headings = [line for line in document.paragraphs if line.style and line.style.name.startswith("Heading")]
    assert [(line.style and line.style.name, line.text) for line in headings] == [
        ("Heading 1", "Overloaded leads"),
        ("Heading 2", "What people lead"),
        ("Heading 2", "Idle"),
        ("Heading 1", "What this rests on"),
    ]


@pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS, *LIKE_SOMETHING, "\x1b[2J", "a\nb\r\n\x00c"])
def test_hostile_text_stays_text(text: str) -> None:
    audit = {text: [Finding("kind", "low", text, (f"{text}:L1",))]}
    shown = as_printed(text)
    found = as_printed(text[:1].upper() + text[1:])
    assert sheet_texts(audit_bytes("xlsx", audit), 3)[1][:3] == [shown, "Low", found]
    assert tables(audit_bytes("docx", audit))[1][1][1] == found


@pytest.mark.parametrize("form", STUDY_FORMS)
def test_studies_give_the_same_bytes_again(form: str) -> None:
    assert studies_bytes(form, [_study()], partnership()) == studies_bytes(form, [_study()], partnership())


@pytest.mark.parametrize("form", AUDIT_FORMS)
def test_the_order_of_documents_changes_nothing(form: str) -> None:
    other = dict(reversed(AUDIT.items()))
    assert audit_bytes(form, AUDIT, partnership()) == audit_bytes(form, other, partnership())


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_nothing_at_all_is_still_a_paper(form: str) -> None:
    for content in (audit_bytes(form, {}), studies_bytes(form, [], PropertyGraph())):
        assert names(content)[0] == "[Content_Types].xml"


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(ValueError, match="no form of an audit is called pdf"):
        audit_bytes("pdf", AUDIT)
    with pytest.raises(ValueError, match="no form of studies is called html"):
        studies_bytes("html", [], PropertyGraph())
