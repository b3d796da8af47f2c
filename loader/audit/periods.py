"""The dates of actions as the audit compares them: first and last days, and the cells that print them."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from loader.audit.audited_action import AuditedAction
from loader.audit.view import AuditView
from loader.documents.blocks import NO_TEXT, Text
from loader.records.actions import ActionRow
from loader.values.dates import Period, is_date_like, read_date

_EMPTY: Final = re.compile(r"[\s–—-]*|n/?a|none|nil|not applicable", re.IGNORECASE)
_WHEN: Final = re.compile(
    r"\b(?:by|from|until|during|in|before|end of|for)\b[^.;]{0,25}\b20\d\d\b", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """The dates of one row of an action, with the cells that print its start and its end; of an action
    outside tables there are no cells."""

    action: AuditedAction
    period: Period
    location: str
    start_cell: Text = NO_TEXT
    end_cell: Text = NO_TEXT

    @property
    def start_at(self) -> str:
        """Where the start is printed."""
        return self.start_cell.location or self.location

    @property
    def end_at(self) -> str:
        """Where the end is printed."""
        return self.end_cell.location or self.location


def dated(view: AuditView) -> Iterator[Dated]:
    """The dates of every action, row by row."""
    for action in view.actions:
        if action.rows:
            yield from (_of_row(action, row) for row in action.rows)
        else:
            yield Dated(action, _of_node(action), action.location)


def _of_row(action: AuditedAction, row: ActionRow) -> Dated:
    return Dated(
        action,
        row.period,
        row.location,
        _cell(row.dates, row.period.start_printed),
        _cell(row.dates[::-1], row.period.end_printed),
    )


def _cell(cells: Sequence[Text], printed: str) -> Text:
    return next((cell for cell in cells if printed and cell.plain.strip() == printed), NO_TEXT)


def _of_node(action: AuditedAction) -> Period:
    def of(name: str) -> str:
        return str(action.node.properties.get(name, ""))

    ongoing = action.node.properties.get("ongoing") is True
    return Period(of("start_date"), of("end_date"), ongoing, of("start_printed"), of("end_printed"))


def says_anything(printed: str) -> bool:
    """Whether a date cell says anything: a dash or `n/a` does not."""
    return not _EMPTY.fullmatch(printed)


def has_date(action: AuditedAction) -> bool:
    """Whether a date, or a word in its place, is printed for an action anywhere."""
    if action.rows:
        return any(says_anything(cell.plain) for row in action.rows for cell in row.dates)
    period = _of_node(action)
    told = period.start or period.end or period.end_printed or period.ongoing
    return bool(told or _WHEN.search(action.words))


def first_day(iso: str) -> str:
    """The first day that a date may mean: 2020 is from 2020-01-01."""
    return (iso + "-01-01"[len(iso) - 4 :]) if len(iso) < 10 else iso


def last_day(iso: str) -> str:
    """The last day that a date may mean: 2020-02 is to 2020-02-29."""
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        return f"{iso}-{calendar.monthrange(int(iso[:4]), int(iso[5:]))[1]:02d}"
    return iso


def backwards(printed: str) -> tuple[str, str] | None:
    """Start and end as printed of a range that runs backwards, `2024 - 2022`; None for other texts."""
    for cut in _BETWEEN.finditer(printed):
        start, end = printed[: cut.start()].strip(), printed[cut.end() :].strip()
        if is_date_like(start) and is_date_like(end):
            first, last = read_date(start, "start"), read_date(end)
            if first and last and last_day(last) < first_day(first):
                return start, end
    return None
