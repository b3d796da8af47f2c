"""Rules about who stands beside the lead of an action: its board, its helpers."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.values.bodies import is_abbreviation

_SEPARATORS: Final = frozenset("/,;&(|\n")
_MOST: Final = 0.6
"""From this share of actions on, a plan counts as one that otherwise names people, or boards."""


def without_board(view: AuditView) -> Iterator[Fault]:
    """Actions that no board oversees, where most have one."""
    without = [action for action in view.actions if not view.starts("OVERSEES", action.node.id)]
    if len(view.actions) - len(without) < _MOST * len(view.actions):
        return
    found = [
        action for action in without if not action.is_fragment and not any(row.boards for row in action.rows)
    ]
    yield from gathered(
        (action.fault(f"{action.name} names no board that oversees it") for action in found),
        "{count} actions name no board that oversees them, where the others do: {subjects}",
    )


def without_help(view: AuditView) -> Iterator[Fault]:
    """Actions whose supporting cells are empty, where most actions of the plan have one filled."""
    helped = [action for action in view.actions if action.table and "supporting" in action.table.meanings]
    without = [action for action in helped if not any(row.supporting for row in action.rows)]
    if len(helped) - len(without) < _MOST * len(helped):
        return
    found = [action for action in without if action.leads]
    yield from gathered(
        (action.fault(f"{action.name} names nobody to help") for action in found),
        "{count} actions name nobody to help, where the others do: {subjects}",
    )


def leads_and_supports(view: AuditView) -> Iterator[Fault]:
    """Bodies that one row of an action names both as its lead and as its help."""
    faults = []
    for action in view.actions:
        helping = view.starts("SUPPORTS", action.node.id)
        for node in view.starts("LEADS", action.node.id):
            both = node in helping and not node.properties.get("collective")
            location = _in_both(action, node, helping) if both else ""
            if location:
                message = f"{action.name} names {node.name} both as lead and as support"
                faults.append(Fault(message, (location,), (action.node.id, node.id), action.name))
    together = "{count} times a body stands both as lead and as support of one action: {subjects}"
    yield from gathered(faults, together)


def _in_both(action: AuditedAction, node: Node, helping: Sequence[Node]) -> str:
    """Where a row names the body among its leads and again among its help; '' where no row does."""
    forms = _forms(node)
    others = [form for other in helping if other != node for form in _forms(other)]
    for row in action.rows:
        leads = any(_stands(form, cell.plain, ()) for form in forms for cell in row.leads)
        if leads and any(_stands(form, cell.plain, others) for form in forms for cell in row.supporting):
            return row.supporting[0].location
    return ""


def _forms(node: Node) -> list[str]:
    return [form for form in (node.name, *node.aliases) if len(form) > 1]


def _stands(form: str, cell: str, others: Sequence[str]) -> bool:
    """Whether a cell names a body and not a longer one: `Canal Trust Volunteers` is not the Canal Trust.

    A separator, the end or the name of another helper may follow; a few letters must stand alone.
    """
    for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", cell):
        before, rest = cell[: match.start()].strip(), cell[match.end() :].strip()
        if is_abbreviation(form):
            ends = not before or before[-1] in _SEPARATORS
            if ends and (not rest or rest[0] in _SEPARATORS):
                return True
        elif not rest or rest[0] in _SEPARATORS or any(rest.startswith(other) for other in _sure(others)):
            return True
    return False


def _sure(forms: Sequence[str]) -> Iterator[str]:
    return (form for form in forms if " " in form or is_abbreviation(form))


RULES: Final = (
    Rule(
        "action without board",
        "An action that no board oversees",
        "medium",
        "An action without a board, in a plan in which at least six of ten actions have one.",
        "Nobody is told when such an action fails.",
        "action 11 names no board that oversees it",
        without_board,
    ),
    Rule(
        "action without help",
        "An action with a lead and nobody to help",
        "note",
        "An action with a lead whose supporting cells are empty, in a plan in which at least six of ten "
        "name somebody.",
        "Partnership work without a partner is one body's own work, or the cell was forgotten.",
        "action 5.2 names nobody to help",
        without_help,
    ),
    Rule(
        "lead supports itself",
        "The lead stands among its own helpers",
        "low",
        "A person or body that an action names both as its lead and as a supporting organisation.",
        "One of the two cells is probably wrong, and the action may have less help than it seems to have.",
        "action 5 names the Youth Service both as lead and as support",
        leads_and_supports,
    ),
)
