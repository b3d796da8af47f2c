"""How well a cell's content fits the meaning of a column, and rows put right that a page break shifted."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.values.dates import is_date_like
from loader.values.people import is_confident_name, read_person
from loader.values.ratings import is_rag, read_level, read_number, read_product

_NUMBER = re.compile(
    r"\*?\s*(?:(?:[A-Z]{1,4}|Rec(?:ommendation)?|Action|Risk|Item|No)[\s./-]{0,2})?\d{1,3}(?:[.)/]\d{1,2})*\.?[a-z]?\s*\*?"
)
_REFERENCES = re.compile(
    r"[\d\s,;&–—./-]+|(?:(?:objectives?|obj|aims?|priorit(?:y|ies))\s*)?[\d\s,;&–—-]+(?:and\s*\d+)?|all", re.I
)
_CODES = re.compile(r"\b(?:[A-Z]{2,6}|R(?:ec)?s?)\b.{0,12}\d", re.DOTALL)
_CHANGE_COST: Final = 2.5
_START_COST: Final = 0.5
_UNHEADED: Final = -0.75


def _text(cell: str) -> float:
    words = len(cell.split())
    if is_date_like(cell) or _NUMBER.fullmatch(cell):
        return -2.0
    return 1.0 if words >= 4 else -0.3


def _short(cell: str) -> float:
    return -1.5 if is_date_like(cell) or len(cell.split()) > 25 else 0.3


def _person(cell: str) -> float:
    if is_date_like(cell) or len(cell) > 90 or _NUMBER.fullmatch(cell):
        return -2.0
    parts = re.split(r"[/,;&]| and ", cell)
    return 1.5 if any(is_confident_name(p) for p in parts) else 0.3 if read_person(parts[0]) else -0.7


def _body(cell: str) -> float:
    if is_date_like(cell) or _NUMBER.fullmatch(cell) or len(cell.split()) > 45 or cell.rstrip().endswith("."):
        return -1.5 if len(cell.split()) > 3 or is_date_like(cell) or _NUMBER.fullmatch(cell) else 0.0
    return -0.5 if is_confident_name(cell) else 0.6


_FITS: Final[Mapping[str, Callable[[str], float]]] = {
    "number": lambda c: 2.0 if _NUMBER.fullmatch(c) else -2.0,
    "ref": lambda c: 1.5 if _NUMBER.fullmatch(c) else -1.5 if len(c.split()) > 2 else 0.0,
    "theme": lambda c: -2.0 if is_date_like(c) or _NUMBER.fullmatch(c) else 0.3,
    "action": _text,
    "outcome": _text,
    "risk": _text,
    "mitigation": lambda c: -2.0 if is_date_like(c) or read_level(c) else 0.3,
    "lead": lambda c: max(_person(c), _body(c)),
    "lead_person": _person,
    "lead_body": _body,
    "supporting": _body,
    "board": _body,
    "start": lambda c: 2.0 if is_date_like(c) else -2.0,
    "end": lambda c: 2.0 if is_date_like(c) else -1.5,
    "timescale": lambda c: 2.0 if is_date_like(c) else -1.0,
    "raised": lambda c: 2.0 if is_date_like(c) else -2.0,
    "reviewed": lambda c: 2.0 if is_date_like(c) else -1.0,
    "likelihood": lambda c: 2.0 if read_level(c) else -2.0,
    "impact": lambda c: 2.0 if read_level(c) else -2.0,
    "score": lambda c: 2.0 if read_number(c) is not None or read_level(c) or read_product(c) else -2.0,
    "objective": lambda c: 1.5 if _REFERENCES.fullmatch(c) else 0.0,
    "recommendation": lambda c: 1.5 if _CODES.search(c) else 0.0,
    "status": lambda c: 1.0 if is_rag(c) else -0.3 if len(c.split()) > 12 else 0.0,
    "comment": lambda c: -1.0 if is_date_like(c) else 0.0,
    "progress": lambda c: -1.0 if is_date_like(c) else 0.0,
    "references": _short,
    "name": _person,
    "role": _short,
    "organisation": _body,
    "total": lambda c: 2.0 if read_number(c) is not None else -2.0,
    "staffing": lambda c: 2.0 if read_number(c) is not None else -2.0,
    "in_kind": lambda c: 2.0 if read_number(c) is not None else -2.0,
    "delegated": lambda c: 2.0 if read_number(c) is not None else -2.0,
}


def fit(meaning: str, cell: str) -> float:
    """How well a cell's text fits a column: above 0 well, below 0 badly, 0 says nothing."""
    if not cell:
        return 0.0
    measure = _FITS.get(meaning)
    return measure(cell) if measure else _UNHEADED * (meaning == "")


def aligned(cells: Sequence[Text], meanings: Sequence[str]) -> tuple[Text, ...]:
    """The row's cells in the columns to which they belong, as many as there are columns.

    A page break may shift a row, or a part of it, to the left or the right. The cells that are not empty keep
    their order; among all ways to place them, the one whose contents fit best is taken (dynamic programming
    over the shift of each cell; every change of the shift costs). A row that fits as it stands is left alone.
    """
    filled = [(at, cell) for at, cell in enumerate(cells) if cell]
    if all(at < len(meanings) and fit(meanings[at], cell.plain) >= -0.7 for at, cell in filled):
        return _placed(dict(filled), len(meanings))
    return _placed(_best_places(filled, meanings), len(meanings))


def _placed(places: Mapping[int, Text], width: int) -> tuple[Text, ...]:
    return tuple(places.get(column, NO_TEXT) for column in range(width))


def _best_places(filled: Sequence[tuple[int, Text]], meanings: Sequence[str]) -> dict[int, Text]:
    """Column to cell for the placing of the highest score."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {}
    for order, (at, cell) in enumerate(filled):
        step: dict[int, tuple[float, tuple[int, ...]]] = {}
        for column, meaning in enumerate(meanings):
            before = (
                _best_before(best, filled[order - 1][0] if order else at, at, column)
                if order
                else (-_START_COST * (column != at), ())
            )
            if before is not None:
                step[column] = (before[0] + fit(meaning, cell.plain), (*before[1], column))
        best = step
        if not best:
            return {at: cell for at, cell in filled if at < len(meanings)}
    _, columns = max(best.values(), key=lambda option: (option[0], [-c for c in option[1]]))
    return {column: cell for column, (_, cell) in zip(columns, filled, strict=True)}


def _best_before(
    best: Mapping[int, tuple[float, tuple[int, ...]]], at_before: int, at: int, column: int
) -> tuple[float, tuple[int, ...]] | None:
    options = [
        (score - _CHANGE_COST * (column - at != previous - at_before), columns)
        for previous, (score, columns) in best.items()
        if previous < column
    ]
    return max(options, key=lambda option: option[0], default=None)
