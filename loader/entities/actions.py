"""Action tables to facts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from loader.documents.blocks import Text
from loader.entities.answers import add_answer
from loader.entities.cells import Column, Party, read_parties
from loader.entities.context import Context, Surroundings
from loader.entities.draft import Ref, folded, short
from loader.entities.lead_columns import Leads
from loader.entities.plans import cite_plans, cite_titles, is_cited_title
from loader.entities.recommendations import cited_in
from loader.entities.themes import (
    add_objective,
    add_theme,
    objective_heading,
    objective_named,
    only_announces,
)
from loader.records.actions import ActionRecord, ActionRow, ActionTable
from loader.values.bodies import body_key, is_generic
from loader.values.citations import read_objectives
from loader.values.dates import Period
from loader.values.years import year_span

_ALL: Final = re.compile(r"\s*all(?:\s+(?:objectives?|priorities|aims))?\s*", re.IGNORECASE)
_NOTHING: Final = re.compile(
    r"(?:none\b|no (?:further |new )?action\b|n/?a\b|nil\b|not applicable\b)", re.IGNORECASE
)
"""Cells that say that nothing will be done."""
_STAR: Final = re.compile(r"^\*\s*(?=\w)")


def add_actions(context: Context, table: ActionTable, around: Surroundings, leads: Leads) -> list[Ref]:
    """The table's actions with all that their rows say; `leads` tells what the lead columns hold."""
    kept = [record for record in table.actions if not _NOTHING.match(record.text.plain)]
    return [_add_action(context, record, around, leads) for record in kept]


def _add_action(context: Context, record: ActionRecord, around: Surroundings, leads: Leads) -> Ref:
    action = _action(context, record)
    context.actions.append(action)
    _place(context, record, around, action)
    for row in record.rows:
        _add_row(context, row, action, leads, len(record.rows) > 1)
    if record.answer:
        add_answer(context, action, record.answer)
    context.answering += [(action, cell) for cell in record.recommendations]
    for text in (record.text, *(row.outcome for row in record.rows), *(row.comment for row in record.rows)):
        context.answering += [(action, cited) for cited in cited_in(text)]
    cite_titles(context, action, record.text)
    for cell in record.objectives:
        _meet(context, action, cell)
    return action


def _action(context: Context, record: ActionRecord) -> Ref:
    text = _STAR.sub("", record.text.plain)
    rows = tuple(replace(row, period=_with_years(context, row.period)) for row in record.rows)
    starts = [row.period.start for row in rows if row.period.start]
    ends = [row.period.end for row in rows if row.period.end]
    ongoing = any(row.period.ongoing for row in rows)
    return context.draft.thing(
        "Action", (context.plan_key, record.number, folded(text)), record.text.location,
        name=short(text), number=record.number, text=text, local=record.starred,
        start_date=min(starts, default=""), end_date="" if ongoing else max(ends, default=""),
        ongoing=ongoing,
        start_printed=_first(row.period.start_printed for row in rows),
        end_printed=_first(row.period.end_printed for row in rows), status=rows[0].status.plain,
        progress=_first(row.progress.plain for row in rows),
        comment=_first(row.comment.plain for row in rows),
    )  # fmt: skip


def _with_years(context: Context, period: Period) -> Period:
    """`Year 2` as the document defines it."""
    if period.start or period.end or not context.years:
        return period
    printed = period.end_printed or period.start_printed
    start, end = year_span(printed, context.years)
    ranged = len(re.findall(r"\d|\b(?:one|two|three|four|five)\b", printed)) > 1
    return replace(period, start=start if ranged else "", end=end) if end else period


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _place(context: Context, record: ActionRecord, around: Surroundings, action: Ref) -> None:
    """Under its theme, in its plan, for the objective that its section or row names."""
    location = record.text.location
    theme, objective = around.theme, around.objective
    if record.theme:
        named = objective_heading(record.theme)
        if named:
            objective, theme = add_objective(context, named[0], record.theme, named[1]), around.theme
        elif not only_announces(record.theme):
            theme = add_theme(context, record.theme)
    if theme:
        context.draft.fact("UNDER", action, theme, location)
    if objective:
        context.draft.fact("MEETS", action, objective, location)
    if context.plan:
        context.draft.fact("PART_OF", action, context.plan, location)


