"""An answer to be read in a terminal: a table where its columns have room beside each other, else records."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len, chop_cells

from cypher.answer import Answer, Cell
from viz.answer_paper import answer_part
from viz.cell_text import cell_text, is_number
from viz.column_widths import column_widths
from viz.one_line import one_line
from viz.paper import Paper
from viz.wrapping import wrapped

_NARROWEST: Final = 60
_BETWEEN: Final = "  "
_SOURCES_SHOWN: Final = 4


def answer_text(answer: Answer, paper: Paper, width: int = 100) -> str:
    """The question, the rows with wrapped cells, and how many there are; no line is wider than `width`.

    A terminal of fewer than 60 characters is taken for one of 60.
    """
    width = max(width, _NARROWEST)
    part = answer_part(answer, paper, _SOURCES_SHOWN)
    asked = (f"{name}: {value}" for name, value in paper.parameters)
    lines = [*_talk((paper.title, paper.question, *asked), width), ""]
    if part.rows:
        lines += [*_rows(part.columns, part.rows, width), ""]
    lines += _talk((*part.words, *paper.notes), width)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _talk(texts: Iterable[str], width: int) -> Iterator[str]:
    for text in texts:
        if text:
            yield from _folded(one_line(text), width)


def _rows(columns: Sequence[str], rows: Sequence[Sequence[Cell]], width: int) -> Iterator[str]:
    titles = [one_line(title) for title in columns]
    texts = [[_shown(cell) for cell in row] for row in rows]
    room = width - len(_BETWEEN) * (len(titles) - 1)
    widths = column_widths(list(zip(titles, *texts, strict=True)), room)
    if sum(widths) > room:
        return _records(titles, texts, width)
    figures = [all(is_number(row[place]) for row in rows) for place in range(len(titles))]
    return _table([titles, *texts], widths, figures)


def _table(rows: Sequence[Sequence[str]], widths: Sequence[int], figures: Sequence[bool]) -> Iterator[str]:
    for row in rows:
        cells = [_folded(cell, width) for cell, width in zip(row, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            padded = map(_padded, line, widths, figures)
            yield _BETWEEN.join(padded)


def _records(titles: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """One value below another, for more columns than the terminal has room for; empty ones are left out."""
    for number, row in enumerate(rows):
        if number:
            yield ""
        for title, cell in zip(titles, row, strict=True):
            if cell:
                yield from _folded(f"{title}: {'; '.join(cell.splitlines())}", width)


def _padded(text: str, width: int, right: bool) -> str:
    blanks = " " * (width - cell_len(text))
    return f"{blanks}{text}" if right else f"{text}{blanks}"


def _folded(text: str, width: int) -> list[str]:
    lines = (line.rstrip() for line in wrapped(text, width, cell_len))
    return [piece for line in lines for piece in (chop_cells(line, width) or [""])]


def _shown(cell: Cell) -> str:
    items = cell if isinstance(cell, tuple) else (cell,)
    return "\n".join(one_line(cell_text(item, ", ")) for item in items)
