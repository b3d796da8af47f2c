"""Rules by which two printed names of bodies are held to be one, or never are."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from rapidfuzz.distance import OSA, Indel

from loader.resolve.comparison import Comparison
from loader.values.areas import council_areas
from loader.values.bodies import (
    body_key,
    initials,
    is_abbreviation,
    is_local_board,
    is_local_kind,
    is_plural_board,
    kind_of,
    public_bodies,
)

_OPPOSITES: Final = (
    ("adult", "child"), ("adult", "children"), ("primary", "secondary"), ("north", "south"), ("east", "west"),
    ("strategic", "operational"), ("tactical", "operational"), ("tactical", "strategic"), ("men", "women"),
    ("junior", "senior"), ("internal", "external"), ("urban", "rural"), ("national", "regional"),
    ("mental", "physical"), ("health", "housing"),
)  # fmt: skip
_SUB: Final = re.compile(r"\bsub\b|\bsubgroup\b|\btask\b|\bworking\b")
TAILS: Final = frozenset(
    [
        "department",
        "departments",
        "team",
        "service",
        "services",
        "directorate",
        "division",
        "unit",
        "group",
        "project",
        "projects",
        "organisation",
    ]
)
SMALL: Final = frozenset({"and", "of", "the", "for"})
"""Words that a slip of the pen may add or leave out."""
_DIGITS: Final = re.compile(r"\d+")
_EVERYWHERE: Final = {"ICB": "Integrated Care Board", "CCG": "Clinical Commissioning Group"}
"""Abbreviations at the end of names that mean the same in every document."""
_OF_A_TRUST: Final = re.compile(r"\s+NHS\s+(?:Foundation\s+)?Trust$")
SHORTEST_SLIP: Final = 8
"""Letters of the shortest name in which a slip of the pen is forgiven."""
_TYPO: Final = 0.9
_WORDS_OF_A_LONG_NAME: Final = 3
_SLIPS: Final = 2
"""Most letters that are amiss in a long word; in a shorter one, one."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What a document says of names: its area, its council's prefixes, what abbreviations stand for."""

    area: str = ""
    prefixes: frozenset[str] = frozenset()
    meanings: dict[str, str] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    same: frozenset[frozenset[str]] = frozenset()

    def bare(self, name: str) -> str:
        """The name's key without the council's prefix, abbreviations inside it spelt out."""
        words = re.sub(r"\s*\([^()]*\)", "", name).split()
        if len(words) > 1 and words[0] in self.prefixes:
            words = words[1:]
        return body_key(" ".join(self.meanings.get(word) or _EVERYWHERE.get(word, word) for word in words))

    def without_area(self, key: str) -> str:
        """The key without the area's name."""
        area = body_key(self.area)
        return re.sub(rf"(?:^| ){re.escape(area)}(?= |$)", "", key).strip() if area else key


def veto(left: str, right: str) -> str:
    """Why two names are never one body, '' where nothing forbids it."""
    a, b = set(body_key(left).split()), set(body_key(right).split())
    for first, second in _OPPOSITES:
        if (first in a and second in b and second not in a and first not in b) or (
            second in a and first in b and first not in a and second not in b
        ):
            return f"{first} is not {second}"
    if _other_qualifier(body_key(left).split(), body_key(right).split()):
        return "the words before the common end differ"
    if _DIGITS.findall(left) != _DIGITS.findall(right) and _DIGITS.findall(left) and _DIGITS.findall(right):
        return "their numbers differ"
    if is_plural_board(left) != is_plural_board(right) and "board" in {kind_of(left), kind_of(right)}:
        return "one is a board, the other a unit"
    kinds = {kind_of(left), kind_of(right)} - {""}
    if len(kinds) == 2 and not (is_abbreviation(left) or is_abbreviation(right)):
        return "one is a board, the other is not"
    if bool(_SUB.search(body_key(left))) != bool(_SUB.search(body_key(right))) and not (
        is_abbreviation(left) or is_abbreviation(right)
    ):
        return "one is a part or a sub-group"
    return ""


def _other_qualifier(a: list[str], b: list[str]) -> bool:
    """`Northtown Safeguarding Board` and `Easttown Safeguarding Board`: the same end behind unlike words."""
    same = 0
    while same < min(len(a), len(b)) and a[-1 - same] == b[-1 - same]:
        same += 1
    left, right = " ".join(a[: len(a) - same]), " ".join(b[: len(b) - same])
    return same >= 2 and bool(left and right) and Indel.normalized_similarity(left, right) < 0.75


Rule = Callable[[str, str, Naming], Comparison | None]


def _same(left: str, right: str, score: float, reason: str) -> Comparison:
    return Comparison(left, right, "same", score, reason)


