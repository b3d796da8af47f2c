"""Putting results out: in which form, to a file, the screen or the next program."""

import sys
from pathlib import Path

import click

from viz.forms import OFFICE_FORMS
from viz.one_line import one_line
from viz.terminal import put, put_bytes, say


def chosen_form(form: str | None, output: Path | None) -> str:
    """The form that was asked for, else that of the file's ending. Raises click.UsageError."""
    ending = output.suffix.lower().removeprefix(".") if output is not None else ""
    of_file = "table" if ending in ("", "txt") else ending
    chosen = form or of_file
    if output is not None and str(output) != "-" and chosen != of_file:
        raise click.UsageError(
            f"{one_line(str(output))} should end in .{'txt' if chosen == 'table' else chosen}."
        )
    if chosen in OFFICE_FORMS and (output is None or str(output) == "-") and sys.stdout.isatty():
        raise click.UsageError(f"A screen cannot show {chosen}. Name a file with -o NAME.{chosen}.")
    return chosen


def put_out(form: str, output: Path | None, content: bytes) -> None:
    """Put a result into a file, on the screen, or into the next program."""
    if output is not None and str(output) != "-":
        _write_bytes(output, content)
        say(f"Wrote {output}.")
    elif form == "table":
        put(content.decode())
    else:
        put_bytes(content)


def write_page(path: Path, page: str) -> None:
    """Write a page whole or not at all."""
    _write_bytes(path, page.encode())


def _write_bytes(path: Path, content: bytes) -> None:
    from loader.whole_file import write_whole

    try:
        write_whole(path, [content])
    except OSError as error:
        what = f"{path} cannot be written ({error.strerror or error})"
        raise click.ClickException(
            one_line(f"{what}. Close it elsewhere, or choose another place.")
        ) from error


def size(nodes: int, relationships: int) -> str:
    """How much a graph holds, in words."""
    return f"{counted(nodes, 'thing')} and {counted(relationships, 'relationship')}"


def counted(number: int, what: str) -> str:
    """`1 step`, `2 steps`."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
