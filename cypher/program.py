"""Which version of the program writes."""

from importlib.metadata import PackageNotFoundError, version


def program() -> str:
    """The installed version; '0' where none is installed."""
    try:
        return version("partnership-graph")
    except PackageNotFoundError:
        return "0"
