"""The first sheet of a workbook: what was asked, why it matters, what it rests on, what the sheets hold."""

from collections.abc import Sequence
from typing import Any, Final

from viz.paper import Paper, Part
from viz.paper_words import opening
from viz.row_height import row_height
from viz.workbook_cell import write_cell
from viz.workbook_formats import Formats
from viz.workbook_page import page_setup

_CAPTIONS: Final = 20
_WORDS: Final = 80
_TITLE: Final = 1.6  # the size of its letters beside those of the words


def cover(sheet: Any, paper: Paper, parts: Sequence[Part], formats: Formats) -> None:
    """Fill the sheet: captions in the first column, words in the second."""
    sheet.set_column(0, 0, _CAPTIONS)
    sheet.set_column(1, 1, _WORDS)
    sheet.merge_range(0, 0, 0, 1, "", formats.title)
    write_cell(sheet, (0, 0), paper.title, formats.title, formats.title)
    sheet.set_row(0, row_height([(paper.title, _CAPTIONS + _WORDS)], _TITLE))
    facts = [*opening(paper), *((part.title, word) for part in parts for word in part.words)]
    said = ""
    for row, (caption, words) in enumerate(facts, 2):
        if caption != said:
            write_cell(sheet, (row, 0), caption, formats.caption, formats.caption)
        write_cell(sheet, (row, 1), words, formats.text, formats.printed_text)
        sheet.set_row(row, row_height([(caption, _CAPTIONS), (words, _WORDS)]))
        said = caption
    page_setup(sheet, paper.title)
    sheet.set_portrait()
    sheet.hide_gridlines(2)
