"""The command line: reads plans, keeps their graph, asks it, and makes pages of it.

It joins the packages and does nothing that they could do. They are imported inside the commands, so that
`--help` answers at once. Results go to stdout, talk to stderr.

Exit codes: 0 when all went well, 1 when a file or the graph could not be used (the other files are still
read), 2 for wrong usage, 130 when interrupted.
"""

import errno
import getpass
import io
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click
from click.core import ParameterSource

from analysis.study import Options
from cypher.answer import MOST, SECONDS
from loader.errors import PartnershipGraphError
from viz.forms import ANSWER_FORMS, AUDIT_FORMS, OFFICE_FORMS, STUDY_FORMS
from viz.one_line import one_line
from viz.terminal import progress, put, put_bytes, put_utf8, say, width

if TYPE_CHECKING:
    from cypher.decisions import Decide
    from cypher.judging import JudgementsFile
    from cypher.store import GraphStore, LoadSummary
    from loader.batch import Batch
    from loader.document_graph import DocumentGraph
    from loader.property_graph import PropertyGraph
    from loader.resolve.comparison import Verdict
    from loader.resolve.rulings import Rulings

_Command = TypeVar("_Command", bound=Callable[..., Any])

PROGRAM: Final = "partnership-graph"
INTERRUPTED: Final = 130
_LONGEST_QUERY: Final = 1_000_000


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
            derive=_with_comparisons,
        )


def _with_comparisons(graph: "PropertyGraph", plans: Sequence[tuple[str, str]]) -> "PropertyGraph":
    """The graph with what carries on what, of the plans that are kept compared."""
    if not plans:
        return graph
    from analysis.compare.continues import with_every_continues

    return with_every_continues(graph, plans)


class Commands(click.Group):
    """The commands in the order of the work; whatever goes wrong in one ends as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception as error:
            if _debug(ctx) or getattr(error, "errno", None) == errno.EPIPE:
                raise
            raise click.ClickException(in_one_line(error)) from error


def in_one_line(error: Exception) -> str:
    """What a person reads of an error."""
    if isinstance(error, PartnershipGraphError):
        return one_line(str(error))
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return one_line(
            f"{where}{error.strerror.lower()}; check the name, the rights and the room on the disk"
        )
    fault = one_line(f"{type(error).__name__}: {error}").rstrip(" .:")
    return f"the program failed ({fault}); run it again with --debug and report what it prints"


def _debug(ctx: click.Context) -> bool:
    return bool(ctx.meta.get("debug"))


def _set_debug(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        ctx.meta["debug"] = True


def _ending(*suffixes: str) -> Callable[[click.Context, click.Parameter, Path | None], Path | None]:
    """Accepts a file to write only under a fitting name, so that no plan is written over by mistake."""

    def checked(_: click.Context, __: click.Parameter, path: Path | None) -> Path | None:
        if path is not None and str(path) != "-" and path.suffix.lower() not in suffixes:
            raise click.BadParameter(f"{one_line(str(path))} does not end in {' or '.join(suffixes)}.")
        return path

    return checked


def _pairs(_: click.Context, __: click.Parameter, given: Sequence[str]) -> Mapping[str, str]:
    """Takes NAME=VALUE apart."""
    pairs = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(f"{one_line(one)} is not NAME=VALUE.")
        pairs[name.strip()] = value
    return pairs


def _study_options(command: _Command) -> _Command:
    """An option for each thing that may be set about the studies."""
    kinds: dict[type, click.ParamType[Any]] = {int: click.IntRange(min=0), float: click.FloatRange(min=0)}
    for one in reversed(fields(Options)):
        command = click.option(
            f"--{one.name.replace('_', '-')}",
            type=kinds.get(type(one.default), click.DateTime(["%Y-%m-%d"])),
            default=one.default,
            metavar="NUMBER" if type(one.default) in kinds else "DATE",
            show_default=one.default is not None,
            help=f"{one.metadata['help'][:1].upper()}{one.metadata['help'][1:]}.",
        )(command)
    return command


_PATH: Final = click.Path(path_type=Path)
_paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_PATH)
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
    type=_PATH,
    help="A file that sets NEO4J_USERNAME, NEO4J_PASSWORD and the like, such as Aura gives. Without it they "
    "are taken from the environment, else from a file .env in this folder.",
)


def _graph(command: _Command) -> _Command:
    """The options that say where the graph is; the command gets them as one `Target`."""

    @wraps(command)
    def with_target(*args: Any, target: str, credentials: Path | None, **rest: Any) -> Any:
        return command(*args, target=Target(target, credentials), **rest)

    options = _target(_credentials(with_target))
    return cast(_Command, options)


def _judgements(*, exists: bool) -> Callable[[_Command], _Command]:
    """The option that names the file of people's rulings; `exists` where it is only read."""
    return click.option(
        "--judgements",
        metavar="FILE",
        type=click.Path(exists=exists, dir_okay=False, path_type=Path),
        help="What people ruled of who is one. Without it the file judgements.toml is taken, where there is "
        "one, that stands beside the graph file; for a server, or without a graph, in this folder.",
    )


