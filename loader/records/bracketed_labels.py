"""Actions in prose that end with labels in brackets, as tables:
`A1. Light the quay. [Lead: Jane Okoro. With: Harbour Trust. By: March 2026]`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, ListItem, Paragraph, Row, Table, Text
from loader.records.headers import read_header

Prose = ListItem | Paragraph

_BRACKET: Final = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|\((?P<round>(?:[^()]|\([^()]*\))+)\))\.?\s*$")
_LABEL: Final = re.compile(
    r"(?:^|(?<=[.;,|/]\s)|(?<=\s[–—-]\s))(?P<label>[A-Z][\w’'/-]*(?: [\w’'/-]+){0,3})\s?:"
)
_NUMBER: Final = re.compile(
    r"(?P<number>[A-Z]{1,3}[.-]?\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,3}(?:\.\d{1,3})*[a-z]?)[.:)]?\s+(?=[A-Z‘“])"
)
_WHO: Final = frozenset({"lead", "lead_person", "lead_body", "supporting"})
_WHEN: Final = frozenset({"start", "end", "timescale"})
_SURE: Final = 0.6
_FEWEST: Final = 2
"""A single one may be a remark."""
_FURTHEST: Final = 3
"""Paragraphs before the brackets at most, where the lines of one action were taken for several."""


@dataclass(frozen=True, slots=True)
class _Action:
    """An action and the blocks, `first` to `last`, that print it; `values` are by label as printed."""

    first: int
    last: int
    number: Text
    words: Text
    values: dict[str, Text]


def with_bracketed_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of such actions as one table, a row an action."""
    actions = list(_actions(blocks))
    if len(actions) < _FEWEST:
        return list(blocks)
    result: list[Prose | Table] = []
    run: list[_Action] = []
    for action in actions:
        end = run[-1].last + 1 if run else 0
        if run and action.first > end:
            result.append(_table(run))
            run = []
        result += blocks[end : action.first]
        run.append(action)
    return [*result, _table(run), *blocks[run[-1].last + 1 :]]


def _actions(blocks: Sequence[Prose | Table]) -> Iterator[_Action]:
    free = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            free = at + 1
            continue
        bracket = _BRACKET.search(block.text.plain)
        values = _values(block.text, bracket) if bracket else {}
        if bracket is None or not values:
            continue
        before = block.text.plain[: bracket.start()].strip()
        first = _first(blocks, free, at, bool(before))
        if first is None:
            continue
        number, words = _action_text([b for b in blocks[first : at + 1] if not isinstance(b, Table)], before)
        yield _Action(first, at, number, words, values)
        free = at + 1


def _first(blocks: Sequence[Prose | Table], free: int, at: int, has_words: bool) -> int | None:
    """The block with which the action begins whose brackets end block `at`: the nearest with a number, else
    the one with its words; None where there is none."""
    nearest = at if has_words else at - 1
    for index in range(nearest, max(free, at - _FURTHEST) - 1, -1):
        block = blocks[index]
        if isinstance(block, ListItem) or (isinstance(block, Paragraph) and _NUMBER.match(block.text.plain)):
            return index
    return nearest if nearest >= free else None


def _action_text(printed: Sequence[Prose], before: str) -> tuple[Text, Text]:
    """Number and words of the action that these blocks print, the last up to its brackets, `before`."""
    *earlier, last = printed
    words = " ".join([*(block.text.plain for block in earlier), before]).strip()
    lines = tuple(line for block in (*earlier, *([last] if before else [])) for line in block.text.lines)
    head = printed[0]
    found = _NUMBER.match(words)
    number = found["number"] if found else head.number if isinstance(head, ListItem) else ""
    place = lines[0].location
    return (
        Text(number, (Line(number, place),)) if number else NO_TEXT,
        Text(words[found.end() :] if found else words, lines),
    )


def _values(text: Text, bracket: re.Match[str]) -> dict[str, Text]:
    """The labelled values in the brackets; {} unless all of it is labelled, and says who and when."""
    inner = bracket["square"] or bracket["round"]
    labels = [found for found in _LABEL.finditer(inner) if _meaning(found["label"])]
    meanings = {_meaning(found["label"]) for found in labels}
    if not labels or labels[0].start() or not (meanings & _WHO and meanings & _WHEN) or "action" in meanings:
        return {}
    ends = [found.start() for found in labels[1:]] + [len(inner)]
    printed = (
        (found["label"], inner[found.end() : end].strip(" .;,|/–—-"))
        for found, end in zip(labels, ends, strict=True)
    )
    return {label: _part(text, value) for label, value in printed}


def _meaning(label: str) -> str:
    reading = read_header(label)
    return reading.meaning if reading and reading.likeness >= _SURE else ""


def _part(text: Text, value: str) -> Text:
    return Text(value, (Line(value, text.where(value)),)) if value else NO_TEXT


def _table(run: Sequence[_Action]) -> Table:
    labels = list(dict.fromkeys(label for action in run for label in action.values))
    header = Row(tuple(Text(label, ()) for label in ("No", "Action", *labels)))
    rows = (
        Row((action.number, action.words, *(action.values.get(label, NO_TEXT) for label in labels)))
        for action in run
    )
    return Table((header, *rows))
