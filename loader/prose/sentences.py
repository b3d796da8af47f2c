"""Sentences with bodies and people marked, so that statements can be told by the words between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loader.documents.blocks import Text
from loader.prose.mentions import Finder
from loader.values.bodies import kind_of
from loader.values.people import is_confident_name, read_person
from loader.values.posts import may_be_a_name

_END: Final = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9])")
_NOT_END: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Cllr|Prof|St|No|Rev|vs|cf|Insp|Supt|Sgt|approx|incl)\.|\b[A-Z]\.)$"
)
_TITLE: Final = (
    r"(?:Cllr|Councillor|Dr|Prof(?:essor)?|Mr|Mrs|Ms|Miss|Sir|Dame|Rev|Det|Supt|Superintendent|Chief|Inspector|"
    r"Insp|Sgt|DCI|DI|ACC|PC|PS|DS|DC|Capt|Major|Ald|Lord|Lady|Baroness|Commander)"
)
_PERSON: Final = re.compile(
    rf"\b(?:{_TITLE}\.?\s+)*"
    r"[A-Z][a-zà-ÿ]*\.?(?:[\s-](?:(?:de|da|van|von|der|O['’])\s?)?[A-Z][\w’'-]*){1,7}"
)


_CLAUSE_NUMBER: Final = re.compile(r"^\s*\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s+(?=\D)")
"""`3.2 The Harbour Board reports …`: the number of a clause says nothing."""
_NEAR: Final = 40
_OFFICE: Final = re.compile(r"\b(?:chaired\s+(?:jointly\s+)?by|[Cc]hair(?:\s+is|\s*:))\s+$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence as `plain`, and as `text` without its number, every body as ⟦n⟧ and every person as ⟪n⟫.

    `bodies` and `people` are their printed names, n counting from 0.
    """

    text: str
    plain: str
    bodies: tuple[str, ...]
    people: tuple[str, ...]


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; abbreviations and initials do not end one."""
    start = 0
    for match in _END.finditer(text):
        if not _NOT_END.search(text[start : match.start()].rstrip()):
            yield text[start : match.start()].strip()
            start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


def last_sentence(text: str) -> str:
    """The last sentence of a text."""
    found = list(sentences(text))
    return found[-1] if found else text


def marked(sentence: str, finder: Finder) -> Marked:
    """The sentence with its bodies and people marked."""
    mentions = finder.find(sentence)
    spans = [(m.at, m.end, m.printed, "body") for m in mentions]
    for at, printed in _people_in(sentence):
        end = at + len(printed)
        if all(end <= left or at >= right for left, right, _, _ in spans):
            spans.append((at, end, printed, "person"))
    bodies: list[str] = []
    people: list[str] = []
    out, last = "", 0
    for at, end, printed, kind in sorted(spans):
        names, marks = (bodies, "⟦⟧") if kind == "body" else (people, "⟪⟫")
        out += f"{sentence[last:at]}{marks[0]}{len(names)}{marks[1]}"
        names.append(printed)
        last = end
    text = _CLAUSE_NUMBER.sub("", out + sentence[last:])
    return Marked(text, sentence, tuple(bodies), tuple(people))


def _people_in(sentence: str) -> Iterator[tuple[int, str]]:
    """The people of a sentence and where they begin: in each run of capitals the longest names."""
    for run in _PERSON.finditer(sentence):
        words = list(re.finditer(r"\S+", run.group()))
        at = 0
        while at < len(words):
            last = next(
                (
                    end
                    for end in range(min(len(words), at + 6), at + 1, -1)
                    if _is_person(
                        run.group()[words[at].start() : words[end - 1].end()],
                        _fills_an_office(sentence, run.start() + words[at].start()),
                    )
                ),
                0,
            )
            if last:
                yield (
                    run.start() + words[at].start(),
                    run.group()[words[at].start() : words[last - 1].end()].rstrip(",.;"),
                )
            at = last or at + 1


def _fills_an_office(sentence: str, at: int) -> bool:
    """Whether right before a place the office of a chair is named."""
    return _OFFICE.search(sentence[max(0, at - _NEAR) : at]) is not None


def _is_person(printed: str, in_office: bool) -> bool:
    """Whether words are a person's name beyond doubt, or may be one where the office of a chair is filled."""
    person = read_person(printed)
    if person is None:
        return False
    named = in_office and not kind_of(printed) and may_be_a_name(person.name)
    return named or is_confident_name(printed)


def marked_sentences(text: Text, finder: Finder) -> Iterator[Marked]:
    """The marked sentences of a text."""
    for sentence in sentences(text.plain):
        yield marked(sentence, finder)
