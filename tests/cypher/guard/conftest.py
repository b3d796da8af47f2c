"""The cases of this folder, and graphs on both engines to ask them of."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph

Cases = Callable[[str, str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def cases() -> Cases:
    """`cases(file, engine)`: name and query of each case of `file` for an engine."""
    return _cases


def _cases(file: str, engine: str) -> list[tuple[str, str]]:
    text = Path(__file__).with_name(f"{file}.toml").read_text("utf-8")
    (found,) = tomllib.loads(text).values()
    return [(case["name"], case["query"]) for case in found if _is_for(case, engine)]


def _is_for(case: dict[str, Any], engine: str) -> bool:
    """An attack has a key for each of its engines; a question names its only one."""
    return (
        engine in case
        if "engine" not in case and {"ladybug", "neo4j"} & set(case)
        else (case.get("engine", engine) == engine)
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `attack` or `question` runs once for each case and engine."""
    for fixture in {"attack", "question"} & set(metafunc.fixturenames):
        found = [
            pytest.param(engine, query, id=f"{engine}: {name}")
            for engine in ("ladybug", "neo4j")
            for name, query in _cases(f"{fixture}s", engine)
        ]
        metafunc.parametrize(("engine", fixture), found)


@pytest.fixture
def in_file(place: str, plan: Callable[..., DocumentGraph]) -> Iterator[GraphStore]:
    """A graph file with one plan."""
    with open_store(place, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        yield store


@pytest.fixture
def on_server(server: object, plan: Callable[..., DocumentGraph]) -> Iterator[GraphStore]:
    """A server's graph with the same plan."""
    with open_store(SERVER, create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        yield store
