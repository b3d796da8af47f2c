"""The commands that look for faults of governance: `analyse` and `compare`."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from analysis.study import Options
from partnership_graph.batches import graph_of_files
from partnership_graph.group import debugging
from partnership_graph.options import form_options, study_options
from partnership_graph.output import chosen_form, put_out, size
from partnership_graph.targets import Target, graph_at, graph_option, judgements_option
from viz.forms import STUDY_FORMS
from viz.one_line import one_line
from viz.terminal import say, width


@click.command()
@click.argument("studies", metavar="[STUDY]...", nargs=-1)
@graph_option
@form_options(STUDY_FORMS, "or a workbook or a document for a committee")
@study_options
@debugging
def analyse(
    studies: tuple[str, ...],
    target: Target,
    form: str | None,
    output: Path | None,
    today: datetime | None,
    **settings: Any,
) -> None:
    """Ask a graph what governance reviewers look for.

    STUDY is overlaps (boards that do the same work, broken reporting lines), recommendations (those that
    nobody took up) or leads (people who carry too much, actions that nobody leads). Without one, all of them.
    """
    from analysis.registry import STUDIES, run
    from viz.finding_forms import studies_bytes

    chosen = chosen_form(form, output)
    for study in studies:
        if study not in STUDIES:
            what = f"no study is called {one_line(study)}; there are {', '.join(STUDIES)}."
            raise click.BadParameter(what, param_hint="STUDY")
    options = Options(today=today.date() if today else None, **settings)
    graph = graph_at(target)
    results = [run(study, graph, options) for study in dict.fromkeys(studies or STUDIES)]
    put_out(chosen, output, studies_bytes(chosen, results, graph, width()))


@click.command()
@click.argument("old")
@click.argument("new")
@graph_option
@form_options(STUDY_FORMS, "or a workbook or a document for a committee")
@click.option(
    "--keep/--forget",
    "keep",
    default=None,
    help="Keep in the graph which action carries on which (CONTINUES), also when more is loaded; or take "
    "that out again. Both plans have to be loaded.",
)
@judgements_option(exists=True)
@debugging
def compare(
    old: str,
    new: str,
    target: Target,
    form: str | None,
    output: Path | None,
    keep: bool | None,
    judgements: Path | None,
) -> None:
    """Tell what became of a plan in its next issue: actions carried on, changed, dropped, new.

    OLD and NEW are two files, or the names of two plans in the graph. Actions are matched by their words, and
    by numbers, leads and boards beside them; each match says how sure it is and why.
    """
    from analysis.compare.comparison import compared
    from analysis.compare.find_plan import find_plan
    from analysis.compare.findings import comparison_findings
    from viz.finding_forms import studies_bytes

    chosen = chosen_form(form, output)
    files = [Path(old), Path(new)]
    if keep is None and all(file.is_file() for file in files):
        graph = graph_of_files(files, target, judgements)
    else:
        graph = graph_at(target)
    plans = find_plan(graph, old).id, find_plan(graph, new).id
    found = compared(graph, *plans)
    if keep is not None:
        _keep_compared(target, plans, keep)
    put_out(chosen, output, studies_bytes(chosen, [comparison_findings(found, graph)], graph, width()))


def _keep_compared(target: Target, plans: tuple[str, str], keep: bool) -> None:
    with target.open() as store:
        done = store.decide(lambda kept: kept.comparing(plans, keep=keep))
    did = "keeps the comparison" if keep else "forgot the comparison"
    say(f"{target.name}: {did}; it now holds {size(done.nodes, done.relationships)}.")
