"""Funding tables to facts, and their sums."""

from collections.abc import Sequence

from loader.documents.blocks import Text
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.prose import ProseReader
from loader.records.funding import KINDS, FundingTable, total_of
from loader.values.bodies import kind_of

_WORDS = {"staffing": "staffing", "in_kind": "in kind", "delegated": "delegated funds", "total": "total"}


def add_funding(context: Context, table: FundingTable, recipient: Ref | None) -> None:
    """Who funds whom; `recipient` is the body that the table is about."""
    draft = context.draft
    for record in table.funders:
        funder = draft.body(record.funder.plain, record.funder.location, "funder")
        goal = (
            draft.body(record.recipient.plain, record.recipient.location, "funder")
            if record.recipient
            else recipient
        )
        total = total_of(record)
        if goal is None or total is None:
            continue
        amounts = {
            kind: amount for kind, amount in record.amounts.items() if amount is not None and kind != "total"
        }
        draft.fact(
            "FUNDS",
            funder,
            goal,
            record.funder.location,
            total=total,
            currency=record.currency or "GBP",
            **amounts,
        )
    _check(context, table)


def recipient(context: Context, before: Sequence[Text], prose: ProseReader) -> Ref | None:
    """The body that a contributions table is about: the one named nearest before it, else the publisher."""
    for text in before:
        for mention in prose.finder.find(text.plain):
            if kind_of(mention.printed) == "organisation" or mention.printed in context.inferred:
                return context.draft.body(mention.printed, text.where(mention.printed), "funded")
    return None


def _check(context: Context, table: FundingTable) -> None:
    for record in (*table.funders, *table.others):
        parts = [record.amounts[kind] for kind in KINDS[:3] if record.amounts[kind] is not None]
        total = record.amounts["total"]
        if len(parts) > 1 and total is not None and abs(sum(p or 0 for p in parts) - total) > 0.5:
            _query(context, record.funder.plain, sum(p or 0 for p in parts), total, record.location)
    if table.total is None:
        return
    for kind in KINDS:
        printed = table.total.amounts[kind]
        amounts = [r.amounts[kind] for r in (*table.funders, *table.others) if r.amounts[kind] is not None]
        if printed is not None and amounts and abs(sum(a or 0 for a in amounts) - printed) > 0.5:
            _query(
                context,
                f"the column {_WORDS[kind]}",
                sum(a or 0 for a in amounts),
                printed,
                table.total.location,
            )


def _query(context: Context, where: str, added: float, printed: float, location: str) -> None:
    context.draft.query(
        "total does not add up", "high",
        f"{where}: the figures add up to {added:,.0f}, the total printed is {printed:,.0f}, "
        f"{abs(added - printed):,.0f} {'more' if printed > added else 'less'}",
        location,
    )  # fmt: skip
