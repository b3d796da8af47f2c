"""Invented documents of many layouts against annotations made by hand; see the README beside this file."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean

import pytest

from tests.acceptance.samples import HELD_OUT, UNSEEN, graph_of, needs_scorer, texts
from tests.acceptance.scoring import Score, score

TRIPWIRES = {
    # document: F1 of all relationships, F1 of all nodes; both 0.02 below what was measured
    "aldermoor-press-release": (0.980, 0.980),
    "ashvale-community-safety-handbook": (0.932, 0.962),
    "carwen-wellbeing-2024-26": (0.967, 0.970),
    "harrowdale-domestic-abuse": (0.971, 0.974),
    "kestrel-coast-drowning-prevention": (0.965, 0.948),
    "marlsham-combating-drugs-2023-25": (0.951, 0.957),
    "northmere-health-wellbeing": (0.973, 0.963),
    "strathallick-child-poverty-2024-25": (0.972, 0.956),
    "tarnside-homelessness": (0.956, 0.970),
    "thornhythe-climate-2025-28": (0.977, 0.980),
    "wexcombe-safeguarding-adults-2023-26": (0.962, 0.963),
    "wyvern-send-transport-review": (0.970, 0.980),
    "calderwick-youth-justice-2023-26": (0.862, 0.934),
    "drayford-serious-violence-duty-2024-26": (0.962, 0.968),
    "fennshire-vawg-2024-27": (0.933, 0.891),
    "langmoor-scrutiny-minutes-feb-2025": (0.980, 0.980),
    "oakmere-ageing-well-2024-25": (0.918, 0.917),
    "penhaven-accessible-strategies": (0.917, 0.921),
    # files of other formats; a press release has no figure between none and all
    "brackenford-recycling-review": (0.955, 0.964),
    "castle-wray-youth-plan-2025-27": (0.980, 0.980),
    "corran-care-handbook-2025-26": (0.976, 0.968),
    "kirkmarnoch-equality-2025-29": (0.980, 0.980),
    "marrowby-health-wellbeing-2025-30": (0.970, 0.964),
    "port-ellary-threat-register-2025-26": (0.980, 0.980),
    "ravensholme-food-tracker-2025-26": (0.980, 0.969),
    "stour-vale-community-safety-2025-28": (0.980, 0.980),
    "tollerwreake-flood-actions-2025-26": (0.943, 0.928),
    "wrenfield-press-release": (0.980, 0.980),
    # the second set
    "bro-tarell-delivery-plan-2025-27": (0.980, 0.980),
    "ellenshire-suicide-prevention-2025-28": (0.964, 0.959),
    "fenwold-food-and-warmth-strategy": (0.974, 0.932),
    "harbrook-damp-review": (0.975, 0.970),
    "lough-dorran-pcsp-action-plan": (0.963, 0.980),
    "saltmarch-skills-compact-tracker": (0.980, 0.980),
    "strathord-partnership-handbook": (0.980, 0.968),
    "wendle-vale-hazard-log": (0.980, 0.980),
    # the third set
    "cadmoor-loxley-inspection-actions": (0.975, 0.960),
    "dyffryn-arwel-homelessness-2025-26": (0.880, 0.980),
    "helmsbridge-send-improvement-2025-26": (0.961, 0.937),
    "loughmore-bannside-delivery-plan-2025-29": (0.971, 0.970),
    "ostley-audit-follow-up-2025-26": (0.975, 0.952),
    "strathmallie-corporate-parenting-2024-27": (0.980, 0.958),
    "tamarsby-serious-violence-2025-28": (0.971, 0.980),
    "woldshore-collaborative-terms-and-plan": (0.972, 0.969),
    # the fourth set
    "broxham-cqc-assurance-2025-26": (0.964, 0.927),
    "cwm-elidyr-dementia-2025-27": (0.924, 0.916),
    "quarnefield-tobacco-control-2025-28": (0.967, 0.980),
    "saltersby-dhr-action-plan": (0.875, 0.962),
    "strathcorrie-adp-delivery-plan-2025-27": (0.890, 0.892),
}
LEAST = 0.80
"""F1 of all relationships that every document has at least."""
LEAST_ON_AVERAGE = 0.90
FORMATS = UNSEEN / "formats"
"""Documents of other formats; see the README there."""
SECOND = UNSEEN / "second"
"""Eight more of mixed formats, written later; see the README there."""
THIRD = UNSEEN / "third"
"""Eight more again; see the README there."""
FOURTH = UNSEEN / "fourth"
"""Five more, written while the third were mended for; see the README there."""
DOCUMENTS = [*texts(UNSEEN), *texts(HELD_OUT)]
OTHER_FORMATS = sorted(
    path
    for folder in (FORMATS, SECOND, THIRD, FOURTH)
    for path in folder.iterdir()
    if path.suffix != ".json" and path.with_suffix(".json").is_file()
)
WITHOUT_A_PLAN = (UNSEEN / "aldermoor-press-release.txt", HELD_OUT / "langmoor-scrutiny-minutes-feb-2025.txt")
EVENTS_ONLY = FORMATS / "wrenfield-press-release.docx"
"""A press release with a programme of events."""


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Score]:
    """The score of a document, measured once."""
    folder = tmp_path_factory.mktemp("unseen")
    return cache(lambda path: score(path, path.with_suffix(".json"), folder))


@needs_scorer
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_is_read_as_well_as_before(
    path: Path, scored: Callable[[Path], Score], record_property: Callable[[str, object], None]
) -> None:
    found = scored(path)
    record_property("score", found.row)
    relationships, nodes = TRIPWIRES[path.stem]
    assert found.merged == 0, "two different things became one node"
    assert found.relationships >= max(relationships, LEAST)
    assert found.nodes >= nodes


@needs_scorer
@pytest.mark.parametrize("path", OTHER_FORMATS, ids=lambda path: path.name)
def test_a_document_of_another_format_is_read_as_well_as_before(
    path: Path, scored: Callable[[Path], Score], record_property: Callable[[str, object], None]
) -> None:
    found = scored(path)
    record_property("score", found.row)
    relationships, nodes = TRIPWIRES[path.stem]
    assert found.merged == 0, "two different things became one node"
    assert found.relationships >= max(relationships, LEAST)
    assert found.nodes >= nodes


@needs_scorer
@pytest.mark.parametrize(
    "folder", [UNSEEN, HELD_OUT, FORMATS, SECOND, THIRD, FOURTH], ids=lambda folder: folder.name
)
def test_documents_are_read_well_on_average(folder: Path, scored: Callable[[Path], Score]) -> None:
    found = [path for path in (*DOCUMENTS, *OTHER_FORMATS) if path.parent == folder]
    with_plans = [path for path in found if path not in (*WITHOUT_A_PLAN, EVENTS_ONLY)]
    assert mean(scored(path).relationships for path in with_plans) >= LEAST_ON_AVERAGE


@pytest.mark.parametrize("path", [*WITHOUT_A_PLAN, EVENTS_ONLY], ids=lambda path: path.stem)
def test_a_document_without_a_plan_gives_nothing_and_says_so(path: Path) -> None:
    found = graph_of(path)
    assert not found.graph.nodes
    assert not found.graph.relationships
    assert [finding.kind for finding in found.findings] == ["no plan"]


def test_every_document_has_annotations_and_tripwires() -> None:
    documents = [*DOCUMENTS, *OTHER_FORMATS]
    assert {path.stem for path in documents} == set(TRIPWIRES)
    assert all(path.with_suffix(".json").is_file() for path in documents)
