"""Median, outliers and concentration, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.spread import gini, modified_z_scores


def test_modified_z_score_by_hand() -> None:
    # Values 1 2 2 3 12: median 2; distances 1 0 0 1 10, in order 0 0 1 1 10, so MAD is 1.
    # 12 scores 0.6745 * 10 / 1 = 6.745, above 3.5; 3 scores 0.6745.
    assert modified_z_scores([1, 2, 2, 3, 12]) == pytest.approx([-0.6745, 0, 0, 0.6745, 6.745])


def test_where_most_values_are_equal_the_mean_distance_takes_the_place_of_the_mad() -> None:
    # 1 1 1 1 6: median 1, MAD 0; mean distance 5 / 5 = 1, so 6 scores 5 / 1.253314 = 3.989423.
    assert modified_z_scores([1, 1, 1, 1, 6]) == pytest.approx([0, 0, 0, 0, 3.989423])


def test_equal_values_have_no_outlier() -> None:
    assert modified_z_scores([4, 4, 4, 4, 4, 4]) == [0] * 6


@pytest.mark.parametrize("values", [[], [1], [1, 99], [1, 1, 1, 99]])
def test_fewer_than_five_values_tell_nothing(values: list[float]) -> None:
    assert modified_z_scores(values) == [0] * len(values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], 0),
        ([7], 0),
        ([0, 0], 0),
        ([2, 2, 2], 0),
        # |1-3| twice is 4, over 2 * 2² * 2 = 16: a quarter.
        ([1, 3], 0.25),
        # One of four has all: (n - 1) / n, without the correction that would make it 1.
        ([0, 0, 0, 8], 0.75),
        # Pairs (both orders): |1-2| 2, |1-5| 8, |2-5| 6, together 16, over 2 * 9 * 8/3 = 48: a third.
        ([1, 2, 5], 1 / 3),
    ],
)
def test_gini_by_hand(values: list[float], expected: float) -> None:
    assert gini(values) == pytest.approx(expected)


@given(st.lists(st.integers(0, 50), max_size=12))
def test_gini_is_the_mean_difference_over_twice_the_mean(values: list[int]) -> None:
    found = gini(values)
    assert 0 <= found < 1
    if sum(values):
        differences = sum(abs(a - b) for a in values for b in values)
        assert found == pytest.approx(differences / (2 * len(values) * sum(values)))


@given(st.lists(st.integers(0, 50), min_size=5, max_size=12))
def test_scores_keep_the_order_of_the_values(values: list[int]) -> None:
    scores = modified_z_scores(values)
    assert [s for _, s in sorted(zip(values, scores, strict=True))] == sorted(scores)
