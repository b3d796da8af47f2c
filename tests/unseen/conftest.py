"""The scores stand in the summary of every run."""

import pytest

from tests.acceptance.scoring import show_scores


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The invented documents against their annotations."""
    show_scores(terminalreporter, "F1 on invented documents", "tests/unseen/")
