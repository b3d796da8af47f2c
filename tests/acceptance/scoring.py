"""Scores of one document's export against annotations made by hand, and the table of them in the summary.

The scorer is a program of its own (../shared/gold/score.py) that shares no code with the loader.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from loader.exchange import write_graph
from loader.merge import merge
from tests.acceptance.samples import GOLD, graph_of, named


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of all relationships and of all nodes; how many nodes stand for two things that are not one."""

    document: str
    """Folder and name of the document."""
    relationships: float
    nodes: float
    merged: int

    @property
    def row(self) -> str:
        """One line of the table."""
        return f"{self.document:<52} {self.relationships:>13.3f} {self.nodes:>6.3f} {self.merged:>7}"


HEADER = f"{'document':<52} {'relationships':>13} {'nodes':>6} {'merged':>7}"


def score(text: Path, gold: Path, folder: Path) -> Score:
    """The score of the document `text` against `gold`; `folder` takes the export."""
    export = folder / f"{text.stem}.jsonl"
    write_graph(merge([graph_of(text)]), export)
    figures = json.loads(_scorer(gold, export, "--json"))
    merges = re.search(r"^merged entities (\d+)", _scorer(gold, export), re.MULTILINE)
    assert merges, "the scorer no longer says how many entities are merged"
    return Score(
        named(text),
        figures["ALL relationships"]["f1"],
        figures["ALL nodes"]["f1"],
        int(merges.group(1)),
    )


def _scorer(*arguments: Path | str) -> str:
    command = [sys.executable, "-X", "utf8", str(GOLD / "score.py"), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=60).stdout


def show_scores(reporter: pytest.TerminalReporter, title: str, folder: str) -> None:
    """Print what the tests of a folder recorded as `score`, whether they passed or failed."""
    rows = sorted(set(_recorded(reporter, folder)))
    if rows:
        reporter.section(title)
        reporter.line(HEADER)
        for row in rows:
            reporter.line(row)


def _recorded(reporter: pytest.TerminalReporter, folder: str) -> Iterator[str]:
    for reports in reporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.nodeid.startswith(folder):
                yield from (str(value) for name, value in report.user_properties if name == "score")
