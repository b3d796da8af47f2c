"""What a careful reader found in the samples, and how much each sample gives."""

import re
from collections import Counter
from pathlib import Path

import pytest

from analysis.registry import run
from analysis.study import Options
from loader.document_graph import DocumentGraph
from loader.finding import Finding
from loader.property_graph import Node
from tests.acceptance.samples import (
    CHILDREN,
    COMMUNITY_HARM,
    FOLDERS,
    KNIFE_CRIME,
    YOUTH_JUSTICE,
    YOUTH_SAFETY,
    graph_of,
    merged,
)

COUNTS: dict[str, dict[str, tuple[int, int]]] = {
    # label: least and most; one number twice where the document leaves no room for judgement
    YOUTH_SAFETY: {
        "Document": (1, 1),
        "Area": (1, 1),
        "Plan": (2, 3),
        "Theme": (8, 8),
        "Action": (58, 58),
        "Person": (2, 2),
        "Organisation": (34, 40),
        "Board": (10, 13),
        "Objective": (8, 8),
    },
    YOUTH_JUSTICE: {
        "Document": (1, 1),
        "Area": (1, 1),
        "Plan": (13, 17),
        "Theme": (4, 4),
        "Action": (26, 30),
        "Person": (9, 9),
        "Organisation": (50, 60),
        "Board": (22, 33),
        "Report": (0, 2),
        "Objective": (6, 6),
        "Risk": (17, 17),
    },
    CHILDREN: {
        "Document": (1, 1),
        "Area": (1, 1),
        "Plan": (24, 36),
        "Theme": (4, 4),
        "Action": (175, 205),
        "Organisation": (7, 20),
        "Board": (2, 5),
        "Objective": (1, 10),
    },
    COMMUNITY_HARM: {
        "Document": (1, 1),
        "Area": (1, 1),
        "Plan": (1, 1),
        "Theme": (4, 4),
        "Action": (38, 38),
        "Outcome": (36, 38),
        "Person": (14, 16),
        "Organisation": (24, 28),
        "Board": (7, 9),
        "Report": (4, 4),
        "Recommendation": (83, 83),
    },
    KNIFE_CRIME: {
        "Document": (1, 1),
        "Area": (1, 1),
        "Plan": (4, 7),
        "Theme": (8, 8),
        "Action": (56, 58),
        "Outcome": (56, 60),
        "Person": (22, 22),
        "Organisation": (50, 58),
        "Board": (9, 13),
        "Report": (1, 2),
        "Objective": (4, 4),
    },
}

pytestmark = pytest.mark.parametrize("folder", FOLDERS)


def _read(folder: Path, name: str) -> DocumentGraph:
    return graph_of(folder / f"{name}.txt")


def _of_kind(found: DocumentGraph, kind: str) -> list[Finding]:
    return [finding for finding in found.findings if finding.kind == kind]


def test_jsna_1_8_and_3_3_are_the_orphaned_recommendations(folder: Path) -> None:
    studied = run("recommendations", merged(folder), Options())
    orphaned = [
        finding
        for section in ("orphaned recommendation", "implied recommendation")
        for finding in studied.section(section).findings
    ]
    said = re.compile(r"(\S+) of Joint Strategic Needs Assessment .* no action answers it")
    numbers = [match.group(1) for match in (said.search(finding.message) for finding in orphaned) if match]
    assert numbers == ["1.8", "3.3"]
    assert len(orphaned) == 2


def test_number_32_stands_twice_in_the_community_harm_plan(folder: Path) -> None:
    actions = _read(folder, COMMUNITY_HARM).graph.labelled("Action")
    numbers = Counter(str(action.properties.get("number", "")) for action in actions)
    assert {number: times for number, times in numbers.items() if times > 1} == {"32": 2}
    assert {str(number) for number in range(1, 39)} - set(numbers) == {"34"}


def test_the_funding_total_of_the_youth_justice_plan_is_4714_too_high(folder: Path) -> None:
    found = _read(folder, YOUTH_JUSTICE)
    wrong = _of_kind(found, "total does not add up")
    assert any("1,793,949" in one.message and "1,798,663" in one.message for one in wrong)
    assert all("4,714 more" in one.message for one in wrong)
    listed = sum(float(str(rel.properties["total"])) for rel in found.graph.typed("FUNDS"))
    assert round(1_798_663 - listed) == 4_714


def test_eleven_risk_scores_of_the_youth_justice_plan_contradict_its_matrix(folder: Path) -> None:
    found = _read(folder, YOUTH_JUSTICE)
    assert len(_of_kind(found, "score contradicts matrix")) == 11
    marks = {"low": 1, "medium": 2, "high": 3}
    products = [
        (float(str(risk.properties[f"{when}_score"])), _product(risk, when, marks))
        for risk in found.graph.labelled("Risk")
        for when in ("pre", "post")
    ]
    assert sum(printed != product for printed, product in products) == 11


def _product(risk: Node, when: str, marks: dict[str, int]) -> int:
    return marks[str(risk.properties[f"{when}_likelihood"])] * marks[str(risk.properties[f"{when}_impact"])]


def test_one_action_of_the_knife_crime_plan_ends_before_it_starts(folder: Path) -> None:
    actions = _read(folder, KNIFE_CRIME).graph.labelled("Action")
    dated = [(action.properties.get("start_date"), action.properties.get("end_date")) for action in actions]
    assert [(s, e) for s, e in dated if s and e and str(e) < str(s)] == [("2018-10", "2010-03")]


@pytest.mark.parametrize("name", COUNTS)
def test_a_sample_gives_as_much_as_it_holds(folder: Path, name: str) -> None:
    found = Counter(node.label for node in _read(folder, name).graph.nodes.values())
    bounds = COUNTS[name]
    outside = {
        label: (found[label], bounds.get(label, (0, 0)))
        for label in sorted({*found, *bounds})
        if not bounds.get(label, (0, 0))[0] <= found[label] <= bounds.get(label, (0, 0))[1]
    }
    assert outside == {}
