"""What one document says, before anything is known of the other documents."""

from dataclasses import dataclass

from loader.finding import Finding
from loader.property_graph import PropertyGraph


@dataclass(frozen=True, slots=True)
class DocumentGraph:
    """One document's own graph and its audit.

    `file` is the name by which sources cite it; it also identifies the document: loading another
    DocumentGraph of the same `file` replaces this one. `area` is the council area that the document is about,
    '' where it names none. The graph holds one Document
    node, or nothing at all where the document sets out no plan.
    """

    file: str
    sha256: str
    area: str
    graph: PropertyGraph
    findings: tuple[Finding, ...] = ()
