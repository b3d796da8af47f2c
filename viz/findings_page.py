"""A study's answer as a page: what was found, section by section, with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.study import Section, StudyResult
from loader.finding import Severity
from loader.property_graph import PropertyGraph
from viz.finding_rows import FindingTable, finding_table, severity_counts
from viz.page import render, script_of, style_of


@dataclass(frozen=True, slots=True)
class _SectionView:
    anchor: str
    section: Section
    table: FindingTable

    @property
    def counts(self) -> Mapping[Severity, int]:
        return self.table.counts


def findings_page(
    result: StudyResult, graph: PropertyGraph, *, network: str = "network.html", home: str = ""
) -> str:
    """The page as HTML text, to be written as UTF-8.

    `graph` gives the names of the evidence; `network` is the address of its network page, '' for no links;
    `home` that of a contents page, '' for none.
    """
    sections = [
        _SectionView(f"section-{place}", section, finding_table(section.findings, graph, network))
        for place, section in enumerate(result.sections, start=1)
    ]
    return render(
        "findings.html.j2",
        styles=[style_of(("findings.css",))],
        scripts=[script_of(("findings.js", "printing.js", "findings_start.js"))],
        title=result.title,
        summary=result.summary,
        sections=sections,
        counts=severity_counts(result.findings),
        home=home,
    )
