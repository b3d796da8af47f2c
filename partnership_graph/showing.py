"""The commands that make something to look at or to pass on: `show`, `export` and `build`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from partnership_graph.batches import end, load_plans
from partnership_graph.group import debugging
from partnership_graph.options import PATH, ending, paths_argument, typed
from partnership_graph.output import counted, size, write_page
from partnership_graph.targets import Target, graph_at, graph_option, judgements_option
from viz.terminal import say

if TYPE_CHECKING:
    from cypher.store import GraphStore
    from loader.property_graph import PropertyGraph


@click.command()
@graph_option
@click.option(
    "-o",
    "--output",
    metavar="PAGE.html",
    type=PATH,
    required=True,
    callback=ending(".html", ".htm"),
    help="Where to write the page.",
)
@click.option("--around", metavar="NAME", help="Show only what hangs on this person, body, board or action.")
@click.option(
    "--hops",
    metavar="N",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="How many steps away from NAME to go.",
)
@debugging
def show(target: Target, output: Path, around: str | None, hops: int) -> None:
    """Write a graph as one page to explore in a browser, without a network.

    NAME may be any printed form of a name, or the id of a thing.
    """
    from viz.network_page import network_page
    from viz.site import NETWORK_TITLE

    graph, title, subtitle = graph_at(target), NETWORK_TITLE, ""
    if around is not None:
        graph, title = _around(graph, typed(around), hops)
        subtitle = f"As far as {counted(hops, 'step')} away"
    write_page(output, network_page(graph, title, subtitle))
    say(f"Wrote {output}: {size(len(graph.nodes), len(graph.relationships))}.")


@click.command()
@click.argument("file", metavar="FILE", type=PATH, callback=ending(".jsonl", ".graphml"))
@graph_option
@debugging
def export(file: Path, target: Target) -> None:
    """Write a graph to a file for other programs.

    FILE.jsonl holds all of it in JSON lines, as Neo4j's apoc.export.json writes them; FILE.graphml is for
    Gephi, yEd and Cytoscape. The same plans give the same file, byte for byte.
    """
    from cypher.graphml import write_graphml
    from loader.exchange import write_graph

    graph = graph_at(target)
    (write_graphml if file.suffix.lower() == ".graphml" else write_graph)(graph, file)
    say(f"Wrote {file}: {size(len(graph.nodes), len(graph.relationships))}.")


@click.command()
@paths_argument
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for the pages; it is made where it is missing.",
)
@graph_option
@judgements_option(exists=True)
@debugging
def build(paths: tuple[Path, ...], folder: Path, target: Target, judgements: Path | None) -> None:
    """Do all of it: load plans, analyse and audit them, and make a folder of pages.

    Open index.html in FOLDER: it links to the network, the findings and the audit. The pages show all that
    the graph holds, also what was loaded before.
    """
    with target.open(create=True) as store:
        batch = load_plans(store, target, judgements, paths)
        if batch.documents:
            _build_pages(folder, store, batch.unread)
        else:
            say("Nothing was loaded, so no page was made.")
    end(batch)


def _build_pages(folder: Path, store: "GraphStore", unread: Mapping[str, str]) -> None:
    """Make all pages, then write them, the one that links to the others last."""
    from analysis.registry import STUDIES, run
    from viz.site import HOME, site_pages

    graph = store.graph()
    findings = {document.file: document.findings for document in store.documents()}
    pages = site_pages(graph, findings, [run(study, graph) for study in STUDIES], unread)
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        write_page(folder / name, page)
    say(f"Wrote {', '.join(pages)} to {folder}. Open {folder / HOME} in a browser.")


def _around(graph: "PropertyGraph", name: str, hops: int) -> tuple["PropertyGraph", str]:
    from analysis.find_node import find_node
    from analysis.network import neighbourhood

    node = find_node(graph, name)
    return neighbourhood(graph, node.id, hops), f"Around {node.name}"
