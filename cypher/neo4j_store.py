"""The store on a Neo4j server, by Neo4j's own driver.

A load is one transaction: it takes the lock on the node that stands for the whole graph, so a second load
waits, then compares and writes what differs (`cypher.server_sync`). A process that is killed or a connection
that breaks leaves the graph of before. The documents as loaded stand on nodes of their own.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    Driver,
    GraphDatabase,
    ManagedTransaction,
    NotificationMinimumSeverity,
    Session,
    unit_of_work,
)
from neo4j.exceptions import Neo4jError

from cypher.answer import MOST, NO_PARAMETERS, SECONDS, Answer, Parameters
from cypher.change import Change, Contributions, Derive, documents_in, nothing_derived
from cypher.changing_store import ChangingStore
from cypher.deadline import too_long, within
from cypher.decisions import DECISIONS, Decisions, decisions_in
from cypher.guard.check import checked
from cypher.neo4j_cells import row
from cypher.program import program
from cypher.query_faults import explained
from cypher.schema import schema_digest
from cypher.server_ahead import run_ahead
from cypher.server_faults import check_version, first_contact, meant, server_faults
from cypher.server_rows import graph_digest, stated
from cypher.server_schema import server_statements
from cypher.server_settings import ServerSettings, server_settings
from cypher.server_state import (
    FORMAT,
    State,
    check_documents,
    check_state,
    contributions,
    digests,
    keep,
    leave_state,
    locked_state,
    state,
    with_texts,
)
from cypher.server_sync import graph_of, held, make_ready, others_by_label, others_by_type, write
from cypher.store import LoadSummary
from loader.document_graph import DocumentGraph
from loader.errors import QueryError, StoreCorrupt, StoreError, StoreMissing
from loader.property_graph import PropertyGraph

_T = TypeVar("_T")

LOAD_SECONDS: Final = 3600.0
"""How long a load may take on the server, waiting for another one included."""

CONNECT_SECONDS: Final = 10.0
RETRY_SECONDS: Final = 30.0
_INDEX_SECONDS: Final = 300
_READS: Final = 5
"""How often a graph is read anew that was changed while it was read."""

_GRACE: Final = 5.0
"""Seconds beyond its limit after which a query is given up: the server heeds no limit while it plans."""

_PAUSE: Final = 0.2
_MEMORY: Final = "Neo.TransientError.General.MemoryPoolOutOfMemory"
_OF_THE_QUERY: Final = (
    "Neo.ClientError.Statement.",
    "Neo.ClientError.Transaction.TransactionTimedOut",
    _MEMORY,
    "Neo.TransientError.General.OutOfMemoryError",
)


def open_target(
    target: str, *, create: bool, read_only: bool, credentials: Path | None, derive: Derive | None = None
) -> "Neo4jStore":
    """The store on the server that `target` is the address of."""
    settings = server_settings(target, os.environ, credentials, Path.cwd())
    return Neo4jStore(settings, create=create, read_only=read_only, derive=derive)


class Neo4jStore(ChangingStore):
    """The graph on a server; see `cypher.store.GraphStore` for the methods.

    Raises what `open_store` raises.
    """

    def __init__(
        self,
        settings: ServerSettings,
        *,
        create: bool = False,
        read_only: bool = False,
        derive: Derive | None = None,
    ) -> None:
        self._place = settings.place
        self._database = settings.database or None
        self._create = create
        self._read_only = read_only
        self._derive = derive or nothing_derived
        with server_faults(self._place):
            self._driver: Driver | None = _driver(settings)
        try:
            self._check_server()
        except BaseException:
            self.close()
            raise

    def graph(self) -> PropertyGraph:
        """The graph as queries see it; empty where nothing was ever loaded.

        The server shows a transaction what others commit meanwhile, so what was read is checked against the
        digest that the load left, and read anew where they differ.
        """
        for _ in range(_READS):
            left, found = self._read(lambda tx: (state(tx), graph_of(held(tx))))
            check_state(self._place, left)
            if left is None:
                return PropertyGraph()
            if found is not None and graph_digest(found) == left.digest:
                return found
            time.sleep(_PAUSE)
        raise StoreCorrupt(
            f"{self._place}: somebody changed what Partnership Graph wrote there. Load the plans again; that "
            "mends it."
        )

    def documents(self) -> tuple[DocumentGraph, ...]:
        """The documents as they were loaded, sorted by `file`."""
        left, kept = self._read(lambda tx: (state(tx), contributions(tx)))
        check_state(self._place, left)
        return documents_in(kept)

    def decisions(self) -> Decisions:
        """What people decided of the graph."""
        left, kept = self._read(lambda tx: (state(tx), _decided(tx, digests(tx))))
        check_state(self._place, left)
        return decisions_in(kept)

    def ask(
        self,
        query: str,
        parameters: Parameters = NO_PARAMETERS,
        *,
        seconds: float = SECONDS,
        most: int = MOST,
        guarded: bool = True,
    ) -> Answer:
        """What a query brings back, from a transaction that only reads."""
        text = checked(query, "neo4j") if guarded else query
        values = {
            name: list(value) if isinstance(value, tuple) else value for name, value in parameters.items()
        }

        def read(tx: ManagedTransaction) -> Answer:
            with _query_faults(query):
                result = tx.run(text, values)
                rows = [row(tuple(record)) for record in islice(result, most + 1)]
                return Answer(tuple(result.keys()), tuple(rows[:most]), len(rows) > most)

        work = unit_of_work(timeout=seconds)(read)
        try:
            return within(seconds + _GRACE, lambda: self._read(work))
        except TimeoutError as fault:
            raise QueryError(too_long(seconds)) from fault

    def notes(self) -> tuple[str, ...]:
        """That what other people wrote has our words, where it has: a query counts it too."""
        others = self._read(lambda tx: {"nodes": others_by_label(tx), "relationships": others_by_type(tx)})
        return tuple(
            f"The database also holds {what} that Partnership Graph did not write and that have its words "
            f"({', '.join(f'{number:,} {word}' for word, number in found.items())}); the answer may count "
            "them too."
            for what, found in others.items()
            if found
        )

    def close(self) -> None:
        """Give the connections back; nothing works afterwards."""
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def _check_server(self) -> None:
        with first_contact(self._place), self._session(READ_ACCESS) as session:
            check_version(self._place, session.run("RETURN 1").consume().server.agent)
            left = session.execute_read(state)
            check_state(self._place, left)
            if left is None and not self._create:
                raise StoreMissing(f"{self._place} holds no graph of plans yet. Load plans into it first.")

    def _change(self, step: Callable[[Contributions], Change]) -> LoadSummary:
        if self._read_only:
            raise StoreError(f"{self._place} was opened for reading only. Open it for writing.")
        with server_faults(self._place), self._session(WRITE_ACCESS) as session:
            _declare(session)
            return session.execute_write(unit_of_work(timeout=LOAD_SECONDS)(self._work), step)

    def _work(self, tx: ManagedTransaction, step: Callable[[Contributions], Change]) -> LoadSummary:
        left = locked_state(tx)
        check_state(self._place, left)
        change = step(_decided(tx, digests(tx)))
        check_documents(self._place, left, change)
        if left is None or change.alters or not _is_whole(tx, left):
            with _memory_faults(self._place):
                left = _rewrite(tx, change, self._derive)
        return change.summary(left.nodes, left.relationships)

    def _read(self, work: Callable[[ManagedTransaction], _T]) -> _T:
        with server_faults(self._place), self._session(READ_ACCESS) as session:
            return session.execute_read(work)

    def _session(self, access: str) -> Session:
        if self._driver is None:
            raise StoreError(f"{self._place} was closed. Open it again.")
        bookmarks = self._driver.execute_query_bookmark_manager
        return self._driver.session(
            database=self._database, default_access_mode=access, bookmark_manager=bookmarks
        )


def _driver(settings: ServerSettings) -> Driver:
    _keep_from_the_screen(logging.getLogger("neo4j"))
    return GraphDatabase.driver(
        settings.uri,
        auth=(settings.username, settings.password),
        connection_timeout=CONNECT_SECONDS,
        connection_acquisition_timeout=CONNECT_SECONDS * 2,
        max_transaction_retry_time=RETRY_SECONDS,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        user_agent=f"partnership-graph/{program()}",
    )


def _keep_from_the_screen(log: logging.Logger) -> None:
    """Keep what the driver logs, such as a transaction that it tries again, off stderr, where Python writes
    whatever no handler takes. A program that set up logging gets it all the same."""
    if not log.hasHandlers():
        log.addHandler(logging.NullHandler())


def _declare(session: Session) -> None:
    """Make sure of the constraints and indexes; those that are there already stay as they are."""
    session.execute_write(lambda tx: [tx.run(statement).consume() for statement in server_statements()])
    session.run("CALL db.awaitIndexes($seconds)", {"seconds": _INDEX_SECONDS}).consume()


def _is_whole(tx: ManagedTransaction, left: State) -> bool:
    """Whether the same program wrote what stands there, and nobody changed it since."""
    found = graph_of(held(tx))
    return left.program == program() and found is not None and graph_digest(found) == left.digest


def _decided(tx: ManagedTransaction, kept: Contributions) -> Contributions:
    """What is kept, with the text of what people decided: a step has to read that alone."""
    return {**kept, **with_texts(tx, {name: one for name, one in kept.items() if name == DECISIONS})}


def _rewrite(tx: ManagedTransaction, change: Change, derive: Derive) -> State:
    whole = replace(change, after=with_texts(tx, change.after))
    return write_all(tx, stated(whole.graph(derive)), whole)


def write_all(tx: ManagedTransaction, graph: PropertyGraph, change: Change) -> State:
    """Make the server hold the graph, which is the merge of what the change leaves, and those documents."""
    wanting = make_ready(tx, graph)
    with run_ahead(tx) as ahead:
        write(ahead, wanting)
        keep(ahead, change.after, change.arrived)
        digest = graph_digest(graph)
    size = len(graph.nodes), len(graph.relationships)
    left = State(program(), FORMAT, schema_digest(), *size, digest, sorted(change.after))
    leave_state(tx, left)
    return left


@contextmanager
def _query_faults(query: str) -> Iterator[None]:
    """Explain what the server says of a query, so that it is neither tried again nor taken for a fault of the
    server."""
    try:
        yield
    except Neo4jError as fault:
        if fault.code and fault.code.startswith(_OF_THE_QUERY):
            raise explained(f"{fault.code}: {fault.message}", query) from fault
        raise


@contextmanager
def _memory_faults(place: str) -> Iterator[None]:
    """Do not try again a load for which the server has too little memory."""
    try:
        yield
    except Neo4jError as fault:
        if fault.code and fault.code.startswith(_MEMORY):
            raise meant(place, fault) from fault
        raise
