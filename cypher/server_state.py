"""What a server keeps beside the graph: a node that stands for the whole of it, and the documents as loaded.

That node says for which vocabulary the graph was made and holds its digest; writing to it is the lock by
which one load waits for another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from cypher.change import Change, Contributions
from cypher.contribution import Contribution
from cypher.decisions import DECISIONS
from cypher.schema import schema_digest
from cypher.server_rows import batches
from cypher.server_schema import DOCUMENT, FORMER, OURS, STORE
from cypher.server_sync import Transaction
from loader.errors import StoreCorrupt, StoreVersion

FORMAT: Final = 3
_KEY: Final = "graph"
_AT_ONCE: Final = 50
"""Documents of one statement."""


@dataclass(frozen=True, slots=True)
class State:
    """`program` wrote a graph of that size and digest for that format and vocabulary, from `files`."""

    program: str
    format: int
    vocabulary: str
    nodes: int
    relationships: int
    digest: str
    files: Sequence[str]


def state(tx: Transaction) -> State | None:
    """The state that the last load left; None before the first."""
    return _one(tx, f"MATCH (s:{STORE} {{key: $key}}) RETURN properties(s)")


def locked_state(tx: Transaction) -> State | None:
    """The same, once no other load is at work; until the transaction ends none can begin."""
    return _one(
        tx,
        f"MERGE (s:{STORE} {{key: $key}}) SET s.locked = true REMOVE s.locked WITH s RETURN properties(s)",
    )


def _one(tx: Transaction, query: str) -> State | None:
    for (values,) in tx.run(query, {"key": _KEY}):
        if "digest" in values:
            return State(**{name: values.get(name) for name in State.__slots__})
    return None


def leave_state(tx: Transaction, left: State) -> None:
    """Say what the graph is now. The lock is held."""
    tx.run(f"MATCH (s:{STORE} {{key: $key}}) SET s += $values", {"key": _KEY, "values": asdict(left)})


def check_state(place: str, found: State | None) -> None:
    """Raise StoreVersion where another version of the program made the graph."""
    if found is not None and (found.format, found.vocabulary) != (FORMAT, schema_digest()):
        ours = " OR ".join(f"n:{label}" for label in (OURS, FORMER, DOCUMENT, STORE))
        raise StoreVersion(
            f"{place} holds a graph that another version of this program made. Use that version; or remove "
            f"the graph (MATCH (n) WHERE {ours} DETACH DELETE n) and load the plans again."
        )


def check_documents(place: str, found: State | None, change: Change) -> None:
    """Raise StoreCorrupt where a document of which the graph was made is gone and does not come back: with
    the change the graph would lose what it said, and nobody asked for that.
    """
    lost = sorted({*(found.files if found else ())} - {*change.after, *change.forgotten})
    if DECISIONS in lost:
        raise StoreCorrupt(
            f"{place}: somebody removed what people ruled. Rule again with `match`, or load with the file of "
            "judgements that has it (--judgements FILE); until then the graph stays as it is."
        )
    if lost:
        named = ", ".join(lost[:5]) + (f" and {len(lost) - 5:,} more" if len(lost) > 5 else "")
        raise StoreCorrupt(
            f"{place}: somebody removed what was kept of {named}. Load that again together with the rest; "
            "until then the graph stays as it is."
        )


def digests(tx: Transaction) -> Contributions:
    """The documents that are kept, by file, without their texts."""
    rows = tx.run(f"MATCH (d:{DOCUMENT}) RETURN d.file, d.digest")
    return {file: Contribution(file, digest, b"") for file, digest in rows}


def contributions(tx: Transaction) -> Contributions:
    """The documents that are kept, by file."""
    return _kept(tx.run(f"MATCH (d:{DOCUMENT}) RETURN d.file, d.digest, d.packed"))


def with_texts(tx: Transaction, after: Contributions) -> Contributions:
    """The contributions, those that came without a text with the text that is kept."""
    bare = [file for file, one in after.items() if not one.packed]
    query = f"MATCH (d:{DOCUMENT}) WHERE d.file IN $files RETURN d.file, d.digest, d.packed"
    return {**after, **_kept(tx.run(query, {"files": bare}))}


def _kept(rows: Iterable[tuple[str, str, bytes]]) -> Contributions:
    return {file: Contribution(file, digest, bytes(text)) for file, digest, text in rows}


def keep(tx: Transaction, after: Contributions, arrived: Iterable[str]) -> None:
    """Keep the documents of `after`, of which those that `arrived` are written, and no others."""
    tx.run(f"MATCH (d:{DOCUMENT}) WHERE NOT d.file IN $files DELETE d", {"files": list(after)})
    rows = [
        {"file": one.file, "digest": one.digest, "packed": one.packed}
        for one in map(after.__getitem__, arrived)
    ]
    query = f"UNWIND $rows AS row MERGE (d:{DOCUMENT} {{file: row.file}}) SET d = row"
    for some in batches(rows, _AT_ONCE):
        tx.run(query, {"rows": some})
