"""The node that a person means by a name."""

from collections.abc import Callable, Iterable
from typing import Final

from rapidfuzz import fuzz

from analysis.names import distinct, words
from loader.errors import NotFound
from loader.property_graph import Node, PropertyGraph

_CLOSE: Final = 88.0
_NEAR: Final = 50.0
_SUGGESTED: Final = 3


def find_node(graph: PropertyGraph, name: str, label: str = "") -> Node:
    """The node called `name`, of that label where one is given.

    Tried in this order: its id; its exact name; an exact alias; name or alias without regard to case,
    accents, apostrophes and punctuation; the one close match (RapidFuzz `token_sort_ratio` of 88 or more, and
    no word that tells the two apart, as Adults and Children do). Raises NotFound where none matches,
    suggesting the nearest names, and where several match equally, naming their ids.
    """
    nodes = [n for n in graph.nodes.values() if not label or n.label == label]
    wanted = words(name)
    tries: tuple[Callable[[Node], bool], ...] = (
        lambda n: n.id == name,
        lambda n: n.name == name,
        lambda n: name in n.aliases,
        lambda n: bool(wanted) and any(words(form) == wanted for form in _forms(n)),
        lambda n: any(_close(wanted, words(form)) for form in _forms(n)),
    )
    for matches in tries:
        found = [node for node in nodes if matches(node)]
        if found:
            return _only(found, name)
    raise NotFound(_missing(nodes, name))


def _forms(node: Node) -> Iterable[str]:
    return (node.name, *node.aliases)


def _close(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    alike = fuzz.token_sort_ratio(" ".join(first), " ".join(second), score_cutoff=_CLOSE)
    return alike >= _CLOSE and not distinct(first, second)


def _only(found: list[Node], name: str) -> Node:
    if len(found) == 1:
        return found[0]
    each = ", ".join(f"{n.label} {n.name} ({n.id})" for n in sorted(found, key=lambda n: (n.label, n.id))[:5])
    more = f" and {len(found) - 5} more" if len(found) > 5 else ""
    raise NotFound(f"{len(found)} nodes may be meant by {name}: {each}{more}; give the id of one")


def _missing(nodes: Iterable[Node], name: str) -> str:
    best = sorted((-_likeness(node, name), node.name) for node in nodes)
    near = list(dict.fromkeys(found for score, found in best if -score >= _NEAR))[:_SUGGESTED]
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"no node is called {name}{hint}"


def _likeness(node: Node, name: str) -> float:
    return max(fuzz.WRatio(form.lower(), name.lower()) for form in _forms(node))
