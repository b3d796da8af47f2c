"""Rulings on their way between people's file and the graph.

The graph holds what is ruled; the file is where people read and change it. Each time the two meet, what was
changed in either since they last did is carried over (`cypher.decisions.agreed`), so that several people on
one server, each with a file of their own, lose nothing of each other.
"""

import hashlib
import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cypher.decisions import Decide, Decisions, unchanged
from cypher.store import GraphStore, LoadSummary, is_server
from loader.matching.judgements_file import NAME, changing, put_ruling, read_rulings, take_ruling
from loader.resolve.judgement import Judgement
from loader.resolve.rulings import NO_RULINGS, Rulings
from loader.whole_file import write_whole

_BESIDE: Final = "beside"
"""The mark of the file beside a graph file: they may be moved together."""


@dataclass(frozen=True, slots=True)
class JudgementsFile:
    """A file of judgements; `mark` is what a graph knows it by."""

    path: Path
    mark: str

    def rulings(self) -> Rulings:
        """What the file rules; nothing where there is no file. Raises JudgementError."""
        return read_rulings(self.path) if self.path.exists() else NO_RULINGS

    def decide(self) -> Decide:
        """What the file as it is now changes of what is decided; nothing where there is no file.

        Raises JudgementError where it cannot be read or contradicts itself.
        """
        if not self.path.exists():
            return unchanged
        said = self.rulings().judgements
        return lambda kept: kept.meeting(self.mark, said)


def judgements_file(target: str, given: Path | None) -> JudgementsFile:
    """The file that was named; else the one beside the graph file, or in this folder for a server."""
    if is_server(target):
        return _named(given or Path(NAME))
    beside = Path(target).absolute().parent / NAME
    if given is None or given.absolute() == beside:
        return JudgementsFile(beside if given is None else given, _BESIDE)
    return _named(given)


def _named(path: Path) -> JudgementsFile:
    place = f"{platform.node()}\n{path.absolute()}"
    return JudgementsFile(path, hashlib.blake2b(place.encode("utf-8", "replace"), digest_size=8).hexdigest())


def settle(
    store: GraphStore,
    file: JudgementsFile,
    made: Sequence[Judgement] = (),
    undone: Sequence[Judgement] = (),
) -> LoadSummary:
    """Rule, or take rulings back, in the file and in the graph; the file then also says what other people
    ruled in the graph.

    Raises JudgementError, StoreError or OSError, and leaves both as they were, where the rulings contradict
    each other, or what the documents print, or something cannot be written.
    """
    with changing(file.path), _restored(file.path):
        kept = store.decisions()
        _take_over(file, kept)
        for one in made:
            put_ruling(file.path, one)
        for one in undone:
            take_ruling(file.path, one)
        said = file.rulings().judgements
        return store.decide(lambda now: now.meeting(file.mark, said, kept.judgements))


def _take_over(file: JudgementsFile, kept: Decisions) -> None:
    """Change the file to what the graph and it together hold to."""
    said = file.rulings().judgements
    wanted = file.decide()(kept).judgements
    pairs = {one.pair for one in wanted}
    for one in said:
        if one.pair not in pairs:
            take_ruling(file.path, one)
    for one in wanted:
        if one not in said:
            put_ruling(file.path, one)


@contextmanager
def _restored(path: Path) -> Iterator[None]:
    """Give the file its old bytes back when the block fails."""
    before = path.read_bytes() if path.exists() else None
    try:
        yield
    except BaseException:
        with suppress(OSError):
            if before is None:
                path.unlink(missing_ok=True)
            else:
                write_whole(path, [before])
        raise
