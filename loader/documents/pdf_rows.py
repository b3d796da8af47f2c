"""Lines in columns to rows: where one row of a table without drawn lines ends and the next begins."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from loader.documents.blocks import Span
from loader.documents.pdf_bands import Band, base_of
from loader.documents.pdf_printed import Gutter, PageTable, Printed, printed_of
from loader.documents.pdf_rooms import with_rooms
from loader.documents.pdf_rules import Rule, covered
from loader.documents.pdf_sheet import Box
from loader.documents.pdf_words import Word, lines_of

_ONE_LINE: Final = 0.6
_LEAST_LEADING: Final = 0.9
_MOST_LEADING: Final = 1.4
"""Distance of two lines of one text in sizes of the letters."""
_WIDER: Final = 1.2
"""Times the usual distance of lines from which a row ends."""
_PADDING: Final = 1.5
"""What is left free between the columns of a table without drawn lines, in sizes of the letters."""
_RULED: Final = 0.6
"""Part of the band's width that a drawn line must reach over to part rows."""


def table_of(band: Band, rules: Iterable[Rule]) -> PageTable:
    """The table that a band is; drawn lines across it part its rows."""
    breaks = _breaks(band, [rule.at for rule in rules if _is_across(rule, band)])
    rows: list[tuple[tuple[Printed, ...], ...]] = []
    spans: list[Span] = []
    columns = len(band.gutters) + 1
    for start, end in zip([0, *breaks], [*breaks, len(band.lines)], strict=True):
        if start in band.spanning:
            spans.append(Span(len(rows), 0, 1, columns))
        cells: list[list[Word]] = [[] for _ in range(columns)]
        for at in range(start, end):
            for column, words in enumerate(band.cells(at)):
                cells[column].extend(words)
        rows.append(tuple(tuple(map(printed_of, lines_of(words))) for words in cells))
    return PageTable(_box(band), band.gutters, with_rooms(rows, spans, _edges(band)), tuple(spans))


def _edges(band: Band) -> list[Gutter]:
    """The sides of the columns: where no line is drawn, a text may reach to just before the next column."""
    box, size = _box(band), band.lines[0][0].size
    lefts = [box.x0, *(right for _, right in band.gutters)]
    rights = [*(max(left, right - _PADDING * size) for left, right in band.gutters), box.x1]
    return list(zip(lefts, rights, strict=True))


def _box(band: Band) -> Box:
    boxes = [word.box for line in band.lines for word in line]
    return Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )


def _is_across(rule: Rule, band: Band) -> bool:
    box = _box(band)
    return box.y0 < rule.at < box.y1 and covered([rule], box.x0, box.x1) >= _RULED


def _breaks(band: Band, rules: Sequence[float]) -> list[int]:
    """The lines with which rows begin, the first one left out.

    Where drawn lines part most rows they part all. Where none does, a row begins after a wider step; where
    all steps are alike, with each line that fills the columns.
    """
    bases = [base_of(line) for line in band.lines]
    steps = [after - before for before, after in pairwise(bases)]
    size = band.lines[0][0].size
    wide = [step > _WIDER * _leading(steps, size) for step in steps]
    ruled = [any(before < y < after for y in rules) for before, after in pairwise(bases)]
    by_rules = sum(ruled) > 1 and sum(ruled) >= sum(wide) / 2
    by_steps = sum(wide) > 1 or not any(step > _ONE_LINE * size for step in steps[1:])
    return [
        at
        for at, step in enumerate(steps, start=1)
        if _spans_change(band, at)
        or ruled[at - 1]
        or (
            not by_rules
            and at not in band.spanning
            and step > _ONE_LINE * size
            and (wide[at - 1] or (not by_steps and _begins(band, at)))
        )
    ]


def _leading(steps: Sequence[float], size: float) -> float:
    """The distance of two lines of one text."""
    least = min((step for step in steps if step >= _LEAST_LEADING * size), default=size)
    return min(least, _MOST_LEADING * size)


def _spans_change(band: Band, at: int) -> bool:
    return (at in band.spanning) != (at - 1 in band.spanning)


def _begins(band: Band, at: int) -> bool:
    """Whether a line that nothing parts from the one above it begins a row: it fills all columns but one."""
    filled = [bool(words) for words in band.cells(at)]
    return filled[0] and sum(filled) >= max(2, len(filled) - 1)
