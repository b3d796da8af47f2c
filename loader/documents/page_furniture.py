"""What a page prints at its top and bottom: page numbers, running titles, markings."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from loader.documents.blocks import Line

_PAGE: Final = re.compile(
    r"(?:[^\t]{0,60}\t+)?\s*(?:[-–—|]\s*\d{1,3}\s*[-–—|]|page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?)",
    re.IGNORECASE,
)
_MARKING: Final = re.compile(
    r"\s*(?:OFFICIAL(?:[\s–:-]+SENSITIVE)?|NOT PROTECTIVELY MARKED|UNCLASSIFIED|RESTRICTED|DRAFT|PUBLIC)\s*"
)
_NEAR: Final = 4
_LONGEST: Final = 120


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines with page furniture emptied; their number and places stay.

    A page number says that a page ends. A short line without tabs that stands in one place beside the page
    numbers three times or more, and on half of the pages, is a running title; its first print stays.
    """
    pages = [at for at, line in enumerate(lines) if _is_page_number(line.text)]
    beside = {at: place for page in pages for place, at in _beside(lines, page)}
    running = _running(lines, beside, len(pages))
    first: dict[str, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(line.text.strip(), at)
    empty = {at for at in beside if _MARKING.fullmatch(lines[at].text)} | set(pages)
    empty |= {
        at for at in beside if lines[at].text.strip() in running and first[lines[at].text.strip()] != at
    }
    return [Line("", line.location) if at in empty else line for at, line in enumerate(lines)]


def _beside(lines: Sequence[Line], page: int) -> Iterator[tuple[int, int]]:
    """The lines with text next to a page number: their place, -1 for the last before it, and where."""
    for step in (-1, 1):
        place = 0
        for at in range(page + step, page + step * (_NEAR + 1), step):
            if 0 <= at < len(lines) and lines[at].text.strip():
                place += step
                yield place, at


def _running(lines: Sequence[Line], beside: Mapping[int, int], pages: int) -> set[str]:
    """The texts that recur in one place beside the page numbers."""
    printed = Counter(
        (lines[at].text.strip(), place) for at, place in beside.items() if _may_run(lines[at].text)
    )
    return {text for (text, _), count in printed.items() if count >= max(3, pages / 2)}


def _is_page_number(text: str) -> bool:
    bare = text.strip()
    return len(bare) <= _LONGEST and bool(_PAGE.fullmatch(bare))


def _may_run(text: str) -> bool:
    return (
        bool(text.strip())
        and len(text) <= _LONGEST
        and "\t" not in text
        and not text.strip().startswith(("•", "·", "-"))
    )
