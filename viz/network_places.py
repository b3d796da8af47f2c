"""Where the things of a picture stand: once for all of them, once for the calm start without some labels."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import cos, pi, sin
from typing import Final

from viz.layout import Edge, layout

Place = tuple[int, int]

_ASIDE: Final = 70.0  # how far from what it is joined to a thing stands that the calm start leaves out
_TURN: Final = pi * (3 - 5**0.5)  # the golden angle: any number of things around a point keep apart


def full_places(count: int, edges: Sequence[Edge]) -> list[Place]:
    """A place for each of the things 0 to count - 1."""
    return [(round(x), round(y)) for x, y in layout(count, edges).tolist()]


def calm_places(count: int, edges: Sequence[Edge], hidden: Collection[int]) -> list[Place]:
    """As if the hidden things were not there; each of those stands beside what it is joined to."""
    shown = [number for number in range(count) if number not in hidden]
    rank = {number: place for place, number in enumerate(shown)}
    kept = [(rank[a], rank[b], pull) for a, b, pull in edges if a in rank and b in rank]
    placed = dict(zip(shown, full_places(len(shown), kept), strict=True))
    return [placed.get(number) or place for number, place in enumerate(_beside(count, edges, placed))]


def _beside(count: int, edges: Sequence[Edge], placed: Mapping[int, Place]) -> list[Place]:
    joined: dict[int, list[Place]] = defaultdict(list)
    for edge in edges:
        for one, other in (edge[:2], edge[1::-1]):
            if other in placed:
                joined[one].append(placed[other])
    return [_near(joined[number], number) for number in range(count)]


def _near(anchors: Sequence[Place], number: int) -> Place:
    size = max(1, len(anchors))
    x = sum(place[0] for place in anchors) / size + _ASIDE * cos(number * _TURN)
    y = sum(place[1] for place in anchors) / size + _ASIDE * sin(number * _TURN)
    return round(x), round(y)
