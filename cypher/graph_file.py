"""The layout of a graph file: the engine's database, the contributions, and a seal in the last page.

The engine reads its database from the front of the file and never looks behind it, so no query sees the
contributions. The seal names the format, the vocabulary and the engine that the file was made for, and holds
a digest of everything else: a file that is cut short or altered the engine opens without a word, and answers
from what is left of it.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from cypher.contribution import Contribution
from loader.errors import StoreCorrupt, StoreError, StoreLocked, StoreMissing, StoreVersion

FORMAT: Final = 1
_MAGIC: Final = b"Partnership Graph store "
_PAGE: Final = 4096


@dataclass(frozen=True, slots=True)
class Seal:
    """`program` wrote the file for `engine` and `vocabulary`; the database ends at byte `body`."""

    program: str
    engine: str
    vocabulary: str
    nodes: int
    relationships: int
    body: int = 0
    digest: str = ""


def seal(path: Path, contributions: Mapping[str, Contribution], facts: Seal) -> None:
    """Add the contributions and the seal to a database that the engine has closed.

    `facts` comes without `body` and `digest`. The file is on disk when this returns. Raises OSError.
    """
    facts = replace(facts, body=path.stat().st_size)
    with path.open("r+b") as handle:
        handle.seek(0, os.SEEK_END)
        for file in sorted(contributions):
            handle.write(_entry(contributions[file]))
        whole = replace(facts, digest=_digest(handle, handle.tell(), facts))
        handle.write((_MAGIC + f"{FORMAT}\n{json.dumps(asdict(whole))}\n".encode()).ljust(_PAGE))
        handle.flush()
        os.fsync(handle.fileno())


def _entry(contribution: Contribution) -> bytes:
    about = {"file": contribution.file, "digest": contribution.digest, "size": len(contribution.packed)}
    return json.dumps(about).encode() + b"\n" + contribution.packed


def _digest(handle: BinaryIO, size: int, facts: Seal) -> str:
    digest = hashlib.blake2b(json.dumps(asdict(replace(facts, digest=""))).encode(), digest_size=16)
    handle.seek(0)
    while chunk := handle.read(min(1 << 20, size - handle.tell())):
        digest.update(chunk)
    return digest.hexdigest()


def checked(path: Path, engine: str, vocabulary: str) -> Seal:
    """The seal of a graph file that is whole and made for this engine and vocabulary.

    Raises StoreMissing, StoreCorrupt (no graph, or not as it was written), StoreVersion, StoreLocked (another
    program changes it) or StoreError (it may not be read).
    """
    _check_kind(path)
    try:
        with path.open("rb") as handle:
            size = max(0, handle.seek(0, os.SEEK_END) - _PAGE)
            handle.seek(size)
            found = _parsed(path, handle.read())
            if (found.engine, found.vocabulary) != (engine, vocabulary):
                raise StoreVersion(_outdated(path))
            if _digest(handle, size, found) != found.digest:
                raise StoreCorrupt(_altered(path))
    except OSError as fault:
        raise StoreError(
            f"{path} may not be read ({fault.strerror}). Ask for the right to read it."
        ) from fault
    return found


def _check_kind(path: Path) -> None:
    if not path.exists():
        raise StoreMissing(f"There is no graph {path}. Check the name, or load documents to make it.")
    if not path.is_file():
        raise StoreCorrupt(f"{path} is a folder or a device, not a graph. Name the graph's file.")
    if path.stat().st_size == 0:
        raise StoreCorrupt(f"{path} is empty, not a graph. Delete it, or give another name.")
    journal = path.with_name(path.name + ".wal")
    if journal.exists():
        raise StoreLocked(
            f"Another program writes to {path}, or stopped half-way. Close it; if none has the graph open, "
            f"delete {journal.name}."
        )


def _parsed(path: Path, page: bytes) -> Seal:
    if not page.startswith(_MAGIC):
        raise StoreCorrupt(
            f"{path} is no graph of this program, or was cut short or changed by another one. Name another "
            "file, or load the documents into a new graph."
        )
    version, _, rest = page.removeprefix(_MAGIC).partition(b"\n")
    if version != str(FORMAT).encode():
        raise StoreVersion(_outdated(path))
    try:
        return Seal(**json.loads(rest))
    except (ValueError, TypeError) as fault:
        raise StoreCorrupt(_altered(path)) from fault


def _outdated(path: Path) -> str:
    return f"{path} was written by another version of this program. Load the documents into a new graph."


def _altered(path: Path) -> str:
    return f"{path} is damaged, or another program changed it. Load the documents into a new graph."


def contributions(path: Path) -> dict[str, Contribution]:
    """The contributions of a graph file that was checked, by file name. Raises OSError."""
    held: dict[str, Contribution] = {}
    with path.open("rb") as handle:
        end = handle.seek(0, os.SEEK_END) - _PAGE
        handle.seek(end)
        handle.seek(_parsed(path, handle.read()).body)
        while handle.tell() < end:
            about = json.loads(handle.readline())
            packed = handle.read(about["size"])
            held[about["file"]] = Contribution(about["file"], about["digest"], packed)
    return held
