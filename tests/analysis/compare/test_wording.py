"""The words by which an action is known again."""

import pytest

from analysis.compare.likeness import alike, near, weighed
from analysis.compare.wording import common, rarity, spoken, stem, told_apart, wording


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("referral", "referred"),
        ("assessments", "assess"),
        ("monitoring", "monitor"),
        ("purchasing", "purchase"),
        ("communities", "community"),
    ],
)
def test_forms_of_one_word_have_one_stem(first: str, second: str) -> None:
    assert wording(first).stems == wording(second).stems


@pytest.mark.parametrize(("first", "second"), [("housing", "hospital"), ("police", "policy"), ("bus", "bed")])
def test_other_words_have_other_stems(first: str, second: str) -> None:
    assert stem(first) != stem(second)


def test_words_of_grammar_and_years_are_left_out() -> None:
    assert wording("By 2024 we will map the ponds of 12 parishes").stems == ("map", "pond", "12", "parish")


def test_forms_are_as_printed() -> None:
    assert wording("The MARAC’s Referrals").forms == {"marac": "MARAC’s", "refer": "referrals"}


def test_words_of_grammar_are_kept_where_there_is_nothing_else() -> None:
    assert wording("With whom?").stems == ("whom",)


def test_spoken_tells_a_change_from_a_comma() -> None:
    assert spoken("Plant trees, hedges;") == spoken("plant  trees hedges")
    assert spoken("Plant 10 trees") != spoken("Plant 12 trees")


def test_told_apart() -> None:
    adults, children = wording("beds for adults"), wording("beds for children")
    both = wording("beds for adults and children")
    assert told_apart(adults, children)
    assert told_apart(children, adults)
    assert not told_apart(adults, both)


def test_rarity_is_taken_plan_by_plan() -> None:
    # pond: 1 of 2 and 1 of 3: the lesser of ln 3 and ln 4. tree: 2 of 2: ln 2. plan is a word of plans: less.
    old = [wording("pond tree"), wording("tree plan")]
    new = [wording("pond"), wording("hedge"), wording("newt")]
    found = rarity(old, new)
    assert found["pond"] == pytest.approx(1.0986, abs=1e-4)
    assert found["tree"] == pytest.approx(0.6931, abs=1e-4)
    assert found["hedg"] == pytest.approx(1.3863, abs=1e-4)
    assert common("plan")
    assert found["plan"] == pytest.approx(0.4 * 1.0986, abs=1e-4)


def test_likeness_worked_by_hand() -> None:
    # Each stem weighs ln 2. Two of three in both: 2/3 of the weight. Of the 6 words of both lists 4
    # stand in the same order: 2/3 again.
    found = weighed([wording("pond newt frog")], [wording("pond newt toad")])
    close = near(found)
    assert (close.old.tolist(), close.new.tolist()) == ([0], [0])
    measured = alike(found, 0, 0, float(close.shared[0]))
    assert measured.value == pytest.approx(2 / 3)
    assert measured.telling == ("newt", "pond")
    assert measured.sequences == 0


def test_a_standing_phrase_of_the_plan_is_no_passage() -> None:
    phrase = "with a task group of the rowing club and the scouts"
    old = [wording(f"ponds {phrase}"), wording(f"hedges {phrase}")]
    found = weighed(old, [wording(f"ponds {phrase}")])
    # The phrase stands in both old actions; only the run that begins with the ponds is this one's own.
    assert alike(found, 0, 0, 1.0).sequences == 0
