"""The store in one local file, kept by the embedded engine Ladybug.

Each load and each `forget` builds the graph anew and puts it in the place of the old file (`cypher.new_file`
says why); reading opens the file for as long as it takes. So the file never changes in place, and a reader in
another process keeps the graph that it has opened.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

import ladybug as lb
import pyarrow as pa

from cypher.answer import MOST, NO_PARAMETERS, SECONDS, Answer, Parameters
from cypher.arrow_tables import node_tables, nodes, relationship_tables, relationships
from cypher.change import Change, Contributions, Derive, documents_in, nothing_derived
from cypher.changing_store import ChangingStore
from cypher.decisions import Decisions, decisions_in
from cypher.engine_fault import engine_faults
from cypher.graph_file import Seal, checked, contributions, seal
from cypher.guard.check import checked as checked_query
from cypher.ladybug_query import answer, answer_apart
from cypher.new_file import new_file, sole_writer
from cypher.program import program
from cypher.schema import schema_digest, schema_statements
from cypher.store import LoadSummary
from loader.document_graph import DocumentGraph
from loader.errors import StoreError, StoreMissing
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph
from loader.vocabulary import LABELS, RELATIONSHIPS

# Seconds that a load waits for another one on the same graph before it gives up with StoreLocked.
LOCK_WAIT: Final = 10.0

# How many tables one opening of the database copies, and the bytes it may keep in memory meanwhile.
COPIES_AT_ONCE: Final = 6
BUILD_POOL: Final = 256 << 20


def open_target(
    target: str,
    *,
    create: bool,
    read_only: bool,
    credentials: Path | None = None,
    derive: Derive | None = None,
) -> "LadybugStore":
    """The store in the file that `target` is the path of; a file has no credentials."""
    return LadybugStore(Path(target), create=create, read_only=read_only, derive=derive)


class LadybugStore(ChangingStore):
    """The graph in the file `path`; see `cypher.store.GraphStore` for the methods.

    `wait` is how many seconds a load waits for another one. Raises what `open_store` raises.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        wait: float = LOCK_WAIT,
        derive: Derive | None = None,
    ) -> None:
        self._path = _resolved(path)
        self._create = create
        self._read_only = read_only
        self._wait = wait
        self._derive = derive or nothing_derived
        self._closed = False
        self._checked: tuple[object, Seal] | None = None
        self._seal()

    def graph(self) -> PropertyGraph:
        """The graph as queries see it, read from the tables; empty where nothing was ever loaded."""
        if self._seal() is None:
            return PropertyGraph()
        with reading(self._path) as connection:
            return property_graph(_nodes(connection), _relationships(connection))

    def documents(self) -> tuple[DocumentGraph, ...]:
        """The documents as they were loaded, sorted by `file`."""
        return documents_in(self._held())

    def decisions(self) -> Decisions:
        """What people decided of the graph."""
        return decisions_in(self._held())

    def ask(
        self,
        query: str,
        parameters: Parameters = NO_PARAMETERS,
        *,
        seconds: float = SECONDS,
        most: int = MOST,
        guarded: bool = True,
    ) -> Answer:
        """What a query brings back; a guarded one runs in a process of its own."""
        if self._seal() is None:
            raise StoreMissing(f"There is no graph {self._path}. Load plans into it first.")
        if guarded:
            return answer_apart(self._path, checked_query(query, "ladybug"), parameters, seconds, most)
        with reading(self._path) as connection:
            return answer(connection, query, parameters, seconds, most)

    def notes(self) -> tuple[str, ...]:
        """Nothing: the file holds the graph alone."""
        return ()

    def close(self) -> None:
        """Nothing works afterwards."""
        self._closed = True

    def _change(self, step: Callable[[Contributions], Change]) -> LoadSummary:
        if self._read_only:
            raise StoreError(f"{self._path} was opened for reading only. Open it for writing.")
        with sole_writer(self._path, self._wait):
            found = self._seal()
            change = step({} if found is None else contributions(self._path))
            if found is None or change.alters or found.program != program():
                found = self._rewrite(change)
        return change.summary(found.nodes, found.relationships)

    def _held(self) -> Contributions:
        return {} if self._seal() is None else contributions(self._path)

    def _rewrite(self, change: Change) -> Seal:
        graph = change.graph(self._derive)
        facts = Seal(program(), _engine(), schema_digest(), len(graph.nodes), len(graph.relationships))
        with new_file(self._path, self._wait) as built, engine_faults(self._path):
            build(built, graph)
            seal(built, change.after, facts)
        return facts

    def _seal(self) -> Seal | None:
        """The checked seal of the file as it is now; None where there is no file yet and may be none."""
        if self._closed:
            raise StoreError(f"{self._path} was closed. Open it again.")
        if self._create and not self._path.exists():
            return None
        state = _state(self._path)
        if self._checked is None or self._checked[0] != state:
            self._checked = state, checked(self._path, _engine(), schema_digest())
        return self._checked[1]


