"""Who leads how much, and what hangs on whom: worked by hand."""

from collections.abc import Sequence
from datetime import date

import pytest

from analysis.leads import leads
from analysis.study import Options
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def section(graph: PropertyGraph, name: str, options: Options | None = None) -> Sequence[Finding]:
    return leads(graph, options or Options()).section(name).findings


def test_alone_jointly_and_share() -> None:
    # Ada leads 1 alone, 2 with Ben, 3 with Ben and Cy: share 1 + 1/2 + 1/3. Bodies do not count among people.
    g = Plan()
    g.action("1", leads=["Person Ada", "Organisation Council"])
    g.action("2", leads=["Person Ada", "Person Ben"])
    g.action("3", leads=["Person Ada", "Person Ben", "Person Cy"])
    found = section(g.graph(), "person's load")
    keys = ("actions led", "alone", "jointly", "share")
    assert [(f.nodes[0], *(f.measures[k] for k in keys)) for f in found] == [
        ("Person Ada", 3, 1, 2, 1.833),
        ("Person Ben", 2, 0, 2, 0.833),
        ("Person Cy", 1, 0, 1, 0.333),
    ]
    assert found[0].message == "Ada leads 3 actions, 1 as the only person."
    assert found[1].message == "Ben leads 2 actions, none of them as the only person."
    (body,) = section(g.graph(), "body's load")
    assert body.message == "Council leads 1 action, all as the only body."


def test_collectives_lead_nothing() -> None:
    g = Plan()
    g.everybody("1", "2")
    result = leads(g.graph(), Options())
    assert result.section("body's load").findings == ()
    (found,) = result.section("action without lead").findings
    assert found.measures["led by a collective only"] == 2
    assert found.severity == "high"


def loaded(*numbers: int) -> Plan:
    """One person for each number, who leads so many actions alone."""
    g = Plan()
    for person, number in enumerate(numbers):
        for n in range(number):
            g.action(f"{person}.{n}", leads=[f"Person P{person}"])
    return g


def test_overloaded() -> None:
    # 1 2 2 3 12: the last scores 6.745 (see test_spread); all twelve are its own: high.
    found = section(loaded(1, 2, 2, 3, 12).graph(), "person's load")
    assert [(f.nodes[0], f.severity, f.measures["score"]) for f in found][:2] == [
        ("Person P4", "high", 6.745),
        ("Person P3", "note", pytest.approx(0.6745, abs=0.001)),
    ]
    assert found[0].message == "P4 leads 12 actions, all as the only person; that is far above the usual."


def test_overloaded_but_with_others() -> None:
    g = loaded(1, 2, 2, 3, 12)
    for n in range(7):
        g.action(f"4.{n}", leads=["Person P3"])
    # P3 now leads 10: 1 2 2 10 12, median 2, MAD 1: both are outliers, 5.396 and 6.745.
    # P4 has 5 of its 12 alone, P3 has 3 of its 10.
    found = section(g.graph(), "person's load")
    assert [(f.nodes[0], f.severity) for f in found][:2] == [("Person P4", "medium"), ("Person P3", "medium")]


@pytest.mark.parametrize(
    "options", [Options(outlier_threshold=7), Options(outlier_floor=13)], ids=["threshold", "floor"]
)
def test_the_options_decide_what_is_an_overload(options: Options) -> None:
    found = section(loaded(1, 2, 2, 3, 12).graph(), "person's load", options)
    assert {f.severity for f in found} == {"note"}


def test_two_actions_among_ones_are_no_overload() -> None:
    # The score is 4.787 (mean distance 1/6), but two actions are nobody's overload.
    found = section(loaded(1, 1, 1, 1, 1, 2).graph(), "person's load")
    assert found[0].measures["score"] == pytest.approx(4.787, abs=0.001)
    assert found[0].severity == "note"


def test_most_at_once() -> None:
    g = Plan()
    g.action("1", leads=["Person Ada"], start_date="2020-04", end_date="2020-06")
    g.action("2", leads=["Person Ada"], start_date="2020-06", end_date="2020-12")
    g.action("3", leads=["Person Ada"])
    (found,) = section(g.graph(), "person's load", Options(today=date(2020, 7, 1)))
    assert (
        found.message
        == "Ada leads 3 actions, all as the only person, up to 2 at once from 2020-06-01 to 2020-06-30."
    )
    assert {k: found.measures[k] for k in ("most at once", "most from", "most to", "without dates")} == {
        "most at once": 2,
        "most from": "2020-06-01",
        "most to": "2020-06-30",
        "without dates": 1,
    }
    assert found.measures["running today"] == 1
    assert "running today" not in section(g.graph(), "person's load")[0].measures


def test_concentration() -> None:
    # Shares 1 and 3: a quarter (see test_spread). Bodies: one leads all, 0.
    g = loaded(1, 3)
    g.action("0.0", leads=["Organisation Council"])
    people, bodies = section(g.graph(), "concentration")
    assert people.measures["Gini"] == 0.25
    assert people.message == "2 people lead 4 actions; P1 and P0 hold 100 % of that (Gini 0.25)."
    assert (bodies.measures["of"], bodies.measures["Gini"]) == ("bodies", 0)


