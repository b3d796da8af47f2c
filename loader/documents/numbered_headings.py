"""Headings whose number a tab sets apart: `3<tab>Who we heard from`."""

import re
from collections.abc import Sequence
from typing import Final

from loader.documents.blocks import Heading, Line, Text
from loader.documents.markup import without_markup

_HEADING: Final = re.compile(
    r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})\.?\t+(?P<title>[A-Z][^\t]{2,80}[^\s.;:,\t])\s*"
)
_LONGEST: Final = 9
_NEAR: Final = 12
"""Lines within which what follows the heading is looked for."""


def numbered_heading(lines: Sequence[Line], at: int) -> Heading | None:
    """The heading that line `at` is; None for other lines, and for rows of a numbered table."""
    match = _HEADING.fullmatch(lines[at].text)
    if not match or len(match["title"].split()) > _LONGEST:
        return None
    following = next((line.text for line in lines[at + 1 : at + _NEAR] if line.text.strip()), "")
    if _HEADING.fullmatch(following):
        return None
    title = without_markup(lines[at].text)
    return Heading(Text(title, (Line(title, lines[at].location),)), 1 + match["number"].count("."))
