"""Which people, bodies and plans of several documents are one.

People and bodies are one only within an area; national and regional bodies have one identity everywhere from
the start. A decision compares full names: initials and abbreviations of two documents decide nothing, but for
an abbreviation that both print and that is made of the initials of the longer name. What a person ruled wins.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from loader.resolve.blocking import Keys, candidate_pairs
from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.forms import veto
from loader.resolve.named import Named, Placed, by_id, named
from loader.resolve.people import compare
from loader.resolve.person_keys import spelling_keys
from loader.resolve.plan_keys import plan_keys, titles
from loader.resolve.ruled import Ruled, ruled_of
from loader.resolve.rulings import NO_RULINGS, Rulings
from loader.values.bodies import body_key, initials, is_abbreviation
from loader.values.titles import title_likeness

Things = Mapping[tuple[str, str], Mapping[str, Named]]
"""What is to be matched, by group and area and by id."""
SURE: Final = 0.8
"""Two people are one only above this score: an initial of another document decides nothing."""
_LEAST_COMMON: Final = 0.7
"""Part of the words that two titles of one plan have in common at the least (see `title_likeness`)."""
_SHORTEST_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Matching:
    """Things, the sets of them that are one, what the rulings say of them, and what was refused, and why."""

    things: Things
    clusters: Clusters
    ruled: Ruled
    refused: tuple[Comparison, ...]

    def identities(self) -> dict[str, tuple[str, str]]:
        """For every node id that becomes another's, the id and label of what it is one with."""
        nodes = by_id(self.things)
        renamed: dict[str, tuple[str, str]] = {}
        for ids in self.clusters.sets():
            if len(ids) > 1:
                whole = _identity([nodes[id_] for id_ in ids])
                renamed |= {id_: (whole.id, whole.label) for id_ in ids if id_ != whole.id}
        return renamed


def matching(placed: Iterable[Placed], rulings: Rulings = NO_RULINGS) -> Matching:
    """What of the placed nodes is one. Raises JudgementError where rulings contradict what is printed."""
    things = named(placed)
    nodes = by_id(things)
    clusters = Clusters(nodes)
    ruled = ruled_of(things, rulings)
    ruled.apply(clusters)
    compared = [
        found for (group, area), members in things.items() for found in same_by_rule(group, area, members)
    ]
    refused: list[Comparison] = []
    for one in sorted(compared, key=lambda c: (-c.score, c.left, c.right)):
        reason = forbidden(one, clusters, nodes, ruled)
        if reason:
            refused.append(Comparison(one.left, one.right, "different", one.score, reason))
        else:
            clusters.unite(one)
    return Matching(things, clusters, ruled, tuple(refused))


def forbidden(one: Comparison, clusters: Clusters, nodes: Mapping[str, Named], ruled: Ruled) -> str:
    """Why two things may not become one with all that each already is; '' where nothing forbids it."""
    if clusters.together(one.left, one.right):
        return ""
    if clusters.apart(one.left, one.right):
        return ruled.reason(clusters, one.left, one.right)
    return vetoed(one, clusters, nodes, ruled)


def vetoed(one: Comparison, clusters: Clusters, nodes: Mapping[str, Named], ruled: Ruled) -> str:
    """Which veto stands between anything that the one is and anything that the other is; '' where none does.

    A thing that was ruled to be the same as another does not speak for the whole: the ruling knew better.
    """
    ends = {one.left, one.right}
    left, right = (
        [nodes[id_] for id_ in clusters.members(end) if id_ in ends or id_ not in ruled.named]
        for end in (one.left, one.right)
    )
    return next((reason for a in left for b in right if (reason := veto_of(a, b))), "")


def veto_of(left: Named, right: Named) -> str:
    """Why two things are never one, '' where nothing forbids it."""
    if left.group != "Body":
        return ""
    if left.national and right.national and left.national != right.national:
        return "they are two public bodies"
    reason = veto(left.name, right.name)
    return f"{left.name} and {right.name}: {reason}" if reason else ""


def same_by_rule(group: str, area: str, members: Mapping[str, Named]) -> Iterator[Comparison]:
    """What the rules hold to be one, pair by pair."""
    for left, right in candidate_pairs(keys_of(group, area, members)):
        found = same(group, area, members[left], members[right])
        if found:
            yield Comparison(left, right, "same", *found)


def keys_of(group: str, area: str, members: Mapping[str, Named]) -> Mapping[str, Keys]:
    """Keys that every two share which `same` may join."""
    if group == "Plan":
        return plan_keys(members, area, _LEAST_COMMON)
    return {
        id_: spelling_keys(one.name) if group == "Person" else _body_keys(one) for id_, one in members.items()
    }


def same(group: str, area: str, left: Named, right: Named) -> tuple[float, str] | None:
    """Score and reason for which two things of a group and an area are one; None where no rule says so."""
    if group == "Person":
        found = compare(left.name, right.name)
        return (found.score, found.reason) if found and found.score > SURE else None
    if group == "Plan":
        likeness = max(title_likeness(a, b, area) for a in titles(left) for b in titles(right))
        return (likeness, f"the titles have the same words ({likeness:.2f})") if likeness else None
    return _same_body(left, right)


def _same_body(left: Named, right: Named) -> tuple[float, str] | None:
    if body_key(left.name) in _full_keys(right) or body_key(right.name) in _full_keys(left):
        return 0.95, "both documents print the name"
    for short in sorted(_own_shorts(left) & _own_shorts(right)):
        return 0.85, f"both documents shorten the name to {short}"
    return None


def _body_keys(one: Named) -> Keys:
    """The name to all who print it; an abbreviation to all who print it and whose name it shortens."""
    shorts = {f"short {short}" for short in _own_shorts(one)}
    return Keys(
        frozenset({f"name {body_key(one.name)}", *shorts}),
        frozenset(f"name {key}" for key in _full_keys(one)),
    )


def _full_keys(one: Named) -> set[str]:
    return {
        body_key(form)
        for form in one.forms
        if form == one.name or (not is_abbreviation(form) and len(form.split()) > 1)
    }


def _own_shorts(one: Named) -> set[str]:
    """The abbreviations that a document prints of the name and that are made of its initials."""
    shorts = {form for form in one.forms if is_abbreviation(form) and len(form) >= _SHORTEST_SHORT}
    letters = initials(one.name) if shorts else ""
    return {short for short in shorts if letters.endswith(short)}


def _identity(things: Sequence[Named]) -> Named:
    """Whose id and label remain: a public body's own, else a board's, else that of the fullest name."""
    national = [one for one in things if one.national]
    return max(
        national or things,
        key=lambda one: (
            one.label == "Board",
            not one.cited_only,
            len(one.name.split()),
            one.name,
            one.id,
        ),
    )
