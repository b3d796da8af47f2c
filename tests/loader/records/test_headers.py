"""What the headers of councils' tables mean, and which rows are no headers."""

import tomllib
from collections import defaultdict
from collections.abc import Callable
from importlib.resources import files

import pytest

from loader.records.header_rows import is_header
from loader.records.headers import normal, read_header
from tests.loader.records.printed import table

WORDINGS = {
    "action": """
        Action; Actions; ACTION; Action(s); Key actions; Agreed action; Proposed actions;
        Recommended action; Action required; What will we do?; What are we going to do?; What we
        will do in 2024/25; How will we do this?; Activities; Task; Key tasks / activities;
        Deliverables; Commitment; Description of action; Prevention Action; Detail; Our actions;
        Milestones
    """,
    "outcome": """
        Outcomes; Expected outcome(s); Intended outcome; Measure of success; Success measures /
        KPIs; Success criteria; Outputs; Target; What difference will this make?; How will we know
        we've made a difference?; What does success look like?; Performance measures; Key
        performance indicators (KPIs); How will success be measured?
    """,
    "lead": """
        Lead; Lead(s); Lead officer; Lead Officer (job title); Who; Who?; By whom; By whom?; Who is
        responsible?; Who will lead?; Owner; Action owner; Responsible officer; Officer responsible;
        Responsibility; Accountable lead; SRO; Lead & partners
    """,
    "lead_body": """
        Lead organisation; Lead agency; Lead partner; Lead service(s); Lead services/organisations;
        Lead department; Responsible agency; Responsible organisation; Lead organisation and team
    """,
    "supporting": """
        Supporting partners; Supporting organisations; Supported by; With support from; Partners;
        Key partners; Partners involved; Partner agencies; Delivery partners; Who else needs to be
        involved?
    """,
    "board": """
        Governance; Governance group/s; Oversight board; Overseen by; Accountable board; Monitoring
        group; Responsible board
    """,
    "reports_to": "Reports to; Reporting line; Parent board",
    "start": "Start; Start date; Date started",
    "end": """
        By when; By when?; Deadline; Due; Due date; Target date; End date; Completion date; Target
        completion date; Date for completion; To be completed by
    """,
    "timescale": """
        Timescale; Timescales; Timeframe; Time frame; Timeline; When; When?; When will we do it?;
        Timescale for delivery
    """,
    "status": "RAG; RAG status; BRAG; RAG rating; Status; Current status; RAG Rating (R/A/G); Q2 RAG",
    "progress": """
        Progress; Progress to date; Progress update; Update; Q3 update; Update (January 2024);
        Latest position
    """,
    "comment": "Comments; Notes; Comments and notes",
    "number": "No; No.; Ref No; Action No; Action No.; Action ref.; ID; Item",
    "ref": "Ref; Ref.; Reference",
    "theme": "Theme; Key theme; Strand; Workstream; Work stream; Area of focus",
    "objective": """
        Objective; Linked objective(s); Links to objectives; Strategic priority; Strategic aim;
        Priority; Overarching Objective (1 – 8)
    """,
    "recommendation": "Recommendation; Recommendations; Rec.; Recommendation(s) addressed; Linked recs",
    "response": "Response; Cabinet response; Accepted?; Executive decision",
    "risk": "Risk; Risk description; Description of risk; Threat",
    "risk_owner": "Risk owner; Owner of the risk",
    "likelihood": "Likelihood; Likelihood (1-5); Probability; Residual likelihood",
    "impact": "Impact; Impact (1-5); Severity; Post-mitigation impact",
    "score": "Score; Risk score; Inherent risk score; Residual score; Risk rating",
    "mitigation": "Mitigation; Mitigating actions; Controls; Existing controls; Controls in place",
    "reviewed": "Last reviewed; Date last reviewed; Review date",
    "raised": "Date raised; Date identified",
    "staffing": "Staffing; Staffing costs",
    "in_kind": "In kind; Payments in kind",
    "delegated": "Other delegated funds; Pooled budget",
    "total": "Total; Total contribution; Contribution (£); Amount",
    "funder": "Funder; Contributing body",
    "name": "Name; Officer name; Representative",
    "role": "Role; Job title; Post",
    "organisation": "Organisation; Agency; Representing",
    "initials": "Initials; Abbreviation; Acronym",
    "expansion": "Meaning; Stands for; In full",
    "chair": "Chair; Chaired by",
    "vice_chair": "Vice-chair; Deputy chair",
    "members": "Members; Membership; Core members",
    "purpose": "Purpose; Remit; Terms of reference",
    "meets": "Meets; Frequency; Frequency of meetings",
    "replaces": "Replaces; Formerly",
    "resources": "Resources; Budget; Resource implications",
}
CASES = [(wording.strip(), meaning) for meaning, text in WORDINGS.items() for wording in text.split(";")]
MISPRINTS = [
    ("Timesacle", "timescale"),
    ("Lead Organsation", "lead_body"),
    ("Recomendations", "recommendation"),
    ("Responsable officer", "lead"),
    ("Suporting partners", "supporting"),
    ("Mitigaton", "mitigation"),
]


