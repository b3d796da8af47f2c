"""Options and arguments that several commands take."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from analysis.study import Options
from viz.one_line import one_line

Command = TypeVar("Command", bound=Callable[..., Any])

PATH: Final = click.Path(path_type=Path)
paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)


def ending(*suffixes: str) -> Callable[[click.Context, click.Parameter, Path | None], Path | None]:
    """Accepts a file to write only under a fitting name, so that no plan is written over by mistake."""

    def checked(_: click.Context, __: click.Parameter, path: Path | None) -> Path | None:
        if path is not None and str(path) != "-" and path.suffix.lower() not in suffixes:
            raise click.BadParameter(f"{one_line(str(path))} does not end in {' or '.join(suffixes)}.")
        return path

    return checked


def named_values(_: click.Context, __: click.Parameter, given: Sequence[str]) -> Mapping[str, str]:
    """Takes NAME=VALUE apart."""
    told = {}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(f"{one_line(one)} is not NAME=VALUE.")
        told[name.strip()] = value
    return told


def study_options(command: Command) -> Command:
    """An option for each thing that may be set about the studies."""
    kinds: dict[type, click.ParamType[Any]] = {int: click.IntRange(min=0), float: click.FloatRange(min=0)}
    for one in reversed(fields(Options)):
        command = click.option(
            f"--{one.name.replace('_', '-')}",
            type=kinds.get(type(one.default), click.DateTime(["%Y-%m-%d"])),
            default=one.default,
            metavar="NUMBER" if type(one.default) in kinds else "DATE",
            show_default=one.default is not None,
            help=f"{one.metadata['help'][:1].upper()}{one.metadata['help'][1:]}.",
        )(command)
    return command


def form_options(forms: Sequence[str], papers: str) -> Callable[[Command], Command]:
    """The options that say in which form a result is put out, and where."""
    form = click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        help=f"A table to read (the default), CSV for a spreadsheet, JSON for a program, {papers}. Without "
        "it the ending of FILE tells.",
    )
    output = click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=PATH,
        callback=ending(*(f".{one}" for one in forms if one != "table"), ".txt"),
        help="Where to write it; without it, to the screen or the next program.",
    )
    return lambda command: output(form(command))


def typed(text: str) -> str:
    """What was typed, also in a locale that is not UTF-8."""
    return os.fsencode(text).decode(errors="replace")
