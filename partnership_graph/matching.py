"""The command `match` and those under it: people rule who is one."""

import getpass
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from partnership_graph.batches import say_overruled
from partnership_graph.group import debugging
from partnership_graph.options import Command, typed
from partnership_graph.output import counted, size
from partnership_graph.targets import Target, graph_option, judgements_at, judgements_option
from viz.terminal import put, say

if TYPE_CHECKING:
    from cypher.judging import JudgementsFile
    from cypher.store import LoadSummary
    from loader.document_graph import DocumentGraph
    from loader.resolve.comparison import Verdict
    from loader.resolve.rulings import Rulings


def _things(command: Command) -> Command:
    """The two things of a ruling, as they are named."""
    second = click.argument("right", metavar="B")
    return click.argument("left", metavar="A")(second(command))


_author = click.option(
    "--author", metavar="NAME", help="Who rules; without it, the name by which you are logged in."
)


_reason_given = click.option("--reason", metavar="TEXT", default="", help="Why, for those who read it later.")


def _ruling(command: Command) -> Command:
    """What every ruling takes: the two things, the graph, the file, who rules and why."""
    told = _author(_reason_given(debugging(command)))
    return _things(graph_option(judgements_option(exists=False)(told)))


@click.group(invoke_without_command=True)
@graph_option
@judgements_option(exists=False)
@_author
@click.option("--list", "only_list", is_flag=True, help="Only list the pairs; ask nothing, change nothing.")
@click.option(
    "--write",
    is_flag=True,
    help="Only write the pairs into the file of judgements, to be decided there, and loaded.",
)
@debugging
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
    file = judgements_at(target, judgements)
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


@match.command()
@_things
@graph_option
@judgements_option(exists=False)
@debugging
def undo(left: str, right: str, target: Target, judgements: Path | None) -> None:
    """Take back the ruling on A and B, so that the rules decide again.

    A and B are as for `same`. The graph is changed at once.
    """
    from cypher.judging import settle
    from loader.matching.ruling_named import ruling_named

    file = judgements_at(target, judgements)
    with target.open() as store:
        made = file.decide()(store.decisions()).judgements
        gone = ruling_named(store.documents(), made, typed(left), typed(right))
        done = settle(store, file, undone=[gone])
    say(f"Took back: {gone.left} and {gone.right} are {gone.verdict}.")
    _say_settled(target, done)


@match.command("explain")
@_things
@graph_option
@judgements_option(exists=True)
@debugging
def explain_pair(left: str, right: str, target: Target, judgements: Path | None) -> None:
    """Tell why A and B are one or two: rulings, rules, vetoes, scores, and every place that prints them."""
    from loader.matching.explanation import explain
    from loader.matching.thing_named import two_named
    from viz.match_talk import safe

    documents, rulings = _matched(target, judgements_at(target, judgements))
    one, other = two_named(documents, typed(left), typed(right))
    put("".join(f"{safe(line)}\n" for line in explain(documents, one, other, rulings).lines()))


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

    by, file = _author_or_login(author), judgements_at(target, judgements)
    with target.open() as store:
        documents = store.documents()
        one, other = two_named(documents, typed(left), typed(right))
        made = Judgement(verdict, 1.0, typed(reason), by, _today(), one, other)
        kept = store.decisions()
        overruled = kept.overruled([*file.decide()(kept).judgements, made])
        done = settle(store, file, [made])
        every = unheeded(documents, store.decisions().rulings())
    idle = [each for each in every if each[0].pair == made.pair]
    say(f"Ruled {verdict}: {made.left} and {made.right}.")
    say_overruled(overruled)
    _say_settled(target, done)
    for line in unheeded_text(idle).splitlines():
        say(line)


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
    say(f"Wrote {counted(len(pairs), 'undecided pair')} to {file.path}.")


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


def _say_settled(target: Target, done: "LoadSummary") -> None:
    if done.decided:
        say(f"{target.name}: it now holds {size(done.nodes, done.relationships)}.")


def _matched(target: Target, file: "JudgementsFile") -> "tuple[Sequence[DocumentGraph], Rulings]":
    """The documents of the graph, and what is ruled by it and by the file as that is now."""
    with target.open(read_only=True) as store:
        return store.documents(), file.decide()(store.decisions()).rulings()


def _author_or_login(given: str | None) -> str:
    """Who rules. Raises click.UsageError where nobody knows."""
    try:
        author = typed(given).strip() if given is not None else getpass.getuser()
    except (OSError, KeyError, ImportError):
        author = ""
    if not author:
        raise click.UsageError("Say who rules: --author NAME.")
    return author


def _today() -> str:
    return date.today().isoformat()
