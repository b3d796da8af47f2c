"""The names in a query that the graph's vocabulary does not hold.

A server answers a query for a label that there is none of with no rows and no word of it. So what was not
found is told beside an empty answer, with the name that was perhaps meant.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Literal

from cypher.guard.tokens import DASHES, Kind, Token, place, shown, tokens
from loader.errors import QueryRefused
from loader.vocabulary import LABELS, RELATIONSHIPS

NameKind = Literal["label", "relationship type", "property"]

PROPERTIES: Final = frozenset(
    {"id"}
    | {name for label in LABELS.values() for name in label.types}
    | {name for type_ in RELATIONSHIPS.values() for name in type_.types}
)

_KNOWN: Final = {
    "label": frozenset(LABELS),
    "relationship type": frozenset(RELATIONSHIPS),
    "property": PROPERTIES,
}
_NAMES: Final = (Kind.WORD, Kind.QUOTED)
_SUBQUERIES: Final = ("exists", "count", "collect", "call")


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that the vocabulary does not hold, its offset in the query, and the nearest one or ''."""

    kind: NameKind
    name: str
    at: int
    nearest: str


def unknown_names(cut: Iterable[Token]) -> tuple[UnknownName, ...]:
    """The unknown labels, relationship types and properties of a query, each once, in order."""
    found: dict[tuple[str, str], UnknownName] = {}
    for kind, token in _names([one for one in cut if one.kind not in (Kind.SPACE, Kind.COMMENT)]):
        if token.name not in _KNOWN[kind]:
            unknown = UnknownName(kind, token.name, token.at, nearest(token.name, _KNOWN[kind]))
            found.setdefault((kind, token.name), unknown)
    return tuple(found.values())


def unknown_notes(query: str) -> tuple[str, ...]:
    """A line for each unknown name of a query, to stand beside an empty answer."""
    try:
        cut = tokens(query)
    except QueryRefused:
        return ()
    return tuple(
        f"{shown(one.name)} is no {one.kind} of the graph ({place(query, one.at)})."
        + (f" Did you mean {one.nearest}?" if one.nearest else "")
        for one in unknown_names(cut)
    )


def parameter_names(query: str) -> frozenset[str]:
    """The names that need a value: without one, a graph file takes it for null and says nothing."""
    try:
        return frozenset(token.name for token in tokens(query) if token.kind is Kind.PARAMETER)
    except QueryRefused:
        return frozenset()


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like it, whatever its capitals; '' where none is."""
    by_folded = {one.lower(): one for one in sorted(known)}
    found = get_close_matches(shown(name).lower(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


def _names(cut: Sequence[Token]) -> Iterator[tuple[NameKind, Token]]:
    """The names that a graph gives meaning to; variables, keys of maps and what belongs to a map are none."""
    places = _places(cut)
    keys = {cut[at].name for at, inside in enumerate(places) if inside == "map" and _is_key(cut, at)}
    for index, token in enumerate(cut):
        if token.kind in _NAMES and (kind := _kind(cut, index, places[index])):
            if kind == "property" and token.name in keys:
                continue
            if kind == "label" and not places[index] and token.name in RELATIONSHIPS:
                continue
            yield kind, token


def _places(cut: Sequence[Token]) -> list[str]:
    """What bracket each token stands in."""
    opened: list[str] = []
    places: list[str] = []
    for index, token in enumerate(cut):
        if token.text in ")]}" and opened:
            opened.pop()
        places.append(opened[-1] if opened else "")
        if token.text in "([{":
            opened.append(_bracket(cut, index, places[-1]))
    return places


def _bracket(cut: Sequence[Token], index: int, inside: str) -> str:
    before = cut[index - 1] if index else None
    if cut[index].text == "(":
        return "("
    if cut[index].text == "[":
        return "relationship" if before and before.text in f"-{DASHES}" else "list"
    follows_name = before is not None and before.kind in _NAMES
    if follows_name and before and before.text.lower() in _SUBQUERIES:
        return ""
    return "properties" if follows_name and inside in ("(", "relationship") else "map"


def _kind(cut: Sequence[Token], index: int, inside: str) -> NameKind | None:
    before = cut[index - 1].text if index else ""
    after = cut[index + 1].text if index + 1 < len(cut) else ""
    if before == ".":
        is_variable = cut[index - 2].kind in _NAMES and after != "(" and cut[index - 2].text != "db"
        return "property" if is_variable else None
    if inside == "properties":
        return "property" if _is_key(cut, index) else None
    if inside in ("map", "list") or not _is_label(cut, index):
        return None
    return "relationship type" if inside == "relationship" else "label"


def _is_key(cut: Sequence[Token], index: int) -> bool:
    return cut[index - 1].text in ("{", ",") and index + 1 < len(cut) and cut[index + 1].text == ":"


def _is_label(cut: Sequence[Token], index: int) -> bool:
    """Whether signs and names lead back from a name to the colon before the first: `:A|B`, `:A&!B`."""
    at = index - 1
    while at > 0 and cut[at].text in ("|", "&", "!"):
        at -= 2 if cut[at - 1].kind in _NAMES else 1
    return at > 0 and cut[at].text == ":"
