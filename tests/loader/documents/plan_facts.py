"""What a plan's graph says of its actions, as plain tuples, and where it says that it is printed."""

import hashlib
from collections.abc import Iterator, Sequence

from loader.documents.blocks import Block, Document
from loader.property_graph import PropertyGraph
from loader.reading import read_document


def graph_of(blocks: Sequence[Block], file: str, content: bytes) -> PropertyGraph:
    """The graph of a document that has been read to blocks."""
    digest = hashlib.sha256(content).hexdigest()
    return read_document(Document(file, file.rpartition(".")[2], digest, tuple(blocks))).graph


def actions(graph: PropertyGraph) -> list[tuple[str, str, str, str]]:
    """Number, text, leads and end of every action, in the order of their texts."""
    leads: dict[str, list[str]] = {}
    for relationship in graph.typed("LEADS"):
        leads.setdefault(relationship.end, []).append(graph.nodes[relationship.start].name)
    found = [
        (
            str(node.properties.get("number", "")),
            str(node.properties["text"]),
            ", ".join(sorted(leads.get(node.id, []))),
            str(node.properties.get("end_date", "")),
        )
        for node in graph.labelled("Action")
    ]
    return sorted(found, key=lambda action: action[1])


def cited(graph: PropertyGraph, *labels: str) -> Iterator[tuple[list[str], list[str]]]:
    """The printed forms of every node of these labels, and the places that it cites."""
    for label in labels:
        for node in graph.labelled(label):
            forms = [str(node.properties.get("text", "")), node.name, *node.aliases]
            yield [form for form in forms if form], [source.partition(":")[2] for source in node.sources]
