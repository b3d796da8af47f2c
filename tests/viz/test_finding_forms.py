"""Findings as tables of text, CSV and JSON."""

import csv
import io
import json
from types import MappingProxyType

import pytest

from analysis.study import Section, StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.viz.samples import HOSTILE, partnership
from viz.finding_files import AUDIT_COLUMNS, STUDY_COLUMNS, audit_csv, audit_json, studies_csv, studies_json
from viz.finding_text import audit_text, studies_text

SLIP = Finding("skipped number", "low", "Action 3 is missing.", ("b.txt:L9",))
TOTAL = Finding("total", "high", "The total is 5, the rows add up to 6.", ("b.txt:L12", "b.txt:L14"))
AUDIT = {"b.txt": (SLIP, TOTAL), "a.txt": ()}


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def _study(*findings: Finding, left_out: int = 0) -> StudyResult:
    load = Section("load", "What people lead", "How many each leads.", "most first", findings, left_out)
    return StudyResult(
        "leads", "Overloaded leads", "One person leads.", (load, Section("none", "Idle", "", ""))
    )


def test_the_audit_as_csv_goes_by_document_and_severity() -> None:
    assert _rows(audit_csv(AUDIT)) == [
        list(AUDIT_COLUMNS),
        ["b.txt", "high", "total", TOTAL.message, "b.txt:L12; b.txt:L14"],
        ["b.txt", "low", "skipped number", SLIP.message, "b.txt:L9"],
    ]


def test_the_audit_as_json_names_documents_without_findings() -> None:
    documents = json.loads(audit_json(AUDIT))
    assert [(d["document"], [f["kind"] for f in d["findings"]]) for d in documents] == [
        ("a.txt", []),
        ("b.txt", ["total", "skipped number"]),
    ]


def test_the_audit_as_text() -> None:
    assert audit_text(AUDIT, 90).splitlines() == [
        "a.txt: nothing found",
        "",
        "b.txt: 2 findings (1 high, 1 low)",
        "  Severity  Kind            Finding                                Where",
        "  high      total           The total is 5, the rows add up to 6.  lines 12 and 14",
        "  low       skipped number  Action 3 is missing.                   line 9",
    ]


def test_studies_as_csv_name_the_evidence() -> None:
    graph = partnership()
    person = next(graph.labelled("Person"))
    measures = MappingProxyType({"actions": 3, "share": 0.5})
    finding = Finding("load", "note", "One leads 3.", ("plan.txt:L4",), (person.id, "gone"), (), measures)
    assert _rows(studies_csv([_study(finding)], graph)) == [
        list(STUDY_COLUMNS),
        ["leads", "load", "note", "One leads 3.", "actions: 3; share: 0.5", person.name, "plan.txt:L4"],
    ]
    (study,) = json.loads(studies_json([_study(finding)]))
    assert [section["name"] for section in study["sections"]] == ["load", "none"]
    assert study["sections"][0]["findings"][0]["measures"] == {"actions": 3, "share": 0.5}


def test_studies_as_text_say_what_is_not_shown_and_what_was_not_found() -> None:
    finding = Finding("load", "note", "One leads 3.", tuple(f"plan.txt:L{n}" for n in range(1, 8)))
    lines = studies_text([_study(finding, left_out=2)], 100).splitlines()
    assert lines[0] == "OVERLOADED LEADS"
    assert "What people lead: 1 finding (1 note)" in lines
    assert "  2 more are not shown; --limit shows more." in lines
    assert "Idle: nothing found" in lines
    assert any("lines 1, 2, 3 and 4 and 3 more" in " ".join(line.split()) for line in lines)


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(begin: str) -> None:
    finding = Finding(begin, "low", begin, (f"{begin}:L1",))
    _, row = _rows(audit_csv({begin: [finding]}))
    assert [row[i] for i in (0, 2, 3)] == [f"'{begin}"] * 3
    assert row[4] == f"'{begin}:L1"


@pytest.mark.parametrize(
    "text", [*HOSTILE, "\x1b[2J", "a\nb\r\n\x00c", "[red]rich[/red]", "“é” 漢字", 'a,"b";c']
)
def test_hostile_text_stays_text(text: str) -> None:
    audit = {text: [Finding(text, "low", text, (f"{text}:L1",))]}
    assert json.loads(audit_json(audit))[0]["findings"][0]["message"] == text
    assert _rows(audit_csv(audit))[1][0].removeprefix("'") == text
    shown = audit_text(audit, 200)
    assert all(line.isprintable() for line in shown.split("\n"))
    assert text.split()[0].strip("\x1b\x00") in shown


@pytest.mark.parametrize("width", [1, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = Finding(
        "a kind of finding", "high", "word " * 80, tuple(f"a-long-file-name.txt:L{n}" for n in range(9))
    )
    for text in (audit_text({"a.txt": [long]}, width), studies_text([_study(long)], width)):
        assert max(map(len, text.splitlines())) <= max(width, 60)


def test_nothing_at_all() -> None:
    assert audit_text({}) == "\n"
    assert json.loads(audit_json({})) == []
    assert _rows(studies_csv([], PropertyGraph())) == [list(STUDY_COLUMNS)]
