"""What people decided about a graph: who is one and who is not, and which plans stay compared.

A store keeps it beside the documents, as one contribution more, so that whoever loads into the graph next has
it too. A file of judgements is the form in which people read and change it (`loader.matching`).
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final

from cypher.contribution import Contribution, packed_text, text_of
from loader.errors import StoreCorrupt
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.rulings import Rulings, rulings

DECISIONS: Final = "decisions/"
"""The name under which a store keeps them; no file has a name that ends so."""

Pair = tuple[str, str]
"""The ids of an old plan and of a new one."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """`judgements` are people's own; of the `compared` plans the graph says which actions carry on which.

    `met` is what each file of judgements said when it was last read, by the file's mark: so an entry that
    somebody took out of a file is told from one that somebody else made, and that never was in it.
    """

    judgements: tuple[Judgement, ...] = ()
    compared: tuple[Pair, ...] = ()
    met: Mapping[str, tuple[Judgement, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def rulings(self) -> Rulings:
        """The judgements as rules to merge by. Raises JudgementError where they contradict each other."""
        return rulings(self.judgements)

    def meeting(
        self, mark: str, said: Iterable[Judgement], known: Iterable[Judgement] | None = None
    ) -> "Decisions":
        """These, changed by what was changed in a file; `said` is all that it says.

        `known` is what both held to before it was changed; without it, what the file said when last met.
        """
        own = _in_order(one for one in said if one.by_hand)
        before = self.met.get(mark, ()) if known is None else known
        after = agreed(before, own, self.judgements)
        met = {name: each for name, each in {**self.met, mark: own}.items() if each}
        return replace(self, judgements=after, met=MappingProxyType(met))

    def overruled(self, after: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """The judgements that later ones turn round; of several on one pair the last counts."""
        verdicts = {one.pair: one.verdict for one in after}
        return tuple(one for one in self.judgements if verdicts.get(one.pair, one.verdict) != one.verdict)

    def comparing(self, pair: Pair, *, keep: bool) -> "Decisions":
        """These with the pair of plans, or without it."""
        others = {*self.compared} - {pair}
        return replace(self, compared=tuple(sorted({*others, pair} if keep else others)))

    def plans(self, identities: Mapping[str, tuple[str, str]]) -> tuple[Pair, ...]:
        """The compared plans by the ids that they have in a graph; `identities` as `Matching` gives them."""
        now = {(_now(old, identities), _now(new, identities)) for old, new in self.compared}
        return tuple(sorted(now))


Decide = Callable[[Decisions], Decisions]
"""A change of what is decided, made while nobody else changes it."""


def unchanged(decisions: Decisions) -> Decisions:
    """Decides nothing."""
    return decisions


def agreed(
    known: Iterable[Judgement], file: Iterable[Judgement], graph: Iterable[Judgement]
) -> tuple[Judgement, ...]:
    """What is ruled where a file and a graph each changed since both held to what is `known`.

    Pair by pair the one that changed wins; where both did the file does, for it is at hand, but what it took
    out stays when somebody else ruled on it anew.
    """
    before, here, there = ({one.pair: one for one in each} for each in (known, file, graph))
    chosen = []
    for pair in before.keys() | here.keys() | there.keys():
        was, own, other = before.get(pair), here.get(pair), there.get(pair)
        changed = own != was and (own is not None or other == was)
        one = own if changed else other
        chosen += [one] if one is not None else []
    return _in_order(chosen)


def _in_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Sorted, so that the order of a file's entries makes no difference."""
    return tuple(sorted(judgements, key=lambda one: (one.left, one.right, one.verdict, one.author)))


def _now(plan: str, identities: Mapping[str, tuple[str, str]]) -> str:
    return identities.get(plan, (plan, ""))[0]


def packed_decisions(decisions: Decisions) -> Contribution:
    """The decisions as a store keeps them."""
    values = {
        "judgements": [_values(one) for one in decisions.judgements],
        "compared": decisions.compared,
        "met": {mark: [_values(one) for one in said] for mark, said in sorted(decisions.met.items())},
    }
    return packed_text(DECISIONS, json.dumps(values))


def decisions_in(held: Mapping[str, Contribution]) -> Decisions:
    """The decisions among what a store keeps. Raises StoreCorrupt where they cannot be read."""
    kept = held.get(DECISIONS)
    if kept is None:
        return Decisions()
    try:
        values = json.loads(text_of(kept))
        met = {mark: tuple(map(_judgement, said)) for mark, said in values["met"].items()}
        return Decisions(
            tuple(map(_judgement, values["judgements"])),
            tuple((old, new) for old, new in values["compared"]),
            MappingProxyType(met),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise StoreCorrupt(
            "What the graph keeps of people's rulings cannot be read. Load the documents into a new one."
        ) from fault


def _values(one: Judgement) -> dict[str, Any]:
    kept = {each.name: getattr(one, each.name) for each in fields(one) if each.compare}
    return kept | {side: [kept[side].label, kept[side].area, kept[side].name] for side in ("left", "right")}


def _judgement(values: Mapping[str, Any]) -> Judgement:
    return Judgement(**{**values, "left": Thing(*values["left"]), "right": Thing(*values["right"])})
