"""The conversion to NetworkX and the part of a graph around a node."""

from random import Random

import networkx as nx
import pytest

from analysis.network import neighbourhood, network
from loader.errors import NotFound
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def chain() -> Plan:
    """Ada leads 1, which the Board oversees, which reports to Cabinet; All Partners lead 1 and 2."""
    g = Plan()
    g.action("1", leads=["Person Ada"])
    g.board("Board", oversees=["1"], reports_to=["Cabinet"])
    g.everybody("1", "2")
    return g


def test_every_node_and_relationship_but_collectives() -> None:
    found = network(chain().graph())
    assert isinstance(found, nx.MultiDiGraph)
    assert set(found) == {"Person Ada", "Action 1", "Action 2", "Board Board", "Board Cabinet"}
    assert found.nodes["Person Ada"] == {"label": "Person", "name": "Ada"}
    assert {(s, e, d["type"]) for s, e, d in found.edges(data=True)} == {
        ("Person Ada", "Action 1", "LEADS"),
        ("Board Board", "Action 1", "OVERSEES"),
        ("Board Board", "Board Cabinet", "REPORTS_TO"),
    }
    assert {k for _, _, k in found.edges(keys=True)} <= set(chain().graph().relationships)


def test_only_some_types() -> None:
    found = network(chain().graph(), ["REPORTS_TO"])
    assert [(s, e) for s, e in found.edges()] == [("Board Board", "Board Cabinet")]
    assert list(found) == ["Board Board", "Board Cabinet"]


def test_two_relationships_between_the_same_two_nodes_are_two_edges() -> None:
    g = Plan()
    g.join("WORKS_FOR", "Person Ada", "Organisation Council", role="Chair")
    g.join("WORKS_FOR", "Person Ada", "Organisation Council", role="Member")
    assert network(g.graph()).number_of_edges() == 2


def test_the_order_of_the_graph_does_not_matter() -> None:
    first, second = network(chain().shuffled(Random(1))), network(chain().shuffled(Random(2)))
    assert list(first) == list(second)
    assert list(first.edges(keys=True)) == list(second.edges(keys=True))


def test_no_graph_no_network() -> None:
    assert len(network(PropertyGraph())) == 0


@pytest.mark.parametrize(
    ("hops", "reached"),
    [
        (0, {"Person Ada"}),
        (1, {"Person Ada", "Action 1"}),
        (2, {"Person Ada", "Action 1", "Board Board", "Organisation All Partners"}),
        # Action 2 is reached through All Partners only, which is not walked through.
        (3, {"Person Ada", "Action 1", "Board Board", "Organisation All Partners", "Board Cabinet"}),
    ],
)
def test_neighbourhood(hops: int, reached: set[str]) -> None:
    found = neighbourhood(chain().graph(), "Person Ada", hops)
    assert set(found.nodes) == reached
    assert all(r.start in reached and r.end in reached for r in found.relationships.values())


def test_neighbourhood_keeps_what_joins_its_nodes() -> None:
    g = Plan()
    g.board("A", reports_to=["B", "C"])
    g.board("B", reports_to=["C"])
    found = neighbourhood(g.graph(), "Board A", 1)
    assert {(r.start, r.end) for r in found.typed("REPORTS_TO")} == {
        ("Board A", "Board B"),
        ("Board A", "Board C"),
        ("Board B", "Board C"),
    }


def test_a_collective_that_is_asked_for_is_walked_from() -> None:
    found = neighbourhood(chain().graph(), "Organisation All Partners", 1)
    assert set(found.nodes) == {"Organisation All Partners", "Action 1", "Action 2"}


def test_neighbourhood_of_no_node() -> None:
    with pytest.raises(NotFound, match="no node has the id Person Zoe"):
        neighbourhood(chain().graph(), "Person Zoe")
