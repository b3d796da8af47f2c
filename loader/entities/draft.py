"""A draft of one document's graph: what is said of what, still in printed names.

Readers of tables and prose add mentions, things and facts; once all is read, names are resolved and the draft
becomes a property graph.
"""

import re
from dataclasses import dataclass, field

from loader.documents.blocks import Document, Text
from loader.finding import Finding, Severity
from loader.property_graph import Value
from loader.resolve.bodies import BodyMention
from loader.resolve.people import PersonMention


@dataclass(frozen=True, slots=True)
class Ref:
    """What a fact is about: `kind` is body, person or a label in lower case; `key` a printed name or an
    identity within the document."""

    kind: str
    key: str


@dataclass(slots=True)
class Thing:
    """A node in the making that is no person or body."""

    ref: Ref
    label: str
    identity: tuple[str, ...]
    """What makes it this node and no other, beside its label and area; part of its id."""
    properties: dict[str, Value] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Fact:
    """One relationship in the making."""

    type: str
    start: Ref
    end: Ref
    source: str
    properties: tuple[tuple[str, Value], ...] = ()


@dataclass(slots=True)
class Draft:
    """Everything that is read from one document."""

    document: Document
    area: str = ""
    bodies: list[BodyMention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    things: dict[Ref, Thing] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def source(self, location: str) -> str:
        """The citation of a location."""
        return self.document.source(location)

    def body(self, printed: str, location: str, role: str) -> Ref:
        """A mention of a body; the reference by which facts name it."""
        self.bodies.append(BodyMention(printed, self.source(location) if location else "", role))
        return Ref("body", printed)

    def person(self, printed: str, location: str, initials: str = "") -> Ref:
        """A mention of a person; the reference by which facts name them."""
        self.people.append(PersonMention(printed, self.source(location), initials))
        return Ref("person", printed)

    def thing(self, label: str, identity: tuple[str, ...], location: str, **properties: Value) -> Ref:
        """A thing that is printed at a location; what is known of it already is kept."""
        ref = Ref(label.lower(), "\x1f".join(identity))
        known = self.things.setdefault(ref, Thing(ref, label, identity))
        if location:
            known.sources.add(self.source(location))
        for name, value in properties.items():
            if value not in ("", (), None):
                known.properties.setdefault(name, value)
        return ref

    def alias(self, ref: Ref, printed: str, location: str = "") -> None:
        """Another printed form of a thing."""
        thing = self.things[ref]
        if printed and printed != thing.properties.get("name"):
            thing.aliases.add(printed)
        if location:
            thing.sources.add(self.source(location))

    def fact(self, type_: str, start: Ref, end: Ref, location: str, **properties: Value) -> None:
        """A relationship that is printed at a location."""
        kept = tuple(sorted((k, v) for k, v in properties.items() if v not in ("", (), None)))
        self.facts.append(Fact(type_, start, end, self.source(location), kept))

    def query(self, kind: str, severity: Severity, message: str, *locations: str) -> None:
        """A finding of the audit."""
        sources = tuple(dict.fromkeys(self.source(location) for location in locations if location))
        self.findings.append(Finding(kind, severity, message, sources))


def folded(printed: str) -> str:
    """A text's words without case and signs: what two prints of one text share."""
    return re.sub(r"\W+", " ", printed.casefold()).strip()


def location_of(source: str) -> str:
    """The location within its file that a source cites."""
    return source.partition(":")[2]


def short(text: Text | str, words: int = 9) -> str:
    """The first words of a text, as a title."""
    plain = text if isinstance(text, str) else text.plain
    parts = plain.split()
    title = " ".join(parts[:words]).rstrip(",;:-– ")
    return title if len(parts) <= words else f"{title} …"
