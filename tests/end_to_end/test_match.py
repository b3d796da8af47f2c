"""`match` as a person meets it, on a graph file and on a server."""

import os
import signal
import subprocess
import sys
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from partnership_graph import cli
from tests.end_to_end.conftest import Program, Run
from tests.end_to_end.rulings import ANNA, ANNE, SLIP, export, things, write_plans

BOTH = frozenset({ANNA, ANNE})
COMMAND = [sys.executable, "-m", "partnership_graph"]


@pytest.fixture
def loaded(run: Run, tmp_path: Path) -> Path:
    """A folder with a graph of the three plans; the plans are in `plans`."""
    folder = write_plans(tmp_path / "plans")
    assert run("load", folder).exit_code == 0
    return tmp_path


def said(folder: Path) -> list[dict[str, Any]]:
    """The entries of the file of judgements."""
    found = tomllib.loads((folder / "judgements.toml").read_text(encoding="utf-8"))
    return list(found.get("judgement", []))


def typed(keys: str, *arguments: str) -> str:
    """What `match` shows when these lines are typed."""
    result = CliRunner().invoke(cli, ["match", *arguments], input=keys)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_list_shows_both_and_changes_nothing(run: Run, loaded: Path) -> None:
    before = export(run, loaded)
    result = run("match", "--list")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 of 3: are these one?" in result.stdout
    assert "A Harbour Safety Partnership Board (Board, Port Haven)" in result.stdout
    assert "at old.txt:L9" in result.stdout
    assert "s same" not in result.stdout
    assert not (loaded / "judgements.toml").exists()
    assert export(run, loaded) == before


def test_answers_change_the_graph_and_a_second_run_goes_on(run: Run, loaded: Path) -> None:
    shown = typed("s\nx\nd\nq\n", "--author", "Ada")
    assert "2 decided, 1 left." in shown
    assert [(one["verdict"], one["author"]) for one in said(loaded)] == [
        ("same", "Ada"),
        ("different", "Ada"),
    ]
    found = things(export(run, loaded))
    assert frozenset({"Harbour Safety Partnership", "Harbour Safety Partnership Board"}) in found
    assert frozenset({"Harbour Safty Board"}) in found
    assert "1 of 1: are these one?" in typed("q\n")
    assert typed("d\n").endswith("1 decided, 0 left.\n")
    assert typed("") == "Nothing is undecided.\n"


def test_what_is_typed_may_end_and_be_taken_back(run: Run, loaded: Path) -> None:
    before = export(run, loaded)
    assert "0 decided, 3 left." in typed("s\nb\n")
    assert said(loaded) == []
    assert export(run, loaded) == before


def test_single_keys_at_a_terminal(loaded: Path) -> None:
    pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")
    main, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "match"], cwd=loaded, stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    os.close(end)
    for _ in range(240):  # What is typed before a program takes single keys is forgotten.
        os.write(main, b"q")
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.5)
            break
    shown, talk = process.communicate(timeout=60)
    os.close(main)
    assert process.returncode == 0, talk
    assert shown.endswith(b"0 decided, 3 left.\n")


def test_an_interruption_keeps_the_answers(run: Run, loaded: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows sends no SIGINT to one process")
    process = subprocess.Popen(
        [*COMMAND, "match"],
        cwd=loaded,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        # A process that a script started in the background ignores SIGINT, and so would this one.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"s\n")
    shown = b""
    while shown.count(b"q quit\n") < 2:
        chunk = process.stdout.read(65536)
        assert chunk
        shown += chunk
    process.send_signal(signal.SIGINT)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 130, talk
    assert b"Traceback" not in talk
    assert len(said(loaded)) == 1
    joined = frozenset({"Harbour Safety Partnership", "Harbour Safety Partnership Board"})
    assert joined in things(export(run, loaded))


def test_a_ruling_survives_loading_and_is_taken_back_in_the_file(run: Run, loaded: Path) -> None:
    before = export(run, loaded)
    result = run("match", "same", ANNA, ANNE, "--reason", "asked her")
    assert result.exit_code == 0, result.stderr
    assert "Ruled same: Anna Marsh (Person, Port Haven) and Anne Marsh" in result.stderr
    assert said(loaded)[0]["reason"] == "asked her"
    ruled = export(run, loaded)
    assert BOTH in things(ruled)
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) == ruled
    text = (loaded / "judgements.toml").read_text(encoding="utf-8")
    (loaded / "judgements.toml").write_text(text.replace('"same"', '"different"'), encoding="utf-8")
    assert "rulings taken in" in run("load", loaded / "plans").stderr
    assert export(run, loaded) == before
    (loaded / "judgements.toml").write_text(text, encoding="utf-8")
    assert run("load", loaded / "plans").exit_code == 0
    (loaded / "judgements.toml").write_text("", encoding="utf-8")
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) == before


