"""The server that the tests start themselves: it outlives a kill, ends with its starter, says what fails."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import psutil
import pytest
from neo4j import GraphDatabase

from tests.neo4j_server.jars import missing
from tests.neo4j_server.own_server import OwnServer
from tests.neo4j_server.unavailable import REQUIRED, unavailable

ROOT: Final = Path(__file__).parents[2]
SMALL: Final = "org.apache.commons:commons-collections4:4.4"
FETCH: Final = f"from tests.neo4j_server.jars import fetched; print(fetched(['{SMALL}']))"


@pytest.fixture(autouse=True)
def _java() -> None:
    if missing():
        unavailable(f"no server can be started: install {missing()}")


def test_what_was_written_is_there_after_a_kill() -> None:
    with OwnServer() as server:
        with server.driver() as driver:
            driver.execute_query("CREATE (:Kept)")
        server.kill()
        server.start()
        with server.driver() as driver:
            assert driver.execute_query("MATCH (n:Kept) RETURN count(n)").records[0][0] == 1


def test_a_server_that_does_not_start_shows_its_last_words() -> None:
    with (
        pytest.raises(RuntimeError, match=r"(?s)Neo4j did not start.*no\.such\.setting"),
        OwnServer({"no.such.setting": "1"}),
    ):
        pass


@pytest.fixture
def by_hand(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The server as a person starts it; what a killed one leaves behind goes with the test's folder."""
    command = [sys.executable, "-m", "tests.neo4j_server.own_server"]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield process
        process.kill()


def test_it_runs_by_hand_and_ends_with_its_starter_even_when_that_is_killed(
    by_hand: subprocess.Popen[str],
) -> None:
    assert by_hand.stdout is not None
    said = dict(by_hand.stdout.readline().rstrip().split("=", 1) for _ in range(3))
    auth = (said["NEO4J_USERNAME"], said["NEO4J_PASSWORD"])
    with GraphDatabase.driver(said["NEO4J_URI"], auth=auth) as driver:
        driver.verify_connectivity()
    (server,) = psutil.Process(by_hand.pid).children()
    by_hand.kill()
    assert psutil.wait_procs([server], timeout=60)[1] == []


def test_two_processes_that_fetch_at_once_get_the_same_whole_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "PARTNERSHIP_GRAPH_TEST_CACHE": str(tmp_path / "cache")}
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(_output, FETCH, environment) for _ in range(2)]
    first, second = (Path(run.result()) for run in runs)
    assert first == second
    assert [file.name for file in first.iterdir()] == ["org.apache.commons.commons-collections4-4.4.jar"]
    assert list((tmp_path / "cache").iterdir()) == [first]


def _output(code: str, environment: dict[str, str]) -> str:
    return subprocess.check_output(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, encoding="utf-8"
    ).strip()


@pytest.mark.parametrize(("required", "outcome"), [("", "1 skipped"), ("1", "1 error")])
def test_without_docker_and_java_a_test_is_skipped_or_where_required_fails(
    required: str, outcome: str
) -> None:
    environment = {**os.environ, "PATH": "", REQUIRED: required}
    environment.pop("PARTNERSHIP_GRAPH_TEST_NEO4J_URI", None)
    test = "tests/cypher/test_both_stores.py::test_an_empty_load_makes_an_empty_graph[server]"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", test],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome in done.stdout
    assert "install a Java development kit (javac) of version 17 or later, or start Docker" in done.stdout
