"""Actions that stand in both plans in the same words."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

from analysis.compare.facts import LEAD_BODY, NAMED_LEAD, Stated
from analysis.compare.wording import Wording


def _led(one: Stated) -> Hashable:
    return one.keys(NAMED_LEAD), one.keys(LEAD_BODY)


# Where the same words stand several times in a plan, those go together that have the most else in common.
_ALIKE: Final[tuple[Callable[[Stated], Hashable], ...]] = (
    lambda one: (one.number, one.themes, _led(one)),
    lambda one: (one.themes, _led(one)),
    _led,
    lambda one: one.number,
    lambda one: None,
)


def same_wording(
    old: Sequence[Stated], new: Sequence[Stated], old_words: Sequence[Wording], new_words: Sequence[Wording]
) -> Iterator[tuple[int, int]]:
    """The places of old and new actions with the same stems in the same order, each in one pair at most."""
    olds, news = _groups(old_words), _groups(new_words)
    for stems, mine in olds.items():
        theirs = news.get(stems, [])
        for key in _ALIKE if stems else ():
            paired = dict(_paired(old, new, mine, theirs, key))
            yield from paired.items()
            mine = [at for at in mine if at not in paired]
            taken = set(paired.values())
            theirs = [at for at in theirs if at not in taken]


def _groups(side: Sequence[Wording]) -> dict[tuple[str, ...], list[int]]:
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(side):
        groups[one.stems].append(at)
    return groups


def _paired(
    old: Sequence[Stated],
    new: Sequence[Stated],
    mine: Sequence[int],
    theirs: Sequence[int],
    key: Callable[[Stated], Hashable],
) -> Iterator[tuple[int, int]]:
    """Those whose keys are the same, in the order of the plans."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(theirs):
        waiting[key(new[at])].append(at)
    for at in mine:
        if waiting[key(old[at])]:
            yield at, waiting[key(old[at])].pop()
