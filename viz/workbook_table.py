"""A sheet with one table, to be filtered on the screen and printed with its header on every page."""

import re
from collections.abc import Sequence
from typing import Any, Final

from cypher.answer import Cell
from loader.errors import TooLarge
from viz.cell_text import cell_text, in_xml
from viz.column_widths import column_widths
from viz.distinct import distinct
from viz.one_line import one_line
from viz.paper import Part
from viz.row_height import row_height
from viz.workbook_cell import shown, write_cell
from viz.workbook_formats import Formats
from viz.workbook_page import page_setup

_MOST_ROWS: Final = 1_048_576
_MOST_COLUMNS: Final = 16_384
_LONGEST_TITLE: Final = 255
_ROOM: Final = 135  # characters that can be read on a landscape page of A4
_ARROW: Final = 4  # the room of a filter's arrow
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def check_size(part: Part) -> None:
    """Raise TooLarge where the table, header included, does not fit on a sheet."""
    for count, most, what in (
        (len(part.rows), _MOST_ROWS - 1, "rows"),
        (len(part.columns), _MOST_COLUMNS, "columns"),
    ):
        if count > most:
            raise TooLarge(
                f"{one_line(part.title)} has {count:,} {what}, and a sheet of a workbook takes {most:,}; "
                "ask for less, or for CSV"
            )


def table_sheet(sheet: Any, name: str, title: str, part: Part, formats: Formats) -> None:
    """Fill the sheet with the table called `name`; `title` is that of the whole paper.

    Excel needs a row below the header: a table without rows gets one that says so.
    """
    rows = part.rows or ((part.empty, *[None] * (len(part.columns) - 1)),)
    titles = _titles(part.columns)
    sheet.add_table(
        0,
        0,
        len(rows),
        len(titles) - 1,
        {
            "name": name,
            "style": None,
            "title": in_xml(part.title),
            "description": in_xml(" ".join((part.title, *part.words))),
            "columns": [{"header": title, "header_format": formats.header} for title in titles],
        },
    )
    widths = _widths(titles, rows)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.set_row(0, row_height((title, width - _ARROW) for title, width in zip(titles, widths, strict=True)))
    for number, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            write_cell(sheet, (number, place), cell, formats.cell, formats.printed)
        sheet.set_row(number, row_height(zip(map(shown, row), widths, strict=True)))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    page_setup(sheet, title)


def _titles(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Excel holds a title in two places that must agree: one line, and no sign that one of them escapes."""
    plain = (_ESCAPE.sub(" ", one_line(title)) for title in columns)
    return distinct((title or "Column" for title in plain), _LONGEST_TITLE)


def _widths(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Beside a title's longest word there is room for the filter's arrow."""
    texts = [[title, *(cell_text(row[place]) for row in rows)] for place, title in enumerate(titles)]
    words = [max(map(len, title.split()), default=0) + _ARROW for title in titles]
    return [max(pair) for pair in zip(column_widths(texts, _ROOM, 2), words, strict=True)]
