"""Tables recognised: where the headers stand, what each column means, what kind of table it is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Row, Table, Text
from loader.records.columns import aligned, fit
from loader.records.headers import Reading, read_header
from loader.values.people import is_confident_name
from loader.values.posts import is_post
from loader.values.ratings import read_level

LEADS: Final = ("lead", "lead_person", "lead_body")
_DATES: Final = frozenset({"start", "end", "timescale"})
_MONEY: Final = frozenset({"staffing", "in_kind", "delegated", "total"})
_OF_ACTIONS: Final = frozenset(
    {
        *LEADS,
        *_DATES,
        "outcome",
        "supporting",
        "board",
        "status",
        "progress",
        "number",
        "recommendation",
        "objective",
    }
)
_CITED: Final = re.compile(r"[A-Z]{2,6}(?:\s[A-Z][a-z]?)?\s*[-–:]?\s*\d.*|[\d\s,.&–-]*\d[\d\s,.&–-]*")
_LETTERS: Final = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,2}|[A-Z]{2,4}")
_OF_BOARDS: Final = frozenset(
    {"chair", "members", "reports_to", "purpose", "meets", "replaces", "vice_chair"}
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column's meaning, '' where it is not understood, and its header as printed; `after` for the second
    of two groups (after mitigation)."""

    meaning: str
    header: Text
    after: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A body row in the order of the columns; `torn` where a header or a page end stands just before it."""

    cells: tuple[Text, ...]
    location: str
    torn: bool = False
    header_before: bool = False


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table of one kind: action, risk, funding, recommendation, board, roster, glossary, objective,
    information, contents; '' where it is not recognised."""

    kind: str
    columns: tuple[Column, ...]
    records: tuple[Record, ...]

    def of(self, record: Record, *meanings: str, after: bool = False) -> Text:
        """The record's first cell of these meanings that is not empty."""
        return next((cell for cell in self.all_of(record, *meanings, after=after)), NO_TEXT)

    def all_of(self, record: Record, *meanings: str, after: bool = False) -> tuple[Text, ...]:
        """The record's cells of these meanings that are not empty."""
        pairs = zip(self.columns, record.cells, strict=True)
        return tuple(cell for col, cell in pairs if cell and col.meaning in meanings and col.after == after)

    @property
    def meanings(self) -> frozenset[str]:
        """The meanings that the columns have."""
        return frozenset(column.meaning for column in self.columns if column.meaning)


def typed_tables(table: Table) -> Iterator[TypedTable]:
    """The tables within a run of rows: a new header that differs begins a new one, a repeated one does not."""
    table = _upright(table)
    current: tuple[Column, ...] | None = None
    records: list[Record] = []
    for header, rows in _sections(table.rows):
        columns = _columns(header, rows) if header else None
        if columns is None and current is None:
            yield _without_header(rows)
            continue
        if columns is not None and (
            current is None or [c.meaning for c in columns] != [c.meaning for c in current]
        ):
            if current is not None:
                yield _typed(current, records)
            current, records = columns, []
        assert current is not None
        records.extend(_records(rows, current, again=bool(header)))
    if current is not None:
        yield _typed(current, records)


def _without_header(rows: Sequence[Row]) -> TypedTable:
    """A key of initials and people without a header is a roster; other tables without one are not understood."""
    width = max(len(row.cells) for row in rows)
    columns = [[v for v in _values(rows, at)] for at in range(width)]
    letters = next((at for at, values in enumerate(columns) if values and all(_LETTERS.fullmatch(v) for v in values)), None)
    names = next((at for at, values in enumerate(columns) if values and sum(map(is_confident_name, values)) >= 0.6 * len(values)), None)
    if len(rows) < 2 or names is None or (letters is None and width < 3):
        return TypedTable("", (), tuple(Record(row.cells, row.location) for row in rows))
    meanings = ["initials" if at == letters else "name" if at == names else "" for at in range(width)]
    rest = next((at for at, meaning in enumerate(meanings) if not meaning and any(map(is_post, columns[at]))), None)
    if rest is not None:
        meanings[rest] = "role"
    typed = tuple(Column(meaning, NO_TEXT) for meaning in meanings)
    return TypedTable("roster", typed, tuple(Record(_padded(row.cells, width), row.location) for row in rows))