def test_a_ruling_is_undone(run: Run, loaded: Path) -> None:
    before = export(run, loaded)
    assert run("match", "same", ANNA, ANNE).exit_code == 0
    assert run("match", "different", "Market Board", "Harbour Safety Board").exit_code == 0
    told = run("match", "undo", ANNE, ANNA)
    assert told.exit_code == 0
    assert told.stderr.startswith("Took back: Anna Marsh (Person, Port Haven) and Anne Marsh")
    assert [one["left"]["name"] for one in said(loaded)] == ["Market Board"]
    assert export(run, loaded) == before
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) == before


def test_what_was_never_ruled_is_not_undone(run: Run, loaded: Path) -> None:
    nothing = run("match", "undo", ANNA, ANNE)
    assert nothing.exit_code == 1
    assert nothing.stderr.endswith("There are no rulings.\n")
    assert run("match", "different", "Market Board", "Harbour Safety Board").exit_code == 0
    graph, file = export(run, loaded), (loaded / "judgements.toml").read_bytes()
    other = run("match", "undo", ANNA, ANNE)
    assert other.exit_code == 1
    assert other.stderr.endswith("There are rulings on Market Board and Harbour Safety Board.\n")
    assert (export(run, loaded), (loaded / "judgements.toml").read_bytes()) == (graph, file)


def test_a_ruling_whose_plan_is_gone_is_undone(run: Run, loaded: Path) -> None:
    assert run("match", "same", ANNA, ANNE).exit_code == 0
    (loaded / "plans" / "new.txt").write_text("Dear Sir\n\nThank you for your letter.\n", encoding="utf-8")
    assert run("load", loaded / "plans" / "new.txt").exit_code == 1
    assert run("match", "undo", ANNA, ANNE).exit_code == 0
    assert said(loaded) == []


def test_a_ruling_that_turns_another_persons_round_says_so(run: Run, loaded: Path) -> None:
    assert "No longer" not in run("match", "same", ANNA, ANNE, "--author", "Ada").stderr
    assert "No longer" not in run("match", "same", ANNA, ANNE, "--author", "Ben").stderr
    other = run("match", "different", ANNA, ANNE, "--author", "Cy", "--judgements", "cy.toml")
    (told,) = (line for line in other.stderr.splitlines() if line.startswith("No longer holds: Anna Marsh"))
    assert "are same, as Ben ruled on " in told
    text = (loaded / "cy.toml").read_text(encoding="utf-8").replace('"different"', '"same"')
    (loaded / "cy.toml").write_text(text, encoding="utf-8")
    again = run("load", loaded / "plans", "--judgements", "cy.toml")
    assert "are different, as Cy ruled on " in again.stderr
    assert "No longer" not in run("load", loaded / "plans", "--judgements", "cy.toml").stderr


def test_a_ruling_lives_on_in_the_graph_when_the_file_is_lost(run: Run, loaded: Path) -> None:
    assert run("match", "same", ANNA, ANNE).exit_code == 0
    ruled = export(run, loaded)
    (loaded / "judgements.toml").unlink()
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) == ruled
    assert run("match", "different", "Market Board", "Harbour Safety Board").exit_code == 0
    assert len(said(loaded)) == 2


def test_a_new_graph_heeds_the_file_at_once(run: Run, loaded: Path) -> None:
    assert run("match", "same", ANNA, ANNE).exit_code == 0
    ruled = export(run, loaded)
    (loaded / "partnership.lbug").unlink()
    assert run("build", loaded / "plans", "-o", loaded / "site").exit_code == 0
    assert export(run, loaded) == ruled
    assert run("read", loaded / "plans", "-o", "read.jsonl").exit_code == 0
    assert (loaded / "read.jsonl").read_bytes() == ruled
    elsewhere = run("read", loaded / "plans", "--judgements", "missing.toml")
    assert elsewhere.exit_code == 2


def test_one_document_is_read_by_the_ruling(run: Run, loaded: Path) -> None:
    pair = frozenset({"Joseph Greenaway", "Joseph Grenaway"})
    assert pair in things(export(run, loaded))
    result = run("match", "different", *sorted(pair))
    assert "load it again" in result.stderr
    assert "Rulings that change nothing" in run("match", "--list").stdout
    assert run("load", loaded / "plans").exit_code == 0
    assert {frozenset({name}) for name in pair} <= things(export(run, loaded))
    assert "Rulings that change nothing" not in run("match", "--list").stdout


def test_a_contradiction_is_told_with_its_chain_and_changes_nothing(run: Run, loaded: Path) -> None:
    assert run("match", "same", ANNA, ANNE, "--author", "Ada").exit_code == 0
    assert run("match", "same", ANNE, "Tom Birch", "--author", "Ada").exit_code == 0
    graph, file = export(run, loaded), (loaded / "judgements.toml").read_bytes()
    result = run("match", "different", ANNA, "Tom Birch")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "contradict each other: Anna Marsh (Person, Port Haven) is Anne Marsh" in line
    assert "but Anna Marsh (Person, Port Haven) is not Tom Birch" in line
    assert (export(run, loaded), (loaded / "judgements.toml").read_bytes()) == (graph, file)


