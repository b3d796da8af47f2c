"""The page docs/questions.md: every ready-made question, and which of the reviewers' questions it answers."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from types import MappingProxyType
from typing import Final

from cypher.question import Parameter, Question
from cypher.question_list import questions

_COMMAND: Final = "uv run partnership-graph ask"
_INTRODUCTION: Final = """\
# The ready-made questions

Generated from the headers of `cypher/questions/*.cypher` by `cypher.question_page.questions_page`; a test
compares the two. Each question gives the same rows from a graph file and from a Neo4j server, and each row
cites lines where it is printed. What the plans do not say is shown as `not stated`.

A name is taken in any capitals and in any of its printed forms. A day is written like `2021-03-31`; no
question looks at the clock."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that reviewers ask; `limit` says what of it plans do not print, '' for nothing."""

    number: int
    words: str
    limit: str


@cache
def reviewers_questions() -> Mapping[int, Asked]:
    """What reviewers ask, by number."""
    text = files("cypher").joinpath("reviewers.toml").read_text(encoding="utf-8")
    found = [Asked(one["number"], one["words"], one.get("limit", "")) for one in tomllib.loads(text)["asked"]]
    return MappingProxyType({one.number: one for one in found})


def questions_page() -> str:
    """The page in Markdown."""
    return "\n".join([_INTRODUCTION, *_topics(), *_asked(), ""])


def _topics() -> Iterator[str]:
    for topic, some in groupby(questions().values(), key=lambda question: question.topic):
        yield from ("", f"## {topic}")
        for question in some:
            yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    yield from ("", f"### {question.title}", "", question.why, "")
    yield from _parameters(question.parameters)
    yield f"Columns: {', '.join(column.title for column in question.columns)}."
    numbers = _listed(str(number) for number in question.asks)
    yield from ("", f"Reviewers' questions: {numbers}.", "", "```", _command(question), "```")


def _parameters(parameters: tuple[Parameter, ...]) -> Iterator[str]:
    if not parameters:
        return
    yield from ("| parameter | kind | without it | what it is |", "|---|---|---|---|")
    for one in parameters:
        kind = one.kind if one.kind.islower() else f"name of a {one.kind}"
        default = {None: "it must be told", "": "all"}.get(one.default, f"`{one.default}`")
        yield f"| `{one.name}` | {kind} | {default} | {_cell(one.description)} |"
    yield ""


def _command(question: Question) -> str:
    told = "".join(f' --param {one.name}="{one.example}"' for one in question.parameters)
    return f"{_COMMAND} {question.name}{told}"


def _asked() -> Iterator[str]:
    yield from ("", "## What reviewers ask, and what answers it", "")
    yield from ("| no. | they ask | answered by | what plans do not say |", "|---|---|---|---|")
    for one in reviewers_questions().values():
        names = _listed(f"`{name}`" for name, question in questions().items() if one.number in question.asks)
        yield f"| {one.number} | {_cell(one.words)} | {names or 'nothing'} | {_cell(one.limit)} |"


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(texts)


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
