"""The same files give the same bytes, whatever the order, the number of times and the process."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loader.document_graph import DocumentGraph
from tests.acceptance.samples import DATA, HELD_OUT, ROOT, UNSEEN, graph_of, graphs, lines, named, read, texts

FEW = settings(max_examples=8, deadline=None)
SOME = [*texts(DATA), *texts(UNSEEN)[::4]]
"""The documents that are read in processes of their own."""
_EXPORT = """
import hashlib, sys
from pathlib import Path
from tests.acceptance.samples import graph_of, lines
documents = [graph_of(Path(path)) for path in sys.argv[1:]]
told = [*lines(documents), *(f"{one.file} {one.findings!r}" for one in documents)]
print(len(documents), hashlib.sha256("".join(told).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def of_data() -> list[str]:
    """The export of the samples, in the order of their names."""
    return lines(graphs(DATA))


@pytest.fixture(scope="module")
def of_unseen() -> list[str]:
    """The export of the invented documents, in the order of their names."""
    return lines(graphs(UNSEEN))


@FEW
@given(order=st.permutations(texts(DATA)), times=st.sampled_from([1, 3]))
def test_samples_in_any_order_once_or_often_give_the_same_bytes(
    of_data: list[str], order: Sequence[Path], times: int
) -> None:
    assert lines(_loaded(order, times)) == of_data


@FEW
@given(order=st.permutations(texts(UNSEEN)), times=st.sampled_from([1, 3]))
def test_invented_documents_in_any_order_once_or_often_give_the_same_bytes(
    of_unseen: list[str], order: Sequence[Path], times: int
) -> None:
    assert lines(_loaded(order, times)) == of_unseen


def _loaded(order: Sequence[Path], times: int) -> list[DocumentGraph]:
    return [graph_of(path) for path in order] * times


@pytest.mark.parametrize(
    "path",
    [path for folder in (DATA, UNSEEN, HELD_OUT) for path in texts(folder)],
    ids=named,
)
def test_reading_a_document_again_gives_an_equal_graph_and_audit(path: Path) -> None:
    assert read(path) == graph_of(path)


def test_the_order_of_sets_in_a_process_does_not_matter() -> None:
    running = [_export(seed) for seed in ("1", "4711")]
    (first, wrong), (second, wrong_too) = (process.communicate(timeout=120) for process in running)
    assert (wrong, wrong_too) == ("", "")
    assert first.split()[:1] == [str(len(SOME))]
    assert first == second


def _export(seed: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _EXPORT, *map(str, SOME)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
