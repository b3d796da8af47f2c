"""One writer at a time, and a new file in the place of the old one or nothing.

The engine's own transactions do not keep a load whole: the rows of a COPY are on disk only after the
checkpoint that follows COMMIT, and a process that was killed there left an empty graph in 24 of 30 trials
(Ladybug 0.22.0). So a load builds the graph anew beside the old file and then takes its place, which the
operating system does in one step; a killed process leaves the old file or the new one.
"""

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from loader.errors import StoreError, StoreLocked, StoreMissing
from loader.lock import locked, may_write

_PAUSE: Final = 0.05


@contextmanager
def sole_writer(path: Path, wait: float) -> Iterator[None]:
    """Keep other writers of the graph at `path` out; wait for them `wait` seconds at most.

    The lock is `.NAME.lock` beside the graph (`loader.lock`). Raises StoreLocked, StoreMissing where there is
    no such folder, or StoreError where nothing may be written.
    """
    check_writable(path)
    with ExitStack() as held:
        try:
            held.enter_context(locked(_beside(path, "lock"), wait))
        except TimeoutError as fault:
            what = f"Another process is loading into {path}"
            raise StoreLocked(f"{what}. Try again when it is done.") from fault
        except OSError as fault:
            what = f"The folder of {path} cannot be written ({fault})"
            raise StoreError(f"{what}. Ask for the right to write, or put the graph elsewhere.") from fault
        yield


def check_writable(path: Path) -> None:
    """Raise StoreMissing where the folder is missing, StoreError where the graph or its lock is read-only.

    A lock that this user may not write would be no lock: SQLite then shares it without a word.
    """
    if not path.parent.is_dir():
        raise StoreMissing(f"There is no folder {path.parent}. Make it first, or put the graph elsewhere.")
    for file in (path, _beside(path, "lock")):
        if file.exists() and not may_write(file):
            raise StoreError(f"{file} is read-only. Ask for the right to write, or load into a new graph.")


@contextmanager
def new_file(path: Path, wait: float) -> Iterator[Path]:
    """A place to build the file that takes the place of `path` when the block ends without an error.

    Call it as the sole writer: what a killed process left in the place is removed. Raises StoreError where
    the folder cannot be written or the disk is full, StoreLocked where a reader holds the old file for longer
    than `wait` seconds (Windows only); the old file then stays as it was.
    """
    folder = _beside(path, "loading")
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        yield folder / "graph"
        if path.exists():
            shutil.copymode(path, folder / "graph")
        _put(folder / "graph", path, wait)
    except OSError as fault:
        if isinstance(fault, StoreError):
            raise
        what = f"{path} cannot be written ({fault.strerror or fault})"
        raise StoreError(f"{what}. Nothing was changed; make room, or put the graph elsewhere.") from fault
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(built: Path, path: Path, wait: float) -> None:
    deadline = time.monotonic() + wait
    while True:
        try:
            built.replace(path)
        except PermissionError as fault:
            if time.monotonic() >= deadline:
                raise StoreLocked(f"{path} is open elsewhere. Close it and try again.") from fault
            time.sleep(_PAUSE)
        else:
            return


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f".{path.name}.{what}")
