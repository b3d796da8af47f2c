"""What is left to a person: real doubts, each asked once, with what is known of both."""

from pathlib import Path
from typing import Final

import pytest

from loader.documents.files import PlanFile, read_file
from loader.matching.undecided import undecided
from loader.property_graph import Node, node_id, relationship
from loader.reading import read_document
from loader.resolve.judgement import Judgement
from loader.resolve.rulings import NO_RULINGS, Rulings
from tests.loader.matching.documents import different, document, node, person, ruled, same

ROOT: Final = Path(__file__).resolve().parents[3]


def asked(left: Node, right: Node, rulings: Rulings = NO_RULINGS) -> list[list[str]]:
    """The names of each pair that is asked, sorted."""
    documents = [document("a.txt", left), document("b.txt", right)]
    return [sorted((one.left.thing.name, one.right.thing.name)) for one in undecided(documents, rulings)]


@pytest.mark.parametrize(
    ("label", "left", "right"),
    [
        ("Person", "Jane Okoro", "J Okoro"),
        ("Person", "Jane Okoro", "Jane Okoru"),
        ("Person", "Jane Okoro", "Jane Okoro-Hill"),
        ("Board", "Quay Safety Partnership", "Quay Safety Partnership Board"),
        ("Board", "Tidewell Quay Safety Partnership", "Quay Safety Partnership"),
        ("Board", "Quay Safety Partnership", "QSP"),
        ("Board", "Quay Safety Partnership", "Quay Saftey Partnership"),
        ("Plan", "Sport and Physical Activity Strategy", "Sport and Activity Strategy"),
        ("Plan", "Cycling and Walking Strategy 2019", "Cycling and Walking Strategy 2009-2019"),
    ],
)
def test_doubts(label: str, left: str, right: str) -> None:
    assert asked(node(label, left), node(label, right)) == [sorted((left, right))]


@pytest.mark.parametrize(
    ("label", "left", "right"),
    [
        ("Person", "Jane Okoro", "Jane Okorro"),  # the rules are sure
        ("Person", "Jane Okoro", "Janet Okoro"),  # two first names
        ("Person", "Jane Okoro", "Tom Birch"),
        ("Board", "Safeguarding Adults Board", "Safeguarding Children Board"),  # a veto
        ("Board", "Quay Safety Partnership", "Road Safety Forum"),
        ("Board", "Tidewell Safeguarding Adults Board", "Eastmere Safeguarding Adults Board"),  # a veto
        ("Plan", "Youth Safety Strategy", "Youth Safety Strategy Action Plan"),
    ],
)
def test_what_is_not_asked(label: str, left: str, right: str) -> None:
    assert asked(node(label, left), node(label, right)) == []


def test_nothing_is_asked_across_areas() -> None:
    documents = [
        document("a.txt", node("Person", "Jane Okoro")),
        document("b.txt", node("Person", "J Okoro", area="Marlow"), area="Marlow"),
    ]
    assert undecided(documents) == ()


def test_what_was_ruled_is_not_asked_again() -> None:
    jane, j = node("Person", "Jane Okoro"), node("Person", "J Okoro")
    assert asked(jane, j, ruled(same(person("Jane Okoro"), person("J Okoro")))) == []
    assert asked(jane, j, ruled(different(person("Jane Okoro"), person("J Okoro")))) == []


def test_what_a_person_left_undecided_is_asked_though_the_rules_are_sure() -> None:
    doubt = Judgement("undecided", 0.5, "", "Ada", "", person("Jane Okoro"), person("Jane Okorro"))
    jane, slip = node("Person", "Jane Okoro"), node("Person", "Jane Okorro")
    assert asked(jane, slip, ruled(doubt)) == [["Jane Okoro", "Jane Okorro"]]


def test_two_things_are_asked_once_though_they_have_many_names() -> None:
    documents = [
        document("a.txt", node("Board", "Quay Safety Partnership", "Quay Watch")),
        document("b.txt", node("Organisation", "Quay Safety Partnership")),
        document("c.txt", node("Board", "QSP")),
    ]
    (one,) = undecided(documents)
    assert {one.left.aliases, one.right.aliases} == {(), ("Quay Watch",)}


def test_a_question_shows_both_contexts_and_the_likeliest_comes_first() -> None:
    plan = Node(
        node_id("Plan", "Tidewell", "quay plan"), "Plan", {"name": "Quay Plan", "sources": ("a.txt:L1",)}
    )
    file = Node(node_id("Document", "", "a.txt"), "Document", {"file": "a.txt", "sources": ("a.txt:L1",)})
    jane, quay = node("Person", "Jane Okoro", "Cllr Okoro"), node("Board", "Quay Board")
    action = Node(
        node_id("Action", "Tidewell", "x"), "Action", {"name": "Light it", "sources": ("a.txt:L2",)}
    )
    rels = (
        relationship("DESCRIBES", file.id, plan.id, {}),
        relationship("CHAIRS", jane.id, quay.id, {}),
        relationship("LEADS", jane.id, action.id, {}),
    )
    documents = [
        document("a.txt", plan, file, jane, quay, action, rels=rels),
        document("b.txt", node("Person", "J Okoro"), node("Person", "Jane Okoru")),
    ]
    first, second = undecided(documents)
    assert (first.score, second.score) == (0.8, 0.64)
    context = next(one for one in (first.left, first.right) if one.thing == person("Jane Okoro"))
    assert context.aliases == ("Cllr Okoro",)
    assert context.roles == ("chairs Quay Board", "leads 1 action")
    assert context.plans == ("Quay Plan",)
    assert context.sources == ("a.txt:L1",)


@pytest.mark.parametrize(("folder", "most"), [("data", 6), ("tests/unseen", 4), ("tests/unseen/held_out", 4)])
def test_the_samples_leave_few_doubts(folder: str, most: int) -> None:
    paths = sorted((ROOT / folder).glob("*.txt"))
    documents = [read_document(read_file(PlanFile(path, path.name))) for path in paths]
    found = undecided(documents)
    assert len(found) <= most
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
