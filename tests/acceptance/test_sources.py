"""Every fact cites the very line that prints it."""

from pathlib import Path

import pytest

from loader.document_graph import DocumentGraph
from loader.property_graph import Node, PropertyGraph, Relationship
from tests.acceptance.printed import Page, opening, page
from tests.acceptance.samples import DATA, HELD_OUT, SEEDS, UNSEEN, graph_of, texts

DOCUMENTS = [path for folder in (DATA, UNSEEN, HELD_OUT, SEEDS) for path in texts(folder)]
BODIES = {"Person", "Organisation", "Board"}
BY_TEXT = {"Action", "Outcome", "Objective", "Risk"}

WRONG: dict[tuple[str, str], str] = {}
"""Citations known to be wrong: (what, source) to what is wrong with it."""


def _ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids)
def test_every_source_is_a_line_of_the_file(path: Path) -> None:
    found, length = graph_of(path), len(page(path))
    assert found.file == path.name
    facts = [*found.graph.nodes.values(), *found.graph.relationships.values()]
    assert [fact.id for fact in facts if not fact.sources] == []
    cited = [source for fact in (*facts, *found.findings) for source in fact.sources]
    assert [source for source in cited if not 1 <= _line(found, source) <= length] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids)
def test_every_line_that_a_node_cites_prints_it(path: Path) -> None:
    found, printed = graph_of(path), page(path)
    wrong = [
        (f"{node.label} {node.name}", source)
        for node in found.graph.nodes.values()
        for source in node.sources
        if not _prints(printed, _line(found, source), node, found)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids)
def test_every_line_that_a_relationship_cites_prints_one_of_its_ends(path: Path) -> None:
    found, printed = graph_of(path), page(path)
    wrong = [
        (_told(rel, found.graph), source)
        for rel in found.graph.relationships.values()
        for source in rel.sources
        if not any(_prints(printed, _line(found, source), node, found) for node in _ends(rel, found.graph))
    ]
    assert wrong == []


def _line(found: DocumentGraph, source: str) -> int:
    """The number of the line; 0 for what is no line of the document."""
    file, _, location = source.rpartition(":")
    number = location.removeprefix("L")
    return int(number) if file == found.file and location != number and number.isdecimal() else 0


def _ends(rel: Relationship, graph: PropertyGraph) -> list[Node]:
    """The ends that the line must print: the people and bodies, where there are any; the rest of a row (the action's
    text, its theme) may stand on another line."""
    ends = [graph.nodes[rel.start], graph.nodes[rel.end]]
    return [node for node in ends if node.label in BODIES] or ends


def _told(rel: Relationship, graph: PropertyGraph) -> str:
    return f"{graph.nodes[rel.start].name} {rel.type} {graph.nodes[rel.end].name}"


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
