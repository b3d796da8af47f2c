"""`load` and `export`: the graph depends on the files alone."""

from pathlib import Path

import networkx as nx
import pytest

from loader.exchange import read_graph
from tests.end_to_end.conftest import DATA, LETTER, Program, Run

FILES = sorted(DATA.glob("*.txt"))


def test_the_samples_in_any_order_and_three_times_give_the_same_export(run: Run, tmp_path: Path) -> None:
    assert run("load", DATA, "--graph", "once.lbug").exit_code == 0
    assert run("load", *reversed(FILES), "--graph", "other.lbug").exit_code == 0
    for _ in range(2):
        again = run("load", *FILES, DATA, "--graph", "other.lbug")
        assert again.exit_code == 0
        assert "0 new, 0 replaced, 5 unchanged" in again.stderr
    for kind in ("jsonl", "graphml"):
        for name in ("once", "other"):
            assert run("export", f"{name}.{kind}", "--graph", f"{name}.lbug").exit_code == 0
        assert (tmp_path / f"once.{kind}").read_bytes() == (tmp_path / f"other.{kind}").read_bytes()
    assert run("read", DATA, "-o", "read.jsonl").exit_code == 0
    assert (tmp_path / "read.jsonl").read_bytes() == (tmp_path / "once.jsonl").read_bytes()


def test_files_loaded_one_by_one_give_the_same_export(run: Run, plans: Path, tmp_path: Path) -> None:
    run("load", plans, "--graph", "at-once.lbug")
    run("load", plans / "market.txt", "--graph", "by-one.lbug")
    run("load", plans / "harbour.txt", "--graph", "by-one.lbug")
    for name in ("at-once", "by-one"):
        run("export", f"{name}.jsonl", "--graph", f"{name}.lbug")
    assert (tmp_path / "at-once.jsonl").read_bytes() == (tmp_path / "by-one.jsonl").read_bytes()


def test_graphml_opens_elsewhere(run: Run, plans: Path, tmp_path: Path) -> None:
    run("load", plans)
    run("export", "graph.graphml")
    run("export", "graph.jsonl")
    graph = nx.read_graphml(tmp_path / "graph.graphml")
    assert set(graph.nodes) == set(read_graph(tmp_path / "graph.jsonl").nodes)


def test_load_says_what_it_did_and_puts_out_nothing(run: Run, plans: Path, tmp_path: Path) -> None:
    result = run("load", plans)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "partnership.lbug: 2 new, 0 replaced, 0 unchanged; it now holds" in result.stderr
    assert (tmp_path / "partnership.lbug").is_file()


def test_a_changed_plan_replaces_what_it_said(run: Run, plans: Path, tmp_path: Path) -> None:
    run("load", plans)
    plan = plans / "harbour.txt"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Anna Marsh", "Ben Holt"), encoding="utf-8")
    assert "0 new, 1 replaced, 1 unchanged" in run("load", plans).stderr
    run("export", "graph.jsonl")
    said = (tmp_path / "graph.jsonl").read_text(encoding="utf-8")
    assert "Ben Holt" in said
    assert "Anna Marsh" not in said


def test_a_file_that_no_longer_holds_a_plan_takes_its_facts_with_it(
    run: Run, plans: Path, tmp_path: Path
) -> None:
    run("load", plans)
    (plans / "harbour.txt").write_text(LETTER, encoding="utf-8")
    result = run("load", plans)
    assert result.exit_code == 1
    assert "took out what an earlier harbour.txt said" in result.stderr
    run("export", "graph.jsonl")
    run("read", plans / "market.txt", "-o", "market.jsonl")
    assert (tmp_path / "graph.jsonl").read_bytes() == (tmp_path / "market.jsonl").read_bytes()


def test_the_graph_may_be_named_in_the_environment(
    run: Run, plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARTNERSHIP_GRAPH", "named.lbug")
    assert run("load", plans).exit_code == 0
    assert (tmp_path / "named.lbug").is_file()
    assert run("export", "one.jsonl").exit_code == 0
    assert run("export", "two.jsonl", "--graph", "named.lbug").exit_code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_export_knows_two_kinds_of_file(run: Run, plans: Path) -> None:
    run("load", plans)
    result = run("export", "graph.csv")
    assert result.exit_code == 2
    assert "does not end in .jsonl or .graphml" in result.stderr


def test_names_with_blanks_and_accents(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "Pläne für Köln – neu"
    folder.mkdir()
    (folder / "plan ÆØÅ 1.txt").write_bytes(FILES[0].read_bytes())
    target, file = tmp_path / "gräph neu.lbug", tmp_path / "ex port é.jsonl"
    assert program("load", folder, "--graph", target, PYTHONUTF8="1").returncode == 0
    assert program("export", file, "--graph", target, PYTHONUTF8="1").returncode == 0
    assert "plan ÆØÅ 1.txt:L" in file.read_text(encoding="utf-8")
