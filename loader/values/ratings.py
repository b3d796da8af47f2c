"""Numbers and ratings: scores, money, likelihood and impact words, RAG."""

import re
from typing import Final

_MONEY: Final = re.compile(
    r"^[£€$]?\s*-?\s*(?P<number>\d{1,3}(?:[,\s]\d{3})+|\d+)(?P<decimal>\.\d+)?\s*(?P<unit>k|m|bn)?$", re.I
)
_UNITS: Final = {"k": 1_000.0, "m": 1_000_000.0, "bn": 1_000_000_000.0}
_LEVELS: Final = {
    "very low": 1, "rare": 1, "remote": 1, "negligible": 1, "insignificant": 1, "almost impossible": 1, "minimal": 1,
    "low": 2, "unlikely": 2, "minor": 2,
    "medium": 3, "moderate": 3, "possible": 3, "med": 3, "significant": 3,
    "high": 4, "likely": 4, "major": 4, "serious": 4, "probable": 4,
    "very high": 5, "almost certain": 5, "certain": 5, "critical": 5, "catastrophic": 5, "extreme": 5, "severe": 5,
}  # fmt: skip
_RAG: Final = re.compile(
    r"(?:red|amber|green|blue|yellow|grey|gray|black|r|a|g|b|rag)(?:\s*[/–-]\s*(?:red|amber|green))?",
    re.IGNORECASE,
)


def read_number(printed: str) -> float | None:
    """A printed number or sum of money; None where it is none. A lone dash is nothing, not nought."""
    match = _MONEY.fullmatch(printed.strip())
    if not match:
        return None
    digits = re.sub(r"[,\s]", "", match["number"]) + (match["decimal"] or "")
    return float(digits) * _UNITS.get((match["unit"] or "").lower(), 1.0)


def currency_of(printed: str) -> str:
    """ISO 4217 code of the sign that is printed; '' where none is."""
    return {"£": "GBP", "€": "EUR", "$": "USD"}.get(printed.strip()[:1], "")


def read_level(printed: str) -> str:
    """A rating of likelihood or impact, lower case: a word, or a number as printed; '' where it is none."""
    text = re.sub(r"\s+", " ", printed).strip(" .*").lower()
    bare = re.sub(r"\s*\(\d+\)$|^\d+\s*[-–:.]\s*", "", text)
    if bare in _LEVELS:
        return bare
    return text if re.fullmatch(r"\d{1,2}", text) else ""


def level_rank(level: str) -> int | None:
    """Where a level stands among the others; None for a word outside the scale."""
    return int(level) if level.isdigit() else _LEVELS.get(level)


def is_rag(printed: str) -> bool:
    """Whether the text is a colour rating and nothing else."""
    return bool(_RAG.fullmatch(printed.strip()))
