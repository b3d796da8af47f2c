"""What a store keeps of one document: its graph in the exchange form, and its audit.

The store's graph is always the merge of its contributions, so that a document can be replaced or forgotten
without a trace. A contribution is no part of the graph and no query sees it.
"""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

from loader.document_graph import DocumentGraph
from loader.errors import ExchangeError, StoreCorrupt
from loader.exchange import graph_lines, parse_graph
from loader.finding import Finding


@dataclass(frozen=True, slots=True)
class Contribution:
    """One document as kept: `packed` is its text compressed, `digest` tells that text from any other.

    `document` spares unpacking what was packed in this process.
    """

    file: str
    digest: str
    packed: bytes = field(repr=False, compare=False)
    document: DocumentGraph | None = field(default=None, repr=False, compare=False)


def pack(document: DocumentGraph) -> Contribution:
    """The document as a store keeps it; equal documents have equal digests.

    Raises ExchangeError where a text or a number of it cannot be written.
    """
    return replace(packed_text(document.file, "".join(_lines(document))), document=document)


def packed_text(file: str, text: str) -> Contribution:
    """The text as a store keeps it under a name. Raises UnicodeEncodeError for half of a surrogate pair."""
    content = text.encode()
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    return Contribution(file, digest, zlib.compress(content, 1))


def text_of(contribution: Contribution) -> str:
    """The text that was packed. Raises StoreCorrupt where the bytes are not those of one."""
    try:
        return zlib.decompress(contribution.packed).decode()
    except (zlib.error, UnicodeDecodeError) as fault:
        raise StoreCorrupt(_unread(contribution.file)) from fault


def _unread(file: str) -> str:
    return f"What the graph keeps of {file} cannot be read. Load the documents into a new one."


def _lines(document: DocumentGraph) -> Iterator[str]:
    about = {"file": document.file, "sha256": document.sha256, "area": document.area}
    findings = [_values(finding) for finding in document.findings]
    try:
        header = json.dumps(about | {"findings": findings}, ensure_ascii=False, allow_nan=False)
        header.encode()
    except ValueError as fault:
        raise ExchangeError(
            f"The document {document.file!a} cannot be kept: its name or its audit holds half of a surrogate "
            "pair or a number without an end. Rename the file, or load it without that finding."
        ) from fault
    yield header + "\n"
    yield from graph_lines(document.graph)


def unpack(contribution: Contribution) -> DocumentGraph:
    """The document that was packed. Raises StoreCorrupt where the bytes are not those of one."""
    if contribution.document is not None:
        return contribution.document
    try:
        header, *lines = text_of(contribution).split("\n")
        about = json.loads(header)
        findings = tuple(_finding(values) for values in about["findings"])
        graph = parse_graph(lines, contribution.file)
        return DocumentGraph(about["file"], about["sha256"], about["area"], graph, findings)
    except (ValueError, KeyError, TypeError) as fault:
        raise StoreCorrupt(_unread(contribution.file)) from fault


def _values(finding: Finding) -> dict[str, Any]:
    values = {field.name: getattr(finding, field.name) for field in fields(finding)}
    return values | {"measures": dict(finding.measures)}


def _finding(values: Mapping[str, Any]) -> Finding:
    lists = {name: tuple(values[name]) for name in ("sources", "nodes", "relationships")}
    return Finding(**{**values, **lists, "measures": MappingProxyType(values["measures"])})
