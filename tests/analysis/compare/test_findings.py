"""A comparison as findings, as papers and tables show them."""

import pytest

from analysis.compare.comparison import compared
from analysis.compare.find_plan import find_plan
from analysis.compare.findings import comparison_findings
from analysis.study import Options, StudyResult
from tests.analysis.builder import Plan
from tests.analysis.compare.judged import COMMUNITY_HARM, KNIFE_CRIME, issues, southwark
from viz.finding_forms import studies_bytes


def told(name: str, options: Options | None = None) -> StudyResult:
    graph, old, new = issues(name)
    return comparison_findings(compared(graph, old, new), graph, options)


def test_the_summary_adds_up() -> None:
    assert told("quenby-health").summary == (
        "Quenby Health and Wellbeing Delivery Plan 2024/25 has 12 actions. Quenby Health and Wellbeing "
        "Delivery Plan 2025/26 carries on 10 of them: 0 unchanged, 9 with changes, 1 in several actions, 0 "
        "joined with others. The other 2 are dropped, or worded so that they are not known again. 2 actions "
        "are new. No recommendations lost the action that addressed them."
    )


def test_what_only_one_plan_states_is_said() -> None:
    graph = southwark()
    comparison = compared(graph, *(find_plan(graph, name).id for name in (KNIFE_CRIME, COMMUNITY_HARM)))
    summary = comparison_findings(comparison, graph).summary
    assert "2020/21 states no named lead and supporter of any action" in summary


def test_dropped_actions_with_who_answered_for_them() -> None:
    found = told("quenby-health").section("action dropped").findings
    assert [f.measures["lead"] for f in found] == ["Sol Katz", "Jane Kerr"]
    assert found[1].severity == "medium"
    assert found[1].message == (
        "Action 2.4 (Walking groups led by volunteers in each ward, with …) is not carried on."
    )
    assert dict(found[1].measures) == {"theme": "LIVING WELL", "lead": "Jane Kerr", "end": "Mar-25"}
    assert found[1].sources == ("quenby-health-2024.txt:L19",)


def test_a_change_with_both_values_and_both_sources() -> None:
    changed = told("quenby-health").section("action changed").findings
    (found,) = (f for f in changed if "toothbrushing" in f.message)
    assert found.severity == "note"
    assert found.measures["end"] == "Jul-25, now Jul-26"
    assert found.measures["score"] == 1.0
    assert set(found.sources) == {"quenby-health-2024.txt:L12", "quenby-health-2025.txt:L11"}


def test_recommendations_without_action() -> None:
    found = told("stonehythe-abuse").section("recommendation without action").findings
    told_of = [(f.severity, f.message.split(" is ")[0]) for f in found]
    assert told_of == [("medium", "DHR 2"), ("medium", "DHR 5")]


def test_a_plan_that_names_no_recommendation_has_not_dropped_them() -> None:
    g = Plan()
    g.join("ADDRESSES", g.action("a", plan="Old", text="Open a repair café"), "Recommendation R1")
    g.action("b", plan="New", text="Run a night bus")
    graph = g.graph()
    result = comparison_findings(compared(graph, "Plan Old", "Plan New"), graph)
    assert [f.severity for f in result.section("recommendation without action").findings] == ["note"]
    assert "New states no recommendation of any action: no change of these is told." in result.summary


def test_joins() -> None:
    g = Plan()
    for number, where in (("1", "maternity unit"), ("2", "hospice")):
        g.action(number, plan="Old", text=f"Benefit advisers in the {where}, five days", number=number)
    g.action("9", plan="New", text="Benefit advisers in the maternity unit and in the hospice", number="9")
    graph = g.graph()
    result = comparison_findings(compared(graph, "Plan Old", "Plan New"), graph)
    (found,) = result.section("actions joined").findings
    assert found.message == "2 actions became one, 9 (9): 1 (1) and 2 (2)."


def test_a_lead_that_is_stated_no_more_is_graver_than_another_one() -> None:
    g = Plan()
    for plan, leads in (("Old", ("Ada", "Ada")), ("New", ("", "Ben"))):
        for text, lead in zip(("Open a repair café", "Run a night bus"), leads, strict=True):
            g.action(f"{text} {plan}", plan=plan, text=text, leads=[f"Person {lead}"] if lead else [])
    graph = g.graph()
    result = comparison_findings(compared(graph, "Plan Old", "Plan New"), graph)
    found = result.section("action changed").findings
    assert [(f.severity, f.measures["named lead"]) for f in found] == [
        ("low", "Ada, now not stated"),
        ("note", "Ada, now Ben"),
    ]


def test_splits() -> None:
    (found,) = told("quenby-health").section("action split").findings
    assert "became 2 actions: 2.2 (Stop-smoking" in found.message
    assert len(found.nodes) >= 3


def test_the_limit_leaves_out_and_says_so() -> None:
    section = told("quenby-health", Options(limit=1)).section("action changed")
    assert (len(section.findings), section.left_out) == (1, 8)


@pytest.mark.parametrize("form", ["csv", "json", "table", "xlsx", "docx"])
def test_every_form_of_a_study_takes_it(form: str) -> None:
    graph, old, new = issues("stonehythe-abuse")
    result = comparison_findings(compared(graph, old, new), graph)
    assert len(studies_bytes(form, [result], graph)) > 1000
