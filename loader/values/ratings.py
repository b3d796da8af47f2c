"""Numbers and ratings: scores, money, likelihood and impact words, RAG."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_MONEY: Final = re.compile(
    r"(?P<minus>[-–−]\s*)?[£€$]?\s*(?P<inner>[-–−]\s*)?(?P<number>\d{1,3}(?:[,\s]\d{3})+|"
    r"\d+)(?P<decimal>\.\d+)?"
    r"\s*(?P<unit>k|m|bn|thousand|million|billion)?(?:\s*(?:pa|p\.a\.|per annum|per year))?\s*[*†]?",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"(?P<sign>[£€$]?)\s*\((?P<inside>[^()]{1,40})\)")
_UNITS: Final = {
    "": 1,
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "million": 10**6,
    "bn": 10**9,
    "billion": 10**9,
}
_LEVELS: Final = {
    "very low": 1, "rare": 1, "remote": 1, "negligible": 1, "insignificant": 1, "almost impossible": 1,
    "minimal": 1, "very unlikely": 1, "highly unlikely": 1, "vl": 1,
    "low": 2, "unlikely": 2, "minor": 2, "l": 2,
    "medium": 3, "moderate": 3, "possible": 3, "med": 3, "significant": 3, "m": 3,
    "high": 4, "likely": 4, "major": 4, "serious": 4, "probable": 4, "h": 4,
    "very high": 5, "almost certain": 5, "certain": 5, "critical": 5, "catastrophic": 5, "extreme": 5,
    "severe": 5, "very likely": 5, "highly likely": 5, "vh": 5,
}  # fmt: skip
_RAG: Final = re.compile(
    r"(?:red|amber|green|blue|yellow|grey|gray|black|r|a|g|b|rag)(?:\s*[/–-]\s*(?:red|amber|green))?",
    re.IGNORECASE,
)


def read_number(printed: str) -> float | None:
    """A printed number or sum of money; None where it is none. A lone dash is nothing, not nought.

    A sum in brackets is below nought, as in accounts.
    """
    text = printed.strip()
    owed = _IN_BRACKETS.fullmatch(text)
    match = _MONEY.fullmatch(f"{owed['sign']}{owed['inside']}" if owed else text)
    if not match:
        return None
    digits = Decimal(re.sub(r"[,\s]", "", match["number"]) + (match["decimal"] or ""))
    value = float(digits * _UNITS[(match["unit"] or "").casefold()])
    return -value if match["minus"] or match["inner"] or owed else value


def currency_of(printed: str) -> str:
    """ISO 4217 code of the sign that is printed; '' where none is."""
    return {"£": "GBP", "€": "EUR", "$": "USD"}.get(printed.lstrip(" \t\n\u00a0(-–−")[:1], "")


def read_level(printed: str) -> str:
    """A rating of likelihood or impact, lower case: a word, or a number as printed; '' where it is none.

    A number beside the word is left out: `High (4)`, `4 – Likely`, `5 (almost certain)`.
    """
    text = re.sub(r"\s+", " ", printed).strip(" .*").lower()
    if re.fullmatch(r"\d{1,2}", text):
        return text
    word = re.sub(r"^\d{1,2}\s*[-–:.=(]?\s*|\s*[-–:=(]?\s*\d{1,2}\)?$|\)$", "", text).strip()
    return word if word in _LEVELS else ""


def level_rank(level: str) -> int | None:
    """Where a level stands among the others; None for a word outside the scale."""
    return int(level) if level.isdecimal() else _LEVELS.get(level)


def is_rag(printed: str) -> bool:
    """Whether the text is a colour rating and nothing else."""
    return bool(_RAG.fullmatch(printed.strip()))


_SCORE: Final = r"(?:\s*[=:(–-]\s*(?P<score>\d{1,2})\)?)?"
_PRODUCTS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<likelihood>\d)\s*[x×*]\s*(?P<impact>\d){_SCORE}",
        rf"(?:L|P)\s?[:=]?\s?(?P<likelihood>\d)\s*[,;/x×*&+]?\s*(?:I|C|S)\s?[:=]?\s?(?P<impact>\d){_SCORE}",
        r"(?P<score>\d{1,2})\s*[=:(]\s*(?P<likelihood>\d)\s*[x×*]\s*(?P<impact>\d)\s*\)?",
    )
)
"""Likelihood, impact and score in one cell: `4 x 3 = 12`, `L4 I3`, `12 (4 x 3)`."""


@dataclass(frozen=True, slots=True)
class Product:
    """Likelihood and impact as printed in one cell, and their score where it is printed too."""

    likelihood: str
    impact: str
    score: float | None


def read_product(cell: str) -> Product | None:
    """The likelihood and the impact of a cell that holds both; None for other cells."""
    match = next(filter(None, (form.fullmatch(cell.strip()) for form in _PRODUCTS)), None)
    if match is None:
        return None
    return Product(match["likelihood"], match["impact"], float(match["score"]) if match["score"] else None)
