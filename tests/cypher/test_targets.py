"""Which adapter a target calls for, and targets that none takes."""

import sys
from pathlib import Path

import pytest

from cypher.store import open_store
from loader.errors import StoreError, StoreUnreachable


@pytest.mark.parametrize(
    "target", ["bolt://localhost:1", "neo4j://localhost:1", "NEO4J+SSC://localhost:1", "bolt+s://localhost:1"]
)
def test_an_address_calls_for_a_server(target: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEO4J_PASSWORD", "not-asked-for")
    with pytest.raises(StoreUnreachable, match="does not answer") as caught:
        open_store(target)
    assert str(caught.value).startswith(target)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("target", ["http://localhost", "file:///tmp/graph.lbug", "://x"])
def test_other_addresses_are_no_graphs(target: str) -> None:
    with pytest.raises(StoreError, match="is no address of a graph"):
        open_store(target, create=True)


@pytest.mark.parametrize("target", ["", "  "])
def test_no_target_is_refused(target: str) -> None:
    with pytest.raises(StoreError, match="No graph was named"):
        open_store(target, create=True)


@pytest.mark.parametrize("target", ["nul\0.lbug", "x" * 5000, "half \ud83d of a pair"])
def test_paths_that_the_system_refuses_are_our_error(target: str) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        open_store(target, create=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no file may have that name there")
def test_the_engines_name_for_memory_is_a_file_like_any_other(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    with open_store(":memory:", create=True) as store:
        store.load([])
    with open_store(":memory:") as store:
        assert store.documents() == ()
