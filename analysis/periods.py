"""Dates as printed, at any precision, as spans of days."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from loader.property_graph import Node

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both days within it."""

    first: date
    last: date


def period(printed: str) -> Period | None:
    """The days that ``2020``, ``2020-04`` or ``2020-04-15`` stands for; None for anything else.

    A year is 1 January to 31 December, a month its first to its last day. So a start taken as `first` and an
    end taken as `last` are never narrower than what was printed.
    """
    match = _ISO.fullmatch(printed)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        last = date(first.year, 12, 31) if not month else first if day else _end_of_month(first)
    except ValueError:
        return None
    return Period(first, last)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def dated(node: Node, name: str) -> Period | None:
    """The period of the node's property of that name; None where it is absent or no date."""
    return period(str(node.properties.get(name, "")))
