"""A document to its graph and audit."""

from loader.document_graph import DocumentGraph
from loader.documents.blocks import Document, Heading, Paragraph, Table, Text
from loader.entities.actions import add_actions, lead_column
from loader.entities.context import Context, Surroundings
from loader.entities.draft import Draft, Ref
from loader.entities.funding import add_funding
from loader.entities.graph import graph_of
from loader.entities.naming import add_units
from loader.entities.outline import Outline, Section, outline_of
from loader.entities.plans import add_plan, titles_in
from loader.entities.preparation import prepare
from loader.entities.risks import add_risks
from loader.entities.rosters import add_roster
from loader.entities.themes import add_objective, add_theme, heading_theme, objective_heading
from loader.records.actions import read_actions
from loader.records.funding import read_funding
from loader.records.risks import read_matrix, read_risks
from loader.records.rosters import read_roster
from loader.records.tables import TypedTable
from loader.resolve.bodies import resolve_bodies
from loader.resolve.people import resolve_people


def read_document(document: Document) -> DocumentGraph:
    """The graph and the audit of one document."""
    outline = outline_of(document)
    context = prepare(document, outline)
    for section in outline.sections:
        around = _surroundings(context, section)
        for table in section.tables:
            _add_table(context, table, around, outline)
    add_units(context)
    draft = context.draft
    bodies = resolve_bodies(draft.bodies, context.naming)
    people = resolve_people(draft.people)
    return DocumentGraph(
        document.file, document.sha256, draft.area, graph_of(draft, bodies, people), tuple(draft.findings)
    )


def _surroundings(context: Context, section: Section) -> Surroundings:
    heading = section.heading
    if not heading or not any(table.kind == "action" for table in section.tables):
        return Surroundings(heading)
    named = objective_heading(heading)
    if named:
        return Surroundings(heading, None, add_objective(context, named[0], heading, named[1]))
    has_own = any("theme" in table.meanings for table in section.tables)
    name = "" if has_own or section.is_title else heading_theme(heading)
    return Surroundings(heading, add_theme(context, heading, name) if name else None)


def _add_table(context: Context, table: TypedTable, around: Surroundings, outline: Outline) -> None:
    if table.kind == "action":
        actions = read_actions(table)
        add_actions(context, actions, around, lead_column(actions))
    elif table.kind == "roster":
        add_roster(context, read_roster(table))
    elif table.kind == "risk":
        add_risks(context, read_risks(table), outline.matrix)
    elif table.kind == "funding":
        add_funding(context, read_funding(table), None)
