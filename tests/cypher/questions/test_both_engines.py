"""Every question gives the same rows in the same order from a graph file and from a server."""

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest

from cypher.answer import Answer
from cypher.asking import NOT_STATED
from cypher.question import Question
from cypher.question_list import questions
from loader.merge import merge
from loader.property_graph import Properties
from loader.vocabulary import LABELS, RELATIONSHIPS
from tests.acceptance.samples import DATA, graph_of, texts
from tests.cypher.questions.engines import Engines, both_engines, tellings
from tests.cypher.questions.larger_graph import larger_documents
from tests.neo4j_server.server import Neo4jServer

EVERY = [pytest.param(question, id=name) for name, question in questions().items()]


@pytest.fixture(scope="module")
def samples(neo4j_server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """The sample plans on both engines."""
    documents = [graph_of(path) for path in texts(DATA)]
    with both_engines(documents, tmp_path_factory.mktemp("samples"), neo4j_server) as found:
        yield found


@pytest.fixture(scope="module")
def larger(neo4j_server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """The larger graph on both engines."""
    folder = tmp_path_factory.mktemp("larger")
    with both_engines(larger_documents(), folder, neo4j_server) as found:
        yield found


@pytest.mark.parametrize("question", EVERY)
class TestSamples:
    """On the sample plans, with the examples of the question."""

    def test_equal_rows(
        self, question: Question, samples: Engines, record_property: Callable[[str, object], None]
    ) -> None:
        _compared(question, samples, True, "sample plans", record_property)


@pytest.mark.parametrize("question", EVERY)
class TestLarger:
    """On the larger graph, with names from it."""

    def test_equal_rows_and_at_least_one(
        self, question: Question, larger: Engines, record_property: Callable[[str, object], None]
    ) -> None:
        assert _compared(question, larger, False, "larger graph", record_property)


def _compared(
    question: Question, engines: Engines, examples: bool, where: str, record: Callable[[str, object], None]
) -> int:
    """How many rows there were in all."""
    before = dict(engines.seconds)
    rows = 0
    for given in tellings(question, engines.graph, examples):
        file, server = engines.answers(question, given)
        assert file == server, given
        _check(question, file)
        rows += len(file.rows)
    for name, seconds in engines.seconds.items():
        record(f"seconds of {where}, {name}", seconds - before.get(name, 0.0))
    return rows


def _check(question: Question, answer: Answer) -> None:
    """The columns are those declared, no cell is blank and every row cites its lines."""
    assert answer.columns == tuple(column.name for column in question.columns)
    cited = answer.columns.index("sources")
    for row in answer.rows:
        assert None not in row
        assert "" not in row
        assert () not in row
        assert row[cited] != NOT_STATED


def test_the_larger_graph_has_every_label_and_relationship() -> None:
    graph = merge(larger_documents())
    nodes, ties = graph.nodes, graph.relationships.values()
    assert len(nodes) > 2_000
    assert {node.label for node in nodes.values()} == set(LABELS)
    joins = {(tie.type, nodes[tie.start].label, nodes[tie.end].label) for tie in ties}
    assert joins == {(one.name, *pair) for one in RELATIONSHIPS.values() for pair in one.joins}


def test_the_larger_graph_has_every_property_stated_and_absent() -> None:
    """Each document has one Document, whose properties are not all drawn by lot."""
    graphs = [document.graph for document in larger_documents()]
    held: dict[str, list[Properties]] = defaultdict(list)
    for graph in graphs:
        for node in graph.nodes.values():
            held[node.label].append(node.properties)
        for tie in graph.relationships.values():
            held[tie.type].append(tie.properties)
    types = {label.name: set(label.types) for label in LABELS.values() if label.name != "Document"}
    types |= {type_.name: set(type_.types) for type_ in RELATIONSHIPS.values()}
    for kind, names in types.items():
        stated = {name for name in names if any(name in properties for properties in held[kind])}
        absent = {name for name in names if any(name not in properties for properties in held[kind])}
        assert (kind, stated) == (kind, names)
        assert (kind, absent) == (kind, names - {"name", "sources"})


def test_the_larger_graph_is_the_same_every_time_and_comes_back_whole(larger: Engines) -> None:
    assert larger.graph == merge(larger_documents()) == merge(larger_documents())
    assert larger.graph != merge(larger_documents(1))
