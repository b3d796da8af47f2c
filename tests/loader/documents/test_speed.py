"""No text takes more than about linear time, whatever it repeats."""

import time
from collections.abc import Callable

import pytest

from loader.documents.blocks import Line, Text
from loader.documents.decoding import decode
from loader.documents.markup import parts_at_breaks, strong_start, without_markup
from loader.documents.text_reader import read_text

LENGTH = 200_000
LINES_LENGTH = 40_000
MOST = 5.0
"""Seconds of processor time; linear work takes well under one, quadratic work takes minutes."""

REPEATS = [
    "(", "[", "<", "*", "**", "#", "&", "&#", "-", "- ", "_", "=", " ", "\t", "\v", "\f", "1", "1.", "a",
    "A ", "a,", "a*",
    "*a ", "<b", "<b>", "<p>", "</b>", "<!--", "<b>a</b>", "**a**", "**a ", "[a](", "[a](http", "![", "&amp;",
    "x\u200b",
]  # fmt: skip
LINE_REPEATS = [
    "\n", "\r", "\r\n", "a\n", "A b\n", "# A\n", "1. A\n\n", "- a\n", "\ta\n", "\ta\n\tb\n\n", "\n\n\ta",
    "\t\n", "a\tb\n",
    "a\tb\n\n\n\n\n", "-\ta\n", "1.\tAb cd\n", "1\tAb cd\n\n", "\ta\n\n\n\nb\n\n", "\ta\n\tb\n\nc\n\n\td\n\n",
    "---\n", "\f\n",
    "Page 1\n\nA b\n\n", "Page 1\n", "the council and\n", "R1 a\n",
]  # fmt: skip

FUNCTIONS: dict[str, Callable[[str], object]] = {
    "without_markup": without_markup,
    "strong_start": strong_start,
    "strong_start of an open tag": lambda text: strong_start(f"<b>{text}"),
    "parts_at_breaks": parts_at_breaks,
    "decode": lambda text: decode(f"a{text}".encode(), "plan.txt"),
    "where": lambda text: Text(text, (Line(text, "L1"), Line(text, "L2"))).where(text[:200] + "!"),
}


def repeated(repeat: str, length: int) -> str:
    return repeat * (length // len(repeat)) + "!"


@pytest.mark.parametrize("name", FUNCTIONS)
def test_long_repeats(name: str) -> None:
    for repeat in REPEATS:
        begin = time.process_time()
        FUNCTIONS[name](repeated(repeat, LENGTH))
        assert time.process_time() - begin < MOST, repeat


@pytest.mark.parametrize("repeat", [*REPEATS, *LINE_REPEATS])
def test_many_lines(repeat: str) -> None:
    text = repeated(repeat, LINES_LENGTH)
    begin = time.process_time()
    read_text(text)
    assert time.process_time() - begin < MOST
