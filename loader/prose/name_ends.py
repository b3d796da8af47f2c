"""Where a name within a run of capitals begins and ends."""

from typing import Final

from loader.prose.capitals import Tokens, is_capital, is_head, without_genitive
from loader.prose.name_words import name_words

_NO_END_AFTER: Final = frozenset({"of", "for", "on", "in", "to", "the"})
"""A head right behind one of these belongs to the words before it: `Chair of Council`."""
_PAIR: Final = 2
_CUT_AFTER: Final = frozenset({"to", "with", "in"})
_OPENING: Final = ".!?:;•·*-–>"
"""A sentence or a list item begins behind one of these, or behind a digit such as a footnote's."""


def ends_here(tokens: Tokens, begin: int, at: int, end: int) -> bool:
    """Whether a name that begins at `begin` has its last word at `at`."""
    ends = is_head(tokens[at].word) or _is_care(tokens, at) or _is_office_of(tokens, at)
    return ends and not _goes_on(tokens, begin, at, end)


def is_inner_head(tokens: Tokens, begin: int, at: int) -> bool:
    """Whether a head stands behind a joining word, where it ends nothing."""
    return is_head(tokens[at].word) and at > begin and tokens[at - 1].word in _NO_END_AFTER


def names_a_document(tokens: Tokens, at: int) -> bool:
    """Whether a head is followed by a word that makes the whole a plan's or a report's name."""
    if not is_head(tokens[at].word) or at + 1 >= len(tokens):
        return False
    head, after = tokens[at], tokens[at + 1]
    return after.word in name_words().plan_words and after.at - head.at <= len(head.word) + 1


def is_document_of(tokens: Tokens, at: int) -> bool:
    """Whether a document's word and `of` stand before the name: `Joint Protocol of Northtown Council`."""
    words = name_words()
    return tokens[at].word in words.plan_words and [t.word for t in tokens[at + 1 : at + 2]] == ["of"]


def _is_care(tokens: Tokens, at: int) -> bool:
    """`Social Care` ends the names of services; `Care` alone does not."""
    return tokens[at].word == "Care" and at > 0 and tokens[at - 1].word == "Social"


def _is_office_of(tokens: Tokens, at: int) -> bool:
    """`Programme Office of Northtown Council`; other offices are no bodies of their own for sure."""
    return tokens[at].word == "Office" and [t.word for t in tokens[at + 1 : at + 2]] == ["of"]


def _goes_on(tokens: Tokens, begin: int, at: int, end: int) -> bool:
    """Whether a later head belongs to the same name: `Youth Justice Services Management Board`."""
    words = name_words()
    lower = tokens[at].word.lower()
    if at + 1 >= end or _is_genitive_end(tokens[at].word):
        return False
    rest = [token.word for token in tokens[at + 1 : end]]
    if _is_police_and_crime(lower, rest):
        return True
    if rest[0] in {"and", "&"}:
        return at == begin and lower not in words.heads_of_one and any(map(is_head, rest[1:4]))
    if rest[0] == "," or rest[0] in words.connectors:
        return False
    if lower in words.board_heads - words.boards_within and rest[0].lower() not in words.board_heads:
        return rest[0].lower() in words.after_boards and any(map(is_head, rest))
    cut = next((n for n, word in enumerate(rest) if word in words.connectors or word == ","), len(rest))
    return any(map(is_head, rest[:cut]))


def _is_police_and_crime(word: str, rest: list[str]) -> bool:
    """`Police and Crime Panel`, `Police, Fire and Crime Commissioner`: one name that a head begins."""
    behind = rest[2:] if rest[:2] == [",", "Fire"] else rest
    return (
        word == "police" and behind[:1] in (["and"], ["&"]) and behind[1:2] == ["Crime"] and len(behind) > 2
    )


def _is_genitive_end(word: str) -> bool:
    """`the Council's` ends a name; `Children's` does not."""
    return without_genitive(word) != word and not word.lower().startswith(tuple(name_words().people))


