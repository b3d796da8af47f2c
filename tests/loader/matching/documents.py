"""Documents in a few words, for tests of matching."""

from pathlib import Path

from loader.document_graph import DocumentGraph
from loader.matching.judgements_file import write_ruling
from loader.property_graph import Node, PropertyGraph, Relationship, Value, full, node_id, property_graph
from loader.resolve.comparison import Verdict
from loader.resolve.groups import name_key
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.rulings import Rulings, rulings

AREA = "Tidewell"


def node(label: str, name: str, *aliases: str, area: str = AREA, file: str = "a.txt") -> Node:
    properties: dict[str, Value | None] = {"name": name, "aliases": aliases, "sources": (f"{file}:L1",)}
    return Node(node_id(label, area, name_key(label, name)), label, full(properties))


def document(file: str, *nodes: Node, area: str = AREA, rels: tuple[Relationship, ...] = ()) -> DocumentGraph:
    """A document that cites each node at its first line."""
    placed = (Node(n.id, n.label, full({**n.properties, "sources": (f"{file}:L1",)})) for n in nodes)
    return DocumentGraph(file, "", area, property_graph(placed, rels))


def person(name: str, area: str = AREA) -> Thing:
    return Thing("Person", area, name)


def board(name: str, area: str = AREA) -> Thing:
    return Thing("Board", area, name)


def same(left: Thing, right: Thing, line: int = 0) -> Judgement:
    return Judgement("same", 1.0, "known", "Ada", "2026-03-01", left, right, line)


def different(left: Thing, right: Thing, line: int = 0) -> Judgement:
    return Judgement("different", 1.0, "known", "Ada", "2026-03-01", left, right, line)


def ruled(*judgements: Judgement) -> Rulings:
    return rulings(judgements)


def recorded(
    file: Path, verdict: Verdict, left: Thing, right: Thing, author: str, date: str, reason: str = ""
) -> Judgement:
    """A ruling, once it is in the file."""
    made = Judgement(verdict, 1.0, reason, author, date, left, right)
    write_ruling(file, made)
    return made


def names(graph: PropertyGraph) -> set[frozenset[str]]:
    """What of the graph is one, by all printed forms."""
    return {frozenset({one.name, *one.aliases}) for one in graph.nodes.values()}
