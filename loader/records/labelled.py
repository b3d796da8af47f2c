"""Blocks of labelled lines, `Action: … / Lead: … / By when: …`, as tables."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, ListItem, Paragraph, Row, Table, Text
from loader.records.headers import read_header

Prose = ListItem | Paragraph

_LINE: Final = re.compile(r"(?P<label>[A-Z][\w’'() /-]{1,34}?)\s*(?::|\s[–—-]\s)\s*(?P<value>.*)", re.DOTALL)
_NUMBERED: Final = re.compile(
    r"(?P<word>Action|Commitment|Task|Step|Project|Measure|Recommendation)\s+(?P<number>[\w.()]{1,6})\s*$",
    re.IGNORECASE,
)
_LEAST: Final = 3


def with_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of labelled lines as a table: a header row of the labels, a row a record."""
    result: list[Prose | Table] = []
    run: list[Paragraph] = []
    for block in [*blocks, None]:
        if isinstance(block, Paragraph) and (_label(block.text) or (run and _goes_on(run, block))):
            run.append(block)
            continue
        result.extend(_table_of(run))
        run = []
        if block is not None:
            result.append(block)
    return result


def _label(text: Text) -> tuple[str, str, str] | None:
    """Label, number in the label and value of a labelled line; None for other lines."""
    match = _LINE.fullmatch(text.plain)
    if not match:
        return None
    numbered = _NUMBERED.fullmatch(match["label"])
    label = numbered["word"] if numbered else match["label"].strip()
    reading = read_header(label)
    if reading is None or reading.likeness < 0.6 or len(label.split()) > 5:
        return None
    return label, numbered["number"] if numbered else "", match["value"].strip()


def _goes_on(run: Sequence[Paragraph], block: Paragraph) -> bool:
    """A line without a label that begins in small letters goes on the value before it."""
    return block.text.plain[:1].islower() and bool(_label(run[-1].text))


def _table_of(run: Sequence[Paragraph]) -> list[Prose | Table]:
    records = _records(run)
    labels = list(dict.fromkeys(label for record in records for label, _ in record))
    repeated = len(records) > 1 and len(labels) >= _LEAST
    meanings = {reading.meaning for label in labels if (reading := read_header(label))}
    if not (repeated or ("action" in meanings and len(meanings) >= _LEAST)):
        return list(run)
    header = Row(tuple(Text(label, ()) for label in labels))
    rows = tuple(Row(tuple(dict(record).get(label, NO_TEXT) for label in labels)) for record in records)
    return [Table((header, *rows))]


def _records(run: Sequence[Paragraph]) -> list[list[tuple[str, Text]]]:
    """The values of each record by label; a label that returns begins the next record."""
    records: list[list[tuple[str, Text]]] = []
    for paragraph in run:
        found = _label(paragraph.text)
        if found is None:
            label, text = records[-1][-1]
            joined = Text(
                f"{text.plain} {paragraph.text.plain}".strip(), (*text.lines, *paragraph.text.lines)
            )
            records[-1][-1] = (label, joined)
            continue
        label, number, value = found
        known = {name for name, _ in records[-1]} if records else set()
        if not records or _singular(label) in {_singular(name) for name in known}:
            records.append([])
        if number:
            records[-1].append(("No", Text(number, paragraph.text.lines)))
        records[-1].append(
            (_first_spelling(records, label), Text(value, paragraph.text.lines) if value else NO_TEXT)
        )
    return records


def _singular(label: str) -> str:
    return re.sub(r"\(?s\)?$", "", label.lower())


def _first_spelling(records: Sequence[Sequence[tuple[str, Text]]], label: str) -> str:
    """`Leads` under `Lead` is the same column."""
    return next(
        (name for record in records for name, _ in record if _singular(name) == _singular(label)), label
    )
