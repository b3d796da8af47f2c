"""The words of a board's actions."""

import math
from itertools import pairwise

import numpy as np
import pytest

from analysis.pairs import Matrix, incidence
from analysis.remit import FEWEST, MARKING, common_words, cosine, like_remits, remits

TEN = "alpha bravo charlie delta echo foxtrot golf hotel india juliet"


def work(*boards: str) -> Matrix:
    """Boards by actions, each board written as the numbers of its actions."""
    rows = {str(i): i for i in range(len(boards))}
    columns = {str(i): i for i in range(10)}
    return incidence(rows, columns, [(str(i), a) for i, actions in enumerate(boards) for a in actions])


def texts(*given: str) -> list[str]:
    return [*given, *[""] * (10 - len(given))]


def test_weights_by_hand() -> None:
    # Two actions. alpha stands in both: tf 2, df 2, N 2: (1 + ln 2) (1 + ln 3/3) = 1.693147.
    # bravo to juliet stand in the first only: (1 + ln 1) (1 + ln 3/2) = 1.405465, nine of them.
    # Length: √(1.693147² + 9 · 1.405465²) = 4.543648; alpha weighs 1.693147 / 4.543648 = 0.372640.
    found = remits(work("01"), texts(TEN, "alpha"))
    assert found.vocabulary[0] == "alpha"
    length = math.sqrt((1 + math.log(2)) ** 2 + 9 * (1 + math.log(1.5)) ** 2)
    assert found.vectors.toarray()[0, 0] == pytest.approx((1 + math.log(2)) / length)
    assert found.vectors.toarray()[0, 0] == pytest.approx(0.372640, abs=1e-6)


def test_same_words_same_remit_other_words_none() -> None:
    found = remits(
        work("0", "1", "2"), texts(TEN, TEN.upper(), "kilo lima mike november oscar papa quebec romeo " * 2)
    )
    assert cosine(found, 0, 1) == 1
    assert cosine(found, 0, 2) == 0
    alike = like_remits(found, 0.5)
    assert list(zip(alike.first, alike.second, alike.value, strict=True)) == [(0, 1, 1.0)]


def test_words_of_grammar_and_short_words_do_not_count() -> None:
    found = remits(work("0"), texts(f"{TEN} with their the which of to a 2020"))
    assert found.vocabulary == tuple(TEN.split())


def test_a_remit_of_few_words_is_not_compared() -> None:
    nine = " ".join(TEN.split()[:9])
    assert FEWEST == 10
    found = remits(work("0", "1"), texts(nine, nine))
    assert cosine(found, 0, 1) == 0
    assert len(like_remits(found, 0.1).first) == 0


def test_only_the_heaviest_words_mark_a_remit() -> None:
    many = " ".join(f"{a}{b}word" for a in "abcdefgh" for b in "abcdefgh")
    found = remits(work("0"), texts(many))
    assert found.vectors.nnz == MARKING
    assert np.linalg.norm(found.vectors.toarray()[0]) == pytest.approx(1)


def test_words_in_common_weightiest_first() -> None:
    # bravo stands in one action of each board; alpha in two of board 0 and so weighs more there.
    found = remits(work("01", "2"), texts(TEN, "alpha", TEN))
    common = common_words(found, 0, 1)
    weights = found.vectors.toarray()
    products = [weights[0, found.vocabulary.index(w)] * weights[1, found.vocabulary.index(w)] for w in common]
    assert set(common) == set(TEN.split())
    assert all(a >= b - 1e-9 for a, b in pairwise(products))


def test_nothing() -> None:
    assert len(like_remits(remits(work(), texts()), 0.1).first) == 0
    assert len(like_remits(remits(work("", ""), texts("words")), 0.1).first) == 0
