"""The rule about names that are held to be one on weak evidence."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.property_graph import Node
from loader.resolve.clusters import Clusters
from loader.resolve.comparison import Comparison
from loader.resolve.forms import Naming, compared
from loader.resolve.lexicon import definitions
from loader.resolve.people import compare_within
from loader.values.people import read_person

SURE: Final = 0.8
"""Score from which on a match is not worth a question."""


def uncertain(view: AuditView) -> Iterator[Fault]:
    """Printed names that are held to be one though the rule that joins them scores low."""
    naming = Naming(
        view.area,
        meanings=definitions([text.plain for text in view.document.texts()]),
    )
    faults = [
        fault
        for node in view.of_kinds("Person", "Organisation", "Board")
        for weak in weak_links(node, naming)
        if (fault := _fault(view, node, weak))
    ]
    yield from gathered(faults, "{count} pairs of names are held to be one with a low score: {subjects}")


def weak_links(node: Node, naming: Naming) -> Iterator[Comparison]:
    """The low-scored comparisons without which the printed forms of a node would fall apart.

    The surest are joined first, so these are the weak edges of the tree of highest scores (Kruskal 1956).
    """
    forms = _forms(node)
    clusters = Clusters(forms)
    is_person = node.label == "Person"
    pairs = combinations(forms, 2)
    found = (compare_within(*pair) if is_person else compared(*pair, naming) for pair in pairs)
    for one in sorted(filter(None, found), key=lambda one: (-one.score, one.left, one.right)):
        if not clusters.together(one.left, one.right):
            clusters.unite(one)
            if one.score < SURE:
                yield one


def is_uncertain(node: Node, left: str, right: str) -> bool:
    """Whether two printed names of a person are held to be one with a low score."""
    first, second = read_person(left), read_person(right)
    found = compare_within(first.name, second.name) if node.label == "Person" and first and second else None
    return found is not None and found.score < SURE


def _forms(node: Node) -> list[str]:
    """The name and the other printed forms; of people without rank, initials left out."""
    printed = (node.name, *node.aliases)
    if node.label != "Person":
        return list(dict.fromkeys(printed))
    return list(dict.fromkeys(person.name for form in printed if (person := read_person(form))))


def _places_alone(view: AuditView, short: str, long: str) -> list[str]:
    """Where a name is printed that is not a part of the longer one."""
    whole = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    texts = view.document.texts()
    return [text.where(short) for text in texts if whole.search(text.plain.replace(long, " "))]


def _fault(view: AuditView, node: Node, weak: Comparison) -> Fault | None:
    """The fault; None where the shorter name stands nowhere but within the longer one."""
    why = f"score {weak.score:.2f}: {weak.reason}"
    first, second = sorted((weak.left, weak.right), key=lambda form: (len(form), form))
    said = f"“{first}” and “{second}” are held to be one ({why})"
    alone, long = _places_alone(view, first, second), view.places(second)
    return (
        Fault(said, (*alone[:1], *long[:1]), (node.id,), f"“{first}” and “{second}” ({why})")
        if alone
        else None
    )


RULES: Final = (
    Rule(
        "uncertain match",
        "Two names that are held to be one, and may not be",
        "note",
        f"Two printed names of one person or body whose comparison scores below {SURE}, such as the last "
        "words of a board's name, or an initial with two letters of the surname exchanged. The score and its "
        "reason are told.",
        "If they are two, all that hangs on the one hangs on the wrong one; a ruling can part them.",
        "“R Kahn” and “Rashid Khan” are held to be one (score 0.75: the same initial, two letters of the "
        "surname exchanged)",
        uncertain,
    ),
)
