"""Dates as plans print them: months, days, years, quarters, ranges, open ends.

UK order, never guessed: `03/04/2024` is the 3rd of April, `Spring 2026`, `TBC` or `Year 2` are no dates.
A date is an ISO string at the precision printed: ``2018-12``, ``2021-03-31``, ``2020``.
"""

import calendar
import re
from dataclasses import dataclass
from typing import Final, Literal

Side = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Period:
    """When something begins and ends. Empty strings where nothing is printed or it cannot be read."""

    start: str = ""
    end: str = ""
    ongoing: bool = False
    start_printed: str = ""
    end_printed: str = ""


_MONTHS: Final = {
    name: number
    for number in range(1, 13)
    for name in (calendar.month_name[number].lower(), calendar.month_abbr[number].lower())
} | {"sept": 9}
_MONTH: Final = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d|['’]?\d\d)"
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_NOISE: Final = re.compile(
    r"^(?:(?:by|the|end|of|from|since|starting|starts?|until|till?|before|no later than|due|in|for|at|to be|"
    r"target|deadline|completed?|achieved|done|delivered|launch(?:ed)?|commenc(?:ed|ing|es?)|to|fy|financial year|"
    r"review(?:ed)?|mid|circa|c)[\s:.,-]+)+",
    re.IGNORECASE,
)
_FORMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+" + _MONTH + r"[\s,-]+" + _YEAR,
        _MONTH + r"[\s,/'’-]*" + _YEAR,
        r"(?P<day>\d{1,2})\s*[/.]\s*(?P<number>\d{1,2})\s*[/.]\s*" + _YEAR,
        r"(?P<day>\d{1,2})-(?P<number>\d{1,2})-(?P<year>(?:19|20)\d\d)",
        r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{2})-(?P<day>\d{2})",
        r"(?P<number>\d{1,2})\s*/\s*(?P<year>(?:19|20)\d\d)",
        r"(?P<year>(?:19|20)\d\d)",
    )
)
_QUARTER: Final = re.compile(
    r"(?:q|qtr\.?|quarter)\s*(?P<quarter>[1-4])(?:st|nd|rd|th)?[\s,:of(-]*"
    r"(?P<first>(?:20)?\d\d)(?:\s*[/–-]\s*(?P<second>(?:20)?\d\d))?\)?",
    re.IGNORECASE,
)
_QUARTER_LAST: Final = re.compile(
    r"(?P<first>(?:20)\d\d)\s*[/–-]\s*(?P<second>(?:20)?\d\d)\s*,?\s*(?:q|qtr\.?|quarter)\s*(?P<quarter>[1-4])",
    re.IGNORECASE,
)
_FINANCIAL_YEAR: Final = re.compile(r"(?P<first>(?:20)?\d\d)\s*[/–-]\s*(?P<second>(?:20)?\d\d)")
_ONGOING: Final = re.compile(
    r"\b(?:on\s*-?\s*going|continuous(?:ly)?|continuing|open[- ]ended|to (?:date|present))\b", re.IGNORECASE
)
_RANGE: Final = re.compile(
    r"\s+(?:to|until|till|through to|and)\s+|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=\d{4})-(?=\d{4})", re.I
)


def read_date(printed: str, side: Side = "end") -> str:
    """ISO date of a single printed date; '' where it cannot be read for certain.

    A quarter or a financial year stands for its last month as an end and for its first month as a start.
    """
    text = _bare(printed)
    spanned = _quarter(text, side) or _financial_year(text, side)
    if spanned:
        return spanned
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _iso(match.groupdict())
    return ""


def read_period(start: str, end: str) -> Period:
    """The period of a start column and an end column."""
    from_start = read_timescale(start) if _ONGOING.search(start) else Period()
    if not start.strip() and re.match(r"(?:from|since|starting)\s", end.strip(), re.IGNORECASE):
        return read_timescale(end)
    ongoing = bool(_ONGOING.search(end)) or from_start.ongoing
    first = read_date(start, "start") or from_start.start
    if not first and start.strip():
        ranged = _range(start)
        first = ranged[0] if ranged else ""
    if ongoing:
        return Period(first or _start_of_open(end), "", True, start.strip(), end.strip())
    last = read_date(end)
    if not last and end.strip():
        ranged = _range(end)
        last = ranged[1] if ranged else ""
        first = first or (ranged[0] if ranged and not start.strip() else "")
    return Period(first, last, False, start.strip(), end.strip())


