"""Rules about abbreviations and initials: explained nowhere, letters exchanged."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA

from loader.audit.abbreviations import explained, initials_of_people, stated, used
from loader.audit.fault import Fault, gathered, joined
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.finding import Finding
from loader.values.people import VACANT, is_initials

_LONG: Final = re.compile(r"\b[A-Z]{4,8}\b")
_NOWHERE: Final = "stand for a lead or an owner and are explained nowhere"
_ENOUGH: Final = 3
_BETWEEN: Final = re.compile(r"[\s,/;&]+|\band\b")


def unexplained(view: AuditView) -> Iterator[Fault]:
    """Abbreviations that stand as leads, partners, boards or references and are explained nowhere."""
    told = {word for finding in view.findings for word in re.findall(r"\b[A-Z&]{2,}\b", finding.message)}
    known = explained(view) | told | set(initials_of_people(view)) | set(_lone_initials(view))
    faults = (
        Fault(f"{short} is explained nowhere in the document", (place,), subject=short)
        for short, place in used(view).items()
        if short not in known
    )
    yield from gathered(faults, "{count} abbreviations are explained nowhere in the document: {subjects}")


def is_belied(view: AuditView, finding: Finding) -> bool:
    """Whether a code that reading found unexplained is explained: in brackets, a key or a sentence."""
    code = finding.message.removeprefix("the code ").removesuffix(" is cited and explained nowhere")
    return finding.kind == "unexplained code" and code in stated(view)


def unexplained_initials(view: AuditView) -> Iterator[Fault]:
    """Initials that stand for a lead or an owner and that the document explains for nobody."""
    faults = (
        Fault(f"the initials {letters} {_NOWHERE}", (place,), subject=letters)
        for letters, place in _lone_initials(view).items()
    )
    yield from gathered(faults, f"{{count}} sets of initials {_NOWHERE}: {{subjects}}")


def _lone_initials(view: AuditView) -> dict[str, str]:
    """Initials that are people with no other name, or stand among leads that are given by initials."""
    found: dict[str, str] = {}
    for letters, people in initials_of_people(view).items():
        alone = [person for person in people if person.name == letters]
        if alone:
            found[letters] = next(iter(view.locations(alone[0])), "")
    return dict(sorted({**_beside_known(view), **found}.items()))


def _beside_known(view: AuditView) -> dict[str, str]:
    """Initials in lead cells that nothing explains, where at least three others are people's."""
    people = set(initials_of_people(view))
    bodies = {node.name for node in view.of_kinds("Organisation", "Board") if node.aliases}
    cells = [(cell, _tokens(cell)) for cell in _lead_cells(view)]
    if sum(1 for _, tokens in cells if tokens & people) < _ENOUGH:
        return {}
    known = people | bodies | stated(view)
    return {token: cell.where(token) for cell, tokens in reversed(cells) for token in tokens - known}


def _tokens(cell: Text) -> set[str]:
    """The initials of a cell that holds nothing else."""
    tokens = {token for token in _BETWEEN.split(cell.plain) if token}
    return tokens if all(is_initials(token) and not VACANT.fullmatch(token) for token in tokens) else set()


def _lead_cells(view: AuditView) -> Iterator[Text]:
    for action in view.actions:
        yield from action.leads
    for table in view.outline.tables("risk"):
        for record in table.records:
            yield from table.all_of(record, "risk_owner")


def exchanged(view: AuditView) -> Iterator[Fault]:
    """Abbreviations that differ only by two letters side by side, one of them explained nowhere."""
    used = sorted({short for text in view.document.texts() for short in _LONG.findall(text.plain)})
    known = explained(view)
    for left, right in combinations(used, 2):
        swapped = sorted(left) == sorted(right) and OSA.distance(left, right) == 1
        told = any(left in finding.message and right in finding.message for finding in view.findings)
        if swapped and not told and not (left in known and right in known):
            first, second = sorted(
                (left, right), key=lambda short: (short not in known, -len(view.places(short)))
            )
            places = view.places(second)
            message = f"{first} ({view.places(first)[0]}) is also printed as {second} ({joined(places, 4)})"
            yield Fault(message, (*places, view.places(first)[0]))


RULES: Final = (
    Rule(
        "abbreviation not explained",
        "An abbreviation that nothing explains",
        "low",
        "An abbreviation in capitals that stands as a lead, partner, board, owner, post or reference, and "
        "whose full words the document prints nowhere; words that everybody knows (UK, NHS, RAG) are left "
        "out.",
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
        "Two abbreviations of four letters or more that differ only in the order of two neighbouring "
        "letters.",
        "A search finds only half of what the body is named for.",
        "CAMHS (L30) is also printed as CAHMS (L44)",
        exchanged,
    ),
)
