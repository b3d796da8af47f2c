"""Loads in processes of their own: killed, at the same time, without room on disk, in a poor locale."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from cypher.ladybug_store import LadybugStore
from cypher.new_file import sole_writer
from cypher.store import open_store
from loader.document_graph import DocumentGraph
from loader.errors import StoreLocked
from loader.merge import merge
from loader.property_graph import PropertyGraph
from tests.cypher.loading_process import (
    DONE,
    LOADS,
    go,
    killed_after,
    seconds_of,
    started,
    started_ahead,
    written,
)

Plan = Callable[..., DocumentGraph]
Export = Callable[[PropertyGraph], str]

KILLS: Final = 50


def test_a_load_killed_at_any_point_leaves_the_old_graph_or_the_new(
    tmp_path: Path, plan: Plan, export: Export
) -> None:
    target, file, kept = tmp_path / "graph.lbug", tmp_path / "big.jsonl", tmp_path / "kept"
    old = plan("a.txt", "Plan A", 40)
    new = written(file, plan("b.txt", "Plan B", 400).graph)
    with open_store(str(target), create=True) as store:
        store.load([old])
    shutil.copy(target, kept)
    states = {export(merge([old])): "old", export(merge([old, new])): "new"}
    duration = seconds_of(started(target, file))
    seen = []
    for attempt, process in enumerate(started_ahead(KILLS, target, file)):
        shutil.copy(kept, target)
        killed_after(process, duration * attempt / (KILLS - 1))
        with open_store(str(target)) as store:
            seen.append(states[export(store.graph())])
            assert [document.file for document in store.documents()] == ["a.txt", file.name][
                : 1 + (seen[-1] == "new")
            ]
    assert seen[0] == "old"
    with open_store(str(target)) as store:
        store.load([plan("c.txt", "Plan C")])
    assert {path.name for path in tmp_path.iterdir()} == {"graph.lbug", ".graph.lbug.lock", "kept", file.name}


def test_what_a_killed_load_left_behind_is_cleared_away(tmp_path: Path, plan: Plan) -> None:
    left = tmp_path / ".graph.lbug.loading"
    left.mkdir()
    for name in ("graph", "graph.wal", "graph.shadow"):
        (left / name).write_bytes(b"half a page")
    with open_store(str(tmp_path / "graph.lbug"), create=True) as store:
        store.load([plan("a.txt", "Plan A")])
        assert store.graph() == merge([plan("a.txt", "Plan A")])
    assert not left.exists()


def test_two_loads_at_once_both_arrive(tmp_path: Path, plan: Plan, export: Export) -> None:
    target = tmp_path / "graph.lbug"
    documents = [
        written(tmp_path / f"{name}.jsonl", plan(name, name, 200).graph) for name in ("a.txt", "b.txt")
    ]
    processes = [started(target, tmp_path / document.file) for document in documents]
    for process in processes:
        go(process)
    assert [process.communicate() for process in processes] == [DONE] * 2
    with open_store(str(target)) as store:
        assert export(store.graph()) == export(merge(documents))


def test_a_load_that_waited_in_vain_is_told_that_the_graph_is_locked(tmp_path: Path, plan: Plan) -> None:
    target = tmp_path / "graph.lbug"
    with LadybugStore(target, create=True, wait=0.1) as store:
        store.load([])
        with sole_writer(target, 0), pytest.raises(StoreLocked, match="Another process is loading"):
            store.load([plan("a.txt", "Plan A")])
        assert store.load([plan("a.txt", "Plan A")]).new == ("a.txt",)


def test_a_lock_ends_with_the_process_that_held_it(tmp_path: Path, plan: Plan) -> None:
    target, file = tmp_path / "graph.lbug", tmp_path / "a.jsonl"
    written(file, plan("a.txt", "Plan A").graph)
    holds = LOADS.replace(
        'sys.stdout.write("ready',
        "from cypher.new_file import sole_writer\n    "
        'lock = sole_writer(Path(target), 0)\n    lock.__enter__()\n    sys.stdout.write("ready',
    )
    process = started(target, file, holds)
    with LadybugStore(target, create=True, wait=0) as store:
        with pytest.raises(StoreLocked):
            store.load([])
        process.kill()
        process.communicate()
        store.load([])


def test_a_full_disk_in_mid_load_leaves_the_graph_as_it_was(tmp_path: Path, plan: Plan) -> None:
    pytest.importorskip("resource", reason="only POSIX systems can limit the size of a file")
    target, file = tmp_path / "graph.lbug", tmp_path / "big.jsonl"
    written(file, plan("b.txt", "Plan B", 500).graph)
    with open_store(str(target), create=True) as store:
        store.load([plan("a.txt", "Plan A")])
    before = target.read_bytes()
    limit = (
        "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))\n"
    )
    for size in (0, 20_000, len(before), len(before) + 100_000):
        process = started(target, file, limit.replace("ROOM", str(size)) + LOADS)
        go(process)
        said, fault = process.communicate()
        assert (size, said, fault[:12], process.returncode) == (size, "", "StoreError: ", 1)
        assert target.read_bytes() == before


def test_a_locale_that_is_not_utf_8_makes_no_difference(tmp_path: Path, plan: Plan, export: Export) -> None:
    target, file = tmp_path / "graph.lbug", tmp_path / "a.jsonl"
    document = written(file, plan("a.txt", "Plän \u2028 für 😀").graph)
    poor = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    process = started(target, file, **poor)
    go(process)
    assert process.communicate() == DONE
    with open_store(str(target)) as store:
        assert export(store.graph()) == export(merge([document]))