def _upright(table: Table) -> Table:
    """Cards of two columns, labels on the left, as a header row and one body row a card."""
    width = max(len(row.cells) for row in table.rows)
    pairs = [row.cells for row in table.rows if sum(map(bool, row.cells)) == 2 and len(row.cells) >= 2]
    if width > 3 or len(pairs) < 3 or len(pairs) < len(table.rows) - 1:
        return table
    labels = [next(c for c in cells if c) for cells in pairs]
    again = next(
        (at for at, label in enumerate(labels) if at and label.plain == labels[0].plain), len(labels)
    )
    labels = labels[:again]
    readings = [read_header(label.plain) for label in labels]
    sure = [r for r in readings if r and r.likeness >= 0.6]
    if len(sure) < 3 or len(sure) < len(labels) * 0.7 or _is_header(table.rows[0]):
        return table
    values = [[c for c in cells if c] for cells in pairs]
    cards = [values[at : at + again] for at in range(0, len(values), again)]
    rows = tuple(Row(_card(card, labels)) for card in cards)
    return Table((Row(tuple(labels)), *rows))


def _card(card: Sequence[Sequence[Text]], labels: Sequence[Text]) -> tuple[Text, ...]:
    """A card's values in the order of the labels."""
    by_label = {pair[0].plain: pair[1] for pair in card}
    return tuple(by_label.get(label.plain, NO_TEXT) for label in labels)


def _sections(rows: Sequence[Row]) -> Iterator[tuple[tuple[Row, ...], list[Row]]]:
    """Header rows and the body rows under them."""
    header: tuple[Row, ...] = ()
    body: list[Row] = []
    for row in rows:
        if not any(row.cells):
            continue
        if _is_header(row):
            if len(body) == 1 and not header and _is_upper(body[0], row):
                header, body = (body[0],), []
            elif body and _is_upper(body[-1], row):
                yield header, body[:-1]
                header, body = (body[-1],), []
            elif body:
                yield header, body
                header, body = (), []
            header = (*header, row)
        else:
            body.append(row)
    if body or header:
        yield header, body


def _is_upper(row: Row, below: Row) -> bool:
    """Whether a row over a header names groups of its columns: few short cells, no dates, numbers or people."""
    filled = [cell.plain for cell in row.cells if cell]
    short = all(
        len(text.split()) <= 5 and not fit("timescale", text) > 0 and not fit("number", text) > 0
        for text in filled
    )
    return short and 2 <= len(filled) < sum(map(bool, below.cells))


def _is_header(row: Row) -> bool:
    filled = [cell.plain for cell in row.cells if cell]
    readings = [read_header(text) for text in filled]
    known = [reading.likeness for reading in readings if reading]
    if not known or any(len(text.split()) > 12 for text in filled):
        return False
    if len(filled) == 1:
        return False
    distinct = {reading.meaning for reading in readings if reading}
    return len(known) >= 2 and len(distinct) >= 2 and sum(known) >= 0.5 * len(filled)


def _columns(header: Sequence[Row], rows: Sequence[Row]) -> tuple[Column, ...]:
    last = header[-1]
    width = len(last.cells)
    while (
        width
        and not last.cells[width - 1]
        and not any(len(r.cells) >= width and r.cells[width - 1] for r in rows)
    ):
        width -= 1
    cells = (*last.cells[:width], *([NO_TEXT] * (width - len(last.cells))))
    columns = [_column(cell, at, header, rows) for at, cell in enumerate(cells)]
    return tuple(_second_group(_without_rivals(_for_kind(_theme_found(columns, rows), rows), rows), header))


