"""One user of a thing at a time, also among processes."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(lock_file: Path, wait: float) -> Iterator[None]:
    """Keep out everybody else who takes the same lock; wait for them `wait` seconds at most.

    The lock is SQLite's, on an empty file that stays there: it works alike on every platform, and the system
    gives it back when the process dies. A thread that holds it cannot take it a second time. Raises
    TimeoutError where somebody holds it for longer, OSError where the file cannot be made or written.
    """
    if lock_file.exists() and not may_write(lock_file):  # SQLite would share it without a word.
        raise PermissionError(f"{lock_file} is read-only")
    with closing(_taken(lock_file, wait)):
        yield


def may_write(file: Path) -> bool:
    """Whether this user may write to a file that is there."""
    return os.access(file, os.W_OK) and bool(file.stat().st_mode & stat.S_IWUSR)


def _taken(lock_file: Path, wait: float) -> sqlite3.Connection:
    try:
        lock = sqlite3.connect(lock_file, timeout=wait, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
    except sqlite3.Error as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise TimeoutError(f"{lock_file} is held by another process") from fault
        raise OSError(f"{lock_file} cannot be written ({fault})") from fault
    with suppress(OSError):  # Another user made it, and gave everybody the right to write.
        lock_file.chmod(0o666)
    return lock
