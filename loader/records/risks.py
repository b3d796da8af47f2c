"""Risk registers: rows to risks, and the printed scoring matrix."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loader.documents.blocks import NO_TEXT, Table, Text
from loader.records.tables import Record, TypedTable
from loader.records.totals import is_total
from loader.values.dates import read_date
from loader.values.ratings import level_rank, read_level, read_number, read_product

_OUT_OF: Final = re.compile(
    r"(?P<score>\d{1,2}(?:\.\d+)?)\s*(?:/|out of)\s*(?:9|16|20|25|100)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Rating:
    """Likelihood, impact and score as printed; '' and None where nothing is."""

    likelihood: str = ""
    impact: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class RiskRecord:
    """One row of a register."""

    location: str
    number: str
    text: Text
    owners: tuple[Text, ...]
    before: Rating
    after: Rating
    mitigation: Text
    raised: str
    reviewed: str
    status: Text


def read_risks(table: TypedTable) -> tuple[RiskRecord, ...]:
    """The risks of a table of the kind `risk`; total and note rows are none."""
    return tuple(_risk(table, record) for record in table.records if _is_risk(table, record))


def _is_risk(table: TypedTable, record: Record) -> bool:
    text = table.of(record, "risk").plain
    others = table.all_of(record, "risk_owner", "likelihood", "impact", "score", "mitigation", "number")
    if is_total(record.cells):
        return False
    return bool(text and others) and not re.match(r"(?:total|note|n\.?b\b|\*)", text, re.IGNORECASE)


def _risk(table: TypedTable, record: Record) -> RiskRecord:
    return RiskRecord(
        location=record.location,
        number=table.of(record, "number", "ref").plain.strip(". "),
        text=table.of(record, "risk"),
        owners=table.all_of(record, "risk_owner"),
        before=_rating(table, record, after=False),
        after=_rating(table, record, after=True),
        mitigation=table.of(record, "mitigation"),
        raised=read_date(table.of(record, "raised", "start").plain),
        reviewed=read_date(table.of(record, "reviewed").plain),
        status=table.of(record, "status") or table.of(record, "progress") or NO_TEXT,
    )


def _rating(table: TypedTable, record: Record, after: bool) -> Rating:
    likelihood, impact, score = (
        table.of(record, m, after=after).plain for m in ("likelihood", "impact", "score")
    )
    product = read_product(score)
    if product:
        return Rating(
            read_level(likelihood) or product.likelihood, read_level(impact) or product.impact, product.score
        )
    return Rating(read_level(likelihood), read_level(impact), _score(score))


def _score(printed: str) -> float | None:
    """The one number of a cell, also out of the highest one: `High 12`, `12/25`; None where several stand."""
    whole = read_number(printed)
    if whole is not None:
        return whole
    highest = _OUT_OF.fullmatch(printed.strip())
    numbers = re.findall(r"\d+(?:\.\d+)?", highest["score"] if highest else printed)
    return float(numbers[0]) if len(numbers) == 1 else None


def read_matrix(table: Table) -> tuple[tuple[float, ...], ...] | None:
    """A printed scoring matrix, the rows from the lowest impact upwards, the columns from the lowest
    likelihood; None where the table is none.

    A matrix is a square of numbers that rise along both sides towards one corner; wherever that corner is
    printed, it is the highest likelihood and impact.
    """
    read = [[read_number(cell.plain) for cell in row.cells if cell] for row in table.rows if any(row.cells)]
    rows = [[value for value in row if value is not None] for row in read]
    rows = [row for row in rows if row]
    size = len(rows)
    if not 3 <= size <= 5 or any(len(row) not in (size, size + 1) for row in rows):
        return None
    square = [row[-size:] for row in rows]
    if square[0][0] > square[-1][0]:
        square.reverse()
    if square[0][0] > square[0][-1]:
        square = [row[::-1] for row in square]
    rising = all(a <= b for row in square for a, b in pairwise(row)) and all(
        a <= b for column in zip(*square, strict=True) for a, b in pairwise(column)
    )
    return tuple(tuple(row) for row in square) if rising and square[-1][-1] > square[0][0] else None


def expected_score(
    rating: Rating, matrix: Sequence[Sequence[float]] | None, scale: Mapping[int, int]
) -> float | None:
    """The score that likelihood and impact give: from the matrix, or their product where both are numbers.

    `scale` maps the rank of each level that the register uses to its place from 1 upwards.
    """
    likelihood, impact = level_rank(rating.likelihood), level_rank(rating.impact)
    if likelihood is None or impact is None:
        return None
    if matrix:
        column, row = scale.get(likelihood, 0) - 1, scale.get(impact, 0) - 1
        inside = 0 <= row < len(matrix) and 0 <= column < len(matrix)
        return matrix[row][column] if inside else None
    return float(likelihood * impact) if rating.likelihood.isdigit() and rating.impact.isdigit() else None


def scale_of(risks: Sequence[RiskRecord], size: int) -> dict[int, int]:
    """Rank of each level in use to its place on a scale of `size` steps."""
    ranks = {
        rank
        for risk in risks
        for rating in (risk.before, risk.after)
        for level in (rating.likelihood, rating.impact)
        if (rank := level_rank(level)) is not None
    }
    if all(level.isdigit() for r in risks for level in (r.before.likelihood, r.before.impact) if level):
        return {rank: rank for rank in ranks}
    if size == 3:
        return {2: 1, 3: 2, 4: 3}
    return (
        {rank: place for place, rank in enumerate(sorted(ranks), start=1)}
        if len(ranks) == size
        else {rank: rank for rank in range(1, size + 1)}
    )
