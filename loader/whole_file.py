"""Writing a file whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Put the chunks into the file `path`, which holds its old bytes until all of them are on disk.

    They go to a file beside it, which then takes its place; a symbolic link keeps pointing to the file.
    Raises OSError where the place cannot be written or is not a file. Whatever fails, also in `chunks`,
    nothing of the new file stays.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise OSError(f"{path} is not a file")
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as handle:
            handle.writelines(chunks)
            handle.flush()
            os.fsync(handle.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
