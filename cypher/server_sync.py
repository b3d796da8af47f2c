"""Making what a server holds the graph that is wanted, inside one transaction.

What is there is read and compared, so only what differs is written, and whatever somebody did to our nodes
and relationships is mended. Other people's nodes, relationships and properties stay: a node that nobody
states any more but to which they joined or added something is set aside under another label, and comes back
when a document states it again. Only what they wrote onto a relationship of ours goes with it.
"""

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from cypher.server_rows import (
    Row,
    batches,
    changed_row,
    held_node,
    held_relationship,
    node_rows,
    relationship_rows,
)
from cypher.server_schema import FORMER, OURS
from loader.errors import GraphError
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph
from loader.vocabulary import LABELS, RELATIONSHIPS

AT_ONCE: Final = 10_000
"""Rows of one statement."""


class Transaction(Protocol):
    """What of the driver's transaction is used here."""

    def run(self, query: Any, parameters: dict[str, Any] | None = None) -> Any:
        """Run a statement; its rows are iterated over."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the server holds of ours, each with its place there (its element id); `odd` are the places of
    nodes and relationships that bear our marks and are none of the vocabulary, or stand twice."""

    nodes: Mapping[str, tuple[str, Node]] = field(default_factory=dict)
    relationships: Mapping[str, tuple[str, Relationship]] = field(default_factory=dict)
    odd_nodes: tuple[str, ...] = ()
    odd_relationships: tuple[str, ...] = ()


def held(tx: Transaction) -> Held:
    """What the server holds of ours."""
    nodes: dict[str, tuple[str, Node]] = {}
    odd: list[str] = []
    query = f"MATCH (n:{OURS}) RETURN elementId(n), labels(n), properties(n)"
    for at, labels, values in tx.run(query):
        node = held_node(labels, values)
        if node is None:
            odd.append(at)
        else:
            nodes[node.id] = (at, node)
    relationships, odd_relationships = _held_relationships(tx)
    return Held(nodes, relationships, tuple(odd), odd_relationships)


def _held_relationships(tx: Transaction) -> tuple[dict[str, tuple[str, Relationship]], tuple[str, ...]]:
    """Ours are those of the vocabulary between two nodes of ours whose id is of the form that we give."""
    found: dict[str, tuple[str, Relationship]] = {}
    odd: list[str] = []
    # One query and not one a type: the server plans each for longer than it takes to answer it.
    query = (
        f"MATCH (a:{OURS})-[r]->(b:{OURS}) "
        "WHERE type(r) IN $types AND r.id STARTS WITH toLower(type(r)) + ':' "
        "RETURN elementId(r), type(r), a.id, b.id, properties(r)"
    )
    for at, type_, start, end, values in tx.run(query, {"types": list(RELATIONSHIPS)}):
        rel = held_relationship(type_, start, end, values)
        if rel is None or rel.id in found:
            odd.append(at)
        else:
            found[rel.id] = (at, rel)
    return found, tuple(odd)


def others_by_label(tx: Transaction) -> dict[str, int]:
    """How many nodes of each label of the vocabulary somebody else wrote; labels without any are left out."""
    query = (
        f"MATCH (n:{'|'.join(LABELS)}) WHERE NOT n:{OURS} "
        "UNWIND [label IN labels(n) WHERE label IN $labels] AS label RETURN label, count(n)"
    )
    found = dict(iter(tx.run(query, {"labels": list(LABELS)})))
    return {label: found[label] for label in LABELS if label in found}


def others_by_type(tx: Transaction) -> dict[str, int]:
    """How many relationships of each type of the vocabulary are none of ours; types without any are left
    out."""
    query = (
        f"MATCH (a)-[r:{'|'.join(RELATIONSHIPS)}]->(b) "
        f"WHERE NOT (a:{OURS} AND b:{OURS} AND coalesce(r.id STARTS WITH toLower(type(r)) + ':', false)) "
        "RETURN type(r) AS type, count(r) ORDER BY type"
    )
    return dict(iter(tx.run(query)))


def graph_of(found: Held) -> PropertyGraph | None:
    """The graph that the server holds; None where it breaks the vocabulary."""
    if found.odd_nodes or found.odd_relationships:
        return None
    try:
        return property_graph(
            (node for _, node in found.nodes.values()), (rel for _, rel in found.relationships.values())
        )
    except GraphError:
        return None


