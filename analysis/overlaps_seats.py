"""People and bodies that sit on several boards."""

from typing import Final

from analysis.evidence import finding
from analysis.phrases import counted, listed
from analysis.study import Section, severity_rank
from analysis.ties import Ties
from loader.finding import Finding, Severity
from loader.property_graph import Node

PEOPLE: Final = Section(
    "person on several boards",
    "People on several boards",
    "People who chair or have a place on two boards or more.",
    "gravest first, then by boards, boards chaired, and name",
)
BODIES: Final = Section(
    "body on several boards",
    "Bodies asked onto several boards",
    "Bodies with a place on two boards or more. A unit counts by itself, not towards the body that it is "
    "part of.",
    "gravest first, then by boards and name",
)
_MANY: Final = {"Person": 4, "Organisation": 6}


def several_seats(ties: Ties, label: str) -> list[Finding]:
    """Those of the label (Person or Organisation) on two boards or more.

    Low from 4 boards on for a person, and for a person who chairs two; low from 6 boards on for a body;
    else note. What each leads and supports stands beside it: one who sits on boards and does neither may not
    be needed there. Two relationships with one board (member and chair) are one seat.
    """
    section = PEOPLE if label == "Person" else BODIES
    found = [
        _seated(ties, section.name, who, seats)
        for who in ties.labelled(label)
        if len(seats := _seats(ties, who.id)) > 1
    ]
    return sorted(found, key=_rank)


def _seats(ties: Ties, who: str) -> list[str]:
    return sorted({*ties.ends("MEMBER_OF", who), *ties.ends("CHAIRS", who)})


def _rank(found: Finding) -> tuple[int, float, float, str]:
    measures = found.measures
    return (
        severity_rank(found.severity),
        -float(measures["boards"]),
        -float(measures["boards chaired"]),
        found.message,
    )


def _seated(ties: Ties, kind: str, who: Node, seats: list[str]) -> Finding:
    chaired = ties.ends("CHAIRS", who.id)
    measures = {
        "boards": len(seats),
        "boards chaired": len(chaired),
        "actions led": len(ties.ends("LEADS", who.id)),
        "actions supported": len(ties.ends("SUPPORTS", who.id)),
    }
    idle = not measures["actions led"] and not measures["actions supported"]
    chairs = f" and chairs {len(chaired)} of them" if chaired else ""
    message = (
        f"{who.name} is on {counted(len(seats), 'board')}{chairs}: {listed(ties.names(seats))}"
        f"{'; no action is stated that it leads or supports' if idle and who.label != 'Person' else ''}."
    )
    severity: Severity = "low" if len(seats) >= _MANY[who.label] or len(chaired) > 1 else "note"
    rels = [*ties.outgoing("MEMBER_OF", who.id), *ties.outgoing("CHAIRS", who.id)]
    return finding(ties.graph, kind, severity, message, [who.id, *seats], rels, measures)
