"""The rule about how many actions a plan says that it has."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loader.audit.counting import number_of
from loader.audit.fault import Fault
from loader.audit.numbering import read_code
from loader.audit.rule import Rule
from loader.audit.view import AuditView
from loader.documents.blocks import Text
from loader.records.tables import Record, TypedTable

_TOTAL: Final = re.compile(
    r"(?:grand\s+)?total\s*:?\s*(?P<count>\d{1,3})\s+(?P<noun>actions|commitments|tasks|steps)\W*", re.I
)
_ANNOUNCED: Final = re.compile(
    r"\b(?:there are|(?:plan|strategy|document|report|programme|it)"
    r"(?: (?:has|contains|lists|includes|comprises|is made up of)| [^.;:]{0,80}?sets out)) "
    r"(?P<count>[a-z]+|\d{1,3}) (?P<noun>actions|steps|commitments|tasks|activities)\b"
    r"(?! (?:in|under) (?:section|theme|priority|objective|part)\b)",
    re.IGNORECASE,
)


def number_of_actions(view: AuditView) -> Iterator[Fault]:
    """Both: what a total row says and what a sentence announces."""
    yield from total_of_actions(view)
    yield from announced(view)


def total_of_actions(view: AuditView) -> Iterator[Fault]:
    """A total row of an action table, against the numbered rows of the table and of all action tables."""
    tables = list(view.outline.tables("action"))
    every = [len(_numbered_rows(table)) for table in tables]
    for table, own in zip(tables, every, strict=True):
        for text, match in _totals(table):
            if own and int(match["count"]) not in (own, sum(every)):
                message = f"the total row says {match['count']} {match['noun']}; {sum(every)} are listed"
                yield Fault(message, (text.location,))


def _totals(table: TypedTable) -> Iterator[tuple[Text, re.Match[str]]]:
    for record in table.records:
        filled = [cell for cell in record.cells if cell]
        match = _TOTAL.fullmatch(" ".join(cell.plain for cell in filled))
        if match:
            yield filled[0], match


def announced(view: AuditView) -> Iterator[Fault]:
    """A sentence that says how many actions the plan has, where all of them are numbered rows of tables."""
    tables = list(view.outline.tables("action"))
    rows = sum(len(_numbered_rows(table)) for table in tables)
    numbered = all(action.node.properties.get("number") for action in view.actions)
    if not rows or rows != len(view.actions) or not numbered:
        return
    for text in view.document.texts():
        for match in _ANNOUNCED.finditer(text.plain):
            near = 0 < abs(number_of(match["count"]) - rows) <= max(2, rows // 5)
            if near and match["noun"].lower() in _nouns(tables):
                said = f"{match['count']} {match['noun']}"
                yield Fault(f"“{said}” are announced; {rows} are listed", (text.where(said),))


def _numbered_rows(table: TypedTable) -> list[Record]:
    """The rows that have a number and an action of their own."""
    return [
        r for r in table.records if read_code(table.of(r, "number", "ref").plain) and table.of(r, "action")
    ]


def _nouns(tables: Sequence[TypedTable]) -> set[str]:
    """What the tables call an action, in the plural."""
    headers = (
        column.header.plain for table in tables for column in table.columns if column.meaning == "action"
    )
    words = (word for header in headers for word in re.findall(r"[a-z]+", header.lower()))
    return {"actions", *(f"{word.removesuffix('s')}s" for word in words)}


RULES: Final = (
    Rule(
        "number of actions differs",
        "A stated number of actions that differs from the rows",
        "low",
        "A sentence that says how many actions the plan has, or a total row of its table, where every "
        "action is a numbered row and their number is another.",
        "Actions may have been added or taken out without anybody deciding it.",
        "“thirteen steps” are announced; 12 are listed",
        number_of_actions,
    ),
)
