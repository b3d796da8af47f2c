"""What a person at the keyboard is asked of who is one, and what is told of it."""

import sys
from collections.abc import Generator, Iterable, Sequence
from typing import Final

import click

from loader.matching.review import question
from loader.matching.undecided import Undecided
from loader.resolve.judgement import Judgement
from viz.one_line import one_line
from viz.terminal import put

_MOVES: Final = {"\x03": "q", "\x04": "q", "": "q"}
"""Keys, and the end of what is typed, that stand for quitting."""


def talk(conversation: Generator[str, str, None]) -> None:
    """Show each text and answer it with a key, until nothing is asked any more."""
    text = next(conversation)
    try:
        while True:
            put(f"{safe(text)}\n")
            text = conversation.send(_key())
    except StopIteration:
        return


def _key() -> str:
    """One key at a terminal; else a line, so that answers may come from a file or a reader of screens."""
    key = click.getchar() if sys.stdin.isatty() else sys.stdin.readline()
    return _MOVES.get(key, key)


def pairs_text(pairs: Sequence[Undecided]) -> str:
    """The undecided pairs, with what is known of both."""
    if not pairs:
        return "Nothing is undecided.\n"
    return "".join(f"{_listed(pair, at, len(pairs))}\n\n" for at, pair in enumerate(pairs, 1))


def _listed(pair: Undecided, number: int, of: int) -> str:
    """The question without the keys, which only who answers needs."""
    return safe(question(pair, number, of).rpartition("\n")[0])


def unheeded_text(unheeded: Iterable[tuple[Judgement, str]]) -> str:
    """The rulings that change nothing, a line each."""
    return "".join(
        f"{one_line(f'{one.left} and {one.right}, ruled {one.verdict} by {one.author}: {reason}')}\n"
        for one, reason in unheeded
    )


def safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey; lines and their indents stay."""
    return "\n".join(f"{' ' * (len(line) - len(line.lstrip()))}{one_line(line)}" for line in text.split("\n"))
