"""Whether a line of a text file prints something: the test's own eyes, which share nothing with the loader.

Words are compared, not characters: markup, case, punctuation and white space say nothing. A form is printed
on a line where it begins there; it may run on over the lines below, or down its column where a page break
tore a row.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

_REACH: Final = 8
"""How many lines a printed form may run over, the blank ones and those of a page break included."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)*(?:\([a-z]\))?")
_RANGE: Final = re.compile(r"\b(\d{1,3})\s*(?:-|–|to)\s*(?:[a-z]{1,3}\s)?(\d{1,3})\b")


class Page:
    """The lines of one file; they are counted from 1."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._words = [words(line) for line in lines]
        self._known: dict[int, list[tuple[str, str]]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def prints(self, line: int, forms: Iterable[str]) -> bool:
        """Whether one of the forms begins on the line."""
        if line not in self._known:
            self._known[line] = list(self._readings(line))
        wanted = filter(None, map(words, forms))
        return any(_begins(form, *reading) for form in wanted for reading in self._known[line])

    def _readings(self, line: int) -> Iterator[tuple[str, str]]:
        """What may be read from the line on: what stands on it, and that with what follows."""
        below = range(line, min(line + _REACH, len(self._lines)))
        here = self._words[line - 1]
        yield here, " ".join(filter(None, (here, *(self._words[i] for i in below))))
        for column, cell in enumerate(self.cells(line)):
            if words(cell):
                for i in below:
                    yield words(cell), f"{words(cell)} {words(self.cell(i + 1, column))}"

    def cells(self, line: int) -> list[str]:
        """The cells of the line; one where it is no row of a table."""
        return self._lines[line - 1].split("\t")

    def cell(self, line: int, column: int) -> str:
        """One cell; '' where the line has none there."""
        return next(iter(self.cells(line)[column : column + 1]), "")

    def prints_code(self, line: int, code: str) -> bool:
        """Whether a cell prints the code of a recommendation, such as `JSNA 2.9`.

        Each word of it begins a word of the cell, or is one at the head of the column; the number stands in
        the cell, be it in a list (`JSNA - 2.4, 2.9`) or within a range (`PFD Rec 10 to 12`).
        """
        *names, number = _apart(code).split()
        return any(
            number.casefold() in _numbers(cell) | set(words(cell).split())
            and all(self._names(line, column, name) for name in words(" ".join(names)).split())
            for column, cell in enumerate(self.cells(line))
        )

    def _names(self, line: int, column: int, name: str) -> bool:
        here = words(self.cell(line, column)).split()
        heads = (word for head in self._heads(line, column) for word in words(head).split())
        return any(word.startswith(name) for word in here) or name in heads

    def heads_column(self, line: int, forms: Iterable[str]) -> bool:
        """Whether one of the forms is the whole of a cell above a cell of the line that is filled."""
        wanted = set(map(words, forms)) - {""}
        return any(
            words(head) in wanted
            for column, cell in enumerate(self.cells(line))
            if words(cell)
            for head in self._heads(line, column)
        )

    def _heads(self, line: int, column: int) -> Iterator[str]:
        """The cells above, as far as the table goes."""
        for above in range(line - 1, 0, -1):
            if "\t" not in self._lines[above - 1]:
                return
            yield self.cell(above, column)

    def parts(self, line: int) -> Iterator[str]:
        """What stands between tabs, slashes, colons, commas and semicolons."""
        yield from re.split(r"[\t/:;,]", self._lines[line - 1])

    def runs_together(self, line: int, forms: Iterable[str]) -> bool:
        """Whether one of the forms stands in a line of nothing but capitals without a blank (`GSMKC`)."""
        text = self._lines[line - 1].strip()
        return text.isalpha() and text.isupper() and any(len(form) > 1 and form in text for form in forms)


def page(path: Path) -> Page:
    """The lines of a file."""
    return Page(path.read_text(encoding="utf-8").split("\n"))


def plain(text: str) -> str:
    """The text without markup, white space folded to single blanks."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"</?[a-zA-Z][^>]*>", " ", text))
    return " ".join(html.unescape(text).replace("**", "").split())


@cache
def words(text: str) -> str:
    """The words of a text, and nothing else, with single blanks between."""
    return " ".join(re.findall(r"[\w&]+", unicodedata.normalize("NFKC", plain(text)).casefold()))


def opening(text: str, count: int = 5) -> str:
    """The first words of a text."""
    return " ".join(words(text).split()[:count])


def _begins(form: str, here: str, whole: str) -> bool:
    return 0 <= f" {whole} ".find(f" {form} ") < len(here)


def _numbers(cell: str) -> set[str]:
    """The numbers that a cell prints, those of its ranges too; `1,12` may be a misprint for `1.12`."""
    text = _apart(cell).casefold()
    found = {*_NUMBER.findall(text), *_NUMBER.findall(re.sub(r"(?<=\d),(?=\d)", ".", text))}
    for first, last in _RANGE.findall(text):
        found.update(map(str, range(int(first), int(last) + 1)))
    return found


def _apart(text: str) -> str:
    """The text with a blank between a letter and the number behind it."""
    return re.sub(r"(?<=[A-Za-z])(?=\d)", " ", text)
