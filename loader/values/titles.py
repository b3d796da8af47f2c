"""Titles of plans and reports: which words name one, its period, what makes two titles one plan."""

import re
from dataclasses import dataclass
from typing import Final

from loader.values.dates import read_date

KINDS: Final = {
    "strategy": "strategy", "strategies": "strategy", "charter": "charter", "programme": "programme",
    "plan": "plan", "framework": "plan",
    "agreement": "plan", "pledge": "plan", "handbook": "terms of reference",
    "terms of reference": "terms of reference",
    "constitution": "terms of reference", "review": "review", "memorandum": "terms of reference",
    "compact": "plan", "roadmap": "plan",
    "policy": "plan", "action report": "plan",
    "action tracker": "plan", "action list": "plan", "concordat": "plan", "manifesto": "plan",
    "protocol": "plan", "tracker": "plan",
}  # fmt: skip
_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_AGES: Final = r"(?:1[0134]|16|18)\s?[–-]\s?(?:1[6-9]|2[45])"
"""What a title prints of the people it is for: `16-25`, `11-19`; hardly a plan has such years."""
_PERIOD: Final = re.compile(
    rf"(?:\b(?P<m1>{_MONTH})\s+)?"
    rf"(?P<first>(?<!\d)(?:19|20)\d\d(?!\d)|"
    rf"(?<![\d.])(?<!ages )(?<!aged )(?!{_AGES})\d\d(?=\s?[/–-]\s?\d\d\s*(?:\([^()]*\)\s*)?\W*$))"
    rf"(?:\s*(?:to|[/–—-])\s*(?:(?P<m2>{_MONTH})\s+)?"
    r"(?P<last>(?:19|20)?\d\d)\b)?",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(r"[a-z0-9]+")
_EMPTY: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "to",
        "in",
        "on",
        "our",
        "its",
        "draft",
        "final",
        "refreshed",
        "new",
        "revised",
        "current",
        "local",
        "borough",
        "council",
        "s",
        "plan",
        "strategy",
    ]
)
_SMALL: Final = frozenset(
    ["the", "a", "an", "of", "and", "for", "to", "in", "on", "with", "from", "by", "at"]
)
_LONGEST: Final = 22
"""Words of a title at most."""
_PLURAL: Final = re.compile(r"\bplans\b|\bstrategies\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """Start and end of a title's period at the precision printed; '' where none is printed."""

    start: str
    end: str
    printed: str


NO_PERIOD: Final = Period("", "", "")


def title_period(title: str) -> Period:
    """The period that a title states: `2018/20`, `2017 - 2020`, `18-21`, `April 2019`, `2020`."""
    match = None
    for match in _PERIOD.finditer(title):
        if match["last"]:
            break
    if match is None:
        return NO_PERIOD
    first = match["first"] if len(match["first"]) == 4 else f"20{match['first']}"
    last = _year_after(int(first), match["last"] or "")
    return Period(_dated(match["m1"], first), _dated(match["m2"], last), match.group().strip())


def _year_after(first: int, last: str) -> str:
    """The last year in full, that of two digits in the century of the first; '' where it is not after it."""
    if not last:
        return ""
    year = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if len(last) == 2 and year < first and first % 100 >= _LATE_IN_CENTURY:
        year += 100
    return str(year) if year >= first else ""


def _dated(month: str | None, year: str) -> str:
    return (read_date(f"{month} {year}") if month and year else "") or year


_LATE_IN_CENTURY: Final = 90


def plan_kind(title: str) -> str:
    """The kind of a plan by the last word of its title that names one; '' where none does."""
    words = title.lower()
    found = [(words.rfind(word), kind) for word, kind in KINDS.items() if re.search(rf"\b{word}s?\b", words)]
    return max(found)[1] if found else ""


def is_plan_title(text: str) -> bool:
    """Whether a line is a plan's title: it names a plan, is no sentence and not many plans."""
    words = text.split()
    if (
        not words
        or len(words) > _LONGEST
        or not plan_kind(text)
        or text.rstrip().endswith((".", ";", ","))
        or not words[0][:1].isupper()
    ):
        return False
    told = [w for w in _called(text).split() if w.lower() not in _SMALL]
    capitals = sum(1 for w in told if w[:1].isupper() or not w[:1].isalpha())
    return capitals >= 0.6 * len(told)


def _called(text: str) -> str:
    """The title itself: what stands before a colon, or before a comma where that names a plan already."""
    head = text.split(":")[0]
    first = head.split(",")[0]
    return first if plan_kind(first) else head


_KIND_WORDS: Final = "|".join(sorted((re.escape(kind) for kind in KINDS), key=len, reverse=True))
_SUBTITLE: Final = re.compile(
    rf"(?!(?:what|why|how|who|when|where|about|introduction|background|purpose|contents)\b)"
    rf"(?:[\w’'&/-]+,?\s+){{1,6}}?(?:{_KIND_WORDS})"
    r"(?:\s+(?:of|for|on|into)\s+(?!(?:the\s+)?(?:actions?|progress|minutes|risks?|year)\b).+|"
    r"\s*[,:–—-]?\s*(?:(?:19|20)\d\d\b.*)?)",
    re.IGNORECASE,
)


def is_subtitle(text: str) -> bool:
    """Whether a line says in small letters what kind of plan a document is: `Scrutiny review of damp homes`.

    A word stands before that of the kind, and behind it nothing, a year, or what the plan is about.
    """
    return text[:1].isupper() and len(text.split()) <= _LONGEST and bool(_SUBTITLE.fullmatch(text.strip()))


def short_title(title: str) -> str:
    """What stands before the colon of a title, where it is the plan's title already; '' otherwise.

    `Safer Ports Strategy 2024-27: log of risks` is the strategy's; a strategy and its action plan are two.
    """
    head, colon, rest = title.partition(":")
    noun = re.split(r"\b(?:of|for|to|on|in|with)\b", rest, maxsplit=1)[0]
    return head.strip() if colon and rest.strip() and ends_as_plan(head) and not plan_kind(noun) else ""


def ends_as_plan(title: str) -> bool:
    """Whether the last word before the period is that of a plan."""
    words = re.findall(r"[a-z]+", _PERIOD.sub(" ", title.lower()))
    return bool(words) and words[-1] in {
        "plan",
        "strategy",
        "charter",
        "programme",
        "framework",
        "masterplan",
    }


def names_many(title: str) -> bool:
    """Whether a title speaks of plans in the plural: `Council plans and strategies`."""
    return bool(_PLURAL.search(title))


def title_words(title: str, area: str = "") -> frozenset[str]:
    """The words by which two spellings of a plan's title are compared: no period, area or filler."""
    text = _PERIOD.sub(" ", title.lower().replace("’", "'").replace("'s", "").replace("&", " and "))
    text = re.sub(r"\b(?:19|20)\d\d\b|\([^()]*\)", " ", text)
    area_words = set(_WORDS.findall(area.lower()))
    return frozenset(w for w in _WORDS.findall(text) if w not in _EMPTY and w not in area_words)


_SAME: Final = 0.8
"""Least likeness of words at which two titles are one plan's."""
_SAME_PERIOD: Final = 0.7
"""The same where both titles state one period."""
_HEADS: Final = re.compile(r"\b(?:plan|strategy|charter|programme|framework)\b")


def title_likeness(left: str, right: str, area: str = "") -> float:
    """How surely two titles are one plan's, from 0 (they are not) to 1.

    The words count (Jaccard, a missing `action` forgiven); a strategy and its action plan are two; periods
    must agree where both titles state one.
    """
    a, b = title_words(left, area) - {"action"}, title_words(right, area) - {"action"}
    if not a and not b:
        return float(_bare(left) == _bare(right) and _agree(title_period(left), title_period(right)))
    if _shortened(left, b) or _shortened(right, a):
        return 0.85 if _agree(title_period(left), title_period(right)) else 0.0
    if not a or not b or set(_HEADS.findall(left.lower())) != set(_HEADS.findall(right.lower())):
        return 0.0
    score = len(a & b) / len(a | b)
    periods = title_period(left), title_period(right)
    least = _SAME_PERIOD if periods[0].end and periods[0].end == periods[1].end else _SAME
    return score if score >= least and _agree(*periods) else 0.0


def _bare(title: str) -> str:
    return re.sub(r"[^a-z]+", " ", _PERIOD.sub(" ", title.lower())).strip()


def _shortened(title: str, words: frozenset[str]) -> bool:
    """Whether the words are but the abbreviation that a title holds: `Special Needs (SEND) Strategy`."""
    inside = re.search(r"\(([A-Z]{2,6})\)", title)
    return bool(inside) and words == {inside.group(1).lower()} if inside else False


def _agree(left: Period, right: Period) -> bool:
    if not left.start or not right.start:
        return True
    ends = not left.end or not right.end or left.end[:4] == right.end[:4]
    return left.start[:4] == right.start[:4] and ends
