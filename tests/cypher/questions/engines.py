"""Every question asked of a graph file and of a server that hold the same graph."""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cypher.answer import Answer
from cypher.asking import ask
from cypher.question import Parameter, Question
from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.property_graph import PropertyGraph
from loader.vocabulary import LABELS
from tests.neo4j_server.server import Neo4jServer

_TRIED = 3
"""How many names are tried for a parameter that has no default."""


@dataclass(frozen=True, slots=True)
class Engines:
    """The two stores; `seconds` sums how long each took to answer."""

    stores: Mapping[str, GraphStore]
    graph: PropertyGraph
    seconds: dict[str, float] = field(default_factory=dict)

    def answers(self, question: Question, given: Mapping[str, str]) -> tuple[Answer, Answer]:
        """What the file and what the server answers."""
        found = []
        for name, store in self.stores.items():
            begun = time.perf_counter()
            found.append(ask(store, question, given))
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun
        return found[0], found[1]


@contextmanager
def both_engines(documents: Iterable[DocumentGraph], folder: Path, server: Neo4jServer) -> Iterator[Engines]:
    """Both stores with the documents loaded; the server is cleared before and after."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in server.environment().items():
            environment.setenv(name, value)
        server.clear()
        loaded = tuple(documents)
        with (
            open_store(str(folder / "plans.lbug"), create=True) as file,
            open_store(SERVER, create=True) as far,
        ):
            file.load(loaded)
            far.load(loaded)
            yield Engines({"Ladybug": file, "Neo4j": far}, file.graph())
        server.clear()


def tellings(question: Question, graph: PropertyGraph, examples: bool) -> list[dict[str, str]]:
    """Ways to ask the question: with what must be told alone, and with everything told.

    Values are the examples of the question where the graph knows them, or else names that it holds.
    """
    must = [one for one in question.parameters if one.default is None]
    values = [_values(one, graph, examples) for one in question.parameters]
    by_name = {one.name: some for one, some in zip(question.parameters, values, strict=True)}
    rounds = max((len(some) for some in values), default=1)
    asked = [
        {one.name: by_name[one.name][at % len(by_name[one.name])] for one in chosen}
        for chosen in (must, question.parameters)
        for at in range(rounds)
    ]
    return [dict(pairs) for pairs in dict.fromkeys(tuple(one.items()) for one in asked)]


def _values(parameter: Parameter, graph: PropertyGraph, examples: bool) -> list[str]:
    if parameter.kind not in LABELS:
        return [parameter.example]
    if examples and is_known(parameter, graph):
        return [parameter.example]
    return _busiest(graph, parameter.kind)[: 1 if examples else _TRIED]


def is_known(parameter: Parameter, graph: PropertyGraph) -> bool:
    """Whether the graph holds something of the parameter's label that is called like its example."""
    return any(
        parameter.example in (node.name, *node.aliases)
        for node in graph.nodes.values()
        if node.label == parameter.kind
    )


def _busiest(graph: PropertyGraph, label: str) -> list[str]:
    """The names of that label, those first that most relationships join."""
    count: dict[str, int] = {}
    for tie in graph.relationships.values():
        for end in (tie.start, tie.end):
            count[end] = count.get(end, 0) + 1
    nodes = [node for node in graph.nodes.values() if node.label == label]
    nodes.sort(key=lambda node: (-count.get(node.id, 0), node.id))
    return list(dict.fromkeys(node.name for node in nodes))
