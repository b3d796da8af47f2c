"""Many documents to one graph: a pure function of the set of documents."""

from collections.abc import Iterable

from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph


def merge(documents: Iterable[DocumentGraph]) -> PropertyGraph:
    """One graph of all that the documents say, whatever their order."""
    nodes: dict[str, Node] = {}
    relationships: dict[str, Relationship] = {}
    for document in sorted(documents, key=lambda d: d.file):
        nodes.update(document.graph.nodes)
        relationships.update(document.graph.relationships)
    return property_graph(nodes.values(), relationships.values())
