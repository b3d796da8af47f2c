"""Why two things are one or two: the verdict, the way to it, and everything that was looked at."""

import pytest

from loader.errors import NotFound
from loader.matching.explanation import Explanation, explain
from loader.resolve.comparison import Verdict
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.rulings import NO_RULINGS, Rulings
from tests.loader.matching.documents import board, different, document, node, person, ruled, same

ADULTS, CHILDREN = "Safeguarding Adults Board", "Safeguarding Children Board"
PARTNERSHIP, FORUM = "Quay Safety Partnership", "Quay Forum"
DOCUMENTS = [
    document("a.txt", node("Person", "Jane Okoro", "Cllr Okoro"), node("Board", PARTNERSHIP, FORUM)),
    document("b.txt", node("Person", "Jane Okorro"), node("Organisation", FORUM), node("Person", "J Reid")),
    document("c.txt", node("Person", "Jane Okkorroo"), node("Board", ADULTS), node("Person", "Jo Reid")),
    document("d.txt", node("Person", "Ann Reid", area="Marlow"), area="Marlow"),
    document("e.txt", node("Board", CHILDREN)),
]
JANE, SLIP, FAR = map(person, ("Jane Okoro", "Jane Okorro", "Jane Okkorroo"))


def told(left: Thing, right: Thing, rulings: Rulings = NO_RULINGS) -> Explanation:
    return explain(DOCUMENTS, left, right, rulings)


@pytest.mark.parametrize(
    ("left", "right", "verdict", "reason"),
    [
        (JANE, SLIP, "same", "nearly the same letters"),
        (JANE, person("Cllr Okoro"), "same", "both names for one thing"),
        (person("J Reid"), person("Jo Reid"), "undecided", "the same surname and initial"),
        (
            board(ADULTS),
            board(CHILDREN),
            "different",
            "adult is not child",
        ),
        (JANE, board(ADULTS), "different", "a Person is never a Board"),
        (JANE, person("Ann Reid", "Marlow"), "different", "of two areas, Tidewell and Marlow"),
        (board(PARTNERSHIP), board(ADULTS), "different", "no rule speaks"),
        (
            board(PARTNERSHIP),
            Thing("Organisation", "Tidewell", FORUM),
            "same",
            "print the name",
        ),
    ],
)
def test_the_verdict_and_its_reason(left: Thing, right: Thing, verdict: Verdict, reason: str) -> None:
    found = told(left, right)
    assert found.verdict == verdict
    assert reason in found.reason
    turned = told(right, left)
    assert (turned.verdict, turned.score) == (found.verdict, found.score)


def test_the_way_of_a_chain_is_shown_and_its_weakest_step_is_the_score() -> None:
    found = told(JANE, FAR)
    assert [step.partition(":")[0] for step in found.steps] == [
        "Jane Okoro (Person, Tidewell) is Jane Okorro (Person, Tidewell)",
        "Jane Okkorroo (Person, Tidewell) is Jane Okorro (Person, Tidewell)",
    ]
    assert f"({found.score:.2f})" == min(step[-6:] for step in found.steps)


@pytest.mark.parametrize("verdict", ["same", "different", "undecided"])
def test_a_ruling_is_the_reason(verdict: Verdict) -> None:
    for left, right in (
        (JANE, SLIP),
        (board(ADULTS), board(CHILDREN)),
    ):
        ruling = Judgement(verdict, 1.0, "asked her", "Ada", "2026-03-01", left, right)
        found = told(left, right, ruled(ruling))
        assert found.verdict == verdict
        assert found.reason == f"ruled {verdict} by Ada on 2026-03-01: asked her"
        assert found.rulings == (found.reason,)


def test_a_ruling_of_others_is_not_shown() -> None:
    rules = ruled(same(person("Ann Reid", "Marlow"), person("J Reid")), different(JANE, FAR))
    assert told(JANE, SLIP, rules).rulings == ()


def test_every_mention_feature_rule_and_veto_is_in_the_text() -> None:
    text = "\n".join(told(board(ADULTS), board(CHILDREN)).lines())
    for part in (
        "different, score 1.00",
        "veto: Safeguarding Adults Board and Safeguarding Children Board: adult is not child",
        "rule: none",
        "kind: board | board",
        "initials: SAB | SCB",
        "key: safeguarding adult board | safeguarding children board",
        "Board Safeguarding Adults Board: c.txt:L1",
        "Board Safeguarding Children Board: e.txt:L1",
    ):
        assert part in text
    text = "\n".join(told(JANE, SLIP).lines())
    assert "Person Jane Okoro, also Cllr Okoro: a.txt:L1" in text
    assert "rule: nearly the same letters (0.95) (0.86)" in text


def test_what_no_document_prints_is_told() -> None:
    with pytest.raises(NotFound, match=r"No document prints Tom Birch \(Person, Tidewell\)"):
        told(JANE, person("Tom Birch"))
