"""The rule about actions whose words the document prints more than once."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView

_FEWEST_WORDS: Final = 6


def printed_twice(view: AuditView) -> Iterator[Fault]:
    """Actions whose whole text stands at two places, letter for letter but for case and punctuation."""
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for text in view.document.texts():
        places[_folded(text.plain)][text.location] = None
    faults = []
    for action in view.actions:
        words = _folded(str(action.node.properties.get("text", "")))
        found = tuple(places.get(words, ()))
        if len(found) > 1 and len(words.split()) >= _FEWEST_WORDS:
            faults.append(action.fault(f"{action.name} is printed {len(found)} times", *found))
    yield from gathered(faults, "{count} actions are printed more than once: {subjects}")


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


RULES: Final = (
    Rule(
        "action printed twice",
        "An action that is printed more than once",
        "note",
        "An action of six words or more that stands in the document at two places in the same words.",
        "It may be counted twice, or changed at one place and not at the other.",
        "the action “Open a library of things in …” is printed 2 times",
        printed_twice,
    ),
)
