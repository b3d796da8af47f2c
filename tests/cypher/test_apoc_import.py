"""The export read by Neo4j's own importer: what APOC makes of our JSON lines is what we wrote."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from neo4j import Driver

from loader.documents.files import plan_files, read_file
from loader.errors import DocumentError
from loader.exchange import write_graph
from loader.merge import merge
from loader.reading import read_document
from loader.vocabulary import LABELS
from tests.neo4j_server.apoc_server import apoc_server
from tests.neo4j_server.jars import missing
from tests.neo4j_server.unavailable import unavailable

DATA: Final = Path(__file__).resolve().parents[2] / "data"
FILE: Final = "graph.jsonl"
ID: Final = "neo4jImportId"
"""The property in which APOC keeps the id of a line; it wants it unique for each label."""

Line = Mapping[str, Any]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Line]]:
    """The folder of the exported sample plans, and the lines that stand in the export."""
    files = [file for file in plan_files([DATA]) if not isinstance(file, DocumentError)]
    folder = tmp_path_factory.mktemp("import")
    write_graph(merge([read_document(read_file(file)) for file in files]), folder / FILE)
    return folder, [json.loads(line) for line in (folder / FILE).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def imported(lines: tuple[Path, list[Line]]) -> Iterator[Driver]:
    """A driver to an empty server into which APOC read the export."""
    if missing():
        unavailable(f"APOC cannot be started: install {missing()}")
    folder, _ = lines
    with apoc_server(folder) as server, server.driver() as driver:
        for label in LABELS:
            driver.execute_query(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.{ID} IS UNIQUE")
        driver.execute_query(f"CALL apoc.import.json('file:///{FILE}')")
        yield driver


def _rows(driver: Driver, query: str, **parameters: Any) -> list[dict[str, Any]]:
    """What a query gives on the imported graph; each ready-made question may be asked there through this."""
    return [record.data() for record in driver.execute_query(query, parameters).records]


def test_every_node_arrives_as_it_was_written(imported: Driver, lines: tuple[Path, list[Line]]) -> None:
    written = {
        line["id"]: (line["labels"], {**line["properties"], ID: line["id"]})
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
