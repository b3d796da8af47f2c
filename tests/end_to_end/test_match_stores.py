"""Rulings and kept comparisons on a graph file and on a server: the same commands, the same bytes."""

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run
from tests.end_to_end.rulings import ANNA, ANNE, carried_on, export, things, write_plans

OLD, NEW = "Harbour Safety Plan 2024 to 2026", "Harbour Safety Plan 2026 to 2028"
BOTH = frozenset({ANNA, ANNE})


@pytest.fixture(params=["partnership.lbug", "neo4j"])
def graph(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> tuple[str, str]:
    """`--graph TARGET` of a graph of the three plans: a file, then a server."""
    if request.param == "neo4j":
        request.getfixturevalue("server")
    chosen = ("--graph", str(request.param))
    assert run("load", write_plans(tmp_path / "plans"), *chosen).exit_code == 0
    return chosen


def _after_all(run: Run, folder: Path, target: str) -> bytes:
    """The export of a new graph after loads, rulings and a kept comparison."""
    chosen = ("--graph", target, "--judgements", f"{target.partition('.')[0]}.toml")
    plans, there = folder / "plans", ("--graph", target)
    for command in (
        ("load", plans / "old.txt", plans / "slip.txt", *there),
        ("match", "different", "Joseph Greenaway", "Joseph Grenaway", "--author", "Ada", *chosen),
        ("load", plans, *chosen),
        ("match", "same", ANNA, ANNE, "--author", "Ada", *chosen),
        ("compare", OLD, NEW, "--keep", *there),
        ("load", plans, *chosen),
    ):
        result = run(*command)
        assert result.exit_code == 0, result.stderr
    return export(run, folder, *there)


def test_both_engines_export_the_same_bytes(run: Run, tmp_path: Path, server: object) -> None:
    write_plans(tmp_path / "plans")
    in_file = _after_all(run, tmp_path, "partnership.lbug")
    assert _after_all(run, tmp_path, "neo4j") == in_file
    assert {BOTH, frozenset({"Joseph Greenaway"}), frozenset({"Joseph Grenaway"})} <= things(in_file)
    assert carried_on(in_file) == 2


def test_two_people_with_a_file_each_share_the_rulings(
    run: Run, tmp_path: Path, graph: tuple[str, str]
) -> None:
    ada, ben = (("--judgements", tmp_path / f"{name}.toml", *graph) for name in ("ada", "ben"))
    before = export(run, tmp_path, *graph)
    assert run("match", "same", ANNA, ANNE, "--author", "Ada", *ada).exit_code == 0
    assert run("match", "same", "Market Board", "Harbour Safety Board", *ben).exit_code == 0
    joined = frozenset({"Market Board", "Harbour Safety Board"})
    assert {BOTH, joined} <= things(export(run, tmp_path, *graph))
    # Ben's file also says what Ada ruled; hers does not know of his, and takes nothing of it away.
    assert 'author = "Ada"' in (tmp_path / "ben.toml").read_text(encoding="utf-8")
    assert run("load", tmp_path / "plans", *ada).exit_code == 0
    assert {BOTH, joined} <= things(export(run, tmp_path, *graph))
    assert run("match", "different", ANNA, ANNE, *ben).exit_code == 0
    assert run("load", tmp_path / "plans", *ada).exit_code == 0
    assert BOTH not in things(export(run, tmp_path, *graph))
    (tmp_path / "ben.toml").write_text("", encoding="utf-8")
    assert run("load", tmp_path / "plans", *ben).exit_code == 0
    assert export(run, tmp_path, *graph) == before


def test_a_contradiction_between_two_people_names_both(
    run: Run, tmp_path: Path, graph: tuple[str, str]
) -> None:
    ada, ben = (("--judgements", tmp_path / f"{name}.toml", *graph) for name in ("ada", "ben"))
    assert run("match", "same", ANNA, ANNE, "--author", "Ada", *ada).exit_code == 0
    assert run("match", "same", ANNE, "Tom Birch", "--author", "Ada", *ada).exit_code == 0
    before = export(run, tmp_path, *graph)
    result = run("match", "different", ANNA, "Tom Birch", "--author", "Ben", *ben)
    assert result.exit_code == 1
    assert "contradict each other: Anna Marsh" in result.stderr
    assert not (tmp_path / "ben.toml").exists()
    assert export(run, tmp_path, *graph) == before


def test_a_comparison_is_kept_through_loads_and_forgotten(
    run: Run, tmp_path: Path, graph: tuple[str, str]
) -> None:
    before = export(run, tmp_path, *graph)
    assert run("compare", OLD, NEW, *graph).exit_code == 0
    assert export(run, tmp_path, *graph) == before
    result = run("compare", "old.txt", "new.txt", "--keep", *graph)
    assert "keeps the comparison" in result.stderr
    kept = export(run, tmp_path, *graph)
    assert carried_on(kept) == 2
    new = tmp_path / "plans" / "new.txt"
    text = new.read_text(encoding="utf-8")
    new.write_text(
        text.replace("Train the new wardens", "Buy a boat for the harbour master"), encoding="utf-8"
    )
    assert run("load", new, *graph).exit_code == 0
    assert carried_on(export(run, tmp_path, *graph)) == 1
    new.write_text(text, encoding="utf-8")
    assert run("load", tmp_path / "plans", *graph).exit_code == 0
    assert export(run, tmp_path, *graph) == kept
    assert run("compare", OLD, NEW, "--forget", *graph).exit_code == 0
    assert export(run, tmp_path, *graph) == before
