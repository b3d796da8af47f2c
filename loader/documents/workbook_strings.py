"""The texts of an Excel workbook, in runs of one look each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from loader.documents.workbook_styles import Style, font_of
from loader.documents.workbook_xml import local

_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; bold and struck are None where it looks as its cell does."""

    text: str
    bold: bool | None = None
    struck: bool | None = None


def runs_of(item: etree._Element) -> tuple[Run, ...]:
    """The runs of a shared string or of a text in a cell, guides to pronunciation left out."""
    return tuple(run for run in _runs(item) if run.text)


def _runs(item: etree._Element) -> Iterator[Run]:
    for child in item:
        if local(child) == "t":
            yield Run(_plain(child.text))
        elif local(child) == "r":
            text = "".join(_plain(part.text) for part in child if local(part) == "t")
            properties = child.find("{*}rPr")
            font = None if properties is None else font_of(properties)
            yield Run(text) if font is None else Run(text, font.bold, font.struck)


def _plain(text: str | None) -> str:
    """The text with the characters that the format writes as `_x000D_`."""
    return (
        _ESCAPE.sub(lambda found: _character(int(found[1], 16)), text)
        if text and "_x" in text
        else text or ""
    )


def _character(code: int) -> str:
    return chr(code) if code in (9, 10, 13) or (code >= 32 and not 0xD800 <= code <= 0xDFFF) else ""


def printed(runs: tuple[Run, ...], style: Style) -> tuple[str, str]:
    """The text of the runs and the part in bold with which it begins; what is struck through is left out.

    Text that its author struck through is withdrawn: it is no longer what the plan says.
    """
    kept = [run for run in runs if not (style.struck if run.struck is None else run.struck)]
    strong = ""
    for run in kept:
        if not (style.bold if run.bold is None else run.bold):
            break
        strong += run.text
    return "".join(run.text for run in kept), strong
