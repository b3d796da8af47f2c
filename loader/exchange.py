"""The exchange form: a graph as JSON lines, as Neo4j's ``apoc.export.json`` writes them.

One line a node, then one line a relationship, each sorted by id::

    {"type":"node","id":"…","labels":["Board"],"properties":{…}}
    {"type":"relationship","id":"…","label":"OVERSEES","start":{"id":"…","labels":["Board"]},"end":{…},
     "properties":{…}}

UTF-8 without a byte order mark, a line feed ends each line on every platform, properties are sorted by name:
equal graphs give equal bytes, and reading them back gives an equal graph. A text may hold every character
of Unicode (U+2028 too); half of a surrogate pair is no character, and NaN and infinity are no JSON: both are
refused in writing and in reading. In reading, a byte order mark, CRLF, blank lines, the order of the lines
and of the keys do not matter, and a whole number, which is how whole floats are
written, stands for the float.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn, TypeVar

from loader.errors import ExchangeError
from loader.exchange_line import Tie, in_words, node_line, parse_line, relationship_line
from loader.property_graph import Node, PropertyGraph, Relationship, check_relationship
from loader.whole_file import write_whole

_One = TypeVar("_One", Node, Relationship)


def graph_lines(graph: PropertyGraph) -> Iterator[str]:
    """The graph's lines in the exchange form, each with its line feed.

    Raises ExchangeError where a text or a number cannot be written; it names the node or relationship.
    """
    for _, node in sorted(graph.nodes.items()):
        yield _written(node, graph.nodes)
    for _, rel in sorted(graph.relationships.items()):
        yield _written(rel, graph.nodes)


def _written(one: Node | Relationship, nodes: Mapping[str, Node]) -> str:
    try:
        if isinstance(one, Node):
            return node_line(one)
        return relationship_line(one, nodes[one.start], nodes[one.end])
    except ValueError as fault:
        raise ExchangeError(f"{one.id!a} cannot be written: {in_words(fault)}.") from fault
    except KeyError as fault:
        raise ExchangeError(f"{one.id!a} cannot be written: it joins {fault}, which is no node.") from fault


def parse_graph(lines: Iterable[str], name: str = "the graph") -> PropertyGraph:
    """The graph that the lines describe; `name` says in errors where they come from.

    Raises ExchangeError for the first line at fault: no JSON, no node or relationship of the vocabulary, an
    id used twice, an end that no line describes.
    """
    nodes: dict[str, Node] = {}
    relationships: dict[str, Relationship] = {}
    ties: list[tuple[int, Tie]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip(" \t\r\n"):
            continue
        try:
            match parse_line(line):
                case Node() as node:
                    _add(nodes, node)
                case Tie() as tie:
                    _add(relationships, tie.relationship)
                    ties.append((number, tie))
        except (ValueError, RecursionError) as fault:
            _refuse(name, number, fault)
    _check_ties(ties, nodes, name)
    return PropertyGraph(_sorted(nodes), _sorted(relationships))


def _check_ties(ties: Iterable[tuple[int, Tie]], nodes: Mapping[str, Node], name: str) -> None:
    for number, (rel, labels) in ties:
        try:
            check_relationship(rel, nodes)
            for end, label in zip((rel.start, rel.end), labels, strict=True):
                if label != nodes[end].label:
                    raise ValueError(f"{end} is labelled {nodes[end].label} on its own line")
        except ValueError as fault:
            _refuse(name, number, fault)


def _add(held: dict[str, _One], one: _One) -> None:
    if one.id in held:
        raise ValueError(f"the id {one.id} was already used")
    held[one.id] = one


def _sorted(held: dict[str, _One]) -> Mapping[str, _One]:
    return MappingProxyType(dict(sorted(held.items())))


def _refuse(name: str, number: int, fault: Exception) -> NoReturn:
    what = f"{name}, line {number}: {in_words(fault)}"
    raise ExchangeError(f"{what}. Correct the line, or export the graph again.") from fault


def write_graph(graph: PropertyGraph, path: Path) -> None:
    """Write the graph to a file, whole or not at all; the file's old bytes stay where anything fails.

    Raises ExchangeError where the graph or the place cannot be written.
    """
    try:
        write_whole(path, (line.encode() for line in graph_lines(graph)))
    except OSError as fault:
        what = f"{path} cannot be written ({fault.strerror or fault})"
        raise ExchangeError(f"{what}. Close it elsewhere, or choose another place.") from fault


def read_graph(path: Path) -> PropertyGraph:
    """The graph of a file in the exchange form.

    Raises ExchangeError where the file cannot be read, is not UTF-8 or has a line at fault (named).
    """
    try:
        with path.open("rb") as handle:
            return parse_graph(_decoded(handle, path.name), path.name)
    except OSError as fault:
        what = f"{path} cannot be read ({fault.strerror or fault})"
        raise ExchangeError(f"{what}. Check the name, and that the file may be read.") from fault


def _decoded(lines: Iterable[bytes], name: str) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as fault:
            what = f"{name}, line {number}: not UTF-8"
            raise ExchangeError(f"{what}. Save the file as UTF-8, or export the graph again.") from fault
