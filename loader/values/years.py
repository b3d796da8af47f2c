"""`Year 1`, `Year 2` where the document itself says when they run."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from loader.values.dates import read_timescale

_SAID: Final = re.compile(
    r"\bYear\s+(?P<number>\d|one|two|three|four|five)\b\s*(?:\(|is|runs|means|=|:|covers)?\s*(?:from\s+)?"
    r"(?P<span>[A-Z][a-z]{2,8}\s+20\d\d\s*(?:to|[-–—])\s*[A-Z][a-z]{2,8}\s+20\d\d|20\d\d\s*[/–-]\s*(?:20)?\d\d)"
)
_USED: Final = re.compile(
    r"(?:by\s+)?(?:the\s+)?(?:end\s+(?:of\s+)?)?years?\s+(?P<first>\d|one|two|three|four|five)"
    r"(?:\s*(?:-|–|to|and|&|,)\s*(?:year\s+)?(?P<last>\d|one|two|three|four|five))?\.?",
    re.IGNORECASE,
)
_WORDS: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}

Years = Mapping[str, tuple[str, str]]


def years_said(texts: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The years that texts define: number to first and last month, ISO."""
    found: dict[str, tuple[str, str]] = {}
    for text in texts:
        for match in _SAID.finditer(text):
            period = read_timescale(match["span"])
            start = period.start or (f"{int(period.end[:4]) - 1}-04" if period.end.endswith("-03") else "")
            if start and period.end:
                found.setdefault(_digit(match["number"]), (start, period.end))
    return found


def year_span(printed: str, years: Years) -> tuple[str, str]:
    """First and last month of `Year 2` or `Years 1-2`; empty where the text or the years say nothing."""
    match = _USED.fullmatch(printed.strip())
    if not match:
        return "", ""
    first, last = _digit(match["first"]), _digit(match["last"] or match["first"])
    if first not in years or last not in years:
        return "", ""
    return years[first][0], years[last][1]


def _digit(word: str) -> str:
    return _WORDS.get(word.lower(), word)
