"""Cells that hold several bodies, taken apart by meaning.

People separate bodies by slashes, commas, semicolons, `and`, line breaks, or by nothing but a blank, and the
same marks stand inside names (`Employment, Skills and Culture`). Among all ways to cut a cell, dynamic
programming finds the one whose parts are best known to the document's own vocabulary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loader.resolve.lexicon import Lexicon
from loader.values.bodies import body_key, ends_a_name, is_abbreviation, is_generic, kind_of, words_of
from loader.values.ranks import is_rank_alone

_HARD: Final = frozenset({";", "/", "\n", "|", "•", "·"})
_SOFT: Final = frozenset({",", "and", "&", "+", "with", "plus", "including"})
_ONE_NAME: Final = (
    r"(?:Office of the )?(?:Deputy )?Police(?:, Fire)? (?:and|&) Crime (?:Commissioner|Panel)\b|"
    r"NHS(?:,? (?:[A-Z][\w’'-]*|and|of|the|&)){1,10} "
    r"(?:ICB|Integrated Care Board|CCG|Clinical Commissioning Group)\b|"
    r"NHS (?:Foundation )?Trust\b"
)
"""Ends of names that hold a separator, or words that are names elsewhere, and yet are one."""
_TOKEN: Final = re.compile(rf"{_ONE_NAME}|" r"\n|[;/,|•·]|\([^()]*\)|[^\s;/,|•·()]+|[()]")
_LONGEST: Final = 12
_OTHERS: Final = frozenset({"other", "all", "various", "relevant"})
_BOARD_ENDS: Final = frozenset({"board", "committee", "panel", "forum", "council"})
_OPENERS: Final = frozenset({"HMP", "HMYOI", "HM"})
"""Abbreviations that begin the name of a prison or an office and are none themselves."""
_MATTERS: Final = frozenset(
    {
        "LGBT",
        "LGBTQ",
        "LGBT+",
        "LGBTQ+",
        "LGBTQIA+",
        "BAME",
        "BME",
        "SEN",
        "SEND",
        "ASB",
        "VAWG",
        "CCTV",
        "CSE",
        "NEET",
    }
)
"""Abbreviations of people and matters: before a capital they begin a name, and are none themselves."""
_NO_ENDS: Final = frozenset({"of", "for", "the", "local", "national", "regional", "joint"})
_WHOLE_ENDS: Final = frozenset(
    {
        "council",
        "constabulary",
        "trust",
        "board",
        "committee",
        "panel",
        "forum",
        "university",
        "authority",
        "partnership",
    }
)
"""What ends a name for good where `and` and a capital follow."""
_BARE_ENDS: Final = frozenset({"board", "committee", "panel", "group", "party", "force"})
_NEVER_FIRST: Final = frozenset(
    {
        "officers",
        "departments",
        "teams",
        "services",
        "groups",
        "boards",
        "units",
        "board",
        "team",
        "service",
        "group",
        "committee",
        "panel",
        "trust",
        "unit",
        "department",
    }
)
_FIELDS: Final = frozenset(
    {
        "action",
        "advice",
        "aid",
        "care",
        "commissioning",
        "communications",
        "education",
        "finance",
        "healthcare",
        "housing",
        "legal",
        "library",
        "licensing",
        "planning",
        "probation",
        "procurement",
        "regeneration",
    }
)
"""Fields of work: they end names, and stand inside others: `Clinical and Care Governance Committee`."""
_MANY: Final = 3
"""So many abbreviations in a row, and nothing else, are as many bodies: `MBC TVDC PSNI`."""
_CUT: Final = 0.6
"""What one more part costs where nothing printed separates it."""
_BESIDE: Final = 2.8
"""What it costs to begin an unknown name right behind one that does not end as names do."""
_BREAK: Final = 0.7
"""What it costs to read over a line break inside a name."""
_WHOLE: Final = re.compile(
    r"\b(?:council|police|authority|trust|board|constabulary|nhs|association|university)\b"
)
_AND: Final = -1.2
"""What it costs to read `and` as a separator: it stands inside many names."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    glued: bool
    """Whether no blank stands before it."""


