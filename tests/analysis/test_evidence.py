"""A finding's sources are those of its evidence."""

from analysis.evidence import finding
from tests.analysis.builder import Plan


def test_each_fact_is_cited_once_and_in_reading_order() -> None:
    g = Plan()
    g.node("Person", "Ada", sources=("plan.txt:L1",))
    g.node("Person", "Ben", sources=("plan.txt:L100", "plan.txt:L9", "plan.pdf:page 2"))
    g.node("Action", "1", sources=("plan.txt:L50",))
    g.join("LEADS", "Person Ada", "Action 1")
    graph = g.graph()
    found = finding(
        graph, "k", "note", "m.", ["Person Ada", "Person Ben", "Person Ada"], graph.relationships.values()
    )
    # Ada is cited by her relationship (L1 of its own), Ben by what is printed of him.
    assert found.sources == ("plan.pdf:page 2", "plan.txt:L1", "plan.txt:L9", "plan.txt:L100")
    assert found.nodes == ("Person Ada", "Person Ben")
    assert found.relationships == tuple(graph.relationships)
    assert dict(found.measures) == {}
