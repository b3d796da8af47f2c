"""What is known of a thing that helps a person to tell who it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from loader.property_graph import Node, PropertyGraph, Relationship
from loader.resolve.judgement import Thing

_ROLES: Final[Mapping[str, tuple[str, str]]] = {
    "CHAIRS": ("chairs", "is chaired by"),
    "MEMBER_OF": ("is a member of", "has the member"),
    "WORKS_FOR": ("works for", "employs"),
    "REPORTS_TO": ("reports to", "is reported to by"),
    "REPLACES": ("replaces", "is replaced by"),
    "PART_OF": ("is part of", "has the part"),
    "PUBLISHES": ("publishes", "is published by"),
}
"""How a relationship reads from its start and from its end."""
_COUNTED: Final[Mapping[str, str]] = {
    "LEADS": "leads {} action",
    "SUPPORTS": "supports {} action",
    "OVERSEES": "oversees {} thing",
    "OWNS": "owns {} risk",
    "CITES": "is cited {} time",
}
"""How often it does so reads, of one time; more than one has an s behind it."""
_MOST: Final = 12
"""Roles of one thing that are told at most; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Context:
    """A thing of the graph: its printed forms, what it does, the plans that name it and where."""

    thing: Thing
    id: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    plans: tuple[str, ...]
    sources: tuple[str, ...]


class Contexts:
    """The contexts of a graph's things."""

    def __init__(self, graph: PropertyGraph) -> None:
        self._graph = graph
        self._ties: dict[str, list[Relationship]] = defaultdict(list)
        for rel in graph.relationships.values():
            self._ties[rel.start].append(rel)
            self._ties[rel.end].append(rel)
        self._plans: dict[str, set[str]] = defaultdict(set)
        for rel in graph.typed("DESCRIBES"):
            for source in graph.nodes[rel.start].sources:
                self._plans[_file(source)].add(graph.nodes[rel.end].name)

    def of(self, thing: Thing, id_: str) -> Context:
        """The context of a node by the name that a ruling would give it."""
        node = self._graph.nodes[id_]
        plans = {name for source in node.sources for name in self._plans.get(_file(source), ())}
        return Context(
            thing,
            id_,
            tuple(sorted({node.name, *node.aliases} - {thing.name})),
            tuple(self._roles(node)),
            tuple(sorted(plans)),
            node.sources,
        )

    def _roles(self, node: Node) -> Iterable[str]:
        ties = self._ties.get(node.id, [])
        told = sorted({text for rel in ties if (text := self._role(node, rel))})
        counts = Counter(rel.type for rel in ties if (rel.start == node.id) != (rel.type == "CITES"))
        yield from told[:_MOST]
        if len(told) > _MOST:
            yield f"and {len(told) - _MOST} more"
        for type_, text in _COUNTED.items():
            number = counts[type_]
            if number:
                yield f"{text.format(number)}{'' if number == 1 else 's'}"

    def _role(self, node: Node, rel: Relationship) -> str:
        words = _ROLES.get(rel.type)
        if not words or self._graph.nodes[rel.start].label == "Action":
            return ""
        forward = rel.start == node.id
        other = self._graph.nodes[rel.end if forward else rel.start].name
        role = rel.properties.get("role")
        return f"{words[0] if forward else words[1]} {other}{f' as {role}' if role else ''}"


def _file(source: str) -> str:
    return source.rpartition(":")[0]
