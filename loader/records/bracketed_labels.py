"""Actions in prose that end with labels in brackets, as tables:
`A1. Light the quay. [Lead: Jane Okoro. With: Harbour Trust. By: March 2026]`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, ListItem, Paragraph, Table, Text
from loader.records.label_line import WHEN, WHO, meaning_of_label
from loader.records.labelled_actions import LabelledAction, action_table, labelled_action

Prose = ListItem | Paragraph

_BRACKET: Final = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|\((?P<round>(?:[^()]|\([^()]*\))+)\))\.?\s*$")
_LABEL: Final = re.compile(
    r"(?:^|(?<=[.;,|/]\s)|(?<=\s[–—-]\s))(?P<label>[A-Z][\w’'/-]*(?: [\w’'/-]+){0,3})\s?:"
)
NUMBER: Final = re.compile(
    r"(?P<number>[A-Z]{1,3}[.-]?\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,3}(?:\.\d{1,3})*[a-z]?)[.:)]?\s+(?=[A-Z‘“])"
)
_FEWEST: Final = 2
"""A single one may be a remark."""
_FURTHEST: Final = 3
"""Paragraphs before the brackets at most, where the lines of one action were taken for several."""


@dataclass(frozen=True, slots=True)
class PrintedAction:
    """An action, the blocks, `first` to `last`, that print it, and what its labels mean."""

    first: int
    last: int
    said: LabelledAction
    meanings: frozenset[str]


def with_bracketed_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of such actions as one table, a row an action."""
    actions = list(_actions(blocks))
    if len(actions) < _FEWEST:
        return list(blocks)
    result: list[Prose | Table] = []
    run: list[PrintedAction] = []
    for action in actions:
        end = run[-1].last + 1 if run else 0
        if run and action.first > end:
            result.append(table_of(run))
            run = []
        result += blocks[end : action.first]
        run.append(action)
    return [*result, table_of(run), *blocks[run[-1].last + 1 :]]


def _actions(blocks: Sequence[Prose | Table]) -> Iterator[PrintedAction]:
    free = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            free = at + 1
            continue
        bracket = _BRACKET.search(block.text.plain)
        inner = (bracket["square"] or bracket["round"]) if bracket else ""
        values, meanings = values_in(block.text, inner)
        if bracket is None or not (meanings & WHO and meanings & WHEN):
            continue
        before = block.text.plain[: bracket.start()].strip()
        first = _first(blocks, free, at, bool(before))
        if first is None:
            continue
        printed = [b for b in blocks[first : at + 1] if not isinstance(b, Table)]
        said = labelled_action(_words(printed, before), NUMBER, values, number=own_number(printed[0]))
        yield PrintedAction(first, at, said, meanings)
        free = at + 1


def _first(blocks: Sequence[Prose | Table], free: int, at: int, has_words: bool) -> int | None:
    """The block with which the action begins whose brackets end block `at`: the nearest with a number, else
    the one with its words; None where there is none."""
    nearest = at if has_words else at - 1
    for index in range(nearest, max(free, at - _FURTHEST) - 1, -1):
        block = blocks[index]
        if isinstance(block, ListItem) or (isinstance(block, Paragraph) and NUMBER.match(block.text.plain)):
            return index
    return nearest if nearest >= free else None


def _words(printed: Sequence[Prose], before: str) -> Text:
    """The action that these blocks print, the last up to its brackets, `before`."""
    *earlier, last = printed
    words = " ".join([*(block.text.plain for block in earlier), before]).strip()
    lines = tuple(line for block in (*earlier, *([last] if before else [])) for line in block.text.lines)
    return Text(words, lines)


def own_number(head: Prose) -> str:
    """The number with which a list counts its item; '' for a bullet or a paragraph."""
    return head.number if isinstance(head, ListItem) else ""


def values_in(text: Text, inner: str) -> tuple[dict[str, Text], frozenset[str]]:
    """The labelled values of which a part of a text consists, by label, and what the labels mean; nothing
    where it does not begin with a label, or says itself what is to be done."""
    labels = [found for found in _LABEL.finditer(inner) if meaning_of_label(found["label"])]
    meanings = frozenset(meaning_of_label(found["label"]) for found in labels)
    if not labels or labels[0].start() or "action" in meanings:
        return {}, frozenset()
    ends = [found.start() for found in labels[1:]] + [len(inner)]
    printed = (
        (found["label"], inner[found.end() : end].strip(" .;,|/–—-"))
        for found, end in zip(labels, ends, strict=True)
    )
    return {label: _part(text, value) for label, value in printed}, meanings


def _part(text: Text, value: str) -> Text:
    return Text(value, (Line(value, text.where(value)),)) if value else NO_TEXT


def table_of(run: Sequence[PrintedAction]) -> Table:
    """The actions as a table, a row an action."""
    return action_table([action.said for action in run])
