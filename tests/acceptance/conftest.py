"""The scores stand in the summary of every run."""

import pytest

from tests.acceptance.scoring import show_scores


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The published documents against their annotations."""
    show_scores(terminalreporter, "F1 on the two annotated documents as published", "tests/acceptance/")
