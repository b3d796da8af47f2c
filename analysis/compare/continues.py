"""A comparison as relationships of the graph."""

from collections.abc import Iterable, Iterator

from analysis.compare.comparison import Comparison, compared
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


def with_every_continues(graph: PropertyGraph, plans: Iterable[tuple[str, str]]) -> PropertyGraph:
    """The graph with these of every pair of an old and a new plan, by their ids.

    A pair of which the graph lacks a plan, or of which both became one plan, adds nothing.
    """
    for old, new in plans:
        known = [graph.nodes[id_].label for id_ in (old, new) if id_ in graph.nodes]
        if old != new and known == ["Plan", "Plan"]:
            graph = with_continues(graph, compared(graph, old, new))
    return graph
