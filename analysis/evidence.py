"""A finding with its evidence put together from the graph."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from loader.finding import Finding, Severity
from loader.property_graph import PropertyGraph, Relationship


def finding(
    graph: PropertyGraph,
    kind: str,
    severity: Severity,
    message: str,
    nodes: Iterable[str],
    relationships: Iterable[Relationship] = (),
    measures: Mapping[str, str | float] | None = None,
) -> Finding:
    """A finding whose sources are those of its evidence.

    Each fact is cited once: by the relationship where one is given, else by the node. Nodes keep their order
    (the one that the finding is about comes first); relationships and sources are sorted.
    """
    ids = tuple(dict.fromkeys(nodes))
    rels = {rel.id: rel for rel in relationships}
    sources = {source for rel in rels.values() for source in rel.sources}
    cited = {end for rel in rels.values() for end in (rel.start, rel.end)}
    sources.update(source for i in ids if i not in cited for source in graph.nodes[i].sources)
    return Finding(
        kind,
        severity,
        message,
        tuple(sorted(sources, key=_reading_order)),
        ids,
        tuple(sorted(rels)),
        MappingProxyType(dict(measures or {})),
    )


def _reading_order(source: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """L9 before L23: digits compare as numbers."""
    parts = re.findall(r"\d+|\D+", source)
    return tuple((int(p), "") if p.isdecimal() else (-1, p) for p in parts), source
