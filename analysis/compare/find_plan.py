"""The plan that a person means by a name or a file."""

from collections.abc import Set
from typing import Final

from rapidfuzz import fuzz

from analysis.find_node import find_node
from analysis.names import words
from loader.errors import NotFound
from loader.property_graph import Node, PropertyGraph

_NEAR: Final = 60.0
_SUGGESTED: Final = 3


def find_plan(graph: PropertyGraph, name: str) -> Node:
    """The plan called `name`, or the one that the file of that name sets out, with actions to compare.

    A file is the name by which sources cite it, with or without the folders before it. Plans are looked for
    as by `analysis.find_node`: id, name, alias, then close spellings. Raises NotFound where nothing matches,
    suggesting the nearest plans with actions; where a file sets out several plans, or a name several, naming
    them; and for a plan without an action.
    """
    acting = {rel.end for rel in graph.typed("PART_OF") if graph.nodes[rel.start].label == "Action"}
    plan = _of_file(graph, name, acting) or _named(graph, name, acting)
    if plan.id in acting:
        return plan
    cited = plan.properties.get("cited_only") is True
    why = "it is only cited; load the document that sets it out" if cited else "its document states none"
    raise NotFound(f"no action of {plan.name} is known: {why}")


def _of_file(graph: PropertyGraph, name: str, acting: Set[str]) -> Node | None:
    """The plan of the file; None where no document has that file name."""
    wanted = name.replace("\\", "/").rsplit("/", 1)[-1]
    files = {d.id for d in graph.labelled("Document") if d.properties.get("file") in (name, wanted)}
    described = {rel.end for rel in graph.typed("DESCRIBES") if rel.start in files}
    plans = sorted((graph.nodes[i] for i in described & acting or described), key=lambda n: (n.name, n.id))
    if len(plans) > 1:
        each = ", ".join(plan.name for plan in plans[:5])
        more = f" and {len(plans) - 5} more" if len(plans) > 5 else ""
        raise NotFound(f"{wanted} sets out {len(plans)} plans: {each}{more}; give the name of one")
    return plans[0] if plans else None


def _named(graph: PropertyGraph, name: str, acting: Set[str]) -> Node:
    try:
        return find_node(graph, name, "Plan")
    except NotFound:
        if any(_meant(plan, name) for plan in graph.labelled("Plan")):
            raise  # several are called so, and their ids are in the message
        near = _nearest(graph, name, acting)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise NotFound(f"no plan is called {name}{hint}") from None


def _meant(plan: Node, name: str) -> bool:
    return any(words(form) == words(name) for form in (plan.name, *plan.aliases))


def _nearest(graph: PropertyGraph, name: str, acting: Set[str]) -> list[str]:
    """Names of plans that have the words of `name`, whatever else they have."""
    wanted = " ".join(words(name))
    scored = sorted(
        (-fuzz.token_set_ratio(wanted, " ".join(words(plan.name))), plan.name)
        for plan in graph.labelled("Plan")
        if plan.id in acting
    )
    return list(dict.fromkeys(found for score, found in scored if -score >= _NEAR))[:_SUGGESTED]
