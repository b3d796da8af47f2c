"""Numbers as plans give them to actions and risks: `34`, `AW5`, `1.2`, `3a`; their series and runs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

Place = tuple[str, int]
"""A series and the place of a number within it."""

_CODE: Final = re.compile(
    r"(?P<before>(?:[A-Za-z]{1,5}[\s./-]?)?)(?P<digits>\d{1,3}(?:\.\d{1,3})*)"
    r"(?P<open>\s?\(?)(?P<mark>[A-Za-z]?)(?P<close>\)?)"
)
_WORDS: Final = re.compile(r"^(?:actions?|numbers?|nos?|nr|refs?|items?|risks?)\b[\s.:]*", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s*(?:-|–|to)\s*")


@dataclass(frozen=True, slots=True)
class Code:
    """One number taken apart: `before` and `after` are what stands around its last part."""

    before: str
    value: int
    after: str = ""
    lettered: bool = False

    @property
    def series(self) -> str:
        """What stands before the last part, without case and blanks."""
        return re.sub(r"[\s-]", "", self.before).upper()

    @property
    def place(self) -> Place:
        """Series and value: the same for two spellings of one number."""
        return self.series, self.value

    def at(self, value: int) -> "Code":
        """Another number of the same series."""
        return Code(self.before, value, self.after, self.lettered)

    def __str__(self) -> str:
        last = chr(ord("a") + self.value - 1) if self.lettered else str(self.value)
        return f"{self.before}{last}{self.after}"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered thing: `home` is the table and theme that it stands in, `words` what it says and `said_at`
    where; `location` is that of the number."""

    code: Code
    location: str
    home: tuple[int, str]
    words: str
    said_at: str


@dataclass(slots=True)
class Run:
    """Numbers of one series that go on from one another, in printed order."""

    items: list[Numbered] = field(default_factory=list)

    @property
    def by_value(self) -> dict[int, list[Numbered]]:
        """The things of each number, the lowest number first."""
        found: dict[int, list[Numbered]] = {}
        for item in sorted(self.items, key=lambda item: item.code.value):
            found.setdefault(item.code.value, []).append(item)
        return found


def read_code(printed: str) -> Code | None:
    """The number that a whole cell holds; None for a list, a range or anything else."""
    match = _CODE.fullmatch(_bare(printed))
    return _code(match) if match else None


def _bare(printed: str) -> str:
    return _WORDS.sub("", printed.strip(" *†.,:)(")).strip(" *†.,:")


def _code(match: re.Match[str]) -> Code:
    head, dot, last = match["digits"].rpartition(".")
    if not match["mark"]:
        return Code(f"{match['before']}{head}{dot}", int(last))
    before = f"{match['before']}{match['digits']}{match['open']}"
    return Code(before, ord(match["mark"].lower()) - ord("a") + 1, match["close"], lettered=True)


def places_in(printed: str) -> set[Place]:
    """Every place that a cell fills: `R2, R3`, `11-12` and all that `3.1(a)` stands under."""
    found: set[Place] = set()
    before: re.Match[str] | None = None
    for match in _CODE.finditer(_bare(printed)):
        code = _code(match)
        between = printed[before.end() : match.start()] if before else ""
        if (
            before
            and _RANGE.fullmatch(between)
            and _code(before).value < code.value < _code(before).value + 60
        ):
            found |= {(_code(before).series, value) for value in range(_code(before).value, code.value)}
        found |= {code.place, *_above(match)}
        before = match
    return found


def _above(match: re.Match[str]) -> Iterator[Place]:
    """The numbers that a number stands under: 3 and 3.1 for `3.1(a)`."""
    parts = match["digits"].split(".")
    for depth in range(1, len(parts) + (1 if match["mark"] else 0)):
        upper = _CODE.fullmatch(match["before"] + ".".join(parts[:depth]))
        if upper:
            yield _code(upper).place


def runs(items: Iterable[Numbered]) -> list[Run]:
    """The items by series, cut where another table or theme begins at 1 again."""
    by_series: dict[str, list[Run]] = {}
    for item in items:
        found = by_series.setdefault(item.code.series, [Run()])
        if found[-1].items and _begins_again(found[-1].items, item):
            found.append(Run())
        found[-1].items.append(item)
    return [run for found in by_series.values() for run in found]


def _begins_again(run: Sequence[Numbered], item: Numbered) -> bool:
    first = item.code.value == 1 and any(known.code.value == 1 for known in run)
    return first and item.home != run[-1].home
