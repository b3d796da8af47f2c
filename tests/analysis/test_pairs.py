"""Shared items of all pairs at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from networkx import Graph
from networkx.algorithms import bipartite

from analysis.pairs import Pairs, columns_of, incidence, shared_pairs

ROWS = {"A": 0, "B": 1, "C": 2, "D": 3}
COLUMNS = {str(n): n for n in range(6)}


def pairs_of(sets: dict[str, str]) -> Pairs:
    joined = [(row, column) for row, columns in sets.items() for column in columns]
    return shared_pairs(incidence(ROWS, COLUMNS, joined))


def table(found: Pairs) -> dict[tuple[int, int], tuple[int, float, float]]:
    return {
        (int(i), int(j)): (int(s), float(o), float(jac))
        for i, j, s, o, jac in zip(
            found.first, found.second, found.shared, found.overlap, found.jaccard, strict=True
        )
    }


def test_by_hand() -> None:
    # A {0 1 2 3}, B {2 3}, C {3 4 5}, D {}.
    # A B: 2 shared, of the smaller 2/2, of both 2/4. A C: 1, 1/3, 1/6. B C: 1, 1/2, 1/4. D with none.
    found = table(pairs_of({"A": "0123", "B": "23", "C": "345", "D": ""}))
    assert found == {
        (0, 1): (2, 1.0, 0.5),
        (0, 2): (1, pytest.approx(1 / 3), pytest.approx(1 / 6)),
        (1, 2): (1, 0.5, 0.25),
    }


def test_identical_sets() -> None:
    assert table(pairs_of({"A": "15", "C": "51"})) == {(0, 2): (2, 1.0, 1.0)}


def test_an_item_named_twice_counts_once_and_unknown_ones_not_at_all() -> None:
    matrix = incidence(ROWS, COLUMNS, [("A", "1"), ("A", "1"), ("B", "1"), ("Z", "1"), ("A", "9")])
    assert table(shared_pairs(matrix)) == {(0, 1): (1, 1.0, 1.0)}
    assert columns_of(matrix, 0).tolist() == [1]


def test_nothing() -> None:
    assert table(shared_pairs(incidence({}, {}, []))) == {}
    assert table(shared_pairs(incidence({"A": 0}, COLUMNS, [("A", "1")]))) == {}


@given(st.lists(st.sets(st.integers(0, 5)), min_size=4, max_size=4))
def test_the_same_as_networkx(sets: list[set[int]]) -> None:
    names = list(ROWS)
    found = table(pairs_of({n: "".join(map(str, sorted(s))) for n, s in zip(names, sets, strict=True)}))
    graph = Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((n, i) for n, s in zip(names, sets, strict=True) for i in s)
    overlap = bipartite.overlap_weighted_projected_graph(graph, names, jaccard=False)
    jaccard = bipartite.overlap_weighted_projected_graph(graph, names, jaccard=True)
    assert {(names[i], names[j]) for i, j in found} == {tuple(sorted(edge)) for edge in overlap.edges}
    for (i, j), (_, o, jac) in found.items():
        assert o == pytest.approx(overlap[names[i]][names[j]]["weight"])
        assert jac == pytest.approx(jaccard[names[i]][names[j]]["weight"])
        assert 0 < jac <= o <= 1
