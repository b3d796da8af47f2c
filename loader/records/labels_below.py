"""Numbered actions in prose with labels on the lines below, as tables:
`1.1 Light the quay.` and below it `Lead: Jane Okoro. With: Harbour Trust.` and `By: March 2026.`
"""

from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import ListItem, Paragraph, Table, Text
from loader.records.bracketed_labels import NUMBER, PrintedAction, Prose, own_number, table_of, values_in
from loader.records.label_line import WHEN, WHO
from loader.records.labelled_actions import labelled_action

_FEWEST: Final = 2
"""A single one may be a remark."""
_MOST_WORDS_ABOVE: Final = 3
"""Paragraphs of one action's words at most."""
_CLOSED: Final = (".", "!", "?", ")", "]")


def with_tables_of_labels_below(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every run of such actions as one table, a row an action."""
    result: list[Prose | Table] = []
    run: list[PrintedAction] = []
    at = 0
    while at < len(blocks):
        action = _action(blocks, at)
        if action is None:
            result += [*_as_table(run, blocks), blocks[at]]
            run = []
            at += 1
        else:
            run.append(action)
            at = action.last + 1
    return [*result, *_as_table(run, blocks)]


def _as_table(run: Sequence[PrintedAction], blocks: Sequence[Prose | Table]) -> Sequence[Prose | Table]:
    """The table of a run that says who and when; what it was made of where it does not, or is too short."""
    if not run:
        return ()
    meanings = {meaning for action in run for meaning in action.meanings}
    if len(run) < _FEWEST or not (meanings & WHO and meanings & WHEN):
        return blocks[run[0].first : run[-1].last + 1]
    return [table_of(run)]


def _action(blocks: Sequence[Prose | Table], first: int) -> PrintedAction | None:
    """The action that begins at a block; None where none does."""
    head = blocks[first]
    if not isinstance(head, (ListItem, Paragraph)):
        return None
    if not NUMBER.match(head.text.plain) and not own_number(head):
        return None
    start = _labels_start(blocks, first)
    if start is None:
        return None
    last = _last(blocks, start)
    below = _joined(blocks[start : last + 1])
    values, meanings = values_in(below, below.plain)
    if not meanings & (WHO | WHEN):
        return None
    said = labelled_action(_joined(blocks[first:start]), NUMBER, values, number=own_number(head))
    return PrintedAction(first, last, said, meanings)


def _labels_start(blocks: Sequence[Prose | Table], first: int) -> int | None:
    """The paragraph with which the labels of an action begin, right below its words; None where none does."""
    for at in range(first + 1, min(first + 1 + _MOST_WORDS_ABOVE, len(blocks))):
        block = blocks[at]
        if not isinstance(block, Paragraph) or NUMBER.match(block.text.plain):
            return None
        if values_in(block.text, block.text.plain)[1] & (WHO | WHEN):
            return at
    return None


def _last(blocks: Sequence[Prose | Table], start: int) -> int:
    """The last paragraph of the labels: each begins with one, or goes on where the one before is not over."""
    last = start
    for at in range(start + 1, len(blocks)):
        block, before = blocks[at], blocks[last]
        if not isinstance(block, Paragraph) or isinstance(before, Table) or NUMBER.match(block.text.plain):
            break
        is_over = before.text.plain.rstrip().endswith(_CLOSED)
        if is_over and not values_in(block.text, block.text.plain)[1]:
            break
        last = at
    return last


def _joined(blocks: Sequence[Prose | Table]) -> Text:
    texts = [block.text for block in blocks if not isinstance(block, Table)]
    return Text(" ".join(text.plain for text in texts), tuple(line for text in texts for line in text.lines))
