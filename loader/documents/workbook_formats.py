"""Stored numbers as a spreadsheet shows them, by their number formats (ECMA-376 part 1, 18.8.30 f.)."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from loader.documents.workbook_dates import date_text, holds_date

GENERAL: Final = "General"
DATE: Final = "dd/mm/yyyy"
"""The short date as it is shown in the United Kingdom."""
BUILT_IN: Final = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "£#,##0;-£#,##0",
    6: "£#,##0;[Red]-£#,##0",
    7: "£#,##0.00;-£#,##0.00",
    8: "£#,##0.00;[Red]-£#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: DATE,
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
"""The formats that are known by number alone; those that depend on the country as in the United Kingdom."""
_PIECE: Final = re.compile(
    r'(?P<quoted>"[^"]*"?)|\\(?P<escaped>.)|(?P<blank>_.?)|(?P<fill>\*.?)|(?P<bracket>\[[^\]]*\]?)'
    r"|(?P<general>General)|(?P<exponent>E[+-])|(?P<digit>[0#?])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION: Final = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_CURRENCY: Final = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_LONGEST: Final = 500
"""Characters of a format that is applied; longer ones are taken for damage."""
_EXACT: Final = Context(prec=2000)
"""Digits enough for any number in any format that is applied."""
_WIDEST: Final = 11
"""Digits of a number in the General format."""


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    text: str


def shown_number(value: float, code: str, from_1904: bool = False) -> str:
    """A number as shown in a format: `0.5` in ``0%`` is `50%`, `46112` in ``mmm-yy`` is `Mar-26`."""
    if len(code) > _LONGEST or value != value or value in (float("inf"), float("-inf")):
        return _general(value)
    section, absolute = _section_for(value, _sections(code))
    if section is None:
        return _general(value)
    number = abs(value) if absolute else value
    if holds_date(section):
        return date_text(number, section, from_1904) or _general(value)
    return _in_section(number, section)


def shown_text(text: str, code: str) -> str:
    """A text as shown in a format, which may hide it (``;;;``) or put words around it (``"Ref "@``)."""
    if code in ("@", GENERAL) or len(code) > _LONGEST:
        return text
    sections = _sections(code)
    section = sections[3] if len(sections) > 3 else sections[-1] if "@" in sections[-1] else "@"
    return "".join(text if piece.text == "@" else _literal(piece) for piece in _pieces(section))


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[str, ...]:
    """The parts of a format that semicolons part, those in quotes and after a backslash left alone."""
    parts = [""]
    for piece in _PIECE.finditer(code):
        if piece["other"] == ";":
            parts.append("")
        else:
            parts[-1] += piece.group()
    return tuple(parts)


def _section_for(value: float, sections: tuple[str, ...]) -> tuple[str | None, bool]:
    """The section that a value is shown in, and whether the sign is left to it."""
    if any(map(_CONDITION.search, sections[:2])):
        return _by_condition(value, sections)
    numeric = sections[:3] if len(sections) > 1 or "@" not in sections[0] else ()
    if not numeric or (len(sections) == 1 and sections[0].strip() == "@"):
        return None, False
    if value < 0 and len(numeric) > 1:
        return numeric[1], True
    if value == 0 and len(numeric) > 2:
        return numeric[2], False
    return numeric[0], False


def _by_condition(value: float, sections: tuple[str, ...]) -> tuple[str | None, bool]:
    for section in sections[:2]:
        condition = _CONDITION.search(section)
        if condition is None:
            return section, False
        if _holds(value, condition[1], float(condition[2])):
            return section, False
    return (sections[2], False) if len(sections) > 2 else (None, False)


def _holds(value: float, sign: str, limit: float) -> bool:
    less, equal, more = value < limit, value == limit, value > limit
    return {"<": less, "<=": less or equal, "=": equal, "<>": not equal, ">=": more or equal, ">": more}[sign]


@lru_cache(maxsize=1024)
def _pieces(section: str) -> tuple[_Piece, ...]:
    return tuple(_Piece(piece.lastgroup or "other", piece.group()) for piece in _PIECE.finditer(section))


def _literal(piece: _Piece) -> str:
    """What a piece of a format prints itself."""
    if piece.kind == "quoted":
        return piece.text.strip('"')
    if piece.kind == "escaped":
        return piece.text[1:]
    if piece.kind == "blank":
        return " "
    if piece.kind == "bracket":
        currency = _CURRENCY.fullmatch(piece.text)
        return currency[1] if currency else ""
    return "" if piece.kind in ("fill", "digit", "exponent") else piece.text


def _in_section(value: float, section: str) -> str:
    pieces = _pieces(section)
    if any(piece.kind == "general" for piece in pieces):
        general = _general(value)
        return "".join(general if piece.kind == "general" else _literal(piece) for piece in pieces).strip()
    digits = [at for at, piece in enumerate(pieces) if piece.kind == "digit"]
    if not digits:
        sign = "-" if value < 0 and pieces else ""
        return (sign + "".join(map(_literal, pieces))).strip()
    first, last = digits[0], _end_of_number(pieces, digits[-1])
    before, after = "".join(map(_literal, pieces[:first])), "".join(map(_literal, pieces[last:]))
    percent = sum(piece.text == "%" for piece in pieces if piece.kind == "other")
    number = _number(Decimal(repr(float(value))) * 100**percent, pieces[first:last])
    sign = "-" if number.startswith("-") else ""
    return f"{sign}{before}{number.removeprefix('-')}{after}".strip()


def _end_of_number(pieces: tuple[_Piece, ...], last: int) -> int:
    """The place after the last digit and what belongs to it: commas that scale it, a divisor in figures."""
    end = last + 1
    while end < len(pieces) and (
        pieces[end].text == "/" or (pieces[end].text.isdecimal() and end > last + 1)
    ):
        end += 1
    while end < len(pieces) and pieces[end].text == ",":
        end += 1
    return end


def _number(value: Decimal, pieces: tuple[_Piece, ...]) -> str:
    if any(piece.kind == "exponent" for piece in pieces):
        return _scientific(value, pieces)
    if any(piece.text == "/" for piece in pieces):
        return _fraction(value, pieces)
    end = len(pieces)
    while end and pieces[end - 1].text == ",":
        end -= 1
    value = value / 1000 ** (len(pieces) - end)
    point = next((at for at, piece in enumerate(pieces[:end]) if piece.text == "."), end)
    whole, part = pieces[:point], pieces[point + 1 : end]
    places = sum(piece.kind == "digit" for piece in part)
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _EXACT)
    sign, digits = ("-" if rounded < 0 else ""), f"{abs(rounded):f}"
    integer, _, decimals = digits.partition(".")
    tail = _decimals(decimals, part)
    point_shown = "." if point < end and (tail or not part) else ""
    return f"{sign}{_integer(integer, whole)}{point_shown}{tail}"


def _integer(digits: str, pieces: tuple[_Piece, ...]) -> str:
    """The whole part laid into its pattern from the right: `00` keeps zeros, `#,##0` parts thousands."""
    grouped = any(piece.text == "," for piece in pieces)
    left = digits.lstrip("0")
    result, count = "", 0
    slots = sum(piece.kind == "digit" for piece in pieces)
    for piece in reversed(pieces):
        if piece.kind != "digit":
            result = ("" if piece.text == "," else _literal(piece)) + result
            continue
        slots -= 1
        take = left if slots == 0 else left[-1:]
        left = "" if slots == 0 else left[:-1]
        for digit in reversed(take or {"0": "0", "?": " "}.get(piece.text, "")):
            separated = grouped and count and count % 3 == 0 and digit != " "
            result, count = digit + ("," if separated else "") + result, count + 1
    return result


def _decimals(digits: str, pieces: tuple[_Piece, ...]) -> str:
    """The decimals in their pattern: `#` leaves zeros at the end out."""
    result, shown, at = "", 0, 0
    slots = [piece.text for piece in pieces if piece.kind == "digit"]
    needed = max((place + 1 for place, kind in enumerate(slots) if kind == "0"), default=0)
    shown = max(needed, len(digits.rstrip("0")))
    for piece in pieces:
        if piece.kind != "digit":
            result += _literal(piece)
            continue
        result += digits[at : at + 1] if at < shown else ""
        at += 1
    return result


def _scientific(value: Decimal, pieces: tuple[_Piece, ...]) -> str:
    at = next(at for at, piece in enumerate(pieces) if piece.kind == "exponent")
    point = next((place for place, piece in enumerate(pieces[:at]) if piece.text == "."), at)
    places = sum(piece.kind == "digit" for piece in pieces[point:at])
    width = sum(piece.kind == "digit" for piece in pieces[at:])
    mantissa, _, power = f"{value:.{places}E}".partition("E")
    sign = "-" if int(power) < 0 else "+" if pieces[at].text.endswith("+") else ""
    return f"{mantissa}E{sign}{str(abs(int(power))).zfill(width)}"


def _fraction(value: Decimal, pieces: tuple[_Piece, ...]) -> str:
    at = next(at for at, piece in enumerate(pieces) if piece.text == "/")
    below = "".join(piece.text for piece in pieces[at + 1 :]).strip()
    mixed = any(piece.text == " " for piece in pieces[:at])
    if below.isdigit() and int(below):
        over = int((abs(value) * int(below)).to_integral_value(ROUND_HALF_UP))
        fraction, bottom = Fraction(over, int(below)), int(below)
    else:
        fraction = Fraction(abs(value)).limit_denominator(10 ** min(max(len(below), 1), 4) - 1)
        bottom = fraction.denominator
    over = int(fraction * bottom)
    whole, rest = divmod(over, bottom) if mixed else (0, over)
    parts = [str(whole)] if mixed and (whole or not rest) else []
    parts += [f"{rest}/{bottom}"] if rest or not mixed else []
    return ("-" if value < 0 else "") + " ".join(parts)


def _general(value: float) -> str:
    """A number without a format: whole numbers in full, others to the digits that a wide column shows."""
    if value == int(value) if abs(value) < 1e15 else False:
        return str(int(value))
    text = f"{value:.{_WIDEST - 1}G}"
    mantissa, mark, power = text.partition("E")
    return f"{mantissa}E{power[0]}{power[1:].zfill(2)}" if mark else text
