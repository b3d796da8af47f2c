"""`compare` as a person meets it."""

import json
from pathlib import Path

from tests.end_to_end.conftest import DATA, Run

KNIFE_CRIME = DATA / "southwark-knife-crime-2018-20.txt"
COMMUNITY_HARM = DATA / "southwark-community-harm-2020-21.txt"


def test_two_files_are_compared_without_a_graph(run: Run, tmp_path: Path) -> None:
    result = run("compare", KNIFE_CRIME, COMMUNITY_HARM)
    assert result.exit_code == 0
    assert "2 files read" in result.stderr
    told = json.loads(run("compare", KNIFE_CRIME, COMMUNITY_HARM, "--format", "json").stdout)
    assert told
    paper = tmp_path / "changes.docx"
    assert run("compare", KNIFE_CRIME, COMMUNITY_HARM, "-o", paper).exit_code == 0
    assert paper.stat().st_size > 5_000


def test_two_plans_of_a_graph_are_compared_by_their_names(run: Run, plans: Path) -> None:
    assert run("load", plans).exit_code == 0
    result = run("compare", "Harbour Safety Plan 2024 to 2026", "market.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    unknown = run("compare", "Harbor Safety Plan", "Nothing of the kind")
    assert unknown.exit_code == 1
    assert len(unknown.stderr.splitlines()) == 1
