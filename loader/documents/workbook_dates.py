"""Stored dates as a spreadsheet shows them, never so that a day could be taken for a month."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

_PIECE: Final = re.compile(
    r'(?P<quoted>"[^"]*"?)|\\(?P<escaped>.)|_.?|\*.?|\[(?P<elapsed>h+|m+|s+)\]|(?P<bracket>\[[^\]]*\]?)'
    r"|(?P<half>AM/PM|A/P)|(?P<field>y+|m+|d+|h+|s+)|(?P<split>\.0+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SYSTEM_LONG: Final = re.compile(r"\[\$-(?:[0-9a-f]*)F800\]", re.IGNORECASE)
_LONG: Final = "d mmmm yyyy"
_LAST: Final = 2_958_466
"""The serial number after that of 31 December 9999, the last date that a spreadsheet knows."""


def holds_date(section: str) -> bool:
    """Whether a section of a number format shows a date or a time."""
    return any(kind in ("y", "m", "d", "h", "s", "elapsed") for kind, _ in _pieces(section))


def date_text(serial: float, section: str, from_1904: bool) -> str:
    """A serial number of days as shown in a format; '' where it is no date.

    A month in figures before the day, as in the United States, is put in letters after it: `4 March 2026`.
    """
    if not 0 <= serial < _LAST:
        return ""
    pieces = _pieces(_unambiguous(section))
    moment = _moment(serial, from_1904, whole_seconds=not any(kind == "split" for kind, _ in pieces))
    has_half = any(kind == "half" for kind, _ in pieces)
    return "".join(_printed(kind, text, moment, serial, has_half) for kind, text in pieces).strip()


def _moment(serial: float, from_1904: bool, whole_seconds: bool) -> datetime:
    """The moment of a serial number; 1900 is held to be a leap year, as spreadsheets have it."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if serial >= 60 else 31)
    milliseconds = round(serial * 86_400_000)
    if whole_seconds:
        milliseconds = round(serial * 86_400) * 1000
    return start + timedelta(milliseconds=milliseconds)


@lru_cache(maxsize=1024)
def _pieces(section: str) -> tuple[tuple[str, str], ...]:
    """The fields of a date format by their letter, `n` for minutes, and what is printed between them."""
    found = [_piece(match) for match in _PIECE.finditer(section)]
    fields = [at for at, (kind, _) in enumerate(found) if kind in ("y", "m", "d", "h", "s", "elapsed")]
    minutes = {b for a, b in pairwise(fields) if _is_hour(found[a]) and found[b][0] == "m"}
    minutes |= {a for a, b in pairwise(fields) if found[b][0] == "s" and found[a][0] == "m"}
    return tuple(("n", text) if at in minutes else (kind, text) for at, (kind, text) in enumerate(found))


def _is_hour(piece: tuple[str, str]) -> bool:
    return piece[0] == "h" or (piece[0] == "elapsed" and piece[1].startswith("h"))


def _piece(match: re.Match[str]) -> tuple[str, str]:
    if match["field"]:
        return match["field"][0].lower(), match["field"].lower()
    for kind in ("elapsed", "half", "split"):
        if match[kind]:
            return kind, match[kind].lower()
    text = match["quoted"].strip('"') if match["quoted"] else match["escaped"] or match["other"] or ""
    return "text", text


@lru_cache(maxsize=1024)
def _unambiguous(section: str) -> str:
    """The section, or a date in words where the section has the month in figures before the day."""
    if _SYSTEM_LONG.search(section):
        return _LONG
    kinds = [(kind, len(text)) for kind, text in _pieces(section)]
    month = next((at for at, (kind, size) in enumerate(kinds) if kind == "m" and size <= 2), None)
    day = next((at for at, (kind, size) in enumerate(kinds) if kind == "d" and size <= 2), None)
    year_first = any(kind == "y" for kind, _ in kinds[: month or 0])
    if month is None or day is None or day < month or year_first:
        return section
    return f"{_LONG} hh:mm" if any(kind == "h" for kind, _ in kinds) else _LONG


def _printed(kind: str, text: str, moment: datetime, serial: float, has_half: bool) -> str:
    if kind in ("text", "half"):
        return text if kind == "text" else _half(text, moment)
    if kind == "elapsed":
        return str(int(serial * {"h": 24, "m": 1440, "s": 86_400}[text[0]] + 1e-6)).zfill(len(text))
    if kind == "split":
        return f".{moment.microsecond:06d}"[: len(text)]
    return _field(kind, len(text), moment, has_half)


def _half(text: str, moment: datetime) -> str:
    half = "AM" if moment.hour < 12 else "PM"
    return half if "m" in text else half[0]


def _field(kind: str, size: int, moment: datetime, has_half: bool) -> str:
    if kind == "y":
        return f"{moment.year:04d}" if size > 2 else f"{moment.year % 100:02d}"
    if kind == "m" and size > 2:
        name = _MONTHS[moment.month - 1]
        return name[:3] if size == 3 else name[0] if size == 5 else name
    if kind == "d" and size > 2:
        name = _DAYS[moment.weekday()]
        return name[:3] if size == 3 else name
    hour = (moment.hour - 1) % 12 + 1 if has_half else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute, "s": moment.second}[kind]
    return f"{number:02d}" if size > 1 else str(number)
