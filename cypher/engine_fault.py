"""What the embedded engine says and what it means: every fault of it is a bare RuntimeError."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from loader.errors import StoreCorrupt, StoreError, StoreLocked, StoreVersion

_DAMAGED: Final = "is damaged. Load the documents into a new graph"

# A piece of the engine's words, the error that it stands for, and what a person reads.
_MEANINGS: Final[tuple[tuple[str, type[StoreError], str], ...]] = (
    ("set lock", StoreLocked, "is open in another program. Close it and try again"),
    ("storage version", StoreVersion, "was written by another version. Load the documents into a new graph"),
    ("not a valid", StoreCorrupt, "is no graph. Name another file"),
    ("Cannot read checkpoint", StoreCorrupt, _DAMAGED),
    ("Reading past the end", StoreCorrupt, _DAMAGED),
    ("Storage exception", StoreCorrupt, _DAMAGED),
    ("IO exception", StoreError, "was left as it is: the disk is full or fails. Make room and try again"),
)


@contextmanager
def engine_faults(path: Path) -> Iterator[None]:
    """Turn what the engine raises in the block into StoreError or a leaf of it, about the graph at `path`."""
    try:
        yield
    except StoreError:
        raise
    except RuntimeError as fault:
        raise _meant(path, fault) from fault


def _meant(path: Path, fault: RuntimeError) -> StoreError:
    said = str(fault)
    for piece, error, meaning in _MEANINGS:
        if piece in said:
            return error(f"{path} {meaning}.")
    return StoreError(f"{path} cannot be used: {_first_line(said)}. Nothing was changed; try again.")


def _first_line(said: str) -> str:
    return next(iter(said.splitlines()), "the engine gave no reason")[:200].rstrip(".")
