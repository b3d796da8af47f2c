"""The numbers and bullets that a browser prints before the items of lists."""

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from loader.documents.number_forms import letters, roman

BULLET: Final = "•"
_STYLE: Final = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|(?:lower|upper)-(?:alpha|latin|roman)|decimal)\b", re.I
)
_FORMS: Final = {
    "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
    "lower-latin": "lower-alpha", "upper-latin": "upper-alpha",
}  # fmt: skip
_LONGEST: Final = 9
END: Final = "data-end"
"""Attribute with what is printed after a number instead of a full stop."""


@dataclass(slots=True)
class PrintedList:
    """An open list: how it numbers its items, the number of the next one, and by how much it counts."""

    form: str
    next: int = 1
    step: int = 1
    end: str = "."

    def marker(self, item: etree._Element) -> str:
        """What stands before an item; '' for nothing."""
        form = _form(item, self.form)
        if form in ("none", BULLET):
            return BULLET if form == BULLET else ""
        own = whole(item.get("value"))
        number = self.next if own is None else own
        self.next = number + self.step
        return f"{_printed(number, form)}{self.end}"


def printed_list(element: etree._Element) -> PrintedList:
    """The list that an `ol`, a `ul` or a `menu` opens."""
    if element.tag != "ol":
        return PrintedList("none" if _form(element, BULLET) == "none" else BULLET)
    backwards = element.get("reversed") is not None
    start = whole(element.get("start"))
    if start is None:
        start = sum(child.tag == "li" for child in element) if backwards else 1
    form = _form(element, _FORMS.get(element.get("type", ""), "decimal"))
    return PrintedList(form, start, -1 if backwards else 1, element.get(END, "."))


def _form(element: etree._Element, otherwise: str) -> str:
    found = _STYLE.search(element.get("style", ""))
    named = found[1].lower() if found else _FORMS.get(element.get("type", ""), otherwise)
    return _FORMS.get(named, named)


def _printed(number: int, form: str) -> str:
    printed = (
        letters(number)
        if form.endswith("alpha")
        else roman(number)
        if form.endswith("roman")
        else str(number)
    )
    return printed.upper() if form.startswith("upper") else printed


def whole(text: str | None) -> int | None:
    """A whole number in an attribute; None where it holds none."""
    found = re.match(rf"\s*(-?[0-9]{{1,{_LONGEST}}})", text or "")
    return int(found[1]) if found else None
