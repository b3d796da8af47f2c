"""A comparison as relationships of the graph."""

from collections.abc import Iterator

from analysis.compare.comparison import Comparison
from loader.property_graph import PropertyGraph, Relationship, Value, property_graph, relationship


def continues(comparison: Comparison) -> Iterator[Relationship]:
    """CONTINUES from each new action to each old one that it carries on, with score, reason and sources.

    The sources are those of both actions. An action that is one node in both plans (two issues of one name
    and period, see `comparison.compared_sides`) continues nothing.
    """
    for one in comparison.continuations:
        if one.old.id != one.new.id:
            sources = tuple(dict.fromkeys((*one.old.sources, *one.new.sources)))
            said: dict[str, Value] = {"score": float(one.score), "reason": one.reason, "sources": sources}
            yield relationship("CONTINUES", one.new.id, one.old.id, said)


def with_continues(graph: PropertyGraph, comparison: Comparison) -> PropertyGraph:
    """The graph with these relationships; of one that it holds already, the comparison's own."""
    made = {rel.id: rel for rel in continues(comparison)}
    return property_graph(graph.nodes.values(), {**graph.relationships, **made}.values())
