"""Reading the plans behind paths and keeping them, with what is told of it on the way."""

import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from loader.errors import PartnershipGraphError
from partnership_graph.group import in_one_line, is_debugging
from partnership_graph.output import size
from partnership_graph.targets import Target
from viz.terminal import progress, say

if TYPE_CHECKING:
    from cypher.decisions import Decide
    from cypher.store import GraphStore
    from loader.batch import Batch
    from loader.property_graph import PropertyGraph
    from loader.resolve.judgement import Judgement
    from loader.resolve.rulings import Rulings


def read_plans(paths: Sequence[Path], rulings: "Rulings") -> "Batch":
    """Read every file behind the paths; one that cannot be read is reported and costs the others nothing."""
    from loader.batch import Watch
    from loader.batch import read_plans as read_batch

    batch = read_batch(paths, Watch(progress, _say_of, _reason), rulings)
    say(batch.summary())
    return batch


def _say_of(file: str, reason: str) -> None:
    say(f"{file}: {reason}")


def _reason(error: Exception) -> str:
    if not isinstance(error, PartnershipGraphError) and is_debugging(click.get_current_context()):
        sys.stderr.write("".join(traceback.format_exception(error)))
    return in_one_line(error)


def rulings_of_files(given: Path | None) -> "Rulings":
    """What is ruled where there is no graph: the file that was named, else the one in this folder."""
    from loader.matching.judgements_file import NAME, read_rulings

    return read_rulings(given or Path(NAME))


def graph_of_files(files: Sequence[Path], target: Target, judgements: Path | None) -> "PropertyGraph":
    """The graph of files that each have to hold a plan; none of it is kept."""
    from cypher.judging import judgements_file
    from loader.merge import merge

    rulings = judgements_file(target.name, judgements).rulings()
    batch = read_plans(files, rulings)
    if len(batch.documents) < len(files):
        raise click.ClickException("Both files have to hold a plan to be compared.")
    return merge(batch.documents, rulings)


def load_plans(
    store: "GraphStore", target: Target, judgements: Path | None, paths: Sequence[Path]
) -> "Batch":
    """Read the plans by what people ruled, and keep both."""
    from cypher.judging import judgements_file

    decide, kept = judgements_file(target.name, judgements).decide(), store.decisions()
    decided = decide(kept)
    batch = read_plans(paths, decided.rulings())
    _keep(store, target, batch, decide)
    say_overruled(kept.overruled(decided.judgements))
    return batch


def _keep(store: "GraphStore", target: Target, batch: "Batch", decide: "Decide") -> None:
    """Load the documents, and take out what a file that now holds no plan said when it was loaded before."""
    earlier = {document.file for document in store.documents()} if batch.without_plan else set()
    for file in sorted(earlier.intersection(batch.without_plan)):
        store.forget(file)
        say(f"{target.name}: took out what an earlier {file} said.")
    if batch.documents:
        done = store.load(batch.documents, decide)
        counts = f"{len(done.new)} new, {len(done.replaced)} replaced, {len(done.unchanged)} unchanged"
        counts += ", rulings taken in" if done.decided else ""
        say(f"{target.name}: {counts}; it now holds {size(done.nodes, done.relationships)}.")


def say_overruled(rulings: "Iterable[Judgement]") -> None:
    """Tell which of other people's rulings no longer hold."""
    for one in rulings:
        when = f" on {one.date}" if one.date else ""
        say(f"No longer holds: {one.left} and {one.right} are {one.verdict}, as {one.author} ruled{when}.")


def end(batch: "Batch") -> None:
    if batch.unread:
        click.get_current_context().exit(1)
