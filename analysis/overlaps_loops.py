"""Reporting lines as a network: who is linked to whom, and circles."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import networkx as nx

from analysis.evidence import finding
from analysis.network import network
from analysis.study import Section
from analysis.ties import Ties
from loader.finding import Finding

LOOPS: Final = Section(
    "reporting loop",
    "Boards that report in a circle",
    "Boards that, step by step, report to themselves, so that nobody is on top. Boards that all reach one "
    "another are one line, with their shortest circle.",
    "shortest circle first, then by the chain's names",
)


def linked(ties: Ties) -> set[tuple[str, str]]:
    """Pairs of boards, in both orders: one reports to the other, also through others, or replaces it."""
    lines = network(ties.graph, ("REPORTS_TO",))
    found = {(board, above) for board in lines for above in nx.descendants(lines, board)}
    found |= {(rel.start, rel.end) for rel in ties.graph.typed("REPLACES")}
    return found | {(second, first) for first, second in found}


def reporting_loops(ties: Ties) -> list[Finding]:
    """Circles of REPORTS_TO; each high, as a line that ends nowhere contradicts itself.

    Boards that reach one another form a strongly connected component (Tarjan, SIAM Journal on Computing 1,
    1972; `networkx.strongly_connected_components`). Of each, the shortest circle is shown; of several equally
    short, the first by the boards' ids. A board that reports to itself is a circle of one, told
    apart from any longer one.
    """
    lines = network(ties.graph, ("REPORTS_TO",))
    found: list[Finding] = []
    for component in nx.strongly_connected_components(lines):
        edges = sorted(set(lines.subgraph(component).edges()))
        found.extend(_loop(ties, [start], [start]) for start, end in edges if start == end)
        circle = _shortest_circle([edge for edge in edges if edge[0] != edge[1]])
        if circle:
            found.append(_loop(ties, circle, sorted(component)))
    return sorted(found, key=lambda f: (f.measures["boards in the circle"], f.measures["chain"]))


def _shortest_circle(edges: Sequence[tuple[str, str]]) -> list[str]:
    """The boards of the shortest circle, each reporting to the next, the last to the first; [] for none."""
    inner = nx.DiGraph()
    inner.add_edges_from(edges)  # sorted, so that of equal paths NetworkX finds the same one each time
    circles = [nx.shortest_path(inner, end, start) for start, end in edges]
    return [str(i) for i in min((_from_least(c) for c in circles), key=lambda c: (len(c), c), default=[])]


def _from_least(circle: list[str]) -> list[str]:
    at = circle.index(min(circle))
    return circle[at:] + circle[:at]


def _loop(ties: Ties, circle: list[str], component: list[str]) -> Finding:
    chain = [*circle, circle[0]]
    names = [ties.node(i).name for i in chain]
    steps = set(pairwise(chain))
    rels = [r for i in circle for r in ties.outgoing("REPORTS_TO", i) if (r.start, r.end) in steps]
    if len(circle) == 1:
        message = f"{names[0]} is said to report to itself."
    else:
        message = f"{', which reports to '.join([f'{names[0]} reports to {names[1]}', *names[2:]])}."
    measures: dict[str, str | float] = {
        "boards in the circle": len(circle),
        "boards that reach one another": len(component),
        "chain": " → ".join(names),
    }
    return finding(ties.graph, LOOPS.name, "high", message, [*circle, *component], rels, measures)
