"""Rulings, as they apply to the nodes of the documents at hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.named import Named
from loader.resolve.rulings import Register, Rulings, refuse_contradictions


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rulings that the documents give something to decide on, with the pairs of ids that they speak of.

    `unheeded` are those that change nothing here, with the reason.
    """

    pairs: tuple[tuple[Judgement, tuple[tuple[str, str], ...]], ...]
    unheeded: tuple[tuple[Judgement, str], ...]

    @property
    def named(self) -> frozenset[str]:
        """The ids that a ruling holds to be one with another."""
        return frozenset(
            id_ for one, pairs in self.pairs if one.verdict == "same" for p in pairs for id_ in p
        )

    def apply(self, clusters: Clusters) -> None:
        """Unite what was ruled to be the same; keep apart what was ruled different, or left undecided."""
        for one, left, right in self._of("same"):
            clusters.unite(Comparison(left, right, "same", one.score, told(one)))
        for _, left, right in self._of("different"):
            clusters.keep_apart(left, right)
        for _, left, right in self._of("undecided"):
            if not clusters.together(left, right):
                clusters.keep_apart(left, right)

    def undecided(self) -> Iterator[Comparison]:
        """The pairs that a person left undecided."""
        return (Comparison(a, b, "undecided", one.score, told(one)) for one, a, b in self._of("undecided"))

    def different(self, clusters: Clusters, left: str, right: str) -> str:
        """By which ruling two sets are two; '' where none says so."""
        return self._between("different", clusters, left, right)

    def reason(self, clusters: Clusters, left: str, right: str) -> str:
        """By which ruling two sets are kept apart; '' where none does."""
        return self.different(clusters, left, right) or self._between("undecided", clusters, left, right)

    def _between(self, verdict: str, clusters: Clusters, left: str, right: str) -> str:
        ends = {clusters.find(left), clusters.find(right)}
        for one, first, second in self._of(verdict):
            if {clusters.find(first), clusters.find(second)} == ends:
                return told(one)
        return ""

    def _of(self, verdict: str) -> Iterator[tuple[Judgement, str, str]]:
        for one, pairs in self.pairs:
            if one.verdict == verdict:
                for left, right in pairs:
                    yield one, left, right


def told(judgement: Judgement) -> str:
    """A ruling in words: who made it, when and why."""
    when = f" on {judgement.date}" if judgement.date else ""
    why = f": {judgement.reason}" if judgement.reason else ""
    return f"ruled {judgement.verdict} by {judgement.author}{when}{why}"


def ruled_of(things: Mapping[tuple[str, str], Mapping[str, Named]], rulings: Rulings) -> Ruled:
    """The rulings on these things. Raises JudgementError where they contradict what the documents print."""
    if not rulings.judgements:
        return Ruled((), ())
    register = Register(things)

    def place(thing: Thing) -> frozenset[str]:
        return frozenset(register.one(thing)) or frozenset({"\x1f".join(thing.key)})

    refuse_contradictions(rulings.judgements, place)
    pairs, unheeded = [], []
    for one in rulings.judgements:
        left, right = register.one(one.left), register.one(one.right)
        reason = _idle(one, register)
        if reason:
            unheeded.append((one, reason))
        else:
            met = {(a, b) if a < b else (b, a) for a, b in product(left, right) if a != b}
            pairs.append((one, tuple(sorted(met))))
    return Ruled(tuple(pairs), tuple(unheeded))


def _idle(judgement: Judgement, register: Register) -> str:
    """Why a ruling changes nothing; '' where it does."""
    for thing in (judgement.left, judgement.right):
        ids = register.ids(thing)
        if not ids:
            return f"no document prints {thing}"
        if not register.one(thing):
            return f"{thing} is a short form of {len(ids)} things: name one of them in full"
    if set(register.one(judgement.left)) & set(register.one(judgement.right)) and judgement.verdict != "same":
        return "one document prints both as one: load it again, so that it is read with the ruling"
    return ""
