"""Overlaps of boards: one sparse product beside NetworkX's own projection.

    python benchmarks/analysis_overlaps.py [--boards 3000] [--actions 30000] [--edges 300000] [--no-networkx]

Both start from the same list of (board, action) pairs and must give the same figures; what is printed are the
seconds of each, their ratio, and the seconds of the whole study on a graph of that size.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar

import networkx as nx
from networkx.algorithms import bipartite

from analysis.overlaps import overlaps
from analysis.pairs import Pairs, incidence, shared_pairs
from analysis.study import Options
from loader.property_graph import Node, PropertyGraph, full, property_graph, relationship

Edges = list[tuple[str, str]]
_T = TypeVar("_T")

WORDS = [f"{a}{b}{c}tion" for a in "bdfgklmnprst" for b in "aeiou" for c in "bdfgklmnprst"]
KINDS = ("Board", "Partnership", "Panel", "Forum", "Steering Group")


def main() -> None:
    """Measure and print."""
    options = _arguments()
    edges = random_edges(options.boards, options.actions, options.edges)
    sparse, pairs = timed(lambda: by_product(edges))
    say(f"sparse product       {sparse:8.2f} s   {len(pairs.first):,} pairs of {options.boards:,} boards")
    if options.networkx:
        plain, projection = timed(lambda: by_networkx(edges))
        agree(edges, pairs, projection)
        say(f"NetworkX projection  {plain:8.2f} s   {plain / sparse:.0f} times as long, same figures")
    graph = plan_graph(edges, options.actions)
    whole, result = timed(lambda: overlaps(graph, Options()))
    left_out = sum(section.left_out for section in result.sections)
    say(f"whole study          {whole:8.2f} s   {left_out:,} findings not shown")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--boards", type=int, default=3_000)
    parser.add_argument("--actions", type=int, default=30_000)
    parser.add_argument("--edges", type=int, default=300_000)
    parser.add_argument("--no-networkx", dest="networkx", action="store_false")
    return parser.parse_args()


def random_edges(boards: int, actions: int, edges: int) -> Edges:
    """That many different pairs of a board and an action."""
    source = random.Random(1)
    found: set[tuple[str, str]] = set()
    while len(found) < min(edges, boards * actions):
        found.add((f"b{source.randrange(boards):05}", f"a{source.randrange(actions):06}"))
    return sorted(found)


def by_product(edges: Edges) -> Pairs:
    """As the study does it: shared counts, overlap coefficient and Jaccard of all pairs."""
    boards, actions = sorted({b for b, _ in edges}), sorted({a for _, a in edges})
    rows, columns = ({name: at for at, name in enumerate(names)} for names in (boards, actions))
    return shared_pairs(incidence(rows, columns, edges))


def by_networkx(edges: Edges) -> nx.Graph:
    """The overlap coefficients alone, by `networkx.algorithms.bipartite`."""
    graph = nx.Graph(edges)
    return bipartite.overlap_weighted_projected_graph(graph, sorted({b for b, _ in edges}), jaccard=False)


def agree(edges: Edges, pairs: Pairs, projection: Any) -> None:
    """Raise AssertionError where the two differ."""
    boards = sorted({b for b, _ in edges})
    if len(pairs.first) != projection.number_of_edges():
        raise AssertionError("not the same pairs")
    for i, j, overlap in zip(pairs.first[::997], pairs.second[::997], pairs.overlap[::997], strict=True):
        if abs(projection[boards[i]][boards[j]]["weight"] - overlap) > 1e-12:
            raise AssertionError(f"{boards[i]} and {boards[j]} differ")


def plan_graph(edges: Edges, actions: int) -> PropertyGraph:
    """A graph with these boards and actions, each action with thirty words, in plans of three hundred."""
    source = random.Random(2)
    nodes = [
        Node(f"a{n:06}", "Action", full({"name": f"{n}", "text": " ".join(source.choices(WORDS, k=30))}))
        for n in range(actions)
    ]
    boards = sorted({b for b, _ in edges})
    nodes += [
        Node(b, "Board", full({"name": f"{' '.join(source.choices(WORDS, k=2))} {KINDS[at % 5]}"}))
        for at, b in enumerate(boards)
    ]
    plans = sorted({f"p{n // 300:04}" for n in range(actions)})
    nodes += [Node(plan, "Plan", full({"name": plan})) for plan in plans]
    rels = [relationship("OVERSEES", b, a, {"sources": ("plan.txt:L1",)}) for b, a in edges]
    rels += [relationship("PART_OF", f"a{n:06}", f"p{n // 300:04}", {}) for n in range(actions)]
    return property_graph(nodes, rels)


def timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Seconds, and what the work gave."""
    begin = time.perf_counter()
    found = work()
    return time.perf_counter() - begin, found


def say(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
