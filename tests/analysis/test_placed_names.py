"""Places in the names of boards, and the areas of boards."""

import pytest

from analysis.areas import board_areas
from analysis.placed_names import name_likeness, placed_name, places
from analysis.ties import Ties
from loader.property_graph import Node
from tests.analysis.builder import Plan

EXFORD, WYEFORD = "Area Exford", "Area London Borough of Wyeford"


def ties() -> Ties:
    g = Plan()
    g.node("Area", "Exford", aliases=("Exford Council",))
    g.node("Area", "London Borough of Wyeford")
    return Ties(g.graph())


@pytest.mark.parametrize(
    ("name", "rest", "areas"),
    [
        ("Exford Safeguarding Children Board", ("safeguarding", "children", "board"), {EXFORD}),
        ("London Borough of Wyeford Youth Panel", ("youth", "panel"), {WYEFORD}),
        ("Safer Wyeford Partnership", ("safer", "partnership"), {WYEFORD}),
        ("Exford and Wyeford Gangs Board", ("gang", "board"), {EXFORD, WYEFORD}),
        ("London Gangs Board", ("london", "gang", "board"), set()),
        ("Exford", (), {EXFORD}),
    ],
)
def test_places_are_taken_out(name: str, rest: tuple[str, ...], areas: set[str]) -> None:
    found = placed_name(Node("b", "Board", {"name": name}), places(ties()))
    assert found.forms == ((rest,) if rest else ())
    assert found.areas == areas


def test_an_alias_counts_unless_it_only_names_the_kind_of_body() -> None:
    one = placed_name(
        Node("a", "Board", {"name": "Gangs Board", "aliases": ("Partnership Board", "XGB")}), {}
    )
    two = placed_name(Node("b", "Board", {"name": "Housing Board", "aliases": ("Partnership Board",)}), {})
    three = placed_name(Node("c", "Board", {"name": "XGB"}), {})
    assert name_likeness(one, two) == 0
    assert name_likeness(one, three) == 1


def area_of(g: Plan, board: str) -> frozenset[str]:
    found = Ties(g.graph())
    known = places(found)
    names = {b.id: placed_name(b, known) for b in found.labelled("Board")}
    return board_areas(found, names)[board]


def test_the_area_in_the_name_comes_first() -> None:
    g = Plan()
    g.join("COVERS", "Plan P", "Area Exford")
    g.node("Area", "Wyeford")
    g.action("1", plan="P")
    assert area_of(g, g.board("Wyeford Board", oversees=["1"])) == {"Area Wyeford"}


@pytest.mark.parametrize("tie", ["OVERSEES", "LEADS", "SUPPORTS"])
def test_then_the_plans_of_the_actions(tie: str) -> None:
    g = Plan()
    g.join("COVERS", "Plan P", "Area Exford")
    g.action("1", plan="P")
    g.join(tie, "Board Gangs Board", "Action 1")
    assert area_of(g, "Board Gangs Board") == {"Area Exford"}


def test_then_the_plan_that_it_oversees() -> None:
    g = Plan()
    g.join("COVERS", "Plan P", "Area Exford")
    g.join("OVERSEES", "Board Gangs Board", "Plan P")
    assert area_of(g, "Board Gangs Board") == {"Area Exford"}


def test_then_the_documents_that_print_it() -> None:
    g = Plan()
    g.join("COVERS", "Plan P", "Area Exford")
    g.node("Document", "D", file="a:b.xlsx")
    g.join("DESCRIBES", "Document D", "Plan P")
    assert area_of(g, g.board("Gangs Board", sources=("a:b.xlsx:Sheet!A1:B2",))) == {"Area Exford"}
    assert area_of(g, g.board("Other Board", sources=("a.xlsx:Sheet!A1",))) == frozenset()
