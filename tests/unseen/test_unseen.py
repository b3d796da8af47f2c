"""Invented documents of many layouts against annotations that were made by hand; see the README beside this file."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean

import pytest

from tests.acceptance.samples import HELD_OUT, UNSEEN, graph_of, needs_scorer, texts
from tests.acceptance.scoring import Score, score

TRIPWIRES = {
    # document: F1 of all relationships, F1 of all nodes; both 0.02 below what was measured
    "x": (0.8, 0.8),
}
LEAST = 0.80
"""F1 of all relationships that every document has at least."""
LEAST_ON_AVERAGE = 0.88
DOCUMENTS = [*texts(UNSEEN), *texts(HELD_OUT)]
WITHOUT_A_PLAN = (UNSEEN / "aldermoor-press-release.txt", HELD_OUT / "langmoor-scrutiny-minutes-feb-2025.txt")


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
@pytest.mark.parametrize("folder", [UNSEEN, HELD_OUT], ids=["own", "held out"])
def test_documents_are_read_well_on_average(folder: Path, scored: Callable[[Path], Score]) -> None:
    with_plans = [path for path in texts(folder) if path not in WITHOUT_A_PLAN]
    assert mean(scored(path).relationships for path in with_plans) >= LEAST_ON_AVERAGE


@pytest.mark.parametrize("path", WITHOUT_A_PLAN, ids=lambda path: path.stem)
def test_a_document_without_a_plan_gives_nothing_and_says_so(path: Path) -> None:
    found = graph_of(path)
    assert not found.graph.nodes
    assert not found.graph.relationships
    assert [finding.kind for finding in found.findings] == ["no plan"]


def test_every_document_has_annotations_and_tripwires() -> None:
    assert {path.stem for path in DOCUMENTS} == set(TRIPWIRES)
    assert all(path.with_suffix(".json").is_file() for path in DOCUMENTS)
