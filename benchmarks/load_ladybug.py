"""How fast a load into a graph file is, beside a bare COPY of the same rows by the engine.

    python benchmarks/load_ladybug.py [--nodes 20000] [--relationships 100000] [--documents 50]

The bare COPY gets its Arrow tables ready-made, declares the schema, copies them in one transaction and closes
the file. Ours makes the tables from the graph, copies, adds the contributions and the seal, syncs the file to
disk and puts it in its place. Merging the documents and writing them down are measured apart. Each figure is
the best of three runs, taken in turn.
"""

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import ladybug as lb

from cypher.arrow_tables import node_tables, relationship_tables
from cypher.change import Contributions, loaded, packed
from cypher.graph_file import Seal, seal
from cypher.ladybug_store import LadybugStore, build
from cypher.new_file import new_file
from cypher.schema import schema_statements
from loader.document_graph import DocumentGraph
from loader.property_graph import (
    Node,
    PropertyGraph,
    Relationship,
    Value,
    full,
    node_id,
    property_graph,
    relationship,
)

RUNS = 3
GOAL = 0.5


def documents(nodes: int, relationships: int, number: int) -> list[DocumentGraph]:
    """Plans of an invented area, each with its share of the whole; the same for every run."""
    chance = random.Random(1)
    return [
        _document(f"plan-{i}.txt", nodes // number, relationships // number, chance) for i in range(number)
    ]


def _document(file: str, nodes: int, relationships: int, chance: random.Random) -> DocumentGraph:
    document = Node(node_id("Document", file), "Document", full({"file": file, "title": f"The plan {file}"}))
    bodies = [
        _body(label, file, i) for label in ("Person", "Organisation", "Board") for i in range(nodes // 10)
    ]
    actions = [_action(file, i) for i in range(nodes - len(bodies) - 1)]
    ties: dict[str, Relationship] = {}
    while len(ties) < relationships:
        type_ = chance.choice(("LEADS", "SUPPORTS"))
        body, action = chance.choice(bodies), chance.choice(actions)
        tie = relationship(type_, body.id, action.id, {"sources": (f"{file}:L{len(ties)}",)})
        ties[tie.id] = tie
    return DocumentGraph(file, "00", "Camden", property_graph([document, *bodies, *actions], ties.values()))


def _body(label: str, file: str, number: int) -> Node:
    name = f"{label} {number} of {file}"
    values = full({"name": name, "aliases": (name.upper(),), "sources": (f"{file}:L{number}",)})
    return Node(node_id(label, file, name), label, values)


def _action(file: str, number: int) -> Node:
    text = f"Agree protocol {number} between the partners and review it every quarter, {file}"
    values: dict[str, Value] = {
        "name": text[:40],
        "text": text,
        "number": f"{number}",
        "end_date": "2026-03",
        "ongoing": False,
    }
    return Node(
        node_id("Action", file, f"{number}", text),
        "Action",
        full({**values, "sources": (f"{file}:L{number}",)}),
    )


def bare_copy(folder: Path, graph: PropertyGraph) -> Callable[[], None]:
    """What copies the graph's rows, ready-made, into a new file."""
    nodes, ties = list(node_tables(graph)), list(relationship_tables(graph))

    def copy() -> None:
        with lb.Database(folder / "bare.lbug") as database, lb.Connection(database) as connection:
            connection.execute("BEGIN TRANSACTION")
            for statement in schema_statements():
                connection.execute(statement)
            for label, rows in nodes:
                connection.execute(f"COPY `{label}` FROM $rows", {"rows": rows})
            for (type_, start, end), rows in ties:
                connection.execute(f"COPY `{type_}` FROM $rows (from='{start}', to='{end}')", {"rows": rows})
            connection.execute("COMMIT")

    return copy


def our_write(folder: Path, graph: PropertyGraph, contributions: Contributions) -> Callable[[], None]:
    """What writes the graph as a load does once it is merged."""
    facts = Seal("0", "ladybug", "0", len(graph.nodes), len(graph.relationships))

    def write() -> None:
        with new_file(folder / "ours.lbug", 0) as built:
            build(built, graph)
            seal(built, contributions, facts)

    return write


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def measured(nodes: int, relationships: int, number: int) -> Iterator[tuple[str, float]]:
    """Name and seconds of every measure."""
    made = documents(nodes, relationships, number)
    best: dict[str, float] = {}

    def note(name: str, act: Callable[[], object]) -> None:
        best[name] = min(_seconds(act), best.get(name, float("inf")))

    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            contributions = packed(made)
            graph = loaded({}, contributions).graph()
            note("bare COPY", bare_copy(folder, graph))
            note("our write", our_write(folder, graph, contributions))
            note("serialisation", lambda: packed(made))
            note("merge", loaded({}, contributions).graph)
            with LadybugStore(folder / "graph.lbug", create=True) as store:
                note("load of all documents", lambda: store.load(made))
                note("load of the same again", lambda: store.load(made))
                note("forgetting one", lambda: store.forget(made[0].file))
                note("reading the graph", store.graph)
    yield from best.items()


@click.command(help="Load a generated graph beside a bare COPY of the same rows.")
@click.option("--nodes", default=20_000)
@click.option("--relationships", default=100_000)
@click.option("--documents", "number", default=50)
def main(nodes: int, relationships: int, number: int) -> None:
    seconds = dict(measured(nodes, relationships, number))
    for name, value in seconds.items():
        click.echo(f"{name:<24}{value:8.2f} s{(nodes + relationships) / value:12,.0f} rows/s")
    ratio = seconds["bare COPY"] / seconds["our write"]
    click.echo(f"{'our write : bare COPY':<24}{ratio:8.2f}   (goal {GOAL})")


if __name__ == "__main__":
    main()