def split_bodies(cell: str, lexicon: Lexicon) -> list[str]:
    """The names of the bodies in a cell, as printed, in order. Line breaks are `\\n`."""
    tokens = _tokens(cell)
    if len(tokens) >= _MANY and all(is_abbreviation(token.text) for token in tokens):
        return [token.text for token in tokens]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        options = [
            (best[start][0] + _worth(tokens, start, end, lexicon), start)
            for start in range(max(0, end - _LONGEST * 2), end)
        ]
        best.append(max(options, key=lambda option: option[0]))
    parts: list[str] = []
    end = len(tokens)
    while end:
        start = best[end][1]
        if not _is_separator(tokens, start, end):
            parts.append(_printed(tokens[start:end]))
        end = start
    return [part for part in reversed(parts) if part]


def _tokens(cell: str) -> list[_Token]:
    found: list[_Token] = []
    last = 0
    for match in _TOKEN.finditer(cell):
        glued = match.start() == last and bool(found) and found[-1].text != "\n"
        found.append(_Token(match.group(), glued))
        last = match.end()
    return found


def _printed(tokens: Sequence[_Token]) -> str:
    text = "".join((token.text if token.glued else f" {token.text}") for token in tokens)
    return re.sub(r"\s+", " ", text).strip(" ,.;:-–*>")


def _is_separator(tokens: Sequence[_Token], start: int, end: int) -> bool:
    return end - start == 1 and (tokens[start].text in _HARD or tokens[start].text.lower() in _SOFT)


def _worth(tokens: Sequence[_Token], start: int, end: int, lexicon: Lexicon) -> float:
    """What the tokens from `start` to `end` are worth as one part: a name, or a separator."""
    if _is_separator(tokens, start, end):
        return 0.0 if tokens[start].text in _HARD or tokens[start].text == "," else _AND
    part = tokens[start:end]
    if (
        any(token.text in _HARD - {"\n"} for token in part)
        or "\n" in (part[0].text, part[-1].text)
        or part[0].text.lower() in _SOFT
        or part[-1].text.lower() in _SOFT
    ):
        return -50.0
    left = start == 0 or _ends_free(tokens[start - 1])
    right = end == len(tokens) or _ends_free(tokens[end])
    cost = 0.0 if left else _CUT + (0.0 if _may_begin(part[0]) else 2.5)
    if (
        not left
        and len(part) > 1
        and not _ends(tokens[start - 1].text)
        and lexicon.weight(_printed(part)) < 1
    ):
        cost += _BESIDE
    breaks = sum(1 for token in part if token.text == "\n")
    named = [token for token in part if token.text != "\n"]
    after = tokens[end].text if end < len(tokens) else ""
    return _name_worth(named, lexicon, left, right, after) - cost - _BREAK * breaks


def _ends(word: str) -> bool:
    """Whether a word is likely the last of a name: an abbreviation, Board, Service, a bracket."""
    return is_abbreviation(word) or (ends_a_name(word) and word.lower() not in _FIELDS) or word.endswith(")")


def _ends_free(token: _Token) -> bool:
    return token.text in _HARD or token.text.lower() in _SOFT


