"""`analyse` and `show`: questions to a graph, and a page of it."""

import csv
import io
import json
from pathlib import Path

import pytest

from analysis.registry import STUDIES
from tests.end_to_end.conftest import DATA, Run


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the sample plans."""
    from click.testing import CliRunner

    from partnership_graph import cli

    target = tmp_path_factory.mktemp("samples") / "samples.lbug"
    assert CliRunner().invoke(cli, ["load", str(DATA), "--graph", str(target)]).exit_code == 0
    return target


def test_all_studies_as_a_table(run: Run, samples: Path) -> None:
    result = run("analyse", "--graph", samples)
    assert (result.exit_code, result.stderr) == (0, "")
    for study in STUDIES.values():
        assert study.title.upper() in result.stdout
    assert "Stephen Douglass leads" in result.stdout


def test_one_study_alone(run: Run, samples: Path) -> None:
    (study,) = json.loads(run("analyse", "leads", "leads", "--graph", samples, "--format", "json").stdout)
    assert study["name"] == "leads"
    assert all(set(section) >= {"title", "explanation", "findings"} for section in study["sections"])


def test_csv_holds_the_findings_of_json(run: Run, samples: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("analyse", "--graph", samples, "--format", "csv").stdout)))
    studies = json.loads(run("analyse", "--graph", samples, "--format", "json").stdout)
    found = [f["message"] for study in studies for section in study["sections"] for f in section["findings"]]
    assert [row["finding"] for row in rows] == found
    assert {row["study"] for row in rows} == {study["name"] for study in studies}


def test_the_settings_of_the_studies(run: Run, samples: Path) -> None:
    def findings(*settings: str) -> list[dict[str, str]]:
        answer = run("analyse", "leads", "--graph", samples, "--format", "json", *settings)
        assert answer.exit_code == 0
        (study,) = json.loads(answer.stdout)
        return [finding for section in study["sections"] for finding in section["findings"]]

    def high(*settings: str) -> int:
        return sum(1 for finding in findings(*settings) if finding["severity"] == "high")

    assert len(findings("--limit", "1")) < len(findings())
    assert findings("--outlier-threshold", "1000") != findings()
    assert high("--outlier-threshold", "1000") <= high()
    assert findings("--today", "2019-06-01") != findings()


@pytest.mark.parametrize(
    "wrong",
    [
        ("--today", "1/2/2020"),
        ("--limit", "-1"),
        ("--limit", "many"),
        ("--format", "xml"),
        ("--outlier-threshold", "-2"),
    ],
)
def test_wrong_settings(run: Run, samples: Path, wrong: tuple[str, str]) -> None:
    result = run("analyse", "--graph", samples, *wrong)
    assert result.exit_code == 2
    assert wrong[0] in result.stderr


def test_a_study_that_does_not_exist(run: Run, samples: Path) -> None:
    result = run("analyse", "leeds", "--graph", samples)
    assert result.exit_code == 2
    assert f"no study is called leeds; there are {', '.join(STUDIES)}" in result.stderr


def test_show_writes_one_page(run: Run, samples: Path, tmp_path: Path) -> None:
    result = run("show", "--graph", samples, "-o", "page.html")
    assert (result.exit_code, result.stdout) == (0, "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Stephen Douglass" in page
    assert "Safer Islington Partnership" in page


def test_show_what_hangs_on_one_person(run: Run, samples: Path, tmp_path: Path) -> None:
    for hops in (0, 1, 2):
        result = run(
            "show", "--graph", samples, "-o", f"{hops}.html", "--around", "stephen  DOUGLASS", "--hops", hops
        )
        assert result.exit_code == 0
    pages = [(tmp_path / f"{hops}.html").read_text(encoding="utf-8") for hops in (0, 1, 2)]
    assert all("Around Stephen Douglass" in page for page in pages)
    assert "As far as 1 step away" in pages[1]
    assert "Safer Islington Partnership" not in pages[1]
    assert len(pages[0]) < len(pages[1]) < len(pages[2])


def test_a_name_that_is_not_there(run: Run, samples: Path, tmp_path: Path) -> None:
    result = run("show", "--graph", samples, "-o", "page.html", "--around", "Stephen Dougla")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: no node is called Stephen Dougla; did you mean Stephen Douglass")
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "page.html").exists()


def test_show_writes_over_nothing_but_pages(run: Run, samples: Path) -> None:
    before = samples.read_bytes()
    assert run("show", "--graph", samples, "-o", samples).exit_code == 2
    assert samples.read_bytes() == before
