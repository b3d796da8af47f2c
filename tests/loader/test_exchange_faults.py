"""The exchange form at fault: arbitrary lines and bytes raise our error only, in one line."""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loader.errors import ExchangeError, PartnershipGraphError
from loader.exchange import parse_graph, read_graph, write_graph
from loader.property_graph import Node, PropertyGraph, Relationship, Value, full, property_graph

BOARD = '{"type":"node","id":"b1","labels":["Board"],"properties":{"name":"Health Board"}}'
PLAN = '{"type":"node","id":"p1","labels":["Plan"],"properties":{"cited_only":false,"name":"A"}}'
OVERSEES = (
    '{"type":"relationship","id":"o1","label":"OVERSEES","start":{"id":"b1","labels":["Board"]},'
    '"end":{"id":"p1","labels":["Plan"]},"properties":{"sources":["a.txt:L1","a.txt:L2"]}}'
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def bent_lines(draw: st.DrawFn) -> str:
    """A good line with one part put to something else, or left out."""
    record: dict[str, Any] = json.loads(draw(st.sampled_from([BOARD, PLAN, OVERSEES])))
    part: dict[str, Any] = record
    for key in draw(st.sampled_from([(), ("properties",), ("start",), ("end",)])):
        part = part.get(key, record)
    key = draw(st.sampled_from([*part, "name"]))
    if draw(st.booleans()):
        part.pop(key, None)
    else:
        part[key] = draw(JSON)
    return json.dumps(record)


def _fault(act: Callable[[], PropertyGraph]) -> PartnershipGraphError | None:
    try:
        act()
    except PartnershipGraphError as fault:
        return fault
    return None


@given(st.lists(st.text(max_size=30) | JSON.map(json.dumps) | bent_lines(), max_size=4))
@example(["[" * 100_000])
@example(["1" * 5000])
@example(['{"type":"node","id":"a","labels":["Risk"],"properties":{"pre_score":1e999}}'])
@example(['{"type":"node","id":"a","labels":["Risk"],"properties":{"pre_score":' + "9" * 400 + "}}"])
def test_arbitrary_lines_raise_only_our_error_in_one_line(lines: list[str]) -> None:
    fault = _fault(lambda: parse_graph(lines))
    if fault is not None:
        assert isinstance(fault, ExchangeError)
        assert str(fault).startswith("the graph, line ")
        assert str(fault).isprintable()


@given(data=st.binary(max_size=60))
@example(data=b"\xef\xbb\xbf\xff")
def test_arbitrary_bytes_raise_only_our_error(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("bytes") / "graph.jsonl"
    path.write_bytes(data)
    assert isinstance(_fault(lambda: read_graph(path)), ExchangeError | None)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "no JSON"),
        ("[]", "neither a node nor a relationship"),
        (BOARD.replace('"node"', '"edge"'), "neither a node nor a relationship"),
        (BOARD.replace('"Board"', '"Bored"'), "unknown label Bored"),
        (BOARD.replace('"Board"', '"Board","Plan"'), "exactly one label"),
        (BOARD.replace('"name"', '"nome"'), "unknown property nome"),
        (BOARD.replace('"Health Board"', "null"), '"name" must be a text'),
        (BOARD.replace('"Health Board"', "12"), "name should be string"),
        (BOARD.replace('"Health Board"', r'"\ud83d"'), "half of a surrogate pair"),
        (BOARD.replace('"b1"', '""'), '"id" must be a text'),
        (BOARD.replace('"properties"', '"props"'), '"properties" is missing'),
        (BOARD[:-1] + ',"more":1}', '"more" is not known'),
        (BOARD.replace('{"name"', '{"name":"x","name"'), "the same key stands twice"),
        (PLAN.replace("false", "NaN"), "no number that can be kept"),
        (PLAN, "the id p1 was already used"),
        (OVERSEES.replace("OVERSEES", "CHAIRS"), "CHAIRS may not join Board to Plan"),
        (OVERSEES.replace('"id":"b1"', '"id":"b9"'), "b9, which is not in the graph"),
        (OVERSEES.replace('["Plan"]', '["Board"]'), "p1 is labelled Plan on its own line"),
        (OVERSEES.replace('{"id":"b1","labels":["Board"]}', '"b1"'), '"start" must hold'),
    ],
)
def test_each_fault_names_its_line_and_what_to_do(line: str, says: str) -> None:
    with pytest.raises(ExchangeError) as caught:
        parse_graph([BOARD, "", PLAN, "", line], "plan.jsonl")
    assert says in str(caught.value)
    assert str(caught.value).startswith("plan.jsonl, line 5: ")
    assert str(caught.value).endswith("Correct the line, or export the graph again.")


def _graph(properties: dict[str, Value]) -> PropertyGraph:
    return property_graph([Node("r1", "Risk", full(properties))], [])


@pytest.mark.parametrize(
    ("graph", "says"),
    [
        (_graph({"name": "half \ud83d"}), "half of a surrogate pair"),
        (_graph({"pre_score": math.nan}), "not JSON compliant"),
        (PropertyGraph({}, {"r1": Relationship("r1", "LEADS", "a", "b", {})}), "joins 'a', which is no node"),
    ],
)
def test_what_cannot_be_written_leaves_the_file_as_it_was(
    graph: PropertyGraph, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ExchangeError, match=says) as caught:
        write_graph(graph, path)
    assert "'r1' cannot be written" in str(caught.value)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", [lambda folder: folder, lambda folder: folder / "no" / "graph.jsonl"])
def test_places_that_cannot_be_used_are_our_errors(place: Callable[[Path], Path], tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot be written"):
        write_graph(PropertyGraph(), place(tmp_path))
    with pytest.raises(ExchangeError, match="cannot be read"):
        read_graph(place(tmp_path))
    assert list(tmp_path.iterdir()) == []