def read_timescale(printed: str) -> Period:
    """The period of a lone timescale cell: a lone date is the end, a range has both, `ongoing` is open."""
    text = printed.strip()
    if _ONGOING.search(text):
        return Period(_start_of_open(text), "", True, "", text)
    if re.match(r"(?:from|since|starting|starts?)\s", text, re.IGNORECASE) and read_date(text, "start"):
        return Period(read_date(text, "start"), "", False, text, "")
    single = read_date(text)
    ranged = None if single else _range(text)
    if ranged:
        return Period(ranged[0], ranged[1], False, text, text)
    return Period("", single, False, "", text)


def is_date_like(printed: str) -> bool:
    """Whether the text is a date, a range, an open end or a promise of a date, and nothing else."""
    text = printed.strip()
    if not text or len(text) > 60:
        return False
    if _PLACEHOLDER.fullmatch(text):
        return True
    period = read_timescale(text)
    return bool(period.end or period.start) or (period.ongoing and len(text.split()) <= 6)


_PLACEHOLDER: Final = re.compile(
    r"(?:tb[cdha]|to be (?:confirmed|agreed|determined|decided)|n/?a|on-?going|complete[d]?|"
    r"(?:early|mid|late|spring|summer|autumn|winter|year|term|phase)\b.{0,20})",
    re.IGNORECASE,
)


def _bare(printed: str) -> str:
    text = re.sub(r"\s+", " ", printed).strip(" .;,()*")
    return _NOISE.sub("", f"{text} ").strip(" .;,()*") if text else ""


def _range(printed: str) -> tuple[str, str] | None:
    """Both ends of a printed range; None where it is none."""
    text = _bare(printed)
    for match in _RANGE.finditer(text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        last = read_date(right)
        first = read_date(left, "start") or _borrowed(left, right)
        if first and last and first[:4] <= last[:4]:
            return first, last
    joined = re.fullmatch(_MONTH.replace("month", "left") + r"\s*[-–/]\s*(?P<right>.+)", text, re.IGNORECASE)
    if joined and read_date(joined["right"]):
        return _borrowed(joined["left"], joined["right"]), read_date(joined["right"])
    return None


def _borrowed(left: str, right: str) -> str:
    """A start without a year takes the year of the end: `April - June 2024`."""
    year = re.search(r"(?:19|20)\d\d$", right)
    return read_date(f"{left} {year.group()}", "start") if year and left.lower().strip(".") in _MONTHS else ""


def _start_of_open(text: str) -> str:
    rest = _ONGOING.sub(" ", text).strip(" /–—-,;()")
    rest = re.sub(r"\breview.*", "", rest, flags=re.IGNORECASE).strip(" /–—-,;()")
    return read_date(rest, "start")


def _quarter(text: str, side: Side) -> str:
    match = _QUARTER.fullmatch(text) or _QUARTER_LAST.fullmatch(text)
    if not match:
        return ""
    first = _century(match["first"])
    if match["second"] and _century(match["second"]) != first + 1:
        return ""
    quarter = int(match["quarter"])
    month = 3 * quarter + (1 if side == "start" else 3)
    return _month_of(first, month)


def _financial_year(text: str, side: Side) -> str:
    match = _FINANCIAL_YEAR.fullmatch(text)
    if not match or _century(match["second"]) != _century(match["first"]) + 1:
        return ""
    first = _century(match["first"])
    return f"{first}-04" if side == "start" else f"{first + 1}-03"


def _month_of(year: int, month: int) -> str:
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02d}"


def _century(digits: str) -> int:
    number = int(digits.lstrip("'’"))
    return number if number >= 100 else 2000 + number


def _iso(parts: dict[str, str | None]) -> str:
    year = _century(str(parts["year"]))
    name, number = parts.get("month"), parts.get("number")
    month = _MONTHS[name.lower()] if name else int(number) if number else 0
    day = int(parts["day"] or 0) if "day" in parts else 0
    if not month:
        return str(year)
    if month > 12 or day > calendar.monthrange(year, month)[1] or ("day" in parts and day == 0):
        return ""
    return f"{year}-{month:02d}-{day:02d}" if day else f"{year}-{month:02d}"
