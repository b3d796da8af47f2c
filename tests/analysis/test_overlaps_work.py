"""Boards over the same work: worked by hand."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from analysis.overlaps import overlaps
from analysis.study import Options
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def same_work(graph: PropertyGraph, limit: int = 100) -> Sequence[Finding]:
    return overlaps(graph, Options(limit=limit)).section("same work").findings


def test_by_hand() -> None:
    # Gangs Board oversees 1 2 3 4, Crime Board 2 3 4, Health Board 4 5.
    # Gangs/Crime: 3 shared, overlap 3/3, Jaccard 3/4: high. Gangs/Health: 1, 1/2, 1/5: low (1 shared).
    # Crime/Health: 1, 1/2, 1/4: low, before Gangs/Health by its Jaccard.
    g = Plan()
    g.board("Gangs Board", oversees="1234")
    g.board("Crime Board", oversees="234")
    g.board("Health Board", oversees="45")
    found = same_work(g.graph())
    assert [(f.nodes[:2], f.severity) for f in found] == [
        (("Board Crime Board", "Board Gangs Board"), "high"),
        (("Board Crime Board", "Board Health Board"), "low"),
        (("Board Gangs Board", "Board Health Board"), "low"),
    ]
    figures = [[f.measures[f"same work: {m}"] for m in ("shared", "overlap", "Jaccard")] for f in found]
    assert figures == [[3, 1.0, 0.75], [1, 0.5, 0.25], [1, 0.5, 0.2]]
    assert found[0].message == (
        "Crime Board and Gangs Board both oversee 3 actions, 100 % of what the one with less to do has; "
        "no reporting line between them is stated."
    )
    assert found[0].nodes[2:] == ("Action 2", "Action 3", "Action 4")
    assert len(found[0].relationships) == 6
    assert found[0].sources == tuple(f"plan.txt:L{n}" for n in (2, 3, 4, 5, 6, 7))


def test_medium_is_most_of_the_smaller_ones_work() -> None:
    # 2 shared: overlap 2/3 is 0.5 or more, Jaccard 2/5 is less.
    g = Plan()
    g.board("Large Board", oversees="1234")
    g.board("Small Board", oversees="345")
    assert [f.severity for f in same_work(g.graph())] == ["medium"]


def test_overseeing_a_plan_is_overseeing_its_actions() -> None:
    g = Plan()
    g.action("1", plan="P")
    g.action("2", plan="P")
    g.join("OVERSEES", "Board Whole Board", "Plan P")
    g.board("Part Board", oversees="2")
    (found,) = same_work(g.graph())
    assert found.measures["actions overseen: shared"] == 1
    assert found.measures["actions overseen: Jaccard"] == 0.5
    assert len(found.relationships) == 2


def test_a_board_that_leads_what_another_oversees_is_not_in_its_way() -> None:
    g = Plan()
    g.board("Watching Board", oversees="123")
    g.board("Working Board", leads="123")
    assert same_work(g.graph()) == ()


def test_two_boards_that_lead_together() -> None:
    g = Plan()
    g.board("One Board", leads="12")
    g.board("Two Board", leads="12")
    (found,) = same_work(g.graph())
    assert found.message.startswith("One Board and Two Board both lead 2 actions, 100 %")
    assert found.measures["actions led: shared"] == 2
    assert "actions overseen: shared" not in found.measures


@pytest.mark.parametrize("between", [[], ["Middle Board"]])
def test_a_reporting_line_makes_it_a_note(between: list[str]) -> None:
    g = Plan()
    line = ["Lower Board", *between, "Upper Board"]
    for lower, upper in pairwise(line):
        g.board(lower, reports_to=[upper])
    g.board("Lower Board", oversees="123")
    g.board("Upper Board", oversees="123")
    (found,) = same_work(g.graph())
    assert found.severity == "note"
    assert found.measures["reporting line"] == "yes"


def test_a_board_and_the_one_it_replaces() -> None:
    g = Plan()
    g.board("New Board", oversees="123")
    g.board("Old Board", oversees="123")
    g.join("REPLACES", "Board New Board", "Board Old Board")
    assert [f.severity for f in same_work(g.graph())] == ["note"]


def test_every_measure_is_shown_where_both_have_something() -> None:
    # Recommendations: One R1 R2, Two R2: 1 shared, 1/1, 1/2. Objectives: One O1, Two O1 O2: 1, 1/1, 1/2.
    # Themes: One T and U, Two U: 1, 1/1, 1/2. Members: One Ada Ben, Two Ben Cy (chair): 1, 1/2, 1/3.
    g = Plan()
    g.action("1", theme="T", answers=["R1"], meets=["O1"])
    g.action("2", theme="U", answers=["R2"], meets=["O1"])
    g.action("3", theme="U", meets=["O2"])
    g.board("One Board", oversees="12", members=["Person Ada", "Person Ben"])
    g.board("Two Board", oversees="23", members=["Person Ben"], chairs=["Cy"])
    (found,) = same_work(g.graph())
    shown = {k: v for k, v in found.measures.items() if k.split(":")[0] in ("recommendations", "members")}
    assert shown == {
        "recommendations: shared": 1,
        "recommendations: overlap": 1.0,
        "recommendations: Jaccard": 0.5,
        "members: shared": 1,
        "members: overlap": 0.5,
        "members: Jaccard": 0.333,
    }
    assert [found.measures[f"{m}: {f}"] for m in ("objectives", "themes") for f in ("shared", "Jaccard")] == [
        *(1, 0.5),
        *(1, 0.5),
    ]
    assert "chairs: shared" not in found.measures
    assert {"Recommendation R2", "Objective O1", "Theme U", "Person Ben", "Action 2"} <= set(found.nodes)


def test_the_limit_leaves_out_the_last_and_says_how_many() -> None:
    g = Plan()
    for name in ("One", "Two", "Six"):
        g.board(f"{name} Board", oversees="1")
    section = overlaps(g.graph(), Options(limit=1)).section("same work")
    assert (len(section.findings), section.left_out) == (1, 2)


@pytest.mark.parametrize("boards", [0, 1])
def test_no_pair(boards: int) -> None:
    g = Plan()
    g.action("1")
    for n in range(boards):
        g.board(f"Board {n}", oversees="1")
    assert same_work(g.graph()) == ()
