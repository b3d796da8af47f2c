"""A document to its graph and audit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loader.audit.registry import audit
from loader.audit.view import AuditView
from loader.document_graph import DocumentGraph
from loader.documents.blocks import Document, Text
from loader.entities.actions import add_actions
from loader.entities.boards import add_boards
from loader.entities.context import Context, Surroundings
from loader.entities.frame import add_frame, holds_a_plan
from loader.entities.funding import add_funding, recipient
from loader.entities.graph import graph_of
from loader.entities.lead_columns import lead_column
from loader.entities.naming import add_units
from loader.entities.outline import Outline, Section, outline_of
from loader.entities.passages import Passages
from loader.entities.plans import add_known_reports, cite_reports
from loader.entities.preparation import finder_of, prepare
from loader.entities.prose import ProseReader, with_same
from loader.entities.risks import add_risks
from loader.entities.rosters import add_information, add_roster, members_of
from loader.entities.themes import add_objective, add_theme, heading_theme, objective_heading
from loader.finding import Finding
from loader.property_graph import PropertyGraph
from loader.records.actions import read_actions
from loader.records.funding import read_funding
from loader.records.risks import read_risks
from loader.records.rosters import read_roster
from loader.records.tables import TypedTable
from loader.resolve.bodies import resolve_bodies
from loader.resolve.people import resolve_people
from loader.resolve.rulings import NO_RULINGS, Rulings

NO_PLAN: Final = "no plan"
"""Kind of the one finding of a document that sets out no plan."""
_SENTENCES: Final = (
    "action",
    "outcome",
    "comment",
    "progress",
    "risk",
    "mitigation",
    "status",
    "purpose",
    "response",
    "reviewed",
)


def read_document(document: Document, rulings: Rulings = NO_RULINGS) -> DocumentGraph:
    """The graph and the audit of one document; what `rulings` hold to be two stays two, whatever is alike."""
    outline = outline_of(document)
    context = prepare(document, outline)
    prose = ProseReader(context, finder_of(context))
    add_known_reports(context, list(document.texts()))
    passages = Passages(context, prose, any(outline.tables("action")))
    for section in outline.sections:
        known = len(context.actions)
        passages.read(section)
        _read_tables(context, section, outline, prose)
        prose.settle(context.actions[known:])
        number = re.match(
            r"(?:section\s+)?(\d{1,2}|[A-Z])\b[.):]?\s", f"{section.heading.plain} ", re.IGNORECASE
        )
        if number:
            context.sections.setdefault(number.group(1), []).extend(context.actions[known:])
    prose.settle_named()
    cite_reports(context)
    if not holds_a_plan(context, outline):
        return DocumentGraph(document.file, document.sha256, "", PropertyGraph(), (_no_plan(document),))
    add_frame(context, document, outline)
    with_same(context, prose.same)
    add_units(context)
    draft = context.draft
    bodies = resolve_bodies(draft.bodies, context.naming, rulings.apart("Body", draft.area))
    people = resolve_people(draft.people, rulings.apart("Person", draft.area))
    graph = graph_of(draft, bodies, people)
    findings = audit(AuditView(document, outline, graph, tuple(draft.findings)))
    return DocumentGraph(document.file, document.sha256, draft.area, graph, findings)


def _no_plan(document: Document) -> Finding:
    return Finding(
        NO_PLAN, "note", f"{document.file}: no plan is set out in this document; nothing is taken from it", ()
    )


def _read_tables(context: Context, section: Section, outline: Outline, prose: ProseReader) -> None:
    around = _surroundings(context, section)
    for table in section.tables:
        _add_table(context, table, replace(around, before=_before(section, table)), outline, prose)
        for text in _sentences_of(table):
            prose.forget()
            prose.read(text)


def _sentences_of(table: TypedTable) -> Iterator[Text]:
    """The cells of a table that hold sentences, torn ones mended."""
    if table.kind == "action":
        actions = read_actions(table)
        for action in actions.actions:
            yield action.text
            for row in action.rows:
                yield from filter(None, (row.outcome, row.comment, row.progress))
        yield from actions.notes
        return
    for record in table.records:
        filled = [cell for cell in record.cells if cell]
        yield from filled if len(filled) == 1 or not table.columns else table.all_of(record, *_SENTENCES)


def _surroundings(context: Context, section: Section) -> Surroundings:
    heading = section.heading
    if not heading or not any(table.kind == "action" for table in section.tables):
        return Surroundings(heading)
    named = objective_heading(heading)
    if named:
        return Surroundings(heading, objective=add_objective(context, named[0], heading, named[1]))
    has_own = any("theme" in table.meanings for table in section.tables)
    name = "" if has_own or section.is_title else heading_theme(heading)
    return Surroundings(heading, theme=add_theme(context, heading, name) if name else None)


def _before(section: Section, table: TypedTable) -> tuple[Text, ...]:
    """The texts right before a table, the nearest first."""
    texts: list[Text] = []
    for block in section.blocks:
        if block is table:
            break
        if not isinstance(block, TypedTable):
            texts.insert(0, block.text)
    return (*texts[:3], section.heading)


def _add_table(
    context: Context, table: TypedTable, around: Surroundings, outline: Outline, prose: ProseReader
) -> None:
    if table.kind == "action":
        actions = read_actions(table)
        add_actions(context, actions, around, lead_column(actions))
    elif table.kind == "roster":
        add_roster(context, read_roster(table), members_of(context, around, prose))
    elif table.kind == "risk":
        add_risks(context, read_risks(table), outline.matrix)
    elif table.kind == "board":
        add_boards(context, table, around, prose)
    elif table.kind == "information":
        add_information(context, table)
    elif table.kind == "funding":
        add_funding(context, read_funding(table), recipient(context, around.before, prose))
