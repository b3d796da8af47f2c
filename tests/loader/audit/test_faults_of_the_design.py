"""Every fault that the audit promises, in an invented plan that has it and in a near miss that has not."""

import pytest

from tests.loader.audit.inspected import audited, rows, view_of

TITLE = "Ferndale Safer Streets Plan 2024-2026\n\n"
HEAD = "No | Action | Lead organisation | Board | Start date | End date"


def plan(*lines: str, head: str = HEAD, before: str = "", after: str = "") -> str:
    return f"{TITLE}{before}{rows(head, *lines)}\n\n{after}\n"


def line(number: str = "1", action: str = "Repair the bridge at the mill", **cells: str) -> str:
    given = {"lead": "Parks Team", "board": "Roads Board", "start": "Apr-24", "end": "Mar-25"} | cells
    return " | ".join((number, action, *given.values()))


BRIDGE = line()
LAMPS = line("2", "Mend the lamps along Kiln Lane")
BUS = line("3", "Move the bus stop at the bend")
TORN = " | leads to the inn |  |  |  | "
KERBS = line("4", "Lower the kerbs by the library")

RISKS = "No | Risk | Owner | Likelihood | Impact | Score | Controls | Likelihood | Impact | Score"
FLOOD = "1 | The river floods the lower road | Jo Marsh | 2 | 3 | 6 | Sandbags | 1 | 3 | 3"
MONEY = "Agency | Staffing costs | Payments in kind | Other delegated funds | Total"
GIVES = "Contributions to the Ferndale Partnership Board\n\n"
NAMES = "Name | Initials | Role"
PRINTED = "R1 That bridges be mended.\n\nR2 That lamps be lit.\n\nR3 That buses stop.\n\n"
CITING = "No | Action | Lead organisation | Recommendations | End date"


def citing(*cited: str, before: str = "") -> str:
    actions = ("Repair the bridge", "Mend the lamps", "Move the bus stop", "Lower the kerbs")
    lines = (
        f"{at} | {action} | Parks Team | {code} | Mar-25"
        for at, (action, code) in enumerate(zip(actions, cited, strict=False), 1)
    )
    return plan(*lines, head=CITING, before=before)


def money(*lines: str) -> str:
    return f"{TITLE}{GIVES}{rows(MONEY, *lines)}\n\n{rows(HEAD, BRIDGE, LAMPS)}\n"


CASES = {
    "number given twice": (
        plan(BRIDGE, LAMPS, BUS, line("2", "Lower the kerbs")),
        plan(BRIDGE, LAMPS, BUS, LAMPS),
    ),
    "number left out": (plan(BRIDGE, LAMPS, KERBS), plan(BRIDGE, LAMPS, BUS, KERBS)),
    "end before start": (
        plan(BRIDGE, line("2", "Mend the lamps", start="Mar-25", end="Feb-25")),
        plan(BRIDGE, line("2", "Mend the lamps", start="Mar-25", end="Mar-25")),
    ),
    "action without lead": (
        plan(BRIDGE, line("2", "Mend the lamps", lead="")),
        plan(BRIDGE, line("2", "Mend the lamps", lead="all partners")),
    ),
    "action without board": (
        plan(BRIDGE, LAMPS, line("3", "Move the bus stop", board="")),
        plan(line(board=""), line("2", "Mend the lamps", board=""), BUS),
    ),
    "no date": (
        plan(BRIDGE, line("2", "Mend the lamps", start="", end="")),
        plan(BRIDGE, line("2", "Mend the lamps", start="", end="TBC")),
    ),
    "name spelt several ways": (
        plan(line(lead="Riverside Trust"), line("2", "Mend the lamps", lead="Riverslde Trust"), BUS),
        plan(line(lead="Riverside Trust"), line("2", "Mend the lamps", lead="The Riverside Trust"), BUS),
    ),
    "abbreviation not explained": (
        plan(BRIDGE, line("2", "Mend the lamps", lead="FRVT")),
        plan(BRIDGE, line("2", "Mend the lamps", lead="FRVT"), after="FRVT: Ferndale River Valley Trust"),
    ),
    "unexplained code": (
        citing("DHR 1", "DHR 2", "DHR 3"),
        citing("DHR 1", "DHR 2", "DHR 3", before="We answer the Domestic Homicide Review (DHR) of 2023.\n\n"),
    ),
    "recommendation not cited": (
        citing("JSNA 1.1", "JSNA 1.2", "JSNA 1.4"),
        citing("JSNA 1.1", "JSNA 1.2", "JSNA 1.3"),
    ),
    "count differs from list": (
        plan(BRIDGE, LAMPS, before="We have four priorities: safer roads; brighter lanes; slower cars.\n\n"),
        plan(BRIDGE, LAMPS, before="We have three priorities: safer roads; brighter lanes; slower cars.\n\n"),
    ),
    "number of actions differs": (
        plan(BRIDGE, LAMPS, BUS, before="This plan has four actions.\n\n"),
        plan(BRIDGE, LAMPS, BUS, before="This plan has three actions.\n\n"),
    ),
    "total does not add up": (
        money("Ferndale Council | 100 | 20 | 30 | 160", "Canal Trust | 10 | 0 | 0 | 10"),
        money("Ferndale Council | 100 | 20 | 30 | 150", "Canal Trust | 10 | 0 | 0 | 10"),
    ),
    "score contradicts matrix": (
        plan(FLOOD.replace("| 2 | 3 | 6 |", "| 2 | 3 | 8 |"), head=RISKS),
        plan(FLOOD, head=RISKS),
    ),
    "score rises after mitigation": (
        plan(FLOOD.replace("| 1 | 3 | 3", "| 3 | 3 | 9"), head=RISKS),
        plan(FLOOD.replace("| 1 | 3 | 3", "| 2 | 3 | 6"), head=RISKS),
    ),
    "row torn by page break": (
        plan(BRIDGE, line("2", "Mend the lamps along the lane that"), HEAD, TORN, BUS),
        plan(BRIDGE, LAMPS, HEAD, BUS),
    ),
    "empty column": (
        plan(line(board=""), line("2", "Mend the lamps", board=""), BUS.replace("Roads Board", "")),
        plan(line(board=""), line("2", "Mend the lamps", board=""), BUS),
    ),
    "no lead": (
        plan(BRIDGE, line("2", "Mend the lamps", lead="Vacant")),
        plan(BRIDGE, line("2", "Mend the lamps", lead="Vacant Homes Team")),
    ),
    "post": (
        plan(BRIDGE, line("2", "Mend the lamps", lead="Lighting Manager")),
        plan(BRIDGE, line("2", "Mend the lamps", lead="Lighting Management Team")),
    ),
    "initials given to two people": (
        plan(BRIDGE, LAMPS, after=rows(NAMES, "Sue Larkin | SL | Officer", "Steve Lomax | SL | Clerk")),
        plan(BRIDGE, LAMPS, after=rows(NAMES, "Sue Larkin | SL | Officer", "Tom Lomax | TL | Clerk")),
    ),
    "unknown recommendation": (
        citing("1", "2", "5", before=PRINTED),
        citing("1", "2", "3", before=PRINTED),
    ),
}


def kinds(text: str) -> set[str]:
    return {finding.kind for finding in audited(view_of(text))}


@pytest.mark.parametrize("kind", CASES)
def test_the_fault_is_found(kind: str) -> None:
    assert kind in kinds(CASES[kind][0])


@pytest.mark.parametrize("kind", CASES)
def test_the_near_miss_is_not_reported(kind: str) -> None:
    near = CASES[kind][1]
    assert view_of(near).graph.nodes
    assert kind not in kinds(near)
