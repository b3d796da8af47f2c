"""Rules about counts: what a sentence states against what the document lists."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.audit.counting import Stated, listed, number_of, stated_counts
from loader.audit.fault import Fault
from loader.audit.numbering import read_code
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Block, Heading, ListItem, Paragraph, Table, Text
from loader.records.tables import Record, TypedTable, typed_tables
from loader.values.titles import title_words

_THESE: Final = re.compile(r"(?:these|they) (?:are|is)(?: (?:as follows|listed below))?\s*:?", re.IGNORECASE)
_TOTAL: Final = re.compile(
    r"(?:grand\s+)?total\s*:?\s*(?P<count>\d{1,3})\s+(?P<noun>actions|commitments|tasks|steps)\W*", re.I
)
_ANNOUNCED: Final = re.compile(
    r"\b(?:there are|(?:plan|strategy|document|report|programme)(?: (?:has|contains|lists|includes|comprises|is made up of)|"
    r" [^.;:]{0,80}?sets out)) (?P<count>[a-z]+|\d{1,3}) (?P<noun>actions|steps|commitments|tasks|activities)\b"
    r"(?! (?:in|under) (?:section|theme|priority|objective|part)\b)",
    re.IGNORECASE,
)
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
    """Whether a text stands between two items of a numbered list: the next number comes before any heading."""
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


def total_of_actions(view: AuditView) -> Iterator[Fault]:
    """A total row of an action table, against the numbered rows of the table and of all action tables."""
    tables = list(view.outline.tables("action"))
    every = [len(_numbered_rows(table)) for table in tables]
    for table, own in zip(tables, every, strict=True):
        for text, match in _totals(table):
            if own and int(match["count"]) not in (own, sum(every)):
                message = f"the total row says {match['count']} {match['noun']}; {sum(every)} are listed"
                yield Fault(message, (text.location,))


def _numbered_rows(table: TypedTable) -> list[Record]:
    """The rows that have a number and an action of their own."""
    return [r for r in table.records if read_code(table.of(r, "number", "ref").plain) and table.of(r, "action")]


def announced(view: AuditView) -> Iterator[Fault]:
    """A sentence that says how many actions the plan has, where all of them are numbered rows of tables."""
    tables = list(view.outline.tables("action"))
    rows = sum(len(_numbered_rows(table)) for table in tables)
    if not rows or rows != len(view.actions) or not all(action.node.properties.get("number") for action in view.actions):
        return
    headers = {word for table in tables for c in table.columns if c.meaning == "action" for word in _nouns(c.header.plain)}
    for text in view.document.texts():
        for match in _ANNOUNCED.finditer(text.plain):
            number = number_of(match["count"])
            near = 0 < abs(number - rows) <= max(2, rows // 5)
            if near and match["noun"].lower() in {"actions", *headers}:
                message = f"“{match['count']} {match['noun']}” are announced; {rows} are listed"
                yield Fault(message, (text.where(f"{match['count']} {match['noun']}"),))


def number_of_actions(view: AuditView) -> Iterator[Fault]:
    """Both: what a total row says and what a sentence announces."""
    yield from total_of_actions(view)
    yield from announced(view)


def _nouns(header: str) -> list[str]:
    return [f"{word.removesuffix('s')}s" for word in re.findall(r"[a-z]+", header.lower())]


def _totals(table: TypedTable) -> Iterator[tuple[Text, re.Match[str]]]:
    for record in table.records:
        filled = [cell for cell in record.cells if cell]
        match = _TOTAL.fullmatch(" ".join(cell.plain for cell in filled))
        if match:
            yield filled[0], match


RULES: Final = (
    Rule(
        "count differs from list",
        "A stated count that differs from the list",
        "low",
        "A sentence that states how many priorities, strategies, sub-groups or the like there are, where the list "
        "stands in the same sentence, right below it, or as headings that come again as sections, and has more or "
        "fewer. Where a list can be counted in two ways, both are let pass.",
        "Either the sentence or the list is out of date, and something may have been left out.",
        "“Six strategies” are announced; 5 are listed",
        stated_against_listed,
    ),
    Rule(
        "number of actions differs",
        "A stated number of actions that differs from the rows",
        "low",
        "A sentence that says how many actions the plan has, or a total row of its table, where every action is a numbered "
        "row and their number is another.",
        "Actions may have been added or taken out without anybody deciding it.",
        "“thirteen steps” are announced; 12 are listed",
        number_of_actions,
    ),
)
