"""Pairs that may be one but of which the rules are not sure enough: what a person has to decide.

A doubt scores from FAINT to SURE. Of a pair whose score is above, the rules decide; below, nobody would ask.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from rapidfuzz.distance import Indel

from loader.resolve.across import SURE, Things, same
from loader.resolve.blocking import Keys, candidate_pairs
from loader.resolve.body_keys import body_keys
from loader.resolve.comparison import Comparison
from loader.resolve.forms import Naming, compared
from loader.resolve.named import Named
from loader.resolve.people import compare
from loader.resolve.person_keys import person_keys
from loader.resolve.plan_keys import compared_words, plan_keys, titles
from loader.values.people import first_names, person_key
from loader.values.titles import Period, title_period, title_words

FAINT: Final = 0.5
"""Least score of a doubt."""
_OF_TWO: Final = 0.85
"""What a rule of one document's names is worth between two documents."""
_NEAR: Final = 0.65
"""Least likeness of the one word in which two people's names differ."""
_COMMON: Final = 0.6
"""Least part of the words that two titles have in common."""

_OTHER_YEARS: Final = 0.9
"""What common words are worth where both titles state a period, and not the same."""

Doubt = tuple[float, str]


def doubts(things: Things) -> Iterator[Comparison]:
    """Every pair of a group and an area that no rule joins outright and that may yet be one."""
    for (group, area), members in things.items():
        for left, right in candidate_pairs(doubt_keys(group, area, members)):
            found = doubt(group, area, members[left], members[right])
            if found:
                yield Comparison(left, right, "undecided", *found)


def doubt_keys(group: str, area: str, members: Mapping[str, Named]) -> Mapping[str, Keys]:
    """Keys that every two share of which `doubt` may say anything."""
    if group == "Plan":
        return plan_keys(members, area, _COMMON)
    naming = Naming(area=area)
    return {
        id_: near_person_keys(one.name) if group == "Person" else body_keys(one.name, naming)
        for id_, one in members.items()
    }


def doubt(group: str, area: str, left: Named, right: Named) -> Doubt | None:
    """Score and reason for which two things may be one; None where a rule is sure, or nothing says so."""
    if same(group, area, left, right):
        return None
    of_group: Mapping[str, Callable[[Named, Named, str], Doubt | None]] = {
        "Person": _person,
        "Body": _body,
        "Plan": _plan,
    }
    found = of_group[group](left, right, area)
    return (round(min(found[0], SURE), 3), found[1]) if found and found[0] >= FAINT else None


def near_person_keys(name: str) -> Keys:
    """The keys of `compare`; then all parts but one, and the first and the last part of a longer name."""
    parts, known = person_key(name).split(), person_keys(name)
    shown = {
        f"but {at} {len(parts)} {' '.join((*parts[:at], part[0], *parts[at + 1 :]))}"
        for at, part in enumerate(parts)
        if len(parts) > 1 and len(part) > 1
    }
    whole = {f"parts {' '.join(parts)}"} if len(parts) == 2 else set()
    sought = {f"parts {parts[0]} {part}" for part in parts[1:]} if len(parts) > 2 else set()
    return Keys(known.shown | shown | whole, known.sought | sought)


def _person(left: Named, right: Named, _: str) -> Doubt | None:
    found = compare(left.name, right.name)
    if found:
        return found.score, found.reason
    a, b = person_key(left.name).split(), person_key(right.name).split()
    return _one_word_off(a, b) or _one_name_more(a, b)


def _one_word_off(a: list[str], b: list[str]) -> Doubt | None:
    """All parts are equal but one, which begins alike and is nearly the same, and no other first name."""
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(a) < 2 or len(differing) != 1:
        return None
    x, y = differing[0]
    likeness = Indel.normalized_similarity(x, y)
    if min(len(x), len(y)) < 2 or x[0] != y[0] or likeness < _NEAR or {x, y} <= first_names():
        return None
    return 0.8 * likeness, f"the names differ in one word, {x} and {y} ({likeness:.2f} alike)"


def _one_name_more(a: list[str], b: list[str]) -> Doubt | None:
    """`Jane Okoro` and `Jane Okoro-Hill`, `Jane Mary Okoro`: the longer name has a further part."""
    short, long = sorted((a, b), key=len)
    if len(short) == 2 and len(long) > 2 and short[0] == long[0] and short[1] in long[1:]:
        return 0.6, f"the longer name has {len(long) - 2} part{'s' if len(long) > 3 else ''} more"
    return None


def _body(left: Named, right: Named, area: str) -> Doubt | None:
    found = compared(left.name, right.name, Naming(area=area))
    return (_OF_TWO * found.score, found.reason) if found else None


def _plan(left: Named, right: Named, area: str) -> Doubt | None:
    common, a, b = max(
        (_common(compared_words(a, area), compared_words(b, area)), a, b)
        for a in titles(left)
        for b in titles(right)
    )
    action = "action" in title_words(a) ^ title_words(b)
    if common < _COMMON or (action and common == 1):
        return None  # a strategy and its action plan are two
    words = f"the titles have {common:.0%} of their words in common"
    if _other_years(title_period(a), title_period(b)):
        return _OTHER_YEARS * SURE * common, f"{words}, for other years"
    return SURE * common, words


def _other_years(left: Period, right: Period) -> bool:
    starts, ends = (left.start[:4], right.start[:4]), (left.end[:4], right.end[:4])
    return any(all(years) and years[0] != years[1] for years in (starts, ends))


def _common(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0
