"""Neighbours by type of relationship."""

from random import Random

from analysis.ties import Ties
from tests.analysis.builder import Plan


def plan() -> Plan:
    g = Plan()
    g.action("1", leads=["Person Ben", "Person Ada", "Organisation Council"])
    g.join("WORKS_FOR", "Person Ada", "Organisation Council", role="Chair")
    g.join("WORKS_FOR", "Person Ada", "Organisation Council", role="Member")
    g.everybody("1", "2")
    return g


def test_neighbours_by_type_and_label() -> None:
    ties = Ties(plan().graph())
    assert ties.starts("LEADS", "Action 1") == ["Organisation Council", "Person Ada", "Person Ben"]
    assert ties.starts("LEADS", "Action 1", "Person") == ["Person Ada", "Person Ben"]
    assert ties.ends("WORKS_FOR", "Person Ada") == ["Organisation Council"]
    assert len(ties.outgoing("WORKS_FOR", "Person Ada")) == 2
    assert ties.ends("WORKS_FOR", "Person Ben") == []


def test_collectives_are_left_out_but_known() -> None:
    ties = Ties(plan().graph())
    assert ties.collectives == {"Organisation All Partners"}
    assert [node.id for node in ties.labelled("Organisation")] == ["Organisation Council"]
    assert ties.starts("LEADS", "Action 2") == []
    assert ties.led_by_collective == {"Action 1", "Action 2"}


def test_lists_are_in_the_order_of_the_ids_whatever_the_order_of_the_graph() -> None:
    for seed in range(5):
        ties = Ties(plan().shuffled(Random(seed)))
        ids = [rel.id for rel in ties.incoming("LEADS", "Action 1")]
        assert ids == sorted(ids)
        assert [node.id for node in ties.labelled("Person")] == ["Person Ada", "Person Ben"]
