"""`read` and `audit`: plans to a graph and to a list of faults, without a store."""

import csv
import io
import json
from pathlib import Path

import pytest

from loader.documents.files import PlanFile, read_file
from loader.exchange import graph_lines, read_graph
from loader.merge import merge
from loader.reading import read_document
from tests.end_to_end.conftest import DATA, Program, Run

LEWISHAM = DATA / "lewisham-youth-justice-2018-21.txt"


def test_read_writes_the_graph_to_the_screen_and_talk_beside_it(run: Run, plans: Path) -> None:
    result = run("read", plans)
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Reading 1 of 2: harbour.txt",
        "Reading 2 of 2: market.txt",
        "2 files read, 0 not read.",
    ]
    names = {json.loads(line)["properties"].get("name") for line in result.stdout.splitlines()}
    assert {"Anna Marsh", "José Ibáñez", "Harbour Safety Board", "Mend the market hall"} <= names


def test_read_writes_the_same_to_a_file(run: Run, plans: Path, tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonl"
    result = run("read", plans, "-o", file)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {file}" in result.stderr
    assert file.read_bytes() == run("read", plans).stdout_bytes
    assert run("read", plans, "-o", "-").stdout_bytes == file.read_bytes()
    assert read_graph(file).nodes


def test_read_gives_what_the_loader_gives(run: Run) -> None:
    graph = merge([read_document(read_file(PlanFile(LEWISHAM, LEWISHAM.name)))])
    assert run("read", LEWISHAM).stdout == "".join(graph_lines(graph))


def test_read_writes_no_file_but_jsonl(run: Run, plans: Path) -> None:
    plan = plans / "harbour.txt"
    before = plan.read_bytes()
    result = run("read", plan, "-o", plan)
    assert result.exit_code == 2
    assert "does not end in .jsonl" in result.stderr
    assert plan.read_bytes() == before


def test_read_leaves_the_old_file_where_nothing_could_be_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonl"
    file.write_text("old", encoding="utf-8")
    assert run("read", "nowhere.txt", "-o", file).exit_code == 1
    assert file.read_text(encoding="utf-8") == "old"


def test_audit_as_a_table(run: Run, plans: Path) -> None:
    result = run("audit", LEWISHAM, plans / "market.txt")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{LEWISHAM.name}: ")
    assert lines[1].split() == ["Severity", "Kind", "Finding", "Where"]
    severities = [line.split()[0] for line in lines if line.startswith(("  high", "  medium", "  low"))]
    assert severities == sorted(severities, key=("high", "medium", "low", "note").index)
    assert any("total does not add up" in line and "line 501" in line for line in lines)
    assert any(line.startswith("market.txt: ") for line in lines)
    assert max(map(len, lines)) <= 100


def test_audit_as_csv_and_as_json_hold_the_same(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("audit", LEWISHAM, "--format", "csv").stdout)))
    (document,) = json.loads(run("audit", LEWISHAM, "--format", "json").stdout)
    assert document["document"] == LEWISHAM.name
    assert [row["finding"] for row in rows] == [finding["message"] for finding in document["findings"]]
    assert [row["sources"].split("; ") for row in rows] == [f["sources"] for f in document["findings"]]
    assert {row["document"] for row in rows} == {LEWISHAM.name}


def test_audit_holds_every_finding_of_the_loader(run: Run) -> None:
    found = read_document(read_file(PlanFile(LEWISHAM, LEWISHAM.name))).findings
    (document,) = json.loads(run("audit", LEWISHAM, "--format", "json").stdout)
    assert sorted(f["message"] for f in document["findings"]) == sorted(f.message for f in found)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_files_for_programs_are_utf8_in_any_locale(program: Program, form: str) -> None:
    poor = program("audit", LEWISHAM, "--format", form, LC_ALL="C", PYTHONUTF8="0")
    assert poor.returncode == 0
    assert poor.stdout == program("audit", LEWISHAM, "--format", form, PYTHONUTF8="1").stdout
    assert "“" in poor.stdout.decode("utf-8")
