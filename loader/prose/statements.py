"""Clear statements of governance in running text: who reports to, chairs, replaces, oversees, sits on.

Each pattern of statements.toml reads a sentence in which bodies are marked ⟦n⟧ and people ⟪n⟫. Only what is
said outright makes a fact; words that deny it (`does not report to`) make none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from loader.prose.asides import VERB, clauses
from loader.prose.sentences import Marked
from loader.prose.statement_patterns import BODIES, DENIES, Statement, names_of, patterns
from loader.resolve.lexicon import expansion
from loader.values.bodies import kind_of

_NOT_YET: Final = re.compile(
    r"\b(?:if|whether|unless|suppose|propos(?:e|es|ed|al(?!\s+(?:of|by)\s+(?:⟪|$))))\b", re.IGNORECASE
)
"""Before a statement: it is only thought of."""
_ENDED: Final = re.compile(r"[^⟦⟪.;]{0,12}\buntil\b")
"""Behind a statement: it is true no more."""
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_LETTERS_FIRST: Final = re.compile(r"\b(?P<short>[A-Z][A-Za-z&]{1,8})\s*\((?:the\s+)?(?P<name>⟦\d+⟧)\)")
_NOUN: Final = (
    r"(?:board|group|meeting|partnership|forum|panel|committee|hub|body|sub-group|subgroup|executive|division|"
    r"service|unit|team)"
)
_IN_A_YEAR: Final = r"(?:[Ii]n\s+(?:[A-Z]\w+\s+)?\d{4},?\s+)"
_BOARD_WORD: Final = re.compile(
    rf"^{_IN_A_YEAR}?(?:[Ii]t|This|They|(?:This|[Tt]he)\s+(?P<noun>(?i:{_NOUN})))\b(?=\s+(?:also\s+)?{VERB})"
)
_ABOUT_IT: Final = re.compile(
    rf"^{_IN_A_YEAR}?(?:Its|Their|(?:This|[Tt]he)\s+{_NOUN}(?:[’']s)?)\b(?!\s+of\b)"
)
"""`The forum answers to …`, `Its members …`: still about the body before, whatever the verb."""
_LATER_IT: Final = re.compile(rf"(?:;|,\s+and)\s*{_IN_A_YEAR}?(it)\b(?=\s+(?:also\s+)?{VERB})")
_OF_A_PERSON: Final = re.compile(r"⟪\d+⟫(?:\s+(?:of|from|at)\s+(?:the\s+)?|,\s+)⟦\d+⟧")
_CHAIR_LINE: Final = re.compile(
    r"^(?:[A-Z][\w ]{0,60}?\band\s+)?(?:[Ii]ndependent\s+|[Ii]nterim\s+)?[Cc]hair(?:man|woman|person)?"
    r"\s*:\s*(?=.{0,60}?⟪)"
)
_REPORT_LINE: Final = re.compile(
    r"^\W*(?:Reports|Reporting|Accountable|Answers)\s+to\s*:\s*(?=(?:[Tt]he\s+)?⟦)"
)
_LABEL: Final = re.compile(r"^\W*[A-Z][\w-]+(?:\s+[a-z][\w-]*){0,3}\s*:\s")
"""`Chair: …`, `Reports to: …`: what is said of the body before, and of no other."""
_VERB_FIRST: Final = re.compile(
    r"^\W*(?P<verb>Reports|Answers|Oversees|Monitors|Replaces|Replaced|Advises|Chaired(?=\s+by)|Co-chaired(?=\s+by)|"
    r"Accountable(?=\s+to)|(?:A\s+)?[Ss]ub-?group(?=\s+of))\b(?!.*\b(?:is|are|was|were)\b)"
)
"""`Reports to …`, without a subject: what is said of the body before, as in a list of boards."""
_ITS: Final = re.compile(
    rf"^(?:Its|(?:The|This)\s+{_NOUN}[’']s)\b(?=\s+(?:(?:\w+\s+)?chair|(?:\w+\s+){{0,2}}?members)\b)"
)
_CHAIRS_IT: Final = re.compile(rf"⟪\d+⟫[^⟦⟧⟪⟫;]*\bchairs\s+(it|(?:the|this)\s+{_NOUN})\b(?!\s+[A-Z⟦])")
_MADE: Final = re.compile(
    r"\b(?:set up|establish\w*|creat\w+|form(?:s|ed)|replac\w+|succe\w+|became|merg\w+)\b"
)
_BOTH: Final = re.compile(r"^Both(?:\s+(?:boards|groups|bodies|partnerships|committees))?\b")
_PRONOUN: Final = re.compile(r"[^⟦]*?\b(?:it|they)\b")
_LEADING: Final = re.compile(rf"\W*(?:The\s+|the\s+)?({BODIES})")


def statements(sentence: Marked, before: Sequence[str]) -> Iterator[Statement]:
    """The statements of a sentence; `before` are the bodies that were subjects before it, the latest last."""
    whole = with_subject(sentence, before)
    texts = [text for clause in clauses(whole.text) for text in (clause, _IN_BRACKETS.sub("", clause))]
    versions = [replace(whole, text=text) for text in dict.fromkeys(texts)]
    found: dict[Statement, None] = {}
    for pattern in patterns():
        for version in versions:
            for match in _matches(pattern.regex, version.text):
                if _is_said(match, version.text):
                    found |= dict.fromkeys(pattern.read(match, version))
    yield from found


def _matches(regex: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The places that match; the last body of one may begin the next: `A reports to B, which has C`."""
    match = regex.search(text)
    while match:
        yield match
        last = match.group().rfind("⟦")
        match = regex.search(text, match.start() + last if last > 0 else match.end())


