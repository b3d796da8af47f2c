"""Rows of totals in tables of actions, risks and boards."""

import pytest

from loader.records.actions import read_actions
from loader.records.risks import read_risks
from loader.records.totals import is_total
from tests.loader.records.printed import only, rows, table

ACTIONS = "No | Action | Lead | Reports to | By when"
FIRST = "1 | Clear the ditches along Mill Lane | Parks | Rural Board | May 2025"
LAST = "2 | Mend the bus shelters | Highways | Rural Board | June 2025"


@pytest.mark.parametrize(
    "total",
    [
        " | | | Total | 2",
        " | Total number of actions | 2 | |",
        " | Number of commitments | 2 | |",
        "Actions in all: 2 | | | |",
        " | | Sub-total: 2 | |",
        " | | | Grand total | £2,400",
        "Total | 2 | | |",
        " | | Steps altogether | 2 |",
        "Actions logged | 2 | | |",
    ],
)
def test_a_total_is_no_action_and_nobody_in_it_leads_or_oversees(total: str) -> None:
    found = read_actions(only(f"{ACTIONS}\n{FIRST}\n{LAST}\n{total}", "action"))
    assert [action.text.plain for action in found.actions] == [
        "Clear the ditches along Mill Lane",
        "Mend the bus shelters",
    ]
    (row,) = found.actions[-1].rows
    assert [cell.plain for cell in (*row.leads, *row.boards)] == ["Highways", "Rural Board"]


@pytest.mark.parametrize(
    "row",
    [
        "3 | Total place review of the harbour | Parks | | May 2026",
        "3 | Count the number of risks that tenants report | Parks | | May 2026",
        "Total Care Trust | 4 | Parks | | ",
        "3 | Open seats for members | Highways | |",
        " | 4 | 5 | |",
    ],
)
def test_other_rows_are_no_totals(row: str) -> None:
    assert not is_total(table(row).rows[0].cells)


@pytest.mark.parametrize(
    "total", ["Total number of risks | 14 | | |", "Risks in total: 1 | | | |", "Sum | | | 12 |"]
)
def test_a_total_is_no_risk(total: str) -> None:
    printed = f"Risk | Likelihood | Impact | Score | Owner\nRents outrun pay | 4 | 3 | 12 | Housing\n{total}"
    assert [risk.text.plain for risk in read_risks(only(printed, "risk"))] == ["Rents outrun pay"]


def test_a_total_is_no_board() -> None:
    printed = "Group | Chair | Reports to\nQuay Group | Jane Okoro | Harbour Board\nNumber of groups | 1 |"
    assert rows(only(printed, "board")) == ["Quay Group | Jane Okoro | Harbour Board"]
