"""Blocks of labelled lines, `Action: … / Lead: … / By when: …`, as tables."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, ListItem, Paragraph, Row, Table, Text
from loader.records.headers import read_header
from loader.records.label_line import label_of
from loader.records.labelled_items import with_item_tables

Prose = ListItem | Paragraph

_LEAST: Final = 3
_OF_LISTS: Final = frozenset({"action", "recommendation", "risk"})
"""What a list of labelled items must be about to be a table; other lists tell of boards and people."""


def with_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of labelled lines as a table: a header row of the labels, a row a record."""
    result: list[Prose | Table] = []
    run: list[Prose] = []
    for block in [*with_item_tables(blocks), None]:
        if isinstance(block, (ListItem, Paragraph)) and (
            label_of(block.text) or (run and _goes_on(run, block))
        ):
            run.append(block)
            continue
        result.extend(_table_of(run))
        run = []
        if block is not None:
            result.append(block)
    return result


def _goes_on(run: Sequence[Prose], block: Prose) -> bool:
    """A line without a label that begins in small letters goes on the value before it."""
    return isinstance(block, Paragraph) and block.text.plain[:1].islower() and bool(label_of(run[-1].text))


def _table_of(run: Sequence[Prose]) -> list[Prose | Table]:
    records = _records(run)
    labels = list(dict.fromkeys(label for record in records for label, _ in record))
    repeated = len(records) > 1 and len(labels) >= _LEAST
    meanings = {reading.meaning for label in labels if (reading := read_header(label))}
    listed = any(isinstance(block, ListItem) for block in run) and not meanings & _OF_LISTS
    if listed or not (repeated or ("action" in meanings and len(meanings) >= _LEAST)):
        return list(run)
    header = Row(tuple(Text(label, ()) for label in labels))
    rows = tuple(Row(tuple(dict(record).get(label, NO_TEXT) for label in labels)) for record in records)
    return [Table((header, *rows))]


def _records(run: Sequence[Prose]) -> list[list[tuple[str, Text]]]:
    """The values of each record by label; a label that returns begins the next record."""
    records: list[list[tuple[str, Text]]] = []
    for block in run:
        found = label_of(block.text)
        if found is None:
            label, text = records[-1][-1]
            records[-1][-1] = (label, _joined(text, block.text))
            continue
        known = {name for name, _ in records[-1]} if records else set()
        if not records or _singular(found.name) in {_singular(name) for name in known}:
            records.append([])
        if found.number:
            records[-1].append(("No", found.number))
        records[-1].append((_first_spelling(records, found.name), found.value))
    return records


def _joined(first: Text, second: Text) -> Text:
    return Text(f"{first.plain} {second.plain}".strip(), (*first.lines, *second.lines))


def _singular(label: str) -> str:
    return re.sub(r"\(?s\)?$", "", label.lower())


def _first_spelling(records: Sequence[Sequence[tuple[str, Text]]], label: str) -> str:
    """`Leads` under `Lead` is the same column."""
    return next(
        (name for record in records for name, _ in record if _singular(name) == _singular(label)), label
    )