def same_key(left: str, right: str, naming: Naming) -> Comparison | None:
    """Spelt the same but for case, quotes, ampersands, hyphens, plurals: `Well-being`, `Wellbeing`."""
    same = body_key(left).replace(" ", "") == body_key(right).replace(" ", "")
    return _same(left, right, 1.0, "spelt the same") if same else None


def defined(left: str, right: str, naming: Naming) -> Comparison | None:
    """One is an abbreviation that the document spells out as the other."""
    for short, full in ((left, right), (right, left)):
        meaning = naming.meanings.get(short)
        forms = {naming.without_area(key) for key in (naming.bare(full), body_key(full))}
        if meaning and naming.without_area(body_key(meaning)) in forms - {""}:
            return _same(left, right, 0.98, f"the document says that {short} stands for {meaning}")
    return None


def stated(left: str, right: str, naming: Naming) -> Comparison | None:
    """The document says outright that both are one: `the X is the statutory Y`, `Y, also known as X`."""
    if frozenset({body_key(left), body_key(right)}) in naming.same:
        return _same(left, right, 0.95, "the document says so")
    return None


def by_class(left: str, right: str, naming: Naming) -> Comparison | None:
    """`the Police`, `the Council`, `the Board`: a word alone stands for the one body of its kind."""
    for short, full in ((left, right), (right, left)):
        meant = naming.classes.get(body_key(short))
        if meant and body_key(meant) == body_key(full):
            return _same(left, right, 0.8, f"{short} alone is {meant}")
    return None


def public(left: str, right: str, naming: Naming) -> Comparison | None:
    """Both are forms of one national or regional public body."""
    known = public_bodies()
    name = known.get(body_key(left))
    if name and known.get(body_key(right)) == name:
        return _same(left, right, 0.97, f"both are usual forms of {name}")
    return None


def unit_without_prefix(left: str, right: str, naming: Naming) -> Comparison | None:
    """One carries the council's prefix before the other's name, or abbreviations inside are spelt out."""
    if body_key(left) in {body_key(p) for p in naming.prefixes} or body_key(right) in {
        body_key(p) for p in naming.prefixes
    }:
        return None
    alone = len(naming.bare(left).split()) == 1 and kind_of(naming.bare(left)) == "board"
    if naming.bare(left) and naming.bare(left) == naming.bare(right) and not alone:
        return _same(left, right, 0.9, "the same but for the council's prefix or an abbreviation")
    return None


def area_dropped(left: str, right: str, naming: Naming) -> Comparison | None:
    """One carries the document's own area in its name and the other does not.

    Not for a wider body and its local unit: `Metropolitan Police` is not the police of one borough.
    """
    a, b = body_key(left), body_key(right)
    if a == b or not naming.area or naming.without_area(a) != naming.without_area(b):
        return None
    short = right if len(b) < len(a) else left
    if len(body_key(short).split()) >= 2 and (
        kind_of(short) == "board" or body_key(short) not in public_bodies()
    ):
        return _same(left, right, 0.9, f"the same but for the area, {naming.area}")
    if is_local_kind(short):
        return _same(left, right, 0.85, f"{naming.area} has one {short}")
    return None


def by_initials(left: str, right: str, naming: Naming) -> Comparison | None:
    """One is an abbreviation made of the other's first letters."""
    for short, full in ((left, right), (right, left)):
        if (
            is_abbreviation(short)
            and len(short) >= 3
            and not is_abbreviation(full)
            and short not in naming.meanings
            and short.upper() in letters_of(full, naming)
        ):
            return _same(left, right, 0.85, f"{short} are the initials of {full}")
    return None


def by_initials_before_head(left: str, right: str, naming: Naming) -> Comparison | None:
    """One has the initials of the words that the other has before the same head: `Q&A Board`."""
    for short, full in ((left, right), (right, left)):
        letters, _, head = short.partition(" ")
        if before_head(short) == "" or letters in naming.meanings or is_abbreviation(full.split()[0]):
            continue
        if before_head(short) == initials_before_head(full, head):
            return _same(left, right, 0.85, f"{letters} are the initials of {full} before {head}")
    return None


def before_head(short: str) -> str:
    """Letters and head of a name that is no more: `Q&A Board` gives `QA board`; '' for other names."""
    letters, _, head = short.partition(" ")
    alone = len(short.split()) == 2 and is_abbreviation(letters) and not is_abbreviation(head)
    return f"{letters.replace('&', '').upper()} {body_key(head)}" if alone else ""


def initials_before_head(full: str, head: str) -> str:
    """The same of a name in full that ends with this head; '' where it does not."""
    before = full.removesuffix(f" {head}")
    return f"{initials(before)} {body_key(head)}" if before != full and len(before.split()) > 1 else ""


