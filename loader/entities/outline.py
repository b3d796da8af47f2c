"""The document's sections, its tables recognised, its title found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loader.documents.blocks import NO_TEXT, Block, Document, Heading, ListItem, Paragraph, Table, Text
from loader.records.bracketed_labels import with_bracketed_tables
from loader.records.headed_actions import with_headed_tables
from loader.records.labelled import with_tables
from loader.records.labels_above import as_lines, with_labels_above
from loader.records.labels_below import with_tables_of_labels_below
from loader.records.risks import read_matrix
from loader.records.spelt_heads import with_spelt_heads
from loader.records.tables import Record, TypedTable, typed_tables
from loader.values.areas import areas_named
from loader.values.bodies import kind_of
from loader.values.numbered_aims import letters_of_aim
from loader.values.titles import (
    is_plan_title,
    is_subtitle,
    names_many,
    plan_kind,
    title_period,
    title_words,
)

_BARE: Final = frozenset(
    [
        "delivery",
        "action",
        "business",
        "strategic",
        "annual",
        "implementation",
        "work",
        "improvement",
        "report",
        "programme",
        "development",
        "joint",
    ]
)
_COVER: Final = 6
"""Blocks within which a title on two lines stands."""
_LONGEST_NAME: Final = 10
_LABELLED: Final = re.compile(
    r"[A-Z]{1,2}\d{1,2}\s*[–—:-]\s+(?=[A-Z])|(?:R|Rec(?:ommendation)?|Aim|Objective|Priority|Goal|Promise)\s?\d{1,2}(?:\s?\([a-z]\)|\.\d{1,2})?\s*[.:)–-]?\s+(?=[A-Z])"
)


@dataclass(slots=True)
class Section:
    """What stands under one heading: prose blocks and recognised tables in reading order.

    `is_title` where the heading is the document's title once more, or only the letters of the aim that its
    table serves: it names no theme then.
    """

    heading: Text
    is_title: bool = False
    blocks: list[ListItem | Paragraph | TypedTable] = field(default_factory=list)

    @property
    def tables(self) -> list[TypedTable]:
        """The section's tables."""
        return [block for block in self.blocks if isinstance(block, TypedTable)]


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's sections; `title` is that of its own plan, empty where it names none."""

    sections: tuple[Section, ...]
    title: Text
    matrix: tuple[tuple[float, ...], ...] | None

    def tables(self, *kinds: str) -> Iterator[TypedTable]:
        """The tables of these kinds, of every kind where none is named."""
        for section in self.sections:
            yield from (table for table in section.tables if not kinds or table.kind in kinds)


def outline_of(document: Document) -> Outline:
    """The outline of a document."""
    title = find_title(document)
    sections = [Section(NO_TEXT)]
    texts = [block.text.plain for block in document.blocks if not isinstance(block, Table)]
    blocks = list(_with_labelled(with_headed_tables(document.blocks)))
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(block, Heading):
            sections.append(Section(block.text, _is_title(block.text, title)))
        elif isinstance(block, Table) and isinstance(after, Table) and (lines := as_lines(block)):
            sections[-1].blocks.extend(lines)
        elif isinstance(block, Table):
            sections[-1].blocks.extend(typed_tables(with_spelt_heads(block, texts)))
        else:
            sections[-1].blocks.append(_labelled(block))
    for section in sections:
        section.blocks = with_labels_above(section.blocks)
        section.is_title = section.is_title or _heads_an_aim(section)
    matrices = (read_matrix(block) for block in document.blocks if isinstance(block, Table))
    return Outline(tuple(sections), title, next((m for m in matrices if m), None))


def _is_title(heading: Text, title: Text) -> bool:
    """Whether a heading is the title, or names the same plan again."""
    if heading.location in {line.location for line in title.lines}:
        return True
    periods = title_period(heading.plain).start, title_period(title.plain).start
    return (
        is_plan_title(heading.plain)
        and title_words(heading.plain) <= title_words(title.plain)
        and periods[0] in ("", periods[1])
    )


def _heads_an_aim(section: Section) -> bool:
    """Whether a heading `PA2 Waiting` has the letters of what a label says below: `Priority action 2: …`."""
    first = section.heading.plain.partition(" ")[0].strip(".:")
    aims = (cell for table in section.tables for record in table.records[:1] for cell in _aims(table, record))
    return bool(first) and any(letters_of_aim(cell.plain) == first for cell in aims)


def _aims(table: TypedTable, record: Record) -> tuple[Text, ...]:
    return table.all_of(record, "objective") if table.kind == "action" else ()


def _with_labelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, labelled lines between two headings as tables."""
    between: list[ListItem | Paragraph | Table] = []
    for block in blocks:
        if isinstance(block, Heading):
            yield from with_tables(with_tables_of_labels_below(with_bracketed_tables(between)))
            between = []
            yield block
        else:
            between.append(block)
    yield from with_tables(with_tables_of_labels_below(with_bracketed_tables(between)))


def _labelled(block: ListItem | Paragraph) -> ListItem | Paragraph:
    """`R1 That …` or `Aim 2. …` on a line of its own is an item of a list, whatever the line's shape."""
    match = None if isinstance(block, ListItem) else _LABELLED.match(block.text.plain)
    if not match:
        return block
    rest = Text(block.text.plain[match.end() :], block.text.lines)
    return ListItem(rest, match.group().strip(), 0)


def find_title(document: Document) -> Text:
    """The title of the document's own plan: the first heading, or short line, near the start that names one.

    A document that opens by speaking of many plans is none of them.
    """
    opening = [block.text.plain for block in document.blocks[:4] if isinstance(block, (Heading, Paragraph))]
    if any(names_many(text) and len(text.split()) <= 10 for text in opening):
        return NO_TEXT
    before = NO_TEXT
    for block in document.blocks[:40]:
        if (
            isinstance(block, (Heading, Paragraph))
            and is_plan_title(block.text.plain)
            and not names_many(block.text.plain)
        ):
            return _whole_title(before, _without_body(block.text))
        before = block.text if isinstance(block, (Heading, Paragraph)) else NO_TEXT
    return _title_on_two_lines(document)


def _title_on_two_lines(document: Document) -> Text:
    """A name that says nothing of plans, `Breathing Space`, and right below it what kind of plan it is; or
    the first heading where it says that in small letters."""
    opening = [*document.blocks[:_COVER]]
    while opening and not isinstance(opening[0], Heading):
        del opening[0]
    name, below = ([*(block.text for block in opening[:2] if isinstance(block, Heading))] + [NO_TEXT] * 2)[:2]
    if is_subtitle(name.plain):
        return name
    if not is_subtitle(below.plain):
        return NO_TEXT
    if kind_of(name.plain) or areas_named(name.plain) or len(name.plain.split()) > _LONGEST_NAME:
        return below
    return Text(f"{name.plain}: {below.plain}", (*name.lines, *below.lines))


def _without_body(title: Text) -> Text:
    """The title behind the name of the body whose plan it is: `Marlow Council: Audit Tracker 2025`."""
    body, colon, rest = title.plain.partition(":")
    if not colon or plan_kind(body) or not kind_of(body) or not is_plan_title(rest.strip()):
        return title
    return Text(rest.strip(), title.lines)


def _whole_title(before: Text, title: Text) -> Text:
    """A title that says only `Delivery Plan 2024` belongs to the name on the line above it."""
    bare = not title_words(title.plain) - _BARE
    if not bare or not before or len(before.plain.split()) > 10 or before.plain.endswith((".", ":")):
        return title
    return Text(f"{before.plain} {title.plain}", (*before.lines, *title.lines))
