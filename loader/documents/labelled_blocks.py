"""Records of labelled lines, one after another, as tables.

They stand under numbered names (`Action 1.1 - …`, then `Lead: …`), or have each label on a line of its own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, Row, Table, Text
from loader.documents.markup import without_markup
from loader.documents.tabbed_tables import cell_text
from loader.documents.wrapping import ends_open, is_rule

_NAME: Final = re.compile(
    r"(?P<word>[A-Z][A-Za-z]{2,20})\s+(?:no\.?\s*)?(?P<number>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)"
    r"\s*(?:[:.–—-]\s*(?P<text>.*))?",
    re.DOTALL,
)
_LABEL: Final = re.compile(
    r"\s*(?P<label>[A-Z][\w’'()/&-]*(?: [\w’'()/&-]+){0,4})\s?:(?:\s+(?P<value>.*)|\s*)"
)
_LONGEST_LABEL: Final = 34
_LONGEST_RECORD: Final = 200
"""Lines of a record at most."""
_FEWEST_RECORDS: Final = 2
_FEWEST_LABELS: Final = 2


@dataclass(slots=True)
class _Record:
    """A record while it is read: its name and number, if it has any, and its labelled values."""

    word: str = ""
    number: Line | None = None
    values: dict[str, list[Line]] = field(default_factory=dict)
    labels: dict[str, Line] = field(default_factory=dict)
    end: int = 0

    def add(self, label: str, value: str, location: str) -> None:
        self.labels[label] = Line(label, location)
        self.values[label] = [Line(value, location)]


def labelled_table(lines: Sequence[Line], at: int) -> tuple[Table, int] | None:
    """The table that labelled records from line `at` on make, and the line after them; None for other lines.

    The labels are its header. Two records at least must be named alike and share two labels, or share three
    where they have no names.
    """
    records: list[_Record] = []
    end = at
    while end < len(lines) and (record := _record(lines, end)) is not None:
        if records and not _are_alike(records[0], record):
            break
        records.append(record)
        end = record.end
        while end < len(lines) and (not lines[end].text.strip() or is_rule(lines[end].text)):
            end += 1
    if len(records) < _FEWEST_RECORDS:
        return None
    return _table(records), records[-1].end


def _record(lines: Sequence[Line], at: int) -> _Record | None:
    """The record that begins at a line."""
    line = lines[at]
    name, label = _name(line.text), _label(line.text)
    if name is not None:
        record = _Record(name["word"], Line(name["number"], line.location))
        if name["text"]:
            record.add(name["word"], name["text"], line.location)
    elif label is not None and not label[1]:
        record = _Record()
        record.add(label[0], "", line.location)
    else:
        return None
    record.end = _read_values(lines, at + 1, record)
    fewest = _FEWEST_LABELS + (name is None or bool(name["text"]))
    return record if len(record.values) >= fewest else None


def _read_values(lines: Sequence[Line], at: int, record: _Record) -> int:
    """Take in the labelled lines from a line on; returns the line after them."""
    end, blank, label = at, False, next(iter(record.values), "")
    for here in range(at, min(len(lines), at + _LONGEST_RECORD)):
        text, location = lines[here].text, lines[here].location
        if not text.strip():
            blank = True
            continue
        found = _label(text)
        if "\t" in text or _name(text) or (found and found[0] in record.values):
            break
        if found:
            label = found[0]
            record.add(label, found[1], location)
        elif not label or blank or not _goes_on(text, lines[here + 1 : here + 2], record, label):
            break
        else:
            record.values[label].append(lines[here])
        end, blank = here + 1, False
    return end


def _name(text: str) -> re.Match[str] | None:
    """The name of a record; None for other lines.

    A text behind a whole number (`Action 3: …`) is no name: it is a labelled line like those under it.
    """
    match = _NAME.fullmatch(without_markup(text))
    return match if match and (not match["text"] or "." in match["number"]) else None


def _label(text: str) -> tuple[str, str] | None:
    """Label and value of a labelled line; None for other lines."""
    match = _LABEL.fullmatch(without_markup(text))
    if match is None or len(match["label"]) > _LONGEST_LABEL:
        return None
    return match["label"], (match["value"] or "").strip()


def _goes_on(text: str, below: Sequence[Line], record: _Record, last: str) -> bool:
    """Whether a line without a label belongs to the last value: set in, in small letters, its first, behind
    a word that leaves it open, or right above a label that the record has not had yet."""
    above = record.values[last][-1].text.strip()
    label = _label(below[0].text) if below else None
    within = label is not None and _key(label[0]) not in set(map(_key, record.values))
    return text.startswith("  ") or text.strip()[0].islower() or not above or ends_open(above) or within


def _are_alike(first: _Record, other: _Record) -> bool:
    """Whether two records are named alike, if at all, and share labels enough."""
    if first.word.lower() != other.word.lower():
        return False
    shared = set(map(_key, first.values)) & set(map(_key, other.values))
    return len(shared) >= _FEWEST_LABELS + (not first.word)


def _table(records: Sequence[_Record]) -> Table:
    """A row a record under the labels; numbers stand first, under `Action no`, which is not printed."""
    labels: dict[str, Line] = {}
    for record in records:
        for label, line in record.labels.items():
            labels.setdefault(_key(label), line)
    header = tuple(Text(line.text, (line,)) for line in labels.values())
    rows = [tuple(_values(record, labels)) for record in records]
    if records[0].number is None:
        return Table(tuple(map(Row, (header, *rows))))
    numbers = [cell_text([record.number]) for record in records if record.number is not None]
    numbered = [(number, *row) for number, row in zip(numbers, rows, strict=True)]
    head = Text(f"{records[0].word} no", ())
    return Table(tuple(map(Row, ((head, *header), *numbered))))


def _values(record: _Record, labels: Iterable[str]) -> Iterator[Text]:
    values = {_key(label): value for label, value in record.values.items()}
    for label in labels:
        yield cell_text(values[label]) if label in values else NO_TEXT


def _key(label: str) -> str:
    """What two spellings of one label share: `Lead`, `Leads` and `LEAD(S)`."""
    return re.sub(r"\(?s\)?$", "", label.lower())
