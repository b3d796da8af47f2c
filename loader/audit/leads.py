"""Rules about who answers for an action: nobody, no person, nobody but everybody."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.records.tables import LEADS
from loader.values.bodies import is_abbreviation

_LED: Final = re.compile(r"\b(?:led by|leads?\s*[:–-]|lead by|responsib\w+|owne[rd]\b)", re.IGNORECASE)
_MOST: Final = 0.6
"""From this share of actions on, a plan counts as one that otherwise names people, or boards."""


def without_lead(view: AuditView) -> Iterator[Fault]:
    """Actions that nobody leads and whose lead cells, where there are any, are empty."""
    missing = [action for action in view.actions if not _leads(view, action) and not _says_a_lead(action)]
    if missing and len(missing) == len(view.actions):
        if len(missing) > 1:
            places = tuple(dict.fromkeys(action.location for action in missing))
            yield Fault(f"none of the {len(missing)} actions names a lead", places)
        return
    told = [action for action in missing if not action.is_fragment]
    in_tables = [action for action in told if action.table and action.table.meanings & set(LEADS)]
    yield from gathered(
        (action.fault(f"{action.name} names no lead") for action in in_tables),
        "{count} actions name no lead: {subjects}",
    )
    outside = [action for action in told if not action.table]
    yield from gathered(
        (action.fault(f"{action.name} names no lead") for action in outside),
        "{count} commitments outside tables name no lead",
    )


def without_person(view: AuditView) -> Iterator[Fault]:
    """Actions that only bodies lead, where most have a named person."""
    led = [action for action in view.actions if _leads(view, action)]
    without = [action for action in led if not any(node.label == "Person" for node in _leads(view, action))]
    if len(led) - len(without) < _MOST * len(led):
        return
    told = {place for kind in ("post", "no lead") for place in view.flagged.get(kind, ())}
    found = [a for a in without if not a.locations & told and not _may_be_initials(_leads(view, a))]
    yield from gathered(
        (action.fault(f"{action.name} has no named person among its leads") for action in found),
        "{count} actions have no named person among their leads, where the others have one: {subjects}",
    )


def everybody_leads(view: AuditView) -> Iterator[Fault]:
    """Actions that only a collective leads."""
    found = [action for action in view.actions if _collective_only(_leads(view, action))]
    yield from gathered(
        (
            action.fault(f"{action.name} is led by “{_printed(view, action)}” and by no body of its own")
            for action in found
        ),
        "{count} actions are led by everybody and so by nobody: {subjects}",
    )


def _leads(view: AuditView, action: AuditedAction) -> list[Node]:
    return view.starts("LEADS", action.node.id)


def _collective_only(leads: list[Node]) -> bool:
    return bool(leads) and all(node.properties.get("collective") for node in leads)


def _says_a_lead(action: AuditedAction) -> bool:
    """Whether its cells, or its words outside tables, name a lead, whatever reading makes of it."""
    return bool(action.leads) or (not action.rows and bool(_LED.search(action.words)))


def _may_be_initials(leads: list[Node]) -> bool:
    """Whether a lead is but a few letters, which may be a person's, or all partners together."""
    letters = any(is_abbreviation(node.name) and not node.aliases for node in leads)
    return letters or _collective_only(leads)


def _printed(view: AuditView, action: AuditedAction) -> str:
    cell = next(iter(action.leads), None)
    return cell.plain if cell else _leads(view, action)[0].name


RULES: Final = (
    Rule(
        "action without lead",
        "An action that nobody leads",
        "high",
        "An action whose lead cells are all empty, or a commitment of a list that names nobody, or a plan "
        "in which no action names a lead. Vacant, TBC and posts that nobody holds are findings of their "
        "own.",
        "An action that nobody leads is nobody's: nobody can be asked why it is late.",
        "action 7 names no lead",
        without_lead,
    ),
    Rule(
        "action without named person",
        "An action led by a body and no person",
        "medium",
        "An action that only bodies lead, in a plan in which at least six of ten actions have a named "
        "person.",
        "Where every other action has a name, the one without is the one that nobody feels bound to.",
        "action 5 has no named person among its leads",
        without_person,
    ),
    Rule(
        "led by everybody",
        "An action led by all partners",
        "medium",
        "An action whose only lead is a collective, such as All partners or All agencies.",
        "What everybody leads, nobody leads.",
        "action 21 is led by “All partners” and by no body of its own",
        everybody_leads,
    ),
)
