"""Cards: tables of two columns, labels on the left and values on the right, turned into rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Table, Text
from loader.records.header_rows import is_header
from loader.records.headers import read_header

_LEAST: Final = 3
"""Fewest labels that make a card."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label and its value."""

    label: Text
    value: Text


def upright(table: Table) -> Table:
    """Cards as a header row and one body row a card; other tables as they stand."""
    width = max(len(row.cells) for row in table.rows)
    pairs = [_Pair(*filled) for row in table.rows if len(filled := [c for c in row.cells if c]) == 2]
    if width > 3 or len(pairs) < max(_LEAST, len(table.rows) - 1):
        return table
    size = next(
        (at for at, pair in enumerate(pairs) if at and pair.label.plain == pairs[0].label.plain), len(pairs)
    )
    labels = [pair.label for pair in pairs[:size]]
    if not _are_labels(labels) or is_header(table.rows[0]):
        return table
    rows = tuple(_row(pairs[at : at + size], labels) for at in range(0, len(pairs), size))
    return Table((Row(tuple(labels)), *rows))


def _are_labels(labels: Sequence[Text]) -> bool:
    """Whether most labels are headers beyond doubt."""
    readings = [read_header(label.plain) for label in labels]
    sure = [reading for reading in readings if reading and reading.likeness >= 0.6]
    return len(sure) >= max(_LEAST, len(labels) * 0.7)


def _row(card: Sequence[_Pair], labels: Sequence[Text]) -> Row:
    """A card's values in the order of the labels."""
    values = {pair.label.plain: pair.value for pair in card}
    return Row(tuple(values.get(label.plain, NO_TEXT) for label in labels))
