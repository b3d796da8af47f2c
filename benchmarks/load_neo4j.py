"""How fast a load into Neo4j is, beside hand-written UNWIND batches of the same rows in the same run.

    NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… python benchmarks/load_neo4j.py
        [--nodes 20000] [--relationships 100000] [--documents 50]

The server is the one that Neo4j's own variables name. The benchmark refuses one that holds anything, and
leaves it empty. The hand-written load gets its rows ready-made and has a unique constraint a label; it makes
nodes by label and relationships by type and both labels, 10,000 rows a statement, once with a transaction for
each statement and once with one for all; the faster of the two counts. Ours makes the rows from the graph,
looks at what stands there, and writes it all in one transaction with documents and digest. Merging the
documents is measured apart. Each figure is the best of the runs, taken in turn.
"""

import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import click
from neo4j import GraphDatabase, Session

from cypher.change import loaded, packed
from cypher.neo4j_store import Neo4jStore, write_all
from cypher.server_rows import Row, batches, node_rows, stated
from cypher.server_schema import server_statements
from cypher.server_settings import server_settings
from cypher.store import SERVER
from loader.property_graph import PropertyGraph

sys.path.insert(0, str(Path(__file__).parent))
from load_ladybug import documents

GOAL = 0.9
AT_ONCE = 10_000
Statements = list[tuple[str, list[Row]]]


def hand_written(graph: PropertyGraph) -> tuple[list[str], Statements]:
    """The constraints, and each statement with its rows."""
    rows = node_rows(graph.nodes.values())
    constraints = [f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{x}) REQUIRE n.id IS UNIQUE" for x in rows]
    statements = [
        (f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", list(some))
        for label, every in rows.items()
        for some in batches(every, AT_ONCE)
    ]
    ties: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for rel in graph.relationships.values():
        join = rel.type, graph.nodes[rel.start].label, graph.nodes[rel.end].label
        values = {"id": rel.id, **{name: _plain(value) for name, value in rel.properties.items()}}
        ties[join].append({"a": rel.start, "b": rel.end, "values": values})
    for (type_, start, end), every in ties.items():
        query = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}}) "
            f"CREATE (a)-[r:{type_}]->(b) SET r = row.values"
        )
        statements += [(query, list(some)) for some in batches(every, AT_ONCE)]
    return constraints, statements


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def in_many(session: Session, statements: Statements) -> None:
    """A transaction for each statement."""
    for query, rows in statements:
        session.execute_write(lambda tx, q=query, r=rows: tx.run(q, rows=r).consume())


def in_one(session: Session, statements: Statements) -> None:
    """One transaction for all."""
    with session.begin_transaction() as tx:
        for query, rows in statements:
            tx.run(query, rows=rows).consume()
        tx.commit()


def empty(session: Session) -> None:
    """Take everything out, the schema too."""
    session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS").consume()
    for kind in ("CONSTRAINT", "INDEX"):
        names = [row["name"] for row in session.run(f"SHOW {kind}ES" if kind == "INDEX" else f"SHOW {kind}S")]
        for name in names:
            if not name.startswith("index_"):
                session.run(f"DROP {kind} `{name}` IF EXISTS").consume()


@click.command(help="Load a generated graph beside hand-written UNWIND batches of the same rows.")
@click.option("--nodes", default=20_000)
@click.option("--relationships", default=100_000)
@click.option("--documents", "number", default=50)
@click.option("--runs", default=3)
def main(nodes: int, relationships: int, number: int, runs: int) -> None:
    settings = server_settings(SERVER, os.environ, None, Path.cwd())
    made = documents(nodes, relationships, number)
    change = loaded({}, packed(made))
    graph = stated(change.graph())
    best: dict[str, float] = {}

    def note(name: str, act: Callable[[], object]) -> None:
        begun = time.perf_counter()
        act()
        best[name] = min(time.perf_counter() - begun, best.get(name, float("inf")))

    auth = (settings.username, settings.password)
    driver = GraphDatabase.driver(settings.uri, auth=auth, notifications_min_severity="OFF")
    with driver, driver.session(database=settings.database or None) as session:
        if session.run("MATCH (n) RETURN count(n)").single(strict=True).value():
            raise click.ClickException("The server holds a graph. Name an empty one.")
        constraints, statements = hand_written(graph)
        for _ in range(runs + 1):  # The first round warms the server up, and is forgotten.
            for name, act in (("hand-written, many", in_many), ("hand-written, one", in_one)):
                empty(session)
                for statement in constraints:
                    session.run(statement).consume()
                session.run("CALL db.awaitIndexes()").consume()
                note(name, lambda act=act: act(session, statements))
            empty(session)
            for statement in server_statements():
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes()").consume()
            note("our write", lambda: session.execute_write(write_all, graph, change))
            empty(session)
            with Neo4jStore(settings, create=True) as store:
                note("load of all documents", lambda: store.load(made))
                note("load of the same again", lambda: store.load(made))
                note("forgetting one", lambda: store.forget(made[0].file))
                note("reading the graph", store.graph)
            if _ == 0:
                best.clear()
        empty(session)
    for name, value in best.items():
        click.echo(f"{name:<24}{value:8.2f} s{(nodes + relationships) / value:12,.0f} rows/s")
    bare = min(best["hand-written, many"], best["hand-written, one"])
    click.echo(f"{'our write : hand-written':<26}{bare / best['our write']:6.2f}   (goal {GOAL})")


if __name__ == "__main__":
    main()
