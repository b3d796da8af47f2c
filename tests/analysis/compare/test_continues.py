"""A comparison as relationships."""

from analysis.compare.comparison import compared, compared_sides
from analysis.compare.continues import continues, with_continues
from analysis.compare.side import side
from tests.analysis.builder import Plan
from tests.analysis.compare.judged import issues


def test_one_relationship_for_each_continuation() -> None:
    graph, old, new = issues("stonehythe-abuse")
    comparison = compared(graph, old, new)
    made = list(continues(comparison))
    assert {(rel.start, rel.end) for rel in made} == {(c.new.id, c.old.id) for c in comparison.continuations}
    for rel, c in zip(made, comparison.continuations, strict=True):
        assert rel.type == "CONTINUES"
        assert rel.properties["score"] == c.score
        assert rel.properties["reason"] == c.reason
        assert rel.sources == (*c.old.sources, *c.new.sources)


def test_the_graph_takes_them_in_once() -> None:
    graph, old, new = issues("stonehythe-abuse")
    comparison = compared(graph, old, new)
    once = with_continues(graph, comparison)
    assert len(once.relationships) == len(graph.relationships) + len(comparison.continuations)
    assert with_continues(once, comparison) == once
    # What was derived does not change what is derived next.
    assert compared(once, old, new) == comparison


def test_an_action_that_is_one_node_in_both_issues_continues_nothing() -> None:
    first, second = Plan(), Plan()
    for g, month in ((first, "2023-03"), (second, "2024-03")):
        g.action("a", plan="Plan", text="Open a repair café", end_date=month)
    comparison = compared_sides(side(first.graph(), "Plan Plan"), side(second.graph(), "Plan Plan"))
    assert len(comparison.changed) == 1
    assert list(continues(comparison)) == []
