"""Pairs of plans with what a careful reader holds to be carried on.

The judgements on the plans of `data/` are facts of those documents: which action, by the line on which it
stands, carries on which. They were made by reading both, before the code had.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from analysis.compare.comparison import Comparison, compared
from analysis.compare.find_plan import find_plan
from loader.documents.files import PlanFile, plan_files, read_file
from loader.merge import merge
from loader.property_graph import Node, PropertyGraph
from loader.reading import read_document

HERE: Final = Path(__file__).parent / "issues"
DATA: Final = Path(__file__).parents[3] / "data"
KNIFE_CRIME: Final = "southwark-knife-crime-2018-20.txt"
COMMUNITY_HARM: Final = "southwark-community-harm-2020-21.txt"
REVIEW: Final = "southwark-children-strategies-2020.txt"
QUOTED: Final = "Knife Crime and Serious Violence Action Plan 2018/20"

# Line in the knife crime plan > line in the community harm plan. Left out, as one may judge otherwise, is
# what only the numbers of recommendations suggest: actions on meetings, risk panels and tensions, which the
# second plan may have meant with its Hub (L57).
TO_COMMUNITY_HARM: Final = (
    *("L40 > L93", "L46 > L94", "L88 > L80", "L90 > L85", "L103 > L100", "L70 > L81", "L77 > L73"),
    *("L95 > L77", "L75 > L60", "L82 > L96", "L56 > L96", "L89 > L68", "L55 > L95", "L57 > L95"),
    *("L91 > L79", "L62 > L84"),
)
# Line in the knife crime plan > line in the review that quotes it.
TO_QUOTED: Final = (
    *("L27 > L566", "L32 > L567", "L34 > L568", "L40 > L569", "L44 > L571", "L49 > L572", "L62 > L573"),
    *("L64 > L574", "L65 > L575", "L66 > L576", "L67 > L577", "L70 > L578", "L77 > L579", "L78 > L580"),
    *("L80 > L581", "L88 > L582", "L89 > L583", "L91 > L584", "L97 > L585", "L102 > L586", "L76 > L159"),
    "L101 > L160",
)
# Line in the review > line in the community harm plan: the first list by way of the second.
FROM_QUOTED: Final = (
    *("L569 > L93", "L582 > L80", "L578 > L81", "L579 > L73", "L583 > L68", "L584 > L79", "L573 > L84"),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A comparison and the pairs that are true, each ``old > new``; `found` names its pairs likewise."""

    name: str
    comparison: Comparison
    true: frozenset[str]
    found: frozenset[str]


@cache
def graph_of(*paths: Path) -> PropertyGraph:
    """The merge of these documents."""
    return merge(read_document(read_file(file)) for file in plan_files(paths) if isinstance(file, PlanFile))


def southwark() -> PropertyGraph:
    """The three documents of `data/` that are issues of, or quote, one another."""
    return graph_of(DATA / KNIFE_CRIME, DATA / COMMUNITY_HARM, DATA / REVIEW)


@cache
def real() -> tuple[Judged, ...]:
    """The three real pairs."""
    graph = southwark()
    knife, harm, quoted = (find_plan(graph, name).id for name in (KNIFE_CRIME, COMMUNITY_HARM, QUOTED))
    return (
        _judged("knife crime, community harm", compared(graph, knife, harm), TO_COMMUNITY_HARM, _line),
        _judged("knife crime, review", compared(graph, knife, quoted), TO_QUOTED, _line),
        _judged("review, community harm", compared(graph, quoted, harm), FROM_QUOTED, _line),
    )


@cache
def invented() -> tuple[Judged, ...]:
    """The pairs of `issues/judged.toml`."""
    return tuple(_invented())


def issues(name: str) -> tuple[PropertyGraph, str, str]:
    """The graph of an invented pair, and the ids of its old and its new plan."""
    told = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))[name]
    graph = graph_of(HERE / told["old"], HERE / told["new"])
    return graph, find_plan(graph, told["old"]).id, find_plan(graph, told["new"]).id


def _invented() -> Iterator[Judged]:
    for name, told in tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8")).items():
        yield _judged(name, compared(*issues(name)), told["pairs"], _number)


def _judged(name: str, comparison: Comparison, true: Iterable[str], called: Callable[[Node], str]) -> Judged:
    found = (f"{called(c.old)} > {called(c.new)}" for c in comparison.continuations)
    return Judged(name, comparison, frozenset(true), frozenset(found))


def _line(action: Node) -> str:
    return action.sources[0].rsplit(":", 1)[1]


def _number(action: Node) -> str:
    return str(action.properties["number"])
