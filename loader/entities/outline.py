"""The document's sections, its tables recognised, its title found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loader.documents.blocks import NO_TEXT, Document, Heading, ListItem, Paragraph, Table, Text
from loader.records.risks import read_matrix
from loader.records.tables import TypedTable, typed_tables
from loader.values.titles import is_plan_title, names_many


@dataclass(slots=True)
class Section:
    """What stands under one heading: prose blocks and recognised tables in reading order."""

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
    for block in document.blocks:
        if isinstance(block, Heading):
            sections.append(Section(block.text, block.text is title))
        elif isinstance(block, Table):
            sections[-1].blocks.extend(typed_tables(block))
        else:
            sections[-1].blocks.append(block)
    matrices = (read_matrix(block) for block in document.blocks if isinstance(block, Table))
    return Outline(tuple(sections), title, next((m for m in matrices if m), None))


def find_title(document: Document) -> Text:
    """The title of the document's own plan: the first heading, or short line, near the start that names one."""
    for block in document.blocks[:40]:
        if isinstance(block, (Heading, Paragraph)) and is_plan_title(block.text.plain) and not names_many(block.text.plain):
            return block.text
    return NO_TEXT
