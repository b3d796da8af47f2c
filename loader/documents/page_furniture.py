"""What a page prints at its top and bottom: page numbers, running titles, markings."""

import re
from collections import Counter
from collections.abc import Sequence
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

    A page number says that a page ends. A short line without tabs that stands near the page numbers three
    times or more is a running title.
    """
    pages = [at for at, line in enumerate(lines) if _is_page_number(line.text)]
    if not pages:
        return list(lines)
    near = {at for page in pages for at in range(page - _NEAR, page + _NEAR + 1) if 0 <= at < len(lines)}
    counts = Counter(lines[at].text.strip() for at in near if _may_run(lines[at].text))
    running = {text for text, count in counts.items() if count >= max(3, len(pages) // 2)}
    empty = {
        at for at in near if lines[at].text.strip() in running or _MARKING.fullmatch(lines[at].text)
    } | set(pages)
    first = {text: min(at for at in near if lines[at].text.strip() == text) for text in running}
    return [
        Line("", line.location) if at in empty and first.get(line.text.strip()) != at else line
        for at, line in enumerate(lines)
    ]


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
