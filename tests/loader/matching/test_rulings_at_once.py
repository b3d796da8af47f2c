"""Two processes that rule at once: each reads what the other left, and no ruling is lost."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from loader.errors import JudgementError
from loader.matching import judgements_file
from loader.matching.judgements_file import changing, read_judgements, write_ruling
from tests.loader.matching.documents import person, same

EACH: Final = 25
RULING: Final = """
import sys
from pathlib import Path
from loader.resolve.judgement import Thing
from tests.loader.matching.documents import recorded
print("ready", flush=True)
sys.stdin.readline()
for at in range(int(sys.argv[3])):
    left, right = (Thing("Person", "", f"{name} {sys.argv[2]}{'abcdefghijklmnopqrstuvwxyz'[at]}")
                   for name in ("Ada", "Bea"))
    recorded(Path(sys.argv[1]), "different", left, right, sys.argv[2], "2026-03-01")
"""


def test_no_ruling_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "judgements.toml"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", RULING, str(file), author, str(EACH)],
            cwd=Path(__file__).parents[3],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        for author in ("Quill", "Reed")
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
    assert [process.communicate(timeout=120) and process.returncode for process in started] == [0, 0]
    authors = [one.author for one in read_judgements(file)]
    assert (authors.count("Quill"), authors.count("Reed")) == (EACH, EACH)


def test_who_waits_too_long_is_told_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judgements_file, "LOCK_WAIT", 0.1)
    file = tmp_path / "judgements.toml"
    with changing(file), pytest.raises(JudgementError, match="another process is changing it"):
        write_ruling(file, same(person("Ada Quill"), person("Bea Quill")))
    assert not file.exists()
