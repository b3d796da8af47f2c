"""What the engine really says about bad files and requests, and the error that a person gets."""

import subprocess
import sys
from pathlib import Path

import ladybug as lb
import pytest

from cypher.engine_fault import engine_faults
from cypher.ladybug_store import build
from loader.errors import StoreCorrupt, StoreError, StoreLocked
from loader.property_graph import Node, PropertyGraph

HOLDS = """
import sys, ladybug
database = ladybug.Database(sys.argv[1])
sys.stdout.write("ready\\n")
sys.stdout.flush()
sys.stdin.readline()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database of the engine with one node."""
    path = tmp_path / "made.lbug"
    build(path, PropertyGraph({"b": Node("b", "Board", {"name": "Health Board"})}))
    return path


def _open(path: Path, *, read_only: bool = True) -> None:
    with engine_faults(path):
        lb.Database(path, read_only=read_only).close()


@pytest.mark.parametrize(("kept", "says"), [(1, "is damaged"), (4096, "is damaged"), (20_000, "is damaged")])
def test_a_database_cut_short_is_corrupt(kept: int, says: str, database: Path) -> None:
    database.write_bytes(database.read_bytes()[:kept])
    with pytest.raises(StoreCorrupt, match=says):
        _open(database)


def test_another_kind_of_file_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7\n" * 1000)
    with pytest.raises(StoreCorrupt, match=r"plan\.pdf is no graph"):
        _open(tmp_path / "plan.pdf")


def test_a_database_that_another_process_writes_to_is_locked(database: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(StoreLocked, match="is open in another program"):
            _open(database, read_only=False)
        process.communicate(b"\n")


def test_a_request_that_the_engine_refuses_gives_its_first_line(database: Path) -> None:
    with (
        lb.Database(database, read_only=True) as opened,
        lb.Connection(opened) as connection,
        pytest.raises(StoreError, match="Table Planet does not exist") as caught,
        engine_faults(database),
    ):
        connection.execute("MATCH (n:Planet) RETURN n.id")
    assert type(caught.value) is StoreError
    assert "\n" not in str(caught.value)


def test_a_graph_that_breaks_a_constraint_of_the_engine_is_our_error(tmp_path: Path) -> None:
    twice = PropertyGraph({"k": Node("b", "Board", {}), "l": Node("b", "Board", {})})
    with pytest.raises(StoreError, match="duplicated primary key"), engine_faults(tmp_path):
        build(tmp_path / "made.lbug", twice)


def test_our_own_errors_pass_unchanged(tmp_path: Path) -> None:
    error = StoreLocked("taken")
    with pytest.raises(StoreLocked) as caught, engine_faults(tmp_path):
        raise error
    assert caught.value is error
