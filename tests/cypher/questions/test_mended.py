"""What a reviewer of the questions found wrong, and is mended."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cypher.answer import Answer
from cypher.asking import ask
from cypher.question_list import question, questions
from loader.errors import NotFound
from loader.merge import merge
from loader.vocabulary import LABELS
from tests.acceptance.samples import DATA, graph_of, texts
from tests.analysis.builder import Plan
from tests.cypher.questions.engines import is_known
from tests.cypher.questions.hand_made import stored
from tests.cypher.questions.test_sorting import sorted_by_missing_texts

Asked = Callable[..., Answer]


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """`asked(plan, name, **given)` is the answer to the question."""

    def answer(plan: Plan, name: str, /, **given: str) -> Answer:
        with stored(plan, tmp_path) as store:
            return ask(store, question(name), given)

    return answer


def test_no_question_sorts_by_a_text_that_may_be_missing() -> None:
    wrong = {name: keys for name, one in questions().items() if (keys := sorted_by_missing_texts(one.query))}
    assert wrong == {}


def test_every_example_is_a_name_in_the_sample_plans() -> None:
    graph = merge([graph_of(path) for path in texts(DATA)])
    unknown = {
        (name, one.example)
        for name, found in questions().items()
        for one in found.parameters
        if one.kind in LABELS and not is_known(one, graph)
    }
    assert unknown == set()


def test_initials_that_stand_for_two_people_are_asked_back(asked: Asked) -> None:
    plan = Plan()
    for name in ("Evelyn Kay", "Eleanor Kelly"):
        plan.node("Person", name, aliases=("EK",))
        plan.action(f"of {name}", "Safe", [f"Person {name}"])
    with pytest.raises(NotFound, match=r"Eleanor Kelly.*Evelyn Kay"):
        asked(plan, "actions-of-a-lead", lead="EK")


@pytest.mark.parametrize("name", ["actions-without-any-lead", "actions-without-a-named-lead"])
def test_what_all_partners_lead_is_led_by_nobody(asked: Asked, name: str) -> None:
    plan = Plan()
    plan.everybody("1")
    plan.action("1", "Safe")
    rows = asked(plan, name).rows
    assert [row[2] for row in rows] == ["1"]
    assert "All Partners" not in str(rows)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("actions-led-jointly", {}),
        ("actions-due-between", {"from_day": "2020-01-01", "to_day": "2020-12-31"}),
        ("overdue-actions", {"day": "2021-01-01"}),
        ("actions-of-a-lead", {"lead": "Ann"}),
        ("actions-without-a-board", {}),
        ("recommendation-tracker", {}),
    ],
)
def test_a_collective_is_no_lead(asked: Asked, name: str, given: dict[str, str]) -> None:
    plan = Plan()
    plan.everybody("1")
    plan.action("1", "Safe", ["Person Ann"], ["Meet"], end_date="2020-03")
    assert "All Partners" not in str(asked(plan, name, **given).rows)


def test_the_tracker_has_the_columns_that_committees_use_in_their_order() -> None:
    """Reference, origin, date, area, lead officer, executive date, action taken, status."""
    columns = [column.name for column in question("recommendation-tracker").columns]
    wanted = ["reference", "origin", "date", "area", "leads", "executive_date", "action", "status"]
    assert [name for name in columns if name in wanted] == wanted


def test_a_reporting_line_is_shown_up_to_the_top(asked: Asked) -> None:
    plan = Plan()
    for board, above in (("A", "B"), ("B", "C"), ("C", "Top")):
        plan.board(board, reports_to=[above])
    assert "Top" in str(asked(plan, "reporting-lines").rows[0])


@pytest.mark.parametrize("name", ["actions-without-a-board", "line-of-sight"])
def test_a_board_over_the_whole_plan_is_shown(asked: Asked, name: str) -> None:
    plan = Plan()
    plan.action("1", "Safe")
    plan.board("Safer Board")
    plan.join("OVERSEES", "Board Safer Board", "Plan Safe")
    assert "Safer Board" in str(asked(plan, name).rows)
