"""What the rows of a table of actions answer: recommendations of inspections and audits, by their codes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Text
from loader.records.typed_table import Column, Record, TypedTable
from loader.values.bodies import is_abbreviation

_KIND: Final = (
    r"(?:REC(?:OMMENDATION)?|R|AFI|AOI|COC|PA|AREA (?:FOR|OF) IMPROVEMENT|CAUSE OF CONCERN|PRIORITY ACTION)"
)
"""What inspectorates call what they ask for."""
_FINDING: Final = re.compile(rf"(?P<kind>{_KIND})\.?\s?\d{{1,2}}(?:\.\d{{1,2}})?", re.IGNORECASE)
_CODE: Final = re.compile(r"[A-Z]{0,8}\d{0,4}[\s./-]{0,2}(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)")
_PARTS: Final = re.compile(r"\s*(?:[,;&/\n]|\band\b)\s*")
_OF_A_REFERENCE: Final = re.compile(
    r"\s*\b(?:refs?|references?|nos?|numbers?|codes?|findings?|rec(?:ommendation)?s?|reports?)\b\.?",
    re.IGNORECASE,
)
_INSPECTS: Final = re.compile(
    r"Ofsted|Estyn|.*\b(?:inspection|inspectorate|inspectors?|regulators?|commission)", re.IGNORECASE
)
_OF_RECOMMENDATIONS: Final = re.compile(r"\brec(?:ommendation)?s?\b", re.IGNORECASE)
_LETTERED: Final = re.compile(r"[A-Z]{2,8}[\s-]?\d{1,3}(?:\.\d{1,2})?")
_MOST: Final = 0.6
_REFERS: Final = frozenset({"", "ref", "references", "number"})
"""Meanings of columns that may refer to what inspectors ask for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The recommendations that a row answers: whose report makes them, their codes, the cell that prints
    them, and their words where the row prints those of the only one."""

    report: str
    codes: tuple[str, ...]
    cell: Text
    words: Text = NO_TEXT


def with_answers(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns of a table of actions, one headed by who inspects (`CQC ref`) and full of what inspectors
    ask for (`AFI 3`) as what the actions answer."""
    meanings = {column.meaning for column in columns}
    if "action" not in meanings or "recommendation" in meanings:
        return list(columns)
    return [
        replace(column, meaning="answered")
        if column.meaning in _REFERS and _inspector(column) and _asks(rows, at)
        else column
        for at, column in enumerate(columns)
    ]


def _inspector(column: Column) -> str:
    """Who inspects by the words of a head: of `HMICFRS ref`, HMICFRS; '' where it names nobody who does."""
    who = _OF_A_REFERENCE.sub("", column.header.plain).strip(" :")
    named = who != column.header.plain and (is_abbreviation(who) or _INSPECTS.fullmatch(who))
    return who if named else ""


def _asks(rows: Sequence[Row], at: int) -> bool:
    cells = [row.cells[at].plain for row in rows if at < len(row.cells) and row.cells[at]]
    found = [cell for cell in cells if _codes(cell, _FINDING)]
    return len(found) >= 2 and len(found) >= _MOST * len(cells)


def _codes(printed: str, form: re.Pattern[str]) -> tuple[str, ...]:
    """The codes of a cell that holds nothing else; () for other cells."""
    parts = [part for part in _PARTS.split(printed.strip(" .")) if part]
    return tuple(dict.fromkeys(parts)) if all(map(form.fullmatch, parts)) else ()


def answer_of(table: TypedTable, record: Record, before: Answer | None) -> Answer | None:
    """What a row answers; a blank cell of reports goes on with that of the row before."""
    cell = table.of(record, "answered")
    if cell:
        head = next(column for column in table.columns if column.meaning == "answered")
        codes = _codes(cell.plain, _FINDING)
        words = table.of(record, "finding") if len(codes) == 1 else NO_TEXT
        return Answer(f"{_inspector(head)} report", codes, cell, words) if codes else None
    if "report" not in table.meanings or not _numbers_recommendations(table):
        return None
    cell = table.of(record, "number")
    report = table.of(record, "report").plain or (before.report if before else "")
    codes = _codes(cell.plain, _CODE)
    words = table.of(record, "recommendation") if len(codes) == 1 else NO_TEXT
    return Answer(report, codes, cell, words) if codes and report else None


def _numbers_recommendations(table: TypedTable) -> bool:
    """Whether the numbers of a table are those of recommendations: `Rec no`."""
    heads = [column.header.plain for column in table.columns if column.meaning == "number"]
    return len(heads) == 1 and bool(_OF_RECOMMENDATIONS.search(heads[0]))


def coded_number(table: TypedTable, record: Record) -> Text:
    """The number of a row that is the code of a recommendation which stands nowhere else: `LGT 4`."""
    if {"recommendation", "report"} & table.meanings or not _numbers_recommendations(table):
        return NO_TEXT
    cell = table.of(record, "number")
    return cell if _codes(cell.plain, _LETTERED) else NO_TEXT


def number_of_code(code: str) -> str:
    """The number at the end of an audit's code: of `S106-3`, 3; what inspectors ask for keeps its kind."""
    if _FINDING.fullmatch(code):
        return code
    match = _CODE.fullmatch(code)
    return match["number"] if match else code


def kind_of_code(code: str) -> str:
    """What inspectors call what they ask for by a code: of `AFI 3`, AFI; '' for other codes."""
    match = _FINDING.fullmatch(code)
    return match["kind"] if match else ""
