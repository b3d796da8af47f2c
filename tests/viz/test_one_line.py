"""Text from anywhere as one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.one_line import one_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        (" two\n lines\t ", "two lines"),
        ("a\x1b[31mb", "a�[31mb"),
        ("abc\u202etxt.exe", "abctxt.exe"),
        ("soft\u00adhyphen", "softhyphen"),
        ("K\udcc3\udcb6ln", "Köln"),
        ("K\udcffln", "K�ln"),
        ("half\ud800", "half�"),
        ("José “x” – 漢", "José “x” – 漢"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text(st.characters()))
def test_any_text_is_one_printable_line_and_stays_so(text: str) -> None:
    line = one_line(text)
    assert line.isprintable()
    assert one_line(line) == line
    line.encode()
