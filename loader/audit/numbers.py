"""Rules about the numbers of actions and risks: given twice, left out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from loader.audit.fault import Fault
from loader.audit.numbering import Numbered, Place, Run, places_in, read_code, runs
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import ListItem
from loader.records.tables import TypedTable

_KINDS: Final = ("action", "risk")
_SMALLEST_RUN: Final = 3


@dataclass(slots=True)
class _Numbers:
    """The numbers of one kind of table, and every place that any cell fills, by table and theme."""

    kind: str
    items: list[Numbered] = field(default_factory=list)
    filled: dict[tuple[int, str], set[Place]] = field(default_factory=lambda: defaultdict(set))


def given_twice(view: AuditView) -> Iterator[Fault]:
    """Numbers that two different actions, or risks, of one run have."""
    for numbers in _all_numbers(view):
        for run in runs(numbers.items):
            twice = [_different(items) for items in run.by_value.values()]
            twice = [items for items in twice if len(items) > 1]
            if len(run.by_value) >= _SMALLEST_RUN and len(twice) <= max(1, len(run.by_value) // 4):
                yield from (_twice(view, numbers.kind, items) for items in twice)


def _different(items: list[Numbered]) -> list[Numbered]:
    """The items whose words differ; words that go on from the row before are none of their own."""
    found: dict[str, Numbered] = {}
    for item in items:
        if not (found and item.words[:1].islower()):
            found.setdefault(re.sub(r"\W+", " ", item.words.casefold()).strip(), item)
    return list(found.values())


def _twice(view: AuditView, kind: str, items: list[Numbered]) -> Fault:
    times = "two" if len(items) == 2 else str(len(items))
    nodes = (view.action_at(item.said_at, str(item.code)) for item in items)
    return Fault(
        f"number {items[0].code} is given to {times} {kind}s",
        tuple(item.location for item in items),
        tuple(node.id for node in nodes if node),
    )


def left_out(view: AuditView) -> Iterator[Fault]:
    """Numbers that are missing between two numbers of one run."""
    for numbers in _all_numbers(view):
        for run in runs(numbers.items):
            missing = [value for value in _missing(run, numbers) if not _elsewhere(view, run, value)]
            if len(run.by_value) >= _SMALLEST_RUN and 3 * len(missing) <= len(run.by_value):
                yield from (_left_out(run, value, numbers.kind) for value in missing)


def _missing(run: Run, numbers: _Numbers) -> list[int]:
    given = run.by_value
    values = list(given)
    series = run.items[0].code.series
    filled = {place for home in {item.home for item in run.items} for place in numbers.filled[home]}
    return [v for v in range(values[0], values[-1]) if v not in given and (series, v) not in filled]


def _elsewhere(view: AuditView, run: Run, value: int) -> bool:
    """Whether a number with letters or dots is printed anywhere at the start of a text."""
    code = run.items[0].code.at(value)
    if not code.series:
        return False
    begins = re.compile(rf"(?:Action\s)?{re.escape(str(code))}(?![\w.(]*\w)", re.IGNORECASE)
    texts = any(begins.match(text.plain) for text in view.document.texts())
    items = (block.number for block in view.document.blocks if isinstance(block, ListItem))
    return texts or str(code) in items


def _left_out(run: Run, value: int, kind: str) -> Fault:
    below = max(v for v in run.by_value if v < value)
    above = min(v for v in run.by_value if v > value)
    first, second = run.by_value[below][-1], run.by_value[above][0]
    return Fault(
        f"there is no {kind} {first.code.at(value)} between {first.code} and {second.code}",
        (first.location, second.location),
    )


def _all_numbers(view: AuditView) -> Iterator[_Numbers]:
    for kind in _KINDS:
        numbers = _Numbers(kind)
        for order, table in enumerate(view.outline.tables(kind)):
            _read(table, order, numbers)
        yield numbers


def _read(table: TypedTable, order: int, numbers: _Numbers) -> None:
    theme = ""
    for record in table.records:
        filled = [cell for cell in record.cells if cell]
        theme = table.of(record, "theme").plain or (filled[0].plain if len(filled) == 1 else theme)
        cell, words = table.of(record, "number", "ref"), table.of(record, numbers.kind)
        code = read_code(cell.plain)
        if len(filled) > 1:
            numbers.filled[order, theme] |= places_in(cell.plain)
        if code and words:
            numbers.items.append(Numbered(code, cell.location, (order, theme), words.plain, words.location))


RULES: Final = (
    Rule(
        "number given twice",
        "Two actions with one number",
        "high",
        "An action or risk number that two different rows of one table, or of the whole plan where its "
        "numbering runs through, have. Where the numbering starts again in each theme, only within the "
        "theme.",
        "Minutes and reports speak of actions by their numbers; with two of one number nobody can tell "
        "which of them was reported on.",
        "number 12 is given to two actions",
        given_twice,
    ),
    Rule(
        "number left out",
        "A number that is missing",
        "low",
        "A number that is missing between two others of the same series, such as 34 between 33 and 35 or "
        "AW4 between AW3 and AW5. Nothing is said where more than a quarter of the numbers are missing.",
        "An action may have been dropped without a decision, or lost when the plan was put together.",
        "there is no action 34 between 33 and 35",
        left_out,
    ),
)
