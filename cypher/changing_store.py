"""What every store does alike, whatever keeps its graph: a change is worked out from the documents held."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from cypher.change import Change, Contributions, forgotten, loaded, packed
from cypher.decisions import Decide, unchanged
from cypher.store import LoadSummary
from loader.document_graph import DocumentGraph


class ChangingStore(ABC):
    """Loading, deciding, forgetting and closing; see `cypher.store.GraphStore`. An adapter changes."""

    def load(self, documents: Iterable[DocumentGraph], decide: Decide = unchanged) -> LoadSummary:
        """Take in the documents and the decision, all or none; the same again changes nothing."""
        arriving = packed(documents)
        return self._change(lambda held: loaded(held, arriving, decide))

    def decide(self, decide: Decide) -> LoadSummary:
        """Change what is decided, and the graph with it."""
        return self.load((), decide)

    def forget(self, file: str) -> LoadSummary:
        """Withdraw what the document `file` said."""
        return self._change(lambda held: forgotten(held, file))

    @abstractmethod
    def close(self) -> None:
        """Give the store back."""

    @abstractmethod
    def _change(self, step: Callable[[Contributions], Change]) -> LoadSummary:
        """Make the change that `step` finds for the contributions held, while no other one is made."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
