"""A section's prose in reading order: statements, lists with their lead-ins, commitments under plans."""

import re
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, ListItem, Paragraph, Text
from loader.entities.commitments import (
    Home,
    add_commitment,
    add_commitments,
    are_promises,
    are_tasks,
    home_of_list,
    is_lead_in,
    led_inline,
)
from loader.entities.context import Context
from loader.entities.draft import Ref
from loader.entities.listings import (
    read_coded_recommendations,
    read_objectives_listed,
    read_recommendations,
)
from loader.entities.lists import ListRun, number_of, read_list
from loader.entities.members import add_members
from loader.entities.membership import board_of_members
from loader.entities.outline import Section
from loader.entities.plans import add_plan
from loader.entities.prose import ProseReader
from loader.entities.recommendations import add_recommendation_of
from loader.entities.themes import add_objective, add_theme, objective_heading
from loader.prose.titles import titles_in_text
from loader.records.tables import TypedTable
from loader.values.titles import is_plan_title, names_many

_THEME: Final = re.compile(r"(?:key )?(?:theme|strand|pillar)\s+[\dA-Z]{1,3}\s*[:.–-]", re.IGNORECASE)
_PLAN_WORD: Final = re.compile(r"\b(?:plan|strategy|charter|programme|framework|masterplan)\b", re.IGNORECASE)
_MEASURES: Final = re.compile(
    r"\b(?:measure|indicator|target|kpi|how will we know|progress|achievement)s?\b", re.IGNORECASE
)
_NUMBERED_ACTION: Final = re.compile(
    r"Action\s+(?P<number>\d{1,2}[a-z]?)\s*[:.–-]\s*(?P<text>.+)", re.IGNORECASE
)


_INLINE_MEMBERS: Final = re.compile(
    r"(?:The\s+)?[Mm]embers(?:hip)?\s+(?:of|on)\s+(?P<board>[^:.;]{3,80}?)\s*"
    r"(?::|\bare\b:?|\binclude\b:?)\s+(?:the\s+)?(?P<list>[^.:;]{10,600})"
)
_MEMBERS_LINE: Final = re.compile(r"(?:core |full |other )?members?(?:hip)?\s*(?:of\b.*)?:?", re.IGNORECASE)


_OBJECTIVE_MARK: Final = re.compile(r"(?:objective|promise|priority|aim|goal)\b", re.IGNORECASE)


