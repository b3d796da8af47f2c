"""Oversight said once for themes and objectives, read through the real pipeline."""

import pytest

from tests.loader.entities.test_commitments_members import facts, graph

HEAD = "Marlow Borough Council\nMarlow Safer Streets Action Plan 2024-26\n\n"
TABLE = "Ref\tAction\tLead\tBy when\n"


def overseen(text: str) -> set[tuple[str, str]]:
    """Board and action of each fact of oversight."""
    return facts(graph(f"{HEAD}{text}"), "OVERSEES")


@pytest.mark.parametrize("word", ["Priority", "Strategic Priority", "Objective"])
def test_every_action_under_a_numbered_objective(word: str) -> None:
    found = overseen(
        f"Actions\n\nThe Quay Panel will oversee every action under {word} 2.\n\n"
        f"{word} 1: Cleaner lanes\n\n{TABLE}1a\tSweep the lanes each night\tTidewell Trust\tMay 2025\n"
        "1b\tEmpty the bins on Fridays\tTidewell Trust\tMay 2025\n\n"
        f"{word} 2: Brighter lanes\n\n{TABLE}2a\tLight the lanes each night\tTidewell Trust\tMay 2025\n"
        "2b\tMend the lamps on Fridays\tTidewell Trust\tMay 2025\n"
    )
    assert found == {
        ("Quay Panel", "Light the lanes each night"),
        ("Quay Panel", "Mend the lamps on Fridays"),
    }


THEMES = (
    f"{TABLE}Theme A – Cleaner lanes (Quay Panel)\t\t\t\n"
    "1\tSweep the lanes each night\tTidewell Trust\tMay 2025\n"
    "2\tEmpty the bins on Fridays\tTidewell Trust\tMay 2025\n"
    "Theme B – Brighter lanes (with the Tidewell Trust)\t\t\t\n"
    "3\tLight the lanes each night\tTidewell Trust\tMay 2025\n"
    "4\tMend the lamps on Fridays\tTidewell Trust\tMay 2025\n"
)


@pytest.mark.parametrize(
    ("note", "boards"),
    [
        ("The group in brackets oversees every step of its theme.", {"Quay Panel"}),
        ("The panel in brackets monitors all the actions of a theme.", {"Quay Panel"}),
        ("The panel in brackets met in May.", set()),
    ],
)
def test_the_board_in_brackets_behind_a_theme(note: str, boards: set[str]) -> None:
    found = overseen(f"What we will do\n\n{THEMES}\n{note}\n")
    assert {board for board, _ in found} == boards
    assert len(found) == 2 * len(boards)
