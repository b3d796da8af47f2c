"""A property graph as one page that works offline: a picture to explore and the same facts as tables.

The only file that knows pyvis. pyvis holds the drawing's data and brings vis-network; its own template, which
asks outside addresses for scripts and does not escape, is not used.
"""

from importlib.resources import files
from typing import Any, Final

from loader.property_graph import PropertyGraph
from viz.marks import MARKS
from viz.network_data import NetworkData, Tie, network_data, payload
from viz.network_tables import thing_rows, tie_rows
from viz.page import data_block, render, script_of, style_of
from viz.words import LABEL_WORDS, TYPE_WORDS

_VIS: Final = "lib/vis-9.1.2"
_SCRIPTS: Final = (
    "network_data.js",
    "network_marks.js",
    "network_view.js",
    "network_boxes.js",
    "network_labels.js",
    "network_picture.js",
    "network_sight.js",
    "network_rings.js",
    "network_details.js",
    "network_search.js",
    "network_filters.js",
    "network_keys.js",
    "tables.js",
    "network_start.js",
)
_MANY_TIES: Final = 1500  # beyond this, lines are not drawn while the picture is dragged


def network_page(graph: PropertyGraph, title: str, subtitle: str = "", *, home: str = "") -> str:
    """The page as HTML text, to be written as UTF-8; the same text for the same graph.

    It honours the fragment ``#node=ID`` (the id percent-encoded, see `viz.links.node_link`): the page opens
    with that node chosen. `home` is the address of a contents page to link back to, '' for none.
    """
    data = network_data(graph)
    return render(
        "network.html.j2",
        styles=[_vis("vis-network.css"), style_of(("network.css", "network_panels.css"))],
        scripts=[_vis("vis-network.min.js"), script_of(_SCRIPTS)],
        title=title,
        subtitle=subtitle,
        home=home,
        data=data,
        thing_rows=thing_rows(data),
        tie_rows=tie_rows(data),
        type_words=TYPE_WORDS,
        drawing=data_block(_drawing(data)),
        words=data_block(payload(data) | _vocabulary()),
    )


def _vocabulary() -> dict[str, list[Any]]:
    return {
        "kinds": [[k, w.one, w.many, MARKS[k].path, MARKS[k].colour] for k, w in LABEL_WORDS.items()],
        "types": [[t, w.forward, w.back] for t, w in TYPE_WORDS.items()],
    }


def _drawing(data: NetworkData) -> dict[str, object]:
    """Nodes, edges and options as pyvis gives them to a template."""
    from pyvis.edge import Edge  # here, because pyvis loads IPython
    from pyvis.network import Network
    from pyvis.node import Node

    network = Network(directed=True)
    network.nodes = [
        Node(thing.number, "custom", thing.label, x=thing.calm[0], y=thing.calm[1], size=thing.size).options
        for thing in data.things
    ]
    network.node_ids = [thing.number for thing in data.things]
    network.edges = [Edge(t.start, t.end, directed=True, id=t.number, **_curve(t)).options for t in data.ties]
    network.options = _options(len(data.ties))
    nodes, edges, *_ = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": network.options}


def _curve(tie: Tie) -> dict[str, Any]:
    """A bend for the second and further ties between the same two things."""
    if not tie.lane:
        return {}
    return {"smooth": {"enabled": True, "type": "curvedCW", "roundness": round(0.15 * tie.lane, 2)}}


def _options(ties: int) -> dict[str, Any]:
    """vis-network's options; positions are given, so that nothing moves by itself."""
    line = {"color": "#9ba6b4", "highlight": "#1b3f8b", "hover": "#4a5a70"}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False, "randomSeed": 1},
        "edges": {
            "color": line,
            "smooth": False,
            "width": 1.4,
            "selectionWidth": 1.5,
            "hoverWidth": 1,
            "arrows": {"to": {"scaleFactor": 0.45}},
        },
        "interaction": {
            "hover": True,
            "tooltipDelay": 250,
            "hideEdgesOnDrag": ties > _MANY_TIES,
            "hideEdgesOnZoom": ties > _MANY_TIES,
        },
    }


def _vis(name: str) -> str:
    """A file of the vis-network that pyvis brings."""
    return files("pyvis").joinpath(_VIS, name).read_text(encoding="utf-8")
