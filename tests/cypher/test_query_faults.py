"""What the engines themselves say of wrong queries, and what a person is told."""

from collections.abc import Callable, Iterator

import ladybug as lb
import pytest

from cypher.query_faults import explained
from cypher.query_names import parameter_names, unknown_notes
from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.errors import QueryError

_BOTH = [
    ("MATCH (b:Board)\nRETRUN b", r"RETRUN is not understood \(line 2, column 1\)"),
    ("MATCH (b:Board\nRETURN b", r"RETURN is not understood \(line 2, column 1\)"),
    ("RETURN foo(1)", r"foo\(\) is no function of a .* \(line 1, column 8\)\. Did you mean floor\?"),
    ("RETURN 1 / 0", "divides by zero"),
    ("MATCH (b:Board) RETURN c", r"c is named, but no MATCH.* \(line 1, column 24\)"),
    ("RETURN 9223372036854775807 + 1", "too large"),
    ("MATCH (b:Board) WITH b.name RETURN 1", "Give it one with AS"),
]

_FILE = [
    ("MATCH (b:Bord) RETURN b", r"Bord is no label .* \(line 1, column 10\)\. Did you mean Board\?"),
    (
        "MATCH ()-[r:OVERSES]->() RETURN r",
        r"OVERSES is no .*type.* \(line 1, column 13\)\. Did you mean OVERSEES\?",
    ),
    ("MATCH (b:Board) RETURN b.nmae", r"nmae is no property .* \(line 1, column 26\)\. Did you mean name\?"),
    ("MATCH (b:Zebra) RETURN b", r"Zebra is no label .* docs/schema\.md"),
    ("MATCH (b:Board) RETURN b.end", r"end is not understood .* write `end`"),
    ("MATCH (b:Board)", "may end too early"),
    ("RETURN head([1])", r"head\(\) is no function of a graph file .* Leave it out"),
    ("RETURN 1 * 'a'", r"\* cannot take \(INT64,STRING\) \(line 1, column 10\)"),
    ("RETURN CAST('x' AS INT64)", '"x" cannot be made INT64'),
    ("RETURN 'a' AS a UNION RETURN 1 AS a", "INT64 stands where STRING is wanted"),
    ("RETURN [1][0]", "Count from 1"),
    ("MATCH (a)-[r:OVERSEES*1..99]->(b) RETURN r", "at most 30 steps"),
    ("CREATE (:Board {id: 'x'})", "would change the graph"),
    ("RETURN date('soon')", "The engine refuses the query: .*soon"),
]

_SERVER = [
    ("RETURN upper(1)", r"Integer stands where String is wanted \(line 1, column 14\)"),
    ("WITH 'a' AS a RETURN a - 1", "stands where .* is wanted"),
    ("MATCH (b:Board) RETURN upper(b.name, 1)", r"upper\(\) has the wrong number"),
    ("MATCH (b:Board)", "does not end with RETURN"),
    ("RETURN $x", "needs a value for x"),
    ("UNWIND ['('] AS x RETURN 'a' =~ x", "regular expression"),
    ("RETURN 1 AS a UNION RETURN 1 AS b", "different names"),
    ("RETURN 1 AS a, 2 AS a", r"refuses the query \(line 1, column 8\): Multiple result columns"),
    ("CREATE (:Board)", "would change the graph"),
]


@pytest.fixture
def in_file(place: str, plan: Callable[..., DocumentGraph]) -> Iterator[GraphStore]:
    """A graph file with enough actions that five of them stand in very many ways beside each other."""
    with open_store(place, create=True) as store:
        store.load([plan("a.txt", "Plan A", 60)])
        yield store


@pytest.fixture
def on_server(server: object, plan: Callable[..., DocumentGraph]) -> Iterator[GraphStore]:
    """The same on a server."""
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A", 60)])
        yield store


def _check(store: GraphStore, query: str, told: str) -> None:
    with pytest.raises(QueryError, match=told) as fault:
        store.ask(query, guarded=False)
    assert str(fault.value).isprintable()


@pytest.mark.parametrize(("query", "told"), _BOTH + _FILE)
def test_a_fault_in_a_question_to_a_file_is_explained(in_file: GraphStore, query: str, told: str) -> None:
    _check(in_file, query, told)


