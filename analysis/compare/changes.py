"""What changed of an action that was carried on."""

from collections.abc import Set
from dataclasses import dataclass

from analysis.compare.facts import CHANGING, RECOMMENDATION, SUPPORTER, Fact, Stated
from analysis.compare.side import Side


@dataclass(frozen=True, slots=True)
class Change:
    """What the two plans state of one kind, where it is not the same.

    `old` holds what only the old plan states and `new` what only the new one does, as printed, with sources;
    an empty one is not stated for this action, though the plan states the kind for others.
    """

    kind: str
    old: tuple[Fact, ...]
    new: tuple[Fact, ...]


def changes(old: Stated, new: Stated, kinds: Set[str]) -> tuple[Change, ...]:
    """The changes of these kinds, in the order of `CHANGING`."""
    found = (_change(kind, old, new) for kind in CHANGING if kind in kinds)
    return tuple(change for change in found if change.old or change.new)


def _change(kind: str, old: Stated, new: Stated) -> Change:
    before, after = old.keys(kind), new.keys(kind)
    return Change(
        kind,
        tuple(fact for fact in old.facts.get(kind, ()) if fact.key not in after),
        tuple(fact for fact in new.facts.get(kind, ()) if fact.key not in before),
    )


def compared_kinds(old: Side, new: Side) -> frozenset[str]:
    """The kinds that both plans state of at least one action."""
    return old.kinds & new.kinds


def not_stated(old: Side, new: Side) -> tuple[tuple[str, bool], ...]:
    """The kinds that only one plan states, and whether that is the old one; none where a plan is empty."""
    if not (old.actions and new.actions):
        return ()
    return tuple(
        (kind, kind in old.kinds)
        for kind in (*CHANGING, SUPPORTER)
        if (kind in old.kinds) != (kind in new.kinds)
    )


def lost_recommendations(old: Side, new: Side) -> tuple[tuple[Fact, tuple[Stated, ...]], ...]:
    """The recommendations that actions of the old plan address and none of the new does, with the actions."""
    taken_up = frozenset(key for action in new.actions for key in action.keys(RECOMMENDATION))
    first: dict[str, Fact] = {}
    actions: dict[str, list[Stated]] = {}
    for action in old.actions:
        for fact in action.facts.get(RECOMMENDATION, ()):
            if fact.key not in taken_up:
                first.setdefault(fact.key, fact)
                actions.setdefault(fact.key, []).append(action)
    order = sorted(first.values(), key=lambda f: (f.printed, f.key))
    return tuple((fact, tuple(actions[fact.key])) for fact in order)