def _may_begin(token: _Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit()


def _whole(word: str, lexicon: Lexicon) -> bool:
    """Whether an abbreviation stands for a whole body, and so cannot name a unit of the one before it."""
    meaning = lexicon.meanings.get(word, "").lower()
    return word in lexicon.prefixes or bool(_WHOLE.search(meaning))


def _name_worth(part: Sequence[_Token], lexicon: Lexicon, left: bool, right: bool, after: str = "") -> float:
    """What a part is worth as one name; `left` and `right` tell whether a separator or an end bounds it."""
    if len(part) > 1 and part[-1].text.startswith("("):
        return 0.3 + _name_worth(part[:-1], lexicon, left, right, after)
    text = _printed(part)
    words = [token.text for token in part]
    if (words[0].lower() in _NEVER_FIRST and len(words) > 1) or (not left and _is_bare_board(text)):
        return -4.0
    if words[-1] in _OPENERS and (after == "\n" or after[:1].isupper()):
        return -4.0
    if words[-1].lower() in _NO_ENDS or _is_torn(words, after, lexicon):
        return -4.0
    if any(word in lexicon.prefixes for word in words[1:]) and words[0].lower() not in _OTHERS:
        return -6.0
    if words[0].startswith("(") or (
        words[0] in lexicon.prefixes and len(words) == 1 and not right and not _whole(after, lexicon)
    ):
        return -4.0
    commas = words.count(",")
    weight = lexicon.weight(text)
    unit = len(words) > 1 and words[0] in lexicon.prefixes and not _ends_free(part[1])
    if unit and lexicon.weight(_printed(part[1:])) >= 1:
        weight = max(weight, 2.0)
    if left and right and weight <= 1:
        weight = 0.0  # it stands alone nowhere but here
    if weight >= 2:
        return 3.0 + 0.15 * len(words) - 2.5 * _inner_boards(words)
    if weight >= 1 and len(words) <= 6:
        return 1.4 + 0.1 * len(words) - 0.4 * commas - 2.0 * _inner_boards(words)
    if weight > 0 and len(words) <= 3:
        return 0.6 + 0.1 * len(words)
    return _unknown_worth(words, text, lexicon, left and right) - 3.0 * commas


def _is_torn(words: Sequence[str], after: str, lexicon: Lexicon) -> bool:
    """Whether the words are the first of a name, or the last with a joining word: `NHS` before `Northtown`,
    `LGBT` before `Youth`, `PC` before `Okoro`, `Partnership and Northtown Council`."""
    first = body_key(words[0])
    if after[:1].isupper() and is_rank_alone(" ".join(words)):
        return True
    if len(words) == 1 and after[:1].isupper():
        return words[0] in _MATTERS or (words[0] == "NHS" and lexicon.weight(after) < 1)
    return len(words) > 1 and first in _WHOLE_ENDS and words[1].lower() in _SOFT


def _is_bare_board(text: str) -> bool:
    """Whether the words are the end of a board's name and no name: `Board`, `Steering Group`."""
    key = body_key(text)
    return key.rsplit(" ", 1)[-1] in _BARE_ENDS and key in map(body_key, words_of("board"))


def _unknown_worth(words: Sequence[str], text: str, lexicon: Lexicon, alone: bool) -> float:
    if lexicon.is_place(text):
        return -5.0
    if len(words) == 1 and not alone:
        return 0.8 if is_abbreviation(words[0]) else -3.0
    worth = (0.4 if alone else 0.1) - 0.35 * max(0, len(words) - 4)
    if words[0] in lexicon.prefixes:
        worth += 0.6 if len(words) > 1 else 0.3
    if kind_of(text) and not is_generic(words[-1]):
        worth += 0.5
    if words[0][:1].islower():
        worth -= 1.5
    return worth - 0.9 * _inner_boards(words) - 2.0 * _articles_behind_and(words)


def _articles_behind_and(words: Sequence[str]) -> int:
    """How often `and the` stands inside: what follows is another body."""
    return sum(
        1 for at, word in enumerate(words[1:], start=1) if word == "the" and words[at - 1].lower() in _SOFT
    )


def _inner_boards(words: Sequence[str]) -> int:
    """How many boards end inside the words with another name begun after them."""
    return sum(
        1
        for at, word in enumerate(words[:-1])
        if (
            words[at + 1][:1].isupper()
            and (
                body_key(word) in _BOARD_ENDS
                or (at and is_abbreviation(word) and len(words) > 3 and word != "NHS")
            )
        )
        or (at and _ends_for_good(word) and _and_capital(words[at + 1 :]))
    )


def _ends_for_good(word: str) -> bool:
    return body_key(word) in _WHOLE_ENDS or word in {"Police", "Constabulary"}


def _and_capital(words: Sequence[str]) -> bool:
    """Whether `and` and a name follow: `and Northtown Council`, `and the board`, but not `and Crime`."""
    return len(words) > 1 and words[0].lower() in _SOFT and (words[1] == "the" or words[1][:1].isupper())
