"""Sample documents: two plans of one area that share a board, made by hand; ids as the loader makes them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cypher.store import SERVER
from loader.document_graph import DocumentGraph
from loader.exchange import graph_lines
from loader.finding import Finding
from loader.property_graph import Node, PropertyGraph, full, node_id, property_graph, relationship


def _plan(file: str, title: str, actions: int = 1, text: str = "Agree a protocol") -> DocumentGraph:
    """A plan with its document, one board for all plans, and actions that the board oversees."""
    place = (f"{file}:L1",)
    document = Node(
        node_id("Document", file), "Document", full({"title": title, "file": file, "sources": place})
    )
    plan = Node(node_id("Plan", title), "Plan", full({"name": title, "cited_only": False, "sources": place}))
    board = Node(
        node_id("Board", "Camden", "health board"),
        "Board",
        full({"name": "Health Board", "aliases": ("HB", "Health  Bd"), "sources": (f"{file}:L2",)}),
    )
    rows = [
        Node(
            node_id("Action", title, str(number), text),
            "Action",
            full({"number": str(number), "text": text, "sources": (f"{file}:L{number + 2}",)}),
        )
        for number in range(1, actions + 1)
    ]
    ties = [relationship("DESCRIBES", document.id, plan.id, {"sources": place})]
    ties += [relationship("PART_OF", row.id, plan.id, {"sources": row.properties["sources"]}) for row in rows]
    ties += [relationship("OVERSEES", board.id, row.id, {"sources": (f"{file}:L2",)}) for row in rows]
    finding = Finding(
        "no-lead", "medium", "Action 1 has no lead.", (f"{file}:L3",), measures={"actions": 1.0}
    )
    return DocumentGraph(
        file, "ab12", "Camden", property_graph([document, plan, board, *rows], ties), (finding,)
    )


@pytest.fixture
def plan() -> Callable[..., DocumentGraph]:
    """`plan(file, title, actions=1, text=…)` makes a document."""
    return _plan


@pytest.fixture
def export() -> Callable[[PropertyGraph], str]:
    """`export(graph)` is the graph's text in the exchange form."""
    return lambda graph: "".join(graph_lines(graph))


@pytest.fixture
def place(tmp_path: Path) -> str:
    """The path of a graph that does not exist yet, with a blank and letters beyond ASCII in it."""
    folder = tmp_path / "Plans für 2026"
    folder.mkdir()
    return str(folder / "Gräph.lbug")


@pytest.fixture(params=["file", "server"])
def anywhere(request: pytest.FixtureRequest) -> str:
    """A target where nothing was loaded yet: a file, then a server."""
    if request.param == "file":
        place: str = request.getfixturevalue("place")
        return place
    request.getfixturevalue("server")
    return SERVER
