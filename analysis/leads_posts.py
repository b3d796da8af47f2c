"""People who lead and hold posts in several organisations."""

from typing import Final

from analysis.areas import plan_areas
from analysis.evidence import finding
from analysis.phrases import counted, listed
from analysis.study import Section
from analysis.ties import Ties
from loader.finding import Finding
from loader.property_graph import Node

SEVERAL_POSTS: Final = Section(
    "posts in several organisations",
    "People who lead in several organisations",
    "People who lead actions and work for organisations that are not part of one another. Units of one "
    "organisation count as one.",
    "most organisations first, then most actions, then by name",
)


def several_posts(ties: Ties) -> list[Finding]:
    """People with LEADS and WORKS_FOR to organisations of two different tops or more; each low.

    The top of an organisation is reached by PART_OF; of several parents the first by id is followed, and a
    circle ends at its first member by id.
    """
    found = []
    for person in ties.labelled("Person"):
        tops = sorted({_top(ties, body) for body in ties.ends("WORKS_FOR", person.id)})
        if len(tops) > 1 and ties.outgoing("LEADS", person.id):
            found.append(_several(ties, person, tops))
    return sorted(found, key=_rank)


def _rank(found: Finding) -> tuple[float, float, str]:
    return -float(found.measures["organisations"]), -float(found.measures["actions led"]), found.message


def _top(ties: Ties, body: str) -> str:
    path = [body]
    while parents := ties.ends("PART_OF", path[-1], "Organisation"):
        if parents[0] in path:
            return min(path[path.index(parents[0]) :])
        path.append(parents[0])
    return path[-1]


def _several(ties: Ties, person: Node, tops: list[str]) -> Finding:
    actions = ties.ends("LEADS", person.id)
    posts = ties.outgoing("WORKS_FOR", person.id)
    areas = plan_areas(ties, (plan for a in actions for plan in ties.ends("PART_OF", a, "Plan")))
    message = (
        f"{person.name} leads {counted(len(actions), 'action')} "
        f"and holds posts in {len(tops)} organisations: {listed(ties.names(tops))}."
    )
    measures: dict[str, str | float] = {
        "organisations": len(tops),
        "actions led": len(actions),
        "areas": len(areas),
        "posts": "; ".join(sorted(_post(ties, str(r.properties.get("role", "")), r.end) for r in posts)),
    }
    nodes = [person.id, *ties.ends("WORKS_FOR", person.id), *tops]
    return finding(ties.graph, SEVERAL_POSTS.name, "low", message, nodes, posts, measures)


def _post(ties: Ties, role: str, body: str) -> str:
    return f"{role}, {ties.node(body).name}" if role else ties.node(body).name
