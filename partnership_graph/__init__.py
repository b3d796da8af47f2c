"""The command line: reads plans, keeps their graph, asks it, and makes pages of it.

It joins the packages and does nothing that they could do. They are imported inside the commands, so that
`--help` answers at once. Results go to stdout, talk to stderr.

Exit codes: 0 when all went well, 1 when a file or the graph could not be used (the other files are still
read), 2 for wrong usage, 130 when interrupted.
"""

import io
import sys

from partnership_graph.asking import ask, schema
from partnership_graph.group import PROGRAM, cli
from partnership_graph.matching import match
from partnership_graph.reading import audit, load, read
from partnership_graph.showing import build, export, show
from partnership_graph.studying import analyse, compare

__all__ = ["cli", "main"]

for command in (read, audit, load, match, analyse, compare, ask, schema, show, export, build):
    cli.add_command(command)


def main() -> None:
    """Run the command line; what the screen cannot show stands as another character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    cli(prog_name=PROGRAM)
