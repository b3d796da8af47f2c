"""Small invented plans, and two ways to run the program: within the test, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from partnership_graph import cli

Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]

DATA = Path(__file__).parents[2] / "data"

HARBOUR = """\
Port Haven Council

Harbour Safety Plan 2024 to 2026

1. Safe streets

No.	Action	Lead	Governance group	Timescale
1	Light the quay at night	Anna Marsh, Port Haven Council	Harbour Safety Board	March 2025
2	Train the wardens	Anna Marsh	Harbour Safety Board	June 2025
3	Open a night shelter	Quayside Trust		July 2025
"""

MARKET = """\
Port Haven Council

Market Town Plan 2024 to 2026

1. Open market

No.	Action	Lead	Governance group	Timescale
1	Mend the market hall	José Ibáñez, Port Haven Council	Market Board	May 2025
"""

LETTER = "Dear Mr Smith\n\nThank you for your letter about the bins. We will look into it.\n\nAnne Jones\n"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A folder with two invented plans."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "market.txt").write_text(MARKET, encoding="utf-8")
    return folder


@pytest.fixture
def bad_files(tmp_path: Path) -> Path:
    """A folder of its own with one file of each kind that gives no plan."""
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "binary.pdf").write_bytes(b"%PDF-1.7\n\x00\x01\x02\xff")
    (folder / "damaged.txt").write_bytes("Café plan – actions".encode() + b" \xff\xfe\n")
    return folder


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("load", path, …)` within the test, in a folder of its own and without settings from outside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARTNERSHIP_GRAPH", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *arguments: CliRunner().invoke(
        cli, [str(a) for a in arguments], prog_name="partnership-graph"
    )


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """`program("load", path, …, LC_ALL="C")`: a process of its own; keywords are its environment."""

    def started(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
        outside = {name: value for name, value in os.environ.items() if name != "PARTNERSHIP_GRAPH"}
        return subprocess.run(
            [sys.executable, "-m", "partnership_graph", *map(str, arguments)],
            cwd=tmp_path,
            env={**outside, **environment},
            capture_output=True,
            check=False,
            timeout=120,
        )

    return started