def _form(forms: Sequence[str], papers: str) -> Callable[[_Command], _Command]:
    """The options that say in which form a result is put out, and where."""
    form = click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        help=f"A table to read (the default), CSV for a spreadsheet, JSON for a program, {papers}. Without "
        "it the ending of FILE tells.",
    )
    output = click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=_PATH,
        callback=_ending(*(f".{one}" for one in forms if one != "table"), ".txt"),
        help="Where to write it; without it, to the screen or the next program.",
    )
    return lambda command: output(form(command))


def _things(command: _Command) -> _Command:
    """The two things of a ruling, as they are named."""
    second = click.argument("right", metavar="B")
    return click.argument("left", metavar="A")(second(command))


_author = click.option(
    "--author", metavar="NAME", help="Who rules; without it, the name by which you are logged in."
)
_reason_given = click.option("--reason", metavar="TEXT", default="", help="Why, for those who read it later.")
_debugging = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_set_debug,
    help="Show where in the program an error arose.",
)


def _ruling(command: _Command) -> _Command:
    """What every ruling takes: the two things, the graph, the file, who rules and why."""
    told = _author(_reason_given(_debugging(command)))
    return _things(_graph(_judgements(exists=False)(told)))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=PROGRAM, message="%(prog)s %(version)s")
@_debugging
def cli() -> None:
    """Read the plans of partnerships into one graph, and find what is wrong in how they are governed.

    PATH is a plan (Word, Excel, PDF, web page, CSV, Markdown, text) or a folder of them. Each command says
    more about itself:
    partnership-graph COMMAND --help
    """


@cli.command()
@_paths
@click.option(
    "-o",
    "--output",
    metavar="FILE.jsonl",
    type=_PATH,
    default="-",
    callback=_ending(".jsonl"),
    help="Where to write the graph; without it, to the screen or the next program.",
)
@_judgements(exists=True)
@_debugging
def read(paths: tuple[Path, ...], output: Path, judgements: Path | None) -> None:
    """Read plans and write what they say as a graph in JSON lines.

    Nothing is kept: `load` keeps it. The lines are those that Neo4j's apoc.export.json writes.
    """
    from loader.exchange import graph_lines, write_graph
    from loader.merge import merge

    rulings = _rulings_of_files(judgements)
    batch = read_plans(paths, rulings)
    if batch.documents or batch.without_plan:
        graph = merge(batch.documents, rulings)
        if str(output) == "-":
            put_utf8("".join(graph_lines(graph)))
        else:
            write_graph(graph, output)
            say(f"Wrote {output}: {_size(len(graph.nodes), len(graph.relationships))}.")
    _end(batch)


