"""The patterns of statements.toml, and what each makes of the bodies and people that it finds."""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, Final

from loader.prose.sentences import Marked
from loader.prose.titles import tells_more
from loader.values.bodies import is_weak_board, kind_of

_AND: Final = r"(?:\s*,\s*|\s*,?\s+(?:and|or|&)\s+)"
BODIES: Final = rf"⟦\d+⟧(?:{_AND}(?:(?:to|by)\s+)?(?:[Tt]he\s+)?⟦\d+⟧)*"
"""One marked body, or a list of them."""
DENIES: Final = re.compile(
    r"\b(?:(?i:not|never|no longer|neither|rather than|would|could|might|formerly|previously|used to)|may)\b"
)
"""Words that deny a statement, or leave it open."""
_PEOPLE: Final = rf"⟪\d+⟫(?:{_AND}⟪\d+⟫)*"
_MARKS: Final = {
    "a": f"(?P<a>{BODIES})",
    "b": f"(?P<b>{BODIES})",
    "p": f"(?P<p>{_PEOPLE})",
    "one_p": r"(?P<p>⟪\d+⟫)",
    "list_a": rf"(?P<a>⟦\d+⟧(?:(?:\s*;\s*(?:and\s+)?|{_AND})(?:the\s+)?⟦\d+⟧)*)",
    "one_a": r"(?P<a>⟦\d+⟧)",
    "one_b": r"(?P<b>⟦\d+⟧)",
    "body": r"⟦\d+⟧",
}
_TITLE: Final = re.compile(
    r"(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for|the|in|to)\s+){0,2}){1,6}(?:Plan|Strategy|Charter|strategy|plan)\b"
)
_IN_TURN: Final = re.compile(r"\brespectively\b", re.IGNORECASE)
_OF_ONE: Final = re.compile(r"\bwhich\s+(?:is|was)\b")
"""Behind a list it speaks of the last one only."""
_LINE_BREAK: Final = re.compile(r"\n\s*")
_PLACE: Final = re.compile(r"(?<!\?P)<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Statement:
    """`type` is a relationship type, or `SAME` for two names of one body.

    `start` and `end` are printed names; `end` is '' where the document's own plan is meant. `person` tells
    that `start` is a person, `role` what the person is there; of a plan that a title names it is the title.
    """

    type: str
    start: str
    end: str
    person: bool = False
    role: str = ""


Reader = Callable[[str, re.Match[str], Marked], Iterator[Statement]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of statements.toml."""

    type: str
    regex: re.Pattern[str]
    reader: Reader
    example: str
    says: frozenset[tuple[str, str]]

    def read(self, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
        """What a place that the pattern matches says."""
        return self.reader(self.type, match, sentence)


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, in the order in which they are tried."""
    text = files("loader.prose").joinpath("statements.toml").read_text(encoding="utf-8")
    read = tomllib.loads(text)
    return tuple(_pattern(entry, read["parts"]) for entry in read["statement"])


def _pattern(entry: dict[str, Any], parts: dict[str, str]) -> Pattern:
    return Pattern(
        entry["type"],
        re.compile(_spelt(_spelt(entry["pattern"], parts).replace(" ", r"\s+"), _MARKS)),
        _READERS[entry["reader"]],
        entry["example"],
        frozenset((start, end) for start, end in entry["says"]),
    )


def _spelt(pattern: str, parts: dict[str, str]) -> str:
    """The pattern in one line, the parts in the place of their names; other names stay."""
    spelt = _PLACE.sub(lambda m: parts.get(m.group(1), m.group()), pattern.strip())
    return _LINE_BREAK.sub("", spelt)


def names_of(marks: str, names: Sequence[str]) -> list[str]:
    """The names that marks such as `⟦0⟧ and ⟦2⟧` stand for."""
    return [names[int(number)] for number in re.findall(r"[⟦⟪](\d+)[⟧⟫]", marks)]


def _between(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """Every body of the first list in this relation to every body of the second; with `respectively` the
    first to the first, and so on."""
    starts, ends = names_of(match["a"], sentence.bodies), names_of(match["b"], sentence.bodies)
    in_turn = _IN_TURN.search(sentence.plain) and len(starts) > 1
    for start, end in zip(starts, ends, strict=False) if in_turn else product(starts, ends):
        if start != end and not (in_turn and len(starts) != len(ends)):
            yield Statement(type_, start, end)


def _people(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """Every person in this relation to every body."""
    role = (match.groupdict().get("role") or "").strip(" ,")
    bodies = names_of(match["b"], sentence.bodies)
    for person in names_of(match["p"], sentence.people):
        for body in bodies[-1:] if _OF_ONE.search(match.group()) else bodies:
            if type_ == "WORKS_FOR" and kind_of(body) == "board" and not is_weak_board(body):
                continue  # nobody is employed by a board
            yield Statement(type_, person, body, person=True, role=role)


def _units(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """`the Council's Housing Department`: where both are organisations, one is a part of the other."""
    for statement in _between(type_, match, sentence):
        if "board" not in {kind_of(statement.start), kind_of(statement.end)}:
            yield statement


def _inner_groups(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """`The X Board has a tactical group and an operational group`."""
    board = names_of(match["b"], sentence.bodies)[0]
    for group in re.findall(r"an?\s+([a-z-]+\s+(?:sub-?)?group)", match["groups"]):
        yield Statement(type_, group, board)


def _own_plan(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """The boards of a list, to the document's own plan, or to the plan whose title is `role`."""
    title = next((title for title in _TITLE.findall(match.group()) if tells_more(title)), "")
    for board in names_of(match["a"], sentence.bodies):
        if kind_of(board) == "board" or board.isupper():
            yield Statement(type_, board, "", role=title)


def _publishes(type_: str, match: re.Match[str], sentence: Marked) -> Iterator[Statement]:
    """The bodies of a list, to the document's own plan."""
    for body in names_of(match["a"], sentence.bodies):
        yield Statement(type_, body, "")


_READERS: Final[dict[str, Reader]] = {
    "between": _between,
    "people": _people,
    "units": _units,
    "inner_groups": _inner_groups,
    "own_plan": _own_plan,
    "publishes": _publishes,
}
