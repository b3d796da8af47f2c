"""Statements that run beside their caller: their order, and what a fault among them leaves."""

from collections.abc import Iterator

import pytest
from neo4j import Session, Transaction
from neo4j.exceptions import ClientError

from cypher.server_ahead import run_ahead
from tests.neo4j_server.server import Neo4jServer


@pytest.fixture
def session(server: Neo4jServer) -> Iterator[Session]:
    """A session on the server; what was written in it is taken out at the end."""
    with server.driver() as driver, driver.session() as found:
        yield found
        found.run("MATCH (n:Step) DELETE n").consume()


def _steps(session: Session) -> list[list[int]]:
    return session.run("MATCH (n:Step) RETURN n.at, n.after ORDER BY n.at").values()


def test_statements_run_in_their_order_and_are_done_at_the_end(session: Session) -> None:
    query = "MATCH (n:Step) WITH count(n) AS after CREATE (:Step {at: $at, after: after})"
    with session.begin_transaction() as tx:
        with run_ahead(tx) as ahead:
            for at in range(40):
                ahead.run(query, {"at": at})
        tx.commit()
    assert _steps(session) == [[at, at] for at in range(40)]


def test_the_first_fault_is_raised_and_nothing_is_kept(session: Session) -> None:
    with pytest.raises(ClientError, match="/ by zero"):
        _fail(session)
    assert _steps(session) == []


def _fail(session: Session) -> None:
    with session.begin_transaction() as tx:
        with run_ahead(tx) as ahead:
            ahead.run("CREATE (:Step {at: 0})")
            ahead.run("CREATE (:Step {at: 1 / $none})", {"none": 0})
            ahead.run("this is no Cypher")
        tx.commit()


def test_what_was_not_begun_is_dropped_when_the_caller_fails(session: Session) -> None:
    with session.begin_transaction() as tx:
        with pytest.raises(KeyboardInterrupt):
            _give_up(tx)
        begun = tx.run("MATCH (n:Step) RETURN count(n)").single(strict=True).value()
        tx.rollback()
    assert begun < 10


def _give_up(tx: Transaction) -> None:
    with run_ahead(tx) as ahead:
        for _ in range(1000):
            ahead.run("UNWIND range(1, 2000000) AS n WITH count(n) AS all CREATE (:Step {at: all})")
        raise KeyboardInterrupt
