"""Mentions of bodies in running text: names told by their form, and names that the document knows already."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from loader.prose.names import names_in
from loader.values.bodies import body_key, is_abbreviation, is_generic, kind_of, public_forms, words_of
from loader.values.posts import is_post

_TOO_COMMON: Final = frozenset(
    {"MET", "SAS", "LAS", "PHS", "SDS", "MCA", "GMP", "PHW", "ISS", "NA", "UK", "HM", "IT"}
)


_EXECUTIVE: Final = re.compile(
    r"\b(?:reports?|reporting|accountable|answers?)\s+(?:[\w-]+\s+){0,3}?to\s+the\s+(?P<to>Executive)\b(?!\s+[A-Z])"
    r"|(?<!\w)(?P<of>Executive)(?=\s+(?:Lead\s+)?Member\b)"
)
"""A council's executive, which has no other name: what is reported to, or what a member sits on."""


_PRINTED: Final = re.compile(r"['’‘]")
"""Quotes, straight or curly, are one in a name."""
_OF_A_COUNCIL: Final = frozenset({"Assembly", "Cabinet", "Executive"})
"""Boards of one word: where one stands in a cell, `the Executive` of the text is the same."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A body's name where it stands in a text, from character `at` to `end`."""

    printed: str
    at: int
    end: int


class Finder:
    """Finds mentions; `known` are the names of cells and definitions, `meanings` the abbreviations,
    `short_forms` the words that stand for one body where `the` stands before them."""

    def __init__(
        self,
        known: Iterable[str],
        meanings: dict[str, str],
        area: str = "",
        own_board: str = "",
        short_forms: Iterable[str] = (),
    ) -> None:
        self._area, known = area, list(known)
        alone = _OF_A_COUNCIL.intersection(known)
        words = [re.escape(word) for word in sorted({*short_forms, *own_board.split()[-1:], *alone})]
        self._own = re.compile(rf"\b[Tt]he ({'|'.join(words)})\b(?!\s+[A-Z])") if words else None
        forms = {name for name in known if _is_telling(name)}
        forms |= {form for form in _public_forms() if form not in meanings}
        forms |= {
            short
            for short, full in meanings.items()
            if kind_of(full) or body_key(full) in {body_key(k) for k in forms}
        }
        ordered = sorted((_PRINTED.sub("['’‘]", re.escape(form)) for form in forms), key=len, reverse=True)
        self._known = re.compile(r"(?<![\w&/])(?:" + "|".join(ordered) + r")(?![\w&])") if ordered else None

    def find(self, text: str) -> list[Mention]:
        """The mentions of a text in order; of two that overlap, the longer one."""
        found = [Mention(n.printed, n.at, n.at + len(n.printed)) for n in names_in(text) if n.kind]
        if self._known:
            found += [Mention(m.group(), m.start(), m.end()) for m in self._known.finditer(text)]
        if self._own:
            found += [Mention(m.group(1), m.start(1), m.end(1)) for m in self._own.finditer(text)]
        found += [Mention(m[m.lastgroup or 0], *m.span(m.lastgroup or 0)) for m in _EXECUTIVE.finditer(text)]
        found = [self._with_area(mention, text) for mention in found]
        kept: list[Mention] = []
        for mention in sorted(found, key=lambda m: (m.at - m.end, m.at)):
            if all(mention.end <= other.at or mention.at >= other.end for other in kept):
                kept.append(mention)
        return sorted(kept, key=lambda m: m.at)

    def _with_area(self, mention: Mention, text: str) -> Mention:
        """`Northtown YOS` is one mention, where YOS alone is known."""
        area = self._area
        goes_on = re.match(r"\s+[A-Z][a-z]", text[mention.end :])
        if (
            area
            and not goes_on
            and is_abbreviation(mention.printed)
            and text[: mention.at].endswith(f"{area} ")
        ):
            at = mention.at - len(area) - 1
            return Mention(text[at : mention.end], at, mention.end)
        return mention


def _is_telling(name: str) -> bool:
    """Whether a name of a cell tells a body in running text too: no class of bodies, no lone plain word."""
    if (
        is_post(name)
        or is_generic(name)
        or len(name) < 3
        or body_key(name) in {body_key(w) for w in words_of("collective")}
    ):
        return False
    words = name.split()
    return (len(words) > 1 and words[0][:1].isupper() and any(w[:1].isupper() for w in words[1:])) or (
        is_abbreviation(name) and name not in _TOO_COMMON
    )


def _public_forms() -> set[str]:
    return {
        form
        for form in public_forms()
        if (len(form.split()) > 1 or (is_abbreviation(form) and len(form) >= 3)) and form not in _TOO_COMMON
    }
