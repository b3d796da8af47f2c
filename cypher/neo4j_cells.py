"""What the driver brings back as cells of an answer."""

from neo4j.graph import Node, Path, Relationship

from cypher.answer import Cell
from cypher.server_schema import OURS
from cypher.shown import cell, node_text, path_text, relationship_text


def row(values: object) -> tuple[Cell, ...]:
    """The cells of a record."""
    assert isinstance(values, tuple)
    return tuple(cell(value, _shown) for value in values)


def _shown(value: object) -> str | None:
    if isinstance(value, Node):
        return _node(value)
    if isinstance(value, Path):
        steps = [
            (_relationship(tie), tie.start_node == start)
            for tie, start in zip(value.relationships, value.nodes[:-1], strict=True)
        ]
        return path_text([_node(node) for node in value.nodes], steps)
    return _relationship(value) if isinstance(value, Relationship) else None


def _node(node: Node) -> str:
    return node_text(sorted(node.labels - {OURS}), node)


def _relationship(relationship: Relationship) -> str:
    return relationship_text(relationship.type, relationship)
