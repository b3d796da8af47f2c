"""The graph as Arrow tables, one for each table of the engine, and rows of the engine as nodes again.

An absent property is a null in its column, and a null, an empty text or an empty list is an absent property.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import pyarrow as pa

from loader.property_graph import Node, Properties, PropertyGraph, Relationship, full
from loader.vocabulary import LABELS, RELATIONSHIPS, PropertyType

_TYPES: Final[Mapping[PropertyType, pa.DataType]] = MappingProxyType(
    {"string": pa.string(), "strings": pa.list_(pa.string()), "boolean": pa.bool_(), "float": pa.float64()}
)
Join = tuple[str, str, str]


def node_tables(graph: PropertyGraph) -> Iterator[tuple[str, pa.Table]]:
    """Label and rows of every label that the graph has: `id`, then the properties of the vocabulary."""
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes.values():
        groups[node.label].append(node)
    for label in sorted(groups):
        ids = {"id": [node.id for node in groups[label]]}
        yield label, _table(ids, groups[label], LABELS[label].types)


def relationship_tables(graph: PropertyGraph) -> Iterator[tuple[Join, pa.Table]]:
    """Type, start label, end label and rows of every join that the graph has: both ends, `id`, properties."""
    groups: dict[Join, list[Relationship]] = defaultdict(list)
    for rel in graph.relationships.values():
        groups[rel.type, graph.nodes[rel.start].label, graph.nodes[rel.end].label].append(rel)
    for join in sorted(groups):
        rels = groups[join]
        ids = {"from": [r.start for r in rels], "to": [r.end for r in rels], "id": [r.id for r in rels]}
        yield join, _table(ids, rels, RELATIONSHIPS[join[0]].types)


def _table(
    ids: Mapping[str, list[str]],
    owners: Iterable[Node] | Iterable[Relationship],
    types: Mapping[str, PropertyType],
) -> pa.Table:
    properties = [owner.properties for owner in owners]
    columns = {name: pa.array(values, pa.string()) for name, values in ids.items()}
    for name, type_ in types.items():
        columns[name] = pa.array([values.get(name) for values in properties], _TYPES[type_])
    return pa.table(columns)


def nodes(label: str, rows: pa.Table) -> Iterator[Node]:
    """The nodes of one label from rows of `id` and the properties of the vocabulary in its order."""
    for id_, *values in _rows(rows):
        yield Node(id_, label, _properties(LABELS[label].types, values))


def relationships(type_: str, rows: pa.Table) -> Iterator[Relationship]:
    """The relationships of one type from rows of `id`, both ends and the properties in their order."""
    for id_, start, end, *values in _rows(rows):
        yield Relationship(id_, type_, start, end, _properties(RELATIONSHIPS[type_].types, values))


def _rows(rows: pa.Table) -> Iterable[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in rows.columns), strict=True)


def _properties(names: Iterable[str], values: Iterable[Any]) -> Properties:
    pairs = zip(names, values, strict=True)
    return full({name: tuple(value) if isinstance(value, list) else value for name, value in pairs})
