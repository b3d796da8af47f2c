"""Places in a sheet: `AB12` is row 12 and column 28."""

import re
from functools import lru_cache
from typing import Final

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")


def place_of(printed: str) -> tuple[int, int]:
    """Row and column of a reference, 1-based. Raises ValueError where no sheet reaches there."""
    match = _PLACE.fullmatch(printed.upper())
    if match is None:
        raise ValueError(printed)
    row, column = int(match[2]), _column(match[1])
    if not (1 <= row <= MOST_ROWS and column <= MOST_COLUMNS):
        raise ValueError(printed)
    return row, column


@lru_cache(maxsize=MOST_COLUMNS)
def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def reference(row: int, column: int) -> str:
    """The reference of a row and a column, 1-based."""
    return f"{column_letters(column)}{row}"


@lru_cache(maxsize=MOST_COLUMNS)
def column_letters(column: int) -> str:
    """The letters of a column, 1-based."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
