"""The documents on which the loader is accepted, each read once in a run of the tests."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from loader.document_graph import DocumentGraph
from loader.documents.files import PlanFile, read_file
from loader.exchange import graph_lines
from loader.merge import merge
from loader.property_graph import PropertyGraph
from loader.reading import read_document

ROOT: Final = Path(__file__).resolve().parents[2]
DATA: Final = ROOT / "data"
UNSEEN: Final = ROOT / "tests" / "unseen"
HELD_OUT: Final = UNSEEN / "held_out"
SEEDS: Final = ROOT.parent / "shared" / "seeds"
GOLD: Final = ROOT.parent / "shared" / "gold"

CHILDREN: Final = "southwark-children-strategies-2020"
COMMUNITY_HARM: Final = "southwark-community-harm-2020-21"
KNIFE_CRIME: Final = "southwark-knife-crime-2018-20"
YOUTH_JUSTICE: Final = "lewisham-youth-justice-2018-21"
YOUTH_SAFETY: Final = "islington-youth-safety-2020"

needs_seeds: Final = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the published documents (../shared/seeds) are not part of the project"
)
needs_scorer: Final = pytest.mark.skipif(
    not (GOLD / "score.py").is_file(),
    reason="the scorer (../shared/gold) is not part of the project",
)

FOLDERS: Final = (pytest.param(DATA, id="data"), pytest.param(SEEDS, id="seeds", marks=needs_seeds))
"""The samples in the project's words and as published, for parametrize."""


def texts(folder: Path) -> list[Path]:
    """The documents of a folder, by name."""
    return sorted(folder.glob("*.txt"))


def named(path: Path) -> str:
    """Folder and name of a document, as tests are called."""
    return f"{path.parent.name}/{path.stem}"


def read(path: Path) -> DocumentGraph:
    """What a document says, read anew."""
    return read_document(read_file(PlanFile(path, path.name)))


@cache
def graph_of(path: Path) -> DocumentGraph:
    """What a document says."""
    return read(path)


def graphs(folder: Path) -> list[DocumentGraph]:
    """What each document of a folder says, by name."""
    return [graph_of(path) for path in texts(folder)]


@cache
def merged(folder: Path) -> PropertyGraph:
    """What the documents of a folder say together."""
    return merge(graphs(folder))


def lines(documents: Iterable[DocumentGraph]) -> list[str]:
    """The export of the documents."""
    return list(graph_lines(merge(documents)))
