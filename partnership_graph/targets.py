"""Where a command finds the graph, and the rulings that belong to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from partnership_graph.options import PATH, Command

if TYPE_CHECKING:
    from cypher.judging import JudgementsFile
    from cypher.store import GraphStore
    from loader.property_graph import PropertyGraph


@dataclass(frozen=True, slots=True)
class Target:
    """Where the graph is: a file, or a server and the file of its credentials."""

    name: str
    credentials: Path | None = None

    def open(self, *, create: bool = False, read_only: bool = False) -> "GraphStore":
        """The store there."""
        from cypher.store import open_store

        return open_store(
            self.name,
            create=create,
            read_only=read_only,
            credentials=self.credentials,
            derive=with_comparisons,
        )


def with_comparisons(graph: "PropertyGraph", plans: Sequence[tuple[str, str]]) -> "PropertyGraph":
    """The graph with what carries on what, of the plans that are kept compared."""
    if not plans:
        return graph
    from analysis.compare.continues import with_every_continues

    return with_every_continues(graph, plans)


_target = click.option(
    "--graph",
    "target",
    metavar="TARGET",
    default="partnership.lbug",
    envvar="PARTNERSHIP_GRAPH",
    show_default=True,
    show_envvar=True,
    help="The graph: a file; the address of a Neo4j server, such as bolt://localhost:7687; or neo4j, for the "
    "server that NEO4J_URI names.",
)
_credentials = click.option(
    "--credentials",
    metavar="FILE",
    type=PATH,
    help="A file that sets NEO4J_USERNAME, NEO4J_PASSWORD and the like, such as Aura gives. Without it they "
    "are taken from the environment, else from a file .env in this folder.",
)


def graph_option(command: Command) -> Command:
    """The options that say where the graph is; the command gets them as one `Target`."""

    @wraps(command)
    def with_target(*args: Any, target: str, credentials: Path | None, **rest: Any) -> Any:
        return command(*args, target=Target(target, credentials), **rest)

    options = _target(_credentials(with_target))
    return cast(Command, options)


def judgements_option(*, exists: bool) -> Callable[[Command], Command]:
    """The option that names the file of people's rulings; `exists` where it is only read."""
    return click.option(
        "--judgements",
        metavar="FILE",
        type=click.Path(exists=exists, dir_okay=False, path_type=Path),
        help="What people ruled of who is one. Without it the file judgements.toml is taken, where there is "
        "one, that stands beside the graph file; for a server, or without a graph, in this folder.",
    )


def judgements_at(target: Target, given: Path | None) -> "JudgementsFile":
    """The file of rulings that belongs to the graph, or that was named."""
    from cypher.judging import judgements_file

    return judgements_file(target.name, given)


def graph_at(target: Target) -> "PropertyGraph":
    """The graph there."""
    with target.open(read_only=True) as store:
        return store.graph()
