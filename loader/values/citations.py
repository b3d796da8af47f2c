"""Citations of recommendations and objectives in cells: codes, numbers, ranges, lists."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = r"(?<![\d.])\d{1,3}(?:\.\d{1,3})*(?!\d)(?:\s?\([a-z]\)|[a-z](?![a-z]))?"
_CODE: Final = re.compile(
    r"\b(?P<code>[A-Z][A-Z&]{1,7}(?:\b|(?=\d))(?:\s(?!R)[A-Z](?=\s*[-–:]?\s*\d))?)\s*(?:[Rr]ecommendations?|[Rr]ecs?\.?)?\s*(?:[Nn]os?\.?)?\s*[-–:.]*\s*"
)
_WORD: Final = re.compile(
    r"\b(?:(?:recommendations?|recs?\.?)(?:\s+nos?\.?)?[:.]?(?=\s*\(?\d)|Rs?(?=\s*\d))\s*", re.IGNORECASE
)
_ITEM: Final = re.compile(
    rf"(?P<strand>(?:\b[A-Z][A-Za-z]{{1,30}}\s+){{0,4}}?)(?:R(?:ec)?\s?)?(?P<number>{_NUMBER})"
)
_STRAND_WORDS: Final = re.compile(r"(?:[A-Z][a-z]{1,30}\s+){1,4}")
_RANGE: Final = re.compile(r"\s*(?:-|–|—|to)\s*")
_GAP: Final = re.compile(r"\s*(?:[,;&/]|and)?\s*")


@dataclass(frozen=True, slots=True)
class Citation:
    """One recommendation as cited: report's code ('' for the document's own), strand, number, as printed."""

    code: str
    strand: str
    number: str
    printed: str


def read_citations(cell: str, dotted: frozenset[str] = frozenset()) -> list[Citation]:
    """The recommendations that a cell cites.

    `dotted` are the reports whose numbers always hold a dot: in them `1,12` without a blank is a misprint
    of `1.12`.
    """
    found: list[Citation] = []
    for code, start, rest in _by_code(cell):
        text = re.sub(r"(?<=\d),(?=\d)", ".", rest) if code in dotted and re.search(r"\d,\d", rest) else rest
        found += _numbers(code, text, cell[start : start + len(code)] if code else "")
    return found


def dotted_codes(cells: Iterable[str]) -> frozenset[str]:
    """The reports whose numbers hold a dot in at least four of five citations."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for cell in cells:
        for citation in read_citations(cell):
            counts[citation.code]["." in citation.number] += 1
    return frozenset(code for code, c in counts.items() if code and c[True] >= 4 * c[False] and c[True] > 2)


def _by_code(cell: str) -> list[tuple[str, int, str]]:
    """The codes of a cell, where they stand, and the text up to the next one."""
    marks = _marks(cell)
    if not marks:
        return [("", 0, _WORD.sub(" ", cell))]
    before = (
        [("", 0, _WORD.sub(" ", cell[: marks[0].start()]))]
        if re.search(r"\d", cell[: marks[0].start()])
        else []
    )
    ends = [m.start() for m in marks[1:]] + [len(cell)]
    return before + [(m["code"], m.start(), cell[m.end() : end]) for m, end in zip(marks, ends, strict=True)]


def _marks(cell: str) -> list[re.Match[str]]:
    """The codes, without capitals that only go on a strand: `SLR - Keep DWOS` has one code."""
    digits = [match.start() for match in re.finditer(r"\d", cell)]
    marks = [m for m in _CODE.finditer(cell) if m["code"] not in {"R", "RS", "NB"}]
    kept: list[re.Match[str]] = []
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(cell)
        numbered = _holds(digits, mark.end("code"), end)
        goes_on = bool(kept) and not _holds(digits, kept[-1].end("code"), mark.start())
        if goes_on and (not numbered or _STRAND_WORDS.fullmatch(cell, kept[-1].end(), mark.start())):
            continue
        kept.append(mark)
    return kept


