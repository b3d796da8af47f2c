"""The rule about counts: what a sentence states against what the document lists."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.audit.counting import Stated, listed, stated_counts
from loader.audit.fault import Fault
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Block, Heading, ListItem, Paragraph, Table, Text
from loader.records.tables import typed_tables
from loader.values.titles import title_words

_THESE: Final = re.compile(r"(?:these|they) (?:are|is)(?: (?:as follows|listed below))?\s*:?", re.IGNORECASE)
_FOOT: Final = re.compile(r"(?:total|note|n\.?b\b|\*|source|key)", re.IGNORECASE)


def stated_against_listed(view: AuditView) -> Iterator[Fault]:
    """Counts that the list behind them does not bear out: in the sentence, right below it, or as headings."""
    blocks = view.document.blocks
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            continue
        for stated in stated_counts(block.text.plain):
            counted = _counted(blocks, at, block.text, stated)
            if counted and not counted[0] <= stated.number <= counted[1]:
                yield _fault(block.text, stated, counted)


def _fault(text: Text, stated: Stated, counted: tuple[int, int]) -> Fault:
    number = (
        f"{counted[0]}"
        if counted[0] == counted[1]
        else f"{counted[1]} at most"
        if stated.number > counted[1]
        else f"{counted[0]} at least"
    )
    return Fault(f"“{stated.printed}” are announced; {number} are listed", (text.where(stated.printed),))


def _counted(blocks: Sequence[Block], at: int, text: Text, stated: Stated) -> tuple[int, int] | None:
    """The least and the most that the list of a sentence holds; None where no list is sure to be its own."""
    if stated.rest:
        return listed(stated.rest)
    last = text.plain.rstrip().endswith((stated.noun, ":")) or stated.printed in text.plain[-160:]
    if stated.ends_open and text.plain.rstrip().endswith(":"):
        return _below(blocks[at + 1 :])
    if (
        at + 1 < len(blocks)
        and isinstance(following := blocks[at + 1], Paragraph)
        and _THESE.fullmatch(following.text.plain.strip())
    ):
        return _below(blocks[at + 2 :])
    return _headings(blocks[at + 1 :]) if last and len(text.plain.split()) <= 25 else None


def _below(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The items of the list, or the rows of the table, that begins the blocks."""
    if blocks and isinstance(blocks[0], Table):
        return _rows(blocks[0])
    items = _items(blocks)
    if not items:
        return None
    outermost = min(item.level for item in items)
    outer = sum(1 for item in items if item.level == outermost)
    return (outer, outer) if outer == len(items) else (min(outer, len(items) - outer), len(items))


def _items(blocks: Sequence[Block]) -> list[ListItem]:
    """The items of a list; texts may stand between the items of a numbered list. [] where bullets go on
    behind a text, so that nobody can say where the list ends."""
    if not blocks or not isinstance(blocks[0], ListItem):
        return []
    items: list[ListItem] = []
    for at, block in enumerate(blocks):
        if isinstance(block, ListItem):
            items.append(block)
        elif not (_numbered(items) and _goes_on(blocks[at:], items[-1])):
            return [] if not _numbered(items) and _bullets_ahead(blocks[at:]) else items
    return items


def _numbered(items: Sequence[ListItem]) -> bool:
    return all(item.number.isdigit() for item in items if item.level == 0)


def _goes_on(blocks: Sequence[Block], last: ListItem) -> bool:
    """Whether a text stands between two numbered items: the next number comes before any heading."""
    for block in blocks[:6]:
        if isinstance(block, ListItem) and last.number.isdigit():
            return block.number == str(int(last.number) + 1)
        if not isinstance(block, Paragraph):
            return False
    return False


def _bullets_ahead(blocks: Sequence[Block]) -> bool:
    return len(blocks) > 1 and isinstance(blocks[0], Paragraph) and isinstance(blocks[1], ListItem)


def _rows(table: Table) -> tuple[int, int] | None:
    found = [typed for typed in typed_tables(table) if typed.kind]
    if len(found) != 1 or found[0].kind == "action":
        return None
    cells = [[cell.plain for cell in record.cells if cell] for record in found[0].records]
    rows = [row for row in cells if len(row) > 1 and not _FOOT.match(row[0])]
    return (len(rows), len(rows)) if len(rows) == len(cells) else None


def _headings(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Headings in a row that list what the sections below are about: the first of them comes again below."""
    run: list[Heading] = []
    for block in blocks:
        if not isinstance(block, Heading):
            return None
        if run and title_words(block.text.plain) == title_words(run[0].text.plain):
            return len(run), len(run)
        run.append(block)
    return None


RULES: Final = (
    Rule(
        "count differs from list",
        "A stated count that differs from the list",
        "low",
        "A sentence that states how many priorities, strategies, sub-groups or the like there are, where "
        "the list stands in the same sentence, right below it, or as headings that come again as "
        "sections, and has more or fewer. Where a list can be counted in two ways, both are let pass.",
        "Either the sentence or the list is out of date, and something may have been left out.",
        "“Six strategies” are announced; 5 are listed",
        stated_against_listed,
    ),
)
