"""A lock keeps others out, also other processes, and is given back when its holder dies."""

import subprocess
import sys
from pathlib import Path

import pytest

from loader.lock import locked

HOLDER = """
import sys, time
from pathlib import Path
from loader.lock import locked
with locked(Path(sys.argv[1]), 10):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_at_a_time_and_free_again_when_the_holder_is_killed(tmp_path: Path) -> None:
    file = tmp_path / ".lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(TimeoutError), locked(file, 0.1):
        pass
    holder.kill()
    holder.communicate(timeout=60)
    with locked(file, 10):
        pass


def test_an_error_inside_stays_what_it_is_and_gives_the_lock_back(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(LookupError), locked(tmp_path / ".lock", 0.1):
            raise LookupError


def test_a_place_that_cannot_be_locked(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot be written"), locked(tmp_path / "no folder" / ".lock", 0.1):
        pass
    read_only = tmp_path / ".lock"
    read_only.touch()
    read_only.chmod(0o444)
    with pytest.raises(PermissionError), locked(read_only, 0.1):
        pass
