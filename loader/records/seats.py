"""Marks in a matrix of members and boards: a tick, `Chair`, a dash."""

import re
from collections.abc import Iterable
from typing import Final, Literal

Seat = Literal["chair", "member", "none", ""]

_CHAIR: Final = re.compile(
    r"(?:(?:member|yes|y|✓|✔)[\s,–-]*)?\(?(?:(?:co|joint|independent|interim|acting|current)[\s-]+)?"
    r"chair(?:man|woman|person)?\)?"
)
_MEMBER: Final = re.compile(
    r"✓|✔|☑|√|●|•|■|yes|y|m|vc|"
    r"(?:(?:full|core|statutory|standing|voting|co-?opted|ordinary)\s+)?member(?:\s+\(.{2,30}\))?|"
    r"(?:(?:member|yes|y|✓|✔)[\s,–-]*)?\(?(?:vice|deputy)[\s-]*chair(?:man|woman|person)?\)?"
)
_NONE: Final = re.compile(
    r"[–—-]+|✗|✘|✕|☐|○|no|n|n/a|none|not a member|[adois]|"
    r"(?:in attendance|attends|attendee|by invitation|invited|observer|advis[eo]r|substitute|alternate|"
    r"deputy|secretary|clerk|minutes|(?:non-voting|corresponding)(?: member)?)"
    r"(?:\s+(?:as|when) (?:needed|required))?"
)
_CROSSES: Final = frozenset({"x", "×"})
_TICKS: Final = frozenset({"✓", "✔", "☑", "√", "yes", "y"})


def is_mark(printed: str) -> bool:
    """Whether a cell holds a mark of a seat, or that there is none, and nothing else."""
    mark = _folded(printed)
    return (
        mark in _CROSSES | {"c"}
        or bool(_CHAIR.fullmatch(mark) or _MEMBER.fullmatch(mark))
        or bool(_NONE.fullmatch(mark))
    )


def seats(marks: Iterable[str], among: Iterable[str]) -> list[Seat]:
    """What the marks of one board's column say; `among` are all marks of the matrix.

    A cross is a seat where no tick stands in the matrix, else it says that there is none. A lone `C` of a
    column is its chair; several `C` are seats of some kind.
    """
    folded = [_folded(mark) for mark in marks]
    crossed = bool({_folded(mark) for mark in among} & _TICKS)
    return [_seat(mark, crossed, folded.count("c") == 1) for mark in folded]


def _seat(mark: str, crossed: bool, one_chair: bool) -> Seat:
    if mark in _CROSSES:
        return "none" if crossed else "member"
    if mark == "c":
        return "chair" if one_chair else "member"
    if _CHAIR.fullmatch(mark):
        return "chair"
    if _MEMBER.fullmatch(mark):
        return "member"
    return "none" if not mark or _NONE.fullmatch(mark) else ""


def _folded(printed: str) -> str:
    return re.sub(r"\s+", " ", printed).strip(" *†‡.").lower()
