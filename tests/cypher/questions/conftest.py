"""How many questions both engines answered, and in what time, stands in the summary of every run."""

from collections import defaultdict

import pytest

FOLDER = "tests/cypher/questions/"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line a graph and engine."""
    asked: dict[str, int] = defaultdict(int)
    seconds: dict[str, float] = defaultdict(float)
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.when == "call" and FOLDER in report.nodeid:
                for name, value in report.user_properties:
                    if name.startswith("seconds of ") and isinstance(value, float):
                        asked[name] += 1
                        seconds[name] += value
    if asked:
        terminalreporter.section("Ready-made questions on both engines")
        for name in sorted(asked):
            place = name.removeprefix("seconds of ")
            terminalreporter.line(f"{place:<28} {asked[name]:>4} questions {seconds[name]:>8.1f} s")
