"""Web pages to blocks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final

from lxml import etree

from loader.documents.blocks import Block, Heading, Line, ListItem, Paragraph, Row, Table, Text
from loader.documents.flowing_text import blocks_of, evenly_bold, with_numbered_headings
from loader.documents.html_left_out import PageText
from loader.documents.html_lists import BULLET
from loader.documents.html_parsing import decoded, parsed
from loader.documents.html_passages import Part, Passage, Walker, lines_of
from loader.documents.html_tables import placed_cells
from loader.documents.joined_tables import PrintedTable, with_joined_tables
from loader.documents.rich_text import Run, clean, joined, marked, text_of
from loader.documents.spanning_cells import table_of
from loader.errors import EmptyFile

_FILE: Final = re.compile(r"\.\w{2,5}$")
_SITE: Final = re.compile(r"\s+[|·]\s.*")
"""The name of the site that stands after the title of a page."""


def read_html(content: bytes, file: str) -> tuple[Block, ...]:
    """The blocks of a web page (HTML or XHTML).

    Locations: ``table 2 row 4`` counts the tables that are shown, those inside others too, and their rows
    that have cells; tables that only place other things, or have one column, are none. ``paragraph 7`` counts
    in reading order all that is read outside tables: paragraphs, headings, items of lists, captions, terms
    and what they stand for. ``title`` is the page's title, read where it has no main heading.

    The text is that of `main`, or of articles that hold most of it. Left out: navigation, page headers and
    footers, asides, forms, cookie banners, scripts, pictures, what is hidden by attribute or style or struck
    through, links to notes. Style sheets are not read. Raises EmptyFile, NotText, TooLarge, UnreadableFile.
    """
    root = parsed(decoded(content, file), file)
    blocks = list(PageReader(root, file).blocks())
    blocks = [*_title(root, blocks), *blocks]
    if not blocks:
        raise EmptyFile(f"{file}: the page shows no text; save it again as it is seen, or leave it out")
    return tuple(blocks)


def _title(root: etree._Element, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The page's title as a paragraph, unless a main heading or a block of the same text says it.

    A single word, or the name of a file, is what a program gave the page and no title.
    """
    element = next(root.iter("title"), None)
    title = _SITE.sub("", clean("" if element is None else "".join(map(str, element.itertext()))))
    said = any(
        (isinstance(block, Heading) and block.level == 1) or block.text.plain == title
        for block in blocks
        if not isinstance(block, Table)
    )
    if blocks and not said and " " in title and not _FILE.search(title):
        yield Paragraph(Text(title, (Line(title, "title"),)))


class PageReader:
    """Reads the blocks of one page; `has_lines` where comments in it give the lines of its source."""

    def __init__(self, root: etree._Element, file: str, has_lines: bool = False) -> None:
        self._page = PageText(root)
        self._file = file
        self._lines = lines_of(root) if has_lines else None
        self._paragraphs = count(1)
        self._tables = count(1)

    def blocks(self) -> Iterator[Block]:
        """The blocks in reading order, a main heading that stands outside the text first."""
        bodies = self._page.bodies()
        inner = {heading for body in bodies for heading in body.iter("h1")}
        headings = list(self._page.main_headings())
        read: list[Block | PrintedTable] = []
        if headings and inner.isdisjoint(headings):
            read += self._flowing(self._parts(headings[0], 1))
        for body in bodies:
            read += self._flowing(self._parts(body))
        yield from with_numbered_headings(list(with_joined_tables(read)))

    def _parts(self, element: etree._Element, heading: int = 0) -> list[Part]:
        is_strong = element.tag == "th"
        return Walker(self._page, self._lines, strong=is_strong, heading=heading).parts(element)

    def _flowing(self, parts: Iterable[Part]) -> Iterator[Block | PrintedTable]:
        for part in parts:
            if isinstance(part, Passage):
                yield from self._block(part) if part.runs else ()
            elif part.tag == "dl":
                yield self._terms(part)
            else:
                yield from self._table(part)

    def _block(self, passage: Passage) -> Iterator[Block]:
        text = text_of(passage.runs, f"paragraph {next(self._paragraphs)}")
        if passage.heading:
            yield Heading(evenly_bold(marked(passage.marker, text)), passage.heading)
        elif passage.marker:
            yield ListItem(text, passage.marker, passage.level)
        else:
            yield from blocks_of(text)

    def _terms(self, element: etree._Element) -> Table:
        """A list of terms as a table of two columns, a row for each run of terms and what they stand for."""
        rows: list[tuple[list[Text], list[Text]]] = [([], [])]
        before = ""
        for inner in element.iter("dt", "dd"):
            if self._page.is_left_out(inner) or not _is_own(inner):
                continue
            if inner.tag == "dt" and before == "dd":
                rows.append(([], []))
            before = inner.tag
            texts = self._texts(self._parts(inner), f"paragraph {next(self._paragraphs)}", [])
            rows[-1][inner.tag == "dd"].extend(texts)
        return Table(tuple(Row((joined(terms), joined(meanings))) for terms, meanings in rows))

    def _table(self, element: etree._Element) -> Iterator[Block | PrintedTable]:
        """A table after its caption, before the larger tables that stand in its cells."""
        for caption in (child for child in element if child.tag == "caption"):
            for part in self._parts(caption):
                if isinstance(part, Passage):
                    yield Paragraph(text_of(part.runs, f"paragraph {next(self._paragraphs)}"))
        name = f"table {next(self._tables)} row"
        inner: list[Block | PrintedTable] = []
        rows = placed_cells(element, self._file)
        for at, row in enumerate(rows, start=1):
            for cell, content in row:
                cell.text = self._cell(self._parts(content), f"{name} {at}", inner)
        table = table_of([cell for row in rows for cell, _ in row], len(rows), self._file)
        if any(row.location for row in table.rows):
            yield PrintedTable(table, (), frozenset(_set_off(table)))
        yield from inner

    def _cell(self, parts: Sequence[Part], location: str, inner: list[Block | PrintedTable]) -> Text:
        """The text of a cell; numbers without text are printed where they stand alone in it."""
        text = joined(self._texts(parts, location, inner))
        markers = [part.marker for part in parts if isinstance(part, Passage) and not part.runs]
        return text or text_of([Run(f"{marker}\n") for marker in markers if marker != BULLET], location)

    def _texts(
        self, parts: Iterable[Part], location: str, inner: list[Block | PrintedTable]
    ) -> Iterator[Text]:
        """The texts of a cell; a table of several rows in it goes to `inner`."""
        for part in parts:
            if isinstance(part, Passage):
                yield marked(part.marker, text_of(part.runs, location))
            elif part.tag == "dl":
                yield from _row_texts(self._terms(part))
            else:
                for block in list(self._table(part)):
                    if isinstance(block, Paragraph):
                        yield block.text
                    elif isinstance(block, PrintedTable) and len(block.table.rows) < 2:
                        yield from _row_texts(block.table)
                    else:
                        inner.append(block)


def _row_texts(table: Table) -> Iterator[Text]:
    return (cell for row in table.rows for cell in row.cells)


def _set_off(table: Table) -> Iterator[int]:
    """The rows that are wholly in bold, as cells of headers are."""
    for at, row in enumerate(table.rows):
        filled = [cell for cell in row.cells if cell]
        if filled and all(cell.strong == cell.plain for cell in filled):
            yield at


def _is_own(term: etree._Element) -> bool:
    """Whether a term, or what it stands for, stands in its list itself and not inside another."""
    outer = next(term.iterancestors("dt", "dd", "dl"), None)
    return outer is not None and outer.tag == "dl"
