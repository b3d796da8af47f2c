"""One line of the exchange form: a node or a relationship to JSON and back.

Faults are ValueError (JSONDecodeError, UnicodeEncodeError and GraphError are too) or RecursionError;
`in_words` says them in one line. `loader.exchange` adds the place.
"""

import json
import math
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from loader.property_graph import Node, Properties, Relationship, Value, check_node

_NODE_KEYS: Final = {"type", "id", "labels", "properties"}
_EXACT: Final = 2.0**53
"""Whole numbers below this are exact as floats."""
_RELATIONSHIP_KEYS: Final = {"type", "id", "label", "start", "end", "properties"}


class Tie(NamedTuple):
    """A relationship with the labels that its line gives to its two ends."""

    relationship: Relationship
    labels: tuple[str, str]


def node_line(node: Node) -> str:
    """The node's line with its line feed."""
    return _line({"type": "node", **_reference(node), "properties": _written(node.properties)})


def relationship_line(rel: Relationship, start: Node, end: Node) -> str:
    """The line of the relationship from `start` to `end`, with its line feed."""
    return _line(
        {
            "type": "relationship",
            "id": rel.id,
            "label": rel.type,
            "start": _reference(start),
            "end": _reference(end),
            "properties": _written(rel.properties),
        }
    )


def _written(properties: Properties) -> dict[str, Any]:
    """The properties by name; a whole number is written without its `.0`, as people write scores and sums."""
    return {name: _whole(value) for name, value in sorted(properties.items())}


def _whole(value: Value) -> Any:
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) < _EXACT
    return int(value) if is_whole and isinstance(value, float) else value


def _reference(node: Node) -> dict[str, Any]:
    return {"id": node.id, "labels": [node.label]}


def _line(record: Mapping[str, Any]) -> str:
    line = json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
    _refuse_surrogates(line)
    return line


def parse_line(line: str) -> Node | Tie:
    """The node or relationship of the line; a node is checked against the vocabulary."""
    record = _DECODER.decode(line)
    _refuse_surrogates(json.dumps(record, ensure_ascii=False) if "\\u" in line else line)
    match record:
        case {"type": "node"}:
            return _node(record)
        case {"type": "relationship"}:
            return _tie(record)
    raise ValueError('neither a node nor a relationship: "type" must be one of the two')


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("the same key stands twice in one object")
    return made


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object)


def _refuse_surrogates(text: str) -> None:
    if not text.isascii():
        text.encode()


def _node(record: Mapping[str, Any]) -> Node:
    _check_keys(record, _NODE_KEYS)
    node = Node(_text(record, "id"), _label(record), _properties(record["properties"]))
    check_node(node)
    return node


def _tie(record: Mapping[str, Any]) -> Tie:
    _check_keys(record, _RELATIONSHIP_KEYS)
    start, start_label = _end(record, "start")
    end, end_label = _end(record, "end")
    properties = _properties(record["properties"])
    rel = Relationship(_text(record, "id"), _text(record, "label"), start, end, properties)
    return Tie(rel, (start_label, end_label))


def _end(record: Mapping[str, Any], key: str) -> tuple[str, str]:
    end = record[key]
    if not isinstance(end, dict):
        raise ValueError(f'"{key}" must hold the id and the labels of a node')
    _check_keys(end, {"id", "labels"})
    return _text(end, "id"), _label(end)


def _check_keys(record: Mapping[str, Any], keys: set[str]) -> None:
    if record.keys() == keys:
        return
    if missing := sorted(keys - record.keys()):
        raise ValueError(f"{_quoted(missing)} is missing")
    raise ValueError(f"{_quoted(sorted(record.keys() - keys))} is not known here")


def _quoted(keys: Iterable[str]) -> str:
    return ", ".join(f'"{key}"' for key in keys)


def _text(record: Mapping[str, Any], key: str) -> str:
    text = record[key]
    if not isinstance(text, str) or not text:
        raise ValueError(f'"{key}" must be a text')
    return text


def _label(record: Mapping[str, Any]) -> str:
    labels = record["labels"]
    if not isinstance(labels, list) or len(labels) != 1 or not isinstance(labels[0], str):
        raise ValueError('"labels" must hold exactly one label')
    return labels[0]


def _properties(values: object) -> Properties:
    if not isinstance(values, dict):
        raise ValueError('"properties" must be an object')
    return MappingProxyType({name: _value(name, values[name]) for name in sorted(values)})


def _value(name: str, value: object) -> Value:
    match value:
        case str() | bool():
            return value
        case int() | float():
            return _number(name, value)
        case list() if all(isinstance(text, str) for text in value):
            return tuple(value)
    raise ValueError(f'"{name}" must be a text, a number, true or false, or a list of texts')


def _number(name: str, value: int | float) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f'"{name}" is no number that can be kept')
    return number


def in_words(fault: Exception) -> str:
    """The fault of a line in one printable line without a full stop, 300 characters at most."""
    match fault:
        case json.JSONDecodeError():
            text = f"no JSON ({fault.msg} at character {fault.pos + 1})"
        case UnicodeError():
            text = "it holds half of a surrogate pair, which is no character"
        case RecursionError():
            text = "it is nested too deeply"
        case _:
            text = str(fault)
    return (text if text.isprintable() else ascii(text)[1:-1])[:300].rstrip(".")
