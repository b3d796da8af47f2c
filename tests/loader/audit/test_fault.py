"""Faults gathered, words joined, numbers taken apart."""

import pytest

from loader.audit.fault import Fault, gathered, joined, quoted
from loader.audit.numbering import places_in, read_code


def test_a_few_faults_stand_alone_and_many_are_one() -> None:
    faults = [Fault(f"action {n} is late", (f"L{n}",), (f"a{n}",), f"action {n}") for n in range(1, 5)]
    assert list(gathered(faults[:3], "{count} actions are late: {subjects}")) == faults[:3]
    assert list(gathered(faults, "{count} actions are late: {subjects}")) == [
        Fault("4 actions are late: actions 1, 2, 3 and 4", ("L1", "L2", "L3", "L4"), ("a1", "a2", "a3", "a4"))
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ""),
        (["CCG"], "CCG"),
        (["CCG", "MPS"], "CCG and MPS"),
        (["action 1", "action 2"], "actions 1 and 2"),
        (["action 1", "risk 2"], "action 1 and risk 2"),
        (["a", "b", "c", "d"], "a, b and 2 more"),
    ],
)
def test_joined(words: list[str], expected: str) -> None:
    assert joined(words, 3 if len(words) < 4 else 2) == expected


def test_quoted() -> None:
    assert quoted("one two three", 2) == "“one two …”"
    assert quoted("one two", 2) == "“one two”"


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("34", ("", 34)),
        ("*3", ("", 3)),
        ("1.", ("", 1)),
        ("Action 7", ("", 7)),
        ("AW5", ("AW", 5)),
        ("AW-5", ("AW", 5)),
        ("1.2", ("1.", 2)),
        ("3a", ("3", 1)),
        ("R8(b)", ("R8(", 2)),
    ],
)
def test_a_number_and_its_place(printed: str, place: tuple[str, int]) -> None:
    code = read_code(printed)
    assert code is not None
    assert code.place == place


@pytest.mark.parametrize(
    "printed", ["", "TBC", "2, 3", "R11-R12", "2024/25", "1234", "PRIORITY 2 – SAFER STREETS"]
)
def test_no_number(printed: str) -> None:
    assert read_code(printed) is None


def test_places_that_a_cell_fills() -> None:
    assert places_in("R2, R3") == {("R", 2), ("R", 3)}
    assert places_in("11-13") == {("", 11), ("", 12), ("", 13)}
    assert places_in("3.1") == {("3.", 1), ("", 3)}
