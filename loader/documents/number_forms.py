"""Numbers as lists print them: digits, letters, Roman, words."""

from collections.abc import Callable
from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_LETTERS: Final = 30
_MOST_ROMAN: Final = 4999
_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def roman(number: int) -> str:
    """Small Roman numerals; digits where there are none."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    letters = ""
    for size, mark in _ROMAN:
        letters += mark * (number // size)
        number %= size
    return letters


def letters(number: int) -> str:
    """a to z, then aa to zz, as Word goes on; digits where there are none."""
    times = (number - 1) // 26 + 1
    return chr(97 + (number - 1) % 26) * times if number > 0 and times <= _MOST_LETTERS else str(number)


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _words(number: int) -> str:
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _UNITS[number]
    return _TENS[number // 10] + (f"-{_UNITS[number % 10]}" if number % 10 else "")


def _ordinal_words(number: int) -> str:
    before, hyphen, last = _words(number).rpartition("-")
    if last.isdecimal():
        return _ordinal(number)
    last = _ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return before + hyphen + last


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "none": lambda number: "",
}


def printed_number(number: int, form: str) -> str:
    """The number in one of Word's formats; digits for a format that is not known."""
    return _FORMS.get(form, str)(number)