class Passages:
    """Walks through the sections; knows the theme and the cited plan under whose headings it stands."""

    def __init__(self, context: Context, prose: ProseReader, has_table: bool) -> None:
        self._context, self._prose, self._has_table = context, prose, has_table
        self._theme: Ref | None = None
        self._plan: Ref | None = None
        self._objective: Ref | None = None
        self._measures = False
        self._counting = (0, NO_TEXT)
        self._listing = False
        self._heading = NO_TEXT

    def read(self, section: Section) -> None:
        """The prose of one section."""
        self._enter(section)
        texts = [block.text for block in section.blocks if not isinstance(block, TypedTable)]
        read_coded_recommendations(self._context, texts)
        lead_in: Text = NO_TEXT
        items: list[ListItem] = []
        for block in [*section.blocks, None]:
            if isinstance(block, ListItem) and not _other_list(items, block):
                items.append(block)
                continue
            if items:
                self._list(section, lead_in, items)
                stands_out = isinstance(block, ListItem) and block.level < items[0].level
                lead_in = NO_TEXT if stands_out else lead_in
                items = [block] if isinstance(block, ListItem) else []
            if isinstance(block, TypedTable) and block.kind == "recommendation":
                read_recommendations(self._context, block, self._report_of(section.heading))
            elif isinstance(block, TypedTable) and block.kind == "objective":
                read_objectives_listed(self._context, block)
            elif isinstance(block, Paragraph) and self._is_member(section, block.text):
                add_members(self._context, self._board_of(section.heading), [block.text])
                lead_in = self._after_paragraph(section, block.text) if not self._listing else lead_in
            elif isinstance(block, Paragraph):
                self._prose.read(block.text)
                self._inline_members(block.text)
                self._cite(block.text)
                lead_in = self._after_paragraph(section, block.text)

    def _board_of(self, heading: Text) -> str:
        return board_of_members(self._context, heading, NO_TEXT, self._prose)

    def _inline_members(self, text: Text) -> None:
        """`Members of the X Board: A, B and C.` and `The members of the X Board are A, B and C.`"""
        match = _INLINE_MEMBERS.match(text.plain)
        named = self._prose.finder.find(match["board"]) if match else []
        if match and (named or self._context.own_board):
            board = named[-1].printed if named else self._context.own_board
            parts = self._context.split_list(match["list"])
            add_members(self._context, board, [Text(part, (Line(part, text.where(part)),)) for part in parts])

    def _is_member(self, section: Section, text: Text) -> bool:
        """A short line under a heading that speaks of a board's members."""
        about = re.search(r"\bmember(?:s|ship)\b", section.heading.plain, re.IGNORECASE) or self._listing
        brief = len(text.plain.split()) <= 10 and not text.plain.endswith((".", ":"))
        return bool(about and brief and self._board_of(section.heading))

    def _enter(self, section: Section) -> None:
        self._prose.forget()
        self._counting = (0, NO_TEXT)
        self._listing = False
        heading = self._heading = section.heading
        if not heading:
            return
        self._prose.read(heading) if not heading.plain.isupper() else None
        if _THEME.match(heading.plain):
            self._theme, self._plan, self._objective = add_theme(self._context, heading), None, None
        elif self._is_cited_plan(heading):
            self._plan, self._objective = add_plan(self._context, heading.plain, heading.location), None
        elif self._plan:
            self._sub_heading(heading)
        self._measures = bool(_MEASURES.search(heading.plain)) and not self._is_cited_plan(heading)

    def _is_cited_plan(self, heading: Text) -> bool:
        """Whether a heading is the title of another plan than the document's own."""
        named = _PLAN_WORD.search(heading.plain) is not None and is_plan_title(heading.plain)
        return self._context.plan is None and named and not names_many(heading.plain)

    def _sub_heading(self, heading: Text) -> None:
        named = objective_heading(heading)
        action = _NUMBERED_ACTION.fullmatch(heading.plain)
        if named:
            self._objective = add_objective(self._context, named[0], heading, named[1], self._plan)
        elif action:
            self._objective = None
            add_commitment(
                self._context,
                Text(action["text"], heading.lines),
                action["number"],
                self._home(),
                self._prose,
            )

    def _home(self) -> Home:
        return Home(self._plan or self._context.plan, self._theme if self._plan else None, self._objective)

    def _after_paragraph(self, section: Section, text: Text) -> Text:
        """The paragraph as the lead-in of what follows; under a cited plan it may be more than that."""
        self._listing = bool(_MEMBERS_LINE.fullmatch(text.plain)) or (
            self._listing and len(text.plain.split()) <= 14 and not text.plain.endswith((".", ":"))
        )
        if self._plan:
            self._measures = bool(_MEASURES.search(text.plain)) and len(text.plain.split()) <= 6
            if objective_heading(text) or _NUMBERED_ACTION.fullmatch(text.plain):
                self._sub_heading(text)
            elif self._stands_alone(section, text):
                add_commitment(self._context, text, "", self._home(), self._prose)
        return text

    def _stands_alone(self, section: Section, text: Text) -> bool:
        """A lone sentence under a plan's heading is its commitment."""
        return len(section.blocks) == 1 and len(text.plain.split()) >= 8 and not text.plain.endswith(":")

    def _list(self, section: Section, lead_in: Text, items: list[ListItem]) -> None:
        for item in items:
            self._prose.read(item.text)
        if self._plan:
            self._commitments_of_plan(items)
            return
        report = self._report_of(section.heading)
        if report and all(map(number_of, items)):
            for item in items:
                add_recommendation_of(self._context, report, number_of(item), item.text)
            return
        run = ListRun(section.heading, lead_in, tuple(items))
        if self._goes_on_counting(items) or read_list(self._context, run, self._prose):
            self._remember(run)
            for item in items:
                self._cite(item.text)
        elif self._context.plan and led_inline(items):
            home = home_of_list(self._context, NO_TEXT, section.heading)
            add_commitments(self._context, items, home, self._prose)
        elif self._context.plan and not self._has_table and self._promises(section, lead_in, items):
            home = home_of_list(self._context, lead_in, section.heading)
            add_commitments(self._context, items, home, self._prose)
        else:
            for item in items:
                self._cite(item.text)

    def _promises(self, section: Section, lead_in: Text, items: list[ListItem]) -> bool:
        """Whether a list says what will be done: its lead-in announces it, or its items do.

        Items that only begin with a verb do so right under the heading of an objective.
        """
        if is_lead_in(lead_in.plain) or are_promises(items):
            return True
        return not lead_in and objective_heading(section.heading) is not None and are_tasks(items)

    def _report_of(self, heading: Text) -> Ref | None:
        """The report of the key whose code ends a heading: `Recommendations of the Quay Review, QR`."""
        ending = heading.plain.rstrip(" .”’)")
        return next((ref for code, ref in self._context.reports.items() if ending.endswith(f" {code}")), None)

    def _remember(self, run: ListRun) -> None:
        """`1)` may be followed by prose before `2)` comes: the lead-in holds for all of them."""
        last = number_of(run.items[-1]) if run.items else ""
        if last.isdigit() and self._counting[0] == 0:
            self._counting = (int(last), run.lead_in)

    def _goes_on_counting(self, items: list[ListItem]) -> bool:
        at, lead_in = self._counting
        first = number_of(items[0])
        if not at or not first.isdigit() or int(first) != at + 1:
            return False
        self._counting = (0, NO_TEXT)
        read_list(self._context, ListRun(self._heading, lead_in, tuple(items)), self._prose)
        self._counting = (
            int(number_of(items[-1]) or first) if number_of(items[-1]).isdigit() else at + 1,
            lead_in,
        )
        return True

    def _commitments_of_plan(self, items: list[ListItem]) -> None:
        if self._measures:
            return
        kept: list[ListItem] = []
        for at, item in enumerate(items):
            named = _OBJECTIVE_MARK.match(item.marker)
            if named:
                self._flush(kept)
                self._objective = add_objective(
                    self._context, number_of(item), item.text, item.text.plain, self._plan
                )
            elif not _heads_bullets(items, at):
                kept.append(item)
        self._flush(kept)

    def _flush(self, kept: list[ListItem]) -> None:
        """The commitments so far belong to the objective so far."""
        add_commitments(self._context, kept, self._home(), self._prose)
        kept.clear()

    def _cite(self, text: Text) -> None:
        """Plans named in prose are in the graph; the document's own plan cites them."""
        for title, _ in titles_in_text(text.plain):
            plan = add_plan(self._context, title, text.where(title))
            if self._context.plan and plan != self._context.plan:
                self._context.draft.fact("CITES", self._context.plan, plan, text.where(title))


def _other_list(items: list[ListItem], item: ListItem) -> bool:
    """A numbered item behind bullets of the same level begins another list."""
    return (
        bool(items)
        and bool(number_of(item))
        and not number_of(items[-1])
        and item.level <= items[-1].level
        and item.marker[:1].isdigit()
        and not any(map(number_of, items))
    )


def _heads_bullets(items: list[ListItem], at: int) -> bool:
    """A numbered item alone, or right above bullets, only heads them."""
    if not items[at].number or not items[at].marker[:1].isdigit():
        return False
    after = items[at + 1] if at + 1 < len(items) else None
    return len(items) == 1 or (after is not None and not after.number)
