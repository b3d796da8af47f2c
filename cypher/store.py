"""The store: one small protocol, and the adapter that a target calls for.

A store's graph is always the merge of the documents loaded into it, by what people decided. Loading is all or
nothing and depends neither on the order of the documents nor on how often one is loaded.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self

from cypher.answer import MOST, NO_PARAMETERS, SECONDS, Answer, Parameters
from cypher.decisions import Decide, Decisions
from loader.document_graph import DocumentGraph
from loader.errors import StoreError
from loader.property_graph import PropertyGraph

if TYPE_CHECKING:
    from cypher.change import Derive


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a change did: the files concerned, each tuple sorted, and the size of the graph after it.

    `decided` tells whether people's decisions changed.
    """

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    forgotten: tuple[str, ...]
    nodes: int
    relationships: int
    decided: bool = False


class GraphStore(Protocol):
    """A graph that outlives the program. Every method raises StoreError or one of its leaves."""

    def load(self, documents: Iterable[DocumentGraph], decide: Decide = ...) -> LoadSummary:
        """Take in the documents, all or none; one replaces what an earlier one of the same `file` said.

        `decide` makes of what is decided what is decided from now on; without it that stays as it is. Raises
        DuplicateFile, ExchangeError or GraphError for documents that cannot be taken in, JudgementError where
        the rulings contradict each other, by themselves or by what the documents print.
        """

    def decide(self, decide: Decide) -> LoadSummary:
        """Change what is decided, and the graph with it; raises JudgementError as `load` does."""

    def decisions(self) -> Decisions:
        """What people decided of the graph."""

    def forget(self, file: str) -> LoadSummary:
        """Withdraw what the document `file` said. Raises NotFound where none of that name is held."""

    def graph(self) -> PropertyGraph:
        """The graph as queries see it, read from the store's tables."""

    def documents(self) -> tuple[DocumentGraph, ...]:
        """The documents as they were loaded with their audits, sorted by `file`."""

    def ask(
        self,
        query: str,
        parameters: Parameters = NO_PARAMETERS,
        *,
        seconds: float = SECONDS,
        most: int = MOST,
        guarded: bool = True,
    ) -> Answer:
        """What a query in Cypher brings back, `most` rows of it; nothing is written, whatever the query says.

        A guarded query, a person's own, must hold to the clauses that `cypher.guard` allows, and is stopped
        from outside where the engine does not stop. Raises QueryRefused, or QueryError for a query that the
        engine does not understand or that takes longer than `seconds`.
        """

    def notes(self) -> tuple[str, ...]:
        """What a person should know who reads an answer of `ask`, a sentence each."""

    def close(self) -> None:
        """Give the store back; nothing works afterwards. Closing twice is no fault."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Adapter(Protocol):
    """What the module of an adapter offers."""

    def open_target(
        self,
        target: str,
        *,
        create: bool,
        read_only: bool,
        credentials: Path | None,
        derive: "Derive | None",
    ) -> GraphStore:
        """The store at the target."""


SERVER: Final = "neo4j"
"""The target that stands for the server which `NEO4J_URI` names."""

SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
"""The schemes of a server's address: `+s` checks its certificate, `+ssc` takes any certificate."""


def open_store(
    target: str,
    *,
    create: bool = False,
    read_only: bool = False,
    credentials: Path | None = None,
    derive: "Derive | None" = None,
) -> GraphStore:
    """The store at `target`: the path of a file, the address of a server, or `SERVER`.

    With `create` a missing store is made by the first load; with `read_only` every change is refused.
    `credentials` is a file of a server's settings (`cypher.server_settings`). `derive` adds to a graph what
    follows from the comparisons kept in it; without it such a graph cannot be changed. Raises StoreMissing,
    StoreCorrupt, StoreVersion, StoreLocked, StoreUnreachable, StoreRefused or StoreError.
    """
    if not target.strip():
        raise StoreError("No graph was named. Give the path of a graph file, or the address of a server.")
    adapter = _adapter(target)
    return adapter.open_target(
        target, create=create, read_only=read_only, credentials=credentials, derive=derive
    )


def is_server(target: str) -> bool:
    """Whether the target is a server's address, or `SERVER`, and not the path of a file."""
    return target == SERVER or "://" in target


def _adapter(target: str) -> Adapter:
    if not is_server(target):
        module: Adapter = import_module("cypher.ladybug_store")
        return module
    scheme = target.partition("://")[0]
    if target != SERVER and scheme.lower() not in SCHEMES:
        known = ", ".join(f"{name}://" for name in SCHEMES)
        raise StoreError(
            f"{scheme}:// is no address of a graph. A server's begins with one of {known}; for a file give "
            "its path."
        )
    module = import_module("cypher.neo4j_store")
    return module