def test_what_hangs_on_one_person() -> None:
    # Ada: only person on 1 (the Council leads it too) and on 2; shares 3.
    # She owns R alone and S with a body, and chairs B.
    g = Plan()
    g.action("1", leads=["Person Ada", "Organisation Council"])
    g.action("2", leads=["Person Ada"])
    g.action("3", leads=["Person Ada", "Person Ben"])
    g.join("OWNS", "Person Ada", "Risk R")
    g.join("OWNS", "Person Ada", "Risk S")
    g.join("OWNS", "Organisation Council", "Risk S")
    g.board("B", chairs=["Ada"])
    g.board("C", chairs=["Ada", "Ben"])
    (found,) = section(g.graph(), "hangs on one person")
    assert found.message == (
        "Ada is the only named lead of 2 actions, owner of 2 risks and chair of 1 board; without Ada, 2 "
        "would be left with nobody."
    )
    assert found.severity == "high"
    assert found.nodes == ("Person Ada", "Action 1", "Action 2", "Risk R", "Risk S", "Board B")


@pytest.mark.parametrize(("number", "severity"), [(1, "note"), (2, "low"), (4, "low"), (5, "high")])
def test_how_much_hangs(number: int, severity: str) -> None:
    assert [f.severity for f in section(loaded(number).graph(), "hangs on one person")] == [severity]


def test_much_hangs_but_a_body_is_left() -> None:
    g = loaded(5)
    for n in range(5):
        g.action(f"0.{n}", leads=["Organisation Council"])
    assert [f.severity for f in section(g.graph(), "hangs on one person")] == ["medium"]


def test_actions_without_lead_or_name() -> None:
    g = Plan()
    g.action("a", plan="P", number="1")
    g.action("b", plan="P", number="2", leads=["Organisation Council"])
    g.action("c", plan="P", number="3", leads=["Person Ada"])
    (nobody,) = section(g.graph(), "action without lead")
    (nameless,) = section(g.graph(), "action without named person")
    assert nobody.message == "No lead is named for 1 of the 3 actions of P: 1 (a)."
    assert nameless.message == "No person is named as lead of 1 of the 3 actions of P: 2 (b)."
    assert (nobody.severity, nameless.severity) == ("high", "low")
    assert nameless.nodes == ("Plan P", "Action b")


def test_a_plan_that_names_bodies_only() -> None:
    g = Plan()
    for name in ("a", "b"):
        g.action(name, plan="P", leads=["Organisation Council"])
    (found,) = section(g.graph(), "action without named person")
    assert found.message == "No person is named as lead of any of the 2 actions of P."
    assert found.severity == "medium"


def test_boards_that_lead() -> None:
    g = Plan()
    g.board("Own Board", leads="12", oversees="1")
    g.board("Other Board", leads="3")
    g.board("Watching Board", oversees="23")
    found = section(g.graph(), "board as lead")
    assert [(f.severity, f.message) for f in found] == [
        ("medium", "Own Board leads 2 actions itself, and is the only board to oversee 1 of them."),
        ("low", "Other Board leads 1 action itself."),
    ]


def test_posts_in_several_organisations() -> None:
    g = Plan()
    g.action("1", leads=["Person Ada", "Person Ben", "Person Cy"])
    g.join("PART_OF", "Organisation Youth Service", "Organisation Council")
    g.join("PART_OF", "Organisation Housing", "Organisation Council")
    g.join("WORKS_FOR", "Person Ada", "Organisation Youth Service", role="Manager")
    g.join("WORKS_FOR", "Person Ada", "Organisation Police")
    # Two units of one body, and a post without an action, are not it.
    g.join("WORKS_FOR", "Person Ben", "Organisation Youth Service")
    g.join("WORKS_FOR", "Person Ben", "Organisation Housing")
    g.join("WORKS_FOR", "Person Dee", "Organisation Police")
    g.join("WORKS_FOR", "Person Dee", "Organisation Council")
    (found,) = section(g.graph(), "posts in several organisations")
    assert found.message == "Ada leads 1 action and holds posts in 2 organisations: Council and Police."
    assert found.measures["posts"] == "Manager, Youth Service; Police"


def test_organisations_that_are_part_of_one_another_in_a_circle() -> None:
    g = Plan()
    g.action("1", leads=["Person Ada"])
    for start, end in ("AB", "BA", "CA"):
        g.join("PART_OF", f"Organisation {start}", f"Organisation {end}")
    for body in "ABC":
        g.join("WORKS_FOR", "Person Ada", f"Organisation {body}")
    assert section(g.graph(), "posts in several organisations") == ()


def test_summary() -> None:
    g = loaded(1, 3)
    g.action("b", leads=["Organisation Council"])
    g.action("n")
    assert leads(g.graph(), Options()).summary == (
        "Of 6 actions, 4 have a named person as lead, 1 only a body, and 1 nobody. 2 people lead at least "
        "one, half of them 2 or fewer; P1 leads most (3), and no people far more than is usual. 1 body "
        "leads at least one, half of them 1 or fewer; Council leads most (1), and no bodies far more than "
        "is usual."
    )
    assert leads(PropertyGraph(), Options()).summary == "The documents name no action."
