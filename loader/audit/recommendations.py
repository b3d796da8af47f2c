"""Rules about recommendations: numbers that no action cites, printed ones that no action takes up."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.values.citations import read_citations

_NUMBER: Final = re.compile(r"(?P<before>(?:.*[^\d])?)(?P<last>\d{1,3})(?:\s?\(?[a-z]\)?)?")

_NOTHING: Final = re.compile(r"\b(?:recommendations?|recs?|numbers?|nos?|r)\b|[^\w.]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Series:
    """Numbers of one report that share all but their last part; `report` is its id, '' if none is known."""

    report: str
    before: str


def not_cited(view: AuditView) -> Iterator[Fault]:
    """Numbers below the highest of their series that no action cites, of reports printed elsewhere."""
    for members in _series(view).values():
        missing = [value for value in range(1, max(members)) if value not in members]
        printed = any(node.properties.get("text") for node in members.values())
        if len(missing) <= len(members) and not printed:
            faults = [_gap(view, members, value) for value in missing]
            yield from gathered(
                faults, "no action cites {count} numbers below the highest of their series: {subjects}"
            )


def _series(view: AuditView) -> dict[_Series, dict[int, Node]]:
    reports = {rel.start: rel.end for rel in view.graph.typed("MADE_IN")}
    found: dict[_Series, dict[int, Node]] = defaultdict(dict)
    for node in view.of_kinds("Recommendation"):
        match = _NUMBER.fullmatch(str(node.properties.get("number", "")))
        if match:
            series = _Series(
                reports.get(node.id, ""), re.sub(r"[^\w.]+", " ", match["before"]).casefold().strip()
            )
            found[series].setdefault(int(match["last"]), node)
    return found


def _gap(view: AuditView, members: dict[int, Node], value: int) -> Fault:
    above = members[min(v for v in members if v > value)]
    below = members.get(max((v for v in members if v < value), default=0))
    name = re.sub(r"\d{1,3}(?=\D*$)", str(value), above.name)
    cited = f"{below.name} and {above.name} are" if below else f"{above.name} is"
    near = [node for node in (below, above) if node]
    places = tuple(place for node in near for place in view.locations(node)[:1])
    return Fault(f"no action cites {name}, though {cited} cited", places, tuple(n.id for n in near), name)


def not_taken_up(view: AuditView) -> Iterator[Fault]:
    """Printed recommendations that no action cites, where actions cite others of the same report."""
    addressed = {rel.end for rel in view.graph.typed("ADDRESSES")}
    reports = {rel.start: rel.end for rel in view.graph.typed("MADE_IN")}
    taken_up = {reports.get(node, "") for node in addressed}
    cited = _cited(view)
    faults = (
        Fault(f"no action takes up {node.name}", view.locations(node)[:1], (node.id,), node.name)
        for node in view.of_kinds("Recommendation")
        if node.id not in addressed and reports.get(node.id, "") in taken_up
        if node.properties.get("text") and not node.properties.get("response")
        if not cited & _codes(node)
    )
    yield from gathered(faults, "no action takes up {count} recommendations: {subjects}")


def _cited(view: AuditView) -> set[str]:
    """Every code and number in a column of recommendations, also of rows that promise nothing."""
    cells = (
        cell
        for table in view.outline.tables("action", "recommendation")
        for record in table.records
        for cell in table.all_of(record, "recommendation")
    )
    citations = (citation for cell in cells for citation in read_citations(cell.plain))
    return {" ".join(filter(None, (c.code, c.strand, c.number))).casefold() for c in citations}


def _codes(node: Node) -> set[str]:
    """How a cell may cite a recommendation: by its code, by its number alone where the code is no more."""
    number, code = (str(node.properties.get(name, "")).casefold() for name in ("number", "code"))
    return {code, number} if code.removeprefix("r") == number else {code}


RULES: Final = (
    Rule(
        "recommendation not cited",
        "A recommendation number that no action cites",
        "medium",
        "A number below the highest cited number of its series (one report, one prefix before the last "
        "number) that no action cites, such as JSNA 1.8 where 1.7 and 1.9 are cited. Nothing is said "
        "where fewer numbers are cited than are missing.",
        "What an inspection or a needs assessment asked for may have been forgotten.",
        "no action cites JSNA 1.8, though JSNA 1.7 and JSNA 1.9 are cited",
        not_cited,
    ),
    Rule(
        "recommendation not taken up",
        "A printed recommendation that no action takes up",
        "medium",
        "A recommendation that the document prints and that no action cites, where actions cite others of "
        "the same report.",
        "A recommendation without an action is not going to happen.",
        "no action takes up R7",
        not_taken_up,
    ),
)
