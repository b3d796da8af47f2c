"""What a document is made of, whatever its format: headings, paragraphs, list items, tables.

Every text remembers the places of its lines, so that a fact can cite the very line that prints it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a text and its location, such as ``L23``."""

    text: str
    location: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text without markup; `strong` is its leading part in bold, '' where it has none."""

    plain: str
    lines: tuple[Line, ...]
    strong: str = ""

    @property
    def location(self) -> str:
        """Location of the first line; '' for a text that is not printed anywhere."""
        return self.lines[0].location if self.lines else ""

    def where(self, printed: str) -> str:
        """Location of the line that prints `printed`, as words before letters inside a word; where it runs
        over lines, of the line in which it begins; the first line where it is not printed at all."""
        wanted = folded(printed)
        if not wanted:
            return self.location
        words = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
        whole = (line.location for line in self.lines if words.search(folded(line.text)))
        part = (line.location for line in self.lines if wanted in folded(line.text))
        return next(chain(whole, part), "") or self._where_it_starts(wanted)

    def _where_it_starts(self, wanted: str) -> str:
        lines = [(folded(line.text), line.location) for line in self.lines if folded(line.text)]
        start = " ".join(text for text, _ in lines).find(wanted)
        passed = 0
        for text, location in lines:
            passed += len(text) + 1
            if 0 <= start < passed:
                return location
        return self.location

    def __bool__(self) -> bool:
        return bool(self.plain)


NO_TEXT = Text("", ())


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the highest."""

    text: Text
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, hard line breaks joined."""

    text: Text


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; `marker` is the printed number or bullet, level 0 the outermost."""

    text: Text
    marker: str
    level: int

    @property
    def number(self) -> str:
        """The printed number without its punctuation; '' for a bullet."""
        number = self.marker.strip("().: ")
        return number if number.isascii() and number.isalnum() and self.marker != "o" else ""


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right, the empty ones too."""

    cells: tuple[Text, ...]

    @property
    def location(self) -> str:
        """Location of the first cell that is not empty."""
        return next((cell.location for cell in self.cells if cell), "")


@dataclass(frozen=True, slots=True)
class Span:
    """A cell that reaches over `rows` rows and `columns` columns, itself counted; its place is 0-based."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as printed, header rows among them; rows may differ in length.

    A cell that spans several stands in the first of its rows and columns; the others that it covers are
    empty.
    """

    rows: tuple[Row, ...]
    spans: tuple[Span, ...] = ()


Block = Heading | Paragraph | ListItem | Table


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reader sees in a file; `unworked` are the locations of cells that are empty because a formula in
    them was never worked out."""

    blocks: tuple[Block, ...]
    unworked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `file` is the name by which sources cite it; `unworked` as in its contents."""

    file: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    unworked: tuple[str, ...] = ()

    def source(self, location: str) -> str:
        """The citation of a location, FILE:LOCATION."""
        return f"{self.file}:{location}"

    def texts(self) -> Iterator[Text]:
        """Every text, in reading order, cell by cell in tables."""
        for block in self.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    yield from (cell for cell in row.cells if cell)
            else:
                yield block.text


def folded(text: str) -> str:
    """White space folded to single blanks."""
    return re.sub(r"\s+", " ", text).strip()
