"""Values of the engines as cells of an answer: one text for a node or a path on every engine."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from cypher.answer import Cell


def cell(value: Any, shown: Callable[[Any], str | None]) -> Cell:
    """The cell of a value; `shown` gives the text of what only one engine has, None for anything else."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Decimal):  # A sum of whole numbers, on an engine that has wider ones than ours.
        return int(value) if value == value.to_integral_value() else float(value)
    text = shown(value)
    if text is not None:
        return text
    if isinstance(value, Mapping):
        pairs = {str(name): cell(one, shown) for name, one in sorted(value.items())}
        return json.dumps(pairs, ensure_ascii=False)
    if isinstance(value, bytes | bytearray):
        return f"{len(value):,} bytes"
    if isinstance(value, Iterable):
        return tuple(cell(one, shown) for one in value)
    return str(value)


def node_text(labels: Iterable[str], properties: Mapping[str, Any]) -> str:
    """The name of a node, else its text, file or id, and in brackets what it is."""
    names = (properties.get(key) for key in ("name", "text", "file", "id"))
    called = next((str(name) for name in names if name), "")
    return f"{called} ({', '.join(labels)})".strip()


def relationship_text(type_: str, properties: Mapping[str, Any]) -> str:
    """The type of a relationship, and its role where it has one."""
    role = properties.get("role")
    return f"{type_} ({role})" if role else type_


def path_text(nodes: Sequence[str], steps: Iterable[tuple[str, bool]]) -> str:
    """Nodes in the order of the path; a step is a relationship's text and whether it points onwards."""
    parts = list(nodes[:1])
    for (step, onwards), node in zip(steps, nodes[1:], strict=True):
        parts.append(f"-[{step}]->" if onwards else f"<-[{step}]-")
        parts.append(node)
    return " ".join(parts)