def _is_said(match: re.Match[str], text: str) -> bool:
    """Whether a statement is neither denied nor only thought of, nor over."""
    return not (
        DENIES.search(match.group())
        or _NOT_YET.search(text[: match.start()])
        or _ENDED.match(text, match.end())
        or text.endswith("?")
    )


def subjects(sentence: Marked, before: Sequence[str]) -> list[str]:
    """The bodies that a sentence is about: those before its first verb, else those that it went on about."""
    text = sentence.text
    if any(
        going_on.match(text) for going_on in (_BOARD_WORD, _ABOUT_IT, _BOTH, _PRONOUN, _LABEL, _VERB_FIRST)
    ):
        return list(before)
    leading = _LEADING.match(text)
    found = names_of(leading.group(1), sentence.bodies) if leading else sentence.bodies[:1]
    return list(found) or list(before)


def leaves_open(sentence: Marked) -> bool:
    """Whether it stays open of which of two boards the next words speak, as one made the other."""
    boards = {name for name in sentence.bodies if kind_of(name) != "organisation"}
    return len(boards) > 1 and _MADE.search(sentence.text) is not None


def with_subject(sentence: Marked, before: Sequence[str]) -> Marked:
    """`It replaced …`, `Reports to …` and `Both boards report to …` with the bodies that they mean put in."""
    text, bodies = _with_subject(replace(sentence, text=_in_full(sentence)), before)
    return Marked(text, sentence.plain, bodies, sentence.people)


def _in_full(sentence: Marked) -> str:
    """`reports to the RSP (Road Safety Partnership)`: the letters say no more than the name behind them."""

    def full(match: re.Match[str]) -> str:
        names = names_of(match["name"], sentence.bodies)
        return match["name"] if expansion(names[0], match["short"]) == names[0] else match.group()

    return _LETTERS_FIRST.sub(full, sentence.text)


def _with_subject(sentence: Marked, before: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    text, bodies = sentence.text, sentence.bodies
    known = len(bodies)
    theirs, chaired = _ITS.match(text), _CHAIRS_IT.search(text)
    if theirs and before:
        return f"⟦{known}⟧’s{text[theirs.end() :]}", (*bodies, before[-1])
    if chaired and before:
        return f"{text[: chaired.start(1)]}⟦{known}⟧{text[chaired.end(1) :]}", (*bodies, before[-1])
    office = _CHAIR_LINE.match(text)
    if office and before and kind_of(before[-1]) == "board":
        return f"⟦{known}⟧’s chair is {text[office.end() :]}", (*bodies, before[-1])
    reporting = _REPORT_LINE.match(text)
    if reporting and before and kind_of(before[-1]) == "board":
        return f"⟦{known}⟧ reports to {text[reporting.end() :]}", (*bodies, before[-1])
    first = _VERB_FIRST.match(text)
    if first and before and kind_of(before[-1]) == "board":
        verb = first["verb"].lower()
        joined = "" if verb.endswith("s") or verb == "replaced" else "is "
        return f"⟦{known}⟧ {joined}{verb}{text[first.end() :]}", (*bodies, before[-1])
    pronoun = _BOARD_WORD.match(text)
    meant_by_noun = _called(pronoun["noun"] or "", before) if pronoun else ""
    if pronoun and meant_by_noun:
        return _with_later(f"⟦{known}⟧{text[pronoun.end() :]}"), (*bodies, meant_by_noun)
    if _LEADING.match(text) and _LATER_IT.search(text):
        return _with_later(text), bodies
    both = _BOTH.match(text)
    meant = _both_of(both.group(), before) if both else []
    if both and len(meant) >= 2:
        return f"⟦{known}⟧ and ⟦{known + 1}⟧{text[both.end() :]}", (*bodies, *meant[-2:])
    return text, bodies


def _with_later(text: str) -> str:
    """`⟦0⟧ meets each month, and it reports to …` with the body that `it` means, where it means but one."""
    leading, later = _LEADING.match(text), _LATER_IT.search(text)
    if not leading or not later:
        return text
    between = _OF_A_PERSON.sub("", text[leading.end() : later.start()])
    if "⟦" in between and later.group()[0] == ",":
        return text
    said = re.sub(r"^,\s+and", ";", text[later.start() : later.start(1)])
    return f"{text[: later.start()]}{said}{leading.group(1)}{text[later.end(1) :]}"


def _called(noun: str, before: Sequence[str]) -> str:
    """The body that `it`, `the group` or `the Board` means: the last one so called, or for words in small
    letters the last one; '' where there is none."""
    named = [name for name in before if noun and name.lower().split()[-1] == noun.lower()]
    return named[-1] if named else before[-1] if before and noun.islower() | (not noun) else ""


def _both_of(words: str, before: Sequence[str]) -> Sequence[str]:
    """The bodies of the kind that `Both boards` names; all of them where none is of that kind."""
    noun = words.lower().partition(" ")[2].rstrip("s")
    return [name for name in before if not noun or name.lower().split()[-1] == noun] or before
