"""Rulings made by hand win over the rules, whatever documents come and go."""

from itertools import permutations

import pytest

from loader.errors import JudgementError
from loader.exchange import graph_lines
from loader.merge import merge, merged
from loader.property_graph import Node, node_id, relationship
from loader.resolve.bodies import BodyMention, resolve_bodies
from loader.resolve.forms import Naming
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.people import PersonMention, resolve_people
from loader.values.bodies import body_key, public_bodies
from tests.loader.matching.documents import (
    board,
    different,
    document,
    names,
    node,
    person,
    ruled,
    same,
)

PARTNERSHIP, FORUM = "Quay Safety Partnership", "Quay Safety Forum"
KNOWS_BOTH = document("a.txt", node("Board", PARTNERSHIP, FORUM))
FORUM_ALONE = document("b.txt", node("Board", FORUM))


def test_different_splits_what_the_rules_join() -> None:
    assert len(names(merge([KNOWS_BOTH, FORUM_ALONE]))) == 1
    apart = merge([KNOWS_BOTH, FORUM_ALONE], ruled(different(board(PARTNERSHIP), board(FORUM))))
    assert names(apart) == {frozenset({PARTNERSHIP, FORUM}), frozenset({FORUM})}


def test_different_splits_transitively() -> None:
    between = document("c.txt", node("Person", "Jane Okorro"))
    ends = document("a.txt", node("Person", "Jane Okoro")), document("b.txt", node("Person", "Jane Okkorroo"))
    assert len(names(merge([*ends, between]))) == 1
    graph = merge([*ends, between], ruled(different(person("Jane Okoro"), person("Jane Okkorroo"))))
    apart = [one for one in names(graph) if one & {"Jane Okoro", "Jane Okkorroo"}]
    assert len(apart) == 2


def test_same_joins_what_the_rules_do_not_and_its_relationships_follow() -> None:
    jane, janet = node("Person", "Jane Okoro"), node("Person", "Janet Birch")
    quay = node("Board", PARTNERSHIP)
    chairs = relationship("CHAIRS", janet.id, quay.id, {"sources": ("b.txt:L2",)})
    documents = [document("a.txt", jane), document("b.txt", janet, quay, rels=(chairs,))]
    assert len(names(merge(documents))) == 3
    graph = merge(documents, ruled(same(person("Jane Okoro"), person("Janet Birch"))))
    assert names(graph) == {frozenset({"Jane Okoro", "Janet Birch"}), frozenset({PARTNERSHIP})}
    (tie,) = graph.relationships.values()
    assert graph.nodes[tie.start].aliases != ()


def test_same_joins_what_a_veto_keeps_apart() -> None:
    adults, children = "Safeguarding Adults Board", "Safeguarding Children Board"
    documents = [
        document("a.txt", node("Board", adults)),
        document("b.txt", node("Board", children)),
        document("c.txt", node("Organisation", adults)),
    ]
    graph = merge(documents, ruled(same(board(adults), board(children))))
    assert names(graph) == {frozenset({adults, children})}


def test_areas_are_joined_by_a_ruling_only() -> None:
    documents = [
        document("a.txt", node("Person", "Jane Okoro")),
        document("b.txt", node("Person", "Jane Okoro", area="Marlow"), area="Marlow"),
    ]
    assert len(merge(documents).nodes) == 2
    assert len(merge(documents, ruled(same(person("Jane Okoro"), person("Jane Okoro", "Marlow")))).nodes) == 1


def test_labels_are_never_joined() -> None:
    with pytest.raises(JudgementError, match=r"line 4: Jane Okoro \(Person, Tidewell\).*different kinds"):
        ruled(same(person("Jane Okoro"), board("Quay Board"), line=4))


def test_a_ruling_survives_other_spellings_and_documents_that_come_and_go() -> None:
    rules = ruled(different(board("quay safety partnerships"), board("The Quay Safety Forum")))
    fuller = document("c.txt", node("Board", "Tidewell and Bay Quay Safety Partnership", PARTNERSHIP))
    assert len(names(merge([KNOWS_BOTH, FORUM_ALONE, fuller], rules))) == 2
    assert len(names(merge([FORUM_ALONE, fuller], rules))) == 2
    assert len(names(merge([FORUM_ALONE], rules))) == 1
    assert len(names(merge([KNOWS_BOTH, FORUM_ALONE], rules))) == 2


def test_an_undecided_pair_is_not_joined_by_rule() -> None:
    doubt = Judgement("undecided", 0.5, "", "Ada", "", board(PARTNERSHIP), board(FORUM))
    assert len(names(merge([KNOWS_BOTH, FORUM_ALONE], ruled(doubt)))) == 2


def test_the_programs_own_list_rules_nothing() -> None:
    doubt = Judgement("undecided", 0.5, "", "program", "", board(PARTNERSHIP), board(FORUM))
    assert len(names(merge([KNOWS_BOTH, FORUM_ALONE], ruled(doubt)))) == 1


def test_a_contradiction_is_told_with_its_chain() -> None:
    a, b, c = map(person, ("Ann Reid", "Bo Reid", "Cy Reid"))
    with pytest.raises(JudgementError) as told:
        ruled(same(a, b, 3), different(a, c, 12), same(c, b, 9))
    assert str(told.value) == (
        "the judgements contradict each other: "
        "Ann Reid (Person, Tidewell) is Bo Reid (Person, Tidewell) (line 3), "
        "Bo Reid (Person, Tidewell) is Cy Reid (Person, Tidewell) (line 9), "
        "but Ann Reid (Person, Tidewell) is not Cy Reid (Person, Tidewell) (line 12); take one of them back"
    )


