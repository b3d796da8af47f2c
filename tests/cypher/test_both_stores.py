"""Loading, replacing, forgetting and reading back: the same on a real file and on a real server."""

from collections.abc import Callable

import pytest

from cypher.store import LoadSummary, open_store
from loader.document_graph import DocumentGraph
from loader.errors import NotFound, StoreError, StoreMissing
from loader.merge import merge
from loader.property_graph import Node, PropertyGraph, Relationship, Value, property_graph

Plan = Callable[..., DocumentGraph]
Export = Callable[[PropertyGraph], str]


def _document(file: str, graph: PropertyGraph) -> DocumentGraph:
    """A document of that graph and its own Document node."""
    node = Node(f"document:{file}", "Document", {"file": file})
    return DocumentGraph(file, "00", "", PropertyGraph({**graph.nodes, node.id: node}, graph.relationships))


def test_a_graph_is_made_by_the_first_load_and_only_where_that_was_asked(anywhere: str, plan: Plan) -> None:
    with pytest.raises(StoreMissing):
        open_store(anywhere)
    with open_store(anywhere, create=True) as store:
        assert (store.graph(), store.documents()) == (PropertyGraph(), ())
        summary = store.load([plan("a.txt", "Plan A")])
    assert summary == LoadSummary(("a.txt",), (), (), (), nodes=4, relationships=3)
    with open_store(anywhere) as store:
        assert store.graph() == merge([plan("a.txt", "Plan A")])


def test_an_empty_load_makes_an_empty_graph(anywhere: str) -> None:
    with open_store(anywhere, create=True) as store:
        assert store.load([]) == LoadSummary((), (), (), (), 0, 0)
    with open_store(anywhere) as store:
        assert (store.graph(), store.documents()) == (PropertyGraph(), ())


def test_the_graph_is_the_merge_and_the_documents_come_back_with_their_audits(
    anywhere: str, plan: Plan
) -> None:
    documents = (plan("a.txt", "Plan A"), plan("b.txt", "Plan B", 3))
    with open_store(anywhere, create=True) as store:
        store.load(reversed(documents))
        assert store.graph() == merge(documents)
        assert store.documents() == documents


def test_a_changed_document_replaces_what_only_it_said(anywhere: str, plan: Plan, export: Export) -> None:
    with open_store(anywhere, create=True) as store:
        store.load([plan("a.txt", "Plan A", 2), plan("b.txt", "Plan B")])
        summary = store.load(
            [plan("b.txt", "Plan B"), plan("a.txt", "Plan A", 1, "Meet"), plan("c.txt", "C")]
        )
        assert (summary.new, summary.replaced, summary.unchanged) == (("c.txt",), ("a.txt",), ("b.txt",))
        assert "a.txt:L4" not in export(store.graph())
        assert export(store.graph()) == export(merge(store.documents()))


def test_a_forgotten_document_leaves_no_trace(anywhere: str, plan: Plan) -> None:
    with open_store(anywhere, create=True) as store:
        store.load([plan("a.txt", "Plan A", 2), plan("b.txt", "Plan B")])
        summary = store.forget("a.txt")
        assert (summary.forgotten, summary.nodes) == (("a.txt",), 4)
        assert store.graph() == merge([plan("b.txt", "Plan B")])
        with pytest.raises(NotFound, match=r"nothing of a document 'a\.txt'\. It holds b\.txt"):
            store.forget("a.txt")
        store.forget("b.txt")
        assert (store.graph(), store.documents()) == (PropertyGraph(), ())


@pytest.mark.parametrize(
    "text", ["'\"`", "a\nb\r\nc", "nul \x00", "😀 \u2028 \x85", " ", "x" * 30_000, "$rows", "\\", "é"]
)
def test_every_text_comes_back_as_it_was(anywhere: str, text: str) -> None:
    values: dict[str, Value] = {"name": text, "aliases": (text, "", text), "sources": (text,)}
    document = _document(text[:200], property_graph([Node("board:one", "Board", values)], []))
    with open_store(anywhere, create=True) as store:
        store.load([document])
        assert store.graph() == merge([document])
        assert store.documents() == (document,)


def test_absent_properties_are_absent_again(anywhere: str) -> None:
    nodes = [
        Node("a", "Risk", {"pre_score": 0.0, "post_score": -1.5e300}),
        Node("b", "Risk", {}),
        Node("c", "Plan", {"cited_only": False}),
        Node("d", "Organisation", {"name": "", "aliases": ()}),
        Node("e", "Organisation", {}),
    ]
    ties = [
        Relationship("funds:f", "FUNDS", "d", "e", {"total": 1.0}),
        Relationship("funds:g", "FUNDS", "d", "e", {}),
    ]
    with open_store(anywhere, create=True) as store:
        store.load([_document("a.txt", property_graph(nodes, ties))])
        graph = store.graph()
    assert [dict(node.properties) for node in graph.nodes.values() if node.label != "Document"] == [
        {"pre_score": 0.0, "post_score": -1.5e300},
        {},
        {"cited_only": False},
        {},
        {},
    ]
    assert [dict(rel.properties) for rel in graph.relationships.values()] == [{"total": 1.0}, {}]


def test_reading_only_refuses_changes_and_a_closed_store_refuses_everything(
    anywhere: str, plan: Plan
) -> None:
    with open_store(anywhere, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
    with open_store(anywhere, read_only=True) as store:
        assert len(store.graph().nodes) == 4
        with pytest.raises(StoreError, match="for reading only"):
            store.load([])
        with pytest.raises(StoreError, match="for reading only"):
            store.forget("a.txt")
    store.close()
    for use in (store.graph, store.documents):
        with pytest.raises(StoreError, match="was closed"):
            use()


def test_a_store_sees_what_another_one_loaded_after_it_was_opened(anywhere: str, plan: Plan) -> None:
    with open_store(anywhere, create=True) as first, open_store(anywhere, create=True) as second:
        first.load([plan("a.txt", "Plan A")])
        assert second.graph() == first.graph()
        second.load([plan("b.txt", "Plan B")])
        assert [document.file for document in first.documents()] == ["a.txt", "b.txt"]
