"""The plan that a name or a file means."""

import pytest

from analysis.compare.find_plan import find_plan
from loader.errors import NotFound
from tests.analysis.builder import Plan
from tests.analysis.compare.judged import COMMUNITY_HARM, REVIEW, southwark


@pytest.mark.parametrize(
    "name",
    [
        COMMUNITY_HARM,
        f"plans/{COMMUNITY_HARM}",
        f"C:\\plans\\{COMMUNITY_HARM}",
        "southwark community harm and exploitation reduction plan 2020/21",
        "Southwark Community Harm & Exploitation Reduction Plan 2020/21",
    ],
)
def test_by_file_and_by_name(name: str) -> None:
    found = find_plan(southwark(), name)
    assert found.name == "Southwark Community Harm and Exploitation Reduction Plan 2020/21"
    assert find_plan(southwark(), found.id) == found


def test_a_file_of_several_plans() -> None:
    with pytest.raises(NotFound, match=r"sets out 20 plans: .* and 15 more; give the name of one"):
        find_plan(southwark(), REVIEW)


def test_suggestions_are_plans_with_the_words() -> None:
    with pytest.raises(NotFound) as caught:
        find_plan(southwark(), "knife crime plan")
    said, _, suggested = str(caught.value).partition("; did you mean ")
    assert said == "no plan is called knife crime plan"
    assert suggested.startswith("Knife Crime and Serious Violence Action Plan 2018/20 or Southwark Borough")


def test_nothing_near() -> None:
    with pytest.raises(NotFound, match=r"^no plan is called xyzzy$"):
        find_plan(southwark(), "xyzzy")


def test_other_years_are_another_plan() -> None:
    g = Plan()
    g.action("a", plan="Knife Crime Plan 2018/20")
    with pytest.raises(NotFound, match="did you mean Knife Crime Plan 2018/20"):
        find_plan(g.graph(), "Knife Crime Plan 2020/22")


def test_plans_without_actions() -> None:
    g = Plan()
    g.node("Plan", "Cited", cited_only=True)
    g.node("Plan", "Bare")
    with pytest.raises(NotFound, match="only cited"):
        find_plan(g.graph(), "Cited")
    with pytest.raises(NotFound, match="states none"):
        find_plan(g.graph(), "Bare")


def test_two_of_one_name() -> None:
    g = Plan()
    g.action("a", plan="Youth Plan")
    g.action("b", plan="Other")
    g.node("Plan", "Other", aliases=("Youth plan",))
    with pytest.raises(NotFound, match=r"2 nodes may be meant by youth plan: .*Plan Other.*Plan Youth Plan"):
        find_plan(g.graph(), "youth plan")
