"""The property graph as plain data: nodes, relationships, checks, identity.

Nothing here knows documents, databases or pages.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from loader.errors import GraphError
from loader.vocabulary import KEY_PROPERTIES, LABELS, RELATIONSHIPS, PropertyType

Value = str | bool | float | tuple[str, ...]
Properties = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """One node: `properties` holds no empty value and no property outside the vocabulary."""

    id: str
    label: str
    properties: Properties

    @property
    def name(self) -> str:
        """What a person calls it: its name, else the start of its text, else its id."""
        return str(self.properties.get("name") or self.properties.get("text") or self.id)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where it is printed, as FILE:LOCATION."""
        return strings(self.properties.get("sources"))

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other printed forms."""
        return strings(self.properties.get("aliases"))


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship from node `start` to node `end` (both are ids)."""

    id: str
    type: str
    start: str
    end: str
    properties: Properties

    @property
    def sources(self) -> tuple[str, ...]:
        """Where it is printed, as FILE:LOCATION."""
        return strings(self.properties.get("sources"))


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Nodes and relationships by id, in the order of their ids; every end is a node of the graph."""

    nodes: Mapping[str, Node] = field(default_factory=lambda: MappingProxyType({}))
    relationships: Mapping[str, Relationship] = field(default_factory=lambda: MappingProxyType({}))

    def labelled(self, label: str) -> Iterator[Node]:
        """The nodes of one label, in the order of their ids."""
        return (node for node in self.nodes.values() if node.label == label)

    def typed(self, type_: str) -> Iterator[Relationship]:
        """The relationships of one type, in the order of their ids."""
        return (rel for rel in self.relationships.values() if rel.type == type_)


def property_graph(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> PropertyGraph:
    """Checked graph of these nodes and relationships.

    Raises GraphError for a label, type, property or pair of labels outside the vocabulary, for a value of
    another type than declared, an id used twice or a relationship whose end is missing.
    """
    by_id: dict[str, Node] = {}
    for node in sorted(nodes, key=lambda n: n.id):
        if node.id in by_id:
            raise GraphError(f"two nodes have the id {node.id}")
        check_node(node)
        by_id[node.id] = node
    rels: dict[str, Relationship] = {}
    for rel in sorted(relationships, key=lambda r: r.id):
        if rel.id in rels:
            raise GraphError(f"two relationships have the id {rel.id}")
        check_relationship(rel, by_id)
        rels[rel.id] = rel
    return PropertyGraph(MappingProxyType(by_id), MappingProxyType(rels))


def check_node(node: Node) -> None:
    """Raise GraphError where the node breaks the vocabulary."""
    label = LABELS.get(node.label)
    if label is None:
        raise GraphError(f"{node.id} has the unknown label {node.label}")
    _check_values(node.id, node.properties, label.types)


def check_relationship(rel: Relationship, nodes: Mapping[str, Node]) -> None:
    """Raise GraphError where the relationship breaks the vocabulary or an end is no node of `nodes`."""
    kind = RELATIONSHIPS.get(rel.type)
    if kind is None:
        raise GraphError(f"{rel.id} has the unknown type {rel.type}")
    for end in (rel.start, rel.end):
        if end not in nodes:
            raise GraphError(f"{rel.id} joins {end}, which is not in the graph")
    pair = (nodes[rel.start].label, nodes[rel.end].label)
    if pair not in kind.joins:
        raise GraphError(f"{rel.id}: {rel.type} may not join {pair[0]} to {pair[1]}")
    _check_values(rel.id, rel.properties, kind.types)


def _check_values(owner: str, properties: Properties, types: Mapping[str, PropertyType]) -> None:
    for name, value in properties.items():
        type_ = types.get(name)
        if type_ is None:
            raise GraphError(f"{owner} has the unknown property {name}")
        if not _fits(value, type_):
            raise GraphError(f"{owner}: {name} should be {type_}, not {value!r}")


def _fits(value: Value, type_: PropertyType) -> bool:
    match type_:
        case "boolean":
            return isinstance(value, bool)
        case "float":
            return isinstance(value, float)
        case "strings":
            return isinstance(value, tuple) and all(isinstance(v, str) for v in value)
        case "string":
            return isinstance(value, str)


def strings(value: Value | None) -> tuple[str, ...]:
    """A list property's values; () where it is absent."""
    return value if isinstance(value, tuple) else ()


def full(properties: Mapping[str, Value | None]) -> Properties:
    """The properties that say something: no None, no empty string, no empty list."""
    return MappingProxyType({k: v for k, v in sorted(properties.items()) if v not in (None, "", ())})


def node_id(label: str, *key: str) -> str:
    """Id from content: a readable slug of the last part of the key and a digest of all of it."""
    return f"{label.lower()}:{slug(key[-1])}:{_digest(label, *key)}"


def relationship_id(type_: str, start: str, end: str, properties: Properties) -> str:
    """Id from content: type, both ends and the properties that KEY_PROPERTIES names for the type."""
    key = [str(properties.get(name, "")) for name in KEY_PROPERTIES.get(type_, ())]
    return f"{type_.lower()}:{_digest(type_, start, end, *key)}"


def relationship(type_: str, start: str, end: str, properties: Mapping[str, Value | None]) -> Relationship:
    """A relationship with its id derived."""
    kept = full(properties)
    return Relationship(relationship_id(type_, start, end, kept), type_, start, end, kept)


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits joined by hyphens, 40 characters at most."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-")


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()
