"""Labels above a table of actions, `Governance group: Quay Group`, `Chair: Ben Otter`, hold for its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from loader.documents.blocks import Line, ListItem, Paragraph, Table, Text
from loader.records.columns import fit
from loader.records.headers import read_header
from loader.records.label_line import label_of
from loader.records.typed_table import Column, Record, TypedTable
from loader.values.bodies import kind_of

Block = ListItem | Paragraph | TypedTable

_BOARD: Final = ("board", "body")
_OF_THE_BOARD: Final = ("chair", "vice_chair", "reports_to")
_FOR_ALL: Final = ("theme", "objective")
_FITTING: Final = {
    "board": "board",
    "reports_to": "board",
    "chair": "lead_person",
    "vice_chair": "lead_person",
}
"""The meanings of columns that hold the same kind of name."""

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
            kept = [block for block, label in above if not _is_used(label)]
            result += [*kept, *_boards(told), _widened(block, told)]
        else:
            result += [*(block for block, _ in above), block]
        above = []
    return [*result, *(block for block, _ in above)]


def as_lines(table: Table) -> list[Paragraph]:
    """The labelled lines that a small table of labels and values prints; [] for other tables."""
    rows = [[cell for cell in row.cells if cell] for row in table.rows]
    if len(rows) > _MOST or any(len(row) != 2 for row in rows):
        return []
    if not all(_is_label(label) and not _is_label(value) for label, value in rows):
        return []
    return [_line(label, value) for label, value in rows]


def _is_label(cell: Text) -> bool:
    reading = read_header(cell.plain)
    return reading is not None and reading.likeness >= _BEYOND_DOUBT


def _line(label: Text, value: Text) -> Paragraph:
    printed = f"{label.plain.rstrip(' :')}: {value.plain}"
    return Paragraph(Text(printed, (Line(printed, value.location),)))


def _label(block: Block) -> _Label | None:
    """The label of a labelled line; None for other blocks."""
    found = None if isinstance(block, TypedTable) else label_of(block.text)
    if found is None or not _names_one(found.meaning, found.value.plain):
        return None
    return _Label(Text(found.name, ()), found.meaning, found.value)


def _names_one(meaning: str, value: str) -> bool:
    """Whether the value may be what the label says: `Meeting: 3 May` and `Group: Adults` name no board."""
    if meaning == "body":
        return kind_of(value) == "board"
    return bool(value) and (meaning not in _OF_THE_BOARD + _BOARD or fit(_FITTING[meaning], value) > 0)


def _is_used(label: _Label) -> bool:
    return label.meaning in (*_BOARD, *_OF_THE_BOARD, *_FOR_ALL)


def _boards(labels: Sequence[_Label]) -> Iterator[TypedTable]:
    """A register of the labelled board, where a chair or whom it reports to is labelled too."""
    board = next((label for label in labels if label.meaning in _BOARD), None)
    about = [label for label in labels if label.meaning in _OF_THE_BOARD]
    if board is None or not about:
        return
    told = [replace(board, meaning="body"), *about]
    columns = tuple(Column(label.meaning, label.name) for label in told)
    yield TypedTable("board", columns, (Record(tuple(one.value for one in told), board.value.location),))


def _widened(table: TypedTable, labels: Sequence[_Label]) -> TypedTable:
    """The table with the labels that it has no column for; a row of one cell, such as a theme, stays so."""
    meant = [replace(one, meaning="board") if one.meaning in _BOARD else one for one in labels]
    new = [one for one in meant if one.meaning in ("board", *_FOR_ALL) and one.meaning not in table.meanings]
    if len({one.meaning for one in new}) < len(new):
        return table
    nothing = tuple(Text("", ()) for _ in new)
    values = tuple(one.value for one in new)
    records = (
        replace(record, cells=(*record.cells, *(values if sum(map(bool, record.cells)) > 1 else nothing)))
        for record in table.records
    )
    columns = (*table.columns, *(Column(one.meaning, one.name) for one in new))
    return TypedTable(table.kind, columns, tuple(records))
