"""CSV (RFC 4180) that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula."""


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str | int | float]]) -> str:
    """The titles and the rows; a text like a formula has an apostrophe before it, a number has none."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([_harmless(title) for title in columns])
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue()


def _harmless(cell: str | int | float) -> str | int | float:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
