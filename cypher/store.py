"""The store: one small protocol, and the adapter that a target calls for.

A store's graph is always the merge of the documents loaded into it. Loading is all or nothing and depends
neither on the order of the documents nor on how often one is loaded.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType, TracebackType
from typing import Final, Protocol, Self

from loader.document_graph import DocumentGraph
from loader.errors import StoreError
from loader.property_graph import PropertyGraph


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a change did: the files concerned, each tuple sorted, and the size of the graph after it."""

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    unchanged: tuple[str, ...]
    forgotten: tuple[str, ...]
    nodes: int
    relationships: int


class GraphStore(Protocol):
    """A graph that outlives the program. Every method raises StoreError or one of its leaves."""

    def load(self, documents: Iterable[DocumentGraph]) -> LoadSummary:
        """Take in the documents, all or none; one replaces what an earlier one of the same `file` said.

        Raises DuplicateFile, ExchangeError or GraphError for documents that cannot be taken in.
        """

    def forget(self, file: str) -> LoadSummary:
        """Withdraw what the document `file` said. Raises NotFound where none of that name is held."""

    def graph(self) -> PropertyGraph:
        """The graph as queries see it, read from the store's tables."""

    def documents(self) -> tuple[DocumentGraph, ...]:
        """The documents as they were loaded with their audits, sorted by `file`."""

    def close(self) -> None:
        """Give the store back; nothing works afterwards. Closing twice is no fault."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Adapter(Protocol):
    """What the module of an adapter offers."""

    def open_target(self, target: str, *, create: bool, read_only: bool) -> GraphStore:
        """The store at the target."""


_EMBEDDED: Final = "cypher.ladybug_store"
_BOLT: Final = "cypher.neo4j_store"
_ADAPTERS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"), _BOLT)
)


def open_store(target: str, *, create: bool = False, read_only: bool = False) -> GraphStore:
    """The store at `target`: a path, or the address of a server.

    With `create` a missing store is made by the first load; with `read_only` loading and forgetting are
    refused. Raises StoreMissing, StoreCorrupt, StoreVersion, StoreLocked or StoreError.
    """
    if not target.strip():
        raise StoreError("No graph was named. Give the path of a graph file.")
    return _adapter(target).open_target(target, create=create, read_only=read_only)


def _adapter(target: str) -> Adapter:
    scheme, is_address, _ = target.partition("://")
    name = _ADAPTERS.get(scheme.lower()) if is_address else _EMBEDDED
    if name is None:
        raise StoreError(f"{target} is no address of a graph. Give the path of a graph file.")
    try:
        module: Adapter = import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name != name:
            raise
        raise StoreError(
            f"{target} is on a server, which this version cannot reach. Give the path of a graph file."
        ) from fault
    return module
