"""Lists in running text: objectives, recommendations, members, seats, units, plans."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, ListItem, Text
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.members import add_members
from loader.entities.membership import board_of_members
from loader.entities.plans import add_plan
from loader.entities.prose import ProseReader
from loader.entities.recommendations import add_recommendation
from loader.entities.themes import add_objective
from loader.prose.sentences import last_sentence, marked_sentences
from loader.prose.titles import titles_in_text
from loader.values.titles import ends_as_plan, is_plan_title, names_many

_OBJECTIVES: Final = re.compile(
    r"\b(?:objectives|priorities|aims|promises|goals|ambitions|strategic aims|commitments to you)\b",
    re.IGNORECASE,
)
_RECOMMENDATIONS: Final = re.compile(r"\brecommend(?:ations|s)?\b", re.IGNORECASE)
_MEMBERS: Final = re.compile(r"\bmember(?:s|ship)\b|\battend(?:ees|ed by)\b|\bmade up of\b", re.IGNORECASE)
_SEATS: Final = re.compile(
    r"\b(?:place|seat)s? (?:at|on) the following\b|"
    r"\b(?:sits|represented|members?) (?:on|at|of) the following (?:boards|groups|forums)",
    re.IGNORECASE,
)
_UNITS: Final = re.compile(
    r"\b(?:sub)?divided into\b|\bfollowing (?:service areas|services|teams|units|divisions|departments)\b",
    re.IGNORECASE,
)
_MARKED_REC: Final = re.compile(r"Rec(?:ommendation)?\b", re.IGNORECASE)
_MARKED_R: Final = re.compile(r"R\s?\d")
_DIGITS: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})?(?:\s?\([a-z]\))?")


@dataclass(frozen=True, slots=True)
class ListRun:
    """The items that follow one lead-in; `lead_in` is the last text before them."""

    heading: Text
    lead_in: Text
    items: tuple[ListItem, ...]


def number_of(item: ListItem) -> str:
    """The number in an item's marker: of `R8(a)`, `8(a)`; of `Aim 2.`, `2`; '' for a bullet."""
    code = re.fullmatch(r"([A-Z]{1,2}\d{1,2})\W*", item.marker)
    if code and not code.group(1).startswith("R"):
        return code.group(1)
    match = _DIGITS.search(item.marker)
    return re.sub(r"\s", "", match.group()) if match else ""


def read_list(context: Context, run: ListRun, prose: ProseReader) -> bool:
    """Whether the list is one of those that make facts, which are then added."""
    numbered = [item for item in run.items if number_of(item)]
    recommends = _speaks_of(_RECOMMENDATIONS, run) and not _speaks_of(_OBJECTIVES, run)
    if numbered and (recommends or _marked_as_recommendations(context, numbered)):
        return _recommendations(context, numbered)
    if numbered and _speaks_of(_OBJECTIVES, run):
        return _objectives(context, run, numbered)
    if _SEATS.search(run.lead_in.plain):
        return _seats(context, run, prose)
    if _UNITS.search(run.lead_in.plain):
        return _units(context, run, prose)
    if _MEMBERS.search(run.lead_in.plain) or _MEMBERS.search(run.heading.plain):
        return _members(context, run, prose)
    return _plans(context, run)


def _speaks_of(words: re.Pattern[str], run: ListRun) -> bool:
    return bool(words.search(run.lead_in.plain) or words.search(run.heading.plain))


def _marked_as_recommendations(context: Context, items: Sequence[ListItem]) -> bool:
    """Whether the items say themselves what they are, whatever heading they stand under.

    `Rec 4` does; `R4` does where its words recommend (`That …`), or where R3 is a recommendation.
    """
    if all(_MARKED_REC.match(item.marker) for item in items):
        return True
    before = _before(number_of(items[0]))
    return all(_MARKED_R.match(item.marker) for item in items) and (
        all(item.text.plain.startswith("That ") for item in items) or before in context.recommendations
    )


def _before(number: str) -> str:
    """The whole number before a number: of `8(a)`, 7."""
    digits = re.match(r"\d+", number)
    return str(int(digits.group()) - 1) if digits else ""