@pytest.mark.parametrize(
    ("wording", "meaning"), [*CASES, *MISPRINTS, ("Desired impact", "outcome"), ("#", "number")]
)
def test_wordings(wording: str, meaning: str) -> None:
    reading = read_header(wording)
    assert reading is not None
    assert reading.meaning == meaning


def test_there_are_many_wordings() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "Housing",
        "Marlow Police",
        "Jane Okoro",
        "March 2024",
        "12",
        "£5,000",
        "Green",
        "High",
        "TBC",
        "Probation",
        "Ongoing",
        "Light the lanes behind the market hall and mend the broken fences of the old cattle yard",
    ],
)
def test_cells_that_say_nothing(cell: str) -> None:
    assert read_header(cell) is None


def vocabulary() -> dict[str, list[str]]:
    """Meaning to wordings as the vocabulary file has them."""
    text = files("loader.records").joinpath("headers.toml").read_text(encoding="utf-8")
    return {meaning: entry["words"] for meaning, entry in tomllib.loads(text).items()}


def by_wording(form: Callable[[str], str]) -> dict[str, set[str]]:
    """The wordings that have several meanings, in some form."""
    found: dict[str, set[str]] = defaultdict(set)
    for meaning, words in vocabulary().items():
        for word in words:
            found[form(word)].add(meaning)
    return {word: meant for word, meant in found.items() if len(meant) > 1}


def test_no_wording_has_two_meanings() -> None:
    assert by_wording(str.lower) == {}


def test_singular_and_plural_differ_in_meaning_only_where_it_is_meant() -> None:
    assert by_wording(normal) == {
        "responsibility": {"lead", "purpose"},
        "board": {"board", "body"},
        "attendee": {"name", "members"},
        "member organisation": {"organisation", "members"},
    }


@pytest.mark.parametrize(
    "meaning",
    [
        "action", "number", "theme", "lead", "lead_person", "lead_body", "supporting", "board", "start",
        "end", "timescale", "outcome", "recommendation", "response", "objective", "status", "progress",
        "risk", "risk_owner", "likelihood", "impact", "score", "mitigation", "role", "name", "organisation",
        "members", "chair", "reports_to",
    ],
)  # fmt: skip
def test_a_common_meaning_has_thirty_wordings_that_differ(meaning: str) -> None:
    """Plurals, brackets and signs do not count."""
    assert len({normal(word) for word in vocabulary()[meaning]} - {""}) >= 30


@pytest.mark.parametrize(
    ("wording", "meaning"), [(word, meaning) for meaning, words in vocabulary().items() for word in words]
)
def test_a_wording_is_read_as_it_is_meant(wording: str, meaning: str) -> None:
    reading = read_header(wording.capitalize())
    assert reading is not None
    assert reading.meaning == meaning


@pytest.mark.parametrize(
    "row",
    [
        "Action | Lead | By when",
        "No | Action | Lead | Support | Timescale | RAG",
        "What will we do? | Who? | When?",
        "Theme | Action No | Action | Outcomes | Lead organisation | Start date | End date | Recommendations",
        "Risk | Likelihood | Impact | Score | Mitigation",
        "Name | Role | Organisation",
        "Agency | Staffing costs | Payments in kind | Total",
        "Board | Chair | Reports to",
        "Prevention Action | Lead services/organisations | Governance group/s | Timescale | "
        "Overarching Objective (1 – 8)",
        "Activity | Named lead | Q1 | Q2 | Q3 | Deadline",
    ],
)
def test_header_rows(row: str) -> None:
    assert is_header(table(row).rows[0])


@pytest.mark.parametrize(
    "row",
    [
        "1 | Review the action plan | Community Safety Partnership | March 2024",
        "4 | Training | Partners | Safeguarding Board | Ongoing",
        "5 | Data | Police | Community safety | 2024",
        "2 | Recruitment | Director | Chair | TBC",
        "3 | Risk | Housing | Partnership Board | Q2 2024/25 | Green",
        "Funding | Police and Crime Commissioner | £5,000",
        "6 | Communications | Communications lead | Steering group | 2024/25",
        "7 | Outcome framework | Performance team | Strategic group | Complete",
        "8 | Commission a service for partners | Lead commissioner | Board | December 2024",
        "High | Medium | Low",
        "Jane Okoro | Chair | Marlow Council",
        "Tom Birch | Lead officer | Police",
        "Objective 2 | Safer streets | Police | 2024",
        "Theme 1: Safer homes | | |",
        "Total | 12 | 14",
    ],
)
def test_body_rows(row: str) -> None:
    assert not is_header(table(row).rows[0])


@pytest.mark.parametrize(
    "row",
    [
        "Review of services | All partners | Board | TBC",
        "Progress | Measure | Housing | March 2024",
        "Governance | Chair of the Board | Partnership | Ongoing",
        "Review | Partners | Delivery Group | Q1 2024/25",
        "Target setting | Performance lead | Delivery board | Annual",
        "Establish a forum | Partners | Forum | 2024",
        "9 | Mitigation measures for the risk | Service lead | Board",
        "2 | Update | Lead | Partners | TBC | Red",
    ],
)
def test_body_rows_with_a_date_or_a_number(row: str) -> None:
    assert not is_header(table(row).rows[0])
