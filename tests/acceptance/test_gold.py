"""The two published documents that were annotated by hand, against the thresholds that are promised."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.samples import COMMUNITY_HARM, GOLD, SEEDS, YOUTH_JUSTICE, needs_scorer, needs_seeds
from tests.acceptance.scoring import score

THRESHOLDS = [
    # document, F1 of all relationships, F1 of all nodes
    (COMMUNITY_HARM, 0.97, 0.97),
    (YOUTH_JUSTICE, 0.85, 0.90),
]


@needs_seeds
@needs_scorer
@pytest.mark.parametrize(("name", "relationships", "nodes"), THRESHOLDS)
def test_the_annotated_documents_are_read_as_promised(
    name: str,
    relationships: float,
    nodes: float,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    found = score(SEEDS / f"{name}.txt", GOLD / f"{name}.json", tmp_path)
    record_property("score", found.row)
    assert found.merged == 0, "two different things became one node"
    assert found.relationships >= relationships
    assert found.nodes >= nodes
