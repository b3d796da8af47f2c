"""A value of a table as text for a reader, and text as files of XML can hold it."""

import re
from typing import Final

from cypher.answer import Cell

_FORBIDDEN: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS: Final = re.compile("\r\n?")


def cell_text(cell: Cell, between: str = "\n") -> str:
    """The cell in words: nothing for a missing value, the items of a list with `between` between them."""
    if isinstance(cell, tuple):
        return between.join(cell_text(item, ", ") for item in cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    return f"{cell:,.10g}" if isinstance(cell, float) else str(cell)


def is_number(cell: Cell) -> bool:
    """Whether the cell is a number that a spreadsheet holds as it is: finite, of no more than 15 digits."""
    return not isinstance(cell, bool) and isinstance(cell, int | float) and abs(cell) < 1e15


def in_xml(text: str) -> str:
    """The text with line feeds for all line ends, and a sign for each character that XML 1.0 forbids."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", _LINE_ENDS.sub("\n", text))
