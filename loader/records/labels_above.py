"""Labels above a table of actions, `Governance group: Quay Group`, `Chair: Ben Otter`, hold for its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, ListItem, Paragraph, Table, Text
from loader.records.columns import fit
from loader.records.label_line import label_of, meaning_of_label
from loader.records.totals import is_total
from loader.records.typed_table import Column, Record, TypedTable
from loader.values.numbered_aims import is_labelled_aim

Block = ListItem | Paragraph | TypedTable

_BOARD: Final = "board"
_OF_THE_BOARD: Final = ("chair", "vice_chair", "reports_to")
_FOR_ALL: Final = ("theme", "objective")
_FITTING: Final = {
    "board": "board",
    "reports_to": "board",
    "chair": "lead_person",
    "vice_chair": "lead_person",
}
"""The meanings of columns that hold the same kind of name."""

_OWN: Final = frozenset({"action", "risk", "recommendation", "name", "number"})
"""Meanings of labels of a card, that is about a thing of its own."""

_BEYOND_DOUBT: Final = 0.9
_MOST: Final = 8
"""Rows of a table of labels."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A label as printed, what it means, and the value behind it."""

    name: Text
    meaning: str
    value: Text


def with_labels_above(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a section, with a column more in a table of actions for each label right above it that
    says what the table does not, and a table of the board that is labelled with its chair."""
    result: list[Block] = []
    above: list[tuple[Block, _Label]] = []
    for block in blocks:
        label = _label(block)
        if label is not None:
            above.append((block, label))
            continue
        if isinstance(block, TypedTable) and block.kind == "action" and above:
            told = [label for _, label in above]
            columns, register = _wanting(block, told), _about_a_board(told)
            result += [prose for prose, label in above if label not in (*columns, *register)]
            result += [*([_register(register)] if register else []), _widened(block, columns)]
        else:
            result += [*(block for block, _ in above), block]
        above = []
    return [*result, *(block for block, _ in above)]


def as_lines(table: Table) -> list[Paragraph]:
    """The labelled lines that a small table of labels and values prints; [] for other tables."""
    rows = [[cell for cell in row.cells if cell] for row in table.rows]
    if len(rows) > _MOST or any(len(row) != 2 for row in rows):
        return []
    meanings = {meaning_of_label(label.plain, _BEYOND_DOUBT) for label, _ in rows}
    if (
        not all(meanings)
        or meanings & _OWN
        or any(meaning_of_label(value.plain, _BEYOND_DOUBT) for _, value in rows)
    ):
        return []
    return [_line(label, value) for label, value in rows]


def _line(label: Text, value: Text) -> Paragraph:
    printed = f"{label.plain.rstrip(' :')}: {value.plain}"
    return Paragraph(Text(printed, (Line(printed, value.location),)))


def _label(block: Block) -> _Label | None:
    """The label of a labelled line; None for other blocks."""
    if isinstance(block, TypedTable):
        return None
    printed = _with_marker(block)
    if is_labelled_aim(printed):
        return _Label(Text("Objective", ()), "objective", Text(printed, block.text.lines))
    found = label_of(block.text)
    if found is None or not _names_one(found.meaning, found.value.plain):
        return None
    return _Label(Text(found.name, ()), found.meaning, found.value)


def _with_marker(block: ListItem | Paragraph) -> str:
    """The words of a block, behind its marker where that is a label: `Aim 2: …` of an item of a list."""
    marker = block.marker.strip(" .:)–-") if isinstance(block, ListItem) else ""
    return f"{marker}: {block.text.plain}" if marker[:1].isalpha() else block.text.plain


def _names_one(meaning: str, value: str) -> bool:
    """Whether the value may be what the label says: `Overseen by: 3 May` names no board."""
    return bool(value) and (meaning not in _FITTING or fit(_FITTING[meaning], value) > 0)


def _wanting(table: TypedTable, labels: Sequence[_Label]) -> list[_Label]:
    """The labels that the table has no column for; [] where two say the same of it."""
    new = [one for one in labels if one.meaning in (_BOARD, *_FOR_ALL) and one.meaning not in table.meanings]
    return new if len({one.meaning for one in new}) == len(new) else []


def _about_a_board(labels: Sequence[_Label]) -> list[_Label]:
    """The one labelled board with its chair and to whom it reports; [] where there is no such board."""
    boards = [label for label in labels if label.meaning == _BOARD]
    about = [label for label in labels if label.meaning in _OF_THE_BOARD]
    return [*boards, *about] if len(boards) == 1 and about else []


def _register(labels: Sequence[_Label]) -> TypedTable:
    """A register of one board."""
    columns = (Column("body" if one.meaning == _BOARD else one.meaning, one.name) for one in labels)
    record = Record(tuple(one.value for one in labels), labels[0].value.location)
    return TypedTable("board", tuple(columns), (record,))


def _is_told_of(record: Record) -> bool:
    return sum(map(bool, record.cells)) > 1 and not is_total(record.cells)


def _widened(table: TypedTable, labels: Sequence[_Label]) -> TypedTable:
    """The table with a column for each label; totals and rows of one cell, such as a theme, stay so."""
    nothing = tuple(NO_TEXT for _ in labels)
    values = tuple(one.value for one in labels)
    records = (
        replace(record, cells=(*record.cells, *(values if _is_told_of(record) else nothing)))
        for record in table.records
    )
    columns = (*table.columns, *(Column(one.meaning, one.name) for one in labels))
    return TypedTable(table.kind, columns, tuple(records))
