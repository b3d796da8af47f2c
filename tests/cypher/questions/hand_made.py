"""A plan made by hand, in a real graph file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cypher.store import GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph
from tests.analysis.builder import Plan


@contextmanager
def stored(plan: Plan, folder: Path) -> Iterator[GraphStore]:
    """The store that holds the plan, as what one document says."""
    graph = plan.graph()
    document = Node("document:plan.txt", "Document", {"file": "plan.txt"})
    whole = PropertyGraph({**graph.nodes, document.id: document}, graph.relationships)
    with open_store(str(folder / "plan.lbug"), create=True) as store:
        store.load([DocumentGraph("plan.txt", "00", "", whole)])
        yield store
