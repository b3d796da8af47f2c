"""The ready-made questions, by name."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz, process

from cypher.question import TOPICS, Question, parsed
from loader.errors import NotFound

_SUFFIX: Final = ".cypher"
_LEAST: Final = 55.0
"""Likeness from 0 to 100 from which a name is worth suggesting."""


@cache
def questions() -> Mapping[str, Question]:
    """Every question by its name, in the order of topics and titles. Raises QuestionError."""
    found = [
        parsed(file.name.removesuffix(_SUFFIX), file.read_text(encoding="utf-8"))
        for file in files("cypher").joinpath("questions").iterdir()
        if file.name.endswith(_SUFFIX)
    ]
    found.sort(key=lambda question: (TOPICS.index(question.topic), question.title))
    return MappingProxyType({question.name: question for question in found})


def question(name: str) -> Question:
    """The question of that name. Raises NotFound, with the nearest."""
    found = questions().get(name)
    if found is None:
        raise NotFound(f"There is no question {name!r}{did_you_mean(name, questions())}.")
    return found


def found(words: str) -> tuple[Question, ...]:
    """The questions in whose title, name or reason every one of the words stands."""
    wanted = words.casefold().split()
    return tuple(
        one
        for one in questions().values()
        if all(word in f"{one.title} {one.name} {one.why}".casefold() for word in wanted)
    )


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """The end of a sentence that suggests the nearest of the known names; '' where none is near."""
    folded = {name.casefold(): name for name in known}
    near = process.extract(
        given.casefold(), list(folded), scorer=fuzz.token_sort_ratio, limit=3, score_cutoff=_LEAST
    )
    return f"; did you mean {' or '.join(folded[name] for name, _, _ in near)}" if near else ""
