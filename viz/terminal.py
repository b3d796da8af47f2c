"""What a person at a terminal sees: talk and progress on stderr, results on stdout."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import click

from viz.one_line import one_line

At = Callable[[str], None]
Step = Callable[[str], AbstractContextManager[At]]


def say(text: str) -> None:
    """One line of talk. A bar on the terminal makes room for it, as it looks after what is written here."""
    sys.stderr.write(f"{one_line(text)}\n")


def put(text: str) -> None:
    """A result to be read; what the terminal cannot show stands as another character."""
    click.echo(text, nl=False)


def put_utf8(text: str) -> None:
    """A result for a file or another program: UTF-8 whatever the locale, line feeds as they are."""
    put_bytes(text.encode("utf-8", "replace"))


def put_bytes(content: bytes) -> None:
    """A result for a file or another program, as it is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def width() -> int:
    """How many characters fit beside each other."""
    return shutil.get_terminal_size((100, 24)).columns


@contextmanager
def progress(total: int) -> Iterator[Step]:
    """Gives what to wrap around the work on each of `total` files: a bar on a terminal, else a line for each.

    What is told where in a file the work is stands beside the bar; the lines leave it out.
    The count is of files whose work is done on the bar, of those begun in the lines.
    """
    if total and sys.stderr.isatty():
        with _bar(total) as step:
            yield step
        return
    begun = 0

    @contextmanager
    def step_by_line(file: str) -> Iterator[At]:
        nonlocal begun
        begun += 1
        say(f"Reading {begun} of {total}: {file}")
        yield lambda where: None

    yield step_by_line


@contextmanager
def _bar(total: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (MofNCompleteColumn(), BarColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        @contextmanager
        def step(file: str) -> Iterator[At]:
            bar.update(task, description=one_line(file))
            yield lambda where: bar.update(task, description=one_line(f"{file}, {where}"))
            bar.advance(task)

        yield step
