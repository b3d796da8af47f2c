"""Headings that are actions, with nothing but labelled lines under each, as tables."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.documents.blocks import Block, Heading, Table
from loader.records.label_line import Label, label_in, label_of, tells_of_an_action
from loader.records.labelled_actions import action_table, labelled_action

_NUMBERED: Final = re.compile(
    r"(?:(?P<word>action|commitment|task|step|project|measure)\s+)?"
    r"(?P<number>[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})*[a-z]?)\s*[.:)–-]*\s+(?=[A-Z])",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"(?:objective|priority|theme|aim|goal|outcome|promise|strand|pillar|section|appendix|recommendation)\b",
    re.IGNORECASE,
)


def with_headed_tables(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, every run of headings that are actions as one table, a row a heading."""
    result: list[Block] = []
    run: list[tuple[Heading, list[Label]]] = []
    for heading, beneath in _sections(blocks):
        labels = _labels(heading, beneath)
        if heading is not None and labels and (not run or run[-1][0].level == heading.level):
            run.append((heading, labels))
            continue
        result.extend(_table_of(run))
        run = []
        if heading is not None and labels:
            run.append((heading, labels))
        else:
            result.extend(([heading] if heading else []) + beneath)
    result.extend(_table_of(run))
    return result


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[Heading | None, list[Block]]]:
    """Each heading with the blocks up to the next one."""
    heading: Heading | None = None
    beneath: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield heading, beneath
            heading, beneath = block, []
        else:
            beneath.append(block)
    yield heading, beneath


def _labels(heading: Heading | None, beneath: Sequence[Block]) -> list[Label]:
    """The labelled lines under a heading that is an action; [] where there is anything else."""
    if heading is None or not beneath or _OTHERS.match(heading.text.plain):
        return []
    found = [label for block in beneath for label in _labels_of(block)]
    labels = [label for label in found if label]
    return labels if len(labels) == len(found) and tells_of_an_action(labels) else []


def _labels_of(block: Block) -> list[Label | None]:
    """The label of a labelled line, and those of a table of labels and values; None where one is none."""
    if isinstance(block, Table):
        return [label_in(row.cells) for row in block.rows]
    return [label_of(block.text)]


def _table_of(run: Sequence[tuple[Heading, list[Label]]]) -> list[Block]:
    actions = [
        labelled_action(heading.text, _NUMBERED, {label.name: label.value for label in labels})
        for heading, labels in run
    ]
    return [action_table(actions)] if actions else []
