"""Rules about what is reported of actions: no rating, done and yet going on."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView

_MOST: Final = 0.6
_DONE: Final = re.compile(r"(?:blue\W+)?(?:completed?|done|finished|closed|achieved)\W*", re.IGNORECASE)


def without_rating(view: AuditView) -> Iterator[Fault]:
    """Actions whose status is empty where most actions of the table have one."""
    rated = [action for action in view.actions if action.table and "status" in action.table.meanings]
    without = [action for action in rated if not _status(action)]
    if len(rated) - len(without) < _MOST * len(rated):
        return
    yield from gathered(
        (action.fault(f"{action.name} has no rating") for action in without),
        "{count} actions have no rating, where the others have one: {subjects}",
    )


def done_and_going_on(view: AuditView) -> Iterator[Fault]:
    """Actions that are ongoing by their dates and complete by their status."""
    for action in view.actions:
        if action.node.properties.get("ongoing") and _DONE.fullmatch(_status(action)):
            yield action.fault(f"{action.name} is ongoing by its dates and marked “{_status(action)}”")


def _status(action: AuditedAction) -> str:
    return next((row.status.plain for row in action.rows if row.status), "")


RULES: Final = (
    Rule(
        "action without rating",
        "An action without a rating",
        "low",
        "An action whose status or RAG cell is empty, in a plan in which at least six of ten actions have "
        "one.",
        "Nobody has said how it stands.",
        "action 3.5 has no rating",
        without_rating,
    ),
    Rule(
        "complete and ongoing",
        "An action that is both complete and ongoing",
        "low",
        "An action whose dates say ongoing and whose status says complete.",
        "Only one of the two can be true.",
        "action 7 is ongoing by its dates and marked “Complete”",
        done_and_going_on,
    ),
)