@cli.command()
@_paths
@_form(AUDIT_FORMS, "or a page, a workbook or a document for a committee")
@_judgements(exists=True)
@_debugging
def audit(paths: tuple[Path, ...], form: str | None, output: Path | None, judgements: Path | None) -> None:
    """List what a careful reader would query in plans.

    Findings stand by document, the gravest first, each with the line where it is printed.
    """
    from loader.merge import merge
    from viz.finding_forms import audit_bytes

    chosen = _chosen(form, output)
    rulings = _rulings_of_files(judgements)
    batch = read_plans(paths, rulings)
    findings = {document.file: document.findings for document in batch.documents}
    _put_out(chosen, output, audit_bytes(chosen, findings, merge(batch.documents, rulings), width()))
    _end(batch)


@cli.command()
@_paths
@_graph
@_judgements(exists=True)
@_debugging
def load(paths: tuple[Path, ...], target: Target, judgements: Path | None) -> None:
    """Read plans and keep what they say in a graph.

    A plan of the same name that was loaded before is replaced; loading it again changes nothing. Either all
    that was read is kept or, when the graph cannot be written, nothing. What people ruled of who is one (see
    `match`) wins.
    """
    with target.open(create=True) as store:
        batch = _load(store, target, judgements, paths)
    _end(batch)


@cli.group(invoke_without_command=True)
@_graph
@_judgements(exists=False)
@_author
@click.option("--list", "only_list", is_flag=True, help="Only list the pairs; ask nothing, change nothing.")
@click.option(
    "--write",
    is_flag=True,
    help="Only write the pairs into the file of judgements, to be decided there, and loaded.",
)
@_debugging
@click.pass_context
def match(
    ctx: click.Context,
    target: Target,
    judgements: Path | None,
    author: str | None,
    only_list: bool,
    write: bool,
) -> None:
    """Decide who is one, where the program cannot: people, bodies and plans of several documents.

    Without COMMAND each pair that is undecided is shown with what is known of both, and asked: s same,
    d different, u later, b back, q quit. Begun again it goes on where it was left. Rulings are kept in the
    graph and in a file of judgements, win over every rule, and stay when more is loaded.
    """
    if ctx.invoked_subcommand is not None:
        if any(ctx.get_parameter_source(name) == ParameterSource.COMMANDLINE for name in ctx.params):
            raise click.UsageError("Give the options behind the command that they are for.")
        return
    if only_list and write:
        raise click.UsageError("Give one of --list and --write.")
    file = _judgements_at(target, judgements)
    if only_list:
        _list_undecided(target, file)
    elif write:
        _write_undecided(target, file)
    else:
        _ask_undecided(target, file, _author_or_login(author))


@match.command()
@_ruling
def same(**told: Any) -> None:
    """Rule that A and B are one, whatever the rules say.

    A and B are names as printed, or ids; where several things have the name, "Area: name" or
    "Label, Area: name". The graph is changed at once.
    """
    _rule("same", **told)


@match.command()
@_ruling
def different(**told: Any) -> None:
    """Rule that A and B are two, whatever the rules say.

    A and B are as for `same`. Where one document prints both as one, load it again: it is then read by the
    ruling.
    """
    _rule("different", **told)


@match.command("explain")
@_things
@_graph
@_judgements(exists=True)
@_debugging
def explain_pair(left: str, right: str, target: Target, judgements: Path | None) -> None:
    """Tell why A and B are one or two: rulings, rules, vetoes, scores, and every place that prints them."""
    from loader.matching.explanation import explain
    from loader.matching.thing_named import two_named
    from viz.match_talk import safe

    documents, rulings = _matched(target, _judgements_at(target, judgements))
    one, other = two_named(documents, _typed(left), _typed(right))
    put("".join(f"{safe(line)}\n" for line in explain(documents, one, other, rulings).lines()))


