"""The same plan in nine formats gives the same graph but for where it is printed."""

from pathlib import Path

import pytest

from loader.documents.files import PlanFile, read_file
from loader.property_graph import PropertyGraph
from loader.reading import read_document
from tests.loader.documents.nine_formats import FORMATS, PLAN, TITLE

Facts = frozenset[tuple[str, ...]]


def _graph(folder: Path, ending: str) -> PropertyGraph:
    path = folder / f"plan.{ending}"
    path.write_bytes(FORMATS[ending]())
    return read_document(read_file(PlanFile(path, path.name))).graph


def _facts(graph: PropertyGraph) -> Facts:
    """Nodes and relationships by label, name and what is said of them, without places and the file itself."""
    nodes = {
        (node.label, node.name, name, str(value))
        for node in graph.nodes.values()
        if node.label != "Document"
        for name, value in node.properties.items()
        if name != "sources"
    }
    ties = {
        (rel.type, _named(graph, rel.start), _named(graph, rel.end), str(rel.properties.get("role", "")))
        for rel in graph.relationships.values()
    }
    return frozenset(nodes | ties)


def _named(graph: PropertyGraph, id_: str) -> str:
    node = graph.nodes[id_]
    return node.label if node.label == "Document" else f"{node.label} {node.name}"


@pytest.fixture(scope="module")
def from_text(tmp_path_factory: pytest.TempPathFactory) -> PropertyGraph:
    return _graph(tmp_path_factory.mktemp("text"), "txt")


def test_the_text_gives_what_the_plan_says(from_text: PropertyGraph) -> None:
    actions = [row for section in PLAN for row in section.rows if row[0][:1].isdigit()]
    assert sorted(str(node.properties["number"]) for node in from_text.labelled("Action")) == [
        row[0] for row in actions
    ]
    assert {node.name for node in from_text.labelled("Person")} == {"Anna Marsh", "Ben Carter", "Clara Finch"}
    assert TITLE in {node.name for node in from_text.labelled("Plan")}
    assert len(list(from_text.typed("REPORTS_TO"))) == 1
    assert len(list(from_text.typed("LEADS"))) == 7


@pytest.mark.parametrize("ending", [ending for ending in FORMATS if ending != "txt"])
def test_another_format_gives_the_same_facts(tmp_path: Path, from_text: PropertyGraph, ending: str) -> None:
    wanted, got = _facts(from_text), _facts(_graph(tmp_path, ending))
    assert (sorted(got - wanted), sorted(wanted - got)) == ([], [])
