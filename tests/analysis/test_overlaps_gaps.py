"""Work that no board oversees, boards without work, reporting lines that break or run in a circle, seats."""

from collections.abc import Sequence

from analysis.overlaps import overlaps
from analysis.study import Options
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from tests.analysis.builder import Plan


def section(graph: PropertyGraph, name: str) -> Sequence[Finding]:
    return overlaps(graph, Options()).section(name).findings


def test_a_plan_without_any_board_is_one_finding() -> None:
    g = Plan()
    for n in range(40):
        g.action(f"{n}", plan="P", number=f"{n}")
    (found,) = section(g.graph(), "action without board")
    assert found.message == "No board is named that oversees any of the 40 actions of P."
    assert (found.severity, found.measures["actions without board"]) == ("high", 40)
    assert found.nodes == ("Plan P", *(f"Action {n}" for n in range(40)))


def test_some_actions_without_board() -> None:
    g = Plan()
    for n in "1234":
        g.action(n, plan="P", number=n)
    g.board("Board", oversees="12", leads="3")
    (found,) = section(g.graph(), "action without board")
    assert found.message == "No board is named that oversees 2 of the 4 actions of P: 3 (3) and 4 (4)."
    assert (found.severity, found.measures["share"], found.measures["led by a board"]) == (
        "medium",
        "50 %",
        1,
    )


def test_overseeing_the_plan_is_enough() -> None:
    g = Plan()
    g.action("1", plan="P")
    g.action("2")
    g.join("OVERSEES", "Board Board", "Plan P")
    (found,) = section(g.graph(), "action without board")
    assert found.message == "No board is named that oversees the only action of no stated plan."


def test_idle_boards() -> None:
    g = Plan()
    g.board("Named Board")
    g.board("Peopled Board", members=["Person Ada"], chairs=["Ben"])
    g.board("Top Board")
    g.board("Overseeing Board", oversees="1", reports_to=["Top Board"])
    g.board("Leading Board", leads="1")
    g.join("OWNS", "Board Owning Board", "Risk R")
    g.join("SUPPORTS", "Board Helping Board", "Action 1")
    g.join("REPLACES", "Board Leading Board", "Board Old Board")
    found = section(g.graph(), "idle board")
    assert [(f.severity, f.message) for f in found] == [
        ("low", "Peopled Board has 2 members, but is not said to oversee, lead or own anything."),
        ("note", "Helping Board supports actions, but is not said to oversee, lead or own anything."),
        ("note", "Named Board is named, but is not said to oversee, lead or own anything."),
    ]


def test_a_replaced_board_with_work_left() -> None:
    g = Plan()
    g.board("Old Board", oversees="12", leads="2")
    g.join("REPLACES", "Board New Board", "Board Old Board")
    g.board("New Board", oversees="3")
    (found,) = section(g.graph(), "replaced board")
    assert found.message == (
        "Old Board was replaced by New Board, and still oversees or leads 2 actions, plans or bodies."
    )


def test_no_gap_where_no_reporting_line_is_stated_at_all() -> None:
    g = Plan()
    g.board("Board", oversees="1")
    assert section(g.graph(), "reporting gap") == ()


def test_reporting_gaps() -> None:
    g = Plan()
    g.board("Lower Board", oversees="1", reports_to=["Upper Board"])
    g.board("Upper Board", oversees="12")
    g.board("Lonely Board", oversees="123")
    g.board("Idle Board")
    g.board("Old Board", oversees="1")
    g.join("REPLACES", "Board Upper Board", "Board Old Board")
    assert [(f.severity, f.message) for f in section(g.graph(), "reporting gap")] == [
        (
            "medium",
            "Lonely Board oversees or leads 3 actions, plans or bodies, and is not said to report to anyone.",
        ),
        ("note", "Upper Board, to which Lower Board reports, is not said to report to anyone."),
    ]


