"""The numbers and bullets of lists, counted as Word counts them."""

import re
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from loader.documents.number_forms import printed_number
from loader.documents.word_styles import Styles
from loader.documents.word_xml import child, name_of, number, switch, value

_LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_SYMBOL_FONTS: Final = ("symbol", "wingdings", "webdings")
_BULLET: Final = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its first number, its format, and its text, in which %1 stands for level 0."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """What Word prints before a paragraph, on what level of its list."""

    text: str
    level: int
    is_bullet: bool


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file with their counters; paragraphs must be asked for in reading order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _lists(root)
        self._counters: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, properties: etree._Element | None, style: str) -> Marker | None:
        """The marker of the next paragraph, given its properties and its style; None where it has none."""
        own = child(properties, "numPr")
        by_style, level = self._styles.in_list(style)
        list_id = value(child(own, "numId")) or by_style
        known = self._lists.get(list_id)
        if known is None:
            return None
        stated = number(child(own, "ilvl"))
        if stated is None:
            stated = next((at for at, each in known.levels.items() if style and each.style == style), level)
        at = min(max(stated or 0, 0), _LEVELS - 1)
        marker = _marker(known, self._count(list_id, known, at), at)
        return replace(marker, level=self._styles.list_depth(style)) if marker and not at else marker

    def _count(self, list_id: str, known: _List, at: int) -> list[int | None]:
        counters = self._counters.setdefault(known.abstract, [None] * _LEVELS)
        begins = at in known.starts and (list_id, at) not in self._begun
        self._begun.add((list_id, at))
        before = counters[at]
        start = known.starts.get(at, known.levels.get(at, Level()).start)
        counters[at] = start if before is None or begins else before + 1
        for deeper in range(at + 1, _LEVELS):
            restart = known.levels.get(deeper, Level()).restart
            if restart is None or at < restart:
                counters[deeper] = None
        return counters


def _marker(known: _List, counters: list[int | None], at: int) -> Marker | None:
    level = known.levels.get(at, Level(text=f"%{at + 1}."))
    if level.form == "bullet":
        return Marker(_bullet(level), at, True)

    def printed(place: re.Match[str]) -> str:
        inner = int(place[1]) - 1
        other = known.levels.get(inner, Level())
        count = counters[inner]
        form = "decimal" if level.legal and inner != at else other.form
        return printed_number(other.start if count is None else count, form)

    text = " ".join(_PLACE.sub(printed, level.text).split())
    return Marker(text, at, False) if text else None


def _bullet(level: Level) -> str:
    text = level.text.strip()
    symbol = level.font.lower().startswith(_SYMBOL_FONTS) or any("\ue000" <= c <= "\uf8ff" for c in text)
    return _BULLET if symbol or not text else text


def _lists(root: etree._Element | None) -> dict[str, _List]:
    """Each list by its id, its levels from its abstract list or from the one that bears the same style."""
    abstracts: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    named: dict[str, str] = {}
    elements = () if root is None else tuple(root)
    for element in (e for e in elements if name_of(e) == "abstractNum"):
        own = value(element, "abstractNumId")
        abstracts[own] = _levels(element)
        named[value(child(element, "styleLink"))] = own
        linked[own] = value(child(element, "numStyleLink"))
    found: dict[str, _List] = {}
    for element in (e for e in elements if name_of(e) == "num"):
        abstract = value(child(element, "abstractNumId"))
        abstract = named.get(linked.get(abstract, "") or "\0", abstract)
        found[value(element, "numId")] = _with_overrides(element, abstract, abstracts.get(abstract, {}))
    found.pop("0", None)
    return found


def _levels(element: etree._Element) -> dict[int, Level]:
    levels = ((number(e, "ilvl"), _level(e)) for e in element if name_of(e) == "lvl")
    return {at: level for at, level in levels if at is not None and 0 <= at < _LEVELS}


def _level(element: etree._Element) -> Level:
    start = number(child(element, "start"))
    return Level(
        start=1 if start is None else start,
        form=value(_format(element)) or "decimal",
        text=value(child(element, "lvlText")),
        restart=number(child(element, "lvlRestart")),
        legal=bool(switch(element, "isLgl")),
        style=value(child(element, "pStyle")),
        font=value(child(element, "rPr", "rFonts"), "ascii"),
    )


def _format(element: etree._Element) -> etree._Element | None:
    """The format of numbers; where older programs do not know it, what they print in its stead."""
    plain = child(element, "numFmt")
    return plain if plain is not None else child(element, "mc:AlternateContent", "mc:Fallback", "numFmt")


def _with_overrides(element: etree._Element, abstract: str, levels: dict[int, Level]) -> _List:
    levels, starts = dict(levels), {}
    for override in (e for e in element if name_of(e) == "lvlOverride"):
        at = number(override, "ilvl")
        if at is None or not 0 <= at < _LEVELS:
            continue
        own = child(override, "lvl")
        if own is not None:
            levels[at] = _level(own)
        start = number(child(override, "startOverride"))
        if start is not None:
            starts[at] = start
            levels[at] = replace(levels.get(at, Level(text=f"%{at + 1}.")), start=start)
    return _List(abstract, levels, starts)
