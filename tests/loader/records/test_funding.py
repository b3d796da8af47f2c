"""Funding tables: who pays how much, totals, and rows that name nobody."""

import pytest

from loader.records.funding import FundingTable, read_funding, total_of
from tests.loader.records.printed import only


def funding(printed: str) -> FundingTable:
    return read_funding(only(printed, "funding"))


FULL = """
    Agency | Staffing costs | Payments in kind | Other delegated funds | Total
    Marlow Council | £100,000 | £5,000 | £20,000 | £125,000
    Marlow Police | £50,000 | | - | £50,000
    Other | | | £1,000 | £1,000
    Total | £150,000 | £5,000 | £21,000 | £176,000
"""


def test_rows_are_funders_but_for_others_and_totals() -> None:
    found = funding(FULL)
    assert [each.funder.plain for each in found.funders] == ["Marlow Council", "Marlow Police"]
    assert [each.funder.plain for each in found.others] == ["Other"]
    assert found.total is not None
    assert total_of(found.total) == 176_000
    assert {each.currency for each in found.funders} == {"GBP"}


def test_an_empty_cell_and_a_dash_are_not_nought() -> None:
    police = funding(FULL).funders[1]
    assert police.amounts == {"staffing": 50_000, "in_kind": None, "delegated": None, "total": 50_000}


def test_the_parts_make_the_total_where_none_is_printed() -> None:
    found = funding(
        "Agency | Staffing | In kind\nMarlow Council | £100 | £50\nMarlow Police | | £0\nProbation | | "
    )
    assert [total_of(each) for each in found.funders] == [150, 0]


@pytest.mark.parametrize(
    ("header", "cell", "amount", "currency"),
    [
        ("Contribution", "£12,500.50", 12_500.5, "GBP"),
        ("Contribution (£)", "12,500", 12_500, "GBP"),
        ("Amount (€)", "1 000", 1_000, "EUR"),
        ("Amount", "£1.2m", 1_200_000, "GBP"),
        ("Amount", "£50k", 50_000, "GBP"),
        ("Amount", "(£500)", -500, "GBP"),
        ("Amount", "500", 500, ""),
    ],
)
def test_sums_and_currencies(header: str, cell: str, amount: float, currency: str) -> None:
    (found,) = funding(f"Partner | {header}\nMarlow Council | {cell}").funders
    assert (total_of(found), found.currency) == (amount, currency)


@pytest.mark.parametrize(
    "total", ["Total", "TOTAL", "Grand total", "Overall total", "Sub-total", "Totals", "Sum"]
)
def test_rows_of_totals(total: str) -> None:
    found = funding(f"Agency | Amount\nMarlow Council | £100\n{total} | £100")
    assert [each.funder.plain for each in found.funders] == ["Marlow Council"]
    assert found.total is not None


@pytest.mark.parametrize("nobody", ["Other", "Others", "Various", "Misc.", "TBC", "n/a"])
def test_rows_that_name_nobody(nobody: str) -> None:
    assert funding(f"Agency | Amount\nMarlow Council | £100\n{nobody} | £100").total is None
    assert len(funding(f"Agency | Amount\nMarlow Council | £100\n{nobody} | £100").funders) == 1


def test_other_orders_of_the_columns() -> None:
    (found,) = funding("Total | Agency | Staffing\n£150 | Marlow Council | £100").funders
    assert (found.funder.plain, found.amounts["staffing"], found.amounts["total"]) == (
        "Marlow Council",
        100,
        150,
    )


def test_a_funder_whose_name_begins_like_a_total_is_one() -> None:
    assert [each.funder.plain for each in funding("Agency | Amount\nSummit Trust | £100").funders] == [
        "Summit Trust"
    ]
    assert [each.funder.plain for each in funding("Agency | Amount\nOtherwise Ltd | £1").funders] == [
        "Otherwise Ltd"
    ]
