"""Judgements made by hand: they win over every rule, and may not contradict each other."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loader.errors import JudgementError
from loader.resolve.groups import name_key
from loader.resolve.judgement import Judgement, Thing
from loader.resolve.named import Named

Place = Callable[[Thing], frozenset[str]]
"""What a thing stands for: its key, or the nodes that are it. Things that share a part are one."""
_Step = tuple[Thing, Thing, Judgement]
"""From a thing to the thing that the judgement holds it to be."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """The judgements that people made, none of which contradicts the others. See `rulings`."""

    judgements: tuple[Judgement, ...] = ()

    def on(self, left: Thing, right: Thing) -> Judgement | None:
        """What was ruled of these two, whichever is named first."""
        pair = frozenset({left.key, right.key})
        return next((one for one in self.judgements if one.pair == pair), None)

    def apart(self, group: str, area: str) -> frozenset[frozenset[str]]:
        """Pairs of keys of names that are two in an area, for use while one document is read."""
        return frozenset(
            frozenset({one.left.key[2], one.right.key[2]})
            for one in self.judgements
            if one.verdict == "different"
            and {one.left.key[0], one.right.key[0]} == {group}
            and {one.left.key[1], one.right.key[1]} <= {area.casefold(), ""}
        )


NO_RULINGS: Final = Rulings()


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """The judgements that people made.

    Raises JudgementError with the chain of them where they contradict each other, or where one holds things
    of different kinds to be one.
    """
    made = tuple(one for one in judgements if one.by_hand)
    for one in made:
        if one.verdict == "same" and one.left.key[0] != one.right.key[0]:
            raise JudgementError(
                f"{_at(one)}{one.left} and {one.right} are of different kinds and cannot be the same"
            )
        if one.left.key == one.right.key and one.verdict != "same":
            raise JudgementError(
                f"{_at(one)}{one.left} and {one.right} are one name, and cannot be told apart"
            )
    refuse_contradictions(made, lambda thing: frozenset({"\x1f".join(thing.key)}))
    return Rulings(made)


def refuse_contradictions(judgements: Sequence[Judgement], place: Place) -> None:
    """Raise JudgementError where things that are ruled to be the same, step by step, are ruled to be two."""
    same: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if one.verdict == "same":
            for part in place(one.left) | place(one.right):
                same[part].append(one)
    for one in judgements:
        if one.verdict == "different" and not place(one.left) & place(one.right):
            steps = _way(one, same, place)
            if steps:
                raise JudgementError(_told(one, steps))


def _way(different: Judgement, same: Mapping[str, Sequence[Judgement]], place: Place) -> list[_Step]:
    """The shortest way by "same" from the one thing of a "different" to the other; [] where there is none."""
    waiting = deque(sorted(place(different.left)))
    came: dict[str, tuple[str, _Step] | None] = dict.fromkeys(waiting)
    while waiting:
        part = waiting.popleft()
        if part in place(different.right):
            return _steps(part, came)
        for one in same.get(part, ()):
            start, end = (one.left, one.right) if part in place(one.left) else (one.right, one.left)
            for ahead in sorted(place(end) - came.keys()):
                came[ahead] = (part, (start, end, one))
                waiting.append(ahead)
    return []


def _steps(part: str, came: Mapping[str, tuple[str, _Step] | None]) -> list[_Step]:
    steps: list[_Step] = []
    before = came[part]
    while before:
        steps.insert(0, before[1])
        before = came[before[0]]
    return steps


def _told(different: Judgement, steps: Sequence[_Step]) -> str:
    """`A is B (line 3), B is C (line 9), but A is not C (line 12)`, in the order of the way."""
    at, parts = different.left, []
    for start, end, judgement in steps:
        parts += [] if at.key == start.key else [f"a document prints {at} as {start}"]
        parts.append(f"{start} is {end}{_line(judgement)}")
        at = end
    parts += [] if at.key == different.right.key else [f"a document prints {at} as {different.right}"]
    end_ = f"{different.left} is not {different.right}{_line(different)}"
    return f"the judgements contradict each other: {', '.join(parts)}, but {end_}; take one of them back"


def _line(judgement: Judgement) -> str:
    return f" (line {judgement.line})" if judgement.line else ""


def _at(judgement: Judgement) -> str:
    return f"line {judgement.line}: " if judgement.line else ""


class Register:
    """From what a person wrote down of a thing to the nodes that it is."""

    def __init__(self, things: Mapping[tuple[str, str], Mapping[str, Named]]) -> None:
        self._names: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        self._aliases: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for (group, area), members in things.items():
            for one in members.values():
                for where in {area.casefold(), "" if one.national else area.casefold()}:
                    self._names[group, where, name_key(one.label, one.name)].add(one.id)
                    for alias in one.aliases:
                        self._aliases[group, where, name_key(one.label, alias)].add(one.id)

    def ids(self, thing: Thing) -> tuple[str, ...]:
        """The nodes of the thing's name; else those of the alias."""
        return tuple(sorted(self._names.get(thing.key) or self._aliases.get(thing.key) or ()))

    def one(self, thing: Thing) -> tuple[str, ...]:
        """The nodes of the thing, () where an alias fits several of which any may be meant."""
        ids = self.ids(thing)
        return ids if thing.key in self._names or len(ids) == 1 else ()