def _add_row(context: Context, row: ActionRow, action: Ref, leads: Leads, several: bool) -> None:
    location = row.location
    for meaning, cell in zip(row.lead_columns, row.leads, strict=True):
        _join(context, "LEADS", cell, action, leads.get(meaning, Column()), "lead")
    for cell in row.supporting:
        _join(context, "SUPPORTS", cell, action, Column(), "support")
    for cell in row.boards:
        _oversee(context, cell, action)
    for cell in (*row.references, *_plan_only(context, row)):
        cite_plans(context, action, cell)
    if row.outcome:
        outcome = context.draft.thing(
            "Outcome", (action.key, folded(row.outcome.plain)), row.outcome.location,
            name=short(row.outcome), text=row.outcome.plain,
            start_date=row.period.start, end_date=row.period.end, ongoing=row.period.ongoing,
            start_printed=row.period.start_printed, end_printed=row.period.end_printed,
        )  # fmt: skip
        context.draft.fact("AIMS_FOR", action, outcome, row.outcome.location)
    elif several and location:
        context.draft.things[action].sources.add(context.draft.source(location))


def _join(context: Context, type_: str, cell: Text, action: Ref, column: Column, role: str) -> None:
    parties = read_parties(cell, context.lexicon, column, context.initials)
    for party in _siblings(context, parties) if "/" in cell.plain else parties:
        ref = party_ref(context, party, role)
        if ref:
            context.draft.fact(type_, ref, action, party.location)


def _siblings(context: Context, parties: Sequence[Party]) -> list[Party]:
    """In `ABC Parks/Leisure` the prefix goes for both: units without it are the prefix's too, where nothing
    else is known of them."""
    first = next((p for p in parties if p.kind == "body"), None)
    if not first or first.printed.split()[0] not in context.naming.prefixes or len(first.printed.split()) < 2:
        return list(parties)
    prefix = first.printed.split()[0]
    return [
        replace(party, parent=prefix) if party is not first and _is_bare_unit(context, party) else party
        for party in parties
    ]


def _is_bare_unit(context: Context, party: Party) -> bool:
    """Whether nothing tells that a body is one of its own: no abbreviation, no name that stands alone."""
    return (
        party.kind == "body"
        and not party.parent
        and not is_generic(party.printed)
        and context.lexicon.weight(party.printed) < 2
        and body_key(party.printed) not in {body_key(short) for short in context.naming.meanings}
    )


def party_ref(context: Context, party: Party, role: str) -> Ref | None:
    """The person or body that a party is; None for a post that no one person holds, or for nobody."""
    draft = context.draft
    if party.kind == "person":
        ref = draft.person(party.printed, party.location)
        if party.employer:
            employer = draft.body(party.employer, party.location, "employer")
            draft.fact("WORKS_FOR", ref, employer, party.location, role=party.role)
        return ref
    if party.kind == "initials":
        draft.person(party.printed, party.location)
        return Ref("person", party.printed)
    if party.kind == "body":
        ref = draft.body(party.printed, party.location, role)
        if party.parent:
            parent = draft.body(party.parent, party.location, "parent")
            draft.fact("PART_OF", ref, parent, party.location)
        return ref
    if party.kind == "post":
        return _holder(context, party)
    if role == "lead":
        draft.query("no lead", "medium", f"“{party.printed}” stands where a lead should", party.location)
    return None


def _holder(context: Context, party: Party) -> Ref | None:
    """The one person whom the document gives the post."""
    holder = context.posts.get(body_key(party.printed))
    if holder:
        context.draft.person(holder.name, holder.location)
        return context.draft.person(holder.name, party.location)
    context.draft.query(
        "post", "medium", f"the post “{party.printed}” is named and nobody who holds it", party.location
    )
    return None


def _oversee(context: Context, cell: Text, action: Ref) -> None:
    for party in read_parties(cell, context.lexicon, Column(bodies=True)):
        if party.kind in {"body", "post"}:
            board = context.draft.body(party.printed, party.location, "board")
            context.draft.fact("OVERSEES", board, action, party.location)


def _meet(context: Context, action: Ref, cell: Text) -> None:
    """The objectives that a cell cites by number or names."""
    numbers = list(context.objectives) if _ALL.fullmatch(cell.plain) else read_objectives(cell.plain)
    known = [n for n in numbers if n in context.objectives]
    for number in known:
        context.draft.fact("MEETS", action, context.objectives[number], cell.location)
    for number in numbers:
        if number not in context.objectives and context.objectives:
            context.draft.query(
                "unknown objective", "medium", f"objective {number} is cited and not listed", cell.location
            )
    if not numbers and len(cell.plain.split()) >= 2:
        named = objective_heading(cell) or ("", cell.plain)
        same = objective_named(context, named[1])
        ref = same or add_objective(context, named[0], cell, named[1])
        context.draft.fact("MEETS", action, ref, cell.location)


def _plan_only(context: Context, row: ActionRow) -> tuple[Text, ...]:
    """Comment or progress cells that hold nothing but the name of a plan that is cited elsewhere."""
    return tuple(cell for cell in (row.comment, row.progress) if cell and is_cited_title(context, cell.plain))
