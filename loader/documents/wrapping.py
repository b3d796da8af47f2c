"""Lines that belong together: stanzas, paragraphs broken at a fixed width, headings in narrow columns."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from loader.documents.blocks import Line
from loader.documents.list_items import ITEM

MARKDOWN_HEADING: Final = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_JOINER: Final = re.compile(r"(?:\b(?:and|of|for|the|with|in|to|on)|[&–—,-])$", re.IGNORECASE)
_YEAR_END: Final = re.compile(r"(?:\d{4}|\d{4}\s*[/–—-]\s*\d{2,4}|[/–—-]\s*\d{2,4})\**$")
_SHORTEST_RULE: Final = 3
_SHORT_LINE: Final = 30
_WIDE: Final = range(55, 131)
_NARROW: Final = range(20, 55)
_FEWEST_NARROW: Final = 3


_OPEN: Final = re.compile(
    r"(?:\b(?:and|or|of|for|the|with|within|in|into|to|on|at|from|by|between|under|over|through|until|near|"
    r"including|that|which|who|their|its|our|each|every)|[&,/–—])$"
)
"""Words and signs behind which a text is not at its end."""


def ends_open(text: str) -> bool:
    """Whether a text cannot be at its end: `… at the bus station from`."""
    return bool(_OPEN.search(text.rstrip()))


def is_rule(line: str) -> bool:
    """Whether a line is drawn and not written: `-----`, `=====`, `* * *`."""
    marks = "".join(line.split())
    return len(marks) >= _SHORTEST_RULE and len(set(marks)) == 1 and marks[0] in "-–—=_*~"


def stanzas_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank lines, drawn lines and page ends."""
    stanza: list[Line] = []
    for line in lines:
        blank = not line.text.strip() or is_rule(line.text)
        if stanza and (blank or line.text.startswith("\f")):
            yield stanza
            stanza = []
        if not blank:
            stanza.append(line)
    if stanza:
        yield stanza


def is_wrapped_heading(stanza: Sequence[Line]) -> bool:
    """Short lines that are one heading in a narrow column, in bold or ending in a year or a joining word."""
    if not 1 < len(stanza) <= 7 or any(len(line.text.strip()) > _SHORT_LINE for line in stanza):
        return False
    if any(ITEM.match(line.text) or ":" in line.text for line in stanza):
        return False
    whole = "\n".join(line.text.strip() for line in stanza)
    if whole.startswith("**") and whole.endswith("**") and "**\n**" not in whole:
        return True
    last = stanza[-1].text.strip()
    if last.endswith((".", "!", "?", ";", ",")):
        return False
    joined = any(_JOINER.search(line.text.strip()) for line in stanza[:-1])
    return bool(joined or (_YEAR_END.search(last) and not _YEAR_END.search(stanza[0].text.strip())))


_LABEL = re.compile(
    r"\s*(?:(?:R|Rec(?:ommendation)?|Aim|Objective|Priority|Goal|Promise|Action|Theme|Outcome|Step|Commitment)\s?\d|"
    r"[A-Z]{1,3}\d{1,2}\b|[A-Z][\w /-]{1,30}:(?:\s|$))"
)
"""A line that begins a thing of its own: `Objective 2`, `R5`, `Lead: …`."""
_HANGING = re.compile(r"\s*[A-Z][\w /’'()&-]{0,33}:\s+(?=\S)")
"""A label and the space before its value, under which the value goes on."""
_SET_IN: Final = 4
"""Characters by which a line is set in at least to hang under the value of a label."""
_CLAUSE: Final = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|[A-Z]{1,2}\d{1,2}[.):]?)\s+(?=\S)")
"""The number of a clause, under whose first word its other lines are set in: `3.3 `, `A3. `."""
_FULL: Final = 50
"""Length of a line from which it may have ended because the paper did."""
_ENDS_IN_YEAR = re.compile(r"(?:\b(?:19|20)\d\d|[/–—-]\s?\d\d)$")
"""A title on a line of its own: what follows in small letters does not go on it."""


def paragraphs_of(stanza: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of a stanza, those joined that go on the one before them."""
    wrapped = _is_wrapped(stanza)
    group: list[Line] = []
    for line in stanza:
        if group and _goes_on(group, line, wrapped):
            group.append(line)
        else:
            if group:
                yield group
            group = [line]
    if group:
        yield group


def _is_wrapped(stanza: Sequence[Line]) -> bool:
    """Whether the lines are one paragraph broken at a fixed width."""
    texts = [line.text.strip() for line in stanza]
    longest = max(map(len, texts))
    if len(texts) < 2:
        return False
    if longest in _WIDE:
        return all(len(text) >= longest * 0.6 for text in texts[:-1])
    return longest in _NARROW and len(texts) >= _FEWEST_NARROW and _is_filled(texts, longest)


def _is_filled(texts: Sequence[str], width: int) -> bool:
    """Whether no line had room for the first word of the next one, in lines that are a sentence."""
    full = all(len(text) + 1 + len(after.split()[0]) > width for text, after in pairwise(texts))
    return full and texts[-1].endswith((".", "!", "?")) and any(text[0].islower() for text in texts[1:])


def _goes_on(group: Sequence[Line], line: Line, wrapped: bool) -> bool:
    if (
        ITEM.match(line.text)
        or MARKDOWN_HEADING.match(line.text)
        or line.text.lstrip().startswith(("**", "<p", "<b", "<h"))
    ):
        return False
    if MARKDOWN_HEADING.match(group[0].text):
        return False
    before = group[-1].text.strip()
    if _LABEL.match(line.text):
        return False
    if _hangs_under(group[0].text, line.text) or (_HANGING.match(group[0].text) and ends_open(before)):
        return True
    if _is_set_in(group, line.text):
        return True
    if line.text.strip()[:1].islower() and not before.endswith((".", "!", "?", ":")):
        return not (
            len(group) == 1 and len(before) < 60 and (before.isupper() or _ENDS_IN_YEAR.search(before))
        )
    if ITEM.match(group[0].text):
        return line.text.startswith(("  ", "\u00a0\u00a0")) and not before.endswith((".", ":"))
    return wrapped and not before.endswith(":")


def _hangs_under(labelled: str, text: str) -> bool:
    """Whether a line is set in under the value of a labelled one, whatever letter it begins with."""
    label = _HANGING.match(labelled)
    return bool(label) and _indent(text) >= _indent(labelled) + _SET_IN


def _is_set_in(group: Sequence[Line], text: str) -> bool:
    """Whether a line is set in under a numbered clause that filled the line before, whatever it begins with.

    What brackets open, `[Lead: …]`, is a line of its own.
    """
    clause = _CLAUSE.match(group[0].text)
    full = len(group[-1].text.rstrip()) >= _FULL and not group[-1].text.rstrip().endswith(("]", ":"))
    return bool(clause) and full and text.lstrip()[:1] != "[" and _indent(text) > _indent(group[0].text) + 1


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
