"""The commands that answer questions: `ask` and `schema`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from cypher.answer import MOST, SECONDS
from partnership_graph.group import debugging, in_one_line
from partnership_graph.options import PATH, form_options, named_values
from partnership_graph.output import chosen_form, put_out
from partnership_graph.targets import Target, graph_option
from viz.forms import ANSWER_FORMS
from viz.one_line import one_line
from viz.terminal import put, width

_LONGEST_QUERY: Final = 1_000_000


@click.command()
@click.argument("name", metavar="[NAME]", required=False)
@click.option(
    "--param",
    "told",
    metavar="NAME=VALUE",
    multiple=True,
    callback=named_values,
    help="What to tell the question; give it once for each.",
)
@click.option("--search", "words", metavar="WORDS", help="List only the questions that have these words.")
@click.option("--cypher", "query", metavar="QUERY", help="A question of your own in Cypher.")
@click.option("--file", metavar="FILE.cypher", type=PATH, help="A question of your own, from a file.")
@graph_option
@form_options(ANSWER_FORMS, "or a workbook or a document for a committee")
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
@debugging
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

    chosen = chosen_form(form, output)
    wanted = question(name) if name is not None else None
    text = _query_in(file) if file is not None else query or ""
    with target.open(read_only=True) as store:
        answer, paper = (
            asked(store, wanted, told, seconds=seconds, most=limit)
            if wanted is not None
            else asked_freely(store, text, told, seconds=seconds, most=limit)
        )
    put_out(chosen, output, answer_bytes(chosen, answer, paper, width()))


@click.command()
@graph_option
@form_options(ANSWER_FORMS, "or a workbook or a document")
@debugging
def schema(target: Target, form: str | None, output: Path | None) -> None:
    """List what a graph may hold and how much of it is there, to write Cypher by.

    Labels, relationships with the labels that they join, and their properties.
    """
    from viz.answer_forms import answer_bytes
    from viz.asked import schema_of

    chosen = chosen_form(form, output)
    with target.open(read_only=True) as store:
        answer, paper = schema_of(store)
    put_out(chosen, output, answer_bytes(chosen, answer, paper, width()))


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
