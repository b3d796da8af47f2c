"""Files that are no whole graph of this version: the error says so, and not one byte of them changes."""

import json
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import ladybug as lb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.store import open_store
from loader.document_graph import DocumentGraph
from loader.errors import StoreCorrupt, StoreError, StoreLocked, StoreMissing, StoreVersion

Plan = Callable[..., DocumentGraph]
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a good graph file."""
    path = tmp_path_factory.mktemp("whole") / "graph.lbug"
    with open_store(str(path), create=True) as store:
        store.load([])
    return path.read_bytes()


def _refused(path: Path, error: type[StoreError], plan: Plan, says: str | None = None) -> None:
    """Opening is refused with and without leave to create, and so is a load through a store opened before."""
    bytes_before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(error, match=says) as caught:
            open_store(str(path), create=create)
        assert str(path) in str(caught.value)
        assert str(caught.value).isprintable()
    path.unlink()
    with open_store(str(path), create=True) as store:
        path.write_bytes(bytes_before)
        with pytest.raises(error):
            store.load([plan("a.txt", "Plan A")])
        with pytest.raises(error):
            store.graph()
    assert path.read_bytes() == bytes_before


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"x", "no graph of this program"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "no graph of this program"),
        (b"hello world\n" * 1000, "no graph of this program"),
        (b"LBUG1" + bytes(PAGE * 3), "no graph of this program"),
    ],
)
def test_foreign_and_empty_files_are_refused(content: bytes, says: str, tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(content)
    _refused(path, StoreCorrupt, plan, says)


def test_a_database_of_another_program_is_refused(tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "graph.lbug"
    with lb.Database(path) as database, lb.Connection(database) as connection:
        connection.execute("CREATE NODE TABLE Person (id STRING PRIMARY KEY)")
    _refused(path, StoreCorrupt, plan, "no graph of this program")


def test_a_graph_that_another_program_opened_for_writing_is_not_trusted(
    whole: bytes, tmp_path: Path, plan: Plan
) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole)
    with lb.Database(path) as database, lb.Connection(database) as connection:
        connection.execute("CREATE (:Board {id: 'b', name: 'Invented Board'})")
    _refused(path, StoreCorrupt, plan)


@pytest.mark.parametrize("length", [1, PAGE - 1, PAGE, PAGE + 1, -PAGE, -PAGE - 1, -1])
def test_a_file_that_was_cut_short_is_refused(length: int, whole: bytes, tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole[:length])
    _refused(path, StoreCorrupt, plan)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), flipped=st.integers(1, 255))
def test_any_byte_that_changed_is_noticed(place: float, flipped: int, whole: bytes, tmp_path: Path) -> None:
    changed = bytearray(whole.rstrip(b" "))
    changed[int(place * len(changed))] ^= flipped
    path = tmp_path / "graph.lbug"
    path.write_bytes(changed.ljust(len(whole)))
    with pytest.raises((StoreCorrupt, StoreVersion)):
        open_store(str(path))


def test_a_file_that_changed_after_it_was_opened_is_checked_again(
    whole: bytes, tmp_path: Path, plan: Plan
) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole)
    with open_store(str(path)) as store:
        path.write_bytes(whole[:-PAGE])
        for use in (store.graph, store.documents):
            with pytest.raises(StoreCorrupt):
                use()
        with pytest.raises(StoreCorrupt):
            store.load([plan("a.txt", "Plan A")])
    assert path.read_bytes() == whole[:-PAGE]


@pytest.mark.parametrize(
    "edit",
    [
        lambda page: page.replace(b"store 1\n", b"store 2\n"),
        lambda page: _with(page, "vocabulary", "0123456789abcdef"),
        lambda page: _with(page, "engine", "ladybug 1"),
    ],
)
def test_another_version_of_format_vocabulary_or_engine_says_to_rebuild(
    edit: Callable[[bytes], bytes], whole: bytes, tmp_path: Path, plan: Plan
) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole[:-PAGE] + edit(whole[-PAGE:]).ljust(PAGE))
    _refused(path, StoreVersion, plan, "another version of this program. Load the documents into a new graph")


def _with(page: bytes, key: str, value: str) -> bytes:
    version, facts = page.split(b"\n")[:2]
    return version + b"\n" + json.dumps(json.loads(facts) | {key: value}).encode() + b"\n"


def test_a_graph_that_another_program_writes_to_is_locked(whole: bytes, tmp_path: Path, plan: Plan) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole)
    (tmp_path / "graph.lbug.wal").write_bytes(b"journal")
    _refused(path, StoreLocked, plan, r"delete graph\.lbug\.wal")


def test_a_folder_is_no_graph_and_a_missing_folder_is_missing(tmp_path: Path, plan: Plan) -> None:
    with pytest.raises(StoreCorrupt, match="is a folder"):
        open_store(str(tmp_path), create=True)
    with (
        open_store(str(tmp_path / "no" / "graph.lbug"), create=True) as store,
        pytest.raises(StoreMissing, match="There is no folder"),
    ):
        store.load([plan("a.txt", "Plan A")])
    assert list(tmp_path.iterdir()) == []


def test_a_file_marked_read_only_can_be_read_but_not_loaded_into(
    whole: bytes, tmp_path: Path, plan: Plan
) -> None:
    path = tmp_path / "graph.lbug"
    path.write_bytes(whole)
    path.chmod(stat.S_IREAD)
    with open_store(str(path)) as store:
        assert len(store.graph().nodes) == 0
        with pytest.raises(StoreError, match="is read-only"):
            store.load([plan("a.txt", "Plan A")])
    assert path.read_bytes() == whole
    path.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_a_lock_that_may_not_be_written_is_no_lock(whole: bytes, tmp_path: Path, plan: Plan) -> None:
    path, lock = tmp_path / "graph.lbug", tmp_path / ".graph.lbug.lock"
    path.write_bytes(whole)
    lock.touch()
    lock.chmod(stat.S_IREAD)
    with open_store(str(path)) as store, pytest.raises(StoreError, match=r"\.graph\.lbug\.lock is read-only"):
        store.load([plan("a.txt", "Plan A")])
    assert path.read_bytes() == whole
    lock.chmod(stat.S_IREAD | stat.S_IWRITE)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a folder that nobody can write")
def test_a_folder_that_cannot_be_written_is_our_error(plan: Plan) -> None:
    with (
        open_store("/proc/graph.lbug", create=True) as store,
        pytest.raises(StoreError, match="cannot be written"),
    ):
        store.load([plan("a.txt", "Plan A")])


def test_a_link_to_the_graph_stays_a_link(whole: bytes, tmp_path: Path, plan: Plan) -> None:
    path, link = tmp_path / "graph.lbug", tmp_path / "link.lbug"
    path.write_bytes(whole)
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("this system lets nobody make links")
    with open_store(str(link)) as store:
        store.load([plan("a.txt", "Plan A")])
    assert link.is_symlink()
    with open_store(str(path)) as store:
        assert len(store.graph().nodes) == 4
