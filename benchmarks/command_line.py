"""How long a person waits for the command line: its help, and each command over the sample plans.

    python benchmarks/command_line.py [--runs 5]

Each figure is the best of some runs of a process of its own (the start of Python included) for the help, of
one run for the others. The goal for `--help` is 0.3 seconds.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

DATA = Path(__file__).parents[1] / "data"
GOAL = 0.3
COMMANDS = (
    ("--help",),
    ("build", "--help"),
    ("--version",),
    ("read", str(DATA), "-o", "graph.jsonl"),
    ("audit", str(DATA)),
    ("load", str(DATA)),
    ("analyse",),
    ("show", "-o", "page.html"),
    ("export", "graph.graphml"),
    ("build", str(DATA), "-o", "site"),
)


@click.command()
@click.option("--runs", default=5, show_default=True)
def main(runs: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            best = min(_seconds(command, folder) for _ in range(runs if command[-1].startswith("--") else 1))
            goal = (
                f"  (goal {GOAL}: {'kept' if best <= GOAL else 'MISSED'})" if command[-1] == "--help" else ""
            )
            words = " ".join(word.replace(str(DATA), "data/") for word in command)
            click.echo(f"{words:40} {best:6.2f} s{goal}")


def _seconds(command: tuple[str, ...], folder: str) -> float:
    start = time.perf_counter()
    program = [sys.executable, "-m", "partnership_graph", *command]
    subprocess.run(program, cwd=folder, capture_output=True, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
