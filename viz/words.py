"""The graph's labels, relationship types and properties in the words that officers use.

The only place of the views where a key of the vocabulary becomes a word; a test compares both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from loader.finding import Severity


@dataclass(frozen=True, slots=True)
class LabelWords:
    """What a node of one label is called, alone and in number."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class TypeWords:
    """A relationship read from its start (`X leads Y`), from its end (`Y is led by X`), and as a heading."""

    forward: str
    back: str
    heading: str


@dataclass(frozen=True, slots=True)
class SeverityWords:
    """A severity as a word, a sign that does not rest on colour, and what it means."""

    word: str
    sign: str
    meaning: str


LABEL_WORDS: Final[Mapping[str, LabelWords]] = MappingProxyType(
    {
        "Board": LabelWords("Board", "Boards"),
        "Person": LabelWords("Person", "People"),
        "Organisation": LabelWords("Organisation", "Organisations"),
        "Action": LabelWords("Action", "Actions"),
        "Outcome": LabelWords("Outcome", "Outcomes"),
        "Objective": LabelWords("Objective", "Objectives"),
        "Recommendation": LabelWords("Recommendation", "Recommendations"),
        "Report": LabelWords("Report", "Reports"),
        "Risk": LabelWords("Risk", "Risks"),
        "Plan": LabelWords("Plan", "Plans"),
        "Theme": LabelWords("Theme", "Themes"),
        "Area": LabelWords("Area", "Areas"),
        "Document": LabelWords("Document", "Documents"),
    }
)

TYPE_WORDS: Final[Mapping[str, TypeWords]] = MappingProxyType(
    {
        "LEADS": TypeWords("leads", "is led by", "Leads an action"),
        "SUPPORTS": TypeWords("supports", "is supported by", "Supports an action"),
        "OVERSEES": TypeWords("oversees", "is overseen by", "Oversees"),
        "REPORTS_TO": TypeWords("reports to", "receives reports from", "Reports to a board"),
        "CHAIRS": TypeWords("chairs", "is chaired by", "Chairs a board"),
        "MEMBER_OF": TypeWords("is a member of", "has as a member", "Is a member of a board"),
        "REPLACES": TypeWords("took the place of", "was replaced by", "Took the place of a board"),
        "WORKS_FOR": TypeWords("holds a post in", "has in post", "Holds a post in"),
        "FUNDS": TypeWords("funds", "is funded by", "Funds"),
        "OWNS": TypeWords("owns the risk", "is owned by", "Owns a risk"),
        "THREATENS": TypeWords("threatens", "is threatened by", "Threatens a plan"),
        "ADDRESSES": TypeWords("answers", "is answered by", "Answers a recommendation"),
        "MADE_IN": TypeWords("was made in", "makes the recommendation", "Was made in a report"),
        "MEETS": TypeWords("serves", "is served by", "Serves an objective"),
        "SET_BY": TypeWords("is set by", "sets", "Objective set by a plan"),
        "AIMS_FOR": TypeWords("aims for", "is what this action aims for", "Aims for an outcome"),
        "CONTINUES": TypeWords("carries on", "is carried on by", "Carries on an earlier action"),
        "CITES": TypeWords("cites", "is cited by", "Cites a plan or report"),
        "PART_OF": TypeWords("is part of", "includes", "Is part of"),
        "UNDER": TypeWords("comes under", "covers", "Comes under a theme"),
        "PUBLISHES": TypeWords("publishes", "is published by", "Publishes a plan"),
        "COVERS": TypeWords("is for the area of", "has the plan", "Plan for an area"),
        "DESCRIBES": TypeWords("sets out", "is set out in", "Document sets out a plan"),
    }
)

# Name and sources have places of their own on every page; the rest stands in this order.
PROPERTY_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "Name",
        "title": "Title",
        "code": "Code",
        "number": "Number",
        "text": "As printed",
        "role": "Post",
        "kind": "Kind of plan",
        "period": "Period as printed",
        "period_start": "Period starts",
        "period_end": "Period ends",
        "cited_only": "Only cited, not read",
        "local": "Added locally",
        "start_date": "Start",
        "end_date": "End",
        "ongoing": "Ongoing, without an end",
        "start_printed": "Start as printed",
        "end_printed": "End as printed",
        "status": "Status or rating as printed",
        "progress": "Progress as printed",
        "comment": "Comment as printed",
        "response": "Response as printed",
        "collective": "Stands for many bodies at once",
        "raised": "Raised",
        "reviewed": "Last reviewed",
        "mitigation": "Mitigation or controls",
        "pre_likelihood": "Likelihood before mitigation",
        "pre_impact": "Impact before mitigation",
        "pre_score": "Score before mitigation",
        "post_likelihood": "Likelihood after mitigation",
        "post_impact": "Impact after mitigation",
        "post_score": "Score after mitigation",
        "staffing": "Staff costs",
        "in_kind": "Payments in kind",
        "delegated": "Delegated and other funds",
        "total": "Total as printed",
        "currency": "Currency",
        "score": "Likeness (0 to 1)",
        "reason": "Why they are held to be one",
        "file": "File",
        "format": "Kind of file",
        "sha256": "Digest of the file (SHA-256)",
        "aliases": "Also printed as",
        "sources": "Where it is printed",
    }
)

SEVERITY_WORDS: Final[Mapping[Severity, SeverityWords]] = MappingProxyType(
    {
        "high": SeverityWords("High", "▲", "breaks accountability, or contradicts itself"),
        "medium": SeverityWords("Medium", "◆", "weakens accountability"),
        "low": SeverityWords("Low", "●", "a blemish that a clerk would mend"),
        "note": SeverityWords("Note", "○", "a measure to be read beside the others"),
    }
)
