"""How the time of reading grows with a text that repeats something: about twice as long for twice the text.

    python benchmarks/long_repeats.py [--length 20000]

Each function reads each repeat at the length given and at twice that length. Where the second takes more than
three times as long as the first, and long enough to be measured, the pair is printed: its work is not linear.
Ends with exit code 1 if there is any.
"""

import time
from collections.abc import Callable, Iterator

import click

from loader.documents.blocks import Line, Text
from loader.documents.decoding import decode
from loader.documents.markup import parts_at_breaks, strong_start, without_markup
from loader.documents.text_reader import read_text
from loader.values import citations, dates, people, posts, ratings, titles

MOST = 3.0
LEAST = 0.05
"""Seconds of processor time below which a figure says nothing."""

OF_TEXTS = [
    "(", "[", "<", "*", "**", "#", "&", "&#", "-", "- ", "_", "=", " ", "\t", "\v", "\f", "1", "1.", "a",
    "A ", "a,", "a*",
    "*a ", "<b", "<b>", "<p>", "</b>", "<!--", "<b>a</b>", "**a**", "**a ", "[a](", "[a](http", "![", "&amp;",
    "x\u200b",
]  # fmt: skip
OF_LINES = [
    "\n", "\r", "\r\n", "a\n", "A b\n", "# A\n", "1. A\n\n", "- a\n", "\ta\n", "\ta\n\tb\n\n", "\n\n\ta",
    "\t\n", "a\tb\n",
    "a\tb\n\n\n\n\n", "-\ta\n", "1.\tAb cd\n", "1\tAb cd\n\n", "\ta\n\n\n\nb\n\n", "\ta\n\tb\n\nc\n\n\td\n\n",
    "---\n", "\f\n",
    "Page 1\n\nA b\n\n", "Page 1\n", "the council and\n", "R1 a\n",
]  # fmt: skip
OF_VALUES = [
    "(", "a,", "A ", "- ", " ", "1 ", "1,", "1-", "1 to ", "2020/", "O'", "ABC ", "Ab ", "AB&", "by ",
    "ongoing ", "May 20 - ",
    "director of ", "Plan ", "1(a)", "A, ", "J.", "R1 to R", "Q1 ",
]  # fmt: skip

TEXTS: dict[str, Callable[[str], object]] = {
    "without_markup": without_markup,
    "strong_start": strong_start,
    "strong_start of an open tag": lambda text: strong_start(f"<b>{text}"),
    "parts_at_breaks": parts_at_breaks,
    "decode": lambda text: decode(f"a{text}".encode(), "plan.txt"),
    "where": lambda text: Text(text, (Line(text, "L1"), Line(text, "L2"))).where(text[:200] + "!"),
}
VALUES: dict[str, Callable[[str], object]] = {
    "read_period": lambda text: dates.read_period(text, text),
    "is_date_like": dates.is_date_like,
    "read_number": ratings.read_number,
    "read_level": ratings.read_level,
    "is_rag": ratings.is_rag,
    "read_person": people.read_person,
    "is_initials": people.is_initials,
    "VACANT": people.VACANT.fullmatch,
    "person_key": people.person_key,
    "initials_of": people.initials_of,
    "has_rank": people.has_rank,
    "is_post": posts.is_post,
    "may_be_a_name": posts.may_be_a_name,
    "is_initial_name": posts.is_initial_name,
    "title_period": titles.title_period,
    "plan_kind": titles.plan_kind,
    "ends_as_plan": titles.ends_as_plan,
    "title_words": titles.title_words,
    "read_citations": citations.read_citations,
    "read_citations of a code": lambda text: citations.read_citations(f"ABC {text}", frozenset({"ABC"})),
    "read_objectives": citations.read_objectives,
}


def cases() -> Iterator[tuple[str, Callable[[str], object], str]]:
    """Each function with each of the repeats that it may meet."""
    yield from ((name, read, repeat) for name, read in TEXTS.items() for repeat in OF_TEXTS)
    yield from ((name, read, repeat) for name, read in VALUES.items() for repeat in OF_VALUES)
    yield from (("read_text", read_text, repeat) for repeat in (*OF_TEXTS, *OF_LINES))


def seconds(read: Callable[[str], object], repeat: str, length: int) -> float:
    """Processor time of one reading."""
    text = f"{repeat * (length // len(repeat))}!x"
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


@click.command()
@click.option("--length", default=20_000, show_default=True)
def main(length: int) -> None:
    """Print what grows faster than the text."""
    slow = 0
    for name, read, repeat in cases():
        once, twice = seconds(read, repeat, length), seconds(read, repeat, 2 * length)
        if twice > LEAST and twice > MOST * once:
            slow += 1
            click.echo(f"{name} of {repeat!r}: {once:.3f} s, then {twice:.3f} s")
    click.echo(f"{slow} of {sum(1 for _ in cases())} grow faster than the text")
    raise SystemExit(slow > 0)


if __name__ == "__main__":
    main()
