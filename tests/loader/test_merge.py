"""Many documents to one graph: who is one, who never is, and that the order does not matter."""

from itertools import permutations

import pytest

from loader.document_graph import DocumentGraph
from loader.exchange import graph_lines
from loader.merge import merge
from loader.property_graph import (
    Node,
    PropertyGraph,
    Relationship,
    Value,
    node_id,
    property_graph,
    relationship,
)


def node(label: str, name: str, area: str = "Tidewell", *aliases: str, file: str = "a.txt") -> Node:
    properties: dict[str, Value] = {"name": name, "aliases": aliases, "sources": (f"{file}:L1",)}
    return Node(node_id(label, area, name.casefold()), label, properties)


def document(file: str, area: str, *nodes: Node, rels: tuple[Relationship, ...] = ()) -> DocumentGraph:
    return DocumentGraph(file, "", area, property_graph(nodes, rels), ())


def named(graph: PropertyGraph, label: str) -> list[str]:
    return sorted(str(n.properties["name"]) for n in graph.nodes.values() if n.label == label)


def test_one_person_in_two_documents_of_an_area_is_one_node_with_both_sources() -> None:
    one = document("a.txt", "Tidewell", node("Person", "Jane Okoro"))
    two = document("b.txt", "Tidewell", node("Person", "Jane Okoro", file="b.txt"))
    (person,) = merge([one, two]).nodes.values()
    assert person.sources == ("a.txt:L1", "b.txt:L1")


@pytest.mark.parametrize("label", ["Person", "Board"])
def test_the_same_name_in_two_areas_is_two(label: str) -> None:
    one = document("a.txt", "Tidewell", node(label, "Quay Board"))
    two = document("b.txt", "Marlow", node(label, "Quay Board", "Marlow", file="b.txt"))
    assert named(merge([one, two]), label) == ["Quay Board", "Quay Board"]


def test_adults_are_no_children() -> None:
    adults = document(
        "a.txt", "Tidewell", node("Board", "Safeguarding Adults Board", "Tidewell", "Safeguarding Board")
    )
    children = document(
        "b.txt",
        "Tidewell",
        node("Board", "Safeguarding Children Board", "Tidewell", "Safeguarding Board", file="b.txt"),
    )
    assert len(named(merge([adults, children]), "Board")) == 2


def test_what_one_document_knows_as_a_board_is_a_board() -> None:
    board, service = node("Board", "Quay Network"), node("Organisation", "Quay Network", file="b.txt")
    action = Node(
        node_id("Action", "Tidewell", "x"), "Action", {"name": "Light the quay", "sources": ("b.txt:L2",)}
    )
    leads = relationship("LEADS", service.id, action.id, {"sources": ("b.txt:L2",)})
    one, two = (
        document("a.txt", "Tidewell", board),
        document("b.txt", "Tidewell", service, action, rels=(leads,)),
    )
    graph = merge([one, two])
    assert (named(graph, "Board"), named(graph, "Organisation")) == (["Quay Network"], [])
    assert [(r.type, r.start) for r in graph.relationships.values()] == [("LEADS", board.id)]


def test_an_alias_of_one_document_is_the_name_in_another() -> None:
    one = document(
        "a.txt", "Tidewell", node("Board", "Quay Safety Partnership", "Tidewell", "Quay Safety Forum")
    )
    two = document("b.txt", "Tidewell", node("Board", "Quay Safety Forum", file="b.txt"))
    (board,) = merge([one, two]).nodes.values()
    assert {str(board.properties["name"]), *board.aliases} == {"Quay Safety Partnership", "Quay Safety Forum"}


def test_the_order_of_documents_changes_nothing() -> None:
    documents = [
        document("a.txt", "Tidewell", node("Person", "Jane Okoro"), node("Board", "Quay Network")),
        document(
            "b.txt",
            "Tidewell",
            node("Person", "Jane Okoroe", file="b.txt"),
            node("Organisation", "Quay Network", file="b.txt"),
        ),
        document("c.txt", "Marlow", node("Person", "Jane Okoro", "Marlow", file="c.txt")),
    ]
    exports = {"".join(graph_lines(merge(order))) for order in permutations(documents)}
    assert len(exports) == 1
