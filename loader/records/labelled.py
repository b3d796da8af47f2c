"""Blocks of labelled lines, `Action: … / Lead: … / By when: …`, as tables."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.blocks import NO_TEXT, ListItem, Paragraph, Row, Table, Text
from loader.documents.wrapping import ends_open
from loader.records.headers import read_header
from loader.records.label_line import label_of
from loader.records.labelled_items import with_item_tables

Prose = ListItem | Paragraph

_LEAST: Final = 3
_LONGEST_PART: Final = 14
"""Words of a line that may be a part of a value."""
_OF_LISTS: Final = frozenset({"action", "recommendation", "risk"})
"""What a list of labelled items must be about to be a table; other lists tell of boards and people."""


def with_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of labelled lines as a table: a header row of the labels, a row a record."""
    result: list[Prose | Table] = []
    run = _Run()
    listed = [*with_item_tables(blocks), None]
    for at, block in enumerate(listed):
        after = listed[at + 1] if at + 1 < len(listed) else None
        if isinstance(block, (ListItem, Paragraph)) and run.takes(block, after):
            continue
        result.extend(run.blocks())
        run = _Run()
        if isinstance(block, (ListItem, Paragraph)) and run.takes(block, after):
            continue
        if block is not None:
            result.append(block)
    return result


@dataclass(slots=True)
class _Run:
    """Labelled lines and what goes on their values; `aside` are the texts that stand between them."""

    printed: list[Prose] = field(default_factory=list)
    told: list[Prose] = field(default_factory=list)
    aside: list[Prose] = field(default_factory=list)

    def takes(self, block: Prose, after: Prose | Table | None) -> bool:
        """Whether a block belongs to the run, to which it is then added."""
        if label_of(block.text) or (self.told and _goes_on(self.told[-1].text, block)):
            self.told.append(block)
        elif not self.told or not isinstance(block, Paragraph) or not self._is_within(after):
            return False
        elif _is_part(self.told[-1].text, block.text):
            self.told.append(block)
        else:
            self.aside.append(block)
        self.printed.append(block)
        return True

    def _is_within(self, after: Prose | Table | None) -> bool:
        """Whether the record so far goes on behind a text: with a label that it has not had yet."""
        label = label_of(after.text) if isinstance(after, (ListItem, Paragraph)) else None
        records = _records(self.told)
        names = {_singular(name) for name, _ in (*records[0][:1], *records[-1])}
        return label is not None and _singular(label.name) not in names

    def blocks(self) -> list[Prose | Table]:
        """The table of the run with the texts from within it behind it; its own blocks where it is none."""
        table = _table_of(self.told)
        return [table, *self.aside] if table else list(self.printed)


def _goes_on(value: Text, block: Prose) -> bool:
    """A line without a label that begins in small letters, or follows an open word, goes on the value."""
    if not isinstance(block, Paragraph):
        return False
    return block.text.plain[:1].islower() or ends_open(value.plain)


def _is_part(value: Text, text: Text) -> bool:
    """Whether a short line between two labels of a record is a part of the value above, and no sentence."""
    closed = (".", "!", "?")
    return not value.plain.endswith(closed) and not (
        text.plain.endswith((*closed, ":")) or len(text.plain.split()) > _LONGEST_PART
    )


def _table_of(run: Sequence[Prose]) -> Table | None:
    records = _records(run)
    labels = list(dict.fromkeys(label for record in records for label, _ in record))
    repeated = len(records) > 1 and len(labels) >= _LEAST
    meanings = {reading.meaning for label in labels if (reading := read_header(label))}
    listed = any(isinstance(block, ListItem) for block in run) and not meanings & _OF_LISTS
    if listed or not (repeated or ("action" in meanings and len(meanings) >= _LEAST)):
        return None
    header = Row(tuple(Text(label, ()) for label in labels))
    rows = tuple(Row(tuple(dict(record).get(label, NO_TEXT) for label in labels)) for record in records)
    return Table((header, *rows))


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
