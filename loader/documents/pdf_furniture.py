"""What the pages of a PDF print at their tops and bottoms over and over: running titles, page numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.pdf_printed import Page, PageTable, Printed, in_margin

_Piece = Printed | PageTable
_Place = tuple[int, int]
"""Number of the page and place among its pieces."""

_SAME_PLACE: Final = 8.0
_MOST_PAGES: Final = 0.4
"""Part of the pages that print it; left and right pages may have their own."""
_OUTERMOST: Final = 4
"""Lines at the top and at the foot of a page among which its furniture is."""
_FEWEST_PAGES: Final = 3
_FEWEST_WORDS: Final = 2
_OPENING: Final = 2
_NUMBER: Final = re.compile(r"\d{1,4}")
_PAGE_OF: Final = re.compile(
    r"page\s*\|?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*\|\s*page", re.IGNORECASE
)
_LONG_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ROMAN: Final = re.compile(r"[ivxl]{1,6}")
_BARE: Final = re.compile(r"[\W_]*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\W_]*")


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without what recurs in one place of their margins, and without page numbers.

    A running title of two words or more that stands nowhere else stays where it is printed first, on one of
    the first two pages: it may be the only place that names the plan.
    """
    dropped = _furniture(pages)
    dropped -= _only_titles(pages, dropped)
    return [
        replace(
            page,
            pieces=tuple(piece for at, piece in enumerate(page.pieces) if (page.number, at) not in dropped),
        )
        for page in pages
    ]


def _furniture(pages: Sequence[Page]) -> set[_Place]:
    """What recurs or counts the pages on the outermost lines, up to where the text of each page begins.

    Told again from what is left, as long as that is less: text that recurs by chance stands further in.
    """
    candidates = {place for page in pages for place, _ in _in_margins(page)}
    while True:
        found = {*_recurring(pages, candidates), *_numbers(pages, candidates)}
        outer = {place for page in pages for place in _outermost(page, found)}
        if len(outer) == len(candidates) or not outer:
            return outer
        candidates = outer


def _in_margins(page: Page) -> Iterator[tuple[_Place, _Piece]]:
    for at, piece in enumerate(page.pieces):
        if in_margin(piece.box, page.height):
            yield (page.number, at), piece


def _outermost(page: Page, found: set[_Place]) -> Iterator[_Place]:
    """The furniture of a page from its edges inwards, whole lines, up to the first other one."""
    lines: dict[int, list[_Place]] = defaultdict(list)
    for place, piece in _in_margins(page):
        lines[round(piece.box.y1)].append(place)
    down = sorted(lines)
    half = page.height / 2
    for edge in ([y for y in down if y < half], [y for y in reversed(down) if y >= half]):
        for y in edge[:_OUTERMOST]:
            if not any(place in found for place in lines[y]):
                break
            yield from lines[y]


def _recurring(pages: Sequence[Page], candidates: set[_Place]) -> Iterator[_Place]:
    """The texts that most pages print in one place, but for a number that counts the pages."""
    prints: dict[str, list[tuple[float, _Place]]] = defaultdict(list)
    for page in pages:
        for place, piece in _in_margins(page):
            if place in candidates:
                for text in {_shown(piece), _without_count(_shown(piece), page, piece)}:
                    prints[text].append((piece.box.y0, place))
    least = max(2, _MOST_PAGES * len(pages))
    for same in prints.values():
        for y, place in same:
            near = {page for other, (page, _) in same if abs(other - y) <= _SAME_PLACE}
            if len(near) >= least:
                yield place


def _shown(piece: _Piece) -> str:
    if isinstance(piece, Printed):
        return piece.text
    return "\t".join(line.text for row in piece.rows for cell in row for line in cell)


def _without_count(text: str, page: Page, piece: _Piece) -> str:
    """The text, the number that counts the pages left out: at the foot of a page, or behind the word page."""
    at_foot = piece.box.y0 > page.height / 2
    return (
        _NUMBER.sub("#", text)
        if at_foot and len(_NUMBER.findall(text)) == 1
        else _PAGE_OF.sub("page #", text)
    )


def _numbers(pages: Sequence[Page], candidates: set[_Place]) -> Iterator[_Place]:
    """Lines that are nothing but `Page 3 of 9`, or that are, begin or end with what counts the pages."""
    bare: dict[int, list[_Place]] = defaultdict(list)
    ended: dict[int, list[_Place]] = defaultdict(list)
    for page in pages:
        for place, piece in _in_margins(page):
            text = _shown(piece).strip()
            if place not in candidates:
                continue
            if _PAGE_OF.fullmatch(text) or _ROMAN.fullmatch(text):
                yield place
            elif _BARE.fullmatch(text) and (number := _NUMBER.search(text)):
                bare[int(number.group()) - page.number].append(place)
            elif isinstance(piece, Printed) and not piece.is_bold:
                for count in _counts(text):
                    ended[count - page.number].append(place)
    for places in bare.values():
        if len(places) > 1 or len(pages) == 1:
            yield from places
    for places in ended.values():
        if len({page for page, _ in places}) >= max(_FEWEST_PAGES, _MOST_PAGES * len(pages)):
            yield from places


def _counts(text: str) -> set[int]:
    """The numbers with which a text begins and ends."""
    words = text.split()
    return {int(word) for word in words[:1] + words[-1:] if _NUMBER.fullmatch(word)}


def _only_titles(pages: Sequence[Page], dropped: set[_Place]) -> set[_Place]:
    """The first print of each running title that the rest of the document does not print."""
    rest = {
        _shown(piece)
        for page in pages
        for at, piece in enumerate(page.pieces)
        if (page.number, at) not in dropped
    }
    kept: dict[str, _Place] = {}
    for page in pages[:_OPENING]:
        for place, piece in _in_margins(page):
            text = _shown(piece)
            if place in dropped and _is_title(piece, page) and text not in rest:
                kept.setdefault(text, place)
    return set(kept.values())


def _is_title(piece: _Piece, page: Page) -> bool:
    text = _shown(piece)
    at_top = isinstance(piece, Printed) and piece.box.y0 < page.height / 2
    return at_top and len(_LONG_WORD.findall(text)) >= _FEWEST_WORDS and not _PAGE_OF.search(text)