@cli.command()
@click.argument("studies", metavar="[STUDY]...", nargs=-1)
@_graph
@_form(STUDY_FORMS, "or a workbook or a document for a committee")
@_study_options
@_debugging
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

    chosen = _chosen(form, output)
    for study in studies:
        if study not in STUDIES:
            what = f"no study is called {one_line(study)}; there are {', '.join(STUDIES)}."
            raise click.BadParameter(what, param_hint="STUDY")
    options = Options(today=today.date() if today else None, **settings)
    graph = _graph_at(target)
    results = [run(study, graph, options) for study in dict.fromkeys(studies or STUDIES)]
    _put_out(chosen, output, studies_bytes(chosen, results, graph, width()))


@cli.command()
@click.argument("old")
@click.argument("new")
@_graph
@_form(STUDY_FORMS, "or a workbook or a document for a committee")
@click.option(
    "--keep/--forget",
    "keep",
    default=None,
    help="Keep in the graph which action carries on which (CONTINUES), also when more is loaded; or take "
    "that out again. Both plans have to be loaded.",
)
@_judgements(exists=True)
@_debugging
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

    chosen = _chosen(form, output)
    files = [Path(old), Path(new)]
    if keep is None and all(file.is_file() for file in files):
        graph = _graph_of(files, target, judgements)
    else:
        graph = _graph_at(target)
    plans = find_plan(graph, old).id, find_plan(graph, new).id
    found = compared(graph, *plans)
    if keep is not None:
        _keep_compared(target, plans, keep)
    _put_out(chosen, output, studies_bytes(chosen, [comparison_findings(found, graph)], graph, width()))


@cli.command()
@click.argument("name", metavar="[NAME]", required=False)
@click.option(
    "--param",
    "told",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_pairs,
    help="What to tell the question; give it once for each.",
)
@click.option("--search", "words", metavar="WORDS", help="List only the questions that have these words.")
@click.option("--cypher", "query", metavar="QUERY", help="A question of your own in Cypher.")
@click.option("--file", metavar="FILE.cypher", type=_PATH, help="A question of your own, from a file.")
@_graph
@_form(ANSWER_FORMS, "or a workbook or a document for a committee")
@click.option(
    "--seconds",
    metavar="NUMBER",
    type=click.FloatRange(min=0.1, max=3600),
    default=SECONDS,
    show_default=True,
    help="How long the answer may take.",
)
@click.option(
    "--limit",
    metavar="NUMBER",
    type=click.IntRange(min=1, max=1_000_000),
    default=MOST,
    show_default=True,
    help="How many rows at most; a note says when there were more.",
)
@_debugging
def ask(
    name: str | None,
    told: Mapping[str, str],
    words: str | None,
    query: str | None,
    file: Path | None,
    target: Target,
    form: str | None,
    output: Path | None,
    seconds: float,
    limit: int,
) -> None:
    """Ask a graph a ready-made question, or one of your own in Cypher.

    Without NAME the questions are listed by topic. A question of your own may only read: MATCH, WHERE, WITH,
    RETURN and the like; it can change no graph and touch no file. `schema` lists what to ask for.
    """
    if sum(one is not None for one in (name, words, query, file)) > 1:
        raise click.UsageError("Give one of NAME, --search, --cypher and --file.")
    if query is None and file is None and name is None:
        _list_questions(words)
        return
    from cypher.question_list import question
    from viz.answer_forms import answer_bytes
    from viz.asked import asked, asked_freely

    chosen = _chosen(form, output)
    wanted = question(name) if name is not None else None
    text = _query_in(file) if file is not None else query or ""
    with target.open(read_only=True) as store:
        answer, paper = (
            asked(store, wanted, told, seconds=seconds, most=limit)
            if wanted is not None
            else asked_freely(store, text, told, seconds=seconds, most=limit)
        )
    _put_out(chosen, output, answer_bytes(chosen, answer, paper, width()))


