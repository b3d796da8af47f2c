"""Lists whose items are actions, with labelled lines beneath them, as tables."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import ListItem, Paragraph, Table
from loader.records.label_line import label_of, tells_of_an_action
from loader.records.labelled_actions import LabelledAction, action_table, labelled_action

Prose = ListItem | Paragraph

_NUMBER: Final = re.compile(
    r"(?P<number>[A-Z]{1,3}[.-]?\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})+)[.:)]?\s+(?=[A-Z*])"
)


def with_item_tables(blocks: Sequence[Prose | Table]) -> list[Prose | Table]:
    """The blocks, every list of actions with labelled lines beneath each as a table, a row an action."""
    result: list[Prose | Table] = []
    run: list[ListItem] = []
    for block in [*blocks, None]:
        if isinstance(block, ListItem):
            run.append(block)
            continue
        result.extend(_table_of(run) or run)
        run = []
        if block is not None:
            result.append(block)
    return result


def _table_of(run: Sequence[ListItem]) -> list[Table]:
    """The table of a list; [] where an item has no labelled lines beneath it, or others than these."""
    outermost = min((item.level for item in run), default=0)
    groups = list(_groups(run, outermost))
    if not groups or groups[0][0].level != outermost:
        return []
    labels = [label for _, *beneath in groups for item in beneath if (label := label_of(item.text))]
    complete = all(len(group) > 1 for group in groups) and len(labels) == len(run) - len(groups)
    if not complete or not tells_of_an_action(labels):
        return []
    return [action_table([_action(*group) for group in groups])]


def _groups(run: Sequence[ListItem], outermost: int) -> Iterator[list[ListItem]]:
    """Each outermost item with the items beneath it."""
    group: list[ListItem] = []
    for item in run:
        if item.level == outermost and group:
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _action(head: ListItem, *beneath: ListItem) -> LabelledAction:
    values = {label.name: label.value for item in beneath if (label := label_of(item.text))}
    return labelled_action(head.text, _NUMBER, values, number=head.number)
