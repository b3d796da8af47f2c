"""Recommendations that nobody took up, or holds firmly: worked by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from analysis.recommendations import recommendations
from analysis.study import Options
from loader.finding import Finding
from loader.property_graph import PropertyGraph, Value
from tests.analysis.builder import Plan


def section(graph: PropertyGraph, name: str, today: date | None = None) -> Sequence[Finding]:
    return recommendations(graph, Options(today=today)).section(name).findings


def recommended(g: Plan, number: str, report: str = "Review", **properties: Value) -> None:
    g.node("Recommendation", f"{report} {number}", number=number, code=f"{report} {number}", **properties)
    g.join("MADE_IN", f"Recommendation {report} {number}", f"Report {report}")


def test_orphans_and_rejected_ones() -> None:
    g = Plan()
    recommended(g, "1", response="Accepted", text="Appoint a lead.")
    recommended(g, "2")
    recommended(g, "3", response="Rejected: no money")
    recommended(g, "4", response="Not agreed")
    recommended(g, "5", response="Completed")
    recommended(g, "6")
    g.action("a", answers=["Review 4", "Review 6"])
    assert [(f.severity, f.message) for f in section(g.graph(), "orphaned recommendation")] == [
        ("high", "Review 1 (“Appoint a lead.”) was accepted, but no action answers it."),
        ("medium", "Review 2 is answered by no action."),
        ("note", "Review 5 is said to be complete; no action answers it."),
    ]
    assert [(f.severity, f.message) for f in section(g.graph(), "rejected recommendation")] == [
        ("low", "Review 4 was rejected, yet an action answers it."),
        ("note", "Review 3 was rejected, and no action answers it."),
    ]


def test_order_is_that_of_the_numbers() -> None:
    g = Plan()
    for number in ("2.10", "2.9", "1.1"):
        recommended(g, number)
    codes = [f.message.split(" is ")[0] for f in section(g.graph(), "orphaned recommendation")]
    assert codes == ["Review 1.1", "Review 2.9", "Review 2.10"]


def test_implied_with_its_neighbours() -> None:
    g = Plan()
    for number in ("1.1", "1.2", "1.4"):
        recommended(g, number)
    recommended(g, "3", report="Audit")
    found = section(g.graph(), "implied recommendation")
    assert [(f.severity, f.message) for f in found] == [
        (
            "medium",
            "1.3 of Review is implied by 1.2 and 1.4, but no document states it and no action answers it.",
        ),
        (
            "low",
            "1 to 2 of Audit are implied by 3, unless the series begins there, "
            "but no document states them and no action answers them.",
        ),
    ]
    assert found[0].nodes == ("Recommendation Review 1.2", "Recommendation Review 1.4", "Report Review")
    assert [f.measures["how many"] for f in found] == [1, 2]


def test_reports_are_not_mixed() -> None:
    g = Plan()
    recommended(g, "1", report="Audit")
    recommended(g, "2", report="Audit")
    recommended(g, "1", report="Review")
    g.node("Recommendation", "loose", number="9")
    g.node("Recommendation", "coded", number="3", code="LR 3")
    assert [f.measures["numbers"] for f in section(g.graph(), "implied recommendation")] == ["LR 1 to LR 2"]


TODAY = date(2021, 4, 1)
SOUND: dict[str, Any] = {"end_date": "2021-04"}


@pytest.mark.parametrize(
    ("properties", "leads", "reason", "severity"),
    [
        ({"end_date": "2021-03"}, ["Person Ada"], "past its end date", "medium"),
        (SOUND, [], "no lead", "medium"),
        (SOUND, ["Organisation All Partners"], "led by a collective only", "medium"),
        ({"ongoing": True}, ["Person Ada"], "ongoing, no end date", "low"),
        ({"end_printed": "TBC"}, ["Person Ada"], "end date “TBC”", "low"),
        ({}, ["Person Ada"], "no end date stated", "low"),
        ({}, [], "no end date stated, no lead", "medium"),
    ],
)
def test_weakly_held(properties: dict[str, Any], leads: list[str], reason: str, severity: str) -> None:
    g = Plan()
    g.everybody()
    recommended(g, "1")
    g.action("a", answers=["Review 1"], leads=leads, **properties)
    (found,) = section(g.graph(), "weakly held recommendation", TODAY)
    assert found.message == f"The only action that answers Review 1 has a weakness: {reason}."
    assert (found.severity, found.nodes) == (severity, ("Recommendation Review 1", "Action a"))


@pytest.mark.parametrize(
    "properties",
    [
        SOUND,
        {"end_date": "2021-04-01"},
        {"end_date": "2021"},
        {"end_date": "2020-03", "status": "Complete"},
        {"status": "Completed"},
    ],
)
def test_firmly_held(properties: dict[str, Any]) -> None:
    g = Plan()
    recommended(g, "1")
    g.action("a", answers=["Review 1"], leads=["Organisation Council"], **properties)
    assert section(g.graph(), "weakly held recommendation", TODAY) == ()


def test_one_firm_action_is_enough() -> None:
    g = Plan()
    recommended(g, "1")
    g.action("a", answers=["Review 1"], leads=["Person Ada"], **SOUND)
    g.action("b", answers=["Review 1"])
    assert section(g.graph(), "weakly held recommendation", TODAY) == ()


def test_many_weak_actions() -> None:
    g = Plan()
    recommended(g, "1")
    for name in ("a", "b"):
        g.action(name, answers=["Review 1"], leads=["Person Ada"], ongoing=True)
    g.action("c", answers=["Review 1"], **SOUND)
    (found,) = section(g.graph(), "weakly held recommendation", TODAY)
    assert found.message == (
        "All 3 actions that answer Review 1 have a weakness: ongoing, no end date (2), no lead (1)."
    )
    assert found.severity == "low"


def test_without_a_day_nothing_is_past() -> None:
    g = Plan()
    recommended(g, "1")
    g.action("a", answers=["Review 1"], leads=["Person Ada"], end_date="1999")
    assert section(g.graph(), "weakly held recommendation") == ()
    assert "No day was given" in recommendations(g.graph(), Options()).summary
    assert "No day was given" not in recommendations(g.graph(), Options(today=TODAY)).summary


def test_actions_without_recommendation_in_plans_that_use_them() -> None:
    g = Plan()
    g.action("a", plan="P", number="1", answers=["Review 1"])
    g.action("b", plan="P", number="2")
    g.action("c", plan="P", number="10")
    g.action("d", plan="Q")
    g.action("e")
    (found,) = section(g.graph(), "action without recommendation")
    assert found.message == (
        "2 of the 3 actions of P answer no recommendation, though others do: 2 (b) and 10 (c)."
    )
    assert (found.severity, found.nodes) == ("note", ("Plan P", "Action b", "Action c"))


def diffuse(*leads: Sequence[str]) -> Sequence[Finding]:
    g = Plan()
    recommended(g, "1")
    g.join("WORKS_FOR", "Person Ada", "Organisation Council")
    for at, of in enumerate(leads):
        g.action(f"{at}", answers=["Review 1"], leads=of)
    return section(g.graph(), "diffuse recommendation")


def test_many_actions_in_many_bodies() -> None:
    (found,) = diffuse(["Person Ada"], ["Organisation Police"], ["Board Gangs Board"])
    assert found.message == (
        "Review 1 is answered by 3 actions in 3 bodies (Council, Gangs Board and Police), and nobody leads "
        "them all."
    )
    assert (found.severity, found.measures["bodies"]) == ("medium", 3)


@pytest.mark.parametrize(
    "leads",
    [
        [["Person Ada"], ["Organisation Police"]],
        [["Person Ada"], ["Organisation Police"], ["Organisation Police"]],
        # Ada leads all three.
        [
            ["Person Ada", "Organisation A"],
            ["Person Ada", "Organisation B"],
            ["Person Ada", "Organisation C"],
        ],
        [[], [], []],
        [],
    ],
)
def test_not_diffuse(leads: Sequence[Sequence[str]]) -> None:
    assert diffuse(*leads) == ()


def test_summary() -> None:
    g = Plan()
    recommended(g, "1")
    recommended(g, "2", response="Rejected")
    recommended(g, "5")
    g.action("a", answers=["Review 5"])
    assert recommendations(g.graph(), Options(today=TODAY)).summary == (
        "The documents name 3 recommendations; 1 (33 %) are answered by an action, 1 by none, and 1 were "
        "rejected, which does not count as orphaned. The numbering implies 2 more that nothing states. 1 "
        "recommendation rests on weak actions only, and 0 on many actions without a common lead."
    )
    assert recommendations(PropertyGraph(), Options()).summary == "The documents name no recommendation."
