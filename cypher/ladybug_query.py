"""A query on a graph file.

A person's own query runs in a process of its own: the engine heeds a time limit only between its steps, and a
single step (`range(1, 1000000000)`) can take all memory and a minute. So the process is ended from outside.
"""

import multiprocessing
from collections.abc import Iterator, Mapping
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, Final

import ladybug as lb
import psutil

from cypher.answer import Answer, Cell, Parameters
from cypher.deadline import too_long
from cypher.query_faults import explained
from cypher.shown import cell, node_text, path_text, relationship_text
from loader.errors import PartnershipGraphError, QueryError

MEMORY: Final = 2 << 30
"""Bytes that a person's own query may take."""

_GRACE: Final = 3.0
"""Seconds beyond the limit in which the engine may still give up by itself, and the process start."""

_LOOK: Final = 0.05
"""Seconds between two looks at a running query."""

_AT_ONCE: Final = 1_000


def answer(
    connection: lb.Connection, query: str, parameters: Parameters, seconds: float, most: int
) -> Answer:
    """The rows of a query, at most `most`. Raises QueryError."""
    connection.set_query_timeout(int(seconds * 1000))
    try:
        result = connection.execute(query, {name: _given(value) for name, value in parameters.items()})
        if isinstance(result, list):
            raise QueryError("This is more than one statement. Ask one question at a time.")
        rows = list(islice(_rows(result), most + 1))
        return Answer(tuple(result.get_column_names()), tuple(rows[:most]), len(rows) > most)
    except RuntimeError as fault:
        raise explained(str(fault), query) from fault


def _given(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _rows(result: lb.QueryResult) -> Iterator[tuple[Cell, ...]]:
    while chunk := result.get_n(_AT_ONCE):
        for row in chunk:
            yield tuple(cell(value, _shown) for value in row)


def _shown(value: object) -> str | None:
    if not isinstance(value, Mapping):
        return None
    if "_NODES" in value and "_RELS" in value:
        return _path(value)
    if "_SRC" in value and "_LABEL" in value:
        return relationship_text(str(value["_LABEL"]), value)
    if "_ID" in value and "_LABEL" in value:
        return node_text([str(value["_LABEL"])], value)
    if value.keys() == {"offset", "table"}:
        return f"{value['table']}:{value['offset']}"
    return None


def _path(value: Mapping[str, Any]) -> str:
    nodes, ties = value["_NODES"], value["_RELS"]
    steps = [
        (relationship_text(tie["_LABEL"], tie), tie["_SRC"] == start["_ID"])
        for tie, start in zip(ties, nodes[:-1], strict=True)
    ]
    return path_text([node_text([node["_LABEL"]], node) for node in nodes], steps)


def answer_apart(path: Path, query: str, parameters: Parameters, seconds: float, most: int) -> Answer:
    """The same in a process of its own, ended when it takes too much time or memory. Raises QueryError."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    arguments = (theirs, path, query, dict(parameters), seconds, most)
    process = context.Process(target=_work, args=arguments, daemon=True)
    process.start()
    theirs.close()
    try:
        found = _awaited(ours, process.pid, monotonic() + seconds + _GRACE, seconds)
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(found, PartnershipGraphError):
        raise found
    assert isinstance(found, Answer)
    return found


def _work(out: Connection, path: Path, query: str, parameters: Parameters, seconds: float, most: int) -> None:
    from cypher.ladybug_store import reading

    try:
        with reading(path) as connection:
            out.send(answer(connection, query, parameters, seconds, most))
    except PartnershipGraphError as error:
        out.send(type(error)(str(error)))


def _awaited(out: Connection, pid: int | None, deadline: float, seconds: float) -> object:
    process = psutil.Process(pid)
    try:
        while not out.poll(_LOOK):
            if monotonic() > deadline:
                raise QueryError(too_long(seconds))
            if process.memory_info().rss > MEMORY:
                raise QueryError(
                    f"The query took more than {MEMORY >> 30} GB of memory and was stopped. Ask for less: "
                    "narrow the pattern, or give a LIMIT."
                )
        return out.recv()
    except (EOFError, psutil.NoSuchProcess) as fault:
        raise QueryError("The engine broke down over this query. Ask it another way.") from fault
