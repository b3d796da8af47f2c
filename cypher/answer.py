"""What a query brings back: a table of plain values, the same from every engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

Cell = str | bool | int | float | None | tuple["Cell", ...]
"""A value of a row; a node or a relationship comes as its text, a list as a tuple."""

Parameters = Mapping[str, str | float | int | tuple[str, ...]]

NO_PARAMETERS: Final[Parameters] = MappingProxyType({})

SECONDS: Final = 30.0
"""How long a query may take unless told otherwise."""

MOST: Final = 10_000
"""How many rows a query brings back at most unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns by name, and rows of as many cells; `cut` tells that there were more rows than asked for."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: bool = False
