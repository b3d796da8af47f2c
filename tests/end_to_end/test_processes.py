"""The program as a process: interrupted, cut off, on a terminal, in poor locales."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen import canvas

from tests.end_to_end.conftest import DATA, HARBOUR, Program

SAMPLE = DATA / "lewisham-youth-justice-2018-21.txt"

COMMAND = [sys.executable, "-m", "partnership_graph"]


def test_an_interrupted_run_is_quiet_and_leaves_nothing_half_done(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows sends no SIGINT to one process")
    process = subprocess.Popen(
        [*COMMAND, "build", str(DATA), "-o", "site"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        # A process that a script started in the background ignores SIGINT, and so would this one.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stderr is not None
    first = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    output, talk = process.communicate(timeout=60)
    assert process.returncode == 130
    assert first.startswith("Reading 1 of 5")
    assert output == ""
    assert all(line.startswith("Reading ") for line in talk.splitlines())
    assert not (tmp_path / "site").exists()
    assert not (tmp_path / "partnership.lbug").exists()


@pytest.mark.parametrize(
    "command", [("read", str(SAMPLE)), ("audit", str(SAMPLE)), ("audit", str(SAMPLE), "--format", "csv")]
)
def test_a_reader_that_goes_away_ends_the_program_quietly(tmp_path: Path, command: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [*COMMAND, *command], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    talk = process.stderr.read().decode()
    process.stderr.close()
    process.wait(timeout=60)
    assert all(line.startswith("Reading ") or line.endswith("not read.") for line in talk.splitlines())


def test_a_bar_on_a_terminal_counts_the_files_that_are_done(
    plans: Path, bad_files: Path, tmp_path: Path
) -> None:
    text = _on_a_terminal(tmp_path, "load", str(plans), str(bad_files / "binary.pdf"))
    assert "0/3" in text
    assert "3/3" in text
    assert "4/" not in text
    assert "binary.pdf: the PDF is damaged or cut short" in text
    assert "2 files read, 1 not read." in text


def test_beside_the_bar_stands_how_far_a_long_file_is_read(tmp_path: Path) -> None:
    pdf = tmp_path / "long.pdf"
    letter = canvas.Canvas(str(pdf))
    for number in range(40):
        for line in range(60):
            letter.drawString(50, 780 - 12 * line, f"On page {number} the board met for the {line}th time.")
        letter.showPage()
    letter.save()
    text = _on_a_terminal(tmp_path, "load", str(pdf))
    pages = [int(page) for page in re.findall(r"long\.pdf, page (\d+) of 40", text)]
    assert pages == sorted(pages)
    assert len(set(pages)) > 1


def _on_a_terminal(folder: Path, *command: str) -> str:
    """What a terminal shows while the command runs in that folder."""
    pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")
    main, end = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *command],
        cwd=folder,
        stdin=end,
        stdout=subprocess.PIPE,
        stderr=end,
        env={**os.environ, "COLUMNS": "120", "TERM": "xterm"},
    )
    os.close(end)
    shown = b""
    while chunk := _read(main):
        shown += chunk
    os.close(main)
    assert process.communicate(timeout=60)[0] == b""
    return shown.decode("utf-8", "replace")


def _read(main: int) -> bytes:
    try:
        return os.read(main, 65536)
    except OSError:  # what Linux says when the other end is closed
        return b""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "utf-8"])
def test_a_screen_that_cannot_show_every_character(program: Program, encoding: str) -> None:
    result = program("audit", SAMPLE, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
    assert result.returncode == 0
    assert b"Severity" in result.stdout
    assert b"Traceback" not in result.stderr


def test_paths_with_accents_in_a_locale_that_is_not_utf8(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "Pläne für Köln"
    folder.mkdir()
    (folder / "plan.txt").write_text(HARBOUR, encoding="utf-8")
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0"}
    assert program("read", folder, "-o", "sïte.jsonl", **poor).returncode == 0
    assert program("load", folder, **poor).returncode == 0
    assert program("show", "-o", "sïte.html", "--around", "Anna Marsh", **poor).returncode == 0
    assert "Anna Marsh" in (tmp_path / "sïte.jsonl").read_text(encoding="utf-8")
    missing = program("load", tmp_path / "fehlt ä.txt", **poor)
    assert missing.returncode == 1
    assert b"Traceback" not in missing.stderr


def test_control_characters_in_a_name_do_not_reach_the_terminal(program: Program) -> None:
    result = program("audit", "a\x1b[31m\nb.txt")
    assert result.returncode == 1
    assert b"\x1b" not in result.stderr
    assert result.stderr.count(b"\n") == 2
