"""The export read by Neo4j's own importer: what APOC makes of our JSON lines is what we wrote, and every
ready-made question has the same answer there as from our own load."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from neo4j import Driver

from cypher.answer import Answer
from cypher.asking import ask, in_order
from cypher.neo4j_cells import row
from cypher.question import Question
from cypher.question_list import questions
from cypher.store import SERVER, GraphStore, open_store
from loader.document_graph import DocumentGraph
from loader.exchange import write_graph
from loader.merge import merge
from loader.vocabulary import LABELS
from tests.acceptance.samples import DATA, graphs
from tests.cypher.questions.engines import tellings
from tests.neo4j_server.apoc_server import apoc_server
from tests.neo4j_server.jars import missing
from tests.neo4j_server.server import Neo4jServer
from tests.neo4j_server.unavailable import unavailable

FILE: Final = "graph.jsonl"
ID: Final = "neo4jImportId"
"""The property in which APOC keeps the id of a line; it wants it unique for each label."""

Line = Mapping[str, Any]


@pytest.fixture(scope="module")
def documents() -> list[DocumentGraph]:
    """The sample plans as read."""
    return graphs(DATA)


@pytest.fixture(scope="module")
def lines(
    documents: list[DocumentGraph], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[Line]]:
    """The folder of the exported sample plans, and the lines that stand in the export."""
    folder = tmp_path_factory.mktemp("import")
    write_graph(merge(documents), folder / FILE)
    return folder, [json.loads(line) for line in (folder / FILE).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def imported(lines: tuple[Path, list[Line]]) -> Iterator[Driver]:
    """A driver to an empty server into which APOC read the export; each node has its id as a property too, by
    which the questions tell nodes apart."""
    if missing():
        unavailable(f"APOC cannot be started: install {missing()}")
    folder, _ = lines
    with apoc_server(folder) as server, server.driver() as driver:
        for label in LABELS:
            driver.execute_query(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.{ID} IS UNIQUE")
        driver.execute_query(f"CALL apoc.import.json('file:///{FILE}')")
        driver.execute_query(f"MATCH (n) SET n.id = n.{ID}")
        yield driver


def _rows(driver: Driver, query: str, **parameters: Any) -> list[dict[str, Any]]:
    """What a query gives on the imported graph."""
    return [record.data() for record in driver.execute_query(query, parameters).records]


def test_every_node_arrives_as_it_was_written(imported: Driver, lines: tuple[Path, list[Line]]) -> None:
    written = {
        line["id"]: (line["labels"], {**line["properties"], ID: line["id"], "id": line["id"]})
        for line in lines[1]
        if line["type"] == "node"
    }
    rows = _rows(imported, "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
    assert len(rows) == len(written)
    assert {row["properties"].get(ID): (row["labels"], row["properties"]) for row in rows} == written


def test_every_relationship_arrives_as_it_was_written(
    imported: Driver, lines: tuple[Path, list[Line]]
) -> None:
    written = [
        _tie(line["label"], line["start"]["id"], line["end"]["id"], line["properties"])
        for line in lines[1]
        if line["type"] == "relationship"
    ]
    ties = f"type(r) AS name, a.{ID} AS start, b.{ID} AS end, properties(r) AS properties"
    rows = _rows(imported, f"MATCH (a)-[r]->(b) RETURN {ties}")
    assert Counter(_tie(**row) for row in rows) == Counter(written)


def _tie(name: str, start: str, end: str, properties: Mapping[str, Any]) -> str:
    return json.dumps([name, start, end, properties], sort_keys=True)


@pytest.fixture(scope="module")
def loaded(neo4j_server: Neo4jServer, documents: list[DocumentGraph]) -> Iterator[GraphStore]:
    """The same plans in a store of ours on another server."""
    with pytest.MonkeyPatch.context() as environment:
        for name, value in neo4j_server.environment().items():
            environment.setenv(name, value)
        neo4j_server.clear()
        with open_store(SERVER, create=True) as store:
            store.load(documents)
            yield store
        neo4j_server.clear()


@pytest.mark.parametrize("question", questions().values(), ids=questions())
def test_every_question_has_the_same_answer_there_as_from_our_own_load(
    question: Question, imported: Driver, loaded: GraphStore
) -> None:
    for given in tellings(question, loaded.graph(), examples=False):
        assert _answer(imported, question, given) == ask(loaded, question, given), given


def _answer(driver: Driver, question: Question, given: Mapping[str, str]) -> Answer:
    """The answer on the imported graph, whose lists are put in order as those of ours are."""
    told = {one.name: given.get(one.name, one.default) for one in question.parameters}
    numbers = {one.name: int(told[one.name] or "") for one in question.parameters if one.kind == "number"}
    found = driver.execute_query(question.query, {**told, **numbers})
    rows = tuple(tuple(map(in_order, row(tuple(record)))) for record in found.records)
    return Answer(tuple(found.keys), rows)


def test_the_questions_find_something_in_the_imported_graph(imported: Driver, loaded: GraphStore) -> None:
    graph = loaded.graph()
    found = [
        any(_answer(imported, question, given).rows for given in tellings(question, graph, examples=False))
        for question in questions().values()
    ]
    assert sum(found) > len(found) / 2
