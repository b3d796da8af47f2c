"""Mentions of people to persons, within one document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.distance import Indel, Levenshtein

from loader.resolve.blocking import candidate_pairs
from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.person_keys import SHORTEST_SLIP, person_keys
from loader.resolve.person_titles import contradict, is_short, titles_in
from loader.values.people import PersonName, first_names, is_initials, person_key, read_person
from loader.values.ranks import is_rank

_TYPO: Final = 0.82
_SHORT_SURNAME: Final = 5
"""Letters of the shortest surname in which one letter may be amiss."""
_ONE_LETTER: Final = "a letter of a short surname amiss"


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as printed once: a name, or initials alone. `initials` are those printed beside the name."""

    printed: str
    source: str
    initials: str = ""


@dataclass(slots=True)
class Person:
    """One person of a document."""

    name: str
    aliases: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(slots=True)
class People:
    """All persons of a document and the way from a printed form to its person."""

    people: list[Person]
    judgements: list[Comparison]
    by_form: dict[str, Person] = field(default_factory=dict)
    shared_initials: frozenset[str] = frozenset()
    has_key: bool = False
    """Whether the document prints initials beside names, so that initials are meant to be explained."""

    def of(self, printed: str) -> Person | None:
        """The person that a printed name or initials stand for; None for initials of nobody or of two."""
        person = read_person(printed)
        return self.by_form.get(person.name if person else printed.replace(".", "").strip())


def resolve_people(mentions: Sequence[PersonMention], apart: Iterable[frozenset[str]] = ()) -> People:
    """The persons that the mentions name; `apart` holds pairs of keys of names that are ruled to be two."""
    named = [(person, m) for m in mentions if (person := read_person(m.printed)) is not None]
    titles = _titles(named)
    named = [(person, m) for person, m in named if not _is_of_two(person.name, titles)]
    names = Counter(person.name for person, _ in named)
    places = Counter(name for name, _ in {(person.name, mention.source) for person, mention in named})
    often = frozenset(name for name, count in places.items() if count > 1)
    clusters = Clusters(sorted(names))
    clusters.keep_ruled_apart(apart, person_key)
    for judgement in _judged(sorted(names)):
        if not (
            clusters.apart(judgement.left, judgement.right)
            or _titles_differ(clusters, judgement, titles)
            or _no_slip(judgement, often)
        ):
            clusters.unite(judgement)
    given: dict[str, set[str]] = defaultdict(set)
    for person, mention in named:
        for letters in {mention.initials or person.initials} - {""}:
            given[letters].add(clusters.find(person.name))
    people = People([], clusters.comparisons, has_key=bool(given))
    _add_named(people, clusters, names, named)
    _add_initials(people, given, mentions)
    return people


def _no_slip(one: Comparison, often: frozenset[str]) -> bool:
    """A slip in a short surname is made once: two spellings printed at several places each are two people."""
    return one.reason == _ONE_LETTER and {one.left, one.right} <= often


def _titles(named: Sequence[tuple[PersonName, PersonMention]]) -> dict[str, frozenset[str]]:
    """The titles that each name is printed with."""
    found: dict[str, frozenset[str]] = {}
    for person, mention in named:
        found[person.name] = found.get(person.name, frozenset()) | titles_in(mention.printed)
    return found


def _is_of_two(name: str, titles: Mapping[str, frozenset[str]]) -> bool:
    """`Mr Okoro` and `Mrs Okoro`: who is meant by the surname alone is not sure, so nobody is."""
    return is_short(name) and contradict(titles[name])


def _titles_differ(clusters: Clusters, one: Comparison, titles: Mapping[str, frozenset[str]]) -> bool:
    """Whether a short name has the title of another person than the one that it might be."""
    held = [titles[name] for side in (one.left, one.right) for name in clusters.members(side)]
    return is_short(min(one.left, one.right, key=len)) and contradict(frozenset().union(*held))


def _judged(names: Sequence[str]) -> list[Comparison]:
    keys = {name: person_keys(name) for name in names}
    compared = [found for pair in candidate_pairs(keys) if (found := compare_within(*pair))]
    meant = _meant(compared)
    sure = [one for one in compared if one.score > 0.8 or not _is_anybodys(one, meant)]
    return sorted(sure, key=lambda one: (-one.score, one.left, one.right))


def compare(left: str, right: str) -> Comparison | None:
    """Whether two names are one person's: the same letters, a slip of the pen, an initial for a name.

    Every rule has its key in `loader.resolve.person_keys`: what shares no key is never compared.
    """
    a, b = person_key(left).split(), person_key(right).split()
    if not a or not b:
        return None
    if a == b:
        return Comparison(left, right, "same", 1.0, "spelt the same")
    if len(a) == len(b) and _slip(a, b):
        likeness = Indel.normalized_similarity(" ".join(a), " ".join(b))
        return Comparison(
            left, right, "same", round(0.9 * likeness, 3), f"nearly the same letters ({likeness:.2f})"
        )
    if _exchanged(a, b):
        return Comparison(left, right, "same", 0.85, "two letters of the surname exchanged")
    if 1 in (len(a), len(b)) and a[-1] == b[-1]:
        return Comparison(left, right, "same", 0.8, "the same surname behind a rank")
    if a[-1] == b[-1] and a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])):
        return Comparison(left, right, "same", 0.8, "the same surname and initial")
    if (
        len(a) == len(b) == 2
        and 1 in (len(a[0]), len(b[0]))
        and a[0][0] == b[0][0]
        and sorted(a[1]) == sorted(b[1])
    ):
        return Comparison(left, right, "same", 0.75, "the same initial, two letters of the surname exchanged")
    return None