def _theme_found(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """An empty theme column gives its meaning to the column on its left where the themes really stand; so
    does a first column without a header that holds a text now and then."""
    kept = list(columns)
    at = next((i for i, column in enumerate(kept) if column.meaning == "theme"), None)
    if at and kept[at - 1].meaning in {"", "ref"} and len(_values(rows, at)) <= len(rows) // 6:
        if any(fit("number", value) < 0 for value in _values(rows, at - 1)):
            kept[at - 1], kept[at] = replace(kept[at - 1], meaning="theme"), replace(kept[at], meaning="")
    elif at is None and not kept[0].meaning and not kept[0].header:
        values = _values(rows, 0)
        if (
            values
            and len(values) <= len(rows) / 2
            and all(fit("theme", v) > 0 and len(v.split()) > 1 for v in values)
        ):
            kept[0] = replace(kept[0], meaning="theme")
    return kept


def _values(rows: Sequence[Row], at: int) -> list[str]:
    return [row.cells[at].plain for row in rows if at < len(row.cells) and row.cells[at]]


def _column(cell: Text, at: int, header: Sequence[Row], rows: Sequence[Row]) -> Column:
    reading: Reading | None = read_header(cell.plain) if cell else None
    upper = header[-2].cells[at] if len(header) > 1 and at < len(header[-2].cells) else NO_TEXT
    if reading is None and upper:
        reading = read_header(f"{upper.plain} {cell.plain}".strip())
    values = _values(rows, at)
    if reading is None:
        return Column(_meaning_of_content(values) if cell or upper else "", cell or upper)
    return Column(_by_content(reading.meaning, values), cell or upper)


def _meaning_of_content(values: Sequence[str]) -> str:
    """The meaning of a column whose header says nothing: dates or people beyond doubt, else ''."""
    codes = [value for value in values if _CITED.fullmatch(value)]
    if len(codes) >= 2 and len(codes) >= 0.6 * len([v for v in values if v not in {"-", "–"}]):
        return "recommendation"
    for meaning, least in (("timescale", 1.5), ("lead_person", 1.2)):
        if len(values) >= 2 and sum(fit(meaning, v) for v in values) / len(values) >= least:
            return meaning
    return ""


def _by_content(meaning: str, values: Sequence[str]) -> str:
    told = [value for value in values if value not in {"-", "–"}]
    if meaning == "outcome" and told and all(fit("objective", value) >= 1.5 for value in told):
        return "objective"
    coded = [value for value in told if re.match(r"[A-Z]{2,6}(?:\s[A-Z][a-z]?)?\s*[-–:]?\s*\d", value)]
    if meaning == "response" and len(coded) >= 2 and len(coded) >= 0.6 * len(told):
        return "recommendation"
    if (
        meaning in {"objective", "theme"}
        and values
        and all(read_level(v) and not v.isdigit() for v in values)
    ):
        return "comment"
    if (
        meaning in {"outcome", "action"}
        and len(values) >= 2
        and sum(fit("end", v) for v in values) / len(values) >= 1.2
    ):
        return "end"
    return meaning


def _for_kind(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Meanings that depend on what else the table has."""
    has = {column.meaning for column in columns}
    swap: dict[str, str] = {}
    if (
        has & {"members", "name"}
        and has & {"role", "organisation", "progress"}
        and not has & {"action", "body"}
    ):
        roster = {
            "members": "name",
            "progress": "role",
            "supporting": "organisation",
            "lead_body": "organisation",
        }
        return [
            replace(
                c,
                meaning=roster.get(c.meaning, c.meaning)
                if c.meaning != "members" or "name" not in has
                else "",
            )
            for c in columns
        ]
    if has & {"likelihood", "impact", "mitigation"} and (has & {"risk", "action"} or "score" in has):
        swap = {
            "lead": "risk_owner",
            "lead_person": "risk_owner",
            "lead_body": "risk_owner",
            "end": "reviewed",
        }
        if "risk" not in has:
            swap |= {"action": "risk"}
        elif "mitigation" not in has:
            swap |= {"action": "mitigation"}
        if "score" not in has:
            rated = [c for c in columns if c.meaning == "status" and "rating" in c.header.plain.lower()]
            columns = [replace(c, meaning="score") if c in rated else c for c in columns]
    elif (
        has & _MONEY
        and has & {"organisation", "funder", "lead_body", "name", "supporting"}
        and "action" not in has
    ):
        swap = {"organisation": "funder", "lead_body": "funder", "supporting": "funder", "name": "funder"}
    elif "risk" in has and "action" not in has and has & {*LEADS, *_DATES}:
        swap = {"risk": "action"}
    elif "action" in has and has & _OF_ACTIONS:
        swap = {
            "organisation": "lead_body",
            "risk": "comment",
            "body": "board",
            "risk_owner": "lead",
            "role": "lead",
        }
        if has & set(LEADS):
            swap |= {"name": "supporting"}
        else:
            swap |= {"name": "lead"}
    elif "board" in has and has & _OF_BOARDS and "body" not in has:
        swap = {"board": "body"}
    return [replace(column, meaning=swap.get(column.meaning, column.meaning)) for column in columns]


def _without_rivals(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Only one column is the action, the outcome or the number: the fuller one where there are two."""
    kept = list(columns)
    for meaning, other in (("action", "outcome"), ("number", "ref"), ("risk", "comment"), ("name", "role")):
        rivals = [at for at, column in enumerate(kept) if column.meaning == meaning]
        if len(rivals) < 2:
            continue
        lengths = Counter(
            {at: sum(len(r.cells[at].plain) for r in rows if at < len(r.cells)) for at in rivals}
        )
        winner = lengths.most_common(1)[0][0] if meaning in {"action", "risk"} else rivals[0]
        for at in rivals:
            if at != winner:
                codes = [value for value in _values(rows, at) if fit("number", value) > 0]
                kept[at] = replace(kept[at], meaning="number" if codes else other)
    return kept


def _second_group(columns: Sequence[Column], header: Sequence[Row]) -> list[Column]:
    """The second likelihood, impact and score are those after mitigation, unless the headers say otherwise."""
    seen: set[str] = set()
    result: list[Column] = []
    for column in columns:
        text = column.header.plain.lower()
        second = column.meaning in seen or any(
            w in text for w in ("residual", "post", "after", "net", "current")
        )
        if column.meaning in {"likelihood", "impact", "score"}:
            seen.add(column.meaning)
            column = replace(column, after=second)
        result.append(column)
    return result


def _records(rows: Sequence[Row], columns: Sequence[Column], again: bool) -> Iterator[Record]:
    meanings = [column.meaning for column in columns]
    for order, row in enumerate(rows):
        filled = [cell for cell in row.cells if cell]
        alone = len(filled) == 1 and bool(row.cells[0])
        cells = _padded(row.cells, len(meanings)) if alone else aligned(row.cells, meanings)
        yield Record(
            cells,
            row.location,
            torn=cells != _padded(row.cells, len(meanings)),
            header_before=again and not order,
        )


def _padded(cells: Sequence[Text], width: int) -> tuple[Text, ...]:
    return tuple(cells[at] if at < len(cells) else NO_TEXT for at in range(width))


def _typed(columns: Sequence[Column], records: Sequence[Record]) -> TypedTable:
    return TypedTable(_kind(frozenset(c.meaning for c in columns)), tuple(columns), tuple(records))


def _kind(has: frozenset[str]) -> str:
    if "page" in has:
        return "contents"
    if "compiled" in has:
        return "information"
    if "risk" in has and has & {"likelihood", "impact", "mitigation", "score", "risk_owner"}:
        return "risk"
    if "funder" in has and has & _MONEY:
        return "funding"
    if "action" in has and has & _OF_ACTIONS:
        return "action"
    if "recommendation" in has and has & {"response", "number", "ref", *LEADS, *_DATES}:
        return "recommendation"
    if "body" in has and has & (_OF_BOARDS | {"role", "organisation", "name", *LEADS}):
        return "board"
    if has & {"initials"} and has & {"expansion", "risk"}:
        return "glossary"
    if has & {"name", "role"} and has & {"role", "organisation", "initials", "board"}:
        return "roster"
    if "objective" in has and has & {"number", "outcome", "ref"}:
        return "objective"
    return ""
