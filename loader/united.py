"""Two nodes or relationships of one identity as one."""

from loader.property_graph import Node, Relationship, Value, full


def united_node(first: Node, second: Node) -> Node:
    """Both nodes as one of the first's id and label: lists joined, else the first that speaks."""
    properties: dict[str, Value | None] = {**second.properties, **first.properties}
    name = str(properties.get("name", ""))
    aliases = {*first.aliases, *second.aliases, str(second.properties.get("name", ""))} - {name, ""}
    properties["aliases"] = tuple(sorted(aliases))
    properties["sources"] = in_order({*first.sources, *second.sources})
    if first.properties.get("cited_only") is False or second.properties.get("cited_only") is False:
        properties["cited_only"] = False
    return Node(first.id, first.label, full(properties))


def united_relationship(first: Relationship, second: Relationship) -> Relationship:
    """Both relationships as one of the first's id and ends."""
    properties: dict[str, Value | None] = {**second.properties, **first.properties}
    properties["sources"] = in_order({*first.sources, *second.sources})
    return Relationship(first.id, first.type, first.start, first.end, full(properties))


def in_order(sources: set[str]) -> tuple[str, ...]:
    """Sources by file, and by line within a file."""
    return tuple(sorted(sources, key=source_order))


def source_order(source: str) -> tuple[str, int, str]:
    """What sources are sorted by."""
    file, _, location = source.rpartition(":")
    digits = "".join(c for c in location if c.isdigit())
    return file, int(digits[:9] or 0), location