def _recommendations(context: Context, items: Sequence[ListItem]) -> bool:
    for item in items:
        add_recommendation(context, number_of(item), item.text, marker=item.marker)
    return True


def _objectives(context: Context, run: ListRun, items: Sequence[ListItem]) -> bool:
    owner = plan_of(context, Text(last_sentence(run.lead_in.plain), run.lead_in.lines)) or context.plan
    for item in items:
        add_objective(context, number_of(item), item.text, item.text.plain, owner)
    return True


def plan_of(context: Context, lead_in: Text) -> Ref | None:
    """The plan that a lead-in names as its subject: `The Safe Roads Plan 2024 sets three priorities:`."""
    for title, _ in titles_in_text(lead_in.plain):
        return add_plan(context, title, lead_in.where(title))
    return None


def _seats(context: Context, run: ListRun, prose: ProseReader) -> bool:
    who = next((s.bodies[0] for s in marked_sentences(run.lead_in, prose.finder) if s.bodies), "")
    if not who:
        return False
    draft = context.draft
    for item in run.items:
        member = draft.body(who, run.lead_in.where(who), "prose")
        board = draft.body(_board_name(item.text.plain), item.text.location, "board")
        draft.fact("MEMBER_OF", member, board, item.text.location)
        for name in _inner_boards(item.text, prose):
            inner = draft.body(name, item.text.location, "board")
            draft.fact("MEMBER_OF", member, inner, item.text.location)
    return True


def _board_name(printed: str) -> str:
    """The board that a list item names, without what it adds in brackets or after `including`."""
    return re.split(r"\s*\(|\s+including\b|\s+and\s+(?:its\s+)?(?:relevant\s+)?sub-?\s?groups?\b", printed)[
        0
    ].strip(" .,;")


def _inner_boards(text: Text, prose: ProseReader) -> list[str]:
    inside = re.search(r"\(([^()]*)\)", text.plain)
    if not inside or not re.search(r"sub-?\s?group", inside.group(1), re.IGNORECASE):
        return []
    return [m.printed for m in prose.finder.find(inside.group(1))]


def _units(context: Context, run: ListRun, prose: ProseReader) -> bool:
    last = list(marked_sentences(run.lead_in, prose.finder))[-1:]
    noun = re.match(r"(?:The|This|Our)\s+([a-z-]+)\b", last[0].plain) if last else None
    called = prose.called(noun.group(1)) if noun else ""
    whole = called or next((s.bodies[0] for s in last if s.bodies), "") or prose.subject
    if not whole:
        return False
    draft = context.draft
    for item in run.items:
        unit = draft.body(_board_name(item.text.plain), item.text.location, "unit")
        draft.fact("PART_OF", unit, draft.body(whole, run.lead_in.where(whole), "parent"), item.text.location)
        add_inner_units(context, item.text)
    return True


def add_inner_units(context: Context, text: Text) -> None:
    """`The Streets Service (which includes Parks, Lighting and Markets)`: parts told in brackets."""
    match = re.search(
        r"(?P<whole>[A-Z][^()]*?)\s*\((?:which\s+)?(?:includes?|including|comprising)\s+(?P<parts>[^()]+)\)",
        text.plain,
    )
    if not match:
        return
    draft = context.draft
    for part in context.split_list(match["parts"]):
        unit = draft.body(part, text.where(part), "unit")
        draft.fact("PART_OF", unit, draft.body(match["whole"], text.location, "parent"), text.where(part))


def _members(context: Context, run: ListRun, prose: ProseReader) -> bool:
    board = board_of_members(context, run.heading, run.lead_in or NO_TEXT, prose)
    if not board:
        return False
    add_members(context, board, [item.text for item in run.items])
    return True


def _plans(context: Context, run: ListRun) -> bool:
    about = names_many(run.lead_in.plain) or names_many(run.heading.plain)
    titles = [
        item
        for item in run.items
        if is_plan_title(item.text.plain) and (about or ends_as_plan(item.text.plain))
    ]
    if len(titles) < 3 or len(titles) < 0.6 * len(run.items):
        return False
    for item in titles:
        add_plan(context, item.text.plain, item.text.location)
    return True
