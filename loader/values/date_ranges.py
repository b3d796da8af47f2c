"""Printed ranges of dates to their two ends: `Apr 2019 – Mar 2021`, `April - June 2024`, `2018-2021`."""

import re
from collections.abc import Iterator
from typing import Final

from loader.values.date_forms import MONTH, is_in_order, iso_date

_SEPARATOR: Final = re.compile(
    r"\s+(?:to|until|till|through to)\s+|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=\d{4})-(?=\w)|(?<=/\d\d)-(?=\d{4})",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"between\s+(?P<left>.+?)\s+and\s+(?P<right>.+)", re.IGNORECASE)
_MONTHS_JOINED: Final = re.compile(
    MONTH.replace("month", "left") + r"\s*[-–/]\s*(?P<right>[A-Z].+)", re.IGNORECASE
)
_YEARS_LAST: Final = re.compile(r"20\d\d\s*[/–-]\s*(?:20)?\d\d$")
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)


def ends_of_range(text: str) -> tuple[str, str] | None:
    """Both ends of a text that is a range and nothing else; the first is '' where its year is not sure.

    None for other texts. Where the text can be cut in two places, the cut that gives ends in their order; a
    range that is printed with its end before its start stays as it is printed.
    """
    backwards = None
    for left, right in _halves(text):
        last = iso_date(right, "end")
        if not last:
            continue
        first = iso_date(left, "start")
        if first and is_in_order(first, last):
            return first, last
        backwards = backwards or ((first, last) if first else None)
        borrowed = "" if first else _with_year_of(left, right, last[:4])
        if borrowed:
            return (borrowed if is_in_order(borrowed, last) else ""), last
    return backwards


def _halves(text: str) -> Iterator[tuple[str, str]]:
    between = _BETWEEN.fullmatch(text)
    if between:
        yield between["left"], between["right"]
    for match in _SEPARATOR.finditer(text):
        yield text[: match.start()].strip(), _without_noise(text[match.end() :].strip())
    joined = _MONTHS_JOINED.fullmatch(text)
    if joined:
        yield joined["left"], joined["right"]


def _without_noise(right: str) -> str:
    return re.sub(r"^(?:the\s+)?(?:end\s+)?(?:of\s+)?", "", right, flags=re.IGNORECASE)


def _with_year_of(left: str, right: str, year: str) -> str:
    """A start without a year takes the year of the end: `April - June 2024`, `1 to 30 June 2024`."""
    if _DAY.fullmatch(left):
        day = _DAY.match(right)
        return iso_date(f"{left} {right[day.end() :].strip()}", "start") if day else ""
    spanned = _YEARS_LAST.search(right)
    return iso_date(f"{left} {spanned.group() if spanned else year}", "start")
