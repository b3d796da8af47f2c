"""Rules about abbreviations and initials: explained nowhere, letters exchanged."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from loader.audit.abbreviations import explained, used
from loader.audit.fault import Fault, gathered, joined
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.values.people import is_initials

_LONG: Final = re.compile(r"\b[A-Z]{4,8}\b")
_BETWEEN: Final = re.compile(r"[\s,/;&]+|\band\b")


def unexplained(view: AuditView) -> Iterator[Fault]:
    """Abbreviations that stand as leads, partners, boards or references and are explained nowhere."""
    told = {word for finding in view.findings for word in re.findall(r"\b[A-Z&]{2,}\b", finding.message)}
    people = set(_lone_initials(view))
    known = explained(view) | told | people
    faults = (
        Fault(f"{short} is explained nowhere in the document", (place,), subject=short)
        for short, place in used(view).items()
        if short not in known
    )
    yield from gathered(faults, "{count} abbreviations are explained nowhere in the document: {subjects}")


def unexplained_initials(view: AuditView) -> Iterator[Fault]:
    """Initials that stand for a lead or an owner and that the document explains for nobody."""
    faults = (
        Fault(f"the initials {letters} stand for a lead or an owner and are explained nowhere", (place,), subject=letters)
        for letters, place in _lone_initials(view).items()
    )
    yield from gathered(faults, "{count} sets of initials stand for leads or owners and are explained nowhere: {subjects}")


def _lone_initials(view: AuditView) -> dict[str, str]:
    """Initials that are people with no other name, or stand in a cell of leads beside initials that are."""
    names = {form for node in view.of_kinds("Organisation", "Board", "Report") for form in (node.name, *node.aliases)}
    people = {form for node in view.of_kinds("Person") for form in (node.name, *node.aliases) if is_initials(form)}
    found: dict[str, str] = {}
    for node in view.of_kinds("Person"):
        if is_initials(node.name):
            found[node.name] = next(iter(view.locations(node)), "")
    if people:
        for cell in _lead_cells(view):
            tokens = [token for token in _BETWEEN.split(cell.plain) if token]
            if tokens and all(is_initials(token) for token in tokens):
                for token in set(tokens) - people - names - explained(view):
                    found.setdefault(token, cell.where(token))
    return dict(sorted(found.items()))


def _lead_cells(view: AuditView) -> Iterator[Text]:
    for action in view.actions:
        yield from action.leads
    for table in view.outline.tables("risk"):
        for record in table.records:
            yield from table.all_of(record, "risk_owner")


def exchanged(view: AuditView) -> Iterator[Fault]:
    """Two abbreviations that differ only by two letters side by side, where one of them is explained nowhere."""
    counts = Counter(short for text in view.document.texts() for short in _LONG.findall(text.plain))
    known = explained(view)
    for left, right in combinations(sorted(counts), 2):
        swapped = sorted(left) == sorted(right) and OSA.distance(left, right) == 1
        if swapped and not (left in known and right in known):
            right_one, wrong = sorted((left, right), key=lambda short: (short not in known, -counts[short], short))
            places = view.places(wrong)
            message = f"{right_one} ({view.places(right_one)[0]}) is also printed {wrong} ({joined(places, 4)})"
            yield Fault(message, (*places, view.places(right_one)[0]))


RULES: Final = (
    Rule(
        "abbreviation not explained",
        "An abbreviation that nothing explains",
        "low",
        "An abbreviation in capitals that stands as a lead, partner, board, owner, post or reference, and whose "
        "full words the document prints nowhere; words that everybody knows (UK, NHS, RAG) are left out.",
        "Residents and new members cannot tell who is meant.",
        "MARAC is explained nowhere in the document",
        unexplained,
    ),
    Rule(
        "initials not explained",
        "Initials that nobody explains",
        "medium",
        "Initials in the place of a lead or of a risk's owner that the document gives to nobody.",
        "Whoever does not know the people cannot tell who answers for it.",
        "the initials LS stand for a lead or an owner and are explained nowhere",
        unexplained_initials,
    ),
    Rule(
        "abbreviation with letters exchanged",
        "An abbreviation with two letters exchanged",
        "low",
        "Two abbreviations of four letters or more that differ only in the order of two neighbouring letters.",
        "A search finds only half of what the body is named for.",
        "CAMHS (L30) is also printed CAHMS (L44)",
        exchanged,
    ),
)
