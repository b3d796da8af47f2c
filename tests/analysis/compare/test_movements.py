"""Who came and who went: worked by hand."""

from analysis.compare.comparison import compared
from analysis.compare.movements import NAMED
from loader.property_graph import PropertyGraph, property_graph, relationship
from tests.analysis.builder import Plan


def two_plans() -> Plan:
    g = Plan()
    for plan in ("Old", "New"):
        g.node("Document", plan, file=f"{plan}.txt")
        g.join("DESCRIBES", f"Document {plan}", f"Plan {plan}")
        g.action(f"{plan} action", plan=plan)
    return g


def moved(graph: PropertyGraph) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = compared(graph, "Plan Old", "Plan New").movements
    return {m.node.name: (m.went, m.came) for m in found}


def test_leads_and_boards() -> None:
    g = two_plans()
    g.join("LEADS", "Person Ada", "Action Old action")
    g.join("LEADS", "Person Ben", "Action New action")
    g.join("LEADS", "Organisation Buses", "Action Old action")
    g.join("LEADS", "Organisation Buses", "Action New action")
    g.join("OVERSEES", "Board Roads Board", "Action Old action")
    g.join("OVERSEES", "Board Travel Board", "Plan New")
    assert moved(g.graph()) == {
        "Ada": (("leads actions",), ()),
        "Ben": ((), ("leads actions",)),
        "Roads Board": (("oversees actions",), ()),
        "Travel Board": ((), ("oversees actions",)),
    }


def test_what_the_other_plan_gives_nobody_is_not_told() -> None:
    g = two_plans()
    g.join("LEADS", "Person Ada", "Action Old action")
    g.join("SUPPORTS", "Organisation Buses", "Action Old action")
    g.join("LEADS", "Organisation Buses", "Action New action")
    assert moved(g.graph()) == {}


def test_seats_and_names_by_the_documents() -> None:
    g = two_plans()
    g.node("Person", "Ada", sources=("Old.txt:L1", "New.txt:L1"))
    g.node("Person", "Ben", sources=("Old.txt:L2",))
    g.node("Person", "Cy", sources=("New.txt:L2",))
    ada, board = g.node("Person", "Ada"), g.node("Board", "Roads Board")
    seats = [
        relationship("CHAIRS", ada, board, {"sources": ("Old.txt:L3",)}),
        relationship("MEMBER_OF", ada, board, {"sources": ("New.txt:L3",)}),
    ]
    graph = g.graph()
    seated = property_graph(graph.nodes.values(), [*graph.relationships.values(), *seats])
    assert moved(seated) == {
        "Ada": (("chairs Roads Board",), ("sits on Roads Board",)),
        "Ben": ((NAMED,), ()),
        "Cy": ((), (NAMED,)),
    }


def test_a_document_of_several_plans_tells_of_none_who_is_named() -> None:
    g = two_plans()
    g.action("third", plan="Third")
    g.join("DESCRIBES", "Document New", "Plan Third")
    g.node("Person", "Ben", sources=("Old.txt:L2",))
    g.node("Person", "Cy", sources=("New.txt:L2",))
    assert moved(g.graph()) == {}
