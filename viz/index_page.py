"""The contents page: what was read, what was not and why, what was found, and where to look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loader.finding import Finding, Severity
from loader.property_graph import Node, PropertyGraph
from viz.facts import node_name
from viz.finding_rows import severity_counts
from viz.page import render, style_of
from viz.words import LABEL_WORDS


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page to link to. `findings` are those that it shows; None for a page that shows none."""

    href: str
    title: str
    description: str
    findings: Sequence[Finding] | None = None

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings of each severity the page shows."""
        return severity_counts(self.findings or ())


@dataclass(frozen=True, slots=True)
class _FileView:
    file: str
    title: str
    kind: str
    period: str
    plans: tuple[str, ...]


def index_page(
    graph: PropertyGraph,
    pages: Sequence[PageLink],
    unread: Mapping[str, str] | None = None,
    title: str = "What the plans say",
) -> str:
    """The page as HTML text, to be written as UTF-8.

    The files read are the graph's documents; `unread` gives the reason for each file that could not be read.
    """
    found = [finding for page in pages for finding in page.findings or ()]
    return render(
        "index.html.j2",
        styles=[style_of(("findings.css", "index.css"))],
        title=title,
        home="",
        pages=pages,
        things={label: sum(1 for _ in graph.labelled(label)) for label in LABEL_WORDS},
        files=_files(graph),
        unread=sorted((unread or {}).items()),
        counts=severity_counts(found),
        shows_findings=any(page.findings is not None for page in pages),
    )


def _files(graph: PropertyGraph) -> list[_FileView]:
    plans: dict[str, list[str]] = {}
    for rel in graph.typed("DESCRIBES"):
        plans.setdefault(rel.start, []).append(node_name(graph.nodes[rel.end]))
    documents = sorted(graph.labelled("Document"), key=lambda node: (_file(node), node.id))
    return [
        _FileView(
            _file(node),
            node_name(node),
            str(node.properties.get("format", "")),
            str(node.properties.get("period", "")),
            tuple(sorted(plans.get(node.id, []))),
        )
        for node in documents
    ]


def _file(document: Node) -> str:
    return str(document.properties.get("file") or node_name(document))
