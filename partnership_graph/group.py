"""The group of commands, and how whatever goes wrong in one of them ends."""

import errno
from typing import Any, Final

import click

from loader.errors import PartnershipGraphError
from viz.one_line import one_line

PROGRAM: Final = "partnership-graph"
INTERRUPTED: Final = 130


class Commands(click.Group):
    """The commands in the order of the work; whatever goes wrong in one ends as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except Exception as error:
            if is_debugging(ctx) or getattr(error, "errno", None) == errno.EPIPE:
                raise
            raise click.ClickException(in_one_line(error)) from error


def in_one_line(error: Exception) -> str:
    """What a person reads of an error."""
    if isinstance(error, PartnershipGraphError):
        return one_line(str(error))
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return one_line(
            f"{where}{error.strerror.lower()}; check the name, the rights and the room on the disk"
        )
    fault = one_line(f"{type(error).__name__}: {error}").rstrip(" .:")
    return f"the program failed ({fault}); run it again with --debug and report what it prints"


def is_debugging(ctx: click.Context) -> bool:
    """Whether --debug was given, before the command or behind it."""
    return bool(ctx.meta.get("debug"))


def _set_debug(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        ctx.meta["debug"] = True


debugging = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_set_debug,
    help="Show where in the program an error arose.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=PROGRAM, message="%(prog)s %(version)s")
@debugging
def cli() -> None:
    """Read the plans of partnerships into one graph, and find what is wrong in how they are governed.

    PATH is a plan (Word, Excel, PDF, web page, CSV, Markdown, text) or a folder of them. Each command says
    more about itself:
    partnership-graph COMMAND --help
    """