@dataclass(frozen=True, slots=True)
class Wanting:
    """What a server has yet to be given."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


def make_ready(tx: Transaction, wanted: PropertyGraph) -> Wanting:
    """Take away and change what is held of ours; what is returned is then all that is wanting to `wanted`."""
    _bring_back(tx, wanted)
    found = held(tx)
    stand = _standing(found, wanted)
    tied = _tied(found, wanted, stand)
    gone = [at for id_, (at, _) in found.relationships.items() if id_ not in tied]
    _remove_relationships(tx, [*found.odd_relationships, *gone])
    for label, places in _stale_nodes(found, stand).items():
        _remove_nodes(tx, label, places)
    _change(tx, found, wanted, stand, tied)
    return Wanting(
        tuple(node for node in wanted.nodes.values() if node.id not in stand),
        tuple(rel for rel in wanted.relationships.values() if rel.id not in tied),
    )


def _standing(found: Held, wanted: PropertyGraph) -> set[str]:
    """Ids of the nodes that are wanted, and under the label that they have."""
    labels = {id_: node.label for id_, node in wanted.nodes.items()}
    return {id_ for id_, (_, node) in found.nodes.items() if labels.get(id_) == node.label}


def _tied(found: Held, wanted: PropertyGraph, stand: Set[str]) -> set[str]:
    """Ids of the relationships that are wanted, and that join the right nodes, which both stay."""
    return {
        id_
        for id_, (_, rel) in found.relationships.items()
        if id_ in wanted.relationships
        and _same_ends(rel, wanted.relationships[id_])
        and rel.start in stand
        and rel.end in stand
    }


def _bring_back(tx: Transaction, wanted: PropertyGraph) -> None:
    """Take the nodes that were set aside and are stated again into the graph."""
    aside = [id_ for (id_,) in tx.run(f"MATCH (n:{FORMER}) RETURN DISTINCT n.id")]
    by_label: dict[str, list[str]] = defaultdict(list)
    for id_ in aside:
        if id_ in wanted.nodes:
            by_label[wanted.nodes[id_].label].append(id_)
    for label, ids in by_label.items():
        query = (
            f"UNWIND $ids AS id MATCH (n:{FORMER} {{id: id}}) "
            f"WHERE NOT EXISTS {{ MATCH (:{OURS} {{id: id}}) }} "
            f"WITH id, collect(n)[0] AS n SET n:{OURS}:`{label}` REMOVE n:{FORMER}"
        )
        tx.run(query, {"ids": ids})


def _stale_nodes(found: Held, stand: Set[str]) -> dict[str, list[str]]:
    """Places of the nodes that do not stay, by their label; '' for odd ones."""
    stale: dict[str, list[str]] = defaultdict(list, {"": list(found.odd_nodes)})
    for at, node in found.nodes.values():
        if node.id not in stand:
            stale[node.label].append(at)
    return stale


def _same_ends(one: Relationship, other: Relationship) -> bool:
    return (one.type, one.start, one.end) == (other.type, other.start, other.end)


def _remove_relationships(tx: Transaction, places: list[str]) -> None:
    query = "UNWIND $places AS at MATCH ()-[r]->() WHERE elementId(r) = at DELETE r"
    for some in batches(places, AT_ONCE):
        tx.run(query, {"places": some})


def _remove_nodes(tx: Transaction, label: str, places: list[str]) -> None:
    """Delete the nodes, or set aside those to which somebody else joined or added something."""
    types = LABELS[label].types if label else {name for one in LABELS.values() for name in one.types}
    aside = (
        "UNWIND $places AS at MATCH (n) WHERE elementId(n) = at AND (EXISTS { MATCH (n)--() } "
        "OR any(name IN keys(n) WHERE NOT name IN $names) OR any(one IN labels(n) WHERE NOT one IN $labels)) "
        f"SET n:{FORMER} SET n += $nothing REMOVE n:{OURS}:{':'.join(LABELS)}"
    )
    delete = f"UNWIND $places AS at MATCH (n:{OURS}) WHERE elementId(n) = at DELETE n"
    told = {
        "names": ["id", *types],
        "labels": [OURS, *LABELS],
        "nothing": {name: None for name in types if name != "name"},
    }
    for some in batches(places, AT_ONCE):
        tx.run(aside, {"places": some, **told})
        tx.run(delete, {"places": some})


def _change(tx: Transaction, found: Held, wanted: PropertyGraph, stand: Set[str], tied: Set[str]) -> None:
    """Give what stays the properties that it should have."""
    nodes = [
        changed_row(at, LABELS[node.label].types, wanted.nodes[id_].properties)
        for id_, (at, node) in found.nodes.items()
        if id_ in stand and wanted.nodes[id_] != node
    ]
    relationships = [
        changed_row(at, RELATIONSHIPS[rel.type].types, wanted.relationships[id_].properties)
        for id_, (at, rel) in found.relationships.items()
        if id_ in tied and wanted.relationships[id_] != rel
    ]
    _run(tx, "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.at SET n += row.values", nodes)
    _run(
        tx,
        "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.at SET r += row.values",
        relationships,
    )


def write(tx: Transaction, wanting: Wanting) -> None:
    """Add the nodes and then the relationships, both of whose ends are there by then."""
    for label, rows in node_rows(wanting.nodes).items():
        _run(tx, f"UNWIND $rows AS row CREATE (n:{OURS}:`{label}`) SET n = row", rows)
    for type_, rows in relationship_rows(wanting.relationships).items():
        query = (
            f"UNWIND $rows AS row MATCH (a:{OURS} {{id: row.start}}) MATCH (b:{OURS} {{id: row.end}}) "
            f"CREATE (a)-[r:`{type_}`]->(b) SET r = row.values"
        )
        _run(tx, query, rows)


def _run(tx: Transaction, query: str, rows: list[Row]) -> None:
    for some in batches(rows, AT_ONCE):
        tx.run(query, {"rows": some})
