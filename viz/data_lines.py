"""What findings rest on, in lines: the documents, and what tells one version from another."""

from typing import Final

from loader.property_graph import Node, PropertyGraph

_DIGITS: Final = 16


def data_lines(graph: PropertyGraph) -> tuple[str, ...]:
    """A line for each document: its title and period as printed, its file, the beginning of its SHA-256."""
    documents = sorted(graph.labelled("Document"), key=lambda node: (_said(node, "file"), node.id))
    return tuple(_line(node) for node in documents)


def _line(node: Node) -> str:
    title, period, file, digest = (_said(node, key) for key in ("title", "period", "file", "sha256"))
    name = f"{title} ({period})" if title and period and period not in title else title
    return ", ".join(part for part in (name, file, digest and f"SHA-256 {digest[:_DIGITS]}…") if part)


def _said(node: Node, key: str) -> str:
    return str(node.properties.get(key, ""))
