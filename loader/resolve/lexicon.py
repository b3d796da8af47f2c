"""The document's own vocabulary of bodies: which names stand alone somewhere, and what abbreviations mean."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from loader.values.areas import with_parts
from loader.values.bodies import body_key, is_abbreviation, is_generic, kind_of, public_bodies
from loader.values.people import is_confident_name, person_key, read_person
from loader.values.posts import is_initial_name, is_post

_DEFINITION: Final = re.compile(
    r"(?P<before>[A-Z][^()\n.;:!?]{2,110}?),?\s*\((?:the\s+|‘|“|\"|')*(?P<short>[A-Z][A-Za-z&/]{1,9})(?:’|”|\"|')?\)"
)
_SHORTENED: Final = re.compile(
    r"(?P<before>[A-Z][^()\n.;:!?]{2,110}?),?\s+(?:(?:is|are)\s+)?(?:here\s+)?(?:shortened|abbreviated)\s+(?:here\s+)?to\s+"
    r"(?P<short>[A-Z][A-Za-z&/]{1,9})\b"
)
_IN_A_KEY: Final = re.compile(
    r"(?:^|[.:;,]\s+|\n)(?P<short>[A-Z][A-Za-z&/]{1,9})\s*(?::|=|\b(?:means|is|stands\s+for)\b)\s*(?:the\s+)?"
    r"(?P<full>[A-Z][^.;:()=]{3,110})"
)
_KEY_LINE: Final = re.compile(
    r"(?P<short>[A-Z][A-Za-z&/]{1,9})\s*(?:[-–—:=]|stands for|means)\s*(?P<full>[A-Z].{3,100})"
)
_SENTENCES: Final = re.compile(r"[a-z]{3}\.\s+[A-Z]")
_EVERYWHERE: Final = frozenset({"OPCC", "OPFCC"})
"""Abbreviations that plans of every area use without a word: the office of its police commissioner."""
_LONG_SURNAME: Final = 5
"""Letters of the shortest surname in which one may be amiss; in one of two letters more, two."""
_SMALL: Final = frozenset(["and", "of", "for", "the", "in", "on", "to", "a", "with", "at", "by", "&"])


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`weights`: key of a name to how often it stands alone or is defined (2 and more: beyond doubt).
    `meanings`: abbreviation to full form. `prefixes`: abbreviations that stand before units, such as a
    council's."""

    weights: Mapping[str, float]
    meanings: Mapping[str, str]
    prefixes: frozenset[str]
    places: frozenset[str] = frozenset()
    """Areas, whose names alone are no body's."""
    people: frozenset[str] = frozenset()
    """Keys of the names of people whom rosters and lists name."""

    def is_person(self, printed: str) -> bool:
        """Whether the document's own rosters name this person, if with a letter or two amiss."""
        read = read_person(printed)
        return read is not None and (
            person_key(read.name) in self.people or _misspells(person_key(read.name), self.people)
        )

    def is_place(self, printed: str) -> bool:
        """Whether a text is the name of a place alone: an area, a part of one, a nation."""
        return printed in with_parts(frozenset(self.places))

    def weight(self, printed: str) -> float:
        """How surely a text is one body's name, 0 where nothing speaks for it."""
        if body_key(printed) in public_bodies() or printed in _EVERYWHERE:
            return 2.0
        if is_confident_name(printed) or is_initial_name(printed) or self.is_person(printed):
            return 2.0
        return self.weights.get(
            _weight_key(printed), 0.5 if is_generic(printed) and printed.lower().endswith("s") else 0.0
        )


def _misspells(key: str, known: frozenset[str]) -> bool:
    """Whether a name has the first names of a known one and a surname of nearly the same letters."""
    first, _, surname = key.rpartition(" ")
    return len(surname) >= _LONG_SURNAME and any(
        one.startswith(f"{first} {surname[0]}")
        and OSA.distance(surname, one.rpartition(" ")[2]) <= 1 + (len(surname) > _LONG_SURNAME + 1)
        and one.rpartition(" ")[0] == first
        for one in known
    )


def definitions(texts: Iterable[str]) -> dict[str, str]:
    """Abbreviations that the texts define; the first definition of each counts.

    `Name of the Thing (NTT)`, `Name of the Thing is shortened to NTT`, `NTT: Name of the Thing.`
    """
    found: dict[str, str] = {}
    for text in texts:
        for match in (*_DEFINITION.finditer(text), *_SHORTENED.finditer(text)):
            full = expansion(match["before"], match["short"])
            if full:
                found.setdefault(match["short"], full)
        for match in _IN_A_KEY.finditer(text):
            full = _spelt_first(match["full"], match["short"])
            if full and is_abbreviation(match["short"]):
                found.setdefault(match["short"], full)
    return found


def _spelt_first(behind: str, short: str) -> str:
    """The first words of `behind` whose first letters make the abbreviation; '' where they do not."""
    words = re.sub(r",.*", "", behind, flags=re.DOTALL).split()
    letters = [c.lower() for c in short if c.isalpha()]
    fits = (n for n in range(min(len(words), 14), 1, -1) if _spells(words[:n], letters))
    return " ".join(words[: next(fits, 0)])


def key_line(text: str) -> tuple[str, str] | None:
    """Abbreviation and meaning of a line of a key, `ABC - Area Board for Children`; None for other lines."""
    match = _KEY_LINE.fullmatch(text.strip().rstrip("."))
    if not match or not is_abbreviation(match["short"]) or _SENTENCES.search(match["full"]):
        return None
    full = re.sub(r"\s+", " ", match["full"]).strip()
    return (match["short"], full) if _likely(match["short"], full) else None


