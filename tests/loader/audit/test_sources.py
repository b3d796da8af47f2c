"""What is known to be wrong in the five source documents; skipped where they are not at hand."""

from loader.audit.view import AuditView
from tests.loader.audit.inspected import audited, places, seed_view, told


def _messages(view: AuditView, kind: str) -> list[str]:
    return [message for message, _ in told(view, kind)]


def test_community_harm() -> None:
    view = seed_view("southwark-community-harm-2020-21.txt")
    assert told(view, "number given twice") == [("number 32 is given to two actions", ("L94", "L96"))]
    assert told(view, "number left out") == [("there is no action 34 between 33 and 35", ("L95", "L97"))]
    assert _messages(view, "recommendation not cited") == [
        "no action cites JSNA 1.8, though JSNA 1.7 and JSNA 1.9 are cited",
        "no action cites JSNA 3.3, though JSNA 3.2 and JSNA 3.4 are cited",
    ]
    assert _messages(view, "initials given to two people") == [
        "the initials EK are given to Eleanor Kelly and Evelyn Akoto"
    ]


def test_knife_crime() -> None:
    view = seed_view("southwark-knife-crime-2018-20.txt")
    turned = told(view, "end before start")
    assert [place for _, found in turned for place in found] == ["L65"]
    assert "Mar-10" in turned[0][0]
    assert told(view, "number given twice") == []
    assert told(view, "number left out") == [("there is no action 2 between 1 and 3", ("L40", "L41"))]
    missing = told(view, "action without lead")
    assert [found for _, found in missing] == [("L54", "L55", "L59", "L68")]


def test_youth_justice() -> None:
    findings = audited(seed_view("lewisham-youth-justice-2018-21.txt"))
    totals = [finding.message for finding in findings if finding.kind == "total does not add up"]
    assert len(totals) == 2
    assert all("4,714" in message for message in totals)
    assert sum(1 for finding in findings if finding.kind == "score contradicts matrix") == 11
    rises = [places(finding) for finding in findings if finding.kind == "likelihood or impact rises"]
    assert rises == [("L877",), ("L893",)]


def test_children_strategies() -> None:
    view = seed_view("southwark-children-strategies-2020.txt")
    assert told(view, "count differs from list") == [
        ("“Eleven strategies” are announced; 12 are listed", ("L37",)),
        ("“Six strategies” are announced; 5 are listed", ("L45",)),
        ("“12 out of 23 strategies” are announced; 13 are listed", ("L53",)),
    ]


def test_youth_safety() -> None:
    view = seed_view("islington-youth-safety-2020.txt")
    torn = told(view, "row torn by page break")
    assert len(torn) == 1
    assert {"L50", "L62", "L81", "L97", "L106", "L124", "L136", "L145"} <= set(torn[0][1])
    assert told(view, "number given twice") == []
