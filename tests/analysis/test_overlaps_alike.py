"""Boards that share no action and may be for the same thing; counterparts; boards with the same members."""

from collections.abc import Sequence

import pytest

from analysis.overlaps import overlaps
from analysis.study import Options
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def section(graph: PropertyGraph, name: str) -> Sequence[Finding]:
    return overlaps(graph, Options()).section(name).findings


def pairs(found: Sequence[Finding]) -> list[tuple[str, ...]]:
    return [tuple(i.removeprefix("Board ") for i in f.nodes[:2]) for f in found]


def test_like_names() -> None:
    g = Plan()
    for name in ("Serious Violence Board", "Serious Violence Group", "Safeguarding Adults Board"):
        g.board(name)
    g.board("Safeguarding Children Board")
    (found,) = section(g.graph(), "same purpose")
    assert found.message == (
        "Serious Violence Board and Serious Violence Group share no action, but are alike in name."
    )
    assert (found.severity, found.measures["name: likeness"]) == ("low", 0.9)


def test_names_in_one_area_are_compared_without_the_place() -> None:
    g = Plan()
    g.join("COVERS", "Plan P", "Area Exford")
    g.action("1", plan="P")
    g.action("2", plan="P")
    g.board("Exford Community Safety Board", oversees="1")
    g.board("Community Safety Board", oversees="2")
    (found,) = section(g.graph(), "same purpose")
    assert found.measures["name: likeness"] == 1
    assert section(g.graph(), "counterparts") == ()


def test_counterparts_in_other_areas_are_not_doubles() -> None:
    g = Plan()
    for area in ("Exford", "Wyeford"):
        g.join("COVERS", f"Plan {area} plan", f"Area {area}")
        g.action(f"{area} 1", plan=f"{area} plan")
    g.board("Exford Safeguarding Children Board")
    g.board("Wyeford Safeguarding Children Partnership")
    g.board("Exford Safeguarding Adults Board")
    g.board("Cabinet", oversees=["Exford 1"])
    assert section(g.graph(), "same purpose") == ()
    (found,) = section(g.graph(), "counterparts")
    assert found.message == (
        "2 areas have a board of this kind: Exford Safeguarding Children Board (Exford) and "
        "Wyeford Safeguarding Children Partnership (Wyeford)."
    )
    assert found.nodes == (
        "Board Exford Safeguarding Children Board",
        "Board Wyeford Safeguarding Children Partnership",
        "Area Exford",
        "Area Wyeford",
    )


def test_a_board_of_several_areas_is_no_counterpart_of_its_own_areas() -> None:
    g = Plan()
    g.node("Area", "Exford")
    g.node("Area", "Wyeford")
    g.board("Exford and Wyeford Gangs Board")
    g.board("Exford Gangs Board")
    assert section(g.graph(), "counterparts") == ()
    assert len(section(g.graph(), "same purpose")) == 1


WORDS = "pupils excluded schools exclusion tutors classroom teachers truancy attendance academies governors"


def test_like_remits() -> None:
    g = Plan()
    g.action("1", text=WORDS)
    g.action("2", text=WORDS)
    g.action(
        "3", text="burglary patrols constables warrants enforcement vehicles cameras locks alarms lighting"
    )
    g.board("Learning Board", oversees="1")
    g.board("Inclusion Panel", oversees="2")
    g.board("Policing Forum", oversees="3")
    (found,) = section(g.graph(), "same purpose")
    assert pairs([found]) == [("Inclusion Panel", "Learning Board")]
    assert (found.measures["remit: cosine"], found.severity) == (1.0, "note")
    assert found.measures["remit: words in common"] == (
        "academies, attendance, classroom, excluded, exclusion, governors"
    )


def test_boards_of_different_areas_are_not_for_the_same_thing() -> None:
    g = Plan()
    for area, number in (("Exford", "1"), ("Wyeford", "2")):
        g.join("COVERS", f"Plan {area} plan", f"Area {area}")
        g.action(number, plan=f"{area} plan", text=WORDS, answers=["R"])
    g.board("Learning Board", oversees="1")
    g.board("Inclusion Panel", oversees="2")
    assert section(g.graph(), "same purpose") == ()


def test_reasons_add_up() -> None:
    # Same recommendation (1 of 1), same two objectives (2 of 2), same words: three reasons, medium; the
    # two themes are one more.
    g = Plan()
    for number, theme in (("1", "T"), ("2", "U"), ("3", "T"), ("4", "U")):
        g.action(number, text=WORDS, theme=theme, answers=["R"], meets=["O", "P"])
    g.board("Learning Board", oversees="12")
    g.board("Inclusion Panel", oversees="34")
    (found,) = section(g.graph(), "same purpose")
    assert (found.severity, found.measures["reasons"]) == ("medium", 4)


def test_themes_alone_are_no_reason_and_shared_work_is_told_elsewhere() -> None:
    g = Plan()
    for number in "1234":
        g.action(number, theme="T" if number in "13" else "U")
    g.board("Learning Board", oversees="12")
    g.board("Inclusion Panel", oversees="34")
    assert section(g.graph(), "same purpose") == ()
    g.action("1", answers=["R"])
    g.action("5", answers=["R"])
    g.board("Learning Board", oversees="5")
    g.board("Inclusion Panel", oversees="5")
    assert section(g.graph(), "same purpose") == ()


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        # 3 shared of 4 in all: Jaccard 0.75.
        (["Person A", "Person B", "Person C"], ["Person A", "Person B", "Person C", "Person D"], "medium"),
        # 2 shared of the smaller one's 2, of 6 in all.
        (["Person A", "Person B"], [f"Person {x}" for x in "ABCDEF"], "low"),
        (["Person A", "Person B"], ["Person A", "Person C"], "note"),
        (["Organisation A", "Organisation B", "Person C"], ["Organisation A", "Organisation B"], "low"),
    ],
)
def test_same_members(first: list[str], second: list[str], severity: str) -> None:
    g = Plan()
    g.board("One Board", members=first)
    g.board("Two Board", members=second)
    (found,) = section(g.graph(), "same members")
    assert found.severity == severity
    assert len(found.relationships) == 2 * len(set(first) & set(second))


def test_one_body_in_common_is_not_worth_a_line_and_one_chair_is() -> None:
    g = Plan()
    g.board("One Board", members=["Organisation Council"])
    g.board("Two Board", members=["Organisation Council"])
    assert section(g.graph(), "same members") == ()
    g.board("One Board", chairs=["Ada"])
    g.board("Two Board", chairs=["Ada"])
    (found,) = section(g.graph(), "same members")
    assert found.message == (
        "One Board and Two Board have 2 members in common: Ada and Council. Ada chairs both."
    )
    assert found.measures["chairs: shared"] == 1


def test_collectives_sit_on_no_board() -> None:
    g = Plan()
    g.everybody()
    for name in ("One Board", "Two Board"):
        g.board(name, members=["Organisation All Partners", "Organisation Council"])
    assert section(g.graph(), "same members") == ()
    assert [f.nodes[0] for f in section(g.graph(), "body on several boards")] == ["Organisation Council"]
