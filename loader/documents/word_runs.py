"""A paragraph of Word to its printed runs, with the text boxes and notes that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from loader.documents.rich_text import Run, clean
from loader.documents.word_styles import Styles
from loader.documents.word_symbols import symbol
from loader.documents.word_xml import child, inside, name_of, number, switch, value

_BLANKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PROMPT_STYLE: Final = "placeholder text"
_TICKED, _UNTICKED = "☒", "☐"
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A reference to a note: its kind, its id, and its mark where the author chose it."""

    kind: str
    note_id: str
    mark: str = ""


@dataclass(slots=True)
class Printed:
    """What a paragraph prints: its runs, what hangs on it, and its smallest letters in half points."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)
    size: int = 0


class ParagraphReader:
    """Reads paragraphs by the styles of their file."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[tuple[str, str], tuple[bool, bool, bool, int]] = {}

    def read(self, paragraph: etree._Element) -> Printed:
        """What the paragraph prints; hidden and struck-through text and the codes of fields are left out.

        Text that its author struck through is withdrawn: it is no longer what the plan says.
        """
        printed = Printed()
        style = value(child(paragraph, "pPr", "pStyle"))
        code: list[bool] = []
        for part in inside(paragraph):
            name = name_of(part)
            if name == "r":
                self._read_run(part, style, code, printed)
            elif name in ("m:oMath", "m:oMathPara"):
                printed.runs.append(Run("".join(e.text or "" for e in part.iter() if name_of(e) == "m:t")))
        return printed

    def _read_run(self, run: etree._Element, style: str, code: list[bool], printed: Printed) -> None:
        properties = child(run, "rPr")
        bold, withdrawn, size = self._look(properties, style)
        parts: list[str] = []
        for part in inside(run):
            name = name_of(part)
            if name == "fldChar":
                parts.append(_field(part, code))
            elif withdrawn or any(code):
                continue
            elif name in _NOTES:
                custom = _is_custom(part)
                mark = NoteMark(_NOTES[name], value(part, "id"), _custom_mark(run) if custom else "")
                printed.notes.append(mark)
                if custom:
                    break
            else:
                parts.append(_text(part))
                printed.boxes += _boxes(part)
        text = "".join(parts)
        if text:
            printed.runs.append(Run(text, bold))
        if size and clean(text):
            printed.size = min(printed.size or size, size)

    def _look(self, properties: etree._Element | None, style: str) -> tuple[bool, bool, int]:
        """Whether the letters are bold, whether they are not printed or struck through, and their size."""
        letters = value(child(properties, "rStyle"))
        key = (style, letters)
        if key not in self._looks:
            on = [self._styles.toggled(name, style, letters) for name in ("b", "vanish")]
            struck = any(self._styles.toggled(name, style, letters) for name in ("strike", "dstrike"))
            self._looks[key] = (on[0], on[1], struck, self._styles.size(style, letters))
        bold, hidden, struck, size = self._looks[key]
        if properties is None:
            return bold, hidden or struck, size
        bold, hidden = _own(properties, "b", bold), _own(properties, "vanish", hidden)
        lines = (switch(properties, "strike"), switch(properties, "dstrike"))
        struck = any(lines) or (struck and lines == (None, None))
        prompt = self._styles.name(letters) == _PROMPT_STYLE
        return bold, hidden or struck or prompt, number(child(properties, "sz")) or size


def _own(properties: etree._Element, name: str, by_style: bool) -> bool:
    stated = switch(properties, name)
    return by_style if stated is None else stated


def _is_custom(reference: etree._Element) -> bool:
    """Whether the mark of a note is one of the author's choice and no number."""
    return value(reference, "customMarkFollows").lower() in ("1", "true", "on")


def _custom_mark(run: etree._Element) -> str:
    return clean("".join(_text(part) for part in run))


def _text(part: etree._Element) -> str:
    name = name_of(part)
    if name == "t":
        return (part.text or "").replace("\n", " ")
    if name == "br" and value(part, "type") in ("page", "column"):
        return " "
    if name == "sym":
        return symbol(value(part, "font"), value(part, "char"))
    if name == "ruby":
        base = child(part, "rubyBase")
        return "".join(e.text or "" for e in (() if base is None else base.iter()) if name_of(e) == "t")
    return _BLANKS.get(name, "")


def _field(mark: etree._Element, code: list[bool]) -> str:
    """What the mark of a field prints; `code` tells of each open field whether its code goes on."""
    kind = value(mark, "fldCharType")
    shown = ""
    if kind == "begin":
        shown = "" if any(code) else _form_field(mark)
        code.append(True)
    elif kind == "separate" and code:
        code[-1] = False
    elif kind == "end" and code:
        code.pop()
    return shown


def _form_field(mark: etree._Element) -> str:
    """A box to tick, ticked or not; the chosen entry of a list; '' for other fields."""
    box = child(mark, "ffData", "checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return _TICKED if (switch(box, "default") if ticked is None else ticked) else _UNTICKED
    chooser = child(mark, "ffData", "ddList")
    if chooser is None:
        return ""
    entries = [value(entry) for entry in chooser if name_of(entry) == "listEntry"]
    chosen = number(child(chooser, "result")) or number(child(chooser, "default")) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def _boxes(part: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes of a drawing, none twice, those within other boxes not."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if name_of(element) == "txbxContent":
            yield element
        elif len(element):
            waiting.extend(reversed(list(inside(element))))