def test_a_contradiction_by_what_a_document_prints_is_told() -> None:
    a, b, alias = person("Ann Reid"), person("Bo Reid"), person("Annie Reid")
    rules = ruled(same(a, b), different(alias, b))
    documents = [document("a.txt", node("Person", "Ann Reid", "Annie Reid"), node("Person", "Bo Reid"))]
    with pytest.raises(JudgementError, match=r"a document prints Annie Reid .* as Ann Reid"):
        merge(documents, rules)


def test_rulings_that_change_nothing_are_told() -> None:
    rules = ruled(
        different(board(PARTNERSHIP), board(FORUM)),
        same(board(PARTNERSHIP), board("Gone Board")),
        same(board(PARTNERSHIP), board("QSB")),
    )
    shared = document(
        "d.txt", node("Board", "Quay Sea Board", "QSB"), node("Board", "Quay Sand Board", "QSB")
    )
    told = {reason for _, reason in merged([KNOWS_BOTH, shared], rules).matching.ruled.unheeded}
    assert told == {
        "one document prints both as one: load it again, so that it is read with the ruling",
        "no document prints Gone Board (Board, Tidewell)",
        "QSB (Board, Tidewell) is a short form of 2 things: name one of them in full",
    }


def test_a_document_read_with_a_ruling_keeps_apart_what_its_rules_join() -> None:
    rules = ruled(
        different(person("Jane Okoro"), person("Jane Okorro")),
        different(board("Safer Quay Partnership"), board("Safer Quay Partnership Board")),
        different(board("Jane Okoro", "Marlow"), board("Jane Okorro", "Marlow")),
    )
    people = [PersonMention("Jane Okoro", "a:L1"), PersonMention("Cllr Jane Okorro", "a:L2")]
    bodies = [
        BodyMention(n, "a:L1", "lead") for n in ("Safer Quay Partnership", "Safer Quay Partnership Board")
    ]
    assert len(resolve_people(people, rules.apart("Person", "Tidewell")).people) == 2
    assert len(resolve_people(people, rules.apart("Person", "Marlow")).people) == 1
    assert len(resolve_bodies(bodies, Naming(), rules.apart("Body", "Tidewell")).bodies) == 2
    assert len(resolve_bodies(bodies, Naming(), rules.apart("Body", "Marlow")).bodies) == 1


def test_the_order_of_documents_and_rulings_changes_nothing() -> None:
    documents = [
        document("a.txt", node("Person", "Jane Okoro"), node("Board", PARTNERSHIP, FORUM)),
        document("b.txt", node("Person", "Jane Okorro"), node("Organisation", FORUM)),
        document(
            "c.txt",
            node("Person", "Ann Reid", area="Marlow"),
            node("Board", FORUM, area="Marlow"),
            area="Marlow",
        ),
    ]
    judgements = [
        different(board(PARTNERSHIP), board(FORUM)),
        same(person("Jane Okoro"), person("Ann Reid", "Marlow")),
        same(board(FORUM, "Marlow"), board(PARTNERSHIP)),
    ]
    exports = {
        "".join(graph_lines(merge(order, ruled(*rules))))
        for order in permutations(documents)
        for rules in permutations(judgements)
    }
    assert len(exports) == 1


def test_a_name_does_not_depend_on_the_names_of_the_files() -> None:
    plans = ("Metropolitan Police", "MPS", "Met Police")
    graphs = []
    for files in permutations(("a.txt", "b.txt", "c.txt")):
        key = node("Organisation", "metropolitan police service", area="").id
        nodes = [node("Organisation", name) for name in plans]
        documents = [
            document(file, type(one)(key, one.label, one.properties))
            for file, one in zip(files, nodes, strict=True)
        ]
        graphs.append(next(iter(merge(documents).nodes.values())).name)
    assert set(graphs) == {"Metropolitan Police"}


def test_a_public_body_keeps_its_identity_where_one_area_calls_it_by_a_longer_name() -> None:
    police = node("Organisation", "metropolitan police service", area="")
    national = type(police)(
        police.id, police.label, {"name": "Metropolitan Police", "aliases": ("Borough Command Unit",)}
    )
    local = node("Organisation", "Borough Command Unit")
    elsewhere = document("b.txt", national, area="Marlow")
    graph = merge([document("a.txt", national), document("c.txt", local), elsewhere])
    assert set(graph.nodes) == {police.id}


def test_two_public_bodies_stay_two_though_a_document_mixes_them_up() -> None:
    police, board_ = (_national(name) for name in ("Metropolitan Police", "Youth Justice Board"))
    mixed = Node(
        police.id, police.label, {"name": "Metropolitan Police", "aliases": ("Youth Justice Board",)}
    )
    assert set(merge([document("a.txt", mixed), document("b.txt", board_)]).nodes) == {police.id, board_.id}


def test_a_public_body_is_ruled_on_without_an_area() -> None:
    documents = [
        document("a.txt", _national("Metropolitan Police")),
        document("b.txt", node("Board", "Quay Watch")),
    ]
    rules = ruled(same(Thing("Organisation", "", "Metropolitan Police"), board("Quay Watch")))
    assert set(merge(documents, rules).nodes) == {_national("Metropolitan Police").id}


def test_a_plan_that_one_document_sets_out_is_not_only_cited() -> None:
    cited, own = (
        Node(node("Plan", "Quay Plan").id, "Plan", {"name": "Quay Plan", "cited_only": only})
        for only in (True, False)
    )
    (plan,) = merge([document("a.txt", cited), document("b.txt", own)]).nodes.values()
    assert plan.properties["cited_only"] is False


def _national(name: str) -> Node:
    key = body_key(public_bodies()[body_key(name)])
    return Node(node_id("Organisation", "", key), "Organisation", {"name": name, "aliases": ()})
