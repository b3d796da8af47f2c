"""What became of each action: worked by hand."""

from collections.abc import Mapping
from random import Random

import pytest

from analysis.compare.comparison import Comparison, compared, compared_sides
from analysis.compare.side import side
from loader.errors import NotFound, ParameterError
from loader.property_graph import PropertyGraph, Value
from tests.analysis.builder import Plan

CAFE = "Open a repair café in the old fire station"
BUS = "Run the night bus from the hospital to the harbour"
TREES = "Plant fruit trees along the canal towpath"


def old(g: Plan, text: str, number: str = "", **properties: Value) -> str:
    return stated(g, "Old", text, number, properties)


def new(g: Plan, text: str, number: str = "", **properties: Value) -> str:
    return stated(g, "New", text, number, properties)


def stated(g: Plan, plan: str, text: str, number: str, properties: Mapping[str, Value]) -> str:
    id_ = g.action(f"{plan} {number} {text}", plan=plan, text=text)
    g.node("Action", id_.removeprefix("Action "), **{"number": number} if number else {}, **properties)
    return id_


def run(g: Plan | PropertyGraph) -> Comparison:
    return compared(g.graph() if isinstance(g, Plan) else g, "Plan Old", "Plan New")


def pairs(found: Comparison) -> list[tuple[str, str]]:
    return [(str(c.old.properties["text"]), str(c.new.properties["text"])) for c in found.continuations]


def changes(found: Comparison) -> list[tuple[str, list[str], list[str]]]:
    """Kind, old and new values of each change of the only continuation."""
    (only,) = found.continuations
    return [(c.kind, [f.printed for f in c.old], [f.printed for f in c.new]) for c in only.changes]


def test_carried_on_dropped_and_new() -> None:
    g = Plan()
    old(g, CAFE, "1")
    old(g, BUS, "2")
    new(g, CAFE, "7")
    new(g, TREES, "2")
    found = run(g)
    assert [(c.old.properties["number"], c.new.properties["number"]) for c in found.unchanged] == [("1", "7")]
    assert [a.properties["text"] for a in found.dropped] == [BUS]
    assert [a.properties["text"] for a in found.new] == [TREES]
    assert (found.changed, found.splits, found.joins) == ((), (), ())


def test_number_lead_board_and_theme_are_never_enough() -> None:
    g = Plan()
    for make, text in ((old, BUS), (new, TREES)):
        id_ = make(g, text, "1")
        g.join("LEADS", "Person Ada", id_)
        g.join("OVERSEES", "Board Green Board", id_)
        g.join("UNDER", id_, "Theme Green")
        g.join("ADDRESSES", id_, "Recommendation 1")
    assert run(g).continuations == ()


def test_words_that_any_plan_has_are_never_enough() -> None:
    g = Plan()
    old(g, "Develop and publish a housing strategy")
    new(g, "Develop and publish a transport strategy")
    assert run(g).continuations == ()


def test_the_same_but_for_adults_and_children() -> None:
    g = Plan()
    old(g, "Shorten the wait for an autism assessment of adults to one year")
    new(g, "Shorten the wait for an autism assessment of children to one year")
    assert run(g).continuations == ()


def test_an_action_like_its_neighbours_is_known_by_what_tells_it_from_them() -> None:
    g = Plan()
    for street in ("Elm", "Oak"):
        old(g, f"Put solar panels on the roof of the {street} Street depot")
    new(g, "Put solar panels on the roof of the Elm Street depot")
    new(g, "Put solar panels on the roof of the Ash Street depot")
    found = run(g)
    assert [c.new.properties["text"] for c in found.continuations] == [
        "Put solar panels on the roof of the Elm Street depot"
    ]
    assert len(found.dropped) == len(found.new) == 1


def test_the_same_words_several_times_go_together_by_lead_then_number() -> None:
    g = Plan()
    for make, leads, theme in (
        (old, ("Ada", "Ben", "Cy"), "Theme Staff"),
        (new, ("Cy", "Ada", "Dee"), "Theme Skills"),
    ):
        for number, lead in enumerate(leads, 1):
            id_ = make(g, "Train the front-line staff", str(number))
            g.join("LEADS", f"Person {lead}", id_)
            g.join("UNDER", id_, theme)
    found = run(g)
    assert {(c.old.properties["number"], c.new.properties["number"]) for c in found.continuations} == {
        ("1", "2"),
        ("3", "1"),
        ("2", "3"),
    }
    assert len(found.changed) == 1


