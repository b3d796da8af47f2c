"""One of the two plans that are compared."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from analysis.compare.facts import Stated, stated
from analysis.plans import plans
from analysis.ties import Ties
from loader.errors import NotFound
from loader.property_graph import Node, PropertyGraph


@dataclass(frozen=True)
class Side:
    """A plan of a graph with its actions by number, then name."""

    graph: PropertyGraph
    plan: Node
    actions: tuple[Stated, ...]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of fact that the plan states of at least one action.

        What a plan states of none is not stated, which is not none: a plan without a column for leads has
        not taken the lead off each of its actions.
        """
        return frozenset(kind for action in self.actions for kind in action.facts)

    @cached_property
    def files(self) -> frozenset[str]:
        """The files of the documents that set out this plan and no other, as cited in sources.

        What stands in a review of twenty plans is not for that said of each of them.
        """
        acting = {
            rel.end for rel in self.graph.typed("PART_OF") if self.graph.nodes[rel.start].label == "Action"
        }
        plans: dict[str, set[str]] = defaultdict(set)
        for rel in self.graph.typed("DESCRIBES"):
            if rel.end in acting or rel.end == self.plan.id:
                plans[rel.start].add(rel.end)
        own = (self.graph.nodes[document] for document, set_out in plans.items() if set_out == {self.plan.id})
        return frozenset(str(document.properties.get("file", "")) for document in own) - {""}


def side(graph: PropertyGraph, plan_id: str) -> Side:
    """The plan of that id with what is stated of its actions; NotFound where no plan has the id."""
    plan = graph.nodes.get(plan_id)
    if plan is None or plan.label != "Plan":
        raise NotFound(f"no plan has the id {plan_id}; give the id of a node with the label Plan")
    groups = (group for group in plans(Ties(graph)) if group.plan is not None and group.plan.id == plan_id)
    actions = next((group.actions for group in groups), ())
    return Side(graph, plan, stated(graph, plan_id, actions))
