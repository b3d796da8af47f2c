"""Bad input: one line each that names the thing, exit code 1, and all else goes on."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cypher.new_file import sole_writer
from loader.document_graph import DocumentGraph
from loader.documents.blocks import Document
from loader.reading import read_document
from loader.resolve.rulings import Rulings
from tests.end_to_end.conftest import DATA, HARBOUR, Program, Run

Break = Callable[[Path], Path]


def _missing(folder: Path) -> Path:
    return folder / "nowhere.txt"


def _empty(folder: Path) -> Path:
    return _written(folder / "bad.txt", b"")


def _blank(folder: Path) -> Path:
    return _written(folder / "bad.txt", b" \n\t\n")


def _binary(folder: Path) -> Path:
    return _written(folder / "bad.docx", b"PK\x03\x04\x00\x00")


def _wrongly_encoded(folder: Path) -> Path:
    return _written(folder / "bad.txt", "Café plan – actions".encode() + b" \xff\xfe\n")


def _no_plan(folder: Path) -> Path:
    return _written(folder / "bad.txt", b"Dear Sir\n\nThank you for your letter.\n")


def _no_plans_in_folder(folder: Path) -> Path:
    (folder / "bare").mkdir()
    _written(folder / "bare/README.txt", HARBOUR.encode())
    return folder / "bare"


def _written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("command", ["read", "audit", "load", "build"])
@pytest.mark.parametrize(
    "broken", [_missing, _empty, _blank, _binary, _wrongly_encoded, _no_plan, _no_plans_in_folder]
)
def test_one_bad_path_costs_the_others_nothing(
    run: Run, plans: Path, tmp_path: Path, broken: Break, command: str
) -> None:
    path = broken(tmp_path)
    more = ("-o", "site") if command == "build" else ()
    result = run(command, path, plans, *more)
    assert result.exit_code == 1
    (line,) = [
        line for line in result.stderr.splitlines() if f"{path.name}: " in line and "Reading" not in line
    ]
    what, what_to_try = line.split("; ", 1)
    assert what
    assert what_to_try
    assert "Traceback" not in result.output
    assert "2 files read" in result.stderr or "3 files read, 1 without a plan" in result.stderr
    if command in ("load", "build"):
        assert "2 new" in result.stderr


def test_a_file_without_a_plan_is_read_and_said_to_hold_none(run: Run, bad_files: Path) -> None:
    result = run("read", bad_files / "letter.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "letter.txt: no plan found in it, so nothing was loaded from it; " in result.stderr
    assert "1 file read, 1 without a plan, 0 not read." in result.stderr


def test_two_files_of_one_name(run: Run, plans: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    result = run("load", plans, other)
    assert result.exit_code == 1
    assert "harbour.txt: another file of this load is also called harbour.txt; rename one" in result.stderr
    assert "2 new" in result.stderr


def test_a_fault_of_the_program_in_one_file_is_one_line(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = read_document

    def failing(document: Document, rulings: Rulings) -> DocumentGraph:
        if document.file == "harbour.txt":
            raise KeyError("lead")
        return real(document, rulings)

    monkeypatch.setattr("loader.batch.read_document", failing)
    result = run("load", plans)
    assert result.exit_code == 1
    assert "harbour.txt: the program failed (KeyError: 'lead'); run it again with --debug" in result.stderr
    assert "Traceback" not in result.stderr
    assert "1 new" in result.stderr
    assert "Traceback" in run("--debug", "load", plans).stderr
    assert "Traceback" in run("load", plans, "--debug").stderr


def test_a_fault_of_the_program_elsewhere_is_one_line(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("loader.merge.merge", failing)
    result = run("read", plans)
    assert result.exit_code == 1
    line = result.stderr.splitlines()[-1]
    assert line.startswith("Error: the program failed (RuntimeError: two lines); run it again with --debug")
    assert isinstance(run("read", plans, "--debug").exception, RuntimeError)


@pytest.mark.parametrize("command", [("analyse",), ("show", "-o", "page.html"), ("export", "graph.jsonl")])
@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("none.lbug", "There is no graph"),
        (str(DATA / "southwark-knife-crime-2018-20.txt"), "is no graph of this program"),
        ("postgres://host/db", "is no address of a graph"),
        (".", "is a folder or a device"),
    ],
)
def test_a_graph_that_cannot_be_used(
    run: Run, tmp_path: Path, command: tuple[str, ...], target: str, said: str
) -> None:
    result = run(*command, "--graph", target)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_corrupt_graph_is_left_as_it_is(run: Run, plans: Path, tmp_path: Path) -> None:
    run("load", plans)
    graph = tmp_path / "partnership.lbug"
    content = bytearray(graph.read_bytes())
    content[5000] ^= 0xFF
    graph.write_bytes(content)
    for command in (("load", plans), ("build", plans, "-o", "site"), ("analyse",)):
        result = run(*command)
        assert result.exit_code == 1
        assert "is damaged" in result.stderr.splitlines()[-1]
    assert graph.read_bytes() == content
    assert not (tmp_path / "site").exists()


def test_a_locked_graph(program: Program, plans: Path, tmp_path: Path) -> None:
    graph = tmp_path / "partnership.lbug"
    assert program("load", plans / "market.txt").returncode == 0
    before = graph.read_bytes()
    with sole_writer(graph, 1):
        result = program("load", plans)
    assert result.returncode == 1
    assert result.stderr.decode().splitlines()[-1] == (
        f"Error: Another process is loading into {graph}. Try again when it is done."
    )
    assert graph.read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [(), ("load",), ("audit",), ("lode",), ("show",), ("export",), ("build", "x"), ("read", "--colour", "x")],
)
def test_wrong_usage(run: Run, wrong: tuple[str, ...]) -> None:
    result = run(*wrong)
    assert result.exit_code == 2
    assert "Usage: " in result.output


def test_a_place_that_cannot_be_written(run: Run, plans: Path) -> None:
    run("load", plans)
    for command in (
        ("export", "no/graph.jsonl"),
        ("show", "-o", "no/page.html"),
        ("read", plans, "-o", "no/a.jsonl"),
    ):
        result = run(*command)
        assert result.exit_code == 1
        assert "cannot be written" in result.stderr.splitlines()[-1]


def test_formulas_that_were_never_worked_out_are_told_and_cost_nothing_else(run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Harbour Safety Plan 2024 to 2026"])
    sheet.append(["No.", "Action", "Lead", "Deadline"])
    sheet.append([1, "Light the quay at night", "Anna Marsh", '="May"&" 2025"'])
    sheet.append([2, "Train the wardens of the quay", "Ben Otter", '="June"&" 2025"'])
    book.save(tmp_path / "plan.xlsx")
    result = run("read", "plan.xlsx", "-o", "graph.jsonl")
    _, second, *_ = result.stderr.splitlines()
    assert second == (
        "plan.xlsx: 2 cells, Sheet!D3 first, hold formulas that were never worked out and are read as empty; "
        "open the file in a spreadsheet program and save it once"
    )
    assert result.exit_code == 0
    text = (tmp_path / "graph.jsonl").read_text(encoding="utf-8")
    assert "Light the quay at night" in text
    assert "Ben Otter" in text
