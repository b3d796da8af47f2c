"""The places of a picture: the same for the same graph, apart, communities together."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import pdist

from viz.layout import Edge, layout
from viz.network_places import calm_places, full_places
from viz.spacing import BOX


def community(members: range) -> list[Edge]:
    """Everybody joined with everybody."""
    return [(a, b, 1.0) for a in members for b in members if a < b]


def test_nothing_and_one() -> None:
    assert layout(0, []).shape == (0, 2)
    assert layout(1, []).tolist() == [[0.0, 0.0]]


def test_the_same_graph_has_the_same_places() -> None:
    edges = [(n, (n * 7 + 1) % 60, 1.0) for n in range(60)]
    assert np.array_equal(layout(60, edges), layout(60, list(edges)))


def test_loops_and_parallel_edges_do_no_harm() -> None:
    places = layout(3, [(0, 0, 1.0), (0, 1, 1.0), (1, 0, 1.0), (1, 2, 0.2)])
    assert np.isfinite(places).all()
    assert len(np.unique(places, axis=0)) == 3


def test_boxes_of_labels_do_not_overlap() -> None:
    edges = [*community(range(12)), *((0, n, 1.0) for n in range(12, 60))]
    places = layout(70, edges)  # 60 to 69 stand alone
    gaps = np.maximum(*(pdist(places[:, [axis]]) / BOX[axis] for axis in (0, 1)))
    assert gaps.min() >= 0.99


def test_communities_stand_together() -> None:
    one, two = range(0, 15), range(15, 30)
    places = layout(30, [*community(one), *community(two), (0, 15, 1.0)])
    middles = [places[list(members)].mean(axis=0) for members in (one, two)]
    own = [np.linalg.norm(places[n] - middles[n // 15]) for n in range(30)]
    other = [np.linalg.norm(places[n] - middles[1 - n // 15]) for n in range(30)]
    assert sum(near < far for near, far in zip(own, other, strict=True)) == 30


_GRAPHS = st.integers(1, 25).flatmap(
    lambda count: st.tuples(st.just(count), st.lists(st.tuples(*[st.integers(0, count - 1)] * 2)))
)


@settings(max_examples=30, deadline=None)
@given(_GRAPHS)
def test_any_graph_has_finite_places_of_its_own(drawn: tuple[int, list[tuple[int, int]]]) -> None:
    count, pairs = drawn
    places = full_places(count, [(a, b, 1.0) for a, b in pairs])
    assert len(set(places)) == count


def test_hidden_things_stand_beside_what_they_are_joined_to() -> None:
    edges = [(0, 1, 1.0), (1, 2, 1.0), (1, 3, 1.0)]
    places = calm_places(4, edges, hidden={3})
    assert places[:3] == full_places(3, edges[:2])
    assert np.hypot(*np.subtract(places[3], places[1])) == pytest.approx(70, abs=2)


def test_hiding_nothing_that_is_joined_leaves_all_in_place() -> None:
    assert calm_places(3, [(0, 1, 1.0)], hidden={2})[:2] == full_places(2, [(0, 1, 1.0)])
