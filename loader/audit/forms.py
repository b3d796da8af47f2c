"""When two printed forms of one name differ by a slip of the pen and by nothing else."""

import re
from itertools import permutations
from typing import Final

from rapidfuzz.distance import OSA

from loader.values.people import read_person

_SHORTEST: Final = 4
_SLIPS: Final = 2


def slip(left: str, right: str) -> bool:
    """Whether two forms of a body's name are spelt differently: one word by a letter or an apostrophe.

    Case, kinds of quotes, `&` for `and`, hyphens, a plural at the end and abbreviations are no slips.
    """
    a, b = _words(left), _words(right)
    return len(a) == len(b) and _one_slip(a, b)


def person_slip(left: str, right: str) -> bool:
    """The same for people: ranks are left aside, an initial stands for a first name that begins with it."""
    first, second = read_person(left), read_person(right)
    if not first or not second:
        return False
    a, b = _words(first.name), _words(second.name)
    if len(a) != len(b):
        return False
    if any(len(x[0].strip(".")) == 1 and y[0][0].lower() == x[0][0].lower() for x, y in permutations((a, b))):
        a, b = a[1:], b[1:]
    return _one_slip(a, b)


def _words(form: str) -> list[str]:
    text = form.replace("’", "'").replace("‘", "'").replace("`", "'").replace("&", " and ")
    text = re.sub(r"\([^()]*\)", " ", text)
    text = re.sub(r"(?<=\w)-\s?(?=\w)", "", text)
    return [
        word.strip(" .,;:") if word.isupper() else word.strip(" .,;:").casefold() for word in text.split()
    ]


def _one_slip(a: list[str], b: list[str]) -> bool:
    differing = [
        (at, x, y) for at, (x, y) in enumerate(zip(a, b, strict=True)) if x.casefold() != y.casefold()
    ]
    if len(differing) != 1:
        return False
    at, x, y = differing[0]
    if x.isupper() or y.isupper() or min(len(x), len(y)) < _SHORTEST or re.search(r"\d", x + y):
        return False
    plural = {x.rstrip("'"), y.rstrip("'")}
    if at == len(a) - 1 and any(f"{word}s" in plural for word in plural):
        return False
    return x[0] == y[0] and OSA.distance(x, y) <= _SLIPS
