"""What loading, forgetting and deciding do to the contributions of a store, whatever engine holds them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cypher.contribution import Contribution, pack, unpack
from cypher.decisions import (
    DECISIONS,
    Decide,
    Pair,
    decisions_in,
    packed_decisions,
    unchanged,
)
from cypher.store import LoadSummary
from loader.document_graph import DocumentGraph
from loader.errors import DuplicateFile, ExchangeError, NotFound, StoreError
from loader.merge import merged
from loader.property_graph import PropertyGraph

Contributions = Mapping[str, Contribution]

Derive = Callable[[PropertyGraph, Sequence[Pair]], PropertyGraph]
"""A graph with what follows from comparing these pairs of plans, some of which it may not hold."""


def nothing_derived(graph: PropertyGraph, compared: Sequence[Pair]) -> PropertyGraph:
    """The graph as it is. Raises StoreError where it keeps comparisons: they would be lost."""
    if compared:
        raise StoreError(
            "The graph keeps comparisons of plans. Change it by the command line, which makes them."
        )
    return graph


@dataclass(frozen=True, slots=True)
class Change:
    """The contributions after the change by file, and the files that made it, each tuple sorted.

    `decided` tells whether what people decided is another than before.
    """

    after: Contributions
    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    decided: bool = False

    @property
    def alters(self) -> bool:
        """Whether the contributions differ from those before."""
        return bool(self.arrived or self.forgotten)

    @property
    def arrived(self) -> tuple[str, ...]:
        """Under which names something is kept that was not kept before."""
        return (*self.new, *self.replaced, *([DECISIONS] if self.decided else []))

    def summary(self, nodes: int, relationships: int) -> LoadSummary:
        """What the change did, with the size of the graph after it."""
        files = (self.new, self.replaced, self.unchanged, self.forgotten)
        return LoadSummary(*files, nodes, relationships, self.decided)

    def graph(self, derive: Derive = nothing_derived) -> PropertyGraph:
        """The graph after the change.

        Raises GraphError where the contributions make no graph, JudgementError where people's rulings
        contradict each other, by themselves or by what the documents print.
        """
        decisions = decisions_in(self.after)
        whole = merged(documents_in(self.after), decisions.rulings())
        return derive(whole.graph, decisions.plans(whole.identities))


def documents_in(held: Contributions) -> tuple[DocumentGraph, ...]:
    """The documents among what a store keeps, sorted by `file`."""
    return tuple(unpack(held[file]) for file in sorted(held) if file != DECISIONS)


def packed(documents: Iterable[DocumentGraph]) -> Contributions:
    """The contributions of the documents, by file.

    Raises DuplicateFile where two documents that differ have one file name, ExchangeError for a document that
    cannot be written down.
    """
    arriving: dict[str, Contribution] = {}
    for document in documents:
        if document.file == DECISIONS:
            raise ExchangeError(f"No document may be called {DECISIONS}. Rename it.")
        contribution = pack(document)
        if arriving.setdefault(document.file, contribution) != contribution:
            raise DuplicateFile(
                f"Two documents that differ are both called {document.file}. Rename one of them, or load one."
            )
    return arriving


def loaded(held: Contributions, arriving: Contributions, decide: Decide = unchanged) -> Change:
    """The change that loading makes: a contribution replaces the one of the same file.

    `decide` takes what is decided to what is decided from now on, and may raise to stop the change.
    """
    files = sorted(arriving)
    decisions = _decided(held, decide)
    return Change(
        after={**held, **arriving, **decisions},
        new=tuple(file for file in files if file not in held),
        replaced=tuple(file for file in files if file in held and held[file] != arriving[file]),
        unchanged=tuple(file for file in files if held.get(file) == arriving[file]),
        decided=bool(decisions),
    )


def _decided(held: Contributions, decide: Decide) -> Contributions:
    """What is to be kept of the decisions; nothing where they stay as they are."""
    before = decisions_in(held)
    after = decide(before)
    return {} if after == before else {DECISIONS: packed_decisions(after)}


def forgotten(held: Contributions, file: str) -> Change:
    """The change that withdrawing a document makes. Raises NotFound where no document has the name."""
    files = sorted(held.keys() - {DECISIONS})
    if file not in files:
        known = ", ".join(files[:5]) or "no document"
        raise NotFound(f"The graph holds nothing of a document {file!r}. It holds {known}; check the name.")
    after = {name: contribution for name, contribution in held.items() if name != file}
    return Change(after, forgotten=(file,))
