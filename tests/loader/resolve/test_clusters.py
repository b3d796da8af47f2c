"""Sets of names that are one, and what is kept apart from what."""

from itertools import permutations

from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison


def united(*pairs: str) -> Clusters:
    clusters = Clusters("abcdef")
    clusters.keep_apart("b", "d")
    for pair in pairs:
        clusters.unite(Comparison(pair[0], pair[1], "same", 1, ""))
    return clusters


def test_what_is_kept_apart_stays_so_whatever_either_becomes_one_with() -> None:
    for pairs in permutations(("ab", "dc", "ce", "bf")):
        clusters = united(*pairs)
        assert clusters.sets() == [["a", "b", "f"], ["c", "d", "e"]]
        assert all(clusters.apart(x, y) and clusters.apart(y, x) for x in "abf" for y in "cde")
        assert not any(clusters.apart(x, y) for x in "abf" for y in "abf")


def test_only_names_of_a_ruled_pair_are_kept_apart() -> None:
    clusters = Clusters(["Quay Board", "quay board", "Key Board", "Bay Board"])
    clusters.keep_ruled_apart([frozenset({"quay board", "key board"})], str.casefold)
    assert clusters.apart("quay board", "Key Board")
    assert clusters.apart("Quay Board", "Key Board")
    assert not clusters.apart("Quay Board", "Bay Board")
    assert not clusters.apart("Quay Board", "quay board")


def test_a_second_comparison_of_the_same_two_is_kept_and_joins_nothing() -> None:
    clusters = united("ab")
    assert not clusters.unite(Comparison("b", "a", "same", 0.5, "again"))
    assert [one.reason for one in clusters.comparisons] == ["", "again"]
    assert clusters.members("b") == ["a", "b"]