@cli.command()
@_graph
@_form(ANSWER_FORMS, "or a workbook or a document")
@_debugging
def schema(target: Target, form: str | None, output: Path | None) -> None:
    """List what a graph may hold and how much of it is there, to write Cypher by.

    Labels, relationships with the labels that they join, and their properties.
    """
    from viz.answer_forms import answer_bytes
    from viz.asked import schema_of

    chosen = _chosen(form, output)
    with target.open(read_only=True) as store:
        answer, paper = schema_of(store)
    _put_out(chosen, output, answer_bytes(chosen, answer, paper, width()))


@cli.command()
@_graph
@click.option(
    "-o",
    "--output",
    metavar="PAGE.html",
    type=_PATH,
    required=True,
    callback=_ending(".html", ".htm"),
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
@_debugging
def show(target: Target, output: Path, around: str | None, hops: int) -> None:
    """Write a graph as one page to explore in a browser, without a network.

    NAME may be any printed form of a name, or the id of a thing.
    """
    from viz.network_page import network_page
    from viz.site import NETWORK_TITLE

    graph, title, subtitle = _graph_at(target), NETWORK_TITLE, ""
    if around is not None:
        graph, title = _around(graph, _typed(around), hops)
        subtitle = f"As far as {_counted(hops, 'step')} away"
    _write(output, network_page(graph, title, subtitle))
    say(f"Wrote {output}: {_size(len(graph.nodes), len(graph.relationships))}.")


@cli.command()
@click.argument("file", metavar="FILE", type=_PATH, callback=_ending(".jsonl", ".graphml"))
@_graph
@_debugging
def export(file: Path, target: Target) -> None:
    """Write a graph to a file for other programs.

    FILE.jsonl holds all of it in JSON lines, as Neo4j's apoc.export.json writes them; FILE.graphml is for
    Gephi, yEd and Cytoscape. The same plans give the same file, byte for byte.
    """
    from cypher.graphml import write_graphml
    from loader.exchange import write_graph

    graph = _graph_at(target)
    (write_graphml if file.suffix.lower() == ".graphml" else write_graph)(graph, file)
    say(f"Wrote {file}: {_size(len(graph.nodes), len(graph.relationships))}.")


@cli.command()
@_paths
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for the pages; it is made where it is missing.",
)
@_graph
@_judgements(exists=True)
@_debugging
def build(paths: tuple[Path, ...], folder: Path, target: Target, judgements: Path | None) -> None:
    """Do all of it: load plans, analyse and audit them, and make a folder of pages.

    Open index.html in FOLDER: it links to the network, the findings and the audit. The pages show all that
    the graph holds, also what was loaded before.
    """
    with target.open(create=True) as store:
        batch = _load(store, target, judgements, paths)
        if batch.documents:
            _build_pages(folder, store, batch.unread)
        else:
            say("Nothing was loaded, so no page was made.")
    _end(batch)


def read_plans(paths: Sequence[Path], rulings: "Rulings") -> "Batch":
    """Read every file behind the paths; one that cannot be read is reported and costs the others nothing."""
    from loader.batch import Watch
    from loader.batch import read_plans as read_batch

    batch = read_batch(paths, Watch(progress, _say_refused, _reason), rulings)
    say(batch.summary())
    return batch


def _say_refused(file: str, reason: str) -> None:
    say(f"{file}: {reason}")


def _reason(error: Exception) -> str:
    if not isinstance(error, PartnershipGraphError) and _debug(click.get_current_context()):
        sys.stderr.write("".join(traceback.format_exception(error)))
    return in_one_line(error)


def _rulings_of_files(given: Path | None) -> "Rulings":
    """What is ruled where there is no graph: the file that was named, else the one in this folder."""
    from loader.matching.judgements_file import NAME, read_rulings

    return read_rulings(given or Path(NAME))


def _graph_of(files: Sequence[Path], target: Target, judgements: Path | None) -> "PropertyGraph":
    """The graph of files that each have to hold a plan; none of it is kept."""
    from cypher.judging import judgements_file
    from loader.merge import merge

    rulings = judgements_file(target.name, judgements).rulings()
    batch = read_plans(files, rulings)
    if len(batch.documents) < len(files):
        raise click.ClickException("Both files have to hold a plan to be compared.")
    return merge(batch.documents, rulings)


