"""Loads into a real server that are killed, cut off, orphaned by their server, or run at the same time."""

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from cypher import neo4j_store, server_sync
from cypher.neo4j_store import Neo4jStore
from cypher.server_settings import ServerSettings
from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.errors import StoreUnreachable
from loader.merge import merge
from loader.property_graph import PropertyGraph
from tests.cypher.cut_connection import Relay
from tests.cypher.loading_process import (
    DONE,
    FORGETS,
    LOADS,
    go,
    killed_after,
    seconds_of,
    started,
    started_ahead,
    written,
)
from tests.neo4j_server.jars import missing
from tests.neo4j_server.own_server import OwnServer
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.unavailable import unavailable

Plan = Callable[..., DocumentGraph]
Export = Callable[[PropertyGraph], str]

KILLS: Final = 50
CUTS: Final = 10
ROUNDS: Final = 5
FEWER: Final = 2
SEED: Final = 7


def _size(server: Neo4jServer) -> tuple[int, int]:
    """How many nodes and relationships of ours stand on the server, asked by another way than the store's."""
    queries = (
        "MATCH (n:PartnershipGraph) RETURN count(n)",
        "MATCH (:PartnershipGraph)-[r]->(:PartnershipGraph) RETURN count(r)",
    )
    with server.driver() as driver:
        nodes, ties = (driver.execute_query(query).records[0][0] for query in queries)
    return nodes, ties


def _reloaded(store: GraphStore, document: DocumentGraph) -> tuple[int, int]:
    """The size of the graph after the document was loaded once more."""
    summary = store.load([document])
    return summary.nodes, summary.relationships


def _graph_size(graph: PropertyGraph) -> tuple[int, int]:
    return len(graph.nodes), len(graph.relationships)


def test_a_load_killed_at_any_point_leaves_the_old_graph_or_the_new(
    server: Neo4jServer, tmp_path: Path, plan: Plan, export: Export
) -> None:
    file, chance = tmp_path / "big.jsonl", random.Random(SEED)
    old, new = plan("a.txt", "Plan A", 40), written(file, plan("b.txt", "Plan B", 200).graph)
    whole = merge([old, new])
    states = {export(merge([old])): "old", export(whole): "new"}
    with open_store(SERVER, create=True) as store:
        store.load([old])
        seconds_of(started(SERVER, file))  # The server is slow at what it does for the first time.
        store.forget(file.name)
        duration = seconds_of(started(SERVER, file))
        seen = []
        for process in started_ahead(KILLS, SERVER, file):
            store.forget(file.name)
            killed_after(process, duration * chance.random())
            seen.append(states[export(store.graph())])
            kept = [document.file for document in store.documents()]
            assert kept == ["a.txt", file.name][: 1 + (seen[-1] == "new")]
            assert _reloaded(store, new) == _size(server) == _graph_size(whole)
            assert export(store.graph()) == export(whole)
    assert "old" in seen


def _through(relay: Relay, server: Neo4jServer) -> Neo4jStore:
    """The store, opened through the relay."""
    uri = f"bolt://127.0.0.1:{relay.port}"
    return Neo4jStore(ServerSettings(uri, server.user, server.password, server.database), create=True)


def _port(server: Neo4jServer) -> int:
    return int(server.uri.rpartition(":")[2])


def _bytes_of_a_load(server: Neo4jServer, document: DocumentGraph) -> int:
    with Relay(_port(server)) as relay, _through(relay, server) as store:
        before = relay.passed
        store.load([document])
        return relay.passed - before


def test_a_connection_cut_at_any_point_is_told_in_one_line_and_leaves_the_old_graph_or_the_new(
    server: Neo4jServer, plan: Plan, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 0.0)
    old, new = plan("a.txt", "Plan A", 40), plan("b.txt", "Plan B", 200)
    whole, chance = merge([old, new]), random.Random(SEED)
    states = {export(merge([old])): "old", export(whole): "new"}
    with open_store(SERVER, create=True) as store:
        store.load([old])
        length = _bytes_of_a_load(server, new)
        for _ in range(CUTS):
            store.forget("b.txt")
            with Relay(_port(server)) as relay, _through(relay, server) as cut:
                relay.cut_after(chance.randrange(length - 100))
                with pytest.raises(StoreUnreachable) as caught:
                    cut.load([new])
            assert "\n" not in str(caught.value)
            assert server.password not in str(caught.value)
            assert export(store.graph()) in states
            assert _reloaded(store, new) == _size(server) == _graph_size(whole)
            assert export(store.graph()) == export(whole)


