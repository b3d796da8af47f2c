"""Where a reader stands in a long file, told to whoever waits for it."""

from collections.abc import Callable

At = Callable[[str], None]
"""Takes a place such as ``page 12 of 300``."""


def untold(where: str) -> None:
    """For when nobody waits."""
