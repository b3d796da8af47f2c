"""What the lead columns of a table hold."""

import pytest

from loader.entities.cells import Column
from loader.entities.lead_columns import lead_column
from loader.records.actions import read_actions
from tests.loader.records.printed import only


def column(*cells: str, helps: str = "Quay Trust") -> Column:
    """What is known of a column of leads."""
    rows = "\n".join(
        f"{at} | Do the thing numbered {at} | {cell} | {helps}" for at, cell in enumerate(cells, 1)
    )
    found = lead_column(read_actions(only(f"No | Action | Lead | Partners\n{rows}", "action")))
    return found["lead"]


@pytest.mark.parametrize(
    "cells",
    [
        ("Jane Okoro", "Omar Vance", "Zbyszko Wrona"),
        ("Jane Okoro (Parks and Paths)", "Omar Vance (TT)", "Head of Paths", "Zbyszko Wrona"),
        ("Jane Okoro, Tidewell Trust", "Zbyszko Wrona, Quay Trust", "TBC", "Omar Vance"),
        ("Jane Okoro / Parks Service", "Highways Department", "Cllr Omar Vance", "Wrona Zbyszko"),
    ],
)
def test_most_names_are_those_of_people(cells: tuple[str, ...]) -> None:
    assert column(*cells).named


@pytest.mark.parametrize(
    "cells",
    [
        ("Quay Watch", "Marlow Foodbank", "Jane Okoro"),
        ("Parks Service", "Highways Department"),
        ("Head of Paths", "Allocations Manager"),
        ("Harbour Lights", "Tide Tables", "Jane Okoro"),
    ],
)
def test_other_columns_are_not_of_people(cells: tuple[str, ...]) -> None:
    assert not column(*cells).named
    assert not column(*cells).people


def test_bodies_are_known_that_help_or_stand_beside_people() -> None:
    known = column("Jane Okoro, Marlow Foodbank", "Omar Vance (Warm Fens)", helps="Quay Watch").known
    assert {"quay watch", "marlow foodbank", "warm fen"} <= known
    assert "jane okoro" not in known
