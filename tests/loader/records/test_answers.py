"""What the rows of a table of actions answer, by the codes of inspections and audits."""

import pytest

from loader.records.actions import ActionRecord, read_actions
from loader.records.answers import kind_of_code, number_of_code
from tests.loader.records.printed import meanings, only

AUDITS = """
Audit report | Rec no | Agreed action | Lead | Due date
Street Lighting 2024 | LGT-1 | Light the quay at night | Parks | May 2025
 | LGT-2, LGT-3 | Count the lamps each year | Parks | June 2025
Mooring Fees 2023 | 1 | Print the fees at the quay | Housing | July 2025
"""


def read(printed: str) -> tuple[ActionRecord, ...]:
    """The actions of a table."""
    return read_actions(only(printed, "action")).actions


def answers(printed: str) -> list[tuple[str, tuple[str, ...], str] | None]:
    """Report, codes and words of what each action answers."""
    found = (one.answer for one in read(printed))
    return [(a.report, a.codes, a.words.plain) if a else None for a in found]


@pytest.mark.parametrize(
    ("head", "codes", "report"),
    [
        ("CQC ref", ("AFI 1", "REC 2"), "CQC report"),
        ("Ofsted reference", ("Area for improvement 1", "Priority action 3"), "Ofsted report"),
        ("Inspection ref", ("R1", "R2"), "Inspection report"),
        ("HMIP ref no.", ("Recommendation 4", "Recommendation 6"), "HMIP report"),
    ],
)
def test_a_column_of_inspectors(head: str, codes: tuple[str, str], report: str) -> None:
    printed = (
        f"No | {head} | Finding | Action | Lead | By when\n"
        f"1 | {codes[0]} | Halls are dark at night. | Open the hall | Parks | May 2025\n"
        f"2 | {codes[1]} and {codes[0]} | Lanes are empty. | Walk the lanes | Housing | June 2025\n"
        f"3 | - | | Mow the park | Housing | June 2025"
    )
    assert answers(printed) == [
        (report, (codes[0],), "Halls are dark at night."),
        (report, (codes[1], codes[0]), ""),
        None,
    ]


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("Ref", ("R1", "R2")),
        ("Plan ref", ("AFI 1", "AFI 2")),
        ("CSP ref", ("CSP 1", "CSP 2")),
        ("CQC ref", ("page 4", "page 5")),
    ],
)
def test_other_references_answer_nothing(head: str, codes: tuple[str, str]) -> None:
    printed = (
        f"No | {head} | Action | Lead | By when\n"
        f"1 | {codes[0]} | Open the hall on Fridays | Parks | May 2025\n"
        f"2 | {codes[1]} | Walk the lanes at night | Housing | June 2025"
    )
    assert answers(printed) == [None, None]


def test_a_column_of_audits_and_their_numbers() -> None:
    assert answers(AUDITS) == [
        ("Street Lighting 2024", ("LGT-1",), ""),
        ("Street Lighting 2024", ("LGT-2", "LGT-3"), ""),
        ("Mooring Fees 2023", ("1",), ""),
    ]
    assert [one.number for one in read(AUDITS)] == ["LGT-1", "LGT-2, LGT-3", "1"]


def test_the_words_of_a_recommendation_beside_its_number() -> None:
    printed = (
        "Audit | Rec no | Recommendation | Agreed action | Lead | Due date\n"
        "Street Lighting 2024 | 1 | That every lamp be counted each year | Count the lamps | Parks | May 2025"
    )
    assert answers(printed) == [("Street Lighting 2024", ("1",), "That every lamp be counted each year")]


@pytest.mark.parametrize(
    ("head", "numbers", "cited"),
    [
        ("Rec no", ("LGT-2", "LGT-3"), [["LGT-2"], ["LGT-3"]]),
        ("Recommendation number", ("QR 4", "QR 5"), [["QR 4"], ["QR 5"]]),
        ("Rec no", ("2", "3"), [[], []]),
        ("Action no", ("LGT-2", "LGT-3"), [[], []]),
    ],
)
def test_a_lettered_number_cites_where_the_head_says_so(
    head: str, numbers: tuple[str, str], cited: list[list[str]]
) -> None:
    printed = (
        f"{head} | Action | Lead | By when\n"
        f"{numbers[0]} | Open the hall on Fridays | Parks | May 2025\n"
        f"{numbers[1]} | Walk the lanes at night | Housing | June 2025"
    )
    assert [[cell.plain for cell in one.recommendations] for one in read(printed)] == cited


def test_an_audit_among_the_leads_of_a_plan_is_no_answer() -> None:
    found = only(
        "No | Audit | Action | Lead | By when\n1 | Fees 2023 | Open the hall | Parks | May 2025", "action"
    )
    assert meanings(found) == ["number", "report", "action", "lead", "end"]
    assert [one.answer for one in read_actions(found).actions] == [None]


@pytest.mark.parametrize(
    ("code", "number", "kind"),
    [("S106-3", "3", ""), ("LGT 2.1", "2.1", ""), ("AFI 3", "AFI 3", "AFI"), ("7", "7", "")],
)
def test_the_parts_of_a_code(code: str, number: str, kind: str) -> None:
    assert (number_of_code(code), kind_of_code(code)) == (number, kind)
