"""The registry, the order of findings, and that no document makes a rule fail."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.audit.in_reading import READING
from loader.audit.registry import RULES, audit
from loader.audit.rule import Rule
from loader.finding import SEVERITIES, Finding
from tests.loader.audit.inspected import rows, view_of

ROOT = Path(__file__).parents[3]
PLAN = "Ferndale Safer Streets Plan 2024-2026\n\n" + rows(
    "No | Action | Lead | Start date | End date",
    "1 | Repair the bridge over the mill | Parks Team | Oct-24 | Mar-24",
    "2 | Mend the lamps along Kiln Lane |  | TBC | TBC",
    "3 | Move the bus stop at the bend | TBC | Apr-24 | Mar-25",
    "3 | Paint the crossing at the school | Parks Team | Apr-24 | Mar-25",
)


def test_names_are_used_once() -> None:
    names = [rule.name for rule in (*RULES, *READING)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", [*RULES, *READING], ids=lambda rule: rule.name)
def test_every_rule_explains_itself(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert rule.title[:1].isupper()
    assert not rule.title.endswith(".")
    assert rule.finds.endswith(".")
    assert rule.why.endswith(".")
    assert rule.example
    assert not rule.example.endswith(".")


def test_the_findings_of_reading_are_all_explained() -> None:
    """Every kind that reading gives to a finding, as it stands in its code, is in the registry."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "loader" / "entities").glob("*.py"))
    kinds = set(re.findall(r'\.query\(\s*"([a-z ]+)"', code))
    assert kinds
    assert kinds <= {rule.name for rule in READING}


def test_the_gravest_come_first_then_the_order_of_the_document() -> None:
    findings = audit(view_of(PLAN))
    ranks = [SEVERITIES.index(finding.severity) for finding in findings]
    assert ranks == sorted(ranks)
    high = [finding.sources[0] for finding in findings if finding.severity == "high"]
    assert high == ["plan.txt:L4", "plan.txt:L5", "plan.txt:L6"]


def test_what_reading_found_is_among_them_once() -> None:
    view = view_of(PLAN)
    told = view.findings[0]
    twice = type(view)(view.document, view.outline, view.graph, (told, told))
    assert [finding for finding in audit(twice) if finding.kind == told.kind] == [told]


def test_every_finding_cites_lines_of_the_document_and_nodes_of_the_graph() -> None:
    view = view_of(PLAN)
    count = len(PLAN.split("\n"))
    for finding in audit(view):
        assert finding.sources
        assert all(1 <= int(source.removeprefix("plan.txt:L")) <= count for source in finding.sources)
        assert set(finding.nodes) <= set(view.graph.nodes)


def test_the_audit_depends_on_the_document_alone() -> None:
    assert audit(view_of(PLAN)) == audit(view_of(PLAN))


def test_a_document_without_a_plan_has_no_findings() -> None:
    assert audit(view_of("Dear Jo,\n\nThank you for the two maps.\n\nPeter\n")) == ()


_CELLS = st.sampled_from(
    ["", "-", "TBC", "1", "1.2", "AW3", "3a", "R8(a)", "Mar-10", "31/02/2024", "2024 - 2021", "SL",
     "MPS / CCG", "All agencies", "Parks Team", "Jane Marsh", "JSNA 1.7, 1.9", "Total: 4 actions", "vacant",
     "six aims: A, B", "Medium", "6", "Complete"]
)  # fmt: skip
_HEADERS = st.sampled_from(
    ["No", "Action", "Lead", "Board", "Start date", "End date", "Recommendations", "Risk", "Owner",
     "Likelihood", "Impact", "Score", "Mitigation", "Name", "Role", "Agency", "Total",
     "Supporting organisations", "Zebra", "Status", ""]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(_HEADERS, min_size=2, max_size=8),
    st.lists(st.lists(_CELLS, min_size=1, max_size=9), min_size=1, max_size=6),
)
def test_no_table_makes_a_rule_fail(header: list[str], body: list[list[str]]) -> None:
    text = "A Safer Streets Plan 2024-2026\n\n" + "\n".join("\t".join(cells) for cells in (header, *body))
    findings: tuple[Finding, ...] = audit(view_of(text))
    assert all(finding.message for finding in findings)
