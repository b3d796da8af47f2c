"""Many documents to one graph: a pure function of the set of documents, and of what people ruled."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph, relationship
from loader.resolve.across import Matching, matching
from loader.resolve.named import Placed, fullest_first
from loader.resolve.rulings import NO_RULINGS, Rulings
from loader.united import united_node, united_relationship
from loader.vocabulary import RELATIONSHIPS

_Identities = Mapping[str, tuple[str, str]]


def merge(documents: Iterable[DocumentGraph], rulings: Rulings = NO_RULINGS) -> PropertyGraph:
    """One graph of all that the documents say, whatever their order.

    People, bodies and plans that are one in several documents become one node; what each document says of
    them is kept, and every source with it. What `rulings` hold to be the same or different is so, whatever
    the rules say. Raises JudgementError where rulings contradict each other by what the documents print.
    """
    return merged(documents, rulings).graph


@dataclass(frozen=True, slots=True)
class Merged:
    """The one graph of documents, and what was decided on the way; `identities` as `Matching` gives them."""

    graph: PropertyGraph
    matching: Matching
    identities: Mapping[str, tuple[str, str]]


def merged(documents: Iterable[DocumentGraph], rulings: Rulings = NO_RULINGS) -> Merged:
    """What `merge` gives, with the decisions."""
    ordered = sorted(documents, key=lambda d: d.file)
    placed = placed_nodes(ordered)
    found = matching(placed, rulings)
    renamed = found.identities()
    nodes = _nodes(placed, renamed)
    relationships: dict[str, list[Relationship]] = defaultdict(list)
    for document in ordered:
        for rel in document.graph.relationships.values():
            moved = _moved(rel, renamed, nodes)
            if moved is not None:
                relationships[moved.id].append(moved)
    graph = property_graph(nodes.values(), (united_relationship(*same) for same in relationships.values()))
    return Merged(graph, found, renamed)


def placed_nodes(documents: Iterable[DocumentGraph]) -> list[Placed]:
    """Every node of the documents with the area of its document."""
    return [Placed(node, document.area) for document in documents for node in document.graph.nodes.values()]


def _nodes(placed: Iterable[Placed], renamed: _Identities) -> dict[str, Node]:
    """The nodes by id; of several that are one, the one whose id and name remain comes first."""
    own: dict[str, list[Node]] = defaultdict(list)
    others: dict[str, list[Node]] = defaultdict(list)
    for one in placed:
        id_, label = renamed.get(one.node.id, (one.node.id, one.node.label))
        nodes = own if id_ == one.node.id else others
        nodes[id_].append(Node(id_, label, one.node.properties))
    return {id_: united_node(*fullest_first(same), *others[id_]) for id_, same in own.items()}


def _moved(rel: Relationship, renamed: _Identities, nodes: Mapping[str, Node]) -> Relationship | None:
    """The relationship between what its ends became; None where they became one, or may not be joined so."""
    start, end = (renamed.get(id_, (id_, ""))[0] for id_ in (rel.start, rel.end))
    if start == end or (nodes[start].label, nodes[end].label) not in RELATIONSHIPS[rel.type].joins:
        return None
    if (start, end) == (rel.start, rel.end):
        return rel
    return relationship(rel.type, start, end, dict(rel.properties))