def test_a_sure_pair_is_not_given_up_for_two_middling_ones() -> None:
    # Eight words of nine are the same in the first two; the plain sum would be greater for the two across,
    # which have six words of nine and eight in common.
    g = Plan()
    sure = "Pond newt frog toad hedge wren robin thrush"
    old(g, f"{sure} apple")
    old(g, "Pond newt frog toad hedge owl tram ferry")
    new(g, f"{sure} owl")
    new(g, "Toad hedge wren robin thrush apple pear plum")
    for text in (CAFE, BUS, TREES):
        old(g, text)
        new(g, text)
    assert (f"{sure} apple", f"{sure} owl") in pairs(run(g))


def test_a_plan_full_of_one_sentence_is_matched_in_its_order() -> None:
    g = Plan()
    for number in range(60):
        old(g, "Hold a drop-in for carers at the library", str(number))
        new(g, "Hold a drop-in for young carers at the library", str(number + 5))
    found = run(g)
    assert [c.old.properties["number"] for c in found.continuations] == [str(n) for n in range(60)]


def test_nothing_lifts_a_wording_that_is_too_unlike() -> None:
    g = Plan()
    for make, text in (
        (old, "Pond newt frog toad bus tram ferry"),
        (new, "Pond newt wren robin thrush owl"),
    ):
        id_ = make(g, text, "1")
        g.join("LEADS", "Person Ada", id_)
        g.join("ADDRESSES", id_, "Recommendation R1")
        g.join("UNDER", id_, "Theme Children")
    found = run(g)
    assert found.continuations == ()
    assert [round(c.score, 1) for c in found.possible] == [0.5]


def test_one_becomes_two() -> None:
    g = Plan()
    old(g, "Put benefit advisers into the maternity unit and into the hospice")
    new(g, "Benefit advisers in the maternity unit, five days")
    new(g, "Benefit advisers in the hospice, with home visits")
    found = run(g)
    (split,) = found.splits
    assert {str(c.new.properties["text"]) for c in split} == {
        "Benefit advisers in the maternity unit, five days",
        "Benefit advisers in the hospice, with home visits",
    }
    assert (found.new, found.changed, found.joins) == ((), (), ())


def test_two_become_one() -> None:
    g = Plan()
    old(g, "Benefit advisers in the maternity unit, five days")
    old(g, "Benefit advisers in the hospice, with home visits")
    new(g, "Put benefit advisers into the maternity unit and into the hospice")
    found = run(g)
    (join,) = found.joins
    assert len(join) == 2
    assert (found.dropped, found.changed, found.splits) == ((), (), ())


def test_what_adds_nothing_of_its_own_is_no_part() -> None:
    g = Plan()
    old(g, "Employability support for lone parents")
    new(g, "Employability support for lone parents")
    new(g, "Employability support for disabled parents")
    found = run(g)
    assert len(found.unchanged) == len(found.new) == 1


def changed() -> Plan:
    g = Plan()
    one = old(g, BUS, "1", end_date="2023-03", end_printed="Mar 23", status="Green", start_date="2022-04")
    other = new(
        g, f"{BUS} hourly", "2", ongoing=True, end_printed="Ongoing", status="green", start_date="2022-04"
    )
    g.join("LEADS", "Person Ada", one)
    g.join("LEADS", "Organisation Buses", one)
    g.join("LEADS", "Person Ben", other)
    g.join("LEADS", "Organisation Buses", other)
    g.join("OVERSEES", "Board Travel Board", one)
    g.join("OVERSEES", "Board Roads Board", "Plan New")
    for end in ("Recommendation R1", "Recommendation R2"):
        g.join("ADDRESSES", one, end)
    g.join("ADDRESSES", other, "Recommendation R2")
    g.join("MEETS", one, "Objective Clean air")
    g.join("MEETS", other, "Objective Safe nights")
    return g


def test_each_change_with_both_values() -> None:
    # The status differs in its capital letter only. The board of the new plan oversees the plan as a whole.
    assert changes(run(changed())) == [
        ("wording", [BUS], [f"{BUS} hourly"]),
        ("named lead", ["Ada"], ["Ben"]),
        ("board", ["Travel Board"], ["Roads Board"]),
        ("end", ["Mar 23"], ["Ongoing"]),
        ("objective", ["Clean air"], ["Safe nights"]),
        ("recommendation", ["R1"], []),
    ]