def test_a_load_whose_connection_breaks_once_is_done_over_another(
    server: Neo4jServer, plan: Plan, export: Export
) -> None:
    old, new = plan("a.txt", "Plan A", 40), plan("b.txt", "Plan B", 200)
    with open_store(SERVER, create=True) as store:
        store.load([old])
        length = _bytes_of_a_load(server, new)
        store.forget("b.txt")
        with Relay(_port(server)) as relay, _through(relay, server) as cut:
            relay.cut_after(length // 2, once=True)
            summary = cut.load([new])
            assert relay.cuts == 1
        assert summary.new == ("b.txt",)
        assert export(store.graph()) == export(merge([old, new]))


@pytest.fixture(scope="module")
def own() -> Iterator[OwnServer]:
    """A server that may be killed."""
    if missing():
        unavailable(f"no server can be started: install {missing()}")
    with OwnServer() as server:
        yield server


def _store_on(own: OwnServer) -> Neo4jStore:
    return Neo4jStore(ServerSettings(own.uri, own.user, own.password), create=True)


def test_a_server_killed_in_mid_load_has_the_old_graph_or_the_new_when_it_runs_again(
    own: OwnServer, plan: Plan, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 0.0)
    old, new = plan("a.txt", "Plan A", 40), plan("b.txt", "Plan B", 2_000)
    faults: list[StoreUnreachable] = []

    def load() -> None:
        with _store_on(own) as store:
            try:
                store.load([new])
            except StoreUnreachable as fault:
                faults.append(fault)

    def announced(tx: server_sync.Transaction, wanting: server_sync.Wanting) -> None:
        begins.set()
        server_sync.write(tx, wanting)

    with _store_on(own) as store:
        store.load([old])
    begins = threading.Event()
    monkeypatch.setattr(neo4j_store, "write", announced)
    loading = threading.Thread(target=load)
    loading.start()
    begins.wait()
    own.kill()
    loading.join()
    assert len(faults) == 1
    assert "\n" not in str(faults[0])
    own.start()
    with _store_on(own) as store:
        assert export(store.graph()) in {export(merge([old])), export(merge([old, new]))}
        store.load([new])
        assert export(store.graph()) == export(merge([old, new]))


def _at_once(*processes: tuple[Path, str]) -> list[tuple[str, str]]:
    """What the processes said that began at the same time."""
    begun = [started(SERVER, file, code) for file, code in processes]
    for process in begun:
        go(process)
    return [process.communicate() for process in begun]


@pytest.fixture
def documents(tmp_path: Path, plan: Plan) -> tuple[DocumentGraph, DocumentGraph]:
    """Two documents that share a board; the processes load them from files of their names."""
    one, other = (plan(name, name, 200).graph for name in ("a.txt", "b.txt"))
    return written(tmp_path / "a.jsonl", one), written(tmp_path / "b.jsonl", other)


def _check_holds(server: Neo4jServer, *documents: DocumentGraph) -> None:
    """The graph is the merge of those documents, and nothing stands twice."""
    whole = merge(documents)
    with open_store(SERVER) as store:
        assert store.graph() == whole
        assert store.documents() == documents
    assert _size(server) == _graph_size(whole)


@pytest.mark.parametrize("_", range(ROUNDS))
def test_two_loads_at_once_both_arrive(
    _: int, server: Neo4jServer, tmp_path: Path, documents: tuple[DocumentGraph, DocumentGraph], plan: Plan
) -> None:
    earlier = plan("z.txt", "Plan Z")
    with open_store(SERVER, create=True) as store:
        store.load([earlier])
    assert _at_once((tmp_path / "a.jsonl", LOADS), (tmp_path / "b.jsonl", LOADS)) == [DONE] * 2
    _check_holds(server, *documents, earlier)


@pytest.mark.parametrize("_", range(FEWER))
def test_one_document_loaded_twice_at_once_arrives_once(
    _: int, server: Neo4jServer, tmp_path: Path, documents: tuple[DocumentGraph, DocumentGraph]
) -> None:
    assert _at_once((tmp_path / "a.jsonl", LOADS), (tmp_path / "a.jsonl", LOADS)) == [DONE] * 2
    _check_holds(server, documents[0])


@pytest.mark.parametrize("_", range(FEWER))
def test_one_loads_while_another_forgets(
    _: int, server: Neo4jServer, tmp_path: Path, documents: tuple[DocumentGraph, DocumentGraph]
) -> None:
    with open_store(SERVER, create=True) as store:
        store.load(documents[:1])
    assert _at_once((tmp_path / "a.jsonl", FORGETS), (tmp_path / "b.jsonl", LOADS)) == [DONE] * 2
    _check_holds(server, documents[1])


@pytest.mark.parametrize("_", range(FEWER))
def test_the_first_two_loads_of_a_server_may_come_at_once(
    _: int, server: Neo4jServer, tmp_path: Path, documents: tuple[DocumentGraph, DocumentGraph]
) -> None:
    _drop_schema(server)
    assert _at_once((tmp_path / "a.jsonl", LOADS), (tmp_path / "b.jsonl", LOADS)) == [DONE] * 2
    _check_holds(server, *documents)


def _drop_schema(server: Neo4jServer) -> None:
    """Take away the constraints and indexes of ours."""
    with server.driver() as driver:
        for kind, every in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
            show = f"SHOW {every} YIELD name WHERE name STARTS WITH 'partnershipgraph' RETURN name"
            for (name,) in driver.execute_query(show).records:
                driver.execute_query(f"DROP {kind} {name}")


def test_who_reads_while_another_loads_sees_the_old_graph_or_the_new(
    server: Neo4jServer, tmp_path: Path, documents: tuple[DocumentGraph, DocumentGraph]
) -> None:
    old, new = merge(documents[:1]), merge(documents)
    with open_store(SERVER, create=True) as store:
        store.load(documents[:1])
        process = started(SERVER, tmp_path / "b.jsonl")
        go(process)
        seen = [store.graph()]
        while process.poll() is None:
            seen.append(store.graph())
        assert process.communicate() == DONE
        seen.append(store.graph())
    assert seen == [old] * seen.count(old) + [new] * seen.count(new)


def test_who_reads_across_the_moment_of_a_change_reads_anew(
    server: Neo4jServer, documents: tuple[DocumentGraph, DocumentGraph], monkeypatch: pytest.MonkeyPatch
) -> None:
    relationships = server_sync._held_relationships
    with open_store(SERVER, create=True) as store, open_store(SERVER, create=True) as other:
        store.load(documents)
        to_forget = ["b.jsonl"]

        def changed_before(tx: server_sync.Transaction) -> object:
            """The relationships, once somebody withdrew a document after the nodes were read."""
            if to_forget:
                other.forget(to_forget.pop())
            return relationships(tx)

        monkeypatch.setattr(server_sync, "_held_relationships", changed_before)
        assert store.graph() == merge(documents[:1])
