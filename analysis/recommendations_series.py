"""The numbering of a report's recommendations, and the numbers that it implies."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loader.property_graph import Node

_NUMBER: Final = re.compile(
    r"(?P<before>.*?)(?P<value>\d{1,4})(?P<open>\s?\(?)(?P<mark>[a-z]{0,4})(?P<close>\)?)\.?",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r"\d\s*(?:[,;&]|and\b|to\b)", re.IGNORECASE)
_SAYS_NOTHING: Final = re.compile(r"\b(?:recommendations?|recs?|numbers?|nos?|r)\b|[^\w. ]", re.IGNORECASE)
_LETTERS: Final = tuple("abcdefghijklmnopqrstuvwxyz")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A recommendation and its number taken apart: ``R8(a)`` is ``R``, 8, ``(``, ``a``, ``)``."""

    node: Node
    before: str
    value: int
    opening: str
    mark: str
    closing: str

    @property
    def series(self) -> str:
        """What stands before the value, without case, punctuation and words that say nothing."""
        return " ".join(_SAYS_NOTHING.sub(" ", self.before).casefold().split()).strip(" .")


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers from `first` to `last`, `size` of them, that a series implies and nothing states.

    `above` is the recommendation next higher; `below` the one next lower, None where the gap begins the
    series.
    """

    first: str
    last: str
    size: int
    below: Node | None
    above: Node

    @property
    def numbers(self) -> str:
        """``1.8`` or ``1.3 to 1.5``."""
        return self.first if self.size == 1 else f"{self.first} to {self.last}"


def gaps(recommendations: Iterable[Node]) -> list[Gap]:
    """The gaps in the numbering of one report's recommendations, series by series.

    A series is what stands before the last number, without regard to case and punctuation: ``Safe Home 1`` to
    ``Safe Home 5`` are one, ``1.1`` to ``1.9`` another and ``1`` to ``9`` a third; ``Recommendation 4``,
    ``R4`` and ``4`` are the same. Letters after a number, ``8(a)`` and ``8(c)``, are a series within it,
    roman where all of them are roman numerals (to xii) and one is ``i`` or longer than a letter. Numbers
    start at 1, so all that nothing states below the highest of a series is implied. A number that cannot be
    read so is in no series; two recommendations of one number are one place.
    """
    numbers: dict[str, dict[int, Numbered]] = defaultdict(dict)
    marks: dict[tuple[str, int], dict[str, Numbered]] = defaultdict(dict)
    for node in sorted(recommendations, key=lambda n: n.id):
        if (found := numbered(node)) is not None:
            numbers[found.series].setdefault(found.value, found)
            if found.mark:
                marks[found.series, found.value].setdefault(found.mark.lower(), found)
    whole = [gap for key in sorted(numbers) for gap in _between(numbers[key], _whole)]
    return whole + [gap for key in sorted(marks) for gap in _lettered(marks[key])]


def numbered(node: Node) -> Numbered | None:
    """The number within the report, else the whole code, taken apart; None where it is none or several."""
    printed = str(node.properties.get("number") or node.properties.get("code") or "").strip()
    match = _NUMBER.fullmatch(printed)
    if match is None or _SEVERAL.search(printed):
        return None
    return Numbered(node, match["before"], int(match["value"]), match["open"], match["mark"], match["close"])


def _between(members: Mapping[int, Numbered], printed: Callable[[Numbered, int], str]) -> Iterable[Gap]:
    for low, high in pairwise([0, *sorted(members)]):
        if high - low > 1:
            above = members[high]
            below = members[low].node if low in members else None
            first, last = printed(above, low + 1), printed(above, high - 1)
            yield Gap(first, last, high - low - 1, below, above.node)


def _whole(like: Numbered, value: int) -> str:
    return f"{like.before}{value}"


def _lettered(marks: Mapping[str, Numbered]) -> Iterable[Gap]:
    roman = set(_ROMAN).issuperset(marks) and any(m == "i" or len(m) > 1 for m in marks)
    order = _ROMAN if roman else _LETTERS
    if not set(order).issuperset(marks):
        return []
    members = {order.index(mark) + 1: found for mark, found in marks.items()}
    return _between(members, lambda like, value: _marked(like, order[value - 1]))


def _marked(like: Numbered, mark: str) -> str:
    written = mark.upper() if like.mark.isupper() else mark
    return f"{like.before}{like.value}{like.opening}{written}{like.closing}"