def test_an_area_whose_documents_state_no_line_is_one_note() -> None:
    g = Plan()
    g.node("Area", "Exford")
    g.node("Area", "Wyeford")
    g.board("Exford Gangs Board", oversees="1", reports_to=["Exford Safety Board"])
    g.board("Wyeford Gangs Board", oversees="2")
    g.board("Wyeford Safety Board", oversees="34")
    (found,) = section(g.graph(), "reporting gap")
    assert found.severity == "note"
    assert found.message == (
        "No reporting line is stated for any board of Wyeford that oversees or leads something: "
        "Wyeford Gangs Board and Wyeford Safety Board."
    )


def test_a_loop_is_shown_as_its_chain() -> None:
    g = Plan()
    g.board("A", reports_to=["B"])
    g.board("B", reports_to=["C"])
    g.board("C", reports_to=["A", "Top"])
    (found,) = section(g.graph(), "reporting loop")
    assert found.measures["chain"] == "A → B → C → A"
    assert found.message == "A reports to B, which reports to C, which reports to A."
    assert (found.severity, len(found.relationships)) == ("high", 3)


def test_of_boards_that_all_reach_one_another_the_shortest_circle_is_shown() -> None:
    # A → B → C → D → A and C → B: the circle of B and C is shorter.
    g = Plan()
    for start, end in ("AB", "BC", "CD", "DA", "CB"):
        g.board(start, reports_to=[end])
    (found,) = section(g.graph(), "reporting loop")
    assert found.measures["chain"] == "B → C → B"
    assert found.measures["boards that reach one another"] == 4


def test_a_board_that_reports_to_itself() -> None:
    g = Plan()
    g.board("A", reports_to=["A", "B"])
    g.board("B", reports_to=["A"], oversees="1")
    found = section(g.graph(), "reporting loop")
    assert [f.message for f in found] == [
        "A is said to report to itself.",
        "A reports to B, which reports to A.",
    ]


def test_reporting_to_itself_is_reporting_to_nobody() -> None:
    g = Plan()
    g.board("A", oversees="1", reports_to=["A"])
    g.board("B", reports_to=["C"])
    assert [f.nodes[0] for f in section(g.graph(), "reporting gap")] == ["Board A"]


def test_several_boards_may_share_no_circle() -> None:
    g = Plan()
    g.board("A", reports_to=["B", "C"])
    g.board("B", reports_to=["D"])
    g.board("C", reports_to=["D"])
    assert section(g.graph(), "reporting loop") == ()


def test_seats() -> None:
    g = Plan()
    for n in range(1, 7):
        members = [
            "Organisation Police",
            *(["Person Ada"] if n <= 2 else []),
            *(["Person Ben"] if n <= 4 else []),
        ]
        g.board(f"Board {n}", members=members, chairs=["Ada"] if n <= 1 else [])
    g.action("1", leads=["Person Ada"])
    people = section(g.graph(), "person on several boards")
    assert [(f.nodes[0], f.severity, f.measures["boards"]) for f in people] == [
        ("Person Ben", "low", 4),
        ("Person Ada", "note", 2),
    ]
    assert people[1].message == "Ada is on 2 boards and chairs 1 of them: Board 1 and Board 2."
    assert people[1].measures["actions led"] == 1
    (body,) = section(g.graph(), "body on several boards")
    assert body.message == (
        "Police is on 6 boards: Board 1, Board 2, Board 3 and 3 more; "
        "no action is stated that it leads or supports."
    )
    assert body.severity == "low"


def test_two_chairs() -> None:
    g = Plan()
    for name in ("A", "B"):
        g.board(name, chairs=["Ada"])
    assert [f.severity for f in section(g.graph(), "person on several boards")] == ["low"]


def test_summary() -> None:
    g = Plan()
    g.action("1", plan="P")
    g.board("Gangs Board", oversees="23")
    g.board("Crime Board", oversees="23")
    g.board("Idle Board")
    assert overlaps(g.graph(), Options()).summary == (
        "The documents name 3 boards, of which 2 oversee or lead something. 1 pair shares actions; no other "
        "pairs may be for the same thing; no kinds of board stand in several areas. For 1 action of 3 (33 "
        "%) no board is named that oversees them. No reporting circles and no gaps in reporting lines were "
        "found."
    )
    assert overlaps(PropertyGraph(), Options()).summary == "The documents name no board."