def compare_within(left: str, right: str) -> Comparison | None:
    """As `compare`, of two names of one document, where one letter of a short surname may be amiss too."""
    found = compare(left, right)
    a, b = person_key(left).split(), person_key(right).split()
    if found or not len(a) == len(b) == 2 or not _letter_amiss(a[1], b[1]):
        return found
    if a[0] == b[0] and len(a[0]) > 1:
        return Comparison(left, right, "same", 0.78, _ONE_LETTER)
    initial = 1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0]
    reason = "the same initial, a letter of the surname amiss"
    return Comparison(left, right, "same", 0.75, reason) if initial else None


def _letter_amiss(x: str, y: str) -> bool:
    """Whether two surnames of some length differ by one letter, and not by their first."""
    return min(len(x), len(y)) >= _SHORT_SURNAME and x[0] == y[0] and Levenshtein.distance(x, y) == 1


def _slip(a: Sequence[str], b: Sequence[str]) -> bool:
    """All parts but one are equal, and that one differs by a letter or two and is not another first name."""
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1:
        return False
    x, y = differing[0]
    if len(a) > 2 and (a[1], b[1]) == (x, y) and min(len(x), len(y)) > 2 and {x, y} & {x[:-1], y[:-1]}:
        return True  # Jo-Ann and Jo-Anne: the second half of a double first name, without its last letter
    if {x, y} <= first_names():
        return False  # Paul and Paula, Jane and Janet: two people
    likeness = Indel.normalized_similarity(x, y)
    return min(len(x), len(y)) >= SHORTEST_SLIP and x[0] == y[0] and likeness >= _TYPO


def _exchanged(a: Sequence[str], b: Sequence[str]) -> bool:
    """The same first names, and surnames of the same letters, two neighbours of which or two others have
    changed places: `Okoro`, `Okroo`."""
    x, y = a[-1], b[-1]
    return (
        len(a) == len(b) > 1
        and a[:-1] == b[:-1]
        and min(len(a[0]), len(x) - SHORTEST_SLIP) > 1
        and sorted(x) == sorted(y)
        and x[0] == y[0]
        and sum(one != other for one, other in zip(x, y, strict=True)) == 2
    )


def _meant(compared: Sequence[Comparison]) -> dict[str, set[str]]:
    """For each name, those that it may stand for without being sure, such as `J Okoro` for `Jane Okoro`."""
    meant: dict[str, set[str]] = defaultdict(set)
    for one in compared:
        if one.score <= 0.8:
            meant[one.left].add(one.right)
            meant[one.right].add(one.left)
    return meant


def _is_anybodys(comparison: Comparison, meant: Mapping[str, set[str]]) -> bool:
    """Whether an initial could stand for two people of the surname."""
    short = min((comparison.left, comparison.right), key=len)
    full = {person_key(name).split()[0] for name in meant[short]}
    return len({first for first in full if len(first) > 1}) > 1 or len({first[0] for first in full}) > 1


def _add_named(
    people: People, clusters: Clusters, names: Counter[str], named: Sequence[tuple[PersonName, PersonMention]]
) -> None:
    mentions: dict[str, list[tuple[PersonName, PersonMention]]] = defaultdict(list)
    for read, mention in named:
        mentions[clusters.find(read.name)].append((read, mention))
    for members in clusters.sets():
        name = max(members, key=lambda n: (len(n.split()), len(n.split()[0].strip(".")) > 1, names[n], n))
        own = mentions[clusters.find(members[0])]
        forms = {
            form
            for read, m in own
            for form in (m.printed.strip(" ,;."), read.name, read.initials, m.initials)
        }
        forms |= {without_brackets(m.printed) for _, m in own} | set(members)
        sources = tuple(sorted({m.source for _, m in own}))
        person = Person(name, tuple(sorted(forms - {name, ""})), sources)
        people.people.append(person)
        people.by_form |= dict.fromkeys((*members, name), person)


def without_brackets(printed: str) -> str:
    """The printed form without initials or an office in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", printed).strip(" ,;.")


def _add_initials(people: People, given: dict[str, set[str]], mentions: Sequence[PersonMention]) -> None:
    people.shared_initials = frozenset(letters for letters, names in given.items() if len(names) > 1)
    for letters, names in given.items():
        if len(names) == 1:
            people.by_form[letters] = people.by_form[next(iter(names))]
    alone: dict[str, list[PersonMention]] = defaultdict(list)
    for mention in mentions:
        if is_initials(mention.printed) and (mention.printed in given or not is_rank(mention.printed)):
            alone[mention.printed.replace(".", "").strip()].append(mention)
    for letters, own in sorted(alone.items()):
        known = people.by_form.get(letters)
        if known:
            known.sources = tuple(sorted({*known.sources, *(m.source for m in own)}))
            known.aliases = tuple(sorted({*known.aliases, letters} - {known.name}))
        elif not people.has_key and letters not in people.shared_initials:
            person = Person(letters, (), tuple(sorted({m.source for m in own})))
            people.people.append(person)
            people.by_form[letters] = person


def run_together(letters: str, known: frozenset[str]) -> tuple[str, str] | None:
    """Two known sets of initials printed without a blank between them; None where it is not so."""
    if letters in known:
        return None
    for cut in range(2, len(letters) - 1):
        if letters[:cut] in known and letters[cut:] in known:
            return letters[:cut], letters[cut:]
    return None
