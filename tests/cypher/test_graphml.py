"""GraphML: NetworkX reads back what was written, and what XML cannot hold is shown as stated."""

import io
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.graphml import graphml, write_graphml
from loader.errors import ExchangeError
from loader.property_graph import Node, PropertyGraph, Relationship, property_graph

GRAPH = property_graph(
    [
        Node("b1", "Board", {"name": "Health & <Care> Board", "aliases": ("HB", "Health Bd")}),
        Node("b2", "Board", {}),
        Node("p1", "Plan", {"cited_only": False}),
        Node("r1", "Risk", {"pre_score": 12.5}),
    ],
    [
        Relationship("o1", "OVERSEES", "b1", "p1", {"sources": ("a.txt:L1", "b.txt:L2")}),
        Relationship("t1", "REPORTS_TO", "b1", "b2", {}),
        Relationship("t2", "REPORTS_TO", "b1", "b2", {"sources": ("a.txt:L3",)}),
    ],
)


def test_networkx_reads_back_nodes_edges_types_and_joined_lists() -> None:
    read = nx.read_graphml(io.BytesIO(graphml(GRAPH)), force_multigraph=True)
    assert dict(read.nodes(data=True)) == {
        "b1": {"label": "Board", "name": "Health & <Care> Board", "aliases": "HB | Health Bd"},
        "b2": {"label": "Board"},
        "p1": {"label": "Plan", "cited_only": False},
        "r1": {"label": "Risk", "pre_score": 12.5},
    }
    assert sorted(read.edges(keys=True, data=True)) == [
        ("b1", "b2", "t1", {"label": "REPORTS_TO"}),
        ("b1", "b2", "t2", {"label": "REPORTS_TO", "sources": "a.txt:L3"}),
        ("b1", "p1", "o1", {"label": "OVERSEES", "sources": "a.txt:L1 | b.txt:L2"}),
    ]


def test_the_order_of_the_graph_makes_no_difference() -> None:
    turned = PropertyGraph(
        dict(list(GRAPH.nodes.items())[::-1]), dict(list(GRAPH.relationships.items())[::-1])
    )
    assert graphml(turned) == graphml(GRAPH)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("nul \x00 bell \x07", "nul \ufffd bell \ufffd"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("😀 \u2028 \x85", "😀 \u2028 \x85"),
    ],
)
def test_characters_that_xml_lacks_are_shown_as_stated(text: str, stands: str) -> None:
    read = nx.read_graphml(io.BytesIO(graphml(property_graph([Node("b1", "Board", {"name": text})], []))))
    assert read.nodes["b1"]["name"] == stands


@given(st.text(max_size=20), st.text(min_size=1, max_size=5))
def test_any_text_and_any_id_give_a_file_that_can_be_read(text: str, id_: str) -> None:
    read = nx.read_graphml(io.BytesIO(graphml(property_graph([Node(id_, "Board", {"name": text})], []))))
    assert len(read) == 1


def test_ids_that_xml_would_make_one_are_refused() -> None:
    with pytest.raises(ExchangeError, match="Two ids are one in XML"):
        graphml(property_graph([Node("b\x00", "Board", {}), Node("b\x01", "Board", {})], []))


def test_a_file_is_written_whole_or_is_our_error(tmp_path: Path) -> None:
    write_graphml(GRAPH, tmp_path / "Gräph.graphml")
    assert (tmp_path / "Gräph.graphml").read_bytes() == graphml(GRAPH)
    with pytest.raises(ExchangeError, match="cannot be written"):
        write_graphml(GRAPH, tmp_path / "no" / "graph.graphml")
