"""The real Neo4j that the tests talk to.

In this order: the server that `PARTNERSHIP_GRAPH_TEST_NEO4J_URI` names, with `NEO4J_USERNAME`,
`NEO4J_PASSWORD` and `NEO4J_DATABASE` (the tests take out of it what Partnership Graph wrote, and nothing
else); a container where a Docker engine answers; a server of our own from Neo4j's jars where Java and Maven
are. Otherwise the tests are skipped, or fail where `PARTNERSHIP_GRAPH_NEO4J_REQUIRED` is set.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from neo4j import Driver, GraphDatabase

from cypher.server_schema import DOCUMENT, FORMER, OURS, STORE
from tests.neo4j_server.jars import NEO4J, missing
from tests.neo4j_server.own_server import OwnServer

IMAGE: Final = f"neo4j:{NEO4J}-community"
"""The image of docker-compose.yml."""

NAMED: Final = "PARTNERSHIP_GRAPH_TEST_NEO4J_URI"


@dataclass(frozen=True, slots=True)
class Neo4jServer:
    """Where the server is and how to get in; `own` is the process where we started it ourselves."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str = ""
    own: OwnServer | None = None

    def environment(self) -> Mapping[str, str]:
        """The variables by which the program finds it."""
        return {
            "NEO4J_URI": self.uri,
            "NEO4J_USERNAME": self.user,
            "NEO4J_PASSWORD": self.password,
            "NEO4J_DATABASE": self.database,
        }

    def driver(self) -> Driver:
        """A driver to look at it by another way than the store's."""
        return GraphDatabase.driver(
            self.uri, auth=(self.user, self.password), notifications_min_severity="OFF"
        )

    def clear(self) -> None:
        """Take out whatever Partnership Graph wrote."""
        ours = "|".join((OURS, FORMER, DOCUMENT, STORE))
        with self.driver() as driver, driver.session(database=self.database or None) as session:
            session.run(f"MATCH (n:{ours}) DETACH DELETE n").consume()


@contextmanager
def running_server() -> Iterator[Neo4jServer | str]:
    """The first server that can be had; where none can, what has to be installed."""
    uri = os.environ.get(NAMED)
    if uri:
        user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
        yield Neo4jServer(uri, user, password, os.environ.get("NEO4J_DATABASE", ""))
        return
    from tests.neo4j_server.container import container, docker_answers  # Heavy, and seldom needed.

    if docker_answers():
        with container(IMAGE) as (uri, user, password):
            yield Neo4jServer(uri, user, password)
    elif missing():
        yield f"no Neo4j to test with: install {missing()}, or start Docker"
    else:
        with OwnServer() as own:
            yield Neo4jServer(own.uri, own.user, own.password, own=own)
