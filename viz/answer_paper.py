"""The answer to a question as the part of a paper: titles in plain words, sources in plain words and last."""

from collections.abc import Mapping, Sequence
from typing import Final

from cypher.answer import Answer, Cell
from viz.distinct import distinct
from viz.facts import source_list
from viz.finding_rows import caption
from viz.paper import Paper, Part

_LONGEST_TITLE: Final = 255  # what Excel takes


def answer_part(answer: Answer, paper: Paper, most_sources: int | None = None) -> Part:
    """The answer as a table; of the sources of a row the first `most_sources`, or all of them."""
    titles = column_titles(answer.columns, paper.columns)
    cited = frozenset(place for place, name in enumerate(answer.columns) if is_sources(name))
    order = sorted(range(len(titles)), key=lambda place: place in cited)
    rows = tuple(
        tuple(_cited(row[place], most_sources) if place in cited else row[place] for place in order)
        for row in answer.rows
    )
    return Part("Answer", tuple(titles[place] for place in order), rows, (counted_rows(answer),), paper.title)


def column_titles(names: Sequence[str], printed: Mapping[str, str]) -> tuple[str, ...]:
    """The title of each column: as printed, else its name; one that stands twice has a number after it."""
    return distinct((printed.get(name) or _title(name) for name in names), _LONGEST_TITLE)


def counted_rows(answer: Answer) -> str:
    """How many rows there are, and whether there were more."""
    count = len(answer.rows)
    rows = f"{count:,} row" if count == 1 else f"{count:,} rows"
    return f"The first {rows}; there are more, which are not shown." if answer.cut else f"{rows}."


def is_sources(column: str) -> bool:
    """Whether the column holds the places where the row is printed."""
    return column.rpartition(".")[2] == "sources"


def _cited(cell: Cell, most: int | None) -> Cell:
    if not isinstance(cell, tuple):
        return cell
    more = len(cell[most:]) if most is not None else 0
    words = source_list(str(item) for item in cell[:most])
    return (*words, f"and {more} more") if more else words


def _title(name: str) -> str:
    """A name alone may be words; an expression of a query stays as it was written."""
    return caption(name) if name.isidentifier() else name
