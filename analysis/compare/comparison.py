"""What became of the actions of a plan in another: the answer as plain data."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from analysis.compare.assignment import Pair, pairs
from analysis.compare.changes import Change, changes, compared_kinds, lost_recommendations, not_stated
from analysis.compare.facts import Fact
from analysis.compare.movements import Movement, movements
from analysis.compare.parted import parts
from analysis.compare.possible import possible
from analysis.compare.side import Side, side
from loader.errors import ParameterError
from loader.property_graph import Node, PropertyGraph


@dataclass(frozen=True, slots=True)
class Continuation:
    """An action of the new plan that carries on one of the old.

    `score` from 0 to 1, of which `wording` is the likeness of the wordings and `context` what else the two
    have in common, kind by kind as printed; `reason` says the same in words.
    """

    old: Node
    new: Node
    score: float
    wording: float
    context: Mapping[str, tuple[str, ...]]
    reason: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class LostRecommendation:
    """A recommendation that these actions of the old plan address, and no action of the new plan."""

    recommendation: Fact
    actions: tuple[Node, ...]


@dataclass(frozen=True)
class Comparison:
    """Every action of the old plan is carried on or dropped, every one of the new a continuation or new.

    Continuations are in the order of the old plan's actions, then of the new one's. `only_old` and `only_new`
    are the kinds of fact (see `facts`) that only one of the plans states of any action: of these no change is
    told. `possible` holds pairs of a dropped and a new action for a person to judge.
    """

    old_plan: Node
    new_plan: Node
    continuations: tuple[Continuation, ...]
    dropped: tuple[Node, ...]
    new: tuple[Node, ...]
    possible: tuple[Continuation, ...]
    lost: tuple[LostRecommendation, ...]
    movements: tuple[Movement, ...]
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]

    @cached_property
    def splits(self) -> tuple[tuple[Continuation, ...], ...]:
        """The continuations of each old action that several new ones carry on."""
        return _several(self.continuations, lambda c: c.old.id)

    @cached_property
    def joins(self) -> tuple[tuple[Continuation, ...], ...]:
        """The continuations of each new action that carries on several old ones."""
        return _several(self.continuations, lambda c: c.new.id)

    @cached_property
    def unchanged(self) -> tuple[Continuation, ...]:
        """One to one, and all that both plans state of the action is the same."""
        return tuple(c for c in self._single if not c.changes)

    @cached_property
    def changed(self) -> tuple[Continuation, ...]:
        """One to one, and something is not the same."""
        return tuple(c for c in self._single if c.changes)

    @cached_property
    def _single(self) -> tuple[Continuation, ...]:
        several = {(c.old.id, c.new.id) for group in (*self.splits, *self.joins) for c in group}
        return tuple(c for c in self.continuations if (c.old.id, c.new.id) not in several)


def _several(
    continuations: Iterable[Continuation], key: Callable[[Continuation], str]
) -> tuple[tuple[Continuation, ...], ...]:
    groups: dict[str, list[Continuation]] = defaultdict(list)
    for one in continuations:
        groups[key(one)].append(one)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def compared(graph: PropertyGraph, old_plan_id: str, new_plan_id: str) -> Comparison:
    """What became of the actions of the plan `old_plan_id` in the plan `new_plan_id`.

    Raises NotFound for an id that is no plan's and ParameterError where both are the same plan.
    """
    if old_plan_id == new_plan_id:
        raise ParameterError(f"{old_plan_id} would be compared with itself; give two plans")
    return compared_sides(side(graph, old_plan_id), side(graph, new_plan_id))


def compared_sides(old: Side, new: Side) -> Comparison:
    """The same for plans of two graphs: two issues of one name and period are one plan in one graph."""
    matched, found, looked_at = pairs(old.actions, new.actions)
    every = sorted([*matched, *parts(found, matched, looked_at)], key=lambda p: (p.old, p.new))
    kinds = compared_kinds(old, new)
    continued, continuing = {pair.old for pair in every}, {pair.new for pair in every}
    one_sided = not_stated(old, new)
    return Comparison(
        old.plan,
        new.plan,
        tuple(_continuation(pair, old, new, kinds) for pair in every),
        tuple(one.action for at, one in enumerate(old.actions) if at not in continued),
        tuple(one.action for at, one in enumerate(new.actions) if at not in continuing),
        tuple(_continuation(pair, old, new, kinds) for pair in possible(looked_at, every)),
        tuple(
            LostRecommendation(fact, tuple(one.action for one in actions))
            for fact, actions in lost_recommendations(old, new)
        ),
        movements(old, new),
        tuple(kind for kind, in_old in one_sided if in_old),
        tuple(kind for kind, in_old in one_sided if not in_old),
    )


def _continuation(pair: Pair, old: Side, new: Side, kinds: Set[str]) -> Continuation:
    one, other, likely = old.actions[pair.old], new.actions[pair.new], pair.likelihood
    return Continuation(
        *(one.action, other.action, likely.score, likely.wording, likely.context, likely.reason),
        changes(one, other, kinds),
    )
