"""The parts of a Word document in reading order, each with its place, before it is known what they are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from lxml import etree

from loader.documents.blocks import NO_TEXT, Text
from loader.documents.joined_tables import PrintedTable
from loader.documents.rich_text import Run, clean, joined, marked, text_of
from loader.documents.spanning_cells import columns_of, table_of
from loader.documents.word_numbering import Marker, Numbering
from loader.documents.word_runs import NoteMark, ParagraphReader, Printed
from loader.documents.word_styles import Styles
from loader.documents.word_tables import WordCell, WordTable, word_table
from loader.documents.word_xml import child, inside, name_of, number, switch, value
from loader.errors import TooLarge

DEEPEST: Final = 12
"""Tables and text boxes inside one another that are read."""
_NO_HEADING: Final = 9
_GONE_MARKS: Final = ("del", "moveFrom")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its text without its marker, the level of the heading that it is (0 for none), the size of
    its letters in half points, and whether it is an entry of a table of contents."""

    text: Text
    marker: Marker | None = None
    heading: int = 0
    size: int = 0
    is_contents: bool = False

    @property
    def printed(self) -> Text:
        """The text with its marker."""
        return marked(self.marker.text, self.text) if self.marker else self.text


@dataclass(frozen=True, slots=True)
class Aside:
    """A text box, to stand after what it hangs on."""

    parts: tuple["Part", ...]


Part = Passage | Aside | PrintedTable
Place = Callable[[], str]
"""Gives the location of the next paragraph that prints something."""


def numbered(name: str) -> Place:
    """The place of paragraphs that are counted: ``NAME 1``, ``NAME 2``."""
    numbers = count(1)
    return lambda: f"{name} {next(numbers)}"


def always(location: str) -> Place:
    """The place of paragraphs that all stand in one."""
    return lambda: location


class PassageReader:
    """Reads the parts of a document; tables and text boxes are counted in the order in which they begin."""

    def __init__(self, file: str, styles: Styles, numbering: Numbering) -> None:
        self.notes: list[NoteMark] = []
        self._file = file
        self._styles = styles
        self._numbering = numbering
        self._paragraphs = ParagraphReader(styles)
        self._tables = count(1)
        self._boxes = count(1)
        self._depth = 0

    def parts(self, container: etree._Element, place: Place) -> Iterator[Part]:
        """What `container` prints; a paragraph whose end is deleted goes on in the next. Raises TooLarge."""
        before: list[Printed] = []
        last: etree._Element | None = None
        for element in inside(container):
            name = name_of(element)
            if name == "p":
                before.append(self._paragraphs.read(element))
                last = element
                if _goes_on(element):
                    continue
            elif name != "tbl":
                continue
            if last is not None:
                yield from self._passage(last, before, place)
                before, last = [], None
            if name == "tbl":
                yield from self._table(element)
        if last is not None:
            yield from self._passage(last, before, place)

    def _passage(self, paragraph: etree._Element, printed: Sequence[Printed], place: Place) -> Iterator[Part]:
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        runs = [run for each in printed for run in each.runs]
        boxes = [box for each in printed for box in each.boxes]
        self.notes += [note for each in printed for note in each.notes]
        has_text = any(clean(run.text) for run in runs)
        if has_text or not (_goes_on(paragraph) or switch(child(properties, "rPr"), "vanish")):
            marker = self._numbering.marker(properties, style)
            text = text_of(runs, place()) if has_text else NO_TEXT
            size = min((each.size for each in printed if each.size), default=0)
            heading = self._heading(properties, style)
            if text or marker:
                yield Passage(text, marker, heading, size, self._styles.is_contents(style))
        for box in boxes:
            yield self._box(box)

    def _heading(self, properties: etree._Element | None, style: str) -> int:
        outline = number(child(properties, "outlineLvl"))
        if outline is None:
            return self._styles.heading(style)
        return outline + 1 if 0 <= outline < _NO_HEADING else 0

    def _box(self, box: etree._Element) -> Aside:
        with_own = numbered(f"text box {next(self._boxes)} paragraph")
        return Aside(tuple(self._deeper(box, with_own)))

    def _deeper(self, container: etree._Element, place: Place) -> list[Part]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooLarge(
                f"{self._file}: over {DEEPEST} tables or boxes stand inside one another; flatten them"
            )
        parts = list(self.parts(container, place))
        self._depth -= 1
        return parts

    def _table(self, element: etree._Element) -> Iterator[Part]:
        """A table; one of a single column is a box, and what it holds stands in the flow of the text."""
        table = word_table(element)
        if not table.rows:
            return
        name = f"table {next(self._tables)} row"
        rows = [
            [self._deeper(cell.element, always(f"{name} {at}")) for cell in row]
            for at, row in enumerate(table.rows, start=1)
        ]
        if len(columns_of(table.cells)) < 2:
            for row in rows:
                for parts in row:
                    yield from parts
            return
        asides: list[Part] = []
        for at, (printed, row) in enumerate(zip(table.rows, rows, strict=True), start=1):
            for cell, parts in zip(printed, row, strict=True):
                cell.cell.text = _cell_text(parts, f"{name} {at}", asides)
        made = table_of(table.cells, len(table.rows), self._file)
        yield PrintedTable(made, table.widths, frozenset(_set_off(table)))
        yield from asides


def _goes_on(paragraph: etree._Element) -> bool:
    """Whether the end of the paragraph is deleted or moved away."""
    mark = child(paragraph, "pPr", "rPr")
    return any(child(mark, name) is not None for name in _GONE_MARKS)


def _cell_text(parts: Sequence[Part], location: str, asides: list[Part]) -> Text:
    """The text of a cell; tables of several rows and columns in it, and text boxes, go to `asides`.

    A number without text is printed where it stands alone in its cell, as in a column of numbers.
    """
    texts: list[Text] = []
    for part in parts:
        if isinstance(part, Passage):
            texts.append(part.printed)
        elif isinstance(part, PrintedTable) and len(part.table.rows) < 2:
            texts += [cell for row in part.table.rows for cell in row.cells]
        else:
            asides.append(part)
    if any(texts):
        return joined(texts)
    markers = [part.marker for part in parts if isinstance(part, Passage) and part.marker]
    return joined(text_of([Run(m.text)], location) for m in markers if not m.is_bullet)


def _set_off(table: WordTable) -> Iterator[int]:
    """The rows that Word repeats on each page, that are wholly in bold, or wholly shaded."""
    for at, row in enumerate(table.rows):
        filled = [each for each in row if each.cell.text]
        if at in table.repeated or (filled and (_is_bold(filled) or all(each.shaded for each in filled))):
            yield at


def _is_bold(cells: Sequence[WordCell]) -> bool:
    return all(each.cell.text.strong == each.cell.text.plain for each in cells)