def letters_of(full: str, naming: Naming) -> set[str]:
    """The initials by which a name may be known: of the whole, without the area, without `NHS Trust`."""
    return {
        initials(full), initials(naming.without_area(body_key(full))), initials(_OF_A_TRUST.sub("", full))
    }  # fmt: skip


def reordered(left: str, right: str, naming: Naming) -> Comparison | None:
    """The same words in another order: `Adults' Safeguarding Board`, `Safeguarding Adults Board`."""
    a, b = naming.without_area(body_key(left)).split(), naming.without_area(body_key(right)).split()
    if a != b and sorted(a) == sorted(b) and len(a) >= 3:
        return _same(left, right, 0.9, "the same words in another order")
    return None


def partnership_board(left: str, right: str, naming: Naming) -> Comparison | None:
    """`Safer Place Partnership` and `Safer Place Partnership Board` in one document."""
    a, b = sorted((naming.without_area(body_key(left)), naming.without_area(body_key(right))), key=len)
    if (
        a
        and b == f"{a} board"
        and (a.endswith("partnership") or a.endswith("executive") or a.endswith("cabinet"))
    ):
        return _same(left, right, 0.9, "a partnership and its board in one document")
    return None


def head_dropped(left: str, right: str, naming: Naming) -> Comparison | None:
    """`the Steering Group` for the `Road Safety Steering Group`: the last words of one board's name only."""
    a, b = sorted((naming.without_area(body_key(left)), naming.without_area(body_key(right))), key=len)
    boards = {kind_of(left), kind_of(right)} == {"board"}
    if len(a.split()) >= 2 and b.endswith(f" {a}") and boards and not _may_be_elsewhere(a, b, naming):
        return _same(left, right, 0.7, "ends alike: the last words of one board's name only")
    return None


def _may_be_elsewhere(short: str, full: str, naming: Naming) -> bool:
    """Whether the longer name may be that of another area's board: every area has one of the shorter name, or
    the words before it are an area."""
    before = full.removesuffix(short).strip()
    return bool(naming.area) and (is_local_board(short) or before in _area_keys())


@cache
def _area_keys() -> frozenset[str]:
    return frozenset(map(body_key, council_areas()))


def tail_dropped(left: str, right: str, naming: Naming) -> Comparison | None:
    """One carries a last word such as department, service or team that the other leaves out."""
    a, b = sorted((naming.bare(left), naming.bare(right)), key=len)
    extra = b[len(a) :].split() if b.startswith(f"{a} ") else []
    if a and len(a.split()) >= 2 and extra and len(extra) == 1 and extra[0] in TAILS:
        return _same(left, right, 0.85, f"the same but for the word {extra[0]}")
    return None


def misspelt(left: str, right: str, naming: Naming) -> Comparison | None:
    """A slip of the pen: nearly the same letters, the same number of words or nearly so."""
    a, b = naming.bare(left), naming.bare(right)
    if min(len(a), len(b)) < SHORTEST_SLIP or abs(len(a.split()) - len(b.split())) > 1:
        return None
    likeness = Indel.normalized_similarity(a, b)
    if likeness >= _TYPO and _words_alike(a.split(), b.split()):
        return _same(left, right, round(0.9 * likeness, 3), f"nearly the same letters ({likeness:.2f})")
    return None


def _words_alike(a: list[str], b: list[str]) -> bool:
    """Each word of the one has a near twin in the other, small words aside."""
    left, right = [w for w in a if w not in SMALL], [w for w in b if w not in SMALL]
    if len(left) != len(right):
        return False
    long = len(left) > _WORDS_OF_A_LONG_NAME
    return all(_twins(x, y, long) for x, y in zip(left, right, strict=True))


def _twins(x: str, y: str, long: bool) -> bool:
    """Whether a word may be a slip for another; in a `long` name also its beginning: `Manage Board`."""
    cut = long and (x.startswith(y) or y.startswith(x))
    slips = _SLIPS if min(len(x), len(y)) >= SHORTEST_SLIP else 1
    return x[0] == y[0] and (OSA.distance(x, y) <= slips or cut)


def compared(left: str, right: str, naming: Naming) -> Comparison | None:
    """What the first rule that speaks says of two names; None where none does.

    Every rule has its key in `loader.resolve.body_keys`: what shares no key is never compared.
    """
    return next((found for rule in RULES if (found := rule(left, right, naming))), None)


RULES: Final[tuple[Rule, ...]] = (
    same_key,
    defined,
    stated,
    by_class,
    public,
    unit_without_prefix,
    area_dropped,
    reordered,
    by_initials,
    by_initials_before_head,
    partnership_board,
    tail_dropped,
    head_dropped,
    misspelt,
)
"""In the order in which they are tried: the first that speaks decides."""
