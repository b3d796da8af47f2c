"""Texts built from runs, pieces of one look and one place each, as files with marked-up text give them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import NO_TEXT, Line, Text

_UNSEEN: Final = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
"""Control characters, soft hyphens, characters without width, marks of the writing direction."""
_LIGATURES: Final = re.compile(r"[\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; a line end in it is a line break. `location` is '' where it is that of the whole."""

    text: str
    strong: bool = False
    location: str = ""


def clean(text: str) -> str:
    """The text as a reader sees it: white space folded, nothing invisible, accents in one spelling."""
    text = _UNSEEN.sub("", text)
    if not text.isascii():
        text = _LIGATURES.sub(lambda letter: unicodedata.normalize("NFKC", letter.group()), text)
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def text_of(runs: Iterable[Run], location: str) -> Text:
    """The text of the runs, a line for each of its printed lines and places; empty lines are left out."""
    kept = list(runs)
    lines = tuple(line for line in _lines(kept, location) if line.text)
    if not lines:
        return NO_TEXT
    plain = " ".join(line.text for line in lines)
    strong = _strong_start(kept)
    return Text(plain, lines, strong if plain.startswith(strong) else "")


def _lines(runs: Sequence[Run], location: str) -> Iterable[Line]:
    parts: list[str] = []
    place = ""
    for run in runs:
        if run.location != place and not run.text.isspace():
            yield Line(clean("".join(parts)), place or location)
            parts, place = [], run.location
        first, *others = run.text.split("\n")
        parts.append(first)
        for other in others:
            yield Line(clean("".join(parts)), place or location)
            parts = [other]
    yield Line(clean("".join(parts)), place or location)


def _strong_start(runs: Sequence[Run]) -> str:
    parts: list[str] = []
    for run in runs:
        if not run.strong and clean(run.text):
            break
        parts.append(run.text)
    return clean("".join(parts))


def joined(texts: Iterable[Text]) -> Text:
    """Texts one after the other as one text."""
    kept = [text for text in texts if text]
    if not kept:
        return NO_TEXT
    strong: list[str] = []
    for text in kept:
        strong.append(text.strong)
        if text.strong != text.plain:
            break
    lines = tuple(line for text in kept for line in text.lines)
    return Text(" ".join(text.plain for text in kept), lines, " ".join(filter(None, strong)))


def marked(marker: str, text: Text) -> Text:
    """The text with its number or bullet before it."""
    if not marker or not text:
        return text
    first = Line(f"{marker} {text.lines[0].text}", text.lines[0].location)
    strong = f"{marker} {text.strong}" if text.strong else ""
    return Text(f"{marker} {text.plain}", (first, *text.lines[1:]), strong)


def rest_of(text: Text, end: int) -> Text:
    """The text without its first `end` characters and the blanks after them."""
    rest = text.plain[end:].lstrip()
    if not rest:
        return NO_TEXT
    lines = list(text.lines)
    gone = len(text.plain) - len(rest)
    while gone > len(lines[0].text):
        gone -= len(lines.pop(0).text) + 1
    lines[0] = Line(lines[0].text[gone:], lines[0].location)
    strong = text.strong[len(text.plain) - len(rest) :]
    return Text(rest, tuple(lines), strong)
