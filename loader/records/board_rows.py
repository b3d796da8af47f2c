"""Rows of registers of boards: those that name no board, and cells that say that there is nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.records.totals import is_total
from loader.records.typed_table import Column, Record
from loader.values.people import VACANT

_NAMED: Final = frozenset({"body", "replaces", "reports_to"})
"""Meanings of the columns whose cells are names of boards."""
_NEW: Final = re.compile(r"(?:a\s+)?new(?:ly)?(?:\s+(?:group|board|body|forum|panel|formed|set up))?", re.I)
_NOTE: Final = re.compile(r"\*|†|‡|(?:n\.?b\b|notes?\b|source\b|key\b|please note\b)", re.IGNORECASE)
_CLOSED: Final = (".", "!", "?", ";")
_SHORTEST_SENTENCE: Final = 4
_LONGEST_NAME: Final = 14
_ASIDE: Final = ("", "comment", "purpose")
"""Meanings of the columns in which a sentence is read as one, and as nobody's name."""


def board_rows(columns: Sequence[Column], records: Sequence[Record]) -> Iterator[Record]:
    """The rows without totals and without names that are none; a note that spans the table stands in a
    column of words, and is left out where there is none."""
    aside = next((at for at, column in enumerate(columns) if column.meaning in _ASIDE), None)
    for record in records:
        filled = [cell for cell in record.cells if cell]
        if is_total(record.cells):
            continue
        if len(filled) == 1 and _is_note(filled[0].plain):
            if aside is not None:
                yield replace(record, cells=_at(aside, filled[0], len(columns)))
            continue
        yield replace(record, cells=tuple(map(_told, columns, record.cells)))


def _is_note(text: str) -> bool:
    """Whether a text that spans the table is a sentence or a note, and no board's name."""
    words = len(text.split())
    return (
        bool(_NOTE.match(text))
        or words > _LONGEST_NAME
        or (words >= _SHORTEST_SENTENCE and text.rstrip("”’\"')").endswith(_CLOSED))
    )


def _told(column: Column, cell: Text) -> Text:
    """The cell, empty where it stands for a name and says that there is none: a dash, `None`, `New group`."""
    plain = cell.plain.strip()
    if column.meaning not in _NAMED or not plain:
        return cell
    nobody = VACANT.fullmatch(plain) or (column.meaning == "replaces" and _NEW.fullmatch(plain))
    return NO_TEXT if nobody else cell


def _at(at: int, cell: Text, width: int) -> tuple[Text, ...]:
    return tuple(cell if column == at else NO_TEXT for column in range(width))
