"""Properties and sources as facts in plain words: pairs of a caption and a value."""

import re
from collections.abc import Iterable
from typing import Final

from loader.property_graph import Node, Properties, Relationship, Value
from viz.words import PROPERTY_WORDS

Fact = tuple[str, str]

_ELSEWHERE: Final = frozenset({"name", "aliases", "sources", "currency"})
_DATES: Final = frozenset({"start_date", "end_date", "period_start", "period_end", "raised", "reviewed"})
_MONEY: Final = frozenset({"staffing", "in_kind", "delegated", "total"})
_SIGNS: Final = {"GBP": "£", "EUR": "€", "USD": "$"}
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LINES: Final = re.compile(r"L(\d+)(?:-L?(\d+))?")
_CELL: Final = re.compile(r"(.+)!([A-Z]+\d+(?::[A-Z]+\d+)?)")


def node_name(node: Node) -> str:
    """What the pages call a node: its name, a document without one by its title, else as the graph does."""
    return str(node.properties.get("name") or node.properties.get("title") or node.name)


def node_facts(node: Node) -> tuple[Fact, ...]:
    """All that is printed of a node beside its name, other forms and sources, and but once."""
    name = node_name(node)
    return tuple(fact for fact in property_facts(node.properties) if fact[1] != name)


def relationship_facts(rel: Relationship) -> tuple[Fact, ...]:
    """All that is printed of a relationship beside its ends and sources."""
    return property_facts(rel.properties)


def property_facts(properties: Properties) -> tuple[Fact, ...]:
    """Caption and value of each property that has no place of its own, in the order of PROPERTY_WORDS.

    A mark that is not set says nothing, and is left out.
    """
    said = {key for key, value in properties.items() if value is not False} - _ELSEWHERE
    shown = [key for key in PROPERTY_WORDS if key in said]
    currency = str(properties.get("currency", ""))
    return tuple((PROPERTY_WORDS[key], value_words(key, properties[key], currency)) for key in shown)


def value_words(key: str, value: Value, currency: str = "") -> str:
    """The value of property `key` as an officer would write it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float):
        return money_words(value, currency) if key in _MONEY else number_words(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return date_words(value) if key in _DATES else value


def date_words(iso: str) -> str:
    """``2018-12`` gives ``December 2018``, ``2021-03-31`` gives ``31 March 2021``; other text stays."""
    match = _ISO.fullmatch(iso)
    if match is None or not 1 <= int(match[2] or 1) <= 12:
        return iso
    month = _MONTHS[int(match[2]) - 1] if match[2] else ""
    return " ".join(part for part in (match[3] and str(int(match[3])), month, match[1]) if part)


def number_words(value: float) -> str:
    """A figure without needless decimals: ``1,200``, ``0.75``."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def money_words(value: float, currency: str) -> str:
    """``£80,000``; pence only where there are any."""
    figure = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    sign = _SIGNS.get(currency)
    return f"{sign}{figure}" if sign else f"{figure} {currency}".strip()


def source_words(source: str) -> str:
    """``plan.txt:L23`` gives ``plan.txt, line 23``; ``plan.xlsx:Theme 1!A5`` gives its sheet and cell."""
    file, colon, place = _cut(source)
    if not colon:
        return source
    if match := _LINES.fullmatch(place):
        return f"{file}, lines {match[1]} to {match[2]}" if match[2] else f"{file}, line {match[1]}"
    if match := _CELL.fullmatch(place):
        return f"{file}, sheet {match[1]}, cell {match[2]}"
    return f"{file}, {place}"


def source_list(sources: Iterable[str]) -> tuple[str, ...]:
    """The sources in plain words, in the order given; the lines of one file together."""
    lines: dict[str, list[str]] = {}
    for source in sources:
        file, _, place = _cut(source)
        single = _LINES.fullmatch(place)
        key = file if single and not single[2] else source
        lines.setdefault(key, []).append(single[1] if single else source)
    return tuple(_together(key, places) for key, places in lines.items())


def _together(key: str, places: list[str]) -> str:
    if places == [key] or len(places) == 1:
        return source_words(key) if places == [key] else f"{key}, line {places[0]}"
    return f"{key}, lines {', '.join(places[:-1])} and {places[-1]}"


def _cut(source: str) -> tuple[str, str, str]:
    """File and location; a range of cells holds a colon of its own, and so does a Windows drive."""
    head, mark, cell = source.partition("!")
    file, colon, place = head.rpartition(":")
    return file, colon, f"{place}{mark}{cell}"
