"""Rules about appendices: listed twice and differently, referred to and not listed."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Heading, ListItem, Table, Text
from loader.values.titles import title_words

_HEADING: Final = re.compile(r"(?:list of )?(?:appendix|appendices|appendixes|annexes)\W*", re.IGNORECASE)
_TITLE: Final = re.compile(r"(?:appendix|annex)\s+(?P<number>\d{1,2}|[A-Z])\b(?!\.\w)", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"\b[Aa]ppendix\s+(?P<number>\d{1,2}|[A-Z])(?![\w.]*\w)")


def listed_differently(view: AuditView) -> Iterator[Fault]:
    """Numbers that two lists of appendices give to different titles."""
    first: dict[str, Text] = {}
    faults = []
    for number, text in _listed(view):
        known = first.setdefault(number, text)
        if not title_words(known.plain) & title_words(text.plain):
            message = f"appendix {number} is “{_bare(known)}” in one list and “{_bare(text)}” in another"
            faults.append(Fault(message, (known.location, text.location), subject=f"appendix {number}"))
    yield from gathered(faults, "{count} appendices have other titles in another list: {subjects}")


def not_listed(view: AuditView) -> Iterator[Fault]:
    """References to appendices that no list and no heading names, where the document names others."""
    known = {number for number, _ in _listed(view)} | set(_headings(view))
    if known:
        for text in view.document.texts():
            for match in _REFERENCE.finditer(text.plain):
                if match["number"] not in known and not _TITLE.match(text.plain):
                    yield Fault(
                        f"appendix {match['number']} is referred to and not listed",
                        (text.where(match.group()),),
                    )


def _listed(view: AuditView) -> Iterator[tuple[str, Text]]:
    """Number and title of every item of a list under a heading that says appendices."""
    inside = False
    for block in view.document.blocks:
        if isinstance(block, ListItem) and inside and block.number:
            yield block.number.upper(), block.text
        elif not isinstance(block, Table):
            inside = bool(_HEADING.fullmatch(block.text.plain.strip()))


def _headings(view: AuditView) -> Iterator[str]:
    for block in view.document.blocks:
        match = _TITLE.match(block.text.plain) if isinstance(block, Heading) else None
        if match:
            yield match["number"].upper()


def _bare(text: Text) -> str:
    return text.plain.strip(" .:;")


RULES: Final = (
    Rule(
        "appendix listed differently",
        "An appendix that has two titles",
        "low",
        "A number that two lists of appendices in one document give to titles without a word in common.",
        "A reader who follows a reference finds another paper than was meant.",
        "appendix 2 is “Self-assessment” in one list and “Improvement Plan” in another",
        listed_differently,
    ),
    Rule(
        "appendix not listed",
        "An appendix that does not exist",
        "low",
        "A reference to an appendix that neither a list nor a heading names, in a document that names "
        "others.",
        "What the text rests on cannot be looked up.",
        "appendix A is referred to and not listed",
        not_listed,
    ),
)
