"""A single printed date to ISO: days, months, years, quarters, financial years, in UK order."""

import calendar
import re
from typing import Final, Literal

Side = Literal["start", "end"]

MONTHS: Final = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
MONTH: Final = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_FULL_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d|['’‘]?\d\d)"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_FORMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _WEEKDAY + _DAY + r"(?:\s+of)?[\s-]+" + MONTH + r"[\s,-]+" + _YEAR,
        _WEEKDAY + MONTH + r"\s+" + _DAY + r",?\s+" + _FULL_YEAR,
        MONTH + r"[\s,/'’‘-]*" + _YEAR,
        r"(?P<day>\d{1,2})\s*/\s*(?P<number>\d{1,2})\s*/\s*" + _YEAR,
        r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\."
        + _FULL_YEAR
        + r"|(?P<day2>\d\d)\.(?P<number2>\d\d)\.(?P<year2>\d\d)",
        r"(?P<day>\d{1,2})-(?P<number>\d{1,2})-" + _FULL_YEAR,
        _FULL_YEAR + r"-(?P<number>\d{2})-(?P<day>\d{2})(?:[T ][\d:.]{4,15}Z?)?",
        r"(?P<number>\d{1,2})\s*/\s*" + _FULL_YEAR,
        _FULL_YEAR,
    )
)
_FIRST: Final = r"(?P<first>(?:20)?\d\d)"
_SECOND: Final = r"\s*[/–-]\s*(?P<second>(?:20)?\d\d)"
_QUARTERS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:q|qtr\.?|quarter)\s*(?P<quarter>[1-4])[\s,:of(-]*{_FIRST}(?:{_SECOND})?\)?",
        rf"(?P<quarter>1(?=st)|2(?=nd)|3(?=rd)|4(?=th))[a-z]{{2}}\s+quarter[\s,:of(-]*{_FIRST}(?:{_SECOND})?\)?",
        rf"(?P<first>20\d\d){_SECOND}\s*[,-]?\s*(?:q|qtr\.?|quarter)\s*(?P<quarter>[1-4])",
    )
)
_FINANCIAL_YEAR: Final = re.compile(_FIRST + _SECOND)
_DECEMBER: Final = 12


def iso_date(text: str, side: Side) -> str:
    """ISO date of a text that is a date and nothing else; '' where it cannot be read for certain.

    A quarter or a financial year stands for its last month as an end and for its first month as a start.
    """
    spanned = _quarter(text, side) or _financial_year(text, side)
    if spanned:
        return spanned
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _iso({name.rstrip("2"): value for name, value in match.groupdict().items() if value})
    return ""


def is_in_order(first: str, last: str) -> bool:
    """Whether the first of two ISO dates is not after the last, at the precision that both have."""
    length = min(len(first), len(last))
    return first[:length] <= last[:length]


def _quarter(text: str, side: Side) -> str:
    match = next(filter(None, (form.fullmatch(text) for form in _QUARTERS)), None)
    if not match:
        return ""
    first = _century(match["first"])
    if match["second"] and _century(match["second"]) != first + 1:
        return ""
    month = 3 * int(match["quarter"]) + (1 if side == "start" else 3)
    return f"{first + (month - 1) // _DECEMBER}-{(month - 1) % _DECEMBER + 1:02d}"


def _financial_year(text: str, side: Side) -> str:
    match = _FINANCIAL_YEAR.fullmatch(text)
    if not match or _century(match["second"]) != _century(match["first"]) + 1:
        return ""
    if len(match["first"]) < 4 and (len(match["second"]) == 4 or int(match["second"]) <= _DECEMBER):
        return ""  # `07/2008` is a month, `11/12` may be a day
    first = _century(match["first"])
    return f"{first}-04" if side == "start" else f"{first + 1}-03"


def _century(digits: str) -> int:
    number = int(digits.lstrip("'’‘"))
    return number if number >= 100 else 2000 + number


def _iso(parts: dict[str, str]) -> str:
    year = _century(parts["year"])
    if "month" not in parts and "number" not in parts:
        return str(year)
    month = MONTHS[parts["month"].casefold()] if "month" in parts else int(parts["number"])
    if not 1 <= month <= _DECEMBER:
        return ""
    if "day" not in parts:
        return f"{year}-{month:02d}"
    day = int(parts["day"])
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= calendar.monthrange(year, month)[1] else ""
