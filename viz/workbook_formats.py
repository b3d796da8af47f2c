"""How the cells of a workbook look."""

from typing import Any, Final

_TEXT: Final = {"font_name": "Arial", "font_size": 10, "text_wrap": True, "valign": "top"}
_RULED: Final = {**_TEXT, "border": 1, "border_color": "#808080"}


class Formats:
    """The formats of one workbook.

    `printed` is for text that looks like a formula: it stays text also when somebody edits the cell.
    """

    def __init__(self, book: Any) -> None:
        self.title = book.add_format({**_TEXT, "bold": True, "font_size": 16})
        self.caption = book.add_format({**_TEXT, "bold": True})
        self.text = book.add_format(_TEXT)
        self.header = book.add_format({**_RULED, "bold": True, "bg_color": "#DCE3EC"})
        self.cell = book.add_format(_RULED)
        self.printed = book.add_format({**_RULED, "num_format": "@"})
        self.printed_text = book.add_format({**_TEXT, "num_format": "@"})
