"""Where the headers of a table stand, and the rows under each."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Row
from loader.records.columns import fit
from loader.records.headers import read_header
from loader.values.dates import is_date_like
from loader.values.people import is_confident_name
from loader.values.ratings import is_rag

_LONGEST_HEADER: Final = 12
"""Words of a cell that may still be a header."""
_LONGEST_GROUP: Final = 5
_SURE: Final = 0.9
"""Likeness from which the wording of a header is beyond doubt."""
_MOST: Final = 0.5
_NEARLY_ALL: Final = 0.7
_PERIOD: Final = re.compile(r"Q[1-4]|(?:FY\s*)?20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?", re.IGNORECASE)


def sections(rows: Sequence[Row]) -> Iterator[tuple[tuple[Row, ...], list[Row]]]:
    """Header rows, none at the start of a table without a header, and the body rows under them."""
    header: tuple[Row, ...] = ()
    body: list[Row] = []
    for row in filter(lambda row: any(row.cells), rows):
        if not is_header(row, again=bool(header and body)):
            body.append(row)
            continue
        upper = body[-1:] if body and _is_upper(body[-1], row) else []
        above = body[: len(body) - len(upper)]
        if above or (upper and header):
            yield header, above
        header = (*(upper if body else header), row)
        body = []
    if body or header:
        yield header, body


def _is_upper(row: Row, below: Row) -> bool:
    """Whether a row over a header names groups of its columns: few short cells, no dates or numbers."""
    filled = [cell.plain for cell in row.cells if cell]
    return all(map(_is_short, filled)) and 2 <= len(filled) < sum(map(bool, below.cells))


def _is_short(text: str) -> bool:
    return (
        len(text.split()) <= _LONGEST_GROUP and not fit("timescale", text) > 0 and not fit("number", text) > 0
    )


def _holds_values(filled: Sequence[str]) -> bool:
    """Whether a cell holds what only a body row holds: a date, `Ongoing`, a number, a rating."""
    rest = [text for text in filled if not _is_value(text)]
    if len(rest) == len(filled):
        return False
    values = [text for text in filled if _is_value(text)]
    sure = all((reading := read_header(text)) and reading.likeness >= _SURE for text in rest)
    return not sure or not all(map(_PERIOD.fullmatch, values))


def _is_value(text: str) -> bool:
    return read_header(text) is None and (is_date_like(text) or is_rag(text) or text.isdecimal())


def is_header(row: Row, again: bool = False) -> bool:
    """Whether most cells of a row are headers, of two meanings at least, and none is a date, a rating or a
    person's name. Below rows that have a header already (`again`) nearly all must be.

    Years and quarters may head columns, of money for example, where all other cells are headers beyond doubt.
    """
    filled = [cell.plain for cell in row.cells if cell]
    if _holds_values(filled) or any(map(is_confident_name, filled)):
        return False
    readings = [reading for text in filled if (reading := read_header(text))]
    if len(readings) < 2 or any(len(text.split()) > _LONGEST_HEADER for text in filled):
        return False
    distinct = {reading.meaning for reading in readings}
    least = _NEARLY_ALL if again else _MOST
    return len(distinct) >= 2 and sum(reading.likeness for reading in readings) >= least * len(filled)