def build(path: Path, graph: PropertyGraph) -> None:
    """Make the database of the graph in a file that does not exist. Raises RuntimeError.

    The engine keeps about 7 MB for each COPY until the database is closed, so the copies go in groups, each
    with the database opened anew. Nobody reads the file before it is whole.
    """
    with _connected(path, read_only=False, pool=BUILD_POOL) as connection:
        for statement in schema_statements():
            connection.execute(statement)
    copies = _copies(graph)
    while group := tuple(islice(copies, COPIES_AT_ONCE)):
        with _connected(path, read_only=False, pool=BUILD_POOL) as connection:
            connection.execute("BEGIN TRANSACTION")
            for statement, rows in group:
                connection.execute(statement, {"rows": rows})
            connection.execute("COMMIT")


def _copies(graph: PropertyGraph) -> Iterator[tuple[str, pa.Table]]:
    for label, rows in node_tables(graph):
        yield f"COPY `{label}` FROM $rows", rows
    for (type_, start, end), rows in relationship_tables(graph):
        yield f"COPY `{type_}` FROM $rows (from='{start}', to='{end}')", rows


@contextmanager
def reading(path: Path) -> Iterator[lb.Connection]:
    """A connection to the graph at `path` that changes nothing. Raises StoreError or a leaf of it."""
    with engine_faults(path), _connected(path, read_only=True) as connection:
        yield connection


@contextmanager
def _connected(path: Path, *, read_only: bool, pool: int = 0) -> Iterator[lb.Connection]:
    """`pool` is the size of the buffer pool in bytes; 0 leaves it to the engine."""
    opened = lb.Database(path, read_only=read_only, buffer_pool_size=pool)
    with opened as database, lb.Connection(database) as connection:
        yield connection


def _nodes(connection: lb.Connection) -> Iterator[Node]:
    for label in LABELS.values():
        returned = ", ".join(f"n.`{name}`" for name in ("id", *label.types))
        yield from nodes(label.name, _rows(connection, f"MATCH (n:`{label.name}`) RETURN {returned}"))


def _relationships(connection: lb.Connection) -> Iterator[Relationship]:
    for type_ in RELATIONSHIPS.values():
        returned = ", ".join(["r.id", "a.id", "b.id", *(f"r.`{name}`" for name in type_.types)])
        rows = _rows(connection, f"MATCH (a)-[r:`{type_.name}`]->(b) RETURN {returned}")
        yield from relationships(type_.name, rows)


def _rows(connection: lb.Connection, query: str) -> pa.Table:
    result = connection.execute(query)
    assert isinstance(result, lb.QueryResult)
    return result.get_as_arrow()


def _resolved(path: Path) -> Path:
    try:
        found = path.resolve()
        found.exists()
        str(found).encode()
    except (OSError, ValueError, RuntimeError) as fault:
        raise StoreError(f"{str(path)!a} cannot be used ({fault}). Give another path.") from fault
    return found


def _state(path: Path) -> object:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _engine() -> str:
    return f"ladybug {lb.Database.get_storage_version()}"
