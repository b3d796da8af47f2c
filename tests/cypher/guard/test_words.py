"""The lists of words beside the engines themselves: nothing of an engine is forgotten."""

import re

import ladybug as lb
import pytest

from cypher.guard.tokens import SPACES
from cypher.guard.words import allowed, functions, procedures, refused
from cypher.store import GraphStore
from loader.errors import QueryError


def _answer(query: str) -> list[tuple[str, ...]]:
    with lb.Database(":memory:") as database, lb.Connection(database) as connection:
        result = connection.execute(query)
        assert isinstance(result, lb.QueryResult)
        return [tuple(map(str, row)) for row in result.get_all() if isinstance(row, list)]


def _fault(query: str) -> str:
    with pytest.raises(RuntimeError) as told:
        _answer(query)
    return str(told.value)


def test_no_word_is_both_allowed_and_refused() -> None:
    words = allowed("opening", "later", "operators", "endings", "prefixes", "subqueries")
    assert not words & refused().keys()


def test_every_statement_of_a_graph_file_is_allowed_or_refused_by_name() -> None:
    found = re.search(r"expecting \{(.*)\}", _fault("x"))
    assert found
    begin = {word.lower() for word in found[1].split(", ")} - {"sp"}
    assert len(begin) > 20
    assert begin <= allowed("opening") | refused().keys()


def test_every_clause_of_a_server_is_allowed_or_refused_by_name(on_server: GraphStore) -> None:
    found: set[str] = set()
    for query in ("x", "RETURN 1 x", "MATCH (n) x"):
        with pytest.raises(QueryError) as told:
            on_server.ask(query, guarded=False)
        found |= {
            text.split()[0].lower() for text in re.findall(r"'([A-Z][A-Z ]*)'", str(told.value.__cause__))
        }
    assert len(found) > 20
    assert found <= allowed("opening", "later") | {"as"} | refused().keys()


def _of_file(kind: str) -> set[str]:
    return {
        row[0].lower()
        for row in _answer("CALL SHOW_FUNCTIONS() RETURN name, type")
        if row[1].startswith(kind)
    }


def test_the_functions_of_a_graph_file_that_are_not_called_are_known() -> None:
    there = _of_file("SCALAR") | _of_file("AGGREGATE") | _of_file("REWRITE")
    signs = {"%", "*", "+", "-", "/", "^"}
    inner = {"equals", "not_equals", "greater_than", "greater_than_equals", "less_than", "less_than_equals"}
    refused_on_purpose = {"nextval", "currval", "setseed", "error", "count_star", "rowid"}
    assert there - functions("ladybug") == signs | inner | refused_on_purpose


def test_the_procedures_of_a_graph_file_are_there() -> None:
    assert procedures("ladybug") <= _of_file("TABLE")


def _of_server(store: GraphStore, what: str) -> set[str]:
    rows = store.ask(f"SHOW {what} YIELD name RETURN name", guarded=False).rows
    return {str(row[0]).lower() for row in rows}


def test_the_functions_of_a_server_that_are_not_called_are_known(on_server: GraphStore) -> None:
    there = {name for name in _of_server(on_server, "BUILT IN FUNCTIONS") if not name.startswith("genai.")}
    assert there - functions("neo4j") <= {"file", "linenumber", "graph.byname", "graph.byelementid"}


def test_the_procedures_of_a_server_are_there(on_server: GraphStore) -> None:
    assert procedures("neo4j") <= _of_server(on_server, "PROCEDURES")


def test_both_engines_take_our_blanks_for_blanks(in_file: GraphStore, on_server: GraphStore) -> None:
    spaces = [sign for sign in map(chr, range(0x10000)) if re.match(f"[{SPACES}]", sign)]
    assert len(spaces) > 20
    for sign in spaces:
        for store in (in_file, on_server):
            assert store.ask(f"RETURN{sign}1{sign}AS{sign}a", guarded=False).rows == ((1,),)
