"""A paper as plain data, whatever file it becomes: what it is about, and its parts with their tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cypher.answer import Cell


@dataclass(frozen=True, slots=True)
class Paper:
    """What is said around tables.

    `why` tells why the question matters, `parameters` (pairs of a caption and a value) what it was asked for.
    `about_data` are lines on the documents that the answer rests on. `columns` gives the printed title of a
    column of an answer by its name; a column without one is called by its name.
    """

    title: str
    question: str = ""
    why: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    about_data: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of `level` 1 or 2, words below it and a table; without columns there is no table.

    `caption` is the table's, the heading where none is given. `empty` is said where the table has no rows. A
    tuple in a cell is a list, each item on a line of its own.
    """

    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    words: tuple[str, ...] = ()
    caption: str = ""
    empty: str = "Nothing was found."
    level: int = 1
