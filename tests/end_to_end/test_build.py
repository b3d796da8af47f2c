"""`build`: one command from plans to a folder of pages."""

import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from analysis.registry import STUDIES
from tests.end_to_end.conftest import DATA, Program, Run


class _Links(HTMLParser):
    """The addresses that a page links to or asks for, and its own anchors."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.anchors: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.addresses.add(value)
            if name == "id" and value:
                self.anchors.add(value)


def _reached(folder: Path) -> set[str]:
    """The files reached from index.html; every link on the way leads to a file and an anchor, or a node."""
    links = {page.name: _Links(page) for page in folder.glob("*.html")}
    network = (folder / "network.html").read_text(encoding="utf-8")
    reached, todo = {"index.html"}, ["index.html"]
    while todo:
        page = todo.pop()
        for address in links[page].addresses:
            parts = urlsplit(address)
            if parts.scheme == "data":
                continue
            assert not parts.scheme, f"{page} leaves the folder for {address}"
            assert not parts.netloc, f"{page} leaves the folder for {address}"
            name = unquote(parts.path) or page
            assert (folder / name).is_file(), f"{page} links to {address}, which is not there"
            kind, _, node = parts.fragment.partition("=")
            if kind == "node":
                assert json.dumps(unquote(node)) in network, f"{page} links to {address}, which is no node"
            elif parts.fragment:
                assert parts.fragment in links[name].anchors, f"{page} links to {address}"
            if name not in reached:
                reached.add(name)
                todo.append(name)
    return reached


def test_the_samples_as_a_site(run: Run, tmp_path: Path) -> None:
    result = run("build", DATA, "-o", "site")
    assert (result.exit_code, result.stdout) == (0, "")
    pages = {"index.html", "network.html", "audit.html", *(f"{study}.html" for study in STUDIES)}
    assert {file.name for file in (tmp_path / "site").iterdir()} == pages
    assert _reached(tmp_path / "site") == pages
    assert {file.name for file in tmp_path.iterdir() if not file.name.startswith(".")} == {
        "site",
        "partnership.lbug",
    }
    assert "Wrote " in result.stderr


def test_building_twice_changes_nothing(run: Run, plans: Path, tmp_path: Path) -> None:
    run("build", plans, "-o", "one/two", "--graph", "graph.lbug")
    before = {file.name: file.read_bytes() for file in (tmp_path / "one/two").iterdir()}
    assert run("build", plans, "-o", "one/two", "--graph", "graph.lbug").exit_code == 0
    assert {file.name: file.read_bytes() for file in (tmp_path / "one/two").iterdir()} == before


def test_what_could_not_be_read_stands_on_the_first_page(run: Run, plans: Path, bad_files: Path) -> None:
    result = run("build", plans, bad_files, bad_files / "binary.pdf", "-o", "site")
    assert result.exit_code == 1
    index = (plans.parent / "site/index.html").read_text(encoding="utf-8")
    for name in ("harbour.txt", "market.txt", "empty.txt", "letter.txt", "damaged.txt", "binary.pdf"):
        assert name in index
    assert "no plan found in it" in index
    assert _reached(plans.parent / "site")


def test_nothing_read_makes_no_page(run: Run, bad_files: Path, tmp_path: Path) -> None:
    result = run("build", bad_files, "-o", "site")
    assert result.exit_code == 1
    assert "no page was made" in result.stderr
    assert not (tmp_path / "site").exists()


def test_a_folder_that_is_a_file(run: Run, plans: Path) -> None:
    plan = plans / "harbour.txt"
    before = plan.read_bytes()
    result = run("build", plans, "-o", plan)
    assert result.exit_code == 2
    assert "is a file" in result.stderr
    assert plan.read_bytes() == before


def test_a_page_that_cannot_be_written(run: Run, plans: Path, tmp_path: Path) -> None:
    (tmp_path / "site/network.html").mkdir(parents=True)
    result = run("build", plans, "-o", "site")
    assert result.exit_code == 1
    assert "network.html cannot be written" in result.stderr.splitlines()[-1]
    assert not (tmp_path / "site/index.html").exists()


def test_a_locale_that_is_not_utf8(program: Program, plans: Path, tmp_path: Path) -> None:
    assert program("build", plans, "-o", "poor", LC_ALL="C", PYTHONUTF8="0").returncode == 0
    assert program("build", plans, "-o", "rich", PYTHONUTF8="1").returncode == 0
    for page in (tmp_path / "rich").iterdir():
        assert (tmp_path / "poor" / page.name).read_bytes() == page.read_bytes()
    assert "José Ibáñez" in (tmp_path / "poor/leads.html").read_text(encoding="utf-8")
