"""A text over all columns that stands over the header itself speaks of all rows under it."""

import pytest

from loader.records.actions import read_actions
from tests.loader.records.printed import only, rows, typed

NUMBERED = "No | Action | Lead | By when\n1 | Light the quay at night | Parks | May 2025"
BARE = "Action | Lead | By when\nLight the quay at night | Parks | May 2025"


def themes(printed: str) -> list[tuple[str, str]]:
    """The actions of a table with the theme of each."""
    return [(one.text.plain, one.theme.plain) for one in read_actions(only(printed, "action")).actions]


@pytest.mark.parametrize("over", ["Strand 2: Early help", "Getting help early", "SAFER LANES", "2. Homes"])
@pytest.mark.parametrize("table", [NUMBERED, BARE])
def test_it_is_the_theme(over: str, table: str) -> None:
    assert themes(f"{over}\n{table}") == [("Light the quay at night", over)]


def test_it_holds_until_the_next_one() -> None:
    printed = f"Homes\n{NUMBERED}\nLANES | | |\n2 | Walk the lanes each night | Housing | June 2025"
    assert themes(printed) == [("Light the quay at night", "Homes"), ("Walk the lanes each night", "LANES")]


def test_a_note_is_none() -> None:
    assert themes(f"Note: dates are those of the board\n{NUMBERED}") == [("Light the quay at night", "")]


def test_a_sentence_stays_outside() -> None:
    outside, actions = typed(f"The board agreed this in May.\n{NUMBERED}")
    assert (outside.kind, rows(outside)) == ("", ["The board agreed this in May."])
    assert len(actions.records) == 1


def test_over_other_tables_it_stays_outside() -> None:
    printed = "Risks of the plan\nRisk | Likelihood | Impact | Score\nRents outrun pay | 4 | 3 | 12"
    assert [(one.kind, len(one.records)) for one in typed(printed)] == [("", 1), ("risk", 1)]