def _likely(short: str, full: str) -> bool:
    """Whether most letters of an abbreviation begin words of the full form, in their order."""
    letters = [c for c in short.lower() if c.isalpha()]
    starts = [w[0].lower() for w in re.findall(r"[A-Za-z]+", full) if w.lower() not in _SMALL]
    hits, at = 0, 0
    for letter in letters:
        if letter in starts[at:]:
            at += starts[at:].index(letter) + 1
            hits += 1
    return hits >= max(2, len(letters) - 1)


def expansion(before: str, short: str) -> str:
    """The last words of `before` whose first letters make the abbreviation; '' where they do not."""
    words = re.split(r"\s+", before.strip().rstrip(","))
    plural = short[:-1].isupper() and short.endswith("s") and words[-1].endswith("s")
    letters = [c.lower() for c in (short[:-1] if plural else short) if c.isalpha()]
    for start in range(len(words) - 1, max(-1, len(words) - 14), -1):
        tail = words[start:]
        if tail[0][:1].isupper() and _spells(tail, letters):
            return " ".join(tail)
    return ""


def _spells(words: list[str], letters: list[str]) -> bool:
    starts = [part[0].lower() for word in words for part in re.split(r"[-/]", word) if part[:1].isalpha()]
    strong = (
        [s for s, w in zip(starts, words, strict=False) if w.lower() not in _SMALL]
        if len(starts) == len(words)
        else starts
    )
    return letters in (starts, strong) or (
        len(words) >= 2 and letters == [c.lower() for word in words for c in _inner(word)]
    )


def _inner(word: str) -> str:
    """The letters that a word gives an abbreviation: capitals of a word in capitals, else its first."""
    return word if word.isupper() else word[:1] if word.lower() not in _SMALL else ""


def prefixes(names: Iterable[str]) -> frozenset[str]:
    """Abbreviations that stand before three or more different names: those of a body before its units."""
    after: dict[str, set[str]] = {}
    for name in names:
        words = name.split()
        if len(words) > 1 and is_abbreviation(words[0]) and words[0].isupper():
            after.setdefault(words[0], set()).add(body_key(" ".join(words[1:3])))
    return frozenset(prefix for prefix, rest in after.items() if len(rest) >= 3)


def standing_names(cells: Iterable[str]) -> list[str]:
    """The names that fill a cell, or a part of one between separators, once for each time they do.

    A list with commas that recurs, and whose first part never stands without the rest, is one name:
    `Employment, Skills and Culture`. So are the lines of a cell that stand elsewhere in one line.
    """
    chunks = list(_chunks(cells))
    whole = _names_with_commas(chunks)
    names: list[str] = []
    for chunk in chunks:
        rest = chunk
        for name in whole:
            if name in rest:
                names.append(name)
                rest = rest.replace(name, ",")
        names += [part.strip(" .") for part in rest.split(",") if part.strip(" .")]
    return names


def _chunks(cells: Iterable[str]) -> Iterator[str]:
    """The parts of cells between separators, and the lines of parts that run over several."""
    parts = [part.strip() for cell in cells for part in re.split(r"[;/|•·]", cell) if part.strip()]
    in_one_line = {part for part in parts if "\n" not in part}
    for part in parts:
        lines = [line.strip() for line in part.split("\n") if line.strip()]
        while lines:
            whole = next((n for n in range(len(lines), 1, -1) if " ".join(lines[:n]) in in_one_line), 1)
            yield " ".join(lines[:whole])
            lines = lines[whole:]


def _names_with_commas(chunks: list[str]) -> list[str]:
    candidates = {
        c for c in chunks if re.fullmatch(r"[A-Z][^,]*(?:, [A-Z][^,]*)* (?:and|&) [A-Z][^,]*", c) and "," in c
    }
    return sorted(c for c in candidates if _recurs(c, chunks) and not _first_alone(c, chunks))


def _recurs(name: str, chunks: list[str]) -> bool:
    return sum(1 for chunk in chunks if name in chunk) >= 2


def _first_alone(name: str, chunks: list[str]) -> bool:
    first = body_key(name.split(",")[0])
    return any(first == body_key(part) for chunk in chunks if name not in chunk for part in chunk.split(","))


def lexicon(standing: Iterable[str], defined: Mapping[str, str], certain: Iterable[str]) -> Lexicon:
    """The vocabulary of a document.

    `standing`: names that fill a cell or a part of one between separators; `certain`: names of rosters,
    definitions and prose, which are bodies beyond doubt.
    """
    standing = list(standing)
    counts = Counter(_weight_key(name) for name in standing)
    weights: dict[str, float] = {key: float(count) for key, count in counts.items() if key}
    bodies = {short: full for short, full in defined.items() if not means_a_post(full)}
    sure = [*certain, *bodies, *bodies.values()]
    sure += [
        name.replace(full, short)
        for name in sure
        for short, full in bodies.items()
        if full in name and full != name
    ]
    for name in sure:
        key = _weight_key(name)
        weights[key] = max(2.0, weights.get(key, 0.0))
    return Lexicon(weights, dict(defined), prefixes(standing))


def means_a_post(full: str) -> bool:
    """Whether what an abbreviation stands for is a post or a rank and no body: `Area Manager`."""
    return is_post(full) and not kind_of(full)


def _weight_key(name: str) -> str:
    """Case, quotes and ampersands folded, plurals kept: `Schools` says nothing of `School`."""
    text = name.casefold().replace("’", "'").replace("‘", "'").replace("&", " and ")
    return re.sub(r"[^a-z0-9à-ÿ']+", " ", text).strip()
