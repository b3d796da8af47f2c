"""Every fact cites the very line that prints it."""

from itertools import chain
from pathlib import Path

import pytest

from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph, Relationship
from tests.acceptance.printed import Page, opening, page, plain
from tests.acceptance.samples import DATA, HELD_OUT, SEEDS, UNSEEN, graph_of, named, texts

DOCUMENTS = [path for folder in (DATA, UNSEEN, HELD_OUT, SEEDS) for path in texts(folder)]
BODIES = {"Person", "Organisation", "Board"}
BY_TEXT = {"Action", "Outcome", "Objective", "Risk"}

_each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=named)


@_each_document
def test_every_source_is_a_line_of_the_file(path: Path) -> None:
    found, length = graph_of(path), len(page(path))
    assert found.file == path.name
    facts = {fact.id: fact.sources for fact in _facts(found.graph)}
    assert [id_ for id_, sources in facts.items() if not sources] == []
    cited = chain(*facts.values(), *(finding.sources for finding in found.findings))
    assert [source for source in cited if not 1 <= _line(found, source) <= length] == []


@_each_document
def test_every_line_that_is_cited_prints_what_it_is_cited_for(path: Path) -> None:
    found, printed = graph_of(path), page(path)
    wrong = {
        (_told(fact, found.graph), source)
        for fact in _facts(found.graph)
        for source in fact.sources
        if not any(_prints(printed, _line(found, source), node, found) for node in _ends(fact, found.graph))
    }
    assert wrong == set()


@_each_document
def test_every_alias_is_printed_as_it_stands(path: Path) -> None:
    """Not those of recommendations: another spelling of the report's code stands for all its numbers."""
    text = plain(path.read_text(encoding="utf-8"))
    nodes = [node for node in graph_of(path).graph.nodes.values() if node.label != "Recommendation"]
    assert [(node.name, alias) for node in nodes for alias in node.aliases if alias not in text] == []


def _facts(graph: PropertyGraph) -> list[Node | Relationship]:
    return [*graph.nodes.values(), *graph.relationships.values()]


def _line(found: DocumentGraph, source: str) -> int:
    """The number of the line; 0 for what is no line of the document."""
    file, _, location = source.rpartition(":")
    number = location.removeprefix("L")
    return int(number) if file == found.file and location != number and number.isdecimal() else 0


def _ends(fact: Node | Relationship, graph: PropertyGraph) -> list[Node]:
    """The nodes of which the line must print one.

    Of a relationship, the people and bodies that it joins, where there are any: the rest of a row (the
    action's text, its theme) may stand on another line.
    """
    if isinstance(fact, Node):
        return [fact]
    ends = [graph.nodes[fact.start], graph.nodes[fact.end]]
    return [node for node in ends if node.label in BODIES] or ends


def _told(fact: Node | Relationship, graph: PropertyGraph) -> str:
    if isinstance(fact, Node):
        return f"{fact.label} {fact.name}"
    return f"{graph.nodes[fact.start].name} {fact.type} {graph.nodes[fact.end].name}"


def _prints(printed: Page, line: int, node: Node, found: DocumentGraph) -> bool:
    """Whether the line prints the node under one of its names, or in one of the ways of `_indirectly`."""
    return printed.prints(line, _forms(node)) or _indirectly(printed, line, node, found)


def _forms(node: Node) -> list[str]:
    if node.label in BY_TEXT:
        return [opening(str(node.properties.get("text") or node.name))]
    if node.label == "Recommendation":
        return [str(node.properties.get("code", "")), opening(str(node.properties.get("text", "")))]
    if node.label == "Document":
        return [str(node.properties.get("title", ""))]
    return [node.name, *node.aliases]


def _indirectly(printed: Page, line: int, node: Node, found: DocumentGraph) -> bool:
    """The ways in which a line may stand for what it does not name.

    - A post stands for the one person beside whose name it is printed elsewhere.
    - Initials of two people stand in one cell without a blank.
    - A column headed by a report stands for the report in each of its cells.
    - A recommendation's number stands in a list or a range behind a name that is printed once.
    """
    match node.label:
        case "Person":
            own = [at for at in (_line(found, s) for s in node.sources) if printed.prints(at, _forms(node))]
            posts = [part for part in printed.parts(line) if len(part.split()) > 1]
            return any(printed.prints(at, posts) for at in own) or printed.runs_together(line, _forms(node))
        case "Report":
            return printed.heads_column(line, _forms(node))
        case "Recommendation":
            return any(printed.prints_code(line, code) for code in (*_forms(node)[:1], *node.aliases))
    return False
