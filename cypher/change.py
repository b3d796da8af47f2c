"""What loading or forgetting documents does to the contributions of a store, whatever engine holds them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cypher.contribution import Contribution, pack, unpack
from cypher.store import LoadSummary
from loader.document_graph import DocumentGraph
from loader.errors import DuplicateFile, NotFound
from loader.merge import merge
from loader.property_graph import PropertyGraph

Contributions = Mapping[str, Contribution]


@dataclass(frozen=True, slots=True)
class Change:
    """The contributions after the change by file, and the files that made it, each tuple sorted."""

    after: Contributions
    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()

    @property
    def alters(self) -> bool:
        """Whether the contributions differ from those before."""
        return bool(self.new or self.replaced or self.forgotten)

    def summary(self, nodes: int, relationships: int) -> LoadSummary:
        """What the change did, with the size of the graph after it."""
        return LoadSummary(self.new, self.replaced, self.unchanged, self.forgotten, nodes, relationships)

    def graph(self) -> PropertyGraph:
        """The graph after the change. Raises GraphError where the contributions make no graph."""
        return merge(unpack(contribution) for contribution in self.after.values())


def packed(documents: Iterable[DocumentGraph]) -> Contributions:
    """The contributions of the documents, by file.

    Raises DuplicateFile where two documents that differ have one file name, ExchangeError for a document that
    cannot be written down.
    """
    arriving: dict[str, Contribution] = {}
    for document in documents:
        contribution = pack(document)
        if arriving.setdefault(document.file, contribution) != contribution:
            raise DuplicateFile(
                f"Two documents that differ are both called {document.file}. Rename one of them, or load one."
            )
    return arriving


def loaded(held: Contributions, arriving: Contributions) -> Change:
    """The change that loading makes: a contribution replaces the one of the same file."""
    files = sorted(arriving)
    return Change(
        after={**held, **arriving},
        new=tuple(file for file in files if file not in held),
        replaced=tuple(file for file in files if file in held and held[file] != arriving[file]),
        unchanged=tuple(file for file in files if held.get(file) == arriving[file]),
    )


def forgotten(held: Contributions, file: str) -> Change:
    """The change that withdrawing a document makes. Raises NotFound where no document has the name."""
    if file not in held:
        known = ", ".join(sorted(held)[:5]) or "no document"
        raise NotFound(f"The graph holds nothing of a document {file!r}. It holds {known}; check the name.")
    after = {name: contribution for name, contribution in held.items() if name != file}
    return Change(after, forgotten=(file,))
