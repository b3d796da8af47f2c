"""The graph as GraphML, for programs that draw or measure graphs (Gephi, yEd, Cytoscape, NetworkX).

A node has its id and the attributes ``label`` (``Board``, …) and those of the vocabulary; an edge its id and
the attributes ``label`` (``OVERSEES``, …) and its own. Text, truth values and numbers keep their types; a
list (``aliases``, ``sources``) is one text with `` | `` between its items. XML cannot hold some characters
(most control characters, U+FFFE, U+FFFF, half of a surrogate pair): each stands as U+FFFD, and CR and CRLF
stand as line feeds. So this is an export to look at; the exchange form is the one to read back.
"""

import io
import re
from pathlib import Path
from typing import Final

import networkx as nx

from loader.errors import ExchangeError
from loader.property_graph import Properties, PropertyGraph, Value
from loader.whole_file import write_whole

SEPARATOR: Final = " | "
_NO_XML: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(graph: PropertyGraph) -> bytes:
    """The graph as a GraphML document in UTF-8; equal graphs give equal bytes.

    Raises ExchangeError where two ids differ in nothing but characters that XML cannot hold.
    """
    made = nx.MultiDiGraph()
    for id_, node in sorted(graph.nodes.items()):
        made.add_node(_text(id_), label=node.label, **_attributes(node.properties))
    for id_, rel in sorted(graph.relationships.items()):
        ends = _text(rel.start), _text(rel.end)
        made.add_edge(*ends, key=_text(id_), label=rel.type, **_attributes(rel.properties))
    if (len(made), made.size()) != (len(graph.nodes), len(graph.relationships)):
        raise ExchangeError(
            "Two ids are one in XML, which lacks their characters. Export JSON lines instead."
        )
    written = io.BytesIO()
    nx.write_graphml_xml(made, written)
    return written.getvalue()


def write_graphml(graph: PropertyGraph, path: Path) -> None:
    """Write the graph to a GraphML file, whole or not at all.

    Raises ExchangeError where the graph or the place cannot be written.
    """
    try:
        write_whole(path, [graphml(graph)])
    except OSError as fault:
        what = f"{path} cannot be written ({fault.strerror or fault})"
        raise ExchangeError(f"{what}. Close it elsewhere, or choose another place.") from fault


def _attributes(properties: Properties) -> dict[str, str | bool | float]:
    return {name: _attribute(value) for name, value in sorted(properties.items())}


def _attribute(value: Value) -> str | bool | float:
    match value:
        case str():
            return _text(value)
        case tuple():
            return _text(SEPARATOR.join(value))
        case _:
            return value


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
