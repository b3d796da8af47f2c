"""Questions as reviewers ask them pass, and the engines understand what is passed on."""

from collections.abc import Callable, Mapping

import pytest

from cypher.guard.check import checked
from cypher.guard.words import Engine
from cypher.store import GraphStore

Cases = Callable[[str, str], list[tuple[str, str]]]

_VALUES: Mapping[str, str | tuple[str, ...]] = {"names": ("Health Board", "x"), "theme": "x", "set": "x"}


def test_a_question_passes_with_every_character_in_its_place(engine: Engine, question: str) -> None:
    passed = checked(question, engine)
    given = question.removeprefix("\ufeff")
    assert len(passed) == len(given)
    assert [at for at, sign in enumerate(passed) if sign == "\n"] == [
        at for at, sign in enumerate(given) if sign == "\n"
    ]
    assert checked(passed, engine) == passed


@pytest.mark.parametrize("engine", ["ladybug", "neo4j"])
def test_there_are_many_questions(engine: str, cases: Cases) -> None:
    assert len(cases("questions", engine)) >= 60


def _run(store: GraphStore, engine: Engine, questions: list[tuple[str, str]]) -> None:
    for _, query in questions:
        passed = checked(query, engine)
        values = {name: value for name, value in _VALUES.items() if f"${name}" in query}
        store.ask(passed, values, guarded=False)


def test_a_file_understands_every_question(in_file: GraphStore, cases: Cases) -> None:
    _run(in_file, "ladybug", cases("questions", "ladybug"))


def test_a_server_understands_every_question(on_server: GraphStore, cases: Cases) -> None:
    _run(on_server, "neo4j", cases("questions", "neo4j"))
