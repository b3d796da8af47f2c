"""The engine as a judge: of questions into which something else was put, what passes only reads."""

from collections.abc import Callable, Iterator
from pathlib import Path

import ladybug as lb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.guard.check import checked
from cypher.guard.tokens import tokens
from cypher.schema import schema_statements
from loader.errors import QueryRefused

Cases = Callable[[str, str], list[tuple[str, str]]]

_SIGNS = "* + ! as AS ( ) [ ] { } , . | & ' ` /* */ // **/ RETURN MATCH WITH UNION ALL COUNT CASE END 1"
_PUT_IN = st.sampled_from(
    [
        *_SIGNS.split(" "),
        "SET b.name = 'x'",
        "SET as.name = 'x'",
        "CREATE (:Board {id: 'z'})",
        "MERGE (:Board {id: 'z'})",
        "DELETE b",
        "DETACH DELETE n",
        "CALL threads = 1",
        "; RETURN 1",
    ]
)
_CHANGES = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(["", " ", "\n"]), _PUT_IN), min_size=1, max_size=4
)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[lb.Connection]:
    """A connection that only reads, to tables of the vocabulary."""
    path = tmp_path / "graph.lbug"
    with lb.Database(path) as database, lb.Connection(database) as connection:
        for statement in schema_statements():
            connection.execute(statement)
    with lb.Database(path, read_only=True) as database, lb.Connection(database) as connection:
        connection.set_query_timeout(1000)
        yield connection


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data(), changes=_CHANGES)
def test_what_passes_only_reads(
    reading: lb.Connection, cases: Cases, data: st.DataObject, changes: list[tuple[int, str, str]]
) -> None:
    _, question = data.draw(st.sampled_from(cases("questions", "ladybug")))
    pieces = [token.text for token in tokens(question.removeprefix("\ufeff"))]
    for place, gap, put_in in changes:
        pieces.insert(place % (len(pieces) + 1), f"{gap}{put_in}{gap}")
    try:
        passed = checked("".join(pieces), "ladybug")
    except QueryRefused:
        return
    assert _outcome(reading, passed) == "", passed


def _outcome(reading: lb.Connection, query: str) -> str:
    """What a query did beyond reading; '' where it only read, or was no query."""
    try:
        return "several statements" if isinstance(reading.execute(query), list) else ""
    except RuntimeError as fault:
        return "writing" if "read-only" in str(fault) else ""
