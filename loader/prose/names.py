"""Names of bodies in running text, told by capitals and by the words that end such names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loader.prose.capitals import Tokens, is_capital, run_end, tokens_of, without_genitive
from loader.prose.name_ends import (
    ends_here,
    is_document_of,
    is_inner_head,
    is_post,
    names_a_document,
    opens_behind,
    trimmed,
    with_of,
)
from loader.prose.name_words import name_words
from loader.values.bodies import kind_of
from loader.values.people import is_confident_name

_PAIR: Final = 2
"""Two generic words in capitals are a name behind other words: `the Partnership Board`; three of a board are
one anywhere: `Strategic Partnership Board`."""
_OF_A_BODY: Final = frozenset({"of", "from", "at"})
"""Words that join a person to the body for which they work."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed, its kind (board, organisation, '' unknown) and where it begins in the text."""

    printed: str
    kind: str
    at: int


def names_in(text: str) -> Iterator[Name]:
    """The names of bodies in a text, in order.

    A name is a run of words in capitals, small joining words between them, that ends in a word such as Board,
    Service or Council; the last word may be in small letters (`Concern Hub`, `tactical group` only after
    capitals). Words that only begin a sentence are not part of it.
    """
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        if not is_capital(tokens[at].word):
            at += 1
            continue
        end = run_end(tokens, at)
        yield from _names_of_run(tokens, at, end, text)
        at = end


def _names_of_run(tokens: Tokens, start: int, end: int, text: str) -> Iterator[Name]:
    """The names between two tokens, cut at the words that end names."""
    begin = at = start
    while at < end:
        if is_inner_head(tokens, begin, at):
            at += 1
        elif names_a_document(tokens, at) or is_document_of(tokens, at):
            begin = at = at + 2
        elif ends_here(tokens, begin, at, end):
            stop = with_of(tokens, begin, at, end)
            yield from _name(tokens, begin, stop, text)
            begin = at = _after_joining_words(tokens, stop, end)
        else:
            at += 1


def _after_joining_words(tokens: Tokens, at: int, end: int) -> int:
    while at < end and tokens[at].word.lower() in name_words().after_name:
        at += 1
    return at


def _name(tokens: Tokens, begin: int, stop: int, text: str) -> Iterator[Name]:
    """The name between two tokens, if it tells one body; of `A Board/B Group` both."""
    begin = _after_person(tokens, trimmed(tokens, begin, stop, text), stop, text)
    if begin >= stop or is_post(tokens, begin):
        return
    first, last = tokens[begin], tokens[stop - 1]
    if not _is_telling([token.word for token in tokens[begin:stop]], opens_behind(tokens, begin, text)):
        return
    printed = re.sub(r"\s+", " ", without_genitive(text[first.at : last.at + len(last.word)]))
    at = first.at
    for part in printed.split("/"):
        if part == printed or kind_of(part):
            yield Name(part, kind_of(part), at)
        at += len(part) + 1


def _after_person(tokens: Tokens, begin: int, stop: int, text: str) -> int:
    """`Jane Okoro of Northtown Council`: the name begins behind the person and the joining word."""
    for at in range(begin + 2, stop - 1):
        if tokens[at].word in _OF_A_BODY and is_confident_name(text[tokens[begin].at : tokens[at].at]):
            return at + 2 if tokens[at + 1].word == "the" else at + 1
    return begin


def _is_telling(words: list[str], opening: bool) -> bool:
    """Whether words name one body and not a class of bodies, or a post."""
    capitals = sum(map(is_capital, words[:-1]))
    words = words[:-1] if words[-1].isdigit() else words
    last = words[-1]
    if words[-2:-1] in (["and"], ["&"], ["Chief"]) or _is_plural(words):
        return False
    if last.islower() and _is_class(last, capitals):
        return False
    if last.lower() in name_words().bare_heads:
        return True
    pair = len(words) == 2 and all(map(is_capital, words)) and not opening
    formal = len(words) > _PAIR and all(map(is_capital, words)) and last.lower() in name_words().board_heads
    return len(words) > 1 and (pair or formal or any(map(_tells, words)))


def _is_plural(words: list[str]) -> bool:
    """Whether the last word tells several bodies; `Association of Local Councils` is one."""
    heads = name_words()
    one = any(word.lower() in heads.takes_of and after in heads.after_of for word, after in pairwise(words))
    return words[-1].lower() in heads.plural_heads and not one


def _is_class(head: str, capitals: int) -> bool:
    """Whether a head in small letters only tells what kind of body stands there."""
    words = name_words()
    return head in words.no_lower_heads or (capitals < 2 and head in words.weak_lower_heads)


def _tells(word: str) -> bool:
    return is_capital(word) and word.lower() not in name_words().generic
