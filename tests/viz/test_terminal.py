"""Talk and progress where there is no terminal; on one: tests/end_to_end/test_processes.py."""

import pytest

from viz.terminal import progress, put, put_utf8, say


def test_talk_and_results_do_not_mix(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    say("two\nlines")
    put("a table\n")
    put_utf8("é\n")
    assert capsysbinary.readouterr() == ("a table\né\n".encode(), b"two lines\n")


def test_a_line_for_each_file(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(2) as step:
        for file in ("a.txt", "b\x1b.txt"):
            with step(file):
                pass
    assert capsys.readouterr().err.splitlines() == ["Reading 1 of 2: a.txt", "Reading 2 of 2: b�.txt"]


def test_no_file_is_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    with progress(0):
        pass
    assert capsys.readouterr().err == ""