def test_each_value_has_its_source() -> None:
    g = changed()
    (only,) = run(g).continuations
    by_kind = {change.kind: change for change in only.changes}
    (lead,) = by_kind["named lead"].new
    assert lead.sources == g.graph().relationships[lead.relationship].sources
    assert (lead.node, lead.printed) == ("Person Ben", "Ben")


def test_what_a_plan_states_of_no_action_is_not_taken_away_from_each() -> None:
    g = Plan()
    for text in (BUS, TREES):
        g.join("LEADS", "Person Ada", old(g, text))
    g.join("SUPPORTS", "Organisation Buses", new(g, BUS))
    new(g, TREES)
    found = run(g)
    assert len(found.unchanged) == 2
    assert (found.only_old, found.only_new) == (("named lead",), ("supporter",))


def test_what_the_plan_states_of_others_is_not_stated_of_this_one() -> None:
    g = Plan()
    for make, leads in ((old, (BUS, TREES)), (new, (TREES,))):
        for text in (BUS, TREES):
            id_ = make(g, text)
            if text in leads:
                g.join("LEADS", "Person Ada", id_)
    (only,) = run(g).changed
    assert [(c.kind, len(c.old), len(c.new)) for c in only.changes] == [("named lead", 1, 0)]


def test_recommendations_that_lost_their_action() -> None:
    g = Plan()
    one, two = old(g, BUS), old(g, TREES)
    g.join("ADDRESSES", one, "Recommendation R1")
    g.join("ADDRESSES", two, "Recommendation R1")
    g.join("ADDRESSES", two, "Recommendation R2")
    g.join("ADDRESSES", new(g, CAFE), "Recommendation R2")
    (lost,) = run(g).lost
    assert (lost.recommendation.printed, {a.id for a in lost.actions}) == ("R1", {one, two})


def test_somewhat_alike_is_for_a_person_to_judge() -> None:
    g = Plan()
    old(g, "Bring a mentor from the rowing club to every child on an order")
    new(g, "Double the mentors of children on orders")
    for text in (CAFE, TREES, BUS):
        old(g, text)
        new(g, text)
    found = run(g)
    assert len(found.continuations) == 3
    assert [(c.old.id, c.new.id) for c in found.possible] == [(found.dropped[0].id, found.new[0].id)]


def test_score_parts_and_reason() -> None:
    g = Plan()
    for make, text in ((old, BUS), (new, f"{BUS} hourly")):
        id_ = make(g, text, "4")
        g.join("LEADS", "Person Ada", id_)
    (only,) = run(g).continuations
    assert 0.9 < only.wording < only.score < 1
    # Run, night, bus, hospital, harbour: three runs of three words, two beyond the first.
    assert dict(only.context) == {"phrase": ("2",), "named lead": ("Ada",), "number": ("4",)}
    assert only.reason.endswith(
        "a passage in the same words, the same named lead (Ada) and the same number (4)"
    )


def test_an_issue_of_the_same_name_is_compared_from_a_graph_of_its_own() -> None:
    first, second = Plan(), Plan()
    first.action("a", plan="Plan", text=BUS, end_date="2023-03")
    second.action("a", plan="Plan", text=BUS, end_date="2024-03")
    found = compared_sides(side(first.graph(), "Plan Plan"), side(second.graph(), "Plan Plan"))
    assert changes(found) == [("end", ["2023-03"], ["2024-03"])]


def test_the_order_of_the_graph_changes_nothing() -> None:
    g = changed()
    for text in (CAFE, TREES):
        old(g, text)
        new(g, f"{text}, with the scouts")
    assert {repr(run(g.shuffled(Random(seed)))) for seed in range(5)} == {repr(run(g))}


def test_empty_plans() -> None:
    g = Plan()
    g.node("Plan", "Old")
    new(g, CAFE)
    found = run(g)
    assert (found.continuations, found.dropped, len(found.new)) == ((), (), 1)
    assert (found.only_old, found.only_new) == ((), ())


def test_no_plan_and_the_same_plan() -> None:
    g = Plan()
    id_ = old(g, CAFE)
    with pytest.raises(NotFound, match="no plan has the id"):
        compared(g.graph(), "Plan Old", id_)
    with pytest.raises(NotFound, match="no plan has the id"):
        compared(g.graph(), "Plan Old", "Plan Gone")
    with pytest.raises(ParameterError, match="itself"):
        compared(g.graph(), "Plan Old", "Plan Old")