def test_a_fault_in_a_question_to_a_server_is_explained(on_server: GraphStore) -> None:
    for query, told in _BOTH + _SERVER:
        _check(on_server, query, told)


_SLOW = (
    "MATCH (a:Action), (b:Action), (c:Action), (d:Action), (e:Action) "
    "WHERE a.id + b.id = c.id + d.id + e.id RETURN a.id"
)


def test_a_question_to_a_file_that_takes_too_long_is_stopped(in_file: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"took too long and was stopped\. Ask for less"):
        in_file.ask(_SLOW, seconds=0.2, guarded=False)


def test_a_question_to_a_file_that_takes_too_much_memory_is_stopped() -> None:
    query = "UNWIND range(1, 10000000) AS x RETURN collect(x)"
    small = lb.Database(":memory:", buffer_pool_size=16 << 20)
    with small as database, lb.Connection(database) as connection, pytest.raises(RuntimeError) as fault:
        connection.execute(query)
    assert "more memory" in str(explained(str(fault.value), query))


def test_a_question_to_a_server_that_takes_too_long_is_stopped(on_server: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"took too long and was stopped\. Ask for less"):
        on_server.ask("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a)", seconds=0.2)


def test_a_question_to_a_server_that_takes_too_much_memory_is_stopped(on_server: GraphStore) -> None:
    query = "UNWIND range(1, 100000000) AS x RETURN collect('a text of some length ' + toString(x))"
    with pytest.raises(QueryError, match="more memory"):
        on_server.ask(query)


@pytest.mark.parametrize(
    "message", ["", "\n\n", "(line 99, column 99)", "Neo.ClientError.Statement.X: ", "{}"]
)
@pytest.mark.parametrize("query", ["", "RETURN 1", "RETURN 'a", "{name}"])
def test_anything_that_an_engine_says_gives_one_line(message: str, query: str) -> None:
    for said in (message, f"Parser exception: {message}", f"Table {message} does not exist"):
        assert str(explained(said, query)).isprintable()


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("MATCH (b:Bord) RETURN b", ["Bord is no label"]),
        ("MATCH (:Board)-[:OVERSES|LEADS]->() RETURN 1", ["OVERSES is no relationship type"]),
        ("MATCH (b:Board {nmae: 'x'}) RETURN b", ["nmae is no property"]),
        ("MATCH (b:Board) WHERE b.nmae = 'x' RETURN b.nmae", ["nmae is no property"]),
        ("MATCH (b) WHERE b:Bord OR b:Action RETURN b", ["Bord is no label"]),
        ("MATCH (b:Board&!Bord) RETURN b", ["Bord is no label"]),
        ("MATCH (b:`Bord`) RETURN b", ["Bord is no label"]),
        (
            "MATCH (b:Board) WHERE EXISTS { MATCH (b)<-[:CHAIR]-() } RETURN b",
            ["CHAIR is no relationship type"],
        ),
        ("MATCH (b:Zebra) RETURN b", ["Zebra is no label of the graph (line 1, column 10)."]),
        ("MATCH (b:Board)-[r:OVERSEES {sources: []}]->(a) WHERE r:OVERSEES RETURN b.name, a.start_date", []),
        ("WITH {colour: 'red'} AS m RETURN m.colour, date.truncate('month', date())", []),
        ("CALL db.labels() YIELD label RETURN label", []),
        ("RETURN [x IN [1, 2] | x], 'a:Bord', 1 // :Bord", []),
        ("RETURN 'a", []),
    ],
)
def test_names_that_the_vocabulary_does_not_hold_are_told(query: str, notes: list[str]) -> None:
    told = unknown_notes(query)
    assert len(told) == len(notes)
    assert all(line.startswith(note) for line, note in zip(told, notes, strict=True))


def test_the_nearest_name_and_the_place_are_told() -> None:
    told = unknown_notes("MATCH (b:Board)\nRETURN b.Name")
    assert told == ("Name is no property of the graph (line 2, column 10). Did you mean name?",)


def test_the_names_of_parameters() -> None:
    assert parameter_names("RETURN $a, $`b c`, '$d' // $e") == {"a", "b c"}
