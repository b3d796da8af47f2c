"""The one declaration of the graph: labels, relationship types, properties.

It generates the store's schema, the checks of `loader.property_graph` and the schema page of the docs.
Property types are ``string``, ``strings`` (a list), ``boolean`` and ``float``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

PropertyType = Literal["string", "strings", "boolean", "float"]


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node or a relationship."""

    name: str
    type: PropertyType
    description: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a node may stand for; `kind` tells what makes two of them one."""

    name: str
    description: str
    properties: tuple[Property, ...]

    @property
    def types(self) -> Mapping[str, PropertyType]:
        """Property name to type, the common properties included."""
        return {p.name: p.type for p in (*COMMON, *self.properties)}


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """What may join two nodes: `joins` lists the pairs (start label, end label)."""

    name: str
    description: str
    joins: tuple[tuple[str, str], ...]
    properties: tuple[Property, ...] = ()

    @property
    def types(self) -> Mapping[str, PropertyType]:
        """Property name to type, `sources` included."""
        return {p.name: p.type for p in (SOURCES, *self.properties)}


SOURCES: Final = Property("sources", "strings", "where it is printed, as FILE:LOCATION")
COMMON: Final = (
    Property("name", "string", "the best full form that is printed"),
    Property("aliases", "strings", "every other printed form, exactly as printed"),
    SOURCES,
)


def _string(name: str, description: str) -> Property:
    return Property(name, "string", description)


_DATES: Final = (
    _string("start_date", "ISO date at the precision printed"),
    _string("end_date", "ISO date at the precision printed"),
    _string("start_printed", "the start as printed"),
    _string("end_printed", "the end as printed"),
)

_LABELS: Final = (
    Label(
        "Document",
        "one file as read",
        (
            _string("title", "the title that the document gives itself"),
            _string("file", "the file's name, as cited in sources"),
            _string("format", "the kind of file, told by its content"),
            _string("sha256", "the digest of the file's bytes"),
            _string("period", "the period that the title states, as printed"),
        ),
    ),
    Label("Area", "the area of a council", ()),
    Label(
        "Plan",
        "a plan, strategy, charter or review; also one that is only cited",
        (
            _string("kind", "plan, strategy, charter, programme, review or terms of reference"),
            _string("period_start", "ISO date at the precision printed"),
            _string("period_end", "ISO date at the precision printed"),
            Property("cited_only", "boolean", "true where no document loaded is this plan"),
        ),
    ),
    Label("Theme", "section of a plan, core activity, key theme", ()),
    Label(
        "Action",
        "an action or commitment; its name is a short title",
        (
            _string("number", "the number as printed"),
            _string("text", "the text as printed"),
            Property("local", "boolean", "true where it is marked as added locally"),
            *_DATES,
            Property("ongoing", "boolean", "true where the end is open"),
            _string("status", "rating (RAG) or status as printed"),
            _string("progress", "progress as printed"),
            _string("comment", "comment as printed"),
        ),
    ),
    Label(
        "Outcome",
        "an outcome or measure of success of an action",
        (_string("text", "the text as printed"), *_DATES, Property("ongoing", "boolean", "open end")),
    ),
    Label("Person", "a named person (initials where no more is printed)", ()),
    Label(
        "Organisation",
        "agency, service, unit, company, charity",
        (Property("collective", "boolean", "true for All Partners and the like"),),
    ),
    Label("Board", "a body that oversees or decides", ()),
    Label("Report", "what recommendations were made in", ()),
    Label(
        "Recommendation",
        "one recommendation",
        (
            _string("code", "report and number, such as JSNA 1.7"),
            _string("number", "the number within the report"),
            _string("text", "the text as printed"),
            _string("response", "the answer to it as printed"),
        ),
    ),
    Label(
        "Objective",
        "objective, priority, promise, strategic aim",
        (_string("number", "the number as printed"), _string("text", "the text as printed")),
    ),
    Label(
        "Risk",
        "a row of a risk register",
        (
            _string("number", "the number as printed"),
            _string("text", "the text as printed"),
            _string("raised", "ISO date at the precision printed"),
            _string("reviewed", "ISO date at the precision printed"),
            _string("status", "status as printed"),
            _string("mitigation", "mitigation or controls as printed"),
            _string("pre_likelihood", "likelihood before mitigation, lower case"),
            _string("pre_impact", "impact before mitigation, lower case"),
            Property("pre_score", "float", "score before mitigation"),
            _string("post_likelihood", "likelihood after mitigation, lower case"),
            _string("post_impact", "impact after mitigation, lower case"),
            Property("post_score", "float", "score after mitigation"),
        ),
    ),
)


def _join(starts: str, ends: str) -> tuple[tuple[str, str], ...]:
    return tuple((s, e) for s in starts.split() for e in ends.split())


_BODIES: Final = "Person Organisation Board"

_RELATIONSHIPS: Final = (
    RelationshipType("DESCRIBES", "the document sets out the plan", _join("Document", "Plan")),
    RelationshipType("COVERS", "the plan is for the area", _join("Plan", "Area")),
    RelationshipType("PUBLISHES", "the body publishes the plan", _join("Organisation", "Plan")),
    RelationshipType(
        "PART_OF",
        "action or theme of a plan; unit of an organisation",
        _join("Action Theme", "Plan") + _join("Organisation", "Organisation"),
    ),
    RelationshipType("UNDER", "the action stands under the theme", _join("Action", "Theme")),
    RelationshipType("AIMS_FOR", "the outcome that the action is for", _join("Action", "Outcome")),
    RelationshipType("LEADS", "answers for the action", _join(_BODIES, "Action")),
    RelationshipType("SUPPORTS", "helps with the action", _join(_BODIES, "Action")),
    RelationshipType("OVERSEES", "the board oversees it", _join("Board", "Action Plan Organisation")),
    RelationshipType("REPORTS_TO", "reports to, is a sub-group of", _join("Board", "Board")),
    RelationshipType("REPLACES", "took the place of", _join("Board", "Board")),
    RelationshipType("CHAIRS", "chairs the board", _join("Person", "Board")),
    RelationshipType("MEMBER_OF", "has a place on the board", _join("Person Organisation", "Board")),
    RelationshipType(
        "WORKS_FOR",
        "holds a post in",
        _join("Person", "Organisation"),
        (_string("role", "the role as printed"),),
    ),
    RelationshipType("ADDRESSES", "answers the recommendation", _join("Action", "Recommendation")),
    RelationshipType("MADE_IN", "the report that made it", _join("Recommendation", "Report")),
    RelationshipType("MEETS", "serves the objective", _join("Action", "Objective")),
    RelationshipType("SET_BY", "the plan that sets the objective", _join("Objective", "Plan")),
    RelationshipType("CITES", "names the plan or report", _join("Action Plan", "Plan Report")),
    RelationshipType("OWNS", "answers for the risk", _join(_BODIES, "Risk")),
    RelationshipType("THREATENS", "the plan at risk", _join("Risk", "Plan")),
    RelationshipType(
        "FUNDS",
        "pays or gives in kind",
        _join("Organisation", "Organisation"),
        (
            Property("staffing", "float", "staff costs, in `currency`"),
            Property("in_kind", "float", "payments in kind, in `currency`"),
            Property("delegated", "float", "delegated and other funds, in `currency`"),
            Property("total", "float", "total as printed, in `currency`"),
            _string("currency", "ISO 4217 code"),
        ),
    ),
    RelationshipType(
        "CONTINUES",
        "carries on an action of an earlier plan; derived",
        _join("Action", "Action"),
        (Property("score", "float", "likeness from 0 to 1"), _string("reason", "why they are held one")),
    ),
)

LABELS: Final[Mapping[str, Label]] = MappingProxyType({label.name: label for label in _LABELS})
RELATIONSHIPS: Final[Mapping[str, RelationshipType]] = MappingProxyType({r.name: r for r in _RELATIONSHIPS})

# What tells two relationships of one type between the same two nodes apart.
KEY_PROPERTIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"WORKS_FOR": ("role",), "FUNDS": ("staffing", "in_kind", "delegated", "total")}
)
