"""One cell of a workbook: a number as a number, anything else as text and nothing but text."""

import re
from typing import Any, Final

from cypher.answer import Cell
from viz.cell_text import cell_text, in_xml, is_number
from viz.harmless_csv import FORMULA
from viz.row_height import MOST_LINES

_MARKUP: Final = re.compile("<r>.*</r>", re.DOTALL)
_ESCAPES: Final = re.compile(r"(?:_x[0-9A-Fa-f]{4}){2}_")
_WITHIN_ESCAPE: Final = re.compile(r"(?<=_x[0-9A-Fa-f]{4})(?=_)")
_MOST: Final = 32_767  # units of UTF-16 in one cell


def write_cell(sheet: Any, place: tuple[int, int], cell: Cell, plain: Any, printed: Any) -> None:
    """Write the cell at (row, column), in the format `printed` where the text looks like a formula."""
    if is_number(cell):
        sheet.write_number(*place, cell, plain)
    elif text := shown(cell):
        _write_text(sheet, place, text, printed if text.startswith(FORMULA) else plain)
    else:
        sheet.write_blank(*place, None, plain)


def shown(cell: Cell) -> str:
    """The cell as it is written: the items of a list below each other where a row has room for them."""
    many = isinstance(cell, tuple) and len(cell) > MOST_LINES
    return fitting(in_xml(cell_text(cell, "; " if many else "\n")))


def fitting(text: str) -> str:
    """The text, or as much of it as a cell holds and a note at its end."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _MOST:
        return text
    note = f"… (cut here: the text has {len(text):,} characters, more than a cell of a spreadsheet holds)"
    return units[: 2 * (_MOST - len(note))].decode("utf-16-le", "ignore") + note


def _write_text(sheet: Any, place: tuple[int, int], text: str, look: Any) -> None:
    """In pieces where the library would take the text for markup, or escape it into another."""
    if _MARKUP.fullmatch(text) or _ESCAPES.search(text):
        begin, rest = (["<", "r"], text[2:]) if text.startswith("<r>") else ([], text)
        sheet.write_rich_string(*place, *begin, *_WITHIN_ESCAPE.split(rest), look)
    else:
        sheet.write_string(*place, text, look)
