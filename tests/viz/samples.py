"""Graphs for tests of the pages, made by hand."""

from collections.abc import Iterable
from random import Random
from types import MappingProxyType
from typing import Final, TypeVar

from loader.property_graph import Node, PropertyGraph, Relationship, Value, full, property_graph, relationship

_T = TypeVar("_T")

HOSTILE: Final = (
    '</script><script>window.hacked = "script"</script>',
    "<img src=x onerror=\"window.hacked = 'img'\">",
    "\"' onmouseover=\"window.hacked = 'attribute'",
    "{{ 7 * 7 }} {% raw %} ${window.hacked = 'template'} `x`",
    "line\u2028and\u2029paragraph <!-- --> ]]> \\u003c \\",
    "__proto__",
)


class Sketch:
    """A graph in the making; an id is the label and the name, a source a line of plan.txt."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.relationships: dict[str, Relationship] = {}

    def node(self, label: str, name: str, **properties: Value) -> str:
        """Make a node and give its id."""
        id_ = f"{label}:{name}"
        source = (f"plan.txt:L{len(self.nodes) + 1}",)
        self.nodes[id_] = Node(id_, label, full({"name": name, "sources": source, **properties}))
        return id_

    def join(self, type_: str, start: str, end: str, **properties: Value) -> None:
        """Join two nodes, once."""
        source = (f"plan.txt:L{200 + len(self.relationships)}",)
        made = relationship(type_, start, end, {"sources": source, **properties})
        self.relationships.setdefault(made.id, made)

    def graph(self) -> PropertyGraph:
        """The graph as it stands, checked."""
        return property_graph(self.nodes.values(), self.relationships.values())


def partnership() -> PropertyGraph:
    """A small plan: two boards, three people, two bodies, three actions and what belongs to them."""
    s = Sketch()
    plan = s.node("Plan", "Safer Borough Plan 2020/21", kind="plan", period_start="2020-04", cited_only=False)
    document = s.node("Document", "Safer plan", file="plan.txt", format="text", title="Safer Borough Plan")
    s.join("DESCRIBES", document, plan)
    board = s.node("Board", "Health and Wellbeing Board", aliases=("HWB", "Health & Wellbeing Bd"))
    panel = s.node("Board", "Serious Violence Panel")
    lyons = s.node("Person", "Helen Lyons", aliases=("Det Supt Helen Lyons", "HL"))
    khan = s.node("Person", "Amina Khan")
    s.node("Person", "Renée O'Neill")
    council = s.node("Organisation", "Camden Council")
    police = s.node("Organisation", "Police Service", aliases=("MPS",))
    s.join("REPORTS_TO", panel, board)
    s.join("CHAIRS", lyons, panel)
    s.join("WORKS_FOR", khan, council, role="Head of Safety")
    s.join("WORKS_FOR", lyons, police, role="Detective Superintendent")
    s.join("FUNDS", council, police, staffing=80000.0, total=80000.5, currency="GBP")
    dated = {"start_date": "2018-12", "end_date": "2021-03-31", "end_printed": "end of March 2021"}
    for number, name in enumerate(("Hold tasking meetings", "Train front-line staff", "Map hot spots"), 1):
        action = s.node("Action", name, number=str(number), text=f"{name} each month.", **dated)
        s.join("PART_OF", action, plan)
        s.join("LEADS", lyons if number < 3 else khan, action)
        s.join("SUPPORTS", police, action)
        s.join("AIMS_FOR", action, s.node("Outcome", f"Fewer victims {number}"))
    s.join("OVERSEES", board, "Action:Map hot spots")
    return s.graph()


def hostile() -> PropertyGraph:
    """Every place that takes text filled with text that tries to break out of it."""
    s = Sketch()
    bodies = [s.node("Organisation", text, aliases=(text,), sources=(f"{text}:L1",)) for text in HOSTILE]
    action = s.node("Action", HOSTILE[0], number=HOSTILE[1], text=HOSTILE[2], comment=HOSTILE[3])
    person = s.node("Person", HOSTILE[1], aliases=HOSTILE)
    for body in bodies:
        s.join("SUPPORTS", body, action)
        s.join("WORKS_FOR", person, body, role=HOSTILE[1], sources=(HOSTILE[0],))
    return s.graph()


def large(count: int) -> PropertyGraph:
    """About `count` nodes: plans with their actions, leads, boards and outcomes; the same every time."""
    random, s = Random(7), Sketch()
    people = [s.node("Person", f"Alex Example {n}") for n in range(count // 10)]
    bodies = [s.node("Organisation", f"Agency {n} of the borough") for n in range(count // 15)]
    boards = [s.node("Board", f"Partnership board {n}") for n in range(count // 50)]
    plans = [s.node("Plan", f"Community plan {n}") for n in range(max(1, count // 300))]
    for person in people:
        s.join("WORKS_FOR", person, random.choice(bodies), role="Head of service")
    while len(s.nodes) < count:
        number = len(s.nodes)
        action = s.node("Action", f"Action {number}: do together what was agreed", number=str(number))
        s.join("PART_OF", action, plans[number % len(plans)])
        s.join("LEADS", random.choice(people), action)
        s.join("SUPPORTS", random.choice(bodies), action)
        s.join("OVERSEES", random.choice(boards), action)
        s.join("AIMS_FOR", action, s.node("Outcome", f"Outcome of action {number}"))
    return s.graph()


def shuffled(graph: PropertyGraph) -> PropertyGraph:
    """The same graph, held in another order."""
    return PropertyGraph(_mixed(graph.nodes.items()), _mixed(graph.relationships.items()))


def _mixed(items: Iterable[tuple[str, _T]]) -> MappingProxyType[str, _T]:
    listed = list(items)
    Random(3).shuffle(listed)
    return MappingProxyType(dict(listed))
