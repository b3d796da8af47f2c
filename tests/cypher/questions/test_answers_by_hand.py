"""Answers worked out by hand on small plans, each read from a real graph file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cypher.answer import Cell
from cypher.asking import ask
from cypher.question_list import question
from tests.analysis.builder import Plan
from tests.cypher.questions.hand_made import stored

Asked = Callable[..., list[tuple[Cell, ...]]]

NOT = "not stated"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """`asked(plan, name, **given)` are the rows of the question without their sources."""

    def rows(plan: Plan, name: str, /, **given: str) -> list[tuple[Cell, ...]]:
        with stored(plan, tmp_path) as store:
            answer = ask(store, question(name), given)
        cited = answer.columns.index("sources")
        return [row[:cited] + row[cited + 1 :] for row in answer.rows]

    return rows


def boards() -> Plan:
    """Three boards over four actions: Gangs and Health share action 2, nobody oversees action 4."""
    plan = Plan()
    plan.board("Gangs Board", oversees=["1", "2"], reports_to=["Safer Board"], chairs=["Ann"])
    plan.board("Health Board", oversees=["2", "3"], members=["Organisation Police", "Person Bo"])
    plan.board(
        "Safer Board", reports_to=["Cabinet"], members=["Organisation Police", "Person Bo"], chairs=["Ann"]
    )
    plan.action("1", "Safe", leads=["Person Ann"], meets=["Fewer knives"], number="1", end_date="2020-03")
    plan.action("2", "Safe", leads=["Person Ann", "Organisation Police"], number="2", end_date="2021")
    plan.action("3", "Safe", leads=["Organisation Police"], meets=["Fewer knives"], number="10", status="Red")
    plan.action("4", "Well", number="1", ongoing=True, end_printed="ongoing")
    return plan


def test_pairs_of_boards_over_the_same_actions(asked: Asked) -> None:
    assert asked(boards(), "boards-over-the-same-actions") == [("Gangs Board", "Health Board", 1, ("2",))]


def test_pairs_of_boards_over_the_same_objectives(asked: Asked) -> None:
    """Action 1 is under Gangs, 3 under Health; both serve one objective."""
    assert asked(boards(), "boards-over-the-same-objectives") == [
        ("Gangs Board", "Health Board", 1, ("Fewer knives",))
    ]


def test_members_that_two_boards_share(asked: Asked) -> None:
    assert asked(boards(), "members-shared-by-boards") == [
        ("Health Board", "Safer Board", 2, ("Bo", "Police"), 2, 2)
    ]


def test_the_register_of_boards_says_what_is_not_stated(asked: Asked) -> None:
    assert asked(boards(), "board-register") == [
        ("Cabinet", NOT, NOT, NOT, NOT),
        ("Gangs Board", ("Ann",), NOT, ("Safer Board",), NOT),
        ("Health Board", NOT, ("Bo", "Police"), NOT, NOT),
        ("Safer Board", ("Ann",), ("Bo", "Police"), ("Cabinet",), NOT),
    ]


def test_reporting_lines_go_four_steps_up(asked: Asked) -> None:
    assert asked(boards(), "reporting-lines") == [
        ("Gangs Board", "Safer Board", "Cabinet", NOT, NOT),
        ("Safer Board", "Cabinet", NOT, NOT, NOT),
    ]


def test_a_circle_of_three_boards_is_found_and_the_board_that_only_leads_into_it_is_not(asked: Asked) -> None:
    plan = Plan()
    for board, above in (("A", "B"), ("B", "C"), ("C", "A"), ("D", "A")):
        plan.board(board, reports_to=[above])
    assert asked(plan, "reporting-loops") == [("A",), ("B",), ("C",)]


def test_line_of_sight_shows_each_gap(asked: Asked) -> None:
    """Number 10 comes after number 2, as a reader counts."""
    assert asked(boards(), "line-of-sight") == [
        ("Safe", "1", "1", ("Gangs Board",), ("Safer Board",), ("Fewer knives",)),
        ("Safe", "2", "2", ("Gangs Board", "Health Board"), ("Safer Board",), NOT),
        ("Safe", "10", "3", ("Health Board",), NOT, ("Fewer knives",)),
        ("Well", "1", "4", NOT, NOT, NOT),
    ]


def test_actions_without_board_lead_person_and_end(asked: Asked) -> None:
    assert asked(boards(), "actions-without-a-board") == [("Well", "1", "4", NOT, NOT)]
    assert asked(boards(), "actions-without-any-lead") == [("Well", "1", "4", NOT)]
    assert asked(boards(), "actions-without-a-named-lead", plan="safe") == [("Safe", "10", "3", ("Police",))]
    assert asked(boards(), "actions-without-an-end", plan="Well") == [("Well", "1", "4", "ongoing")]


def test_what_ends_in_the_month_or_year_of_the_day_is_not_overdue(asked: Asked) -> None:
    """`2020-03` stands for its last day: it is over on the first of April, and not before."""
    first = ("2020-03", "Safe", "1", "1", NOT, ("Ann",))
    second = ("2021", "Safe", "2", "2", NOT, ("Ann", "Police"))
    assert asked(boards(), "overdue-actions", day="2020-03-31") == []
    assert asked(boards(), "overdue-actions", day="2020-04-01") == [first]
    assert asked(boards(), "overdue-actions", day="2021-12-31") == [first]
    assert asked(boards(), "overdue-actions", day="2022-01-01") == [first, second]


def test_what_ends_between_two_days(asked: Asked) -> None:
    first = ("2020-03", "Safe", "1", "1", ("Ann",))
    assert asked(boards(), "actions-due-between", from_day="2020-03-15", to_day="2020-04-01") == [first]
    assert asked(boards(), "actions-due-between", from_day="2020-04-01", to_day="2020-12-31") == []


def test_the_actions_of_one_lead_by_any_capitals(asked: Asked) -> None:
    assert asked(boards(), "actions-of-a-lead", lead=" ann ") == [
        ("Safe", "1", "1", "2020-03", NOT, NOT, ("Gangs Board",)),
        ("Safe", "2", "2", "2021", NOT, ("Police",), ("Gangs Board", "Health Board")),
    ]


def test_load_of_people_counts_what_each_carries(asked: Asked) -> None:
    """Ann leads two actions and chairs two boards; no other person leads her actions."""
    assert asked(boards(), "load-of-people") == [("Ann", 4, 2, 2, 0, 2, 0), ("Bo", 2, 0, 0, 0, 0, 2)]


def test_a_person_who_is_the_only_named_lead(asked: Asked) -> None:
    """Ann and Bo lead action 5 together, so it hangs on neither."""
    plan = boards()
    plan.action("5", "Well", leads=["Person Ann", "Person Bo"])
    assert asked(plan, "sole-leads") == [("Ann", 2, ("1", "2"))]


def test_ratings_by_plan_count_the_unrated(asked: Asked) -> None:
    assert asked(boards(), "ratings-by-plan") == [("Safe", NOT, 2), ("Safe", "Red", 1), ("Well", NOT, 1)]


def recommendations() -> Plan:
    """Three recommendations of a review: two actions answer the first, one the second, none the third."""
    plan = Plan()
    for number, text in (("2", "Meet"), ("10", "Plan"), ("3", "Pay")):
        plan.node("Recommendation", text, number=number, code=f"Review {number}", text=text)
        plan.join("MADE_IN", f"Recommendation {text}", "Report Review")
    plan.action("Hold a meeting", "Safe", ["Person Ann"], ["Meet"], status="Green", end_date="2020")
    plan.action("Meet again", "Safe", [], ["Meet"])
    plan.action("Write it down", "Safe", [], ["Plan"], end_printed="TBC")
    plan.join("COVERS", "Plan Safe", "Area Ash")
    return plan


def test_recommendations_that_nothing_answers(asked: Asked) -> None:
    assert asked(recommendations(), "recommendations-without-an-action") == [
        ("Review 3", "Review", "Pay", NOT)
    ]


def test_recommendations_of_a_report_and_how_many_are_answered(asked: Asked) -> None:
    assert asked(recommendations(), "recommendations-by-report") == [("Review", 3, 2, 1)]


def test_recommendations_whose_actions_have_no_lead_or_no_end(asked: Asked) -> None:
    """The first has one action with both; the second none; the third has no action and is not here."""
    assert asked(recommendations(), "recommendations-weakly-held") == [
        ("Review 10", "Review", ("Write it down",))
    ]


def risks() -> Plan:
    """A risk that stays, one that falls, one without scores; only the first has an owner and a mitigation."""
    plan = Plan()
    plan.node(
        "Risk", "Fire", number="1", pre_score=6.0, post_score=6.0, mitigation="Buckets", reviewed="2020-05"
    )
    plan.node("Risk", "Flood", number="2", pre_score=9.0, post_score=3.0, mitigation="Sand")
    plan.node("Risk", "Frost", number="10")
    plan.join("OWNS", "Person Ann", "Risk Fire")
    plan.board("Gangs Board", reports_to=["Safer Board"], chairs=["Ann"])
    return plan


def test_risks_that_do_not_fall_have_no_owner_or_no_mitigation(asked: Asked) -> None:
    assert asked(risks(), "risks-that-do-not-fall") == [("1", "Fire", 6.0, 6.0, "Buckets")]
    assert asked(risks(), "risks-without-an-owner") == [("2", "Flood", 3.0), ("10", "Frost", NOT)]
    assert asked(risks(), "risks-without-mitigation") == [("10", "Frost", NOT, NOT)]


def test_a_risk_owner_is_followed_to_the_board_above(asked: Asked) -> None:
    assert asked(risks(), "risk-owners-and-boards") == [("Ann", ("1",), ("Gangs Board",), ("Safer Board",))]
    assert asked(risks(), "risk-reviews-by-owner") == [("Ann", 1, "2020-05", 0)]


def test_funding_shows_what_is_printed_beside_the_actions_led(asked: Asked) -> None:
    plan = Plan()
    plan.join("FUNDS", "Organisation Health", "Organisation Youth Service", total=100.5, currency="GBP")
    plan.join("FUNDS", "Organisation Police", "Organisation Youth Service", staffing=0.0)
    plan.action("1", leads=["Organisation Police"])
    assert asked(plan, "funding") == [
        ("Health", "Youth Service", NOT, NOT, NOT, 100.5, "GBP", 0),
        ("Police", "Youth Service", 0.0, NOT, NOT, NOT, NOT, 1),
    ]


def test_a_collective_sits_on_no_board_and_is_nobodys_partner(asked: Asked) -> None:
    plan = Plan()
    plan.everybody("1")
    plan.action("1", leads=["Organisation Police"])
    plan.board("A", members=["Organisation All Partners"])
    plan.board("B", members=["Organisation All Partners"])
    for name in ("members-shared-by-boards", "partners-of-organisations", "members-that-do-nothing"):
        assert asked(plan, name) == [], name
    assert asked(plan, "load-of-organisations") == [("Police", 1, 0, 0, 0)]
