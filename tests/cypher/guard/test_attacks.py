"""Queries that would do more than read are refused, and nothing was written or read when they were asked."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from cypher.guard.check import checked
from cypher.guard.words import Engine
from cypher.store import GraphStore
from loader.errors import QueryRefused
from loader.property_graph import PropertyGraph

Cases = Callable[[str, str], list[tuple[str, str]]]
Export = Callable[[PropertyGraph], str]

SECRET = "open sesame"


def test_an_attack_is_refused_in_one_line(engine: Engine, attack: str) -> None:
    with pytest.raises(QueryRefused) as told:
        checked(attack, engine)
    assert str(told.value)
    assert str(told.value).isprintable()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that a query must not read."""
    path = tmp_path / "secret.csv"
    path.write_text(f"a,b\n{SECRET},2\n", "utf-8")
    return path


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A folder in which a query must not write."""
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


def _told(ask: Callable[[str], object], queries: Iterable[str], secret: Path, watched: Path) -> str:
    """Everything that was answered or refused."""
    told = []
    for query in queries:
        text = query.replace("@SECRET@", secret.as_posix()).replace("@FOLDER@", watched.as_posix())
        try:
            told.append(str(ask(text)))
        except QueryRefused as refusal:
            told.append(str(refusal))
    return "\n".join(told)


def test_nothing_is_written_or_read_through_a_file(
    in_file: GraphStore, place: str, cases: Cases, export: Export, secret: Path, watched: Path
) -> None:
    before = Path(place).read_bytes(), export(in_file.graph()), sorted(Path(place).parent.iterdir())
    attacks = [query for _, query in cases("attacks", "ladybug")]
    assert len(attacks) >= 60
    assert SECRET not in _told(in_file.ask, attacks, secret, watched)
    assert (Path(place).read_bytes(), export(in_file.graph()), sorted(Path(place).parent.iterdir())) == before
    assert list(watched.iterdir()) == []


def test_nothing_is_written_or_read_through_a_server(
    on_server: GraphStore, cases: Cases, export: Export, secret: Path, watched: Path
) -> None:
    before = export(on_server.graph()), on_server.documents()
    attacks = [query for _, query in cases("attacks", "neo4j")]
    assert len(attacks) >= 60
    assert SECRET not in _told(on_server.ask, attacks, secret, watched)
    assert (export(on_server.graph()), on_server.documents()) == before
    assert list(watched.iterdir()) == []


def test_without_the_guard_a_connection_that_only_reads_reads_and_writes_files(
    in_file: GraphStore, secret: Path, watched: Path
) -> None:
    read = in_file.ask(f"LOAD FROM '{secret.as_posix()}' RETURN *", guarded=False)
    assert read.rows == ((SECRET, 2),)
    in_file.ask(f"COPY (RETURN 1) TO '{watched.as_posix()}/out.csv'", guarded=False)
    assert [path.name for path in watched.iterdir()] == ["out.csv"]


# Comments that an engine reads otherwise than they look. They pass, but no engine is given them.
_ESCAPES = (
    "RETURN 'a' AS a /* \\u002a/ UNION LOAD CSV FROM 'file://@SECRET@' AS a RETURN a[0] AS a // */",
    "RETURN 'a' AS a // \\u000a UNION LOAD CSV FROM 'file://@SECRET@' AS a RETURN a[0] AS a",
)
_STARS = """RETURN 'a' /* **/ + ' */ AS a UNION LOAD FROM "@SECRET@" RETURN a // ' AS a"""


@pytest.mark.parametrize("engine", ["ladybug", "neo4j"])
@pytest.mark.parametrize("query", _ESCAPES)
def test_the_engine_is_given_no_comment(engine: Engine, query: str) -> None:
    assert checked(query, engine).rstrip() == "RETURN 'a' AS a"


def test_a_comment_that_a_file_reads_otherwise_reads_no_other_file(in_file: GraphStore, secret: Path) -> None:
    query = _STARS.replace("@SECRET@", secret.as_posix())
    assert (SECRET,) in in_file.ask(query, guarded=False).rows
    assert SECRET not in str(in_file.ask(query))


def test_an_escape_that_a_server_reads_in_a_comment_reads_no_file(
    on_server: GraphStore, secret: Path
) -> None:
    for query in _ESCAPES:
        assert on_server.ask(query.replace("@SECRET@", secret.as_posix())).rows == (("a",),)
