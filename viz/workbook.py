"""A paper as a workbook for Excel: a first sheet that says what it is about, and a sheet for each table.

Everything that was printed somewhere is written as text, whatever it looks like: nothing is a formula, a link
or a date. The same paper gives the same bytes.
"""

import io
from collections.abc import Sequence
from typing import Final

from xlsxwriter import Workbook

from viz.one_line import one_line
from viz.paper import Paper, Part
from viz.same_archive import UNDATED, same_archive
from viz.sheet_names import sheet_names
from viz.workbook_cover import cover
from viz.workbook_formats import Formats
from viz.workbook_table import check_size, table_sheet

_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook(paper: Paper, parts: Sequence[Part]) -> bytes:
    """The bytes of the file (.xlsx). Raises TooLarge for a table that no sheet can hold."""
    tables = [part for part in parts if part.columns]
    for part in tables:
        check_size(part)
    content = io.BytesIO()
    book = Workbook(content, _OPTIONS)
    about = {
        "title": one_line(paper.title),
        "subject": one_line(paper.question),
        "author": "Partnership Graph",
    }
    book.set_properties({**about, "created": UNDATED})
    formats = Formats(book)
    names = sheet_names(["About", *(part.title for part in tables)])
    cover(book.add_worksheet(names[0]), paper, parts, formats)
    for number, (name, part) in enumerate(zip(names[1:], tables, strict=True), 1):
        table_sheet(book.add_worksheet(name), f"Table{number}", paper.title, part, formats)
    book.close()
    return same_archive(content)
