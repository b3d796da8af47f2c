"""Action tables: rows to actions, torn rows mended, further outcomes gathered under their action."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Text
from loader.records.answers import Answer, answer_of, coded_number
from loader.records.tables import LEADS, Record, TypedTable
from loader.records.totals import is_total
from loader.values.bodies import is_abbreviation
from loader.values.dates import Period, read_date, read_period, read_timescale

_NOTE = re.compile(
    r"(?:\*|n\.?b\b|note\b|notes\b|source\b|key\b|please note|total\b|sub-?total\b|grand total\b|†|‡)", re.I
)
_TOTAL: Final = re.compile(r"(?:sub-?\s?|grand )?totals?\s*:?", re.IGNORECASE)
"""The words of a total in the column of the actions, whatever stands beside them."""
_THEME = re.compile(
    r"(?:theme|priority|objective|strand|work\s?stream|aim|outcome|section|goal|part|pillar|driver|ambition|mission|"
    r"strategic \w+|chapter|area)\b\s*[\dA-Z]{0,3}\b",
    re.IGNORECASE,
)
_CITES: Final = re.compile(r"\d|[A-Z]{2}|^\W*[Aa]ll\b")
_REVISED: Final = re.compile(
    r"\b(?:revised|new|current|extended|updated|amended|latest|forecast|rescheduled|re-?set)\b", re.IGNORECASE
)
_CLOSED = (".", "!", "?", ";", ":")
_LONGEST_THEME: Final = 14


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What one printed row says of its action; `lead_columns` are the meanings of the columns of `leads`."""

    location: str
    outcome: Text = NO_TEXT
    leads: tuple[Text, ...] = ()
    lead_columns: tuple[str, ...] = ()
    supporting: tuple[Text, ...] = ()
    boards: tuple[Text, ...] = ()
    period: Period = field(default_factory=Period)
    dates: tuple[Text, ...] = ()
    status: Text = NO_TEXT
    progress: Text = NO_TEXT
    comment: Text = NO_TEXT
    references: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One action of a table. `theme` is a cell or a spanning row, empty where the table has none."""

    number: str
    text: Text
    rows: tuple[ActionRow, ...]
    theme: Text = NO_TEXT
    starred: bool = False
    recommendations: tuple[Text, ...] = ()
    objectives: tuple[Text, ...] = ()
    response: Text = NO_TEXT
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class ActionTable:
    """The actions of a table, and the notes that stand in its rows."""

    actions: tuple[ActionRecord, ...]
    notes: tuple[Text, ...]
    columns: frozenset[str]


def read_actions(table: TypedTable) -> ActionTable:
    """The actions of a table of the kind `action`."""
    actions: list[ActionRecord] = []
    notes: list[Text] = []
    theme = NO_TEXT
    for record in _mended(table):
        lone = _lone_cell(record)
        if lone and _NOTE.match(lone.plain):
            notes.append(lone)
        elif _is_total(table, record):
            notes += [cell for cell in record.cells if cell][:1]
        elif lone and _is_theme(lone, table, record):
            theme = lone
        else:
            theme = table.of(record, "theme") or theme
            _add(actions, table, record, theme)
    return ActionTable(tuple(actions), tuple(notes), table.meanings)


def _is_total(table: TypedTable, record: Record) -> bool:
    return is_total(record.cells) or bool(_TOTAL.fullmatch(table.of(record, "action").plain))


def _lone_cell(record: Record) -> Text:
    filled = [cell for cell in record.cells if cell]
    return filled[0] if len(filled) == 1 else NO_TEXT


def _is_theme(lone: Text, table: TypedTable, record: Record) -> bool:
    """A row with nothing but one short text at its left end spans the table: a theme."""
    if not record.cells[0] or lone.plain[0].islower():
        return False
    if record.over_head or table.columns[0].meaning == "theme":
        return True
    letters = [c for c in lone.plain if c.isalpha()]
    loud = len(letters) > 3 and all(c.isupper() for c in letters)
    return (
        loud
        or bool(lone.strong == lone.plain or _THEME.match(lone.plain))
        or (
            len(lone.plain.split()) <= _LONGEST_THEME
            and not lone.plain.endswith(_CLOSED)
            and table.columns[0].meaning in {"number", "ref", ""}
        )
    )


def _mended(table: TypedTable) -> Iterator[Record]:
    """The records, rows that a page break tore apart joined cell by cell."""
    before: Record | None = None
    for record in table.records:
        whole = before is not None and (_is_total(table, before) or _is_total(table, record))
        if before is not None and not whole and _goes_on(before, record, table):
            before = _joined(before, record)
        else:
            if before is not None:
                yield before
            before = record
    if before is not None:
        yield before


def _goes_on(before: Record, record: Record, table: TypedTable) -> bool:
    if before.over_head or table.of(record, "number", "theme"):
        return False
    action, outcome = table.of(record, "action"), table.of(record, "outcome")
    lone = _lone_cell(record)
    if lone and record.cells[0] and (_NOTE.match(lone.plain) or _is_theme(lone, table, record)):
        return False
    if not action and not outcome:
        return True
    if not action:
        return outcome.plain[0].islower() and not table.all_of(record, *LEADS, "start", "end", "timescale")
    if _NOTE.match(action.plain) or not table.of(before, "action"):
        return False
    open_text = not table.of(before, "action").plain.rstrip("\"'’”)").endswith(_CLOSED)
    if action.plain[0].islower() or (action.plain[0] == "(" and record.header_before):
        return open_text or record.header_before
    empty = not table.all_of(record, "start", "end", "timescale", "objective", "status")
    return (
        record.header_before
        and open_text
        and empty
        and bool(table.all_of(before, "end", "timescale", "objective"))
    )


def _joined(first: Record, second: Record) -> Record:
    cells = tuple(joined_text(a, b) for a, b in zip(first.cells, second.cells, strict=True))
    return replace(first, cells=cells, torn=True)


def joined_text(first: Text, second: Text) -> Text:
    """Two texts as one, their lines kept."""
    if not first or not second:
        return first or second
    return Text(f"{first.plain} {second.plain}", (*first.lines, *second.lines), first.strong)


def _add(actions: list[ActionRecord], table: TypedTable, record: Record, theme: Text) -> None:
    text, number = table.of(record, "action"), table.of(record, "number", "ref")
    row = _row(table, record)
    if not text and actions and not number and _says_something(row):
        actions[-1] = replace(actions[-1], rows=(*actions[-1].rows, row))
    elif text:
        actions.append(
            ActionRecord(
                number.plain.strip("*. )"),
                text,
                (row,),
                theme,
                "*" in number.plain or text.plain.startswith("*"),
                _carried(actions, table, record),
                table.all_of(record, "objective") or _objectives_above(actions, table, record),
                table.of(record, "response"),
                answer_of(table, record, actions[-1].answer if actions else None),
            )
        )


def _coded(table: TypedTable, record: Record) -> tuple[Text, ...]:
    """The citation cells; where only the header names the report, its code before the numbers."""
    cells: list[Text] = []
    for column, cell in zip(table.columns, record.cells, strict=True):
        if cell and column.meaning == "recommendation" and _CITES.search(cell.plain):
            code = column.header.plain if is_abbreviation(column.header.plain) else ""
            bare = code and not re.search(r"[A-Za-z]{2}", cell.plain)
            cells.append(Text(f"{code} {cell.plain}", cell.lines) if bare else cell)
    number = coded_number(table, record)
    return (*cells, number) if number else tuple(cells)


def _carried(actions: Sequence[ActionRecord], table: TypedTable, record: Record) -> tuple[Text, ...]:
    """The citations of a row; an empty first column of them means those of the row above."""
    own = _coded(table, record)
    leads = (
        table.columns[0].meaning == "recommendation"
        and not record.cells[0]
        and "number" not in table.meanings
    )
    return own or (actions[-1].recommendations if actions and leads else ())


def _objectives_above(actions: Sequence[ActionRecord], table: TypedTable, record: Record) -> tuple[Text, ...]:
    """An empty first column of objectives means the one above, which is printed once for its rows.

    Only words are carried down: a blank beside `2, 4` says that nothing is cited.
    """
    if not actions or table.columns[0].meaning != "objective" or record.cells[0]:
        return ()
    above = actions[-1].objectives
    return above if above and all(len(cell.plain.split()) >= 2 for cell in above) else ()


def _says_something(row: ActionRow) -> bool:
    return bool(row.outcome or row.leads or row.supporting or row.boards)


def _row(table: TypedTable, record: Record) -> ActionRow:
    start, timescale = (table.of(record, meaning) for meaning in ("start", "timescale"))
    end = _end(table, record)
    period = (
        read_period(start.plain, end.plain)
        if start or end or not timescale
        else read_timescale(timescale.plain)
    )
    if not (start and end) and not period.start and not period.end and timescale:
        period = read_timescale(timescale.plain)
    return ActionRow(
        location=record.location,
        outcome=_joined_all(table.all_of(record, "outcome")),
        leads=table.all_of(record, *LEADS),
        lead_columns=tuple(
            column.meaning
            for column, cell in zip(table.columns, record.cells, strict=True)
            if cell and column.meaning in LEADS
        ),
        supporting=table.all_of(record, "supporting"),
        boards=table.all_of(record, "board", "reports_to"),
        period=period,
        dates=tuple(cell for cell in (start, end, timescale) if cell),
        status=table.of(record, "status"),
        progress=table.of(record, "progress"),
        comment=table.of(record, "comment"),
        references=table.all_of(record, "references"),
    )


def _end(table: TypedTable, record: Record) -> Text:
    """The end of a row; where one column has the first end and another one the revised, what was revised."""
    revised = (
        cell
        for column, cell in zip(table.columns, record.cells, strict=True)
        if cell and column.meaning == "end" and _REVISED.search(column.header.plain) and read_date(cell.plain)
    )
    return next(revised, table.of(record, "end"))


def _joined_all(texts: Iterable[Text]) -> Text:
    joined = NO_TEXT
    for text in texts:
        joined = joined_text(joined, text)
    return joined
