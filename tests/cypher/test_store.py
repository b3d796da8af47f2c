"""Loading, replacing, forgetting and reading back, on real Ladybug files."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import ladybug as lb
import pytest

from cypher import graph_file
from cypher.change import packed
from cypher.graph_file import Seal
from cypher.ladybug_store import build
from cypher.schema import schema_digest
from cypher.store import LoadSummary, open_store
from loader.document_graph import DocumentGraph
from loader.errors import DuplicateFile, ExchangeError, GraphError, StoreMissing
from loader.merge import merge
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph

Plan = Callable[..., DocumentGraph]
Export = Callable[[PropertyGraph], str]


def _document(file: str, graph: PropertyGraph) -> DocumentGraph:
    """A document of that graph and its own Document node."""
    node = Node(f"document:{file}", "Document", {"file": file})
    nodes = MappingProxyType({**graph.nodes, node.id: node})
    return DocumentGraph(file, "00", "", PropertyGraph(nodes, graph.relationships))


def _pairs(result: object) -> set[tuple[str, str]]:
    assert isinstance(result, lb.QueryResult)
    return {(row[0], row[1]) for row in result.get_all() if isinstance(row, list)}


def test_a_missing_graph_is_made_by_the_first_load_and_only_where_that_was_asked(
    place: str, plan: Plan
) -> None:
    with pytest.raises(StoreMissing, match="There is no graph"):
        open_store(place)
    with open_store(place, create=True) as store:
        assert (store.graph(), store.documents()) == (PropertyGraph(), ())
        assert list(Path(place).parent.iterdir()) == []
        summary = store.load([plan("a.txt", "Plan A")])
    assert summary == LoadSummary(("a.txt",), (), (), (), nodes=4, relationships=3)
    with open_store(place) as store:
        assert store.graph() == merge([plan("a.txt", "Plan A")])


def test_cypher_sees_what_the_export_sees_and_nothing_else(place: str, plan: Plan) -> None:
    with open_store(place, create=True) as store:
        store.load([plan("a.txt", "Plan A"), plan("b.txt", "Plan B", 3)])
        graph = store.graph()
    with lb.Database(place, read_only=True) as database, lb.Connection(database) as connection:
        nodes = connection.execute("MATCH (n) RETURN n.id, label(n)")
        ties = connection.execute("MATCH ()-[r]->() RETURN r.id, label(r)")
        assert _pairs(nodes) == {(n.id, n.label) for n in graph.nodes.values()}
        assert _pairs(ties) == {(r.id, r.type) for r in graph.relationships.values()}


def test_loading_the_same_again_changes_no_byte(place: str, plan: Plan) -> None:
    with open_store(place, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        before = Path(place).read_bytes()
        summary = store.load([plan("a.txt", "Plan A"), plan("a.txt", "Plan A")])
    assert summary == LoadSummary((), (), ("a.txt",), (), 4, 3)
    assert Path(place).read_bytes() == before


def test_the_same_documents_are_merged_again_by_a_newer_program(place: str, plan: Plan) -> None:
    document = plan("a.txt", "Plan A")
    with open_store(place, create=True) as store:
        store.load([])
    ours = graph_file.checked(Path(place), f"ladybug {lb.Database.get_storage_version()}", schema_digest())
    build(Path(place).with_name("older"), PropertyGraph())
    older = Seal("0.0.1", ours.engine, ours.vocabulary, 0, 0)
    graph_file.seal(Path(place).with_name("older"), packed([document]), older)
    Path(place).with_name("older").replace(place)
    with open_store(place) as store:
        assert store.graph() == PropertyGraph()
        assert store.load([document]) == LoadSummary((), (), ("a.txt",), (), 4, 3)
        assert store.graph() == merge([document])


def test_documents_that_cannot_be_taken_in_leave_the_graph_as_it_was(place: str, plan: Plan) -> None:
    no_end = PropertyGraph({}, {"r": Relationship("r", "LEADS", "nobody", "nothing", {})})
    unknown = PropertyGraph({"x": Node("x", "Planet", {})}, {})
    half = property_graph([Node("b", "Board", {"name": "\ud83d"})], [])
    with open_store(place, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        before = Path(place).read_bytes()
        for graph, error in ((no_end, ExchangeError), (unknown, GraphError), (half, ExchangeError)):
            with pytest.raises(error):
                store.load([plan("b.txt", "Plan B"), _document("c.txt", graph)])
        with pytest.raises(ExchangeError, match="cannot be kept"):
            store.load([_document("\udce9.txt", PropertyGraph())])
        with pytest.raises(DuplicateFile, match=r"both called b\.txt"):
            store.load([plan("b.txt", "Plan B"), plan("b.txt", "Plan C")])
    assert Path(place).read_bytes() == before
    assert {path.name for path in Path(place).parent.iterdir()} == {"Gräph.lbug", ".Gräph.lbug.lock"}
