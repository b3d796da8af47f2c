"""The commands that read plans: `read`, `audit` and `load`."""

from pathlib import Path

import click

from partnership_graph.batches import end, load_plans, read_plans, rulings_of_files
from partnership_graph.group import debugging
from partnership_graph.options import PATH, ending, form_options, paths_argument
from partnership_graph.output import chosen_form, put_out, size
from partnership_graph.targets import Target, graph_option, judgements_option
from viz.forms import AUDIT_FORMS
from viz.terminal import put_utf8, say, width


@click.command()
@paths_argument
@click.option(
    "-o",
    "--output",
    metavar="FILE.jsonl",
    type=PATH,
    default="-",
    callback=ending(".jsonl"),
    help="Where to write the graph; without it, to the screen or the next program.",
)
@judgements_option(exists=True)
@debugging
def read(paths: tuple[Path, ...], output: Path, judgements: Path | None) -> None:
    """Read plans and write what they say as a graph in JSON lines.

    Nothing is kept: `load` keeps it. The lines are those that Neo4j's apoc.export.json writes.
    """
    from loader.exchange import graph_lines, write_graph
    from loader.merge import merge

    rulings = rulings_of_files(judgements)
    batch = read_plans(paths, rulings)
    if batch.documents or batch.without_plan:
        graph = merge(batch.documents, rulings)
        if str(output) == "-":
            put_utf8("".join(graph_lines(graph)))
        else:
            write_graph(graph, output)
            say(f"Wrote {output}: {size(len(graph.nodes), len(graph.relationships))}.")
    end(batch)


@click.command()
@paths_argument
@form_options(AUDIT_FORMS, "or a page, a workbook or a document for a committee")
@judgements_option(exists=True)
@debugging
def audit(paths: tuple[Path, ...], form: str | None, output: Path | None, judgements: Path | None) -> None:
    """List what a careful reader would query in plans.

    Findings stand by document, the gravest first, each with the line where it is printed.
    """
    from loader.merge import merge
    from viz.finding_forms import audit_bytes

    chosen = chosen_form(form, output)
    rulings = rulings_of_files(judgements)
    batch = read_plans(paths, rulings)
    findings = {document.file: document.findings for document in batch.documents}
    put_out(chosen, output, audit_bytes(chosen, findings, merge(batch.documents, rulings), width()))
    end(batch)


@click.command()
@paths_argument
@graph_option
@judgements_option(exists=True)
@debugging
def load(paths: tuple[Path, ...], target: Target, judgements: Path | None) -> None:
    """Read plans and keep what they say in a graph.

    A plan of the same name that was loaded before is replaced; loading it again changes nothing. Either all
    that was read is kept or, when the graph cannot be written, nothing. What people ruled of who is one (see
    `match`) wins.
    """
    with target.open(create=True) as store:
        batch = load_plans(store, target, judgements, paths)
    end(batch)
