"""The graph as rows of parameters for a server, and what the server holds as nodes and relationships again.

An absent property is no property of a node; in a row that changes a node it is a null, which removes it.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final, TypeVar

from loader.property_graph import Node, Properties, PropertyGraph, Relationship, full
from loader.vocabulary import LABELS, RELATIONSHIPS

Row = dict[str, Any]
_T = TypeVar("_T")

_WRITTEN_AT_ONCE: Final = 100
"""So few at a time that another thread gets its turn in between, and little memory is needed."""


def node_rows(nodes: Iterable[Node]) -> dict[str, list[Row]]:
    """By label: every property of the node, `id` among them."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for node in nodes:
        rows[node.label].append({**node.properties, "id": node.id})
    return rows


def relationship_rows(relationships: Iterable[Relationship]) -> dict[str, list[Row]]:
    """By type: `start` and `end`, the ids of both nodes, and under `values` every property with `id`."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for rel in relationships:
        values = {**rel.properties, "id": rel.id}
        rows[rel.type].append({"start": rel.start, "end": rel.end, "values": values})
    return rows


def changed_row(at: str, types: Iterable[str], properties: Properties) -> Row:
    """The row that makes what stands at the place `at` have just these properties of the vocabulary."""
    return {"at": at, "values": {**dict.fromkeys(types), **properties}}


def held_node(labels: Iterable[str], values: Mapping[str, Any]) -> Node | None:
    """The node that a server holds under those labels; None where it is no node of the vocabulary."""
    own = [label for label in labels if label in LABELS]
    id_ = values.get("id")
    if len(own) != 1 or not isinstance(id_, str):
        return None
    return Node(id_, own[0], _known(LABELS[own[0]].types, values))


def held_relationship(type_: str, start: str, end: str, values: Mapping[str, Any]) -> Relationship | None:
    """The relationship that a server holds; None where it is none that we could have written."""
    id_ = values.get("id")
    if type_ not in RELATIONSHIPS or not isinstance(id_, str):
        return None
    return Relationship(id_, type_, start, end, _known(RELATIONSHIPS[type_].types, values))


def _known(types: Iterable[str], values: Mapping[str, Any]) -> Properties:
    """The properties of the vocabulary; others are somebody else's."""
    return full({name: _value(values[name]) for name in types if name in values})


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def stated(graph: PropertyGraph) -> PropertyGraph:
    """The graph without properties that say nothing, as it will come back."""
    nodes = {
        id_: Node(id_, node.label, full(node.properties))
        for id_, node in graph.nodes.items()
        if _says_less(node)
    }
    ties = {
        id_: Relationship(id_, rel.type, rel.start, rel.end, full(rel.properties))
        for id_, rel in graph.relationships.items()
        if _says_less(rel)
    }
    if not nodes and not ties:
        return graph
    return PropertyGraph({**graph.nodes, **nodes}, {**graph.relationships, **ties})


def _says_less(one: Node | Relationship) -> bool:
    return any(value in ("", ()) for value in one.properties.values())


def graph_digest(graph: PropertyGraph) -> str:
    """What tells the graph from any other; the order of properties makes no difference."""
    digest = hashlib.blake2b(digest_size=16)
    nodes = (
        (node.id, node.label, *map(node.properties.get, LABELS[node.label].types))
        for node in graph.nodes.values()
    )
    ties = (
        (rel.id, rel.type, rel.start, rel.end, *map(rel.properties.get, RELATIONSHIPS[rel.type].types))
        for rel in graph.relationships.values()
    )
    for every in (nodes, ties):
        while some := list(islice(every, _WRITTEN_AT_ONCE)):
            digest.update(_written(some).encode())
    return digest.hexdigest()


_written: Final = json.JSONEncoder(check_circular=False).encode


def batches(rows: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """The rows, `size` at a time."""
    return (rows[at : at + size] for at in range(0, len(rows), size))