def with_of(tokens: Tokens, begin: int, at: int, end: int) -> int:
    """The token after a name that begins at `begin` and whose head stands at `at`: behind Department and its
    like, `of` or `for` and their words are a part."""
    words = name_words()
    stop = at + 1
    if stop < end and tokens[stop].word.isdigit() and len(tokens[stop].word) == 1:
        return stop + 1
    if tokens[at].word.lower() not in words.takes_of or stop + 1 >= end:
        return stop
    if tokens[stop].word not in words.after_of:
        return stop
    article = at == begin and tokens[stop + 1].word == "the" and stop + 2 < end
    if not is_capital(tokens[stop + 1 + article].word):
        return stop
    stop += 1 + article
    while stop < end and (is_capital(tokens[stop].word) or _and_before_capital(tokens, stop, end)):
        stop += 1
        last = tokens[stop - 1].word.lower()
        if is_head(last) and not _is_police_and_crime(last, [t.word for t in tokens[stop:end]]):
            break
    return at + 1 if _is_unit_of(tokens, begin, at, stop) else stop


def _is_unit_of(tokens: Tokens, begin: int, at: int, stop: int) -> bool:
    """`Programme Office of Northtown Council`: the unit has a name of its own, and so has the whole."""
    return (
        at > begin
        and tokens[at].word.lower() in name_words().units
        and tokens[stop - 1].word in name_words().wholes
    )


def _and_before_capital(tokens: Tokens, at: int, end: int) -> bool:
    return tokens[at].word in {"and", "&"} and at + 1 < end and is_capital(tokens[at + 1].word)


def trimmed(tokens: Tokens, begin: int, stop: int, text: str) -> int:
    """Where the name really begins: after dates, sentence openers and a `the` that does not belong to it."""
    begin = _after_office(tokens, _after_cut(tokens, begin, stop), stop)
    while begin < stop and _is_no_part(tokens[begin].word, opens(text, tokens[begin].at)):
        if _tells_one_of_a_kind(tokens, begin, stop):
            break
        begin += 1
    return begin


def _tells_one_of_a_kind(tokens: Tokens, begin: int, stop: int) -> bool:
    """Whether an adjective is all that tells a board from others: `Strategic Partnership Board`."""
    words = [token.word.lower() for token in tokens[begin:stop]]
    lists = name_words()
    return words[0] in lists.adjectives and len(words) > _PAIR and lists.board_heads.issuperset(words[1:])


def _after_cut(tokens: Tokens, begin: int, stop: int) -> int:
    """Behind the last article, date or joining word that cuts the run in two."""
    for at in range(stop - 1, begin, -1):
        word, before = tokens[at].word, tokens[at - 1].word
        if word in _CUT_AFTER or (word == "the" and before not in {"of", "in"}):
            return at + 1
        if before.isdigit() and is_capital(word):
            return at
    return begin


def _after_office(tokens: Tokens, begin: int, stop: int) -> int:
    """`Chair of the Harbour Board` names an office: the body's name begins behind it."""
    words = name_words()
    for at in range(begin, stop - 2):
        if tokens[at].word.lower() in words.offices and tokens[at + 1].word in words.after_of:
            return at + 3 if tokens[at + 2].word == "the" else at + 2
    return begin


def is_post(tokens: Tokens, begin: int) -> bool:
    """Whether a post and `of` begin the words: `Director of Housing Services` is no body."""
    words = name_words()
    return tokens[begin].word.lower() in words.posts and any(
        token.word in words.after_of for token in tokens[begin + 1 : begin + 2]
    )


def _is_no_part(word: str, opening: bool) -> bool:
    """Whether a word cannot begin a name; some only where a sentence begins with them."""
    words = name_words()
    return (
        word.lower() in words.never_first
        or (opening and word.lower() in words.openers)
        or word in words.connectors
        or not word[:1].isalnum()
        or word.isdigit()
    )


def opens_behind(tokens: Tokens, at: int, text: str) -> bool:
    """Whether a sentence begins at a token, or with the one word before it that is no part of the name:
    `Refreshed Partnership Board functions`."""
    before = tokens[at - 1] if at else tokens[at]
    return opens(text, tokens[at].at) or (
        before.word.lower() in name_words().openers and opens(text, before.at)
    )


def opens(text: str, at: int) -> bool:
    """Whether a sentence or a list item begins at a place of the text."""
    before = text[:at].rstrip()
    return not before or before[-1] in _OPENING or before[-1].isdigit()
