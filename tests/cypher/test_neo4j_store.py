"""What only a server can do to the graph: damage by hand, constraints, notifications, limits, values."""

import logging
from collections.abc import Callable

import pytest

from cypher.decisions import Decisions
from cypher.store import SERVER, GraphStore, LoadSummary, open_store
from loader.document_graph import DocumentGraph
from loader.errors import QueryError, QueryRefused, StoreCorrupt, StoreError, StoreVersion
from loader.merge import merge
from loader.property_graph import PropertyGraph
from loader.resolve.judgement import Judgement, Thing
from loader.vocabulary import LABELS
from tests.neo4j_server.server import Neo4jServer

Plan = Callable[..., DocumentGraph]
Use = Callable[[GraphStore], object]
Export = Callable[[PropertyGraph], str]

OURS = "n:PartnershipGraph"
TIE = "MATCH (a:Board)-[r:OVERSEES]->(b:Action {number: '1'})"

DAMAGES = {
    "a deleted node": f"MATCH ({OURS}:Action {{number: '1'}}) DETACH DELETE n",
    "a changed property": f"MATCH ({OURS}:Board) SET n.name = 'Wealth Board'",
    "a property of another kind": f"MATCH ({OURS}:Board) SET n.name = date('2026-01-01')",
    "a list made one text": f"MATCH ({OURS}:Board) SET n.aliases = 'HB'",
    "a removed property": f"MATCH ({OURS}:Board) REMOVE n.aliases",
    "an added property of ours": f"MATCH ({OURS}:Plan) SET n.kind = 'strategy'",
    "a changed id": f"MATCH ({OURS}:Board) SET n.id = 'board:other'",
    "a removed id": f"MATCH ({OURS}:Board) REMOVE n.id",
    "a removed label": f"MATCH ({OURS}:Board) REMOVE n:Board",
    "a second label of ours": f"MATCH ({OURS}:Board) SET n:Person",
    "another label": f"MATCH ({OURS}:Board) REMOVE n:Board SET n:Person",
    "a node without our mark": f"MATCH ({OURS}:Board) REMOVE n:PartnershipGraph",
    "an extra node": "CREATE (:PartnershipGraph:Board {id: 'board:x', name: 'X'})",
    "an extra node without a label": "CREATE (:PartnershipGraph {id: 'x'})",
    "extra nodes without an id": "CREATE (:PartnershipGraph:Board), (:PartnershipGraph:Board)",
    "a deleted relationship": f"{TIE} DELETE r",
    "a doubled relationship": f"{TIE} CREATE (a)-[s:OVERSEES]->(b) SET s = properties(r)",
    "a relationship turned round": f"{TIE} CREATE (b)-[s:OVERSEES]->(a) SET s = properties(r) DELETE r",
    "a relationship to another node": f"{TIE} MATCH (c:Plan) CREATE (a)-[s:OVERSEES]->(c) "
    "SET s = properties(r) DELETE r",
    "a changed source": f"{TIE} SET r.sources = ['a.txt:L99']",
    "a source of another kind": f"{TIE} SET r.sources = 5",
    "a relationship without its id": f"{TIE} REMOVE r.id",
    "everything gone": f"MATCH ({OURS}) DETACH DELETE n",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_by_hand_is_noticed_and_mended_by_loading_the_same_again(
    damage: str, server: Neo4jServer, plan: Plan
) -> None:
    documents = (plan("a.txt", "Plan A", 2), plan("b.txt", "Plan B"))
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load(documents)
        assert driver.execute_query(damage).summary.counters.contains_updates
        with pytest.raises(StoreCorrupt, match="somebody changed what Partnership Graph wrote") as caught:
            store.graph()
        assert "\n" not in str(caught.value)
        assert store.load(documents[:1]) == LoadSummary((), (), ("a.txt",), (), 8, 8)
        assert store.graph() == merge(documents)
        assert driver.execute_query("MATCH (n:PartnershipGraphFormer) RETURN n").records == []
        driver.execute_query("MATCH (n:Board|Person) WHERE NOT n:PartnershipGraph DETACH DELETE n")


def test_a_document_that_somebody_deleted_comes_back_by_loading_it_again(
    server: Neo4jServer, plan: Plan
) -> None:
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load([plan("a.txt", "Plan A")])
        driver.execute_query("MATCH (d:PartnershipGraphDocument) DELETE d")
        assert store.load([plan("a.txt", "Plan A")]).new == ("a.txt",)
        assert store.documents() == (plan("a.txt", "Plan A"),)
        assert store.graph() == merge([plan("a.txt", "Plan A")])


def test_rulings_that_somebody_deleted_are_told_and_come_back_by_ruling_again(
    server: Neo4jServer, plan: Plan
) -> None:
    plans = Thing("Plan", "Camden", "Plan A"), Thing("Plan", "Camden", "Plan B")
    ruling = Judgement("different", 1.0, "", "Ada", "2026-03-01", *plans)

    def rule(kept: Decisions) -> Decisions:
        return kept.meeting("beside", [ruling])

    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load([plan("a.txt", "Plan A")], rule)
        driver.execute_query("MATCH (d:PartnershipGraphDocument {file: 'decisions/'}) DELETE d")
        with pytest.raises(StoreCorrupt, match=r"somebody removed what people ruled\. Rule again"):
            store.load([plan("b.txt", "Plan B")])
        store.decide(rule)
        assert store.load([plan("b.txt", "Plan B")]).new == ("b.txt",)
        assert store.decisions().judgements == (ruling,)


@pytest.mark.parametrize("change", ["load", "forget"])
def test_no_change_loses_what_a_document_said_that_somebody_deleted(
    change: str, server: Neo4jServer, plan: Plan
) -> None:
    documents = [plan(f"{name}.txt", f"Plan {name.upper()}") for name in "abc"]
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load(documents)
        driver.execute_query("MATCH (d:PartnershipGraphDocument {file: 'b.txt'}) DELETE d")
        with pytest.raises(StoreCorrupt, match=r"removed what was kept of b\.txt\. Load that again together"):
            store.load([plan("a.txt", "Plan A", 2)]) if change == "load" else store.forget("a.txt")
        assert store.graph() == merge(documents)
        changed = [plan("a.txt", "Plan A", 2), documents[1]]
        found = store.load(changed)
        assert (found.new, found.replaced) == (("b.txt",), ("a.txt",))
        assert store.graph() == merge([*changed, documents[2]])


def test_loading_the_same_again_writes_nothing(server: Neo4jServer, plan: Plan) -> None:
    places = "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN elementId(n), elementId(r), properties(n)"
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load([plan("a.txt", "Plan A", 3)])
        before = [record.values() for record in driver.execute_query(places).records]
        store.load([plan("a.txt", "Plan A", 3)])
        assert [record.values() for record in driver.execute_query(places).records] == before


USES: dict[str, Use] = {
    "graph": lambda store: store.graph(),
    "documents": lambda store: store.documents(),
    "load": lambda store: store.load([]),
    "forget": lambda store: store.forget("a.txt"),
}


@pytest.mark.parametrize("change", ["s.vocabulary = 'other'", "s.format = 1"])
def test_a_graph_of_another_version_is_refused_and_left_alone(
    change: str, server: Neo4jServer, plan: Plan
) -> None:
    whole = "MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)"
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        store.load([plan("a.txt", "Plan A")])
        driver.execute_query(f"MATCH (s:PartnershipGraphStore) SET {change}")
        before = [record.values() for record in driver.execute_query(whole).records]
        for use in USES.values():
            with pytest.raises(StoreVersion, match="another version of this program made"):
                use(store)
        for create in (True, False):
            with pytest.raises(StoreVersion):
                open_store(SERVER, create=create)
        assert [record.values() for record in driver.execute_query(whole).records] == before


def test_constraints_and_indexes_are_those_of_the_vocabulary_however_often_one_loads(
    server: Neo4jServer, plan: Plan
) -> None:
    queries = (
        "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties "
        "WHERE name STARTS WITH 'partnershipgraph' "
        "RETURN type, labelsOrTypes[0], properties ORDER BY properties",
        "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, owningConstraint "
        "WHERE name STARTS WITH 'partnershipgraph' AND owningConstraint IS NULL "
        "RETURN type, state, labelsOrTypes[0], properties ORDER BY labelsOrTypes[0]",
    )
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        for document in (plan("a.txt", "Plan A"), plan("b.txt", "Plan B")):
            store.load([document])
            constraints, indexes = (
                [record.values() for record in driver.execute_query(query).records] for query in queries
            )
            assert constraints == [
                ["UNIQUENESS", "PartnershipGraphDocument", ["file"]],
                ["UNIQUENESS", "PartnershipGraph", ["id"]],
                ["UNIQUENESS", "PartnershipGraphStore", ["key"]],
            ]
            assert indexes == [["TEXT", "ONLINE", label, ["name"]] for label in sorted(LABELS)]


def test_no_notification_of_the_server_reaches_a_logger(
    server: Neo4jServer, plan: Plan, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        store.load([plan("a.txt", "Plan A")])
        store.ask("MATCH (a:Unknown), (b:Board) RETURN a.nothing AS x, b.void AS y", guarded=False)
    assert caplog.records == []


def test_a_query_only_reads_even_unguarded(server: Neo4jServer, plan: Plan) -> None:
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        for query in (
            "CREATE (n:Written) RETURN n",
            "MATCH (n) DETACH DELETE n",
            "CREATE INDEX FOR (n:X) ON (n.y)",
        ):
            with pytest.raises((QueryError, QueryRefused, StoreError)) as caught:
                store.ask(query, guarded=False)
            assert "\n" not in str(caught.value)
        assert store.ask("MATCH (n:Written) RETURN count(n) AS n", guarded=False).rows == ((0,),)
        assert store.graph() == merge([plan("a.txt", "Plan A")])


ENDLESS = (
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
    "WITH a, b WHERE a * b < 0 RETURN count(*) AS endless"
)


def test_a_query_beyond_its_time_is_stopped_on_the_server_too(server: Neo4jServer) -> None:
    running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS end' + 'less' RETURN 1"
    with open_store(SERVER, create=True) as store, server.driver() as driver:
        with pytest.raises(QueryError, match="stopped"):
            store.ask(ENDLESS, seconds=0.5, guarded=False)
        assert driver.execute_query(running).records == []
        assert store.ask("RETURN 1 AS one", guarded=False).rows == ((1,),)


@pytest.mark.parametrize(("most", "rows", "cut"), [(9, 9, True), (10, 10, False), (11, 10, False)])
def test_an_answer_has_no_more_rows_than_asked_for(
    most: int, rows: int, cut: bool, server: Neo4jServer
) -> None:
    with open_store(SERVER, create=True) as store:
        answer = store.ask("UNWIND range(1, 10) AS number RETURN number", most=most, guarded=False)
    assert (answer.columns, len(answer.rows), answer.cut) == (("number",), rows, cut)


VALUES = (
    "MATCH (b:Board) RETURN b",
    "MATCH (d:Document) RETURN d",
    "MATCH (b:Board)-[r:OVERSEES]->(a:Action) RETURN r, a ORDER BY a.id",
    "MATCH p = (b:Board)-[:OVERSEES]->(a:Action) RETURN p ORDER BY a.id",
    "MATCH p = (a:Action)<-[:OVERSEES]-(b:Board) RETURN p ORDER BY a.id",
    "MATCH p = (b:Board)-[:OVERSEES]->(:Action)-[:PART_OF]->(x:Plan)<-[:DESCRIBES]-(:Document) "
    "RETURN p ORDER BY x.id",
    "MATCH (b:Board)-[:OVERSEES]->(a:Action) WITH b, count(a) AS n RETURN collect(b) AS boards, n",
    "MATCH (b:Board) RETURN b.aliases AS list, [1, 2] AS whole, [[1], [2, 3]] AS nested, ['a', 'b'] AS texts",
    "RETURN {b: 1, a: 'x'} AS map",
    "RETURN 1 AS one, 1.5 AS half, true AS yes, 'é' AS text, 7 / 2 AS divided",
)


@pytest.mark.parametrize("query", VALUES)
def test_values_are_shown_as_from_a_file(query: str, server: Neo4jServer, place: str, plan: Plan) -> None:
    documents = [plan("a.txt", "Plan A"), plan("b.txt", "Plan B")]
    answers = []
    for target in (place, SERVER):
        with open_store(target, create=True) as store:
            store.load(documents)
            answers.append(store.ask(query, guarded=False))
    assert answers[0] == answers[1]
    assert answers[0].rows
    assert "PartnershipGraph" not in str(answers[1].rows)
