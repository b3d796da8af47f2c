"""The pages of one folder: a contents page, the network, the audit and a page for each study."""

from collections.abc import Mapping, Sequence

from analysis.registry import STUDIES
from analysis.study import StudyResult
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from viz.audit_page import audit_page
from viz.findings_page import findings_page
from viz.index_page import PageLink, index_page
from viz.network_page import network_page

HOME = "index.html"
NETWORK = "network.html"
AUDIT = "audit.html"
NETWORK_TITLE = "Who works with whom"


def site_pages(
    graph: PropertyGraph,
    audit: Mapping[str, Sequence[Finding]],
    results: Sequence[StudyResult],
    unread: Mapping[str, str],
) -> dict[str, str]:
    """Each page's file name and its HTML text, the contents page last: it links to the others.

    `audit` holds the findings of each document by its file, `unread` the reason for each file not read.
    """
    pages = {NETWORK: network_page(graph, NETWORK_TITLE, home=HOME)}
    for result in results:
        pages[study_file(result)] = findings_page(result, graph, network=NETWORK, home=HOME)
    pages[AUDIT] = audit_page(audit, graph, network=NETWORK, home=HOME)
    pages[HOME] = index_page(graph, _links(audit, results), unread)
    return pages


def study_file(result: StudyResult) -> str:
    """The file name of a study's page."""
    return f"{result.name}.html"


def _links(audit: Mapping[str, Sequence[Finding]], results: Sequence[StudyResult]) -> list[PageLink]:
    faults = [finding for findings in audit.values() for finding in findings]
    return [
        PageLink(
            NETWORK, NETWORK_TITLE, "A picture to explore: search for a name and see what hangs together."
        ),
        *(
            PageLink(study_file(result), result.title, STUDIES[result.name].why, result.findings)
            for result in results
        ),
        PageLink(
            AUDIT,
            "Audit of the documents",
            "What a careful reader would query in each document: gaps, contradictions and slips.",
            faults,
        ),
    ]