def _keep_compared(target: Target, plans: tuple[str, str], keep: bool) -> None:
    with target.open() as store:
        done = store.decide(lambda kept: kept.comparing(plans, keep=keep))
    did = "keeps the comparison" if keep else "forgot the comparison"
    say(f"{target.name}: {did}; it now holds {_size(done.nodes, done.relationships)}.")


def _judgements_at(target: Target, given: Path | None) -> "JudgementsFile":
    from cypher.judging import judgements_file

    return judgements_file(target.name, given)


def _author_or_login(given: str | None) -> str:
    """Who rules. Raises click.UsageError where nobody knows."""
    try:
        author = _typed(given).strip() if given is not None else getpass.getuser()
    except (OSError, KeyError, ImportError):
        author = ""
    if not author:
        raise click.UsageError("Say who rules: --author NAME.")
    return author


def _typed(text: str) -> str:
    """What was typed, also in a locale that is not UTF-8."""
    return os.fsencode(text).decode(errors="replace")


def _today() -> str:
    return date.today().isoformat()


def _matched(target: Target, file: "JudgementsFile") -> "tuple[Sequence[DocumentGraph], Rulings]":
    """The documents of the graph, and what is ruled by it and by the file as that is now."""
    with target.open(read_only=True) as store:
        return store.documents(), file.decide()(store.decisions()).rulings()


def _list_undecided(target: Target, file: "JudgementsFile") -> None:
    from loader.matching.undecided import undecided
    from loader.matching.unheeded import unheeded
    from viz.match_talk import pairs_text, unheeded_text

    documents, rulings = _matched(target, file)
    put(pairs_text(undecided(documents, rulings)))
    idle = unheeded_text(unheeded(documents, rulings))
    if idle:
        put(f"Rulings that change nothing:\n{idle}")


def _write_undecided(target: Target, file: "JudgementsFile") -> None:
    from loader.matching.judgements_file import write_undecided
    from loader.matching.undecided import undecided

    pairs = undecided(*_matched(target, file))
    write_undecided(file.path, [pair.judgement(_today()) for pair in pairs])
    say(f"Wrote {_counted(len(pairs), 'undecided pair')} to {file.path}.")


def _ask_undecided(target: Target, file: "JudgementsFile", author: str) -> None:
    """Ask pair by pair; however it ends, the graph is what the answers make it."""
    from cypher.judging import settle
    from loader.matching.review import conversation
    from loader.matching.undecided import undecided
    from viz.match_talk import talk

    with target.open() as store:
        settle(store, file)
        documents, rulings = store.documents(), store.decisions().rulings()
        asked = undecided(documents, rulings)
        try:
            talk(conversation(asked, file.path, author, _today(), documents))
        finally:
            _say_settled(target, settle(store, file))


def _rule(
    verdict: "Verdict",
    left: str,
    right: str,
    target: Target,
    judgements: Path | None,
    author: str | None,
    reason: str,
) -> None:
    """Rule on two things, and tell where that has no effect yet."""
    from cypher.judging import settle
    from loader.matching.thing_named import two_named
    from loader.matching.unheeded import unheeded
    from loader.resolve.judgement import Judgement
    from viz.match_talk import unheeded_text

    by, file = _author_or_login(author), _judgements_at(target, judgements)
    with target.open() as store:
        documents = store.documents()
        one, other = two_named(documents, _typed(left), _typed(right))
        made = Judgement(verdict, 1.0, _typed(reason), by, _today(), one, other)
        done = settle(store, file, [made])
        every = unheeded(documents, store.decisions().rulings())
    idle = [each for each in every if each[0].pair == made.pair]
    say(f"Ruled {verdict}: {made.left} and {made.right}.")
    _say_settled(target, done)
    for line in unheeded_text(idle).splitlines():
        say(line)


