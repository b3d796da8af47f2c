"""What other people keep in the same database stays as it is, whatever is loaded, changed or forgotten."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from neo4j import Driver

from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.merge import merge
from loader.property_graph import PropertyGraph
from tests.neo4j_server.server import Neo4jServer

Plan = Callable[..., DocumentGraph]
Change = Callable[[GraphStore], object]
Rows = list[tuple[object, ...]]

BOARD = "(board:PartnershipGraph:Board)"

THEIRS = (
    "MATCH (n:PartnershipGraph) WITH n, properties(n) AS same CREATE (m:Theirs) SET m = same",
    f"MATCH {BOARD} CREATE (m:Theirs:Board) SET m = properties(board)",
    "CREATE (:Theirs:PartnershipGraphic {name: 'Health Board'})",
    "CREATE (:Theirs:Action {id: 'board:1'})-[:OVERSEES {theirs: true, id: 'oversees:1'}]->(:Theirs:Board)",
    f"MATCH {BOARD} SET board.telephone = '1234', board.number = '7', board:Listed",
    "MATCH (n:PartnershipGraph:Action) SET n.colour = 'red'",
    f"MATCH {BOARD}-[:OVERSEES]->(n) CREATE (n)-[:LIKES {{theirs: true, since: 2020}}]->(board)",
    f"MATCH {BOARD}-[:OVERSEES]->(n) CREATE (board)-[:OVERSEES {{theirs: true}}]->(n)",
    f"MATCH {BOARD}-[:OVERSEES]->(n) CREATE (board)-[:OVERSEES {{theirs: true, id: '12'}}]->(n)",
    f"MATCH {BOARD} MERGE (m:Theirs:Clerk {{name: 'C'}}) CREATE (m)-[:KNOWS {{theirs: true}}]->(board)",
    f"MATCH {BOARD}, (m:Theirs:Clerk) CREATE (board)-[:OVERSEES {{theirs: true}}]->(m)",
)
"""What others write: copies of our nodes, properties and labels on ours, relationships of every direction."""

SEEN = (
    "MATCH (n:Theirs) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)",
    "MATCH (a)-[r {theirs: true}]->(b) "
    "RETURN elementId(r), type(r), properties(r), elementId(a), elementId(b) ORDER BY elementId(r)",
    "MATCH (n) WHERE n.telephone IS NOT NULL RETURN elementId(n), n.id, n.telephone, n.number, n:Listed",
    "MATCH (n) WHERE n.colour IS NOT NULL RETURN elementId(n), n.id, n.name, n.colour ORDER BY n.id",
)


@pytest.fixture
def driver(server: Neo4jServer) -> Iterator[Driver]:
    """A driver by which somebody else writes; what they wrote is taken out at the end."""
    with server.driver() as found:
        yield found
        found.execute_query("MATCH (n:Theirs) DETACH DELETE n")


def _write(driver: Driver, statements: Sequence[str]) -> None:
    for statement in statements:
        driver.execute_query(statement)


def _seen(driver: Driver) -> list[Rows]:
    """All that is theirs, with its place in the database."""
    return [[tuple(record.values()) for record in driver.execute_query(query).records] for query in SEEN]


@pytest.fixture
def store(driver: Driver, plan: Plan) -> Iterator[GraphStore]:
    """A store with two plans, to which others added what is theirs."""
    with open_store(SERVER, create=True) as found:
        found.load([plan("a.txt", "Plan A", 2), plan("b.txt", "Plan B")])
        _write(driver, THEIRS)
        yield found


def test_what_others_wrote_is_what_the_test_sees(driver: Driver, store: GraphStore) -> None:
    nodes, ties, boards, actions = _seen(driver)
    assert (len(nodes), len(ties), len(boards), len(actions)) == (13, 15, 1, 3)
    assert boards[0][2:] == ("1234", "7", True)


@pytest.mark.parametrize("file", ["a.txt", "b.txt"])
def test_it_stays_when_the_same_is_loaded_again_and_when_a_document_changes_or_goes_and_comes_back(
    file: str, driver: Driver, store: GraphStore, plan: Plan
) -> None:
    documents = {"a.txt": plan("a.txt", "Plan A", 2), "b.txt": plan("b.txt", "Plan B")}
    before = _seen(driver)
    store.load(documents.values())
    assert _seen(driver) == before
    store.load([plan(file, "Plan C", 1, "Meet")])
    assert _seen(driver) == before
    store.forget(file)
    assert _seen(driver) == before
    store.load([documents[file]])
    assert _seen(driver) == before
    assert store.graph() == merge(documents.values())


def test_nodes_set_aside_are_no_part_of_the_graph_and_come_back_as_they_were(
    driver: Driver, store: GraphStore, plan: Plan
) -> None:
    before = _seen(driver)
    store.forget("a.txt")
    store.forget("b.txt")
    assert _seen(driver) == before
    assert store.graph() == PropertyGraph()
    aside = driver.execute_query("MATCH (n:PartnershipGraphFormer) RETURN labels(n), keys(n)").records
    assert [(sorted(labels), sorted(keys)) for labels, keys in aside].count(
        (["Listed", "PartnershipGraphFormer"], ["id", "name", "number", "telephone"])
    ) == 1
    assert len(aside) == 4
    documents = [plan("a.txt", "Plan A", 2), plan("b.txt", "Plan B")]
    store.load(documents)
    assert _seen(driver) == before
    assert store.graph() == merge(documents)
    assert driver.execute_query("MATCH (n:PartnershipGraphFormer) RETURN n").records == []


@pytest.mark.parametrize(
    ("added", "kept"),
    [
        ("SET n.telephone = '1234'", "n.telephone = '1234'"),
        ("SET n.number = '7'", "n.number = '7'"),
        ("SET n:Listed", "n:Listed"),
        ("CREATE (:Theirs)-[:KNOWS]->(n)", "EXISTS { MATCH (:Theirs)-[:KNOWS]->(n) }"),
        ("CREATE (n)-[:KNOWS]->(:Theirs)", "EXISTS { MATCH (:Theirs)<-[:KNOWS]-(n) }"),
    ],
)
def test_one_property_label_or_relationship_of_theirs_is_enough_for_a_node_to_be_set_aside(
    added: str, kept: str, driver: Driver, plan: Plan
) -> None:
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        driver.execute_query(f"MATCH (n:PartnershipGraph:Board) {added}")
        store.forget("a.txt")
        assert (
            len(driver.execute_query(f"MATCH (n:PartnershipGraphFormer) WHERE {kept} RETURN n").records) == 1
        )
        store.load([plan("a.txt", "Plan A")])
        assert (
            len(driver.execute_query(f"MATCH (n:PartnershipGraph:Board) WHERE {kept} RETURN n").records) == 1
        )


def test_what_they_wrote_onto_a_relationship_of_ours_stays_as_long_as_that(
    driver: Driver, plan: Plan
) -> None:
    ours = "MATCH (:Board)-[r:OVERSEES]->(:Action {number: '1'})"
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        driver.execute_query(f"{ours} SET r.theirs = 1")
        store.load([plan("a.txt", "Plan A", 2)])
        assert driver.execute_query(f"{ours} RETURN r.theirs").records[0][0] == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.load([]),
        lambda store: store.forget("a.txt"),
    ],
    ids=["load", "forget"],
)
def test_notes_tell_of_what_is_theirs_under_our_words(change: Change, driver: Driver, plan: Plan) -> None:
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        assert store.notes() == ()
        _write(
            driver, ["UNWIND range(1, 1200) AS _ CREATE (:Theirs:Board)", "CREATE (:Theirs:Risk), (:Theirs)"]
        )
        change(store)
        (note,) = store.notes()
        assert (
            "nodes that Partnership Graph did not write and that have its words (1,200 Board, 1 Risk);"
            in note
        )
        _write(driver, ["MATCH (n:Theirs:Risk), (m:Theirs:Board) CREATE (n)-[:OVERSEES {id: 7}]->(m)"])
        note = store.notes()[1]
    assert (
        "relationships that Partnership Graph did not write and that have its words (1,200 OVERSEES);" in note
    )
