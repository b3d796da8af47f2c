"""Counts and lists in plain words."""

import pytest

from analysis.phrases import counted, listed, part_of, percent, sentence, shortened


def test_counts() -> None:
    assert [counted(n, "action") for n in (0, 1, 2)] == ["no actions", "1 action", "2 actions"]
    assert counted(2, "body", "bodies") == "2 bodies"
    assert [percent(*p) for p in ((1, 3), (0, 0), (2, 2))] == ["33 %", "0 %", "100 %"]


def test_what_is_missing() -> None:
    parts = [part_of(*p, "action") for p in ((1, 1), (3, 3), (2, 3))]
    assert parts == ["the only action", "any of the 3 actions", "2 of the 3 actions"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [("", ""), ("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C"), ("ABCDE", "A, B, C and 2 more")],
)
def test_lists(names: str, expected: str) -> None:
    assert listed(list(names)) == expected


def test_texts() -> None:
    assert shortened("one\n two  three", 8) == "one two…"
    assert shortened("one") == "one"
    assert [sentence(t) for t in ("no Boards", "")] == ["No Boards", ""]
