"""Two nodes or relationships of one identity as one."""

from collections.abc import Sequence

from loader.property_graph import Node, Relationship, Value, full


def united_node(*nodes: Node) -> Node:
    """All nodes as one of the first's id and label: lists joined, else the first that speaks."""
    first = nodes[0]
    if len(nodes) == 1:
        return first
    properties = _first_that_speaks(nodes)
    name = str(properties.get("name", ""))
    aliases = {alias for node in nodes for alias in node.aliases}
    aliases |= {str(node.properties.get("name", "")) for node in nodes[1:]}
    properties["aliases"] = tuple(sorted(aliases - {name, ""}))
    properties["sources"] = in_order({source for node in nodes for source in node.sources})
    if any(node.properties.get("cited_only") is False for node in nodes):
        properties["cited_only"] = False
    return Node(first.id, first.label, full(properties))


def united_relationship(*relationships: Relationship) -> Relationship:
    """All relationships as one of the first's id and ends."""
    first = relationships[0]
    if len(relationships) == 1:
        return first
    properties = _first_that_speaks(relationships)
    properties["sources"] = in_order({source for one in relationships for source in one.sources})
    return Relationship(first.id, first.type, first.start, first.end, full(properties))


def _first_that_speaks(all_: Sequence[Node | Relationship]) -> dict[str, Value | None]:
    properties: dict[str, Value | None] = {}
    for one in reversed(all_):
        properties |= one.properties
    return properties


def in_order(sources: set[str]) -> tuple[str, ...]:
    """Sources by file, and by line within a file."""
    return tuple(sorted(sources, key=source_order))


def source_order(source: str) -> tuple[str, int, str]:
    """What sources are sorted by."""
    file, _, location = source.rpartition(":")
    digits = "".join(c for c in location if c.isdigit())
    return file, int(digits[:9] or 0), location
