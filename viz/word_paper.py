"""A paper as a Word document: what was asked and why, the tables, and what they rest on.

A4, landscape where a table has more than four columns of words. The same paper gives the same bytes.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from docx import Document

from loader.errors import TooLarge
from viz.cell_text import cell_text, in_xml, is_number
from viz.column_widths import column_widths
from viz.one_line import one_line
from viz.paper import Paper, Part
from viz.paper_words import asked
from viz.word_bytes import document_bytes
from viz.word_look import dress, page_setup
from viz.word_table import caption, table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MOST_COLUMNS: Final = 63
_PORTRAIT_COLUMNS: Final = 4
_PADDING: Final = 4  # a cell's margins and a bold title
_PORTRAIT: Final = 100  # characters of a table's text across the page
_LANDSCAPE: Final = 150


def word_paper(paper: Paper, parts: Sequence[Part]) -> bytes:
    """The bytes of the file (.docx). Raises TooLarge for a table with more columns than Word takes."""
    columns = max((len(part.columns) for part in parts), default=0)
    landscape = any(_is_wide(part) for part in parts)
    if columns > _MOST_COLUMNS:
        raise TooLarge(
            f"{one_line(paper.title)} has {columns} columns, and a table in Word takes {_MOST_COLUMNS}; "
            "ask for fewer, or for a workbook"
        )
    document = Document()
    dress(document)
    page_setup(document, paper.title, landscape=landscape)
    document.add_heading(in_xml(paper.title), 0)
    for name, words in asked(paper):
        _fact(document, name, words)
    _parts(document, parts, _widths(parts, _LANDSCAPE if landscape else _PORTRAIT))
    if paper.about_data:
        document.add_heading("What this rests on", 1)
        for line in paper.about_data:
            document.add_paragraph(in_xml(line), "List Bullet")
    return document_bytes(document, paper)


def _is_wide(part: Part) -> bool:
    """Whether there are too many columns for a page that stands; figures take little room."""
    words = [any(not is_number(row[place]) for row in part.rows) for place in range(len(part.columns))]
    return sum(words) > _PORTRAIT_COLUMNS


def _fact(document: "WordDocument", name: str, words: str) -> None:
    line = document.add_paragraph()
    line.add_run(f"{name}: ").bold = True
    line.add_run(in_xml(words))


def _parts(
    document: "WordDocument", parts: Sequence[Part], widths: Mapping[tuple[str, ...], tuple[int, ...]]
) -> None:
    number = 0
    for part in parts:
        document.add_heading(in_xml(part.title), part.level)
        for word in part.words:
            document.add_paragraph(in_xml(word))
        if part.columns and part.rows:
            number += 1
            caption(document, number, part)
            table(document, part, widths[part.columns])
        elif part.columns:
            document.add_paragraph(in_xml(part.empty))


def _widths(parts: Sequence[Part], room: int) -> dict[tuple[str, ...], tuple[int, ...]]:
    """Tables with the same columns have the same widths, so that the eye finds them again."""
    texts: dict[tuple[str, ...], list[list[str]]] = {}
    for part in parts:
        columns = texts.setdefault(part.columns, [[title] for title in part.columns])
        for place, column in enumerate(columns):
            column.extend(cell_text(row[place]) for row in part.rows)
    return {titles: column_widths(columns, room, _PADDING) for titles, columns in texts.items()}
