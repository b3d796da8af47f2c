"""Lines that begin with a label: `Lead: Parks`, `Action 7 – Light the quay`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, Text
from loader.records.headers import read_header

_LINE: Final = re.compile(r"(?P<label>[A-Z][\w’'() /-]{1,34}?)\s*(?::|\s[–—-]\s)\s*(?P<value>.*)", re.DOTALL)
_NUMBERED: Final = re.compile(
    r"(?P<word>Action|Commitment|Task|Step|Project|Measure|Recommendation)\s+(?P<number>[\w.()]{1,6})\s*$",
    re.IGNORECASE,
)
WHO: Final = frozenset({"lead", "lead_person", "lead_body", "supporting"})
WHEN: Final = frozenset({"start", "end", "timescale"})
_SURE: Final = 0.6
_LONGEST: Final = 5


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a line, what it means, the number in it, and the text behind it."""

    name: str
    meaning: str
    number: Text
    value: Text


def label_of(text: Text) -> Label | None:
    """The label of a labelled line; None for other lines."""
    match = _LINE.fullmatch(text.plain)
    if not match:
        return None
    numbered = _NUMBERED.fullmatch(match["label"])
    name = numbered["word"] if numbered else match["label"].strip()
    meaning = meaning_of_label(name)
    if not meaning or len(name.split()) > _LONGEST:
        return None
    number = _part(text, numbered["number"]) if numbered else NO_TEXT
    return Label(name, meaning, number, _behind(text, match["value"].strip()))


def label_in(cells: Sequence[Text]) -> Label | None:
    """The label of a row that has a label in its first cell and its value, which may be wanting, in the
    second; None for other rows."""
    first, *rest = cells or (NO_TEXT,)
    filled = [cell for cell in rest if cell]
    meaning = meaning_of_label(first.plain) if first else ""
    if not meaning or len(filled) > 1:
        return None
    return Label(first.plain.strip(" :"), meaning, NO_TEXT, filled[0] if filled else NO_TEXT)


def meaning_of_label(printed: str, sure: float = _SURE) -> str:
    """What a label means, read as the head of a column; '' where it is not as sure as that."""
    reading = read_header(printed)
    return reading.meaning if reading and reading.likeness >= sure else ""


def tells_of_an_action(labels: Sequence[Label]) -> bool:
    """Whether labelled lines say who does something and by when, and not what: that stands above them."""
    meanings = {label.meaning for label in labels}
    return bool(meanings & WHO and meanings & WHEN) and "action" not in meanings


def _part(text: Text, printed: str) -> Text:
    return Text(printed, (Line(printed, text.location),) if text.lines else ())


def _behind(text: Text, value: str) -> Text:
    """The value with its lines, of which the first is without the label."""
    if not value:
        return NO_TEXT
    lines = list(text.lines)
    first = _LINE.fullmatch(lines[0].text) if lines else None
    if first:
        lines[0] = Line(first["value"].strip(), lines[0].location)
    return Text(value, tuple(line for line in lines if line.text))
