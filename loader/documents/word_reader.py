"""Word documents to blocks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from loader.documents.blocks import Block, Heading, ListItem, Paragraph
from loader.documents.flowing_text import LEVEL, blocks_of, evenly_bold, is_short, with_numbered_headings
from loader.documents.joined_tables import PrintedTable, with_joined_tables
from loader.documents.word_numbering import Numbering
from loader.documents.word_package import WordPackage
from loader.documents.word_passages import Aside, Part, Passage, PassageReader, always, numbered
from loader.documents.word_runs import NoteMark
from loader.documents.word_styles import Styles
from loader.documents.word_xml import child, name_of, value
from loader.documents.zipped_parts import damage_told
from loader.errors import EmptyFile, UnreadableFile

_LARGE: Final = 1.2
"""How many times the usual size the letters of a heading are that no style and no bold type tells."""
_ITEM_NUMBER: Final = re.compile(r"\(?[A-Za-z]?\d{1,3}[a-z]?[.):]*|\(?[A-Za-z]{1,6}[.):]+")
"""Numbers of items; others, such as `1.2` or `Priority 1:`, are printed with the text."""


def read_word(content: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a Word document (.docx, .docm, .dotx), as it prints with all tracked changes accepted.

    Locations: ``table 2 row 4`` counts tables in the order in which they begin, those inside others too, and
    their printed rows; ``paragraph 12`` the paragraphs outside tables and boxes that print any text, with
    headings, items of lists and lines of the table of contents; ``text box 1 paragraph 2`` and ``footnote 3``
    likewise. Notes stand at the end. A table of one column is a box: its text stands in the flow.

    Left out: headers and footers, comments, hidden and struck-through text, prompts of controls, tables of
    contents, pictures and diagrams. Raises EmptyFile, TooLarge, UnreadableFile.
    """
    with damage_told(file, "Word"):
        blocks = tuple(_blocks(WordPackage(content, file)))
    if not blocks:
        raise EmptyFile(f"{file}: it holds no text; check that the plan is not a picture, or leave it out")
    return blocks


def _blocks(package: WordPackage) -> Iterator[Block]:
    main = package.main()
    root = package.part(main)
    body = child(root, "body")
    if root is None or body is None:
        raise UnreadableFile(f"{package.file}: this is no Word document; save it as .docx and try again")
    styles = Styles(package.part(package.related(main, "styles")))
    numbering = Numbering(package.part(package.related(main, "numbering")), styles)
    reader = PassageReader(package.file, styles, numbering)
    parts = list(reader.parts(body, numbered("paragraph")))
    flowing = list(_flowing(parts, _usual_size(parts)))
    yield from with_numbered_headings(list(with_joined_tables(flowing)))
    for kind in ("footnote", "endnote"):
        notes = package.part(package.related(main, f"{kind}s"))
        yield from _notes(kind, [note for note in reader.notes if note.kind == kind], notes, reader)


def _usual_size(parts: Iterable[Part]) -> int:
    """The size in which most text outside tables is set."""
    sizes = Counter[int]()
    for part in parts:
        if isinstance(part, Passage):
            sizes[part.size] += len(part.text.plain)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0)


def _flowing(parts: Iterable[Part], usual: int) -> Iterator[Block | PrintedTable]:
    for part in parts:
        if isinstance(part, Aside):
            yield from _flowing(part.parts, usual)
        elif isinstance(part, Passage):
            if part.text and not part.is_contents:
                yield from _block(part, usual)
        elif any(row.location for row in part.table.rows):
            yield part


def _block(passage: Passage, usual: int) -> Iterator[Block]:
    marker = passage.marker
    if passage.heading:
        text = passage.text if marker and marker.is_bullet else passage.printed
        yield Heading(evenly_bold(text), passage.heading)
    elif marker and (marker.is_bullet or _ITEM_NUMBER.fullmatch(marker.text)):
        yield ListItem(passage.text, marker.text, marker.level)
    elif usual and passage.size >= _LARGE * usual and is_short(passage.text):
        yield Heading(passage.printed, LEVEL)
    else:
        yield from blocks_of(passage.printed)


def _notes(
    kind: str, marks: Iterable[NoteMark], root: etree._Element | None, reader: PassageReader
) -> Iterator[Paragraph]:
    """The notes in the order of their marks, numbered as Word does from 1; each paragraph a block."""
    texts = {value(note, "id"): note for note in (() if root is None else root) if name_of(note) == kind}
    number = 0
    for mark in marks:
        number += not mark.mark
        note = texts.get(mark.note_id)
        here = always(f"{kind} {mark.mark or number}")
        for part in () if note is None else list(reader.parts(note, here)):
            if isinstance(part, Passage) and part.text:
                yield Paragraph(part.printed)
