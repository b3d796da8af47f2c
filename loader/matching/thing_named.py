"""The thing that a person means by what they type."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz, process

from loader.document_graph import DocumentGraph
from loader.errors import NotFound
from loader.merge import placed_nodes
from loader.resolve.groups import GROUPS, name_key
from loader.resolve.judgement import Thing
from loader.resolve.named import Named, named

_NEAR: Final = 60
"""Likeness, of 100, at which a name is worth suggesting."""
_SUGGESTED: Final = 3


def thing_named(documents: Iterable[DocumentGraph], text: str) -> Thing:
    """The person, body or plan of a printed name or id, as `Jane Okoro`, `Tidewell: Jane Okoro` or
    `Person, Tidewell: Jane Okoro`.

    Raises NotFound where nothing, or more than one thing, is called so, with what to write instead.
    """
    return _thing(_things(documents), text)


def _things(documents: Iterable[DocumentGraph]) -> list[Named]:
    return [one for members in named(placed_nodes(documents)).values() for one in members.values()]


def _thing(things: Sequence[Named], text: str) -> Thing:
    for wanted, where in _readings(text):
        fitting = [one for one in things if _within(one, where)]
        found = _called(fitting, wanted)
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise NotFound(f"{text!r} is {len(found)} things: write {_choice(found.values())}")
    raise NotFound(f"No document prints {text!r}{_suggestion(things, text)}. Check the name.")


def two_named(documents: Iterable[DocumentGraph], left: str, right: str) -> tuple[Thing, Thing]:
    """The things of two texts; where documents print both names for one thing, that thing by either name.

    So a ruling can say that the two names are of two things after all. Raises NotFound as `thing_named`.
    """
    things = _things(documents)
    one, other = _thing(things, left), _thing(things, right)
    if one.key != other.key:
        return one, other
    return _by_form(things, one, left), _by_form(things, one, right)


def _by_form(things: Sequence[Named], thing: Thing, text: str) -> Thing:
    """The thing by the printed form of it that the text is; by its name where the text is an id."""
    forms = {form for one in things if one.thing.key == thing.key for form in one.forms}
    for wanted, _ in _readings(text):
        key = name_key(thing.label, wanted)
        meant = sorted(form for form in forms if key and name_key(thing.label, form) == key)
        if meant:
            return replace(thing, name=meant[0])
    return thing


def _readings(text: str) -> Iterable[tuple[str, frozenset[str]]]:
    """The whole text as a name; then what stands behind a colon, with the areas and labels before it."""
    yield text.strip(), frozenset()
    before, sign, after = text.partition(":")
    if sign and after.strip():
        yield after.strip(), frozenset(part.strip().casefold() for part in before.split(","))


def _within(one: Named, where: Iterable[str]) -> bool:
    places = {one.label.casefold(), one.thing.area.casefold() or "everywhere"}
    return all(part in places for part in where)


def _called(things: Iterable[Named], text: str) -> Mapping[tuple[str, str, str], Thing]:
    """By key the things of this id; else those of the name; else those of an alias, by their names."""
    things = list(things)
    found: dict[int, dict[tuple[str, str, str], Thing]] = defaultdict(dict)
    for one in sorted(things, key=lambda one: (one.label, one.id)):
        key = name_key(one.label, text)
        if one.id == text:
            found[0].setdefault(one.thing.key, one.thing)
        elif key and key == name_key(one.label, one.name):
            found[1].setdefault(one.thing.key, one.thing)
        elif key and any(key == name_key(one.label, alias) for alias in one.aliases):
            found[2].setdefault(one.thing.key, one.thing)
    return found[min(found)] if found else {}


def _choice(found: Iterable[Thing]) -> str:
    things = sorted(found)[:_SUGGESTED]
    return " or ".join(f"'{thing.label}, {thing.area or 'everywhere'}: {thing.name}'" for thing in things)


def _suggestion(things: Iterable[Named], text: str) -> str:
    names = sorted({one.name for one in things if one.label in GROUPS})
    near = process.extract(text, names, scorer=fuzz.WRatio, limit=_SUGGESTED, score_cutoff=_NEAR)
    return f"; perhaps {' or '.join(repr(name) for name, *_ in near)}" if near else ""
