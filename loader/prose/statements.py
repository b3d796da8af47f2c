"""Clear statements of governance in running text: who reports to, chairs, replaces, oversees, sits on.

Each pattern of statements.toml reads a sentence in which bodies are marked ⟦n⟧ and people ⟪n⟫. Only what is
said outright makes a fact; words that deny it (`does not report to`) make none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.prose.sentences import Marked
from loader.prose.statement_patterns import BODIES, Statement, names_of, patterns

_NOT: Final = re.compile(r"\b(?:not|never|no longer|neither|rather than)\b", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_NOUN: Final = (
    r"(?:board|group|meeting|partnership|forum|panel|committee|hub|body|sub-group|subgroup|executive|division|"
    r"service|unit|team)"
)
_VERB: Final = (
    r"(?:is|was|will|has|have|are|reports?|replace[sd]?|meets?|oversees?|took|took over|sits?|advises?|"
    r"holds?|chairs?|works?|includes?)"
)
_BOARD_WORD: Final = re.compile(rf"^(?:It|This|They|(?:This|The)\s+{_NOUN})\b(?=\s+(?:also\s+)?{_VERB})")
_BOTH: Final = re.compile(r"^Both(?:\s+(?:boards|groups|bodies|partnerships|committees))?\b")
_PRONOUN: Final = re.compile(r"[^⟦]*?\b(?:it|they)\b")
_LEADING: Final = re.compile(rf"\W*(?:The\s+|the\s+)?({BODIES})")


def statements(sentence: Marked, before: Sequence[str]) -> Iterator[Statement]:
    """The statements of a sentence; `before` are the bodies that were subjects before it, the latest last."""
    text, bodies = _with_subject(sentence, before)
    whole = Marked(text, sentence.plain, bodies, sentence.people)
    bare = replace(whole, text=_IN_BRACKETS.sub("", text))
    found: dict[Statement, None] = {}
    for pattern in patterns():
        for version in (whole, bare):
            for match in pattern.regex.finditer(version.text):
                if not _NOT.search(match.group()):
                    found |= dict.fromkeys(pattern.read(match, version))
    yield from found


def subjects(sentence: Marked, before: Sequence[str]) -> list[str]:
    """The bodies that a sentence is about: those before its first verb, else those that it went on about."""
    text = sentence.text
    if _BOARD_WORD.match(text) or _BOTH.match(text) or _PRONOUN.match(text):
        return list(before)
    leading = _LEADING.match(text)
    found = names_of(leading.group(1), sentence.bodies) if leading else sentence.bodies[:1]
    return list(found) or list(before)


def _with_subject(sentence: Marked, before: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """`It replaced …` and `Both boards report to …` with the bodies that they mean put in."""
    text, bodies = sentence.text, sentence.bodies
    known = len(bodies)
    pronoun = _BOARD_WORD.match(text)
    if pronoun and before:
        return f"⟦{known}⟧{text[pronoun.end() :]}", (*bodies, before[-1])
    both = _BOTH.match(text)
    meant = _both_of(both.group(), before) if both else []
    if both and len(meant) >= 2:
        return f"⟦{known}⟧ and ⟦{known + 1}⟧{text[both.end() :]}", (*bodies, *meant[-2:])
    return text, bodies


def _both_of(words: str, before: Sequence[str]) -> Sequence[str]:
    """The bodies of the kind that `Both boards` names; all of them where none is of that kind."""
    noun = words.lower().partition(" ")[2].rstrip("s")
    return [name for name in before if not noun or name.lower().split()[-1] == noun] or before