def _say_settled(target: Target, done: "LoadSummary") -> None:
    if done.decided:
        say(f"{target.name}: it now holds {_size(done.nodes, done.relationships)}.")


def _load(store: "GraphStore", target: Target, judgements: Path | None, paths: Sequence[Path]) -> "Batch":
    """Read the plans by what people ruled, and keep both."""
    from cypher.judging import judgements_file

    decide = judgements_file(target.name, judgements).decide()
    batch = read_plans(paths, decide(store.decisions()).rulings())
    _keep(store, target, batch, decide)
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
        say(f"{target.name}: {counts}; it now holds {_size(done.nodes, done.relationships)}.")


def _build_pages(folder: Path, store: "GraphStore", unread: Mapping[str, str]) -> None:
    """Make all pages, then write them, the one that links to the others last."""
    from analysis.registry import STUDIES, run
    from viz.site import HOME, site_pages

    graph = store.graph()
    findings = {document.file: document.findings for document in store.documents()}
    pages = site_pages(graph, findings, [run(study, graph) for study in STUDIES], unread)
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages.items():
        _write(folder / name, page)
    say(f"Wrote {', '.join(pages)} to {folder}. Open {folder / HOME} in a browser.")


def _graph_at(target: Target) -> "PropertyGraph":
    with target.open(read_only=True) as store:
        return store.graph()


def _around(graph: "PropertyGraph", name: str, hops: int) -> tuple["PropertyGraph", str]:
    from analysis.find_node import find_node
    from analysis.network import neighbourhood

    node = find_node(graph, name)
    return neighbourhood(graph, node.id, hops), f"Around {node.name}"


def _write(path: Path, page: str) -> None:
    _write_bytes(path, page.encode())


def _write_bytes(path: Path, content: bytes) -> None:
    from loader.whole_file import write_whole

    try:
        write_whole(path, [content])
    except OSError as error:
        what = f"{path} cannot be written ({error.strerror or error})"
        raise click.ClickException(
            one_line(f"{what}. Close it elsewhere, or choose another place.")
        ) from error


def _list_questions(words: str | None) -> None:
    from cypher.question_list import found
    from viz.question_text import questions_text

    put(questions_text(found(words or "")))


def _query_in(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(_LONGEST_QUERY + 1).decode("utf-8-sig")
    except OSError as error:
        raise click.ClickException(in_one_line(error)) from error
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{one_line(str(file))} is no text in UTF-8. Save the query as text in UTF-8."
        ) from error


def _chosen(form: str | None, output: Path | None) -> str:
    """The form that was asked for, else that of the file's ending. Raises click.UsageError."""
    ending = output.suffix.lower().removeprefix(".") if output is not None else ""
    of_file = "table" if ending in ("", "txt") else ending
    chosen = form or of_file
    if output is not None and str(output) != "-" and chosen != of_file:
        raise click.UsageError(
            f"{one_line(str(output))} should end in .{'txt' if chosen == 'table' else chosen}."
        )
    if chosen in OFFICE_FORMS and (output is None or str(output) == "-") and sys.stdout.isatty():
        raise click.UsageError(f"A screen cannot show {chosen}. Name a file with -o NAME.{chosen}.")
    return chosen


def _put_out(form: str, output: Path | None, content: bytes) -> None:
    if output is not None and str(output) != "-":
        _write_bytes(output, content)
        say(f"Wrote {output}.")
    elif form == "table":
        put(content.decode())
    else:
        put_bytes(content)


def _end(batch: "Batch") -> None:
    if batch.unread:
        click.get_current_context().exit(1)


def _size(nodes: int, relationships: int) -> str:
    return f"{_counted(nodes, 'thing')} and {_counted(relationships, 'relationship')}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def main() -> None:
    """Run the command line; what the screen cannot show stands as another character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    cli(prog_name=PROGRAM)


if __name__ == "__main__":
    main()
