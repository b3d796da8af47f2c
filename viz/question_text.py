"""The list of the ready-made questions, to be read in a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cypher.question import Parameter, Question


def questions_text(questions: Iterable[Question]) -> str:
    """The questions by topic: the name of each, what it asks, and what may be told to it."""
    lines: list[str] = []
    number = 0
    for topic, group in groupby(questions, key=lambda one: one.topic):
        lines += ["", topic] if lines else [topic]
        for question in group:
            number += 1
            lines += _lines(question)
    if not number:
        return "No question has all of these words. Leave some out, or list all: partnership-graph ask\n"
    asks = "Ask one by its name: partnership-graph ask NAME --param NAME=VALUE"
    count = "1 question." if number == 1 else f"{number} questions."
    return "\n".join((*lines, "", f"{count} {asks}", ""))


def _lines(question: Question) -> Iterator[str]:
    yield f"  {question.name}"
    yield f"      {question.title}."
    for parameter in question.parameters:
        yield f"      --param {parameter.name}={_example(parameter)}  {parameter.description}"


def _example(parameter: Parameter) -> str:
    return f'"{parameter.example}"' if " " in parameter.example else parameter.example
