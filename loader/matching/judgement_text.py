"""The text of a file of judgements: entries found, added, changed and taken out, all other lines kept."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from loader.resolve.judgement import Judgement, Thing

_START: Final = re.compile(r"\s*\[\[\s*judgement\s*\]\]\s*(?:#.*)?")
_VALUE: Final = r"(\s*{}\s*=\s*)(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s#\"']+)(.*)"
_ESCAPED: Final = re.compile(r"[\x00-\x1f\x7f\"\\]")
_LIST: Final = (
    "# What the program leaves undecided; it writes this list anew. To decide a pair, change its verdict to",
    "# same or different, and the author to your name.",
)


def lines_of(text: str) -> list[str]:
    """The lines as TOML counts them: other marks that may end a line are parts of texts."""
    lines = text.replace("\r\n", "\n").split("\n")
    return lines[:-1] if not lines[-1] else lines


def starts(text: str) -> list[int]:
    """The numbers, from 0, of the lines at which entries begin."""
    return [at for at, line in enumerate(lines_of(text)) if _START.fullmatch(line)]


def entry(judgement: Judgement) -> list[str]:
    """The lines of one entry."""
    return [
        "[[judgement]]",
        f"verdict = {_quoted(judgement.verdict)}",
        f"left = {_thing(judgement.left)}",
        f"right = {_thing(judgement.right)}",
        f"score = {float(judgement.score)}",
        f"reason = {_quoted(judgement.reason)}",
        f"author = {_quoted(judgement.author)}",
        *([f"date = {judgement.date}"] if judgement.date else []),
    ]


def added(text: str, judgements: Iterable[Judgement]) -> str:
    """The text with the entries behind all others, but before the program's own list."""
    lines = lines_of(text)
    at = lines.index(_LIST[0]) if _LIST[0] in lines else len(lines)
    new = [line for one in judgements for line in (*entry(one), "")]
    head, tail = lines[:at], lines[at:]
    if head and head[-1].strip():
        head.append("")
    return _joined([*head, *(new if tail else new[:-1]), *tail], text)


def changed(text: str, judgements: Sequence[Judgement]) -> str:
    """The text with what is new of the entries that begin at the judgements' lines; comments stay."""
    lines = lines_of(text)
    for one in sorted(judgements, key=lambda j: -j.line):
        start, end = _range(lines, one.line)
        block = lines[start:end]
        date = one.date or None
        for key, value in (
            ("date", date),
            ("author", _quoted(one.author)),
            ("reason", _quoted(one.reason)),
            ("score", str(float(one.score))),
            ("verdict", _quoted(one.verdict)),
        ):
            block = _set(block, key, value)
        lines[start:end] = block
    return _joined(lines, text)


def without(text: str, judgements: Iterable[Judgement]) -> str:
    """The text without the entries that begin at the judgements' lines; comments behind them stay."""
    lines = lines_of(text)
    for one in sorted(judgements, key=lambda j: -j.line):
        start, end = _range(lines, one.line)
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
            end -= 1
        if end < len(lines) and not lines[end].strip():
            end += 1
        del lines[start:end]
    return _joined(lines, text)


def listed(text: str, judgements: Sequence[Judgement]) -> str:
    """The text with the program's own list at its end, under a heading that says what it is."""
    lines = [line for line in lines_of(text) if line not in _LIST]
    while lines and not lines[-1].strip():
        lines.pop()
    if judgements:
        lines += ["", *_LIST] if lines else _LIST
    for one in judgements:
        lines += ["", *entry(one)]
    return _joined(lines, text)


def _range(lines: Sequence[str], line: int) -> tuple[int, int]:
    """From the entry's first line to behind its last, numbers from 0."""
    start = line - 1
    following = (at for at in range(start + 1, len(lines)) if _START.fullmatch(lines[at]))
    return start, next(following, len(lines))


def _set(block: list[str], key: str, value: str | None) -> list[str]:
    form = re.compile(_VALUE.format(key))
    for at, line in enumerate(block):
        match = form.fullmatch(line)
        if match:
            new = [] if value is None else [f"{match.group(1)}{value}{match.group(2)}"]
            return [*block[:at], *new, *block[at + 1 :]]
    return block if value is None else [block[0], f"{key} = {value}", *block[1:]]


def _thing(thing: Thing) -> str:
    return f"{{label = {_quoted(thing.label)}, area = {_quoted(thing.area)}, name = {_quoted(thing.name)}}}"


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return f"\\{char}" if char in '"\\' else f"\\u{ord(char):04x}"


def _joined(lines: Sequence[str], text: str) -> str:
    """The lines with the line ends of the text."""
    end = "\r\n" if "\r\n" in text else "\n"
    return "".join(f"{line}{end}" for line in lines)
