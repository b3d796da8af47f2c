"""Who is joined to what, by type of relationship, without collectives.

Plain dictionaries, built in one pass: the studies ask for the neighbours by one type millions of times, which
a `networkx.MultiDiGraph` answers several times slower. Questions of paths and loops go to
`analysis.network`.
"""

from collections import defaultdict
from collections.abc import Sequence

from loader.property_graph import Node, PropertyGraph, Relationship


def collectives(graph: PropertyGraph) -> frozenset[str]:
    """Ids of the bodies that stand for everybody, such as All Partners."""
    return frozenset(n.id for n in graph.labelled("Organisation") if n.properties.get("collective") is True)


class Ties:
    """A graph's relationships by type and end, each list in the order of the relationships' ids."""

    def __init__(self, graph: PropertyGraph) -> None:
        self.graph = graph
        self.collectives = collectives(graph)
        self._outgoing: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        self._incoming: dict[tuple[str, str], list[Relationship]] = defaultdict(list)
        led_by_all: set[str] = set()
        for rel in sorted(graph.relationships.values(), key=lambda r: r.id):
            if rel.start in self.collectives or rel.end in self.collectives:
                led_by_all.update([rel.end] if rel.type == "LEADS" else [])
                continue
            self._outgoing[rel.type, rel.start].append(rel)
            self._incoming[rel.type, rel.end].append(rel)
        self.led_by_collective = frozenset(led_by_all)

    def outgoing(self, type_: str, start: str) -> Sequence[Relationship]:
        """The relationships of that type that start at the node."""
        return self._outgoing.get((type_, start), ())

    def incoming(self, type_: str, end: str) -> Sequence[Relationship]:
        """The relationships of that type that end at the node."""
        return self._incoming.get((type_, end), ())

    def ends(self, type_: str, start: str, label: str = "") -> list[str]:
        """The nodes that they end at, each once, sorted; of one label where it is given."""
        return self._distinct([rel.end for rel in self.outgoing(type_, start)], label)

    def starts(self, type_: str, end: str, label: str = "") -> list[str]:
        """The nodes that they start from, each once, sorted; of one label where it is given."""
        return self._distinct([rel.start for rel in self.incoming(type_, end)], label)

    def _distinct(self, ids: list[str], label: str) -> list[str]:
        return sorted({i for i in ids if not label or self.graph.nodes[i].label == label})

    def labelled(self, *labels: str) -> list[Node]:
        """The nodes of these labels by name, then id, without collectives."""
        found = [n for n in self.graph.nodes.values() if n.label in labels and n.id not in self.collectives]
        return sorted(found, key=by_name)

    def node(self, id_: str) -> Node:
        """The node of that id."""
        return self.graph.nodes[id_]

    def names(self, ids: Sequence[str]) -> list[str]:
        """The nodes' names, sorted."""
        return sorted(self.graph.nodes[i].name for i in ids)


def by_name(node: Node) -> tuple[str, str]:
    """Sort key: the name, then the id."""
    return (node.name, node.id)
