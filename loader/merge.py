"""Many documents to one graph: a pure function of the set of documents."""

from collections.abc import Iterable, Mapping

from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph, relationship
from loader.resolve.across import Placed, identities
from loader.united import united_node, united_relationship
from loader.vocabulary import RELATIONSHIPS

_Identities = Mapping[str, tuple[str, str]]


def merge(documents: Iterable[DocumentGraph]) -> PropertyGraph:
    """One graph of all that the documents say, whatever their order.

    People, bodies and plans that are one in several documents become one node; what each document says of
    them is kept, and every source with it.
    """
    ordered = sorted(documents, key=lambda d: d.file)
    placed = [Placed(node, document.area) for document in ordered for node in document.graph.nodes.values()]
    renamed, _ = identities(placed)
    nodes = _nodes(placed, renamed)
    relationships: dict[str, Relationship] = {}
    for document in ordered:
        for rel in document.graph.relationships.values():
            moved = _moved(rel, renamed, nodes)
            if moved is not None:
                known = relationships.get(moved.id)
                relationships[moved.id] = united_relationship(known, moved) if known else moved
    return property_graph(nodes.values(), relationships.values())


def _nodes(placed: Iterable[Placed], renamed: _Identities) -> dict[str, Node]:
    """The nodes by id; of several that are one, the one whose id and name remain comes first."""
    nodes: dict[str, Node] = {}
    named: dict[str, list[Node]] = {}
    for one in placed:
        id_, label = renamed.get(one.node.id, (one.node.id, one.node.label))
        named.setdefault(id_, []).append(Node(id_, label, one.node.properties))
        if one.node.id == id_:
            named[id_].sort(key=lambda node: node.properties.get("name") != one.node.properties.get("name"))
    for id_, same in named.items():
        whole = same[0]
        for other in same[1:]:
            whole = united_node(whole, other)
        nodes[id_] = whole
    return nodes


def _moved(rel: Relationship, renamed: _Identities, nodes: Mapping[str, Node]) -> Relationship | None:
    """The relationship between what its ends became; None where they became one, or may not be joined so."""
    start, end = (renamed.get(id_, (id_, ""))[0] for id_ in (rel.start, rel.end))
    if start == end or (nodes[start].label, nodes[end].label) not in RELATIONSHIPS[rel.type].joins:
        return None
    if (start, end) == (rel.start, rel.end):
        return rel
    return relationship(rel.type, start, end, dict(rel.properties))
