"""Rules about what a reader must decide: columns that say one thing twice, bodies that no list knows."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text, folded
from loader.property_graph import Node
from loader.records.headers import read_header
from loader.records.tables import Column, TypedTable

_ONE_A_ROW: Final = (
    "number", "start", "end", "timescale", "status", "action", "theme", "risk", "raised", "reviewed"
)  # fmt: skip
"""Meanings of which a row can have one: a second column of it either repeats or contradicts the first."""

_LISTED: Final = ("MEMBER_OF", "WORKS_FOR", "CHAIRS")
"""Relationships that lists of members, partners and posts make."""

_FEWEST: Final = 5
"""Bodies that the document's own lists name at least, for what they leave out to be worth a question."""


def two_readings(view: AuditView) -> Iterator[Fault]:
    """Rows in which two columns of one meaning say different things."""
    for table in view.outline.tables("action", "risk"):
        for first, second in _pairs(table):
            yield from gathered(_differing(table, first, second), _together(table, first, second))


def _pairs(table: TypedTable) -> Iterator[tuple[int, int]]:
    for one, other in combinations(range(len(table.columns)), 2):
        a, b = table.columns[one], table.columns[other]
        one_meaning = a.meaning in _ONE_A_ROW and (a.meaning, a.after) == (b.meaning, b.after)
        if one_meaning and read_header(a.header.plain) and read_header(b.header.plain):
            yield one, other


def _differing(table: TypedTable, first: int, second: int) -> Iterator[Fault]:
    columns = _named(table.columns[first], table.columns[second])
    for record in table.records:
        one, other = record.cells[first], record.cells[second]
        if one and other and _words(one) != _words(other):
            both = f"{quoted(one.plain)} and {quoted(other.plain)}"
            said = f"{columns} are both understood as one thing and say {both}"
            yield Fault(said, (one.location, other.location), subject=record.location)


def _together(table: TypedTable, first: int, second: int) -> str:
    columns = _named(table.columns[first], table.columns[second])
    return f"{columns} are both understood as one thing and differ in {{count}} rows"


def _named(first: Column, second: Column) -> str:
    return f"the columns {quoted(first.header.plain)} and {quoted(second.header.plain)}".replace("{", "{{")


def _words(text: Text) -> str:
    return folded(text.plain).casefold()


def unlisted(view: AuditView) -> Iterator[Fault]:
    """Bodies that lead or own, of documents that list their partners, and that stand in no such list."""
    if not any(view.outline.tables("roster", "board")):
        return
    listed = _listed(view)
    if len(listed) < _FEWEST:
        return
    bodies = [node for node in view.of_kinds("Organisation", "Board") if _answers(view, node)]
    found = [node for node in bodies if node.id not in listed and not node.properties.get("collective")]
    yield from gathered(
        (
            Fault(
                f"{node.name} leads and stands in no list of members, partners or posts",
                view.locations(node),
                (node.id,),
                node.name,
            )
            for node in found
        ),
        "{count} bodies lead and stand in no list of members, partners or posts: {subjects}",
    )


def _answers(view: AuditView, node: Node) -> bool:
    ties = view.graph.relationships.values()
    return any(rel.start == node.id and rel.type in ("LEADS", "OWNS") for rel in ties)


def _listed(view: AuditView) -> set[str]:
    """The bodies of the lists, their units and those that they are units of."""
    ties = [rel for rel in view.graph.relationships.values() if rel.type in _LISTED]
    ends = {end for rel in ties for end in (rel.start, rel.end)}
    listed = {id_ for id_ in ends if view.graph.nodes[id_].label in ("Organisation", "Board")}
    for rel in view.graph.typed("PART_OF"):
        if rel.start in listed or rel.end in listed:
            listed |= {rel.start, rel.end}
    return listed


RULES: Final = (
    Rule(
        "two columns of one meaning",
        "Two columns that say one thing in two ways",
        "low",
        "A row of a table of actions or risks in which two columns of one meaning by their headings, such as "
        "two dates for the end, hold different things. The first is taken.",
        "Nobody can say which of the two counts.",
        "the columns “Deadline” and “By when” are both understood as one thing and say “March 2025” and “May "
        "2025”",
        two_readings,
    ),
    Rule(
        "body in no list",
        "A body that leads and that no list of the document knows",
        "note",
        "A body that leads an action or owns a risk, in a document that lists its members, partners or "
        "posts, and that stands in none of the lists.",
        "It may be a partner that was never asked, or another name for one that was.",
        "Quayside Trust leads and stands in no list of members, partners or posts",
        unlisted,
    ),
)
