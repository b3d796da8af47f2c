"""Printed lines to one text: a word that a line end parts is one where the document prints it whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, Text
from loader.documents.pdf_printed import Page, PageTable, Printed
from loader.documents.pdf_rooms import paragraphs_of
from loader.documents.pdf_words import SOFT_HYPHEN

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_PARTED: Final = re.compile(r"([^\W\d_]+)([-‐]?)$")
_CONTINUED: Final = re.compile(r"[^\W\d_]+")
_LONG: Final = 6
"""Letters of a word that a column may be too narrow for."""

Vocabulary = frozenset[str]
"""The words of a document in small letters, compounds with their hyphens."""


def vocabulary_of(pages: Iterable[Page]) -> Vocabulary:
    """Every word that a document prints within a line; in cells of several lines not the words at their ends,
    which may be parts of words."""
    return frozenset(
        word.replace("‐", "-").lower()
        for page in pages
        for text in _texts(page.pieces)
        for word in _WORD.findall(text)
    )


def _texts(pieces: Iterable[Printed | PageTable]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Printed):
            yield piece.text
        else:
            for cell in (cell for row in piece.rows for cell in row):
                for line in cell:
                    yield line.text if len(cell) == 1 else " ".join(line.text.split()[1:-1])


def text_of(lines: Sequence[Printed], vocabulary: Vocabulary) -> Text:
    """The text of lines, each with its own location."""
    if not lines:
        return NO_TEXT
    plain = _joined([line.text for line in lines], vocabulary)
    kept = tuple(Line(line.text.replace(SOFT_HYPHEN, "-"), line.location) for line in lines)
    strong = _joined(_strong_parts(lines), vocabulary)
    return Text(plain, kept, strong if plain.startswith(strong) else "")


def cell_text_of(lines: Sequence[Printed], vocabulary: Vocabulary) -> Text:
    """The text of a cell, one line for each of its paragraphs: a full line does not end one."""
    text = text_of(lines, vocabulary)
    kept = tuple(
        Line(_joined([line.text for line in group], vocabulary), group[0].location)
        for group in paragraphs_of(lines)
    )
    return Text(text.plain, kept, text.strong)


def _strong_parts(lines: Sequence[Printed]) -> list[str]:
    parts = []
    for line in lines:
        if line.strong:
            parts.append(line.strong)
        if not line.is_bold:
            break
    return parts


def _joined(texts: Sequence[str], vocabulary: Vocabulary) -> str:
    joined = ""
    for text in texts:
        if joined.endswith(SOFT_HYPHEN):
            joined = joined[:-1] + text
        elif joined:
            joined = _with(joined, text, vocabulary)
        else:
            joined = text
    return joined.replace(SOFT_HYPHEN, "-" if joined.endswith(SOFT_HYPHEN) else "")


def _with(before: str, text: str, vocabulary: Vocabulary) -> str:
    """Two lines joined: by a blank, but within a word that the document prints whole elsewhere."""
    parted, continued = _PARTED.search(before), _CONTINUED.match(text)
    if not parted or not continued or not text[0].islower():
        return f"{before} {text}"
    first, second = parted.group(1).lower(), continued.group().lower()
    whole = first + second in vocabulary
    if parted.group(2):
        if whole:
            return before[:-1] + text
        return before + text if f"{first}-{second}" in vocabulary else f"{before} {text}"
    is_part = first not in vocabulary or second not in vocabulary
    return before + text if whole and is_part and len(first + second) >= _LONG else f"{before} {text}"
