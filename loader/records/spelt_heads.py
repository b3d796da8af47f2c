"""Heads of columns that are abbreviations of the document's own: `WBO*`, explained below the table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import Row, Table, Text
from loader.records.headers import read_header
from loader.values.bodies import initials, is_abbreviation

_SURE: Final = 0.9
"""Likeness from which the words that an abbreviation stands for are a head."""
_HEAD_ROWS: Final = 3
_MARKS: Final = " *†‡§.:¹²³"
_LONGEST: Final = 60


def with_spelt_heads(table: Table, texts: Sequence[str]) -> Table:
    """The table, each head that says nothing but an abbreviation with the words that `texts` give for it.

    Only words that are a head themselves are taken: the code of a report or a board stays as it is.
    """
    heads = {cell.plain for row in table.rows[:_HEAD_ROWS] for cell in row.cells if _is_short(cell.plain)}
    spelt = {head: words for head in heads if (words := _meaning(head.strip(_MARKS), texts))}
    if not spelt:
        return table
    rows = tuple(_spelt(row, spelt) if at < _HEAD_ROWS else row for at, row in enumerate(table.rows))
    return replace(table, rows=rows)


def _is_short(head: str) -> bool:
    return is_abbreviation(head.strip(_MARKS)) and read_header(head) is None


def _meaning(short: str, texts: Iterable[str]) -> str:
    """The words of a head that the texts give for an abbreviation; '' where they give none, or others."""
    key = re.compile(
        rf"(?:^|[\s(*†‡]){re.escape(short)}\s*(?:[:=–—]|\s-\s|stands for|means|is short for)\s*"
        rf"(?P<full>[^.;:,()]{{4,{_LONGEST}}})"
    )
    behind = re.compile(rf"(?P<full>[^.;:,()]{{4,{_LONGEST}}}?)\s*\({re.escape(short)}\)")
    for text in texts:
        for match in (*key.finditer(text), *behind.finditer(text)):
            words = _spelling(match["full"].split(), short)
            reading = read_header(words) if words else None
            if reading and reading.likeness >= _SURE:
                return words
    return ""


def _spelling(words: Sequence[str], short: str) -> str:
    """The words, or the last of them, whose first letters make the abbreviation."""
    wanted = short.rstrip("s").upper()
    return next(
        (
            " ".join(words[at:])
            for at in range(len(words))
            if initials(" ".join(words[at:])).upper() == wanted
        ),
        "",
    )


def _spelt(row: Row, spelt: dict[str, str]) -> Row:
    return replace(
        row,
        cells=tuple(
            Text(spelt[cell.plain], cell.lines, cell.strong) if cell.plain in spelt else cell
            for cell in row.cells
        ),
    )