def test_what_the_documents_print_contradicts_too(run: Run, loaded: Path) -> None:
    """One document prints Greenaway as Grenaway: so both cannot be ruled on differently."""
    assert run("match", "same", "Joseph Greenaway", ANNA).exit_code == 0
    graph, file = export(run, loaded), (loaded / "judgements.toml").read_bytes()
    text = file.decode() + file.decode().replace('"same"', '"different"').replace("Grenaway", "Greenaway")
    (loaded / "judgements.toml").write_text(text, encoding="utf-8")
    again = run("load", loaded / "plans" / "old.txt")
    assert again.exit_code == 1
    assert "a document prints" in again.stderr.splitlines()[-1]
    assert export(run, loaded) == graph


def test_a_file_that_cannot_be_read_stops_a_load(run: Run, loaded: Path) -> None:
    before = export(run, loaded)
    (loaded / "judgements.toml").write_text("[[judgement]]\nverdict = maybe\n", encoding="utf-8")
    for command in (("load", loaded / "plans"), ("match", "--list"), ("match", "same", ANNA, ANNE)):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: judgements.toml, line 2")
    assert export(run, loaded) == before


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("Anna Marhs", "No document prints 'Anna Marhs'; perhaps 'Anna Marsh'"),
        ("Marlow: Anna Marsh", "No document prints"),
    ],
)
def test_names_that_nobody_has(run: Run, loaded: Path, left: str, told: str) -> None:
    result = run("match", "same", left, ANNE)
    assert result.exit_code == 1
    assert told in result.stderr
    assert not (loaded / "judgements.toml").exists()


def test_a_name_of_two_areas_lists_what_is_meant(run: Run, loaded: Path) -> None:
    (loaded / "marlow.txt").write_text(SLIP.replace("Port Haven", "Marlow"), encoding="utf-8")
    assert run("load", loaded / "marlow.txt").exit_code == 0
    result = run("match", "same", "Market Board", "Harbour Safety Board")
    assert "write 'Board, Marlow: Market Board' or 'Board, Port Haven: Market Board'" in result.stderr
    assert run("match", "same", "Marlow: Market Board", "Port Haven: Market Board").exit_code == 0
    assert frozenset({"Market Board"}) in things(export(run, loaded))


def test_ids_and_explanations(run: Run, loaded: Path) -> None:
    told = run("match", "explain", ANNA, ANNE)
    assert told.stdout.startswith(
        "Anna Marsh (Person, Port Haven) and Anne Marsh (Person, Port Haven): different"
    )
    for part in ("  veto: none", "  key: anna marsh | anne marsh", "    Person Anne Marsh: new.txt:L8"):
        assert part in told.stdout.splitlines()
    lines = export(run, loaded).decode().splitlines()
    ids = [line.split('"id":"')[1].split('"')[0] for line in lines if '"name":"Ann' in line]
    assert run("match", "same", *ids, "--author", "Ben").exit_code == 0
    assert "ruled same by Ben" in run("match", "explain", *ids).stdout


def test_pairs_are_decided_in_the_file(run: Run, loaded: Path) -> None:
    assert "Wrote 3 undecided pairs to " in run("match", "--write").stderr
    before = export(run, loaded)
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) == before
    text = (loaded / "judgements.toml").read_text(encoding="utf-8")
    decided = text.replace('"undecided"', '"same"', 1).replace('"program"', '"Ada"', 1)
    (loaded / "judgements.toml").write_text(decided, encoding="utf-8")
    assert run("load", loaded / "plans").exit_code == 0
    assert export(run, loaded) != before
    assert len(run("match", "--list").stdout.split("are these one?")) == 3


def test_wrong_usage(run: Run, loaded: Path) -> None:
    assert run("match", "--list", "--write").exit_code == 2
    assert run("match", "--author", "Ada", "same", ANNA, ANNE).exit_code == 2
    assert run("match", "same", ANNA, ANNE, "--author", " ").exit_code == 2
    assert run("match", "same", ANNA).exit_code == 2
    assert run("match", "--list", "--graph", "missing.lbug").exit_code == 1


def test_nothing_is_lost_of_rulings_made_at_once(run: Run, loaded: Path) -> None:
    names = [ANNA, "Tom Birch", "Joseph Greenaway", "Market Board", "Harbour Safety Board"]
    pairs = [(names[0], names[1]), (names[1], names[2]), (names[0], names[2]), (names[3], names[4])]
    started = [
        subprocess.Popen(
            [*COMMAND, "match", "different", left, right, "--author", str(at)],
            cwd=loaded,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for at, (left, right) in enumerate(pairs)
    ]
    for process in started:
        _, talk = process.communicate(timeout=120)
        assert process.returncode == 0, talk
    assert sorted(one["author"] for one in said(loaded)) == ["0", "1", "2", "3"]
    (loaded / "judgements.toml").unlink()
    assert run("match", "same", ANNA, ANNE).exit_code == 0
    assert len(said(loaded)) == 5


def test_a_process_of_its_own(loaded: Path, program: Program) -> None:
    done = program("match", "same", ANNA, ANNE, LC_ALL="C")
    assert (done.returncode, done.stdout) == (0, b"")
    assert said(loaded)[0]["author"]
