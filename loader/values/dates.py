"""Dates as plans print them: months, days, years, quarters, ranges, open ends.

UK order, never guessed: `03/04/2024` is the 3rd of April, `Spring 2026`, `TBC` or `Year 2` are no dates.
A date is an ISO string at the precision printed: ``2018-12``, ``2021-03-31``, ``2020``.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from loader.values.date_forms import MONTH, MONTHS, Side, iso_date
from loader.values.date_ranges import ends_of_range


@dataclass(frozen=True, slots=True)
class Period:
    """When something begins and ends. Empty strings where nothing is printed or it cannot be read."""

    start: str = ""
    end: str = ""
    ongoing: bool = False
    start_printed: str = ""
    end_printed: str = ""


_LONGEST: Final = 100
"""Longest text, in characters, that may be a date or a range."""
_NOISE: Final = re.compile(
    r"(?:(?:(?:by|the|end|of|from|since|start(?:ing|ed|s)?|began|until|till?|before|no later than|due|in|"
    r"for|at|"
    r"to be|target|deadline|completed?|achieved|done|delivered|launch(?:ed)?|commenc(?:ed|ing|es?)|to|"
    r"review(?:ed)?)"
    rf"|(?:early|mid|late)(?=[\s-]+{MONTH}))[\s:.,-]+"
    r"|(?:(?:short|medium|long)(?:er)?(?:\s*(?:/|to|-|–)\s*(?:medium|long))?[\s-]*term)[\s:,(–-]+"
    r"|(?:fy|financial year)[\s:.,-]*(?=(?:20)?\d\d\s*[/–-]))+",
    re.IGNORECASE,
)
_DONE: Final = re.compile(r"[\s,–(-]+(?:completed?|achieved|done)$", re.IGNORECASE)
_ONGOING: Final = re.compile(
    r"\b(?:on\s*-?\s*going|continuous(?:ly)?|continuing|open[- ]ended|to (?:date|present)|onwards?)\b",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"\W*(?:from|since|start(?:ing|ed|s)?|began|begins?|commenc(?:ed|ing|es))\s", re.IGNORECASE
)
_UNTIL: Final = re.compile(r"\W*(?:(?:up )?to|until|till?|by)\s", re.IGNORECASE)
_TIMES: Final = (
    r"(?:year|quarter|month|week|fortnight|term|season|spring|summer|autumn|winter|school holidays?|"
    rf"{'|'.join(MONTHS)}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_RECURRING: Final = re.compile(
    rf"(?:(?:(?:twice|once|three times)\s+)?(?:each|every|an?)\s+(?:other\s+)?{_TIMES}|"
    rf"annual(?:ly)?|yearly|(?:half[\s-]?)?(?:quarterly|yearly)|monthly|weekly|fortnightly|termly|daily)"
    r"[\s,;:(–—-]+(?:up\s+)?(?=(?:to|until|till?|by|from|since|starting|beginning|ending)\s)",
    re.IGNORECASE,
)
"""How often something is done, before words that say from when or until when."""
_JOINED: Final = re.compile(r"[\s/–—,;()&-]+(?:and|to|then)?[\s/–—,;()&-]*$", re.IGNORECASE)


def read_date(printed: str, side: Side = "end") -> str:
    """ISO date of a single printed date; '' where it cannot be read for certain.

    A quarter or a financial year stands for its last month as an end and for its first month as a start.
    """
    return iso_date(_bare(printed), side)


def read_period(start: str, end: str) -> Period:
    """The period of a start column and an end column."""
    begins, ends = read_timescale(start), read_timescale(end)
    if not start.strip() and _FROM.match(end):
        return ends
    first = (
        read_date(start, "start")
        or begins.start
        or ("" if start.strip() and not ends.ongoing else ends.start)
    )
    last = ends.end or (begins.end if begins.start and not end.strip() else "")
    ongoing = ends.ongoing or (begins.ongoing and not last)
    return Period(first, last, ongoing, start.strip(), end.strip())


def read_timescale(printed: str) -> Period:
    """The period of a lone timescale cell: a lone date is the end, a range has both, `ongoing` is open."""
    text = printed.strip()
    opened = _ONGOING.search(text)
    if opened:
        return _open(text, text[: opened.start()], text[opened.end() :])
    if _FROM.match(text) and read_date(text, "start"):
        return Period(read_date(text, "start"), "", False, text, "")
    again = _RECURRING.match(text)
    if again:
        rest = read_timescale(text[again.end() :])
        return replace(rest, start_printed=text if rest.start else "", end_printed=text)
    single = read_date(text)
    ranged = None if single else ends_of_range(_bare(text))
    if ranged:
        return Period(ranged[0], ranged[1], False, text, text)
    return Period("", single, False, "", text)


def _open(text: str, before: str, after: str) -> Period:
    """`ongoing` with what stands before and after it: `May 2019 – ongoing`, `Ongoing until May 2024`."""
    last = read_date(after) if _UNTIL.match(after) else ""
    first = read_date(_JOINED.sub("", before), "start") or (
        read_date(after, "start") if _FROM.match(after) else ""
    )
    return Period(first, last, not last, "", text)


def is_date_like(printed: str) -> bool:
    """Whether the text is a date, a range, an open end or a promise of a date, and nothing else."""
    text = printed.strip()
    if not text or len(text) > 60:
        return False
    if _PROMISE.fullmatch(text):
        return True
    period = read_timescale(text)
    return bool(period.end or period.start) or (period.ongoing and len(text.split()) <= 6)


_SOME_YEAR: Final = r"(?:20\d\d|['’‘]?\d\d)(?:\s*[/–-]\s*(?:20)?\d\d)?"
_SEASON: Final = r"(?:spring|summer|autumn|winter)"
_COUNT: Final = r"(?:\d{1,2}|one|two|three|four|five|i{1,3})"
_NAMES: Final = "|".join(MONTHS)
_PROMISE: Final = re.compile(
    r"(?:tb[cdha]|to be (?:confirmed|agreed|determined|decided)|n/?a|on-?going|completed?|immediate(?:ly)?|"
    r"asap|"
    r"annual(?:ly)?|yearly|quarterly|monthly|weekly|termly|(?:each|every) (?:year|quarter|month|term)|"
    r"year[\s-]end|"
    r"(?:short|medium|long)(?:\s*(?:/|to|-|–)\s*(?:medium|long))?[\s-]*term|"
    r"(?:within )?\d{1,2}(?:\s*[-–]\s*\d{1,2})? "
    r"(?:weeks|months|years)|(?:(?:by|end of|by the end of|during|in)\s+)?(?:"
    rf"(?:early |mid[\s-]|late )?{_SEASON}(?:\s*[/&–-]\s*{_SEASON})?"
    rf"(?:\s+(?:half[\s-])?term)?(?:\s+{_SOME_YEAR})?|"
    rf"(?:early|mid|late|end)[\s-]+(?:(?:{_NAMES})\s*)?{_SOME_YEAR}|(?:early|mid|late)[\s-]+(?:{_NAMES})|"
    rf"(?:year|phase|term|stage|quarter|q)s?\s*{_COUNT}(?:\s*(?:[-–/&,]|to|and)\s*(?:year\s*|q)?{_COUNT})?"
    rf"(?:\s*[,(]?\s*{_SOME_YEAR}\)?)?))",
    re.IGNORECASE,
)


def _bare(printed: str) -> str:
    """The text without what is no part of the date, blanks folded; '' where it is too long for one."""
    text = re.sub(r"\s+", " ", printed[: 2 * _LONGEST]).strip(" .;,()*")
    if len(printed.strip()) > _LONGEST:
        return ""
    noise = _NOISE.match(f"{text} ")
    return _DONE.sub("", text[noise.end() :] if noise else text).strip(" .;,()*")
