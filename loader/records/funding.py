"""Funding tables: who pays how much, and whether the totals add up."""

import re
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import Text
from loader.records.tables import Record, TypedTable
from loader.values.ratings import currency_of, read_number

KINDS: Final = ("staffing", "in_kind", "delegated", "total")
_TOTAL: Final = re.compile(r"(?:grand |overall |sub-?)?totals?\b|sum\b", re.IGNORECASE)
_NOBODY: Final = re.compile(r"(?:others?|various|misc\w*|n/?a|tb[cd])\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FundingRecord:
    """One row: amounts by kind, None where a cell is empty or no number."""

    location: str
    funder: Text
    recipient: Text
    amounts: dict[str, float | None]
    currency: str


@dataclass(frozen=True, slots=True)
class FundingTable:
    """The rows that name a funder, those that name nobody, the row of totals, None where there is none."""

    funders: tuple[FundingRecord, ...]
    others: tuple[FundingRecord, ...]
    total: FundingRecord | None


def read_funding(table: TypedTable) -> FundingTable:
    """The contributions of a table of the kind `funding`."""
    records = [_record(table, record) for record in table.records if table.of(record, "funder")]
    totals = [r for r in records if _TOTAL.match(r.funder.plain)]
    named = [
        r
        for r in records
        if not _TOTAL.match(r.funder.plain) and any(v is not None for v in r.amounts.values())
    ]
    others = tuple(r for r in named if _NOBODY.fullmatch(r.funder.plain))
    return FundingTable(tuple(r for r in named if r not in others), others, totals[-1] if totals else None)


def _record(table: TypedTable, record: Record) -> FundingRecord:
    cells = {kind: table.of(record, kind).plain for kind in KINDS}
    headers = {c.meaning: c.header.plain for c in table.columns}
    signs = [currency_of(cell) for cell in cells.values()] + [
        currency_of(sign) for header in headers.values() for sign in re.findall(r"[£€$]", header)
    ]
    return FundingRecord(
        record.location,
        table.of(record, "funder"),
        table.of(record, "recipient"),
        {kind: read_number(cell) for kind, cell in cells.items()},
        next((sign for sign in signs if sign), ""),
    )


def total_of(record: FundingRecord) -> float | None:
    """The printed total, or the sum of the parts where none is printed."""
    if record.amounts["total"] is not None:
        return record.amounts["total"]
    parts = [record.amounts[kind] for kind in KINDS[:3]]
    return sum(part or 0.0 for part in parts) if any(part is not None for part in parts) else None
