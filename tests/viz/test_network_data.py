"""What a picture shows of a graph."""

import pytest

from loader.property_graph import Node, full
from tests.viz.samples import HOSTILE, hostile, large, partnership, shuffled
from viz.network_data import hidden_first, network_data, payload, thing_label


def test_things_and_ties_are_numbered_by_id_whatever_their_order() -> None:
    graph = partnership()
    data = network_data(graph)
    assert [thing.node.id for thing in data.things] == sorted(graph.nodes)
    assert [tie.relationship.id for tie in data.ties] == sorted(graph.relationships)
    assert network_data(shuffled(graph)) == data


def test_every_tie_joins_the_ends_of_its_relationship() -> None:
    data = network_data(partnership())
    ends = [(data.things[tie.start].node.id, data.things[tie.end].node.id) for tie in data.ties]
    assert ends == [(tie.relationship.start, tie.relationship.end) for tie in data.ties]


def test_parallel_ties_have_lanes_of_their_own() -> None:
    seen = {(frozenset((tie.start, tie.end)), tie.lane) for tie in network_data(partnership()).ties}
    assert len(seen) == len(network_data(partnership()).ties)


def test_counts_are_in_the_order_of_the_words() -> None:
    data = network_data(partnership())
    assert list(data.kinds().items())[:4] == [("Board", 2), ("Person", 3), ("Organisation", 2), ("Action", 3)]
    assert data.types()["LEADS"] == 3


def test_a_small_picture_hides_nothing() -> None:
    assert hidden_first({"Outcome": 50, "Action": 100}) == ()


def test_a_large_picture_hides_as_little_as_makes_it_calm() -> None:
    assert hidden_first({"Outcome": 51, "Action": 100, "Recommendation": 20}) == ("Outcome",)
    assert hidden_first({"Outcome": 9, "Action": 120, "Recommendation": 50}) == ("Outcome", "Recommendation")


def test_actions_and_bodies_are_never_hidden() -> None:
    hidden = hidden_first(dict.fromkeys(("Action", "Person", "Board", "Organisation", "Outcome"), 400))
    assert hidden == ("Outcome",)


def test_a_hidden_label_gives_every_thing_two_places() -> None:
    data = network_data(large(300))
    assert data.hidden == ("Outcome",)
    assert len(payload(data)["full"]) == len(data.things)
    assert any(thing.calm != thing.full for thing in data.things)


def test_more_joined_things_are_larger() -> None:
    sizes = {thing.node.name: thing.size for thing in network_data(partnership()).things}
    assert sizes["Police Service"] > sizes["Amina Khan"] > sizes["Renée O'Neill"] == 7


@pytest.mark.parametrize(
    ("label", "properties", "short"),
    [
        ("Person", {"name": "Helen Lyons"}, "Helen Lyons"),
        ("Action", {"name": "Hold meetings", "number": "3"}, "3. Hold meetings"),
        ("Recommendation", {"name": "JSNA 1.7", "number": "1.7"}, "JSNA 1.7"),
        ("Board", {"name": "Health and Wellbeing Board of Camden"}, "Health and Wellbeing\nBoard of Camden"),
        ("Action", {"name": "word " * 20}, "word word word word\nword word word word…"),
        ("Organisation", {"name": "x" * 60}, "x" * 44 + "…"),
    ],
)
def test_labels_are_short(label: str, properties: dict[str, str], short: str) -> None:
    assert thing_label(Node("n", label, full(properties))) == short


def test_hostile_text_passes_unchanged_to_where_it_is_escaped() -> None:
    names = {thing["name"] for thing in payload(network_data(hostile()))["things"]}
    assert set(HOSTILE) <= names
