"""What becomes of a test whose server cannot be had."""

import os
from typing import Final, NoReturn

import pytest

REQUIRED: Final = "PARTNERSHIP_GRAPH_NEO4J_REQUIRED"
"""Set where every test has to run: a skip is a failure there."""


def unavailable(reason: str) -> NoReturn:
    """Skip the test, or fail it where servers are required."""
    if os.environ.get(REQUIRED):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
