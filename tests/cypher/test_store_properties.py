"""The same documents in any order, once or several times, in one load or many, give the same bytes."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cypher.store import open_store
from loader.document_graph import DocumentGraph
from loader.merge import merge
from loader.property_graph import PropertyGraph

Export = Callable[[PropertyGraph], str]
FILES = ("a.txt", "b.txt", "c.txt")


@st.composite
def orders(draw: st.DrawFn) -> list[list[str]]:
    """Every file at least once, in any order, cut into loads."""
    files = draw(st.permutations([*FILES, *draw(st.lists(st.sampled_from(FILES), max_size=3))]))
    cuts = sorted(draw(st.lists(st.integers(0, len(files)), max_size=2)))
    return [list(files[start:end]) for start, end in zip([0, *cuts], [*cuts, len(files)], strict=True)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loads=orders())
def test_the_order_and_number_of_loads_make_no_difference(
    loads: Sequence[Sequence[str]],
    plan: Callable[..., DocumentGraph],
    export: Export,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    documents = {file: plan(file, f"Plan {file}", number) for number, file in enumerate(FILES, start=1)}
    with open_store(_new(tmp_path_factory), create=True) as store:
        for files in loads:
            store.load(documents[file] for file in files)
        assert export(store.graph()) == export(merge(documents.values()))


steps = st.lists(
    st.tuples(st.sampled_from(FILES), st.sampled_from(["load", "change", "forget"])), min_size=1, max_size=5
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_whatever_was_loaded_changed_or_forgotten_only_what_is_held_counts(
    steps: Sequence[tuple[str, str]],
    plan: Callable[..., DocumentGraph],
    export: Export,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    held: dict[str, DocumentGraph] = {}
    with open_store(_new(tmp_path_factory), create=True) as store:
        for file, step in steps:
            if step == "forget":
                if held.pop(file, None):
                    store.forget(file)
                continue
            held[file] = plan(file, f"Plan {file}", 2 if step == "change" else 1)
            store.load([held[file]])
        assert export(store.graph()) == export(merge(held.values()))
        assert store.documents() == tuple(held[file] for file in sorted(held))


def _new(factory: pytest.TempPathFactory) -> str:
    folder: Path = factory.mktemp("store")
    return str(folder / "graph.lbug")
