"""What tests of every kind may use."""

from collections.abc import Iterator

import pytest

from tests.neo4j_server.server import Neo4jServer, running_server
from tests.neo4j_server.unavailable import unavailable


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """The one real Neo4j of the run; see `tests.neo4j_server.server`."""
    with running_server() as found:
        if isinstance(found, str):
            unavailable(found)
        yield found


@pytest.fixture
def server(neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jServer]:
    """The server, named in the environment, on which nothing of ours stands before and after the test."""
    for name, value in neo4j_server.environment().items():
        monkeypatch.setenv(name, value)
    neo4j_server.clear()
    yield neo4j_server
    neo4j_server.clear()
