"""Commitments in lists: under the heading of a plan, or under a sentence that says what will be done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from loader.documents.blocks import Line, ListItem, Text
from loader.entities.actions import party_ref
from loader.entities.cells import Column, read_parties
from loader.entities.context import Context
from loader.entities.draft import Ref, folded, short
from loader.entities.plans import cite_titles
from loader.entities.prose import ProseReader, support_of
from loader.entities.themes import add_objective, add_theme, heading_theme, objective_heading
from loader.prose.sentences import last_sentence, marked_sentences
from loader.records.headers import read_header
from loader.values.dates import is_date_like, read_date, read_timescale

_YEAR: Final = (
    r"(?:20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?|\d\d/\d\d|"
    r"(?:the )?(?:next|coming|forthcoming) (?:\w+ )?(?:year|years|period))"
)
_DONE: Final = r"(?:will|shall|going to|plans? to|intends? to)"
_FUTURE: Final = re.compile(
    rf"\b(?:for|in|during|over|from)\s+{_YEAR}\b.{{0,120}}\b(?:{_DONE}|these|the following|are|is)\b|"
    rf"\b{_DONE}\b.{{0,60}}\b(?:in|during|by|over|for)\s+{_YEAR}\b",
    re.IGNORECASE | re.DOTALL,
)
_ACTIONS: Final = re.compile(
    r"\b(?:following|these|our|key|priority|agreed|planned)\s+(?:key\s+|new\s+)?"
    r"(?:actions|commitments|strands? of work|workstreams|next steps|activities|tasks|deliverables|"
    r"initiatives|strands)\b"
    r"|^(?:we|partners|the (?:council|partnership|board|service|partners|group)|together we)\s+"
    r"(?:will|commit(?:s|ted)? to|pledges? to|have agreed to)\b.{0,60}:$",
    re.IGNORECASE,
)
_WE_WILL: Final = re.compile(
    r"(?:(?:together|jointly|as partners),?\s+)?(?:we|partners)(?:’ll|'ll|\s+(?:will|shall|are going to))\s+"
    r"(?!be\b|have\b)",
    re.IGNORECASE,
)
_SAYS_NOTHING: Final = re.compile(
    r"(?:(?:so|therefore|together|to (?:do|achieve|deliver) this|in response)?,?\s*)?"
    r"(?:we|partners|the (?:council|partnership|board|service|partners|group)|our partnership|all partners)"
    r"(?:,? together,?)?\s+(?:will|shall|commits?|commit to|are going to|plan to|pledge to|have agreed to)|"
    r"(?:what )?(?:we will do|we are going to do)|"
    r"(?:(?:our|the|these|key|following|priority|agreed|planned)\s+)*"
    r"(?:actions|commitments|tasks|activities|next steps|deliverables)"
    r"(?:\s+(?:are|include|for this priority|will be))?",
    re.IGNORECASE,
)
"""Lead-ins that say that something is done, and nothing of what it is about."""
_NOT: Final = re.compile(
    r"\b(?:this|it|budget|staffing|these costs) will (?:include|be)\b|\bachiev(?:ed|ements)\b|"
    r"\bhas resulted\b|\bhave been\b|\bis needed\b|\baims? (?:is|are)\b|\b(?:was|were|has|have|had)\b",
    re.IGNORECASE,
)
_INLINE: Final = re.compile(
    r"\s*[(\[](?P<inside>(?:lead|led by|leads|owner|responsible)\b\s*:?[^()\[\]]+)[)\]]\s*\.?\s*$",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\s*[;|]\s*|\s*,\s+"
    r"(?=(?:by|due|before|from|until|end|starting|supported by|with|partners?|lead|led by)\b)",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"(?P<label>led by|supported by|with|lead|partners?)\s+(?:the\s+)?(?P<value>[A-Z].*)", re.IGNORECASE
)
"""A part of the brackets without a colon: `led by Parks`."""
_DEADLINE: Final = re.compile(
    r"[\s,(–—](?:by|before|no later than)\s+(?:the\s+)?"
    r"(?P<date>(?:end\s+of\s+)?(?:[\w’'/.-]+\s+){0,3}[\w’'/.-]*\d)\W*$",
    re.IGNORECASE,
)
_CODE: Final = re.compile(
    r"(?P<number>\d{1,2}[A-Z](?:\.\d)?|[A-Z]\d{1,2}|\d{1,2}\.\d{1,2})[.:)]?\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Home:
    """What a list of commitments belongs to."""

    plan: Ref | None
    theme: Ref | None = None
    objective: Ref | None = None


def led_inline(items: Sequence[ListItem]) -> bool:
    """Whether most items name their lead themselves: `… (lead: Parks; by July 2025)`."""
    return sum(1 for item in items if _INLINE.search(item.text.plain)) > len(items) / 2


def are_promises(items: Sequence[ListItem]) -> bool:
    """Whether most items say themselves that something will be done: `We will light the lanes`."""
    return sum(1 for item in items if _WE_WILL.match(item.text.plain)) > len(items) / 2


def are_tasks(items: Sequence[ListItem]) -> bool:
    """Whether most items begin with a verb that tells somebody to do something: `Light the lanes`."""
    words = [item.text.plain.split()[0].casefold().strip(",.:;") for item in items if item.text]
    return sum(1 for word in words if word in verbs()) > len(items) / 2


@cache
def verbs() -> frozenset[str]:
    """Verbs with which plans begin what they will do."""
    text = files("loader.entities").joinpath("verbs.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_lead_in(text: str) -> bool:
    """Whether a sentence announces a list of what will be done."""
    return bool((_FUTURE.search(text) or _ACTIONS.search(text)) and not _NOT.search(last_sentence(text)))


def home_of_list(context: Context, lead_in: Text, heading: Text) -> Home:
    """What a list under a heading and a lead-in belongs to.

    It is the objective that its heading names, or the theme of its lead-in; a lead-in that only says `We
    will` leaves the theme to the heading.
    """
    named = objective_heading(heading) if heading else None
    if named:
        return Home(context.plan, objective=add_objective(context, named[0], heading, named[1]))
    said = last_sentence(lead_in.plain).strip(" :.")
    if said and not _SAYS_NOTHING.fullmatch(said):
        return Home(context.plan, add_theme(context, lead_in, said))
    name = heading_theme(heading) if heading else ""
    return Home(context.plan, add_theme(context, heading, name) if name else None)


def add_commitments(context: Context, items: Sequence[ListItem], home: Home, prose: ProseReader) -> None:
    """The outermost items of a list as actions."""
    outermost = min((item.level for item in items), default=0)
    for item in items:
        if item.level == outermost:
            add_commitment(context, item.text, item.number, home, prose)


def add_commitment(context: Context, text: Text, number: str, home: Home, prose: ProseReader) -> Ref:
    """One commitment; what its words cite and who they say helps are facts too."""
    draft = context.draft
    text, inline = _without_inline(text)
    code = _CODE.match(text.plain)
    plain = text.plain[code.end() :] if code else text.plain
    number = number or (code["number"] if code else "")
    action = draft.thing(
        "Action", (home.plan.key if home.plan else "", number, folded(plain)), text.location,
        name=short(plain), text=plain, number=number,
    )  # fmt: skip
    context.actions.append(action)
    for type_, end in (("PART_OF", home.plan), ("UNDER", home.theme), ("MEETS", home.objective)):
        if end:
            draft.fact(type_, action, end, text.location)
    _add_inline(context, action, inline, text)
    deadline = _deadline(plain)
    if deadline:
        _add_dates(context, action, deadline)
    for sentence in marked_sentences(text, prose.finder):
        support_of(context, action, sentence, text)
    cite_titles(context, action, text)
    return action


def _deadline(plain: str) -> str:
    """The date with which a commitment ends: `Light the lanes by March 2026`; '' where it ends with none.

    A number that is to be reached by a year is a target of the same commitment, and its date the same end.
    """
    match = _DEADLINE.search(plain)
    return match["date"] if match and read_date(match["date"]) else ""


def _without_inline(text: Text) -> tuple[Text, str]:
    """The words of a commitment, and the labelled part in brackets behind them."""
    match = _INLINE.search(text.plain)
    if not match:
        return text, ""
    return Text(text.plain[: match.start()].strip(), text.lines, text.strong), match["inside"]


def _add_inline(context: Context, action: Ref, inside: str, text: Text) -> None:
    """`lead: Parks; support: Police; by July 2025`."""
    for part in filter(None, _PARTS.split(inside)):
        told = _TOLD.match(part)
        label, _, value = part.partition(":") if not told else (told["label"], "", told["value"])
        reading = read_header(label) if value else None
        if reading and reading.meaning in {"lead", "lead_body", "lead_person", "supporting"}:
            type_, role = ("SUPPORTS", "support") if reading.meaning == "supporting" else ("LEADS", "lead")
            cell = Text(value.strip(), text.lines and (Line(value.strip(), text.where(value.strip())),))
            for party in read_parties(cell, context.lexicon, Column()):
                ref = party_ref(context, party, role)
                if ref:
                    context.draft.fact(type_, ref, action, text.where(party.printed))
        elif is_date_like((value or part).strip()):
            _add_dates(context, action, (value or part).strip())


def _add_dates(context: Context, action: Ref, printed: str) -> None:
    period = read_timescale(printed)
    properties = context.draft.things[action].properties
    for name, value in (
        ("start_date", period.start),
        ("end_date", period.end),
        ("end_printed", period.end_printed),
    ):
        if value:
            properties.setdefault(name, value)
    if period.ongoing:
        properties["ongoing"] = True
