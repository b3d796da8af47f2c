"""The title of the document's own plan, and that it is one plan."""

import pytest

from loader.documents.blocks import Document, Heading, Line, Paragraph, Text
from loader.entities.outline import find_title
from loader.reading import read_document
from tests.loader.records.printed import table


def heading(printed: str, at: int) -> Heading:
    return Heading(text(printed, at), 1)


def text(printed: str, at: int) -> Text:
    return Text(printed, (Line(printed, f"L{at}"),))


def title(*headings: str) -> str:
    blocks = [heading(printed, at) for at, printed in enumerate(headings, start=1)]
    end = Paragraph(text("We are glad to set out what we shall do.", 9))
    return find_title(Document("plan.docx", "docx", "0" * 64, (*blocks, end))).plain


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (
            ("Marlow Borough Council: Audit Follow-up Tracker 2025/26",),
            "Audit Follow-up Tracker 2025/26",
        ),
        (("Quay Trust: Action Plan for the Lanes 2025",), "Action Plan for the Lanes 2025"),
        (("Safer Ports Strategy: Action Plan 2025",), "Safer Ports Strategy: Action Plan 2025"),
        (
            ("Bright Nights", "A joint strategy for safer streets"),
            "Bright Nights: A joint strategy for safer streets",
        ),
        (("Room to Grow", "Scrutiny review of allotments"), "Room to Grow: Scrutiny review of allotments"),
        (("Marlow Borough Council", "Scrutiny review of allotments"), "Scrutiny review of allotments"),
        (("The joint strategy for cleaner rivers", "Foreword"), "The joint strategy for cleaner rivers"),
        (("Room to Grow", "Scrutiny Review of Allotments 2025"), "Scrutiny Review of Allotments 2025"),
        (("Room to Grow", "What the panel heard"), ""),
        (("Minutes of the panel", "Review of actions"), ""),
        (("Foreword", "Introduction", "Scrutiny review of allotments"), ""),
    ],
)
def test_a_title_on_two_lines(headings: tuple[str, ...], found: str) -> None:
    assert title(*headings) == found


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Safer Ports Strategy 2024-27: log of threats to it", "Safer Ports Strategy 2024-27"),
        ("Marlow Food Charter: who does what", "Marlow Food Charter"),
    ],
)
def test_a_log_of_a_plan_is_no_second_plan(printed: str, named: str) -> None:
    risks = table("Risk | Likelihood | Impact | Score\nRents outrun pay | 4 | 3 | 12")
    said = Paragraph(text(f"This is kept for the {named} and read each year.", 2))
    document = Document("log.docx", "docx", "0" * 64, (heading(printed, 1), said, risks))
    plans = [node.name for node in read_document(document).graph.nodes.values() if node.label == "Plan"]
    assert plans == [printed]


def test_a_plan_for_a_strategy_is_a_second_plan() -> None:
    risks = table("Risk | Likelihood | Impact | Score\nRents outrun pay | 4 | 3 | 12")
    said = Paragraph(text("It carries out the Safer Ports Strategy 2024-27 of the council.", 2))
    blocks = (heading("Safer Ports Strategy 2024-27: Action Plan", 1), said, risks)
    nodes = read_document(Document("plan.docx", "docx", "0" * 64, blocks)).graph.nodes.values()
    assert len([node for node in nodes if node.label == "Plan"]) == 2
