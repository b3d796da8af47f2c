"""The rule about seats and posts that nobody fills."""

import re
from collections.abc import Iterator
from typing import Final

from loader.audit.fault import Fault, gathered, quoted
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Table, Text

_VACANT: Final = re.compile(
    r"(?:currently |post )?(?:vacant|vacancy|unfilled|to be (?:appointed|confirmed|agreed)|tbc)\b.{0,60}",
    re.I,
)
_AT_THE_END: Final = re.compile(
    r".{3,80}(?:[–—:-]|\()\s*(?:currently )?(?:vacant|vacancy|unfilled)\W*", re.IGNORECASE
)
_AT_THE_START: Final = re.compile(r"(?:currently )?(?:vacant|vacancy)\W+\w.{3,80}", re.IGNORECASE)
_SEATS: Final = ("name", "chair", "vice_chair", "members")


def vacant(view: AuditView) -> Iterator[Fault]:
    """Seats in lists of people and boards that are vacant or to be confirmed."""
    faults = [
        Fault(
            f"a seat is not filled: {quoted(words, 12)}", (cell.where(cell.plain),), subject=quoted(words, 6)
        )
        for cell, words in (*_in_tables(view), *_in_lines(view))
    ]
    yield from gathered(faults, "{count} seats are not filled: {subjects}")


def _in_tables(view: AuditView) -> Iterator[tuple[Text, str]]:
    for table in view.outline.tables("roster", "board"):
        for record in table.records:
            for cell in table.all_of(record, *_SEATS):
                if _VACANT.fullmatch(cell.plain):
                    yield cell, ", ".join(other.plain for other in record.cells if other)


def _in_lines(view: AuditView) -> Iterator[tuple[Text, str]]:
    for block in view.document.blocks:
        if not isinstance(block, Table):
            text = block.text
            if _AT_THE_END.fullmatch(text.plain) or _AT_THE_START.fullmatch(text.plain):
                yield text, text.plain


RULES: Final = (
    Rule(
        "vacant seat",
        "A seat that nobody fills",
        "medium",
        "A line of a list of members, chairs or officers that says vacant, to be appointed or to be "
        "confirmed. Vacant leads of actions are findings of their own.",
        "A board decides without the body whose seat is empty.",
        "a seat is not filled: “Vacant, Rural Engagement Worker”",
        vacant,
    ),
)
