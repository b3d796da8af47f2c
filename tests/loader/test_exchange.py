"""The exchange form: golden lines and the round trip."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.exchange import graph_lines, parse_graph, read_graph, write_graph
from loader.property_graph import Node, PropertyGraph, Relationship, Value, property_graph
from loader.vocabulary import LABELS, RELATIONSHIPS, PropertyType

BOARD = '{"type":"node","id":"b1","labels":["Board"],"properties":{"name":"Health Board"}}'
PLAN = '{"type":"node","id":"p1","labels":["Plan"],"properties":{"cited_only":false,"name":"A"}}'
OVERSEES = (
    '{"type":"relationship","id":"o1","label":"OVERSEES","start":{"id":"b1","labels":["Board"]},'
    '"end":{"id":"p1","labels":["Plan"]},"properties":{"sources":["a.txt:L1","a.txt:L2"]}}'
)

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20) | st.sampled_from(
    ["\u2028", "\x85", "\x00", "\r\n", "😀", '"', "\\ud800", "\ufeff", "x" * 3000]
)
IDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


def _value(type_: PropertyType) -> st.SearchStrategy[Value]:
    match type_:
        case "string":
            return TEXTS
        case "strings":
            return st.lists(TEXTS, max_size=3).map(tuple)
        case "boolean":
            return st.booleans()
        case "float":
            return st.floats(allow_nan=False, allow_infinity=False)


def _values(types: dict[str, PropertyType]) -> st.SearchStrategy[dict[str, Value]]:
    return st.fixed_dictionaries({}, optional={name: _value(type_) for name, type_ in types.items()})


@st.composite
def graphs(draw: st.DrawFn) -> PropertyGraph:
    """A graph of any labels and types, every join of which the vocabulary allows."""
    nodes = []
    for id_ in draw(st.lists(IDS, unique=True, max_size=6)):
        label = draw(st.sampled_from(["Board", "Organisation", "Action", *LABELS]))
        nodes.append(Node(id_, label, draw(_values(dict(LABELS[label].types)))))
    joins = [
        (kind, start.id, end.id)
        for kind in RELATIONSHIPS.values()
        for start in nodes
        for end in nodes
        if (start.label, end.label) in kind.joins
    ]
    relationships = []
    if joins:
        for id_ in draw(st.lists(IDS, unique=True, max_size=4)):
            kind, start, end = draw(st.sampled_from(joins))
            values = draw(_values(dict(kind.types)))
            relationships.append(Relationship(id_, kind.name, start, end, values))
    return property_graph(nodes, relationships)


def test_lines_are_those_of_apoc_export_json_sorted_by_id() -> None:
    plan = Node("p1", "Plan", {"name": "A", "cited_only": False})
    board = Node("b1", "Board", {"name": "Health Board"})
    first = Relationship("o1", "OVERSEES", "b1", "p1", {"sources": ("a.txt:L1", "a.txt:L2")})
    second = Relationship("o2", "OVERSEES", "b1", "p1", {})
    graph = PropertyGraph({"p1": plan, "b1": board}, {"o2": second, "o1": first})
    bare = OVERSEES.replace("o1", "o2").replace('"sources":["a.txt:L1","a.txt:L2"]', "")
    assert "".join(graph_lines(graph)) == f"{BOARD}\n{PLAN}\n{OVERSEES}\n{bare}\n"


@given(graphs())
def test_reading_back_gives_an_equal_graph(graph: PropertyGraph) -> None:
    lines = list(graph_lines(graph))
    again = parse_graph(lines)
    assert again == graph
    assert list(graph_lines(again)) == lines
    assert all(line.count("\n") == 1 for line in lines)


@given(graph=graphs())
def test_a_file_holds_the_lines_and_gives_the_graph_back(
    graph: PropertyGraph, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("exchange") / "Plän graph.jsonl"
    write_graph(graph, path)
    assert path.read_bytes() == "".join(graph_lines(graph)).encode()
    assert read_graph(path) == graph
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_order_marks_crlf_blank_lines_and_whole_numbers_are_accepted(tmp_path: Path) -> None:
    risk = '{"labels":["Risk"],"id":"r1","properties":{"pre_score":12},"type":"node"}'
    path = tmp_path / "edited.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join([OVERSEES, "", PLAN, risk, BOARD, ""]).encode())
    graph = read_graph(path)
    assert list(graph.nodes) == ["b1", "p1", "r1"]
    score = graph.nodes["r1"].properties["pre_score"]
    assert (score, type(score)) == (12.0, float)


def test_a_link_keeps_pointing_to_the_written_file(tmp_path: Path) -> None:
    link, target = tmp_path / "link.jsonl", tmp_path / "target.jsonl"
    target.write_text("old", encoding="utf-8")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system lets nobody make links")
    write_graph(property_graph([Node("b1", "Board", {"name": "Health Board"})], []), link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == BOARD + "\n"
