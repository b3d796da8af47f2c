"""Council areas: the area that a council's name holds."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

_BEGIN: Final = r"(?<![\w-])(?<![\w’'-][’'])"
"""Where a word begins, so that a long one is tried once and not from each of its letters."""
_WORD: Final = r"(?!(?:City|County|Borough|District|Council|Metropolitan|London|Royal)\b)[A-Z][\w’'-]+"
_PLACE: Final = rf"(?P<area>{_BEGIN}{_WORD}(?:(?:\s+(?:and|&|upon|on|under|in))?\s+{_WORD}){{0,3}})"
_NATIONS: Final = frozenset(
    {"England", "Northern Ireland", "Scotland", "Wales", "Great Britain", "United Kingdom"}
)
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?:Royal |London |Metropolitan )?Borough of " + _PLACE,
        r"(?:City|County) of " + _PLACE + r" Council",
        _PLACE + r" (?:Metropolitan |City |County |Borough |District |Town |"
        r"Metropolitan Borough |County Borough )*Council\b",
        r"(?:City|County|Comhairle) of " + _PLACE,
    )
)
_NOT_AREAS: Final = frozenset(
    [
        "the",
        "youth",
        "town",
        "parish",
        "borough",
        "city",
        "county",
        "district",
        "local",
        "community",
        "school",
        "student",
        "students",
        "council",
        "young",
        "people",
        "arts",
        "british",
        "medical",
        "research",
        "sports",
        "sport",
        "national",
        "european",
        "joint",
        "leader",
        "our",
        "academy",
        "police",
        "integrated",
        "voluntary",
        "volunteering",
        "faith",
    ]
)


def areas_named(text: str) -> list[str]:
    """The areas of the councils that a text names, in order."""
    found: list[str] = []
    for form in _FORMS:
        for match in form.finditer(text):
            area = re.sub(r"^(?:The|Our|At|In|By|And)\s+", "", match["area"]).strip()
            area = re.sub(r"[’']s?$", "", area)
            if area and not {word.lower() for word in area.split()} & _NOT_AREAS:
                found.append(area)
    return found


def council_abbreviations(area: str) -> dict[str, str]:
    """Usual abbreviations of the council of an area, and the names that they stand for."""
    initials = "".join(word[0] for word in re.split(r"[\s-]+", area) if word[:1].isupper())
    forms = {
        f"LB{initials}": f"London Borough of {area}",
        f"RB{initials}": f"Royal Borough of {area}",
        f"{initials}CC": f"{area} City Council",
        f"{initials}BC": f"{area} Borough Council",
        f"{initials}DC": f"{area} District Council",
        f"{initials}MBC": f"{area} Metropolitan Borough Council",
        f"{initials}CBC": f"{area} County Borough Council",
        f"{initials}C": f"{area} Council",
        f"{initials}TC": f"{area} Town Council",
    }
    return forms if initials else {}


@cache
def council_areas() -> frozenset[str]:
    """The areas of all councils of the United Kingdom."""
    text = files("loader.values").joinpath("council_areas.txt").read_text(encoding="utf-8")
    return frozenset(
        area for line in text.splitlines() if line and not line.startswith("#") for area in line.split(";")
    )


@cache
def with_parts(places: frozenset[str]) -> frozenset[str]:
    """The places, the places that their names join, and the nations: of `Barking and Dagenham` both."""
    parts = {part for place in places for part in re.split(r",\s+|\s+(?:and|&)\s+", place) if part}
    return places | parts | _NATIONS


def area_of(title: str, texts: Iterable[str]) -> str:
    """The area that a document is about; '' where it names none.

    Each naming of a council counts three, of a known area one, and the title's ten times. A place that is in
    no list counts where it begins the names of several bodies of the document.
    """
    counts: Counter[str] = Counter()
    for weight, text in [(10, title), *((1, text) for text in texts)]:
        for area in areas_named(text):
            counts[area] += 3 * weight
        for name in _AREA_WORDS.findall(text):
            if name in council_areas():
                counts[name] += weight
        for match in _OWN_BODIES.finditer(text):
            if match[1].lower() not in _NOT_PLACES and not _within_a_name(text[: match.start()]):
                counts[match[1]] += weight
    if not counts:
        return ""
    best = max(counts, key=lambda area: (counts[area], area))
    return best if counts[best] >= 3 else ""


def _within_a_name(before: str) -> bool:
    words = before.split()
    return bool(words) and before.endswith(" ") and words[-1][:1].isupper() and words[-1][-1].isalpha()


_AREA_WORDS: Final = re.compile(
    r"\b[A-Z][a-z]+(?:(?: and| upon|-on|-upon)?[ -][A-Z][a-z]+){0,3}\b|\b[A-Z][a-z]{2,}\b"
)
_OWN_BODIES: Final = re.compile(
    r"\b([A-Z][a-z]{3,})\s+(?=(?:[A-Z][a-z’'s]+\s+|and\s+|&\s+){0,4}(?:Partnership|Board|Council|Forum|Voluntary|CVS|Police|YOS|CCG|ICB|Homes)\b)"
)
_NOT_PLACES: Final = frozenset(
    [
        "community",
        "safer",
        "health",
        "youth",
        "children",
        "adults",
        "adult",
        "local",
        "joint",
        "safeguarding",
        "strategic",
        "public",
        "violence",
        "domestic",
        "the",
        "integrated",
        "voluntary",
        "partnership",
        "police",
        "housing",
        "national",
        "regional",
        "education",
        "young",
        "early",
        "multi",
        "this",
        "that",
        "with",
        "services",
        "service",
        "care",
        "mental",
        "economic",
        "employment",
        "drug",
        "drugs",
        "alcohol",
        "climate",
        "corporate",
        "parent",
        "carer",
        "faith",
        "business",
        "town",
        "city",
        "county",
        "borough",
        "district",
        "combined",
        "planning",
        "executive",
        "delivery",
        "steering",
        "scrutiny",
        "overview",
        "primary",
        "crime",
        "reducing",
        "fire",
        "water",
        "road",
        "sport",
        "culture",
        "learning",
        "skills",
        "poverty",
        "child",
        "family",
        "families",
        "welsh",
        "english",
        "scottish",
        "british",
        "london",
        "royal",
        "metropolitan",
        "our",
        "their",
        "each",
        "these",
        "those",
        "when",
        "where",
        "what",
        "which",
        "safe",
        "stronger",
        "better",
        "substance",
        "recovery",
        "homelessness",
        "suicide",
        "armed",
        "equality",
        "transport",
        "environment",
        "parish",
        "student",
        "quality",
        "performance",
        "programme",
        "project",
        "management",
        "independent",
        "chief",
        "senior",
        "lead",
        "member",
        "members",
        "chair",
        "review",
        "reference",
        "alliance",
        "south",
        "north",
        "east",
        "west",
        "central",
        "greater",
        "upper",
        "lower",
    ]
)