def _holds(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, which are in order, is from `start` up to `end`."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _numbers(code: str, text: str, printed_code: str) -> list[Citation]:
    found: list[Citation] = []
    strand = ""
    at = 0
    for match in _ITEM.finditer(text):
        words = match["strand"].strip() or _strand_before(text[at : match.start()])
        strand = words or strand
        number = re.sub(r"\s", "", match["number"])
        first = found[-1] if found and _RANGE.fullmatch(text[at : match.start()]) and at else None
        for each in _between(first.number, number) if first else [number]:
            found.append(Citation(code, strand, each, f"{printed_code} {match.group()}".strip()))
        at = match.end()
    if not found and code and (words := _strand_before(text)):
        found.append(Citation(code, words, "", f"{printed_code} {text}".strip()))
    return found


def _strand_before(text: str) -> str:
    words = re.findall(r"[A-Za-z][A-Za-z]+", text)
    words = [
        w
        for w in words
        if w.lower() not in {"and", "to", "recommendation", "recommendations", "rec", "recs", "nos", "no"}
    ]
    return " ".join(words) if words and words[0][0].isupper() and len(words) <= 4 else ""


def _between(first: str, last: str) -> list[str]:
    """The numbers of a range after its first, which is already read."""
    head, _, low = first.rpartition(".")
    prefix, _, high = last.rpartition(".")
    if low.isdecimal() and high.isdecimal() and head == prefix and 0 < int(high) - int(low) <= 60:
        return [f"{head}.{n}" if head else str(n) for n in range(int(low) + 1, int(high) + 1)]
    return [last]


def read_objectives(cell: str, highest: int = 60) -> list[str]:
    """The numbers of objectives that a cell cites: `1 – 6 8` is 1 to 6 and 8; `all` is left to the caller."""
    text = _LABEL.sub(" ", cell)
    if _NOTHING.fullmatch(text.strip()) or not re.fullmatch(r"[\s\d.,;&–—/()a-zA-Z-]*", text):
        return []
    words = [word for word in re.findall(r"[A-Za-z]{2,}", text) if word.lower() not in {"and", "to"}]
    if len(words) > 1:
        return []
    found: list[str] = []
    last_end = None
    for match in (_OBJECTIVE_NUMBER if words else _OBJECTIVE).finditer(text):
        between = text[last_end : match.start()] if last_end is not None else ""
        if found and _RANGE.fullmatch(between):
            found += _between(found[-1], match.group())
        else:
            found.append(match.group())
        last_end = match.end()
    return [n for n in dict.fromkeys(found) if not n.isdecimal() or int(n) <= highest]


_LABEL: Final = re.compile(
    r"\b(?:objectives?|objs?|aims?|priorit(?:y|ies)|outcomes?|goals?|nos?)\b\.?", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"n\s?/?\s?a|none|tb[cd]|all", re.IGNORECASE)
_OBJECTIVE_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,2}(?!\d)(?:\.\d{1,2}(?!\d))?")
_OBJECTIVE: Final = re.compile(rf"\b[A-Z]\d{{0,2}}\b|{_OBJECTIVE_NUMBER.pattern}")


def alike_strands(strands: Mapping[str, int]) -> dict[str, str]:
    """Strand as printed to the form used most: `Prot Edu` is `Prot Ed` where each word begins the other."""
    best: dict[str, str] = {}
    ordered = sorted(strands, key=lambda s: (-strands[s], s))
    for at, strand in enumerate(ordered):
        twin = next((other for other in ordered[:at] if _begin_alike(strand, other)), strand)
        best[strand] = best.get(twin, twin)
    return best


def _begin_alike(left: str, right: str) -> bool:
    a, b = left.lower().split(), right.lower().split()
    return len(a) == len(b) and all(x.startswith(y) or y.startswith(x) for x, y in zip(a, b, strict=True))
