"""The text that a cell of an OpenDocument spreadsheet prints, in runs of one look each."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from loader.documents.workbook_ods_styles import OdsStyles
from loader.documents.workbook_strings import Run
from loader.documents.workbook_xml import attribute, local

_PARAGRAPHS: Final = ("p", "h")
_UNPRINTED: Final = (
    "annotation",
    "annotation-end",
    "note",
    "ruby-text",
    "frame",
    "shapes",
    "tracked-changes",
)
_MOST_BLANKS: Final = 100


def runs_of(cell: etree._Element, styles: OdsStyles) -> tuple[Run, ...]:
    """The runs of a cell, a line break between its paragraphs; comments and pictures left out."""
    runs: list[Run] = []
    for paragraph in _paragraphs(cell):
        if runs:
            runs.append(Run("\n"))
        runs.extend(run for run in _runs(paragraph, styles, Run("")) if run.text)
    return tuple(runs)


def _paragraphs(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        name = local(child)
        if name in _PARAGRAPHS:
            yield child
        elif name not in _UNPRINTED:
            yield from _paragraphs(child)


def _runs(parent: etree._Element, styles: OdsStyles, look: Run) -> Iterator[Run]:
    yield Run(parent.text or "", look.bold, look.struck)
    for child in parent:
        name = local(child)
        if name == "s":
            blanks = min(int(attribute(child, "c") or 1), _MOST_BLANKS)
            yield Run(" " * blanks, look.bold, look.struck)
        elif name in ("tab", "line-break"):
            yield Run("\n" if name == "line-break" else " ", look.bold, look.struck)
        elif name not in _UNPRINTED:
            yield from _runs(child, styles, _look(child, styles, look))
        yield Run(child.tail or "", look.bold, look.struck)


def _look(span: etree._Element, styles: OdsStyles, around: Run) -> Run:
    bold, struck = styles.type_of(attribute(span, "style-name"))
    return Run("", around.bold if bold is None else bold, around.struck if struck is None else struck)
