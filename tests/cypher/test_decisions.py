"""What people decided: kept as it was, changed from several sides without loss, alike on both engines."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from cypher.change import loaded, packed
from cypher.contribution import packed_text
from cypher.decisions import DECISIONS, Decisions, agreed, decisions_in, packed_decisions
from cypher.store import open_store
from loader.document_graph import DocumentGraph
from loader.errors import ExchangeError, JudgementError, StoreCorrupt, StoreError
from loader.property_graph import PropertyGraph
from loader.resolve.judgement import Judgement, Thing

Plan = Callable[..., DocumentGraph]
Export = Callable[[PropertyGraph], str]

OLD, NEW, OTHER = (Thing("Plan", "Camden", f"Plan {name}") for name in "ABC")


def same(left: Thing, right: Thing, author: str = "Ada", line: int = 0) -> Judgement:
    return Judgement("same", 1.0, "known \u2028", author, "2026-03-01", left, right, line)


def different(left: Thing, right: Thing, author: str = "Ada") -> Judgement:
    return replace(same(left, right, author), verdict="different")


A, B, C = same(OLD, NEW), same(NEW, OTHER), different(OLD, OTHER)
CHANGED, ANEW = different(OLD, NEW, "Ben"), replace(A, author="Cy")


@pytest.mark.parametrize(
    ("known", "file", "graph", "after"),
    [
        ((), (), (), ()),
        ((), (A,), (), (A,)),  # new in the file
        ((), (), (A,), (A,)),  # new in the graph, by somebody else
        ((), (A,), (B,), (A, B)),  # new in both
        ((A,), (), (A,), ()),  # taken out of the file
        ((A,), (A,), (), ()),  # taken back by somebody else
        ((A,), (CHANGED,), (A,), (CHANGED,)),  # changed in the file
        ((A,), (A,), (CHANGED,), (CHANGED,)),  # changed by somebody else
        ((A,), (CHANGED,), (ANEW,), (CHANGED,)),  # changed by both: the file is at hand
        ((A,), (), (CHANGED,), (CHANGED,)),  # taken out here, ruled anew there
        ((A, B), (B,), (A, B, C), (B, C)),
    ],
)
def test_what_is_agreed(
    known: tuple[Judgement, ...],
    file: tuple[Judgement, ...],
    graph: tuple[Judgement, ...],
    after: tuple[Judgement, ...],
) -> None:
    orders = (list(permutations(each)) for each in (known, file, graph))
    for sides in zip(*(each[:2] for each in orders), strict=False):
        assert set(agreed(*sides)) == set(after)
        assert agreed(*sides) == agreed(known, file, graph)


def test_two_files_keep_what_the_other_rules() -> None:
    kept = Decisions().meeting("ada", [A]).meeting("ben", [B])
    assert set(kept.judgements) == {A, B}
    assert set(kept.meeting("ada", [A]).judgements) == {A, B}
    assert set(kept.meeting("ada", []).judgements) == {B}
    assert kept.meeting("ada", []).meeting("ben", []) == Decisions()


def test_the_programs_own_list_is_not_kept() -> None:
    doubt = Judgement("undecided", 0.7, "near", "program", "", OLD, NEW)
    assert Decisions().meeting("ada", [doubt]) == Decisions()


def test_decisions_come_back_as_they_were() -> None:
    made = Decisions().meeting("ada", [A, CHANGED]).meeting("é\u2028", [B]).comparing(("a", "b"), keep=True)
    assert decisions_in({DECISIONS: packed_decisions(made)}) == made
    assert decisions_in({}) == Decisions()
    assert made.comparing(("a", "b"), keep=False).compared == ()
    assert packed_decisions(Decisions().meeting("x", [same(OLD, NEW, line=7)])) == packed_decisions(
        Decisions().meeting("x", [A])
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"judgements": [1], "compared": [], "met": {}}', "\x00"])
def test_junk_is_corrupt(text: str) -> None:
    with pytest.raises(StoreCorrupt, match="people's rulings cannot be read"):
        decisions_in({DECISIONS: packed_text(DECISIONS, text)})


def test_no_document_takes_the_place_of_the_decisions(plan: Plan) -> None:
    with pytest.raises(ExchangeError, match="No document may be called"):
        packed([plan(DECISIONS, "Plan A")])


def test_the_same_decision_again_is_no_change() -> None:
    held = loaded({}, {}, lambda kept: kept.meeting("ada", [A])).after
    assert not loaded(held, {}, lambda kept: kept.meeting("ada", [A])).alters
    assert loaded(held, {}, lambda kept: kept.meeting("ada", [])).alters


def test_a_ruling_changes_the_graph_and_outlives_loads(anywhere: str, plan: Plan, export: Export) -> None:
    documents = [plan("a.txt", "Plan A"), plan("b.txt", "Plan B")]
    with open_store(anywhere, create=True) as store:
        store.load(documents)
        before = export(store.graph())
        done = store.decide(lambda kept: kept.meeting("ada", [A]))
        assert (done.decided, done.nodes) == (True, 6)
        ruled = export(store.graph())
        assert ruled != before
        assert store.documents() == tuple(documents)
    with open_store(anywhere) as store:
        assert not store.load(documents).decided
        store.load([plan("c.txt", "Plan C")])
        store.forget("c.txt")
        assert export(store.graph()) == ruled
        assert store.decisions().judgements == (A,)
        store.decide(lambda kept: kept.meeting("ada", []))
        assert export(store.graph()) == before
        assert store.decisions() == Decisions()


def test_rulings_that_contradict_each_other_change_nothing(anywhere: str, plan: Plan, export: Export) -> None:
    documents = [plan(f"{name}.txt", f"Plan {name}") for name in "ABC"]
    with open_store(anywhere, create=True) as store:
        store.load(documents, lambda kept: kept.meeting("ada", [A, B]))
        before, kept = export(store.graph()), store.decisions()
        with pytest.raises(JudgementError, match="contradict each other"):
            store.load([plan("d.txt", "Plan D")], lambda kept: kept.meeting("ben", [C]))
        assert (export(store.graph()), store.decisions()) == (before, kept)
        assert [one.file for one in store.documents()] == ["A.txt", "B.txt", "C.txt"]


def test_a_graph_with_comparisons_is_changed_only_by_who_makes_them(anywhere: str, plan: Plan) -> None:
    asked: list[object] = []

    def derive(graph: PropertyGraph, pairs: object) -> PropertyGraph:
        asked.append(pairs)
        return graph

    with open_store(anywhere, create=True, derive=derive) as store:
        store.load([plan("a.txt", "Plan A"), plan("b.txt", "Plan B"), plan("c.txt", "Plan C")])
        one, two, three = sorted(node.id for node in store.graph().labelled("Plan"))
        store.decide(lambda kept: kept.comparing((one, three), keep=True))
        store.decide(lambda kept: kept.meeting("ada", [A]))
        (whole,) = {one, two} & {node.id for node in store.graph().labelled("Plan")}
    assert asked == [(), ((one, three),), ((whole, three),)]
    with (
        open_store(anywhere) as store,
        pytest.raises(StoreError, match="keeps comparisons of plans"),
    ):
        store.load([plan("d.txt", "Plan D")])
