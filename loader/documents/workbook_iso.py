"""Dates that a workbook stores as text, `2026-03-31T00:00:00`, as serial numbers of days."""

from datetime import datetime
from typing import Final

_START: Final = datetime(1899, 12, 30)


def serial_of(printed: str) -> float:
    """The serial number of an ISO date or date and time. Raises ValueError."""
    moment = datetime.fromisoformat(printed.strip().removesuffix("Z"))
    return (moment.replace(tzinfo=None) - _START).total_seconds() / 86_400
